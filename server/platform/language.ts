import { Language } from '#contract/language.ts'

/** The language ranges that a request accepts (RFC 9110 section 12.5.4), lower-case, by weight, then as they stand. */
export function rangesAsked(header: string | undefined): string[] {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { tag, weight: weight === undefined ? 1 : Number(weight) }
  })
  const wanted = ranges.filter(({ tag, weight }) => tag !== '' && weight > 0)
  return wanted.sort((a, b) => b.weight - a.weight).map(({ tag }) => tag)
}

/**
 * The first of our languages that a request asks for: `es-MX` asks for `es`. Null when it asks for none of them, or for
 * any.
 */
export function languageAsked(header: string | undefined): Language | null {
  for (const range of rangesAsked(header)) {
    const known = Language.safeParse(range.split('-')[0])
    if (known.success) return known.data
  }
  return null
}
