import type { ReactNode } from 'react'
import { createContext, use, useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'
import type { Language } from '#contract/language.ts'
import type { Messages } from './messages.ts'

/** What is kept where: the device's own choice for good; whom it speaks to now, as long as the tab is open. */
const key = 'proximal.language'
const loaders: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('../messages/en.json'),
  es: () => import('../messages/es.json'),
}

/** What /theme.js put on the page before it was drawn. */
export const firstLanguage = (): Language => (document.documentElement.lang === 'es' ? 'es' : 'en')

/** What this device speaks to somebody who chose nothing herself: what was kept on it, else what the browser speaks. */
export function languageOfDevice(): Language {
  const kept = attempt(() => localStorage.getItem(key))
  if (kept === 'en' || kept === 'es') return kept
  return navigator.language.startsWith('es') ? 'es' : 'en'
}

export const keepOnDevice = (language: Language): void => attempt(() => localStorage.setItem(key, language))

/** `?trial=long` or `?trial=rtl`, for the rest of the tab's life; see trial-language.ts. */
const trialWish = (): string | null | undefined => {
  const wish = new URLSearchParams(location.search).get('trial')
  return wish ?? attempt(() => sessionStorage.getItem('trial'))
}

export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages } = await loaders[language]()
  const wish = trialWish()
  if (!wish) return messages
  const { trial } = await import('./trial-language.ts')
  return trial(messages, wish)
}

const Choice = createContext<{ language: Language; speak: (language: Language) => void } | null>(null)

/** The language of the screens and the way to change it. */
export function useLanguage() {
  const choice = use(Choice)
  if (!choice) throw new Error('useLanguage outside of LanguageProvider')
  return choice
}

export function LanguageProvider(props: { language: Language; messages: Messages; children: ReactNode }) {
  const [now, setNow] = useState({ language: props.language, messages: props.messages })
  const choice = useMemo(
    () => ({
      language: now.language,
      speak: (language: Language) => {
        void loadMessages(language).then((messages) => {
          document.documentElement.lang = language
          attempt(() => sessionStorage.setItem(key, language))
          setNow({ language, messages })
        })
      },
    }),
    [now.language],
  )
  return (
    <Choice value={choice}>
      <IntlProvider locale={now.language} messages={now.messages} defaultLocale="en">
        {props.children}
      </IntlProvider>
    </Choice>
  )
}

/** A browser that keeps nothing still speaks. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch {
    return undefined
  }
}
