/** Cells as values. Each function gives undefined for a cell that is not of its kind; an empty cell is the caller's. */

const yes = new Set(['true', '1', 'yes', 'y', 't'])
const no = new Set(['false', '0', 'no', 'n', 'f'])

export function readFlag(cell: string): boolean | undefined {
  const word = cell.toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

/**
 * A calendar day as YYYY-MM-DD, from ISO 8601 (a time after it is dropped), YYYYMMDD or the American M/D/YYYY.
 * Days that do not exist are refused.
 */
export function readDay(cell: string): string | undefined {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ?? undefined
  const american = parts ? undefined : /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(cell)
  const [year, month, day] = parts
    ? [parts[1], parts[2], parts[3]]
    : american
      ? [american[3], american[1], american[2]]
      : []
  if (!year || !month || !day || Number(year) < 1800 || Number(year) > 2200) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text
}

/** The members of a list in one cell, parted by commas (or semicolons, or bars), without repetition. */
export const readList = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[,;|]/)
      .map((member) => member.trim())
      .filter((member) => member !== ''),
  ),
]

/** A year of four digits; of `2025-2026` the one it ends in. */
export function readYear(cell: string): number | undefined {
  const years = [...cell.matchAll(/\d{4}/g)].map(([year]) => Number(year))
  const last = years.at(-1)
  return last !== undefined && last >= 1900 && last <= 2200 ? last : undefined
}

/** A spreadsheet would run such a cell as a formula (OWASP: CSV injection). It is kept as text all the same. */
export const looksLikeFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell)

/** A cell as a spreadsheet shows it without running it. */
export const neutralised = (cell: string): string => (looksLikeFormula(cell) ? `'${cell}` : cell)

const namedGrades: Readonly<Record<string, string>> = {
  k: 'KG',
  kg: 'KG',
  kindergarten: 'KG',
  '0': 'KG',
  '00': 'KG',
  tk: 'TK',
  transitionalkindergarten: 'TK',
  pk: 'PK',
  prek: 'PK',
  prekindergarten: 'PK',
  '-1': 'PK',
  preschool: 'PK',
  pr: 'PR',
  it: 'IT',
  ps: 'PS',
  postsecondary: 'PS',
  ug: 'UG',
  ungraded: 'UG',
  other: 'Other',
}

/**
 * A grade as CEDS writes it (Entry Grade Level: PK, TK, KG, 01 … 13, PS, UG), from what feeds really send: `5`,
 * `Grade 5`, `5th`, `K`. Undefined for a word it does not know.
 */
export function readGrade(cell: string): string | undefined {
  const word = cell
    .toLowerCase()
    .replaceAll(/grade|year|[\s._]/g, '')
    .replace(/(\d)(?:st|nd|rd|th)$/, '$1')
  const named = namedGrades[word] ?? namedGrades[word.replaceAll('-', '')]
  if (named) return named
  if (/^ps\d$/.test(word)) return word.toUpperCase()
  const number = /^0*(\d{1,2})$/.exec(word)?.[1]
  return number !== undefined && Number(number) >= 1 && Number(number) <= 13
    ? number.padStart(2, '0')
    : undefined
}
