import type { Language } from '#contract/language.ts'
import type { Messages } from './messages.ts'
import { setSpoken, spokenNow } from './spoken.ts'

/** What is kept where: the device's own choice for good; whom it speaks to now, as long as the tab is open. */
const key = 'proximal.language'

/** Words that every person's pages may need, and those of the staff's pages alone (../words.config.ts parts them). */
type Group = 'first' | 'staff'
const loaders: Record<
  Language,
  Record<Group, () => Promise<{ default: Readonly<Record<string, unknown>> }>>
> = {
  en: {
    first: () => import('../messages/en.json?for=first'),
    staff: () => import('../messages/en.json?for=staff'),
  },
  es: {
    first: () => import('../messages/es.json?for=first'),
    staff: () => import('../messages/es.json?for=staff'),
  },
}

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

async function load(language: Language, groups: readonly Group[]): Promise<Messages> {
  const loaded = await Promise.all(groups.map((group) => loaders[language][group]()))
  const messages: Messages = Object.assign({}, ...loaded.map((one) => one.default))
  const wish = trialWish()
  if (!wish) return messages
  const { trial } = await import('./trial-language.ts')
  return trial(messages, wish)
}

/** What is loaded: the words of everybody first. */
let groups: readonly Group[] = []
/** One change after the other, so that a page never shows one language's words as another's. */
let changes: Promise<unknown> = Promise.resolve()

function change(language: Language | null, added: Group | null): Promise<void> {
  const done = changes.then(async () => {
    const now = spokenNow()
    const next = { language: language ?? now.language, groups: added ? [...groups, added] : groups }
    const isThere = next.language === now.language && (!added || groups.includes(added))
    if (isThere) return
    const messages = await load(next.language, next.groups)
    groups = next.groups
    document.documentElement.lang = next.language
    setSpoken({ language: next.language, messages })
  })
  changes = done.catch(() => undefined)
  return done
}

/** Before the first render: the language that /first.js put on the page. */
export const speakFirst = (): Promise<void> =>
  change(document.documentElement.lang === 'es' ? 'es' : 'en', 'first')

/** Turns the screens to a language, for as long as the tab is open; where its words cannot be had, they stay as they are. */
export async function speak(language: Language): Promise<void> {
  try {
    await change(language, null)
  } catch {
    return
  }
  attempt(() => sessionStorage.setItem(key, language))
}

/** The words of the staff's pages, before the first of them is drawn. */
export const loadStaffWords = (): Promise<void> => change(null, 'staff')

/** A browser that keeps nothing still speaks. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch {
    return undefined
  }
}
