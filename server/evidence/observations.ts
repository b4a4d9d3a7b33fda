import type { NewObservation } from '#contract/evidence.ts'
import { todayOf } from '#server/access/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, Problem, type FieldFault } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { recordEvidence, type EvidenceListener, type NewEvidence } from './evidence.ts'
import * as queries from './evidence.queries.ts'
import { differingFields, timeFault } from './evidence.rules.ts'
import { ensureSource, peopleSource } from './sources.ts'

/**
 * Records observations made by the viewer, all or none.
 * @returns the ids in the order given, and those that are new
 * @throws Problem `not-found` when a student is not the viewer's to record for, `malformed` for an unknown competency
 *   or item or a time that cannot be, `id-taken` for an id under which something else is recorded, each naming the
 *   fields
 */
export async function recordObservations(
  tx: Tx,
  observations: readonly NewObservation[],
  { now, listeners, place }: { now: Date; listeners: readonly EvidenceListener[]; place: Place },
): Promise<{ ids: string[]; added: Set<string> }> {
  await refuseOtherStudents(tx, observations, now, place)
  await refuseUnknown(tx, observations, now, place)
  const sourceId = await ensureSource(tx, peopleSource)
  const given = observations.map((observation, sequence) =>
    evidenceOf(observation, { sourceId, sequence, now, recordedBy: tx.context.viewerId }),
  )
  // In the order of their ids, so that two senders of the same ids never wait for each other.
  const recorded = await recordEvidence(
    tx,
    given.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    listeners,
  )
  const added = new Set(recorded.map((one) => one.id))
  await refuseOtherContent(tx, observations, added, place)
  if (recorded.length > 0) await auditRecorded(tx, recorded)
  return { ids: given.map((one) => one.id), added }
}

/**
 * A repeat says what was said before; anything else under the same id would be lost. Compared after recording, when no
 * other sender can come between, and as `wide`: what an id stands for may lie outside the viewer's scope.
 */
async function refuseOtherContent(
  tx: Tx,
  observations: readonly NewObservation[],
  added: ReadonlySet<string>,
  place: Place,
): Promise<void> {
  const ids = observations.flatMap(({ id }) => id ?? [])
  const repeated = unique(ids.filter((id, at) => !added.has(id) || ids.indexOf(id) !== at))
  if (repeated.length === 0) return
  const rows = await tx.as('wide', () => queries.selectSaid(tx, repeated))
  const stored = new Map(rows.map((row) => [row.id, row]))
  const fields: FieldFault[] = observations.flatMap((observation, index) => {
    const said = observation.id === undefined ? undefined : stored.get(observation.id)
    if (!said) return []
    const differing = differingFields(observation, said)
    if (differing.length === 0) return []
    const message = `something else is recorded under this id; other than before: ${differing.join(', ')}`
    return [{ field: place(index, 'id'), message }]
  })
  if (fields.length === 0) return
  const what = fields.map(({ field, message }) => `${field}: ${message}`).join('; ')
  throw new Problem(
    409,
    'id-taken',
    `Nothing was recorded. What is recorded stays as it is: send another observation under an id of its own. ${what}.`,
    { fields },
  )
}

function evidenceOf(
  observation: NewObservation,
  from: { sourceId: string; sequence: number; now: Date; recordedBy: string | null },
): NewEvidence {
  const { id, studentId, competencyIds, kind, isCorrect, itemId, attempts, hints, durationMs } = observation
  const { sourceId, sequence, now, recordedBy } = from
  return {
    id: id ?? newId(),
    studentId,
    sourceId,
    itemId: itemId ?? null,
    competencyIds,
    kind,
    isCorrect,
    attempts: attempts ?? null,
    hints: hints ?? null,
    durationMs: durationMs ?? null,
    occurredAt: observation.occurredAt === undefined ? now : new Date(observation.occurredAt),
    sequence,
    recordedBy,
    note: observation.note ?? null,
  }
}

async function auditRecorded(tx: Tx, recorded: readonly { studentId: string }[]): Promise<void> {
  const students = new Set(recorded.map((one) => one.studentId))
  const [only] = students
  await insertAudit(tx, {
    action: 'evidence.record',
    subjectType: 'evidence',
    studentId: students.size === 1 ? only! : null,
    detail: { count: recorded.length, students: students.size },
  })
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
/** Where a field stands in the body of one observation, or of a batch. */
type Place = (index: number, field: string) => string
export const ofOne: Place = (_index, field) => field
export const ofBatch: Place = (index, field) => `observations.${index}.${field}`

/** A teacher speaks for the students she teaches today, the district's offices for all of the district's students. */
async function refuseOtherStudents(
  tx: Tx,
  observations: readonly NewObservation[],
  now: Date,
  place: Place,
): Promise<void> {
  const ids = unique(observations.map((observation) => observation.studentId))
  const today = await todayOf(tx, now)
  const known = new Set(
    tx.context.role === 'wide'
      ? await queries.selectStudents(tx, ids)
      : await queries.selectTaughtStudents(tx, ids, today),
  )
  const fields: FieldFault[] = observations.flatMap(({ studentId }, index) =>
    known.has(studentId)
      ? []
      : [
          {
            field: place(index, 'studentId'),
            message: 'no such student, or not one you may record for',
          },
        ],
  )
  if (fields.length > 0)
    throw new Problem(404, 'not-found', 'There is no such student, or you may not record for them.', {
      fields,
    })
}

async function refuseUnknown(
  tx: Tx,
  observations: readonly NewObservation[],
  now: Date,
  place: Place,
): Promise<void> {
  const competencies = await queries.selectCompetencyIds(
    tx,
    unique(observations.flatMap((observation) => observation.competencyIds)),
  )
  const items = await queries.selectItemIds(
    tx,
    unique(observations.flatMap((observation) => observation.itemId ?? [])),
  )
  const knownCompetencies = new Set(competencies.map((row) => row.id))
  const knownItems = new Set(items.map((row) => row.id))
  const fields: FieldFault[] = observations.flatMap((observation, index) => {
    const fault = (field: string, message: string) => ({
      field: place(index, field),
      message,
    })
    const { competencyIds, itemId, occurredAt } = observation
    const time = occurredAt === undefined ? undefined : timeFault(Date.parse(occurredAt), now)
    return [
      ...competencyIds.flatMap((id, at) =>
        knownCompetencies.has(id) ? [] : [fault(`competencyIds.${at}`, 'no such competency')],
      ),
      ...(itemId === undefined || knownItems.has(itemId) ? [] : [fault('itemId', 'no such item')]),
      ...(time === undefined ? [] : [fault('occurredAt', time)]),
    ]
  })
  if (fields.length > 0) throw malformed(fields)
}
