import type { z } from 'zod'
import type { ActivityMapping, NewActivityMapping } from '#contract/activities.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import type { Jobs } from '#server/platform/jobs.ts'
import { tellChange } from '#server/platform/live.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { namesOf as namesOfPeople } from '#server/roster/roster.ts'
import { namesOf } from '#server/standards/standards.ts'
import { activityKey } from '../statements/keys.ts'
import { lookLater, registerLooking, type Looking } from './looking.ts'
import { selectDefinitions } from '../statements/statements.queries.ts'
import * as queries from './mapping.queries.ts'
import type { MappingRow } from './mapping.queries.ts'
import { nameOfActivity } from './names.ts'
import { forgetPeople } from './people.ts'
import { forgetMappings } from './remembered.ts'

export { listUnmapped } from './counting.ts'
export { lookThrough } from './looking.ts'
export { observeStatements, withdrawStatements } from './observing.ts'
export { forgetMappings, forgetPeople }

type Shown = z.input<typeof ActivityMapping>

/** What the offices do with mappings. Whoever calls has decided that the viewer is one; all runs as `wide`. */
export interface Mappings {
  /**
   * Lets statements about an activity count, and puts it in line that those which are there are looked through.
   * @throws Problem `malformed` for what is unknown, `mapping-exists` when one is in force for the same statements
   */
  create(tx: Tx, given: NewActivityMapping, now: Date): Promise<Shown>
  /** Ends a mapping; what it counted stays. @throws Problem `not-found` */
  end(tx: Tx, id: string, now: Date): Promise<Shown>
  /** Looks through the statements of a mapping once more. @throws Problem `not-found`, `mapping-ended` */
  lookAgain(tx: Tx, id: string): Promise<Shown>
}

/** Registers the worker and gives the functions behind the routes. */
export function createMappings(looking: Looking): Mappings {
  registerLooking(looking)
  const { jobs } = looking
  return {
    create: (tx, given, now) => tx.as('wide', () => create(tx, jobs, given, now)),
    end: (tx, id, now) => tx.as('wide', () => end(tx, id, now)),
    lookAgain: (tx, id) => tx.as('wide', () => lookAgain(tx, jobs, id)),
  }
}

async function create(tx: Tx, jobs: Jobs, given: NewActivityMapping, now: Date): Promise<Shown> {
  await refuseUnknown(tx, given)
  const id = newId()
  if (!(await queries.insertMapping(tx, { id, ...given, createdAt: now, createdBy: tx.context.viewerId })))
    throw new Problem(
      409,
      'mapping-exists',
      'These statements count already. End the mapping that is there, then make another.',
    )
  await lookLater(tx, jobs, id)
  await tell(tx, 'activityMapping.create', id, { ...given })
  return one(tx, id)
}

async function end(tx: Tx, id: string, now: Date): Promise<Shown> {
  const isChanged = await queries.updateEnded(tx, id, { endedAt: now, endedBy: tx.context.viewerId })
  if (isChanged) await tell(tx, 'activityMapping.end', id, {})
  return one(tx, id)
}

async function lookAgain(tx: Tx, jobs: Jobs, id: string): Promise<Shown> {
  const mapping = await queries.selectOptionalMapping(tx, id)
  if (!mapping) throw notFound('mapping')
  if (mapping.endedAt !== null)
    throw new Problem(409, 'mapping-ended', 'This mapping ended: nothing counts by it any more.')
  await lookLater(tx, jobs, id)
  return one(tx, id)
}

async function refuseUnknown(tx: Tx, given: NewActivityMapping): Promise<void> {
  const known = await namesOf(tx, given.competencyIds)
  const competencies = new Set(known.filter(({ isFramework }) => !isFramework).map(({ id }) => id))
  const fields = given.competencyIds.flatMap((id, at) =>
    competencies.has(id) ? [] : [{ field: `competencyIds.${at}`, message: 'no such competency' }],
  )
  const { sourceId, itemId } = given
  if (sourceId !== null && !(await queries.selectSourceNames(tx, [sourceId])).has(sourceId))
    fields.push({ field: 'sourceId', message: 'no such source' })
  if (itemId !== null && !(await queries.hasItem(tx, itemId)))
    fields.push({ field: 'itemId', message: 'no such item' })
  if (fields.length > 0) throw malformed(fields)
}

async function tell(tx: Tx, action: string, id: string, detail: Record<string, unknown>): Promise<void> {
  forgetMappings(tx.districtId)
  await insertAudit(tx, { action, subjectType: 'activityMapping', subjectId: id, detail })
  await tellChange(tx, { what: 'sources', studentIds: 'all' })
}

/** Mappings in force, or ended ones, newest first, with what came of them. */
export function listMappings(
  tx: Tx,
  { limit, after, state }: { limit: number; after?: string | undefined; state: 'live' | 'ended' },
): Promise<{ items: Shown[]; next: string | null }> {
  return tx.as('wide', async () => {
    const [last] = readCursor(after, 1) ?? []
    const rows = await queries.selectMappings(tx, { state, after: last, limit: limit + 1 })
    const page = pageFrom(rows, limit, (row) => [row.id])
    return { items: await shape(tx, page.items), next: page.next }
  })
}

async function one(tx: Tx, id: string): Promise<Shown> {
  const row = await queries.selectOptionalMapping(tx, id)
  if (!row) throw notFound('mapping')
  return (await shape(tx, [row]))[0]!
}

const mostCounted = 10_000

async function shape(tx: Tx, rows: readonly MappingRow[]): Promise<Shown[]> {
  const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const outcomes = Map.groupBy(
    await queries.selectOutcomes(
      tx,
      rows.map(({ id }) => id),
      mostCounted + 1,
    ),
    ({ mappingId }) => mappingId,
  )
  const titles = new Map(
    (await namesOf(tx, unique(rows.flatMap((row) => row.competencyIds)))).map(({ id, title }) => [id, title]),
  )
  const sources = await queries.selectSourceNames(tx, unique(rows.map((row) => row.sourceId)))
  const people = await namesOfPeople(tx, unique(rows.flatMap((row) => [row.createdBy, row.endedBy])))
  const definitions = await selectDefinitions(
    tx,
    rows.map(({ iri }) => activityKey(iri)),
  )
  const personOf = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? null))
  const counted = (count: number) => ({ count: Math.min(count, mostCounted), isMore: count > mostCounted })
  return rows.map((row) => {
    const own = outcomes.get(row.id) ?? []
    return {
      id: row.id,
      iri: row.iri,
      name: nameOfActivity(definitions.get(activityKey(row.iri)) ?? null, tx.language ?? 'en'),
      isPrefix: row.isPrefix,
      verb: row.verb,
      source: row.sourceId === null ? null : { id: row.sourceId, name: sources.get(row.sourceId) ?? '' },
      competencies: row.competencyIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
      itemId: row.itemId,
      kind: row.kind,
      passFrom: row.passFrom,
      createdAt: row.createdAt,
      createdBy: personOf(row.createdBy),
      endedAt: row.endedAt,
      endedBy: personOf(row.endedBy),
      counted: counted(own.find(({ reason }) => reason === null)?.count ?? 0),
      uncounted: own.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, ...counted(count) }])),
      lookedThrough: shareOf(row),
    }
  })
}

const shareOf = ({ lookedAt, toLookAt, lookedThroughAt, endedAt }: MappingRow): number | null => {
  if (lookedThroughAt !== null || endedAt !== null) return null
  return toLookAt === null ? 0 : toLookAt === 0 ? 1 : Math.min(1, lookedAt / toLookAt)
}
