import { useMemo } from 'react'
import { numberIn } from './format-message.ts'
import { useLanguage } from './spoken.ts'

/** Dates, numbers and lists as the language of the screens writes them. */
export function useFormat() {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      date: (date: Date, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, options).format(date),
      number: (value: number) => numberIn(language, value),
      /** "a, b and c". */
      list: (words: readonly string[]) => new Intl.ListFormat(language).format(words),
    }),
    [language],
  )
}
