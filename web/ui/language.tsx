import type { ReactNode } from 'react'
import { createContext, use, useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'

export type Language = 'en' | 'es'
type Messages = Record<string, string>

const key = 'proximal.language'
const loaders: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('../messages/en.json'),
  es: () => import('../messages/es.json'),
}

/** What /theme.js put on the page before it was drawn: the kept choice, else the browser's language. */
export const firstLanguage = (): Language => (document.documentElement.lang === 'es' ? 'es' : 'en')

export const loadMessages = async (language: Language): Promise<Messages> => {
  const { default: messages } = await loaders[language]()
  if (!import.meta.env.DEV) return messages
  const { trial } = await import('./trial-language.ts')
  return trial(messages)
}

const Choice = createContext<{ language: Language; choose: (language: Language) => void } | null>(null)

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
      choose: (language: Language) => {
        void loadMessages(language).then((messages) => {
          document.documentElement.lang = language
          setNow({ language, messages })
          try {
            localStorage.setItem(key, language)
          } catch {
            // A browser that keeps nothing still changes now.
          }
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
