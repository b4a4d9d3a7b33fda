import type { BrowserContextOptions } from 'playwright-core'

export type Look = { isPhone: boolean; isDark: boolean; language: 'en' | 'es' }

/** How a person looks at a page. */
export const looks = {
  desktop: { isPhone: false, isDark: false, language: 'en' },
  'desktop-dark': { isPhone: false, isDark: true, language: 'en' },
  phone: { isPhone: true, isDark: false, language: 'en' },
  'phone-dark': { isPhone: true, isDark: true, language: 'en' },
  'desktop-es': { isPhone: false, isDark: false, language: 'es' },
  'phone-es': { isPhone: true, isDark: false, language: 'es' },
} as const satisfies Record<string, Look>
export type LookName = keyof typeof looks
export const lookNames = Object.keys(looks) as LookName[]

/** The browser of a look. No service worker: each page asks the server. */
export const browserOf = ({ isPhone, isDark, language }: Look): BrowserContextOptions => ({
  viewport: isPhone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
  deviceScaleFactor: isPhone ? 2 : 1.5,
  isMobile: isPhone,
  hasTouch: isPhone,
  colorScheme: isDark ? 'dark' : 'light',
  locale: language === 'es' ? 'es-US' : 'en-US',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
  // The picture of a whole page is taken with a style of its own.
  bypassCSP: true,
})
