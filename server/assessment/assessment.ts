import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import * as queries from './assessment.queries.ts'

export type { ScoredResponse } from './attempts.ts'
export { itemsServed, publishTemplates } from './publish.ts'
export { checkRunsSince } from './sittings.rules.ts'
export { slipWords } from './slips.ts'

/** Something that can be asked, as its source names it. */
export interface NewItem {
  source: string
  identifier: string
  title?: string
  competencyIds: readonly string[]
  /** Logit of the share of students who answer it right unaided; 0 when unknown. */
  easiness?: number
}

/** The id that an item has or will have. */
export const idOfItem = (source: string, identifier: string): string =>
  deterministicId('item', source, identifier)

/**
 * Makes the items that are not there yet. An item that is there keeps its competencies and its easiness: it was
 * frozen when the item was made, so that estimates made with it can be made again.
 * @param items each once
 * @returns the ids, in the order given
 */
export async function ensureItems(tx: Tx, items: readonly NewItem[]): Promise<string[]> {
  const rows = items.map(({ source, identifier, title = null, competencyIds, easiness = 0 }) => ({
    id: idOfItem(source, identifier),
    source,
    identifier,
    title,
    competencyIds,
    easiness,
  }))
  if (rows.length > 0) await queries.insertItems(tx, rows, new Date())
  return rows.map((row) => row.id)
}

/** Easiness of items by id, in logits. Ids that are unknown are left out. */
export async function easinessOfItems(tx: Tx, itemIds: readonly string[]): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map()
  const rows = await queries.selectItemEasiness(tx, itemIds)
  return new Map(rows.map((row) => [row.id, row.easiness]))
}

/**
 * Easiness of the typical item of each competency, in logits. What has none yet is frozen as given: at 0 (half of
 * students succeed) unless counts said otherwise, from the first evidence on.
 */
export async function freezeEasiness(
  tx: Tx,
  competencies: readonly { competencyId: string; easiness: number }[],
): Promise<Map<string, number>> {
  const ids = competencies.map((one) => one.competencyId)
  const frozen = await easinessOfCompetencies(tx, ids)
  const missing = competencies.filter((one) => !frozen.has(one.competencyId))
  if (missing.length === 0) return frozen
  await queries.insertCompetencyEasiness(tx, missing, new Date())
  // Read again: another transaction may have frozen one of them first.
  return easinessOfCompetencies(tx, ids)
}

/** Frozen easiness of competencies by id, in logits. Those that have none yet are left out. */
export async function easinessOfCompetencies(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.selectCompetencyEasiness(tx, ids)
  return new Map(rows.map((row) => [row.competencyId, row.easiness]))
}
