/** Words as people and programs spell them, compared without what does not matter. */

/** Letters and digits only, lower case: `Sourced ID`, `sourced_id` and `sourcedId` are one word. */
export const plain = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Changed, missing, additional and swapped letters between two words (restricted Damerau–Levenshtein distance). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(row[j - 1]! + 1, rows[i - 1]![j]! + 1, rows[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** The candidate that differs from a word by at most a letter in four (two at the most); undefined when none does. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const target = plain(word).slice(0, 60)
  const most = Math.min(2, Math.floor(target.length / 4))
  let best: { candidate: string; steps: number } | undefined
  for (const candidate of candidates) {
    const steps = distance(target, plain(candidate).slice(0, 60))
    if (steps <= most && (best === undefined || steps < best.steps)) best = { candidate, steps }
  }
  return best?.candidate
}
