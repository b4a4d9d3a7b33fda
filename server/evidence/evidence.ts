import type { Evidence } from '#contract/evidence.ts'
import { checkRunsSince, type ScoredResponse } from '#server/assessment/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { holdSchools, nameOf } from '#server/roster/roster.ts'
import * as queries from './evidence.queries.ts'
import type { NewEvidence, RecordedEvidence, WithdrawnEvidence } from './evidence.queries.ts'
import { effectOf, isEvidenceKey, kindKept } from './evidence.rules.ts'
import { updateHelpSchools } from './help.queries.ts'
import { ensureSource, questionsSource } from './sources.ts'
import { trustOf } from './trust.ts'

export type { NewEvidence, RecordedEvidence, WithdrawnEvidence } from './evidence.queries.ts'
export { selectHistory, selectLogSizes } from './evidence.queries.ts'
export { timeFault } from './evidence.rules.ts'
export {
  createCredentialDesk,
  credentialNamedBy,
  type Credential,
  type CredentialDesk,
} from './credentials.ts'
export { askForHelp, closeHelp, openHelpOf, takeHelp } from './help.ts'
export {
  addCredential,
  changeTrust,
  createSource,
  ensureSource,
  findSource,
  idOfSource,
  listSources,
  peopleSource,
  questionsSource,
  refuseUnlicensedLog,
  revokeCredential,
} from './sources.ts'
export { answerTokenRequest, sourcePurges } from './tokens.ts'
export { selectHomePages as homePagesOf } from './sources.queries.ts'
export type { NewSource } from './sources.queries.ts'
export { forgetTrust } from './trust.ts'

/** What follows from new evidence, in its transaction: app.ts hands it in. Runs as `wide`. */
export type EvidenceListener = (tx: Tx, recorded: readonly RecordedEvidence[]) => Promise<void>

/**
 * Appends evidence and runs what follows from it. Repeating it changes nothing: what is there under the same id stays
 * as it is, and only what was not there reaches the listeners. What is beyond its source's trust is kept as practice.
 * @returns what was not there before, in the order given
 * @throws Problem `not-found` when a source is unknown, or a student is or is out of scope
 */
export async function recordEvidence(
  tx: Tx,
  observations: readonly NewEvidence[],
  listeners: readonly EvidenceListener[],
): Promise<RecordedEvidence[]> {
  if (observations.length === 0) return []
  const trusts = await trustOf(tx, sourcesThatClaim(observations))
  await holdSchools(tx)
  const schools = await schoolsOf(tx, observations)
  const rows = new Map<string, RecordedEvidence>()
  for (const observation of observations) {
    const schoolId = schools.get(observation.studentId)
    if (schoolId === undefined) throw notFound('student')
    if (rows.has(observation.id)) continue
    rows.set(observation.id, { ...observation, ...keptAs(observation, trusts), schoolId })
  }
  const given = [...rows.values()]
  const added = await queries.insertEvidence(tx, given, new Date())
  const recorded = added === 'all' ? given : given.filter((row) => added.has(row.id))
  if (recorded.length === 0) return []
  await tx.as('wide', async () => {
    for (const listener of listeners) await listener(tx, recorded)
  })
  return recorded
}

/** What follows when evidence no longer counts, in its transaction: app.ts hands it in. Runs as `wide`. */
export type WithdrawalListener = (tx: Tx, withdrawn: readonly WithdrawnEvidence[]) => Promise<void>

/**
 * Takes evidence back and runs what follows from it: it stays where it is, with who took it back and why, and counts no
 * more. What is not there, or was taken back before, stays as it is.
 * @param because.by the person who takes it back; null when its source does
 * @returns the ids of what no longer counts
 */
export async function withdrawEvidence(
  tx: Tx,
  ids: readonly string[],
  because: { by: string | null; reason: string },
  listeners: readonly WithdrawalListener[],
): Promise<string[]> {
  if (ids.length === 0) return []
  return tx.as('wide', async () => {
    await holdSchools(tx)
    const withdrawn = await queries.updateWithdrawn(tx, ids, { ...because, at: new Date() })
    if (withdrawn.length > 0) for (const listener of listeners) await listener(tx, withdrawn)
    return withdrawn.map(({ id }) => id)
  })
}

/**
 * Records a student's scored response as one piece of evidence with the same id: practised in practice, assessed in a
 * check.
 * @throws Problem `id-taken` when something else is recorded under this id
 */
