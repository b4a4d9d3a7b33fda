import { easinessOfItems, ensureItems, idOfItem } from '#server/assessment/assessment.ts'
import {
  recordEvidence,
  timeFault,
  withdrawEvidence,
  type EvidenceListener,
  type NewEvidence,
  type WithdrawalListener,
} from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { isStorable } from '#server/platform/storable.ts'
import { activityKey } from '../statements/keys.ts'
import type { Activity } from '../statements/statement.types.ts'
import {
  activityOf,
  evidenceOf,
  mappingOf,
  type Mapping,
  type MappingIndex,
  type StatementToMap,
} from './map.rules.ts'
import { upsertMapped, updateVoided, type MappedRow } from './mapping.queries.ts'
import { nameIn } from './names.ts'
import { keyOfPerson, studentsOf } from './people.ts'
import { rememberedMappings } from './remembered.ts'

export interface Observing {
  listeners: readonly EvidenceListener[]
  /** Home pages of accounts that are our own. */
  ownHomes: readonly string[]
}

/** Under which source the items stand that are activities: an activity is the same to all who tell of it. */
const itemSource = 'xAPI'
/** An index holds no longer words. */
const longestIdentifier = 500
const identifierOf = (iri: string) => (iri.length <= longestIdentifier ? iri : `xapi:${activityKey(iri)}`)

/**
 * What the statement store calls with new statements, in their transaction: those that the district mapped become
 * evidence under their own ids. A district without mappings is asked nothing.
 */
export const observeStatements =
  (observing: Observing) =>
  async (tx: Tx, stored: readonly (StatementToMap & { isVoided: boolean })[]): Promise<void> => {
    const index = await rememberedMappings(tx)
    if (index.size === 0) return
    const standing = stored.filter(({ isVoided }) => !isVoided)
    await observe(tx, standing, { ...observing, index })
  }

/** What the statement store calls with the ids of statements that were voided: evidence made of them counts no more. */
export const withdrawStatements =
  (listeners: readonly WithdrawalListener[]) =>
  async (tx: Tx, voided: readonly string[]): Promise<void> => {
    const ids = await updateVoided(tx, voided)
    await withdrawEvidence(tx, ids, { by: null, reason: voidedReason }, listeners)
  }

const voidedReason = 'voided by its source'

interface Mapped {
  statement: StatementToMap
  mapping: Mapping
  activity: Activity
}

/**
 * Makes evidence of the statements that are mapped, all at once; of each of them it is noted by which mapping, and why
 * none where there is none. Repeating it changes nothing but what was no evidence before.
 */
export async function observe(
  tx: Tx,
  statements: readonly StatementToMap[],
  { index, listeners, ownHomes }: Observing & { index: MappingIndex },
): Promise<void> {
  const mapped = statements.flatMap((statement): Mapped[] => {
    const activity = activityOf(statement.statement)
    const { sourceId } = statement
    const mapping =
      activity && mappingOf(index, { activity: activity.id, verb: statement.statement.verb.id, sourceId })
    return mapping ? [{ statement, mapping, activity }] : []
  })
  if (mapped.length === 0) return
  // In the order of their ids, so that two who look through the same statements never wait for each other.
  mapped.sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1))
  const students = await studentsOf(
    tx,
    mapped.map(({ statement }) => statement.statement.actor),
    ownHomes,
  )
  const now = new Date()
  const isPossible = (at: number) => timeFault(at, now) === undefined
  const evidence: NewEvidence[] = []
  const rows: MappedRow[] = []
  const asked = new Map<string, Mapped>()
  for (const one of mapped) {
    const { statement, mapping, activity } = one
    const person = keyOfPerson(statement.statement.actor)
    const studentId = person === null ? null : (students.get(person) ?? null)
    const itemId = mapping.itemId ?? idOfItem(itemSource, identifierOf(activity.id))
    const made = evidenceOf(statement, mapping, { studentId, itemId, isPossible })
    rows.push({
      id: statement.id,
      mappingId: mapping.id,
      reason: typeof made === 'string' ? made : null,
    })
    if (typeof made === 'string') continue
    evidence.push(made)
    if (mapping.itemId === null) asked.set(itemId, one)
  }
  await placeItems(tx, asked)
  await recordEvidence(tx, evidence, listeners)
  await upsertMapped(tx, rows)
}

/** Items that a process has seen there, by district and id: they stay, and every statement asks for one. */
const placed = new Set<string>()
const mostPlaced = 100_000

/** Makes the items that are activities, in the order of their ids. */
async function placeItems(tx: Tx, asked: ReadonlyMap<string, Mapped>): Promise<void> {
  const unsure = [...asked.keys()].filter((id) => !placed.has(tx.districtId + id))
  const there = await easinessOfItems(tx, unsure)
  // What is made now may be rolled back: it is remembered when it is found there.
  if (placed.size + there.size > mostPlaced) placed.clear()
  for (const id of there.keys()) placed.add(tx.districtId + id)
  const items = [...asked]
    .filter(([id]) => !there.has(id) && !placed.has(tx.districtId + id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  await ensureItems(
    tx,
    items.map(([, { mapping, activity }]) => {
      const title = nameIn(activity.definition?.name, 'en')
      return {
        source: itemSource,
        identifier: identifierOf(activity.id),
        competencyIds: mapping.competencyIds,
        ...(title !== null && isStorable(title) ? { title } : {}),
      }
    }),
  )
}
