import type { StepKind } from '#contract/recommendations.ts'
import { chartOf, isUnlocked, missingOf } from '#engine/recommend/situation.ts'
import { quartersOf } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, Problem } from '#server/platform/errors.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as queries from './recommendations.queries.ts'
import type { Snapshot } from './recommendations.queries.ts'
import type { Read } from './situation.ts'
import { typicalMinutes } from './situation.rules.ts'

/** What somebody wants of a step, and whether it can be. */

export interface Wanted {
  id?: string | undefined
  competencyId: string
  kind: StepKind
  note?: string | undefined
}

/** The row under the id that a client made, when it sent the same before. */
export async function repeatOf(tx: Tx, studentId: string, { id, competencyId, kind }: Wanted) {
  if (id === undefined) return undefined
  const row = await tx.as('wide', () => queries.selectOptionalStep(tx, id))
  if (row === undefined) return undefined
  const isSame = row.studentId === studentId && row.competencyId === competencyId && row.kind === kind
  if (!isSame)
    throw new Problem(409, 'id-taken', 'This id is taken by something else. Send it under a new one.')
  return row
}

/**
 * The competency on her map.
 * @throws Problem `malformed` when it is not there
 */
export async function placeOf(tx: Tx, { situation }: Read, competencyId: string) {
  const place = situation.places.find((one) => one.competencyId === competencyId)
  if (place !== undefined) return place
  const [known] = await competenciesById(tx, [competencyId])
  const message = known === undefined ? 'no such competency' : 'not on a learning map of this student'
  throw malformed([{ field: 'competencyId', message }])
}

/** The problem that says which building blocks come first. */
export async function locked(tx: Tx, missingIds: readonly string[]): Promise<Problem> {
  const missing = await competenciesById(tx, missingIds)
  const named = missing.map(({ title }) => `“${title}”`).join(', ')
  return new Problem(
    409,
    'step-locked',
    `A building block comes first: ${named}. Somebody who teaches the student may open this step, with a reason.`,
  )
}

/**
 * The minutes of the way of working that is wanted, when it can be had on what is not locked on her map. An adult who
 * assigns work with somebody brings that somebody.
 * @throws Problem `step-locked`, `no-way-today`, `malformed`
 */
export async function minutesOf(
  tx: Tx,
  read: Read,
  { competencyId, kind }: Wanted,
  { isByAdult }: { isByAdult: boolean },
): Promise<number> {
  const place = await placeOf(tx, read, competencyId)
  const chart = chartOf(read.situation)
  if (!isUnlocked(chart, competencyId)) throw await locked(tx, missingOf(chart, competencyId))
  const way = place.ways.find((one) => one.kind === kind)
  if (way !== undefined) return way.minutes
  if (isByAdult && (kind === 'withAdult' || kind === 'withPartner')) return typicalMinutes[kind]
  throw new Problem(409, 'no-way-today', 'This way of working on it cannot be had today. Choose another one.')
}

/** Where she stands on a competency in a situation. */
export const snapshotOf = ({ situation, standings, student }: Read, competencyId: string): Snapshot => {
  const standing = standings.standing(student.id, competencyId)
  const place = situation.places.find((one) => one.competencyId === competencyId)
  return {
    state: standing.state,
    quarters: quartersOf(standing),
    success: place?.estimate.success ?? 0,
  }
}
