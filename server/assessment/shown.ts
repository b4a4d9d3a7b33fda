import type { z } from 'zod'
import type { Attempt } from '#contract/assessment.ts'
import type { KeyWords } from '#engine/items/variant.ts'
import type { Tx } from '#server/platform/db.ts'
import { shownLine } from './maths.ts'
import { isTold, stateOf } from './sittings.rules.ts'
import * as queries from './sittings.queries.ts'
import type { AttemptRow } from './sittings.queries.ts'

/** What of an attempt decides how it is shown. */
type ShownFacts = Pick<
  AttemptRow,
  | 'id'
  | 'itemId'
  | 'position'
  | 'hints'
  | 'tries'
  | 'isShown'
  | 'isCorrect'
  | 'closedAt'
  | 'sittingEndedAt'
  | 'purpose'
  | 'content'
  | 'lastResponse'
>

/**
 * Attempts as they may be shown now, in the order given. A key is read only for hints that were taken and for attempts
 * whose solution may be told; everything else comes from the item's public content.
 */
export async function shownAttempts(tx: Tx, rows: readonly ShownFacts[]): Promise<z.input<typeof Attempt>[]> {
  const opened = rows.filter((row) => row.hints > 0 || isTold(row)).map((row) => row.itemId)
  const keys =
    opened.length === 0
      ? new Map<string, never>()
      : await tx.as('wide', () => queries.selectKeys(tx, [...new Set(opened)]))
  const language = tx.language ?? 'en'
  return rows.map((row) => {
    const words = inLanguage<KeyWords>(keys.get(row.itemId)?.words ?? {}, language)
    const told = isTold(row) ? words : undefined
    return {
      id: row.id,
      position: row.position,
      content: inLanguage(row.content.byLanguage, language)!,
      hintsTaken: (words?.hints ?? []).slice(0, row.hints).map(shownLine),
      hintCount: row.content.hintCount,
      tries: row.tries,
      state: stateOf(row),
      lastResponse: row.lastResponse,
      steps: told?.steps.map(shownLine) ?? null,
      answer: told === undefined ? null : shownLine(told.answer),
    }
  })
}

/** What is there in a language, else in the first there is. */
export const inLanguage = <T>(byLanguage: Readonly<Record<string, T>>, language: string): T | undefined =>
  byLanguage[language] ?? Object.values(byLanguage)[0]

/** One attempt as it may be shown now. */
export async function shownAttempt(tx: Tx, row: ShownFacts): Promise<z.input<typeof Attempt>> {
  const [shown] = await shownAttempts(tx, [row])
  return shown!
}
