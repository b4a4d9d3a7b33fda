import type { ActivityDefinition, LanguageMap } from '../statements/statement.types.ts'

/** A text in a language, or in a variety of it, else in English, else in the one it has; null when there is none. */
export function nameIn(texts: LanguageMap | undefined, language: string): string | null {
  const entries = Object.entries(texts ?? {})
  const inLanguage = (wanted: string) =>
    entries.find(([tag]) => tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}-`))
  const [, text] = inLanguage(language) ?? inLanguage('en') ?? entries[0] ?? []
  return text?.trim() || null
}

/** What an activity is called, from its definition as it is kept. */
export const nameOfActivity = (definition: string | null, language: string): string | null =>
  definition === null ? null : nameIn((JSON.parse(definition) as ActivityDefinition).name, language)