export async function recordResponse(
  tx: Tx,
  { purpose, answeredAt, ...same }: ScoredResponse,
  listeners: readonly EvidenceListener[],
): Promise<void> {
  const sourceId = await ensureSource(tx, questionsSource)
  const kind = purpose === 'check' ? 'assessed' : 'practised'
  const evidence = { ...same, sourceId, kind, occurredAt: answeredAt, recordedBy: null, note: null } as const
  if ((await recordEvidence(tx, [evidence], listeners)).length > 0) return
  throw new Problem(
    409,
    'id-taken',
    'Something else is recorded under this id. Send this answer under its own.',
  )
}

async function schoolsOf(tx: Tx, observations: readonly NewEvidence[]) {
  const ids = [...new Set(observations.map((observation) => observation.studentId))]
  return new Map((await queries.selectSchools(tx, ids)).map((row) => [row.id, row.schoolId]))
}

/** Practice is everybody's to tell; whoever says more is looked up. */
function sourcesThatClaim(observations: readonly NewEvidence[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { kind, sourceId } of observations) if (kind !== 'practised') ids.add(sourceId)
  return ids
}

function keptAs(
  observation: NewEvidence,
  trusts: Awaited<ReturnType<typeof trustOf>>,
): Pick<RecordedEvidence, 'kind' | 'claimedKind'> {
  const claimed = observation.kind
  if (claimed === 'practised') return { kind: claimed, claimedKind: null }
  const trust = trusts.get(observation.sourceId)
  if (!trust) throw notFound('source')
  const kind = kindKept(observation, trust)
  return { kind, claimedKind: kind === claimed ? null : claimed }
}

/** Keeps the copy of a student's school, which bounds what leaders see, equal to the roster's. */
export async function moveSchool(
  tx: Tx,
  moves: readonly { studentId: string; schoolId: string | null }[],
): Promise<void> {
  if (moves.length === 0) return
  await queries.updateEvidenceSchools(tx, moves)
  await updateHelpSchools(tx, moves)
}

const longestTitle = 160

/** What was asked, in plain words: maths as it is read aloud. */
function askedIn(prompt: readonly ({ text: string } | { say: string })[]): string {
  const words = prompt
    .map((piece) => ('text' in piece ? piece.text : piece.say))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > longestTitle ? `${words.slice(0, longestTitle)}…` : words
}

type EvidenceRow = Awaited<ReturnType<typeof queries.selectEvidenceOf>>[number]

function shape(row: EvidenceRow): Evidence {
  const { id, competencyIds, kind, isCorrect, attempts, hints, durationMs, occurredAt, recordedAt } = row
  const { source, note, itemId, itemIdentifier, itemTitle, itemPrompt, recorderId } = row
  return {
    id,
    competencyIds,
    kind,
    isCorrect,
    attempts,
    hints,
    durationMs,
    source,
    note,
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    item:
      itemId === null
        ? null
        : {
            id: itemId,
            identifier: itemIdentifier ?? '',
            title: itemPrompt ? askedIn(itemPrompt) : itemTitle,
          },
    recordedBy:
      recorderId === null
        ? null
        : {
            id: recorderId,
            name: nameOf({
              givenName: row.givenName!,
              familyName: row.familyName!,
              preferredName: row.preferredName,
            }),
          },
    effect: effectOf(row),
  }
}

/**
 * A page of a student's evidence, newest first; of one competency when named. Those who guide her follow a check while it
 * runs; she and her family are told what was right in it when it ends.
 */
export async function listEvidence(
  tx: Tx,
  studentId: string,
  query: { limit: number; after?: string | undefined; competencyId?: string | undefined },
  now: Date,
): Promise<{ items: Evidence[]; next: string | null }> {
  const { limit, competencyId } = query
  const after = readCursor(query.after, 3, isEvidenceKey)
  const { role, guided } = tx.context
  const rows = await queries.selectEvidenceOf(tx, studentId, {
    limit: limit + 1,
    after,
    competencyId,
    withoutChecksSince: role === 'self' && !guided.includes(studentId) ? checkRunsSince(now) : undefined,
  })
  const page = pageFrom(rows, limit, (row) => [row.occurredAt.toISOString(), String(row.sequence), row.id])
  return { items: page.items.map(shape), next: page.next }
}
