import type { Line } from '#engine/items/line.ts'
import type { Tx } from '#server/platform/db.ts'
import { inLanguage } from './shown.ts'
import { selectKeys } from './sittings.queries.ts'

/**
 * What items say of known slips, in plain words of the reader's language, by the slip's code; maths as it is read aloud.
 * For the adults of a student: no key of an item comes with it. A code that its item does not know is left out.
 * @param slips each slip with an item that it was made at
 */
export async function slipWords(
  tx: Tx,
  slips: readonly { code: string; itemId: string }[],
): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  if (slips.length === 0) return words
  const keys = await tx.as('wide', () => selectKeys(tx, [...new Set(slips.map(({ itemId }) => itemId))]))
  for (const { code, itemId } of slips) {
    const known = keys.get(itemId)?.slips.find((slip) => slip.code === code)
    const line = known && inLanguage<Line>(known.say, tx.language ?? 'en')
    if (line) words.set(code, plainWords(line))
  }
  return words
}

const plainWords = (line: Line): string =>
  line
    .map((segment) => ('text' in segment ? segment.text : 'say' in segment ? segment.say : '…'))
    .join('')
    .trim()
