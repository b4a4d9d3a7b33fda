import { Language } from '#contract/language.ts'

/**
 * The first of our languages that a request asks for (RFC 9110 section 12.5.4): ranges by weight, then as they stand;
 * `es-MX` asks for `es`. Null when it asks for none of them, or for any.
 */
export function languageAsked(header: string | undefined): Language | null {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { language: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) }
  })
  const wanted = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { language } of wanted) {
    const known = Language.safeParse(language)
    if (known.success) return known.data
  }
  return null
}
