import { wideContext, type Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import type { Jobs } from '#server/platform/jobs.ts'
import { tellChange } from '#server/platform/live.ts'
import { activityKey } from '../statements/keys.ts'
import type { Statement } from '../statements/statement.types.ts'
import * as queries from './looking.queries.ts'
import { indexOf, placesOf, type Mapping } from './map.rules.ts'
import { selectLiveMappings, selectOptionalMapping, updateLook, updateLooked } from './mapping.queries.ts'
import { observe, type Observing } from './observing.ts'
import { memoryMs } from './remembered.ts'

const jobName = 'activity-mappings'

/** So many statements are looked at in one transaction. */
const batchSize = 500

/** Another process may go by what it remembers of the mappings for so long; then what came is looked through once more. */
const settledAfterSeconds = (memoryMs * 1.5) / 1000

export interface Looking extends Observing {
  database: Database
  jobs: Jobs
}

/** Puts it in line that the statements of a mapping, which are there already, are looked through. */
export async function lookLater(tx: Tx, jobs: Jobs, mappingId: string): Promise<void> {
  await updateLook(tx, mappingId, { lookedAt: 0, toLookAt: null, lookedThroughAt: null })
  const payload = { districtId: tx.districtId, mappingId }
  await jobs.enqueue(tx, jobName, { ...payload, since: null })
  const since = new Date(Date.now() - settledAfterSeconds * 1000).toISOString()
  await jobs.enqueue(tx, jobName, { ...payload, since }, { afterSeconds: settledAfterSeconds })
}

/** Registers the worker. */
export function registerLooking(looking: Looking): void {
  looking.jobs.register(jobName, ({ districtId, mappingId, since }) =>
    lookThrough(looking, wideContext(String(districtId)), {
      mappingId: String(mappingId),
      since: since === null || since === undefined ? null : String(since),
    }),
  )
}

/**
 * Looks through the statements that are there of a mapping's activities, in batches, each with its evidence in one
 * transaction. Each statement counts by the mapping that is nearest to it now. Safe to repeat, and to break off.
 * @param what.since only what was stored since then, without telling how far it is
 */
export async function lookThrough(
  { database, listeners, ownHomes }: Omit<Looking, 'jobs'>,
  context: Context,
  { mappingId, since }: { mappingId: string; since: string | null },
): Promise<void> {
  const place = await database.transaction(context, async (tx) => {
    const mapping = await selectOptionalMapping(tx, mappingId)
    if (!mapping || mapping.endedAt !== null) return undefined
    const activities = await activitiesOf(tx, mapping)
    if (since === null) {
      const toLookAt = await queries.countStatements(tx, activities)
      await updateLook(tx, mappingId, { lookedAt: 0, toLookAt, lookedThroughAt: null })
    }
    return { activities, lookedThroughAt: new Date() }
  })
  if (!place) return
  const step = async (activity: string, after: string): Promise<string | null> =>
    database.transaction(context, async (tx) => {
      const rows = await queries.selectStatementsOf(tx, activity, { after, limit: batchSize })
      const statements = rows
        .filter(({ isOpen }) => isOpen)
        .map(({ id, sourceId, payload }) => {
          const statement = JSON.parse(payload) as Statement
          return { id, sourceId, statement, timestamp: statement.timestamp! }
        })
      const index = indexOf(await selectLiveMappings(tx))
      await observe(tx, statements, { index, listeners, ownHomes })
      if (since === null && rows.length > 0) await updateLooked(tx, mappingId, rows.length)
      return rows.length < batchSize ? null : rows.at(-1)!.stored
    })
  for (const activity of place.activities) {
    let after: string | null = since ?? '-infinity'
    while (after !== null) after = await step(activity, after)
  }
  await database.transaction(context, async (tx) => {
    if (since === null) {
      const { lookedAt = 0 } = (await selectOptionalMapping(tx, mappingId)) ?? {}
      const { lookedThroughAt } = place
      await updateLook(tx, mappingId, { lookedAt, toLookAt: lookedAt, lookedThroughAt })
    }
    await tellChange(tx, { what: 'sources', studentIds: 'all' })
  })
}

/** The keys of the activities that a mapping is about. */
async function activitiesOf(tx: Tx, { iri, isPrefix }: Mapping): Promise<string[]> {
  if (!isPrefix) return [activityKey(iri)]
  const below = await queries.selectActivitiesBelow(tx, iri)
  return below.filter((activity) => placesOf(activity.iri).includes(iri)).map(({ key }) => key)
}
