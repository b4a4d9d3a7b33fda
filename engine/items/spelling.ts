/** Short texts compared as people would: `exactly` counts capitals, accents and punctuation too. */
export type Comparison = { readonly spelling: number; readonly exactly: boolean }

/** Whether a text is one of the accepted ones, with at most `spelling` letters wrong, missing or too many. */
export function isAmong(
  text: string,
  accepted: readonly string[],
  { spelling, exactly }: Comparison,
): boolean {
  const written = exactly ? spacesOnce(text) : plain(text)
  return accepted.some((one) => {
    const wanted = exactly ? spacesOnce(one) : plain(one)
    return written === wanted || (spelling > 0 && distance(written, wanted, spelling) <= spelling)
  })
}

/** Whether a text is a slip of the pen away from an accepted one: at most 1 letter of 4, or 2 of 8. */
export const isNear = (text: string, accepted: readonly string[]): boolean =>
  accepted.some((one) => {
    const most = Math.min(2, Math.floor(plain(one).length / 4))
    return most > 0 && distance(plain(text), plain(one), most) <= most
  })

const spacesOnce = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** Without capitals, accents, punctuation and surplus spaces. ñ stays a letter of its own. */
export const plain = (text: string): string =>
  spacesOnce(
    text
      .toLowerCase()
      .normalize('NFC')
      .replaceAll('ñ', '\u0001')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('\u0001', 'ñ')
      .replaceAll(/['’‘]/g, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' '),
  )

/**
 * Letters wrong, missing, too many, or two neighbours changed (Damerau–Levenshtein, optimal string alignment); anything
 * above `most` is returned as `most + 1`.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 200) return most + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    ;[before, last] = [last, row]
  }
  return Math.min(most + 1, last[b.length] ?? most + 1)
}
