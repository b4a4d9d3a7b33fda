import type { UnmappedActivity } from '#contract/activities.ts'
import type { Tx } from '#server/platform/db.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { verbKey } from '../statements/keys.ts'
import type { Statement } from '../statements/statement.types.ts'
import * as queries from './counting.queries.ts'
import type { ActivityVolume } from './counting.queries.ts'
import { indexOf, mappingOf, tellingVerbs, type MappingIndex } from './map.rules.ts'
import { selectEndedMappings, selectLiveMappings, selectSourceNames } from './mapping.queries.ts'
import { nameOfActivity } from './names.ts'

/** Statements counted in one transaction, and activities that are looked at for the list, at most. */
const mostAtOnce = 20_000
const mostLookedAt = 1000

const verbsThatTell = tellingVerbs.map(verbKey)

/**
 * Counts statements that came since the last count. Nothing is counted while statements arrive: what a student waits for
 * does not wait for this.
 * @returns whether more are left
 */
async function countStatements(tx: Tx): Promise<boolean> {
  await takeTurns(tx, 'activity counts')
  const { groups, seen, until } = await queries.selectUncounted(tx, {
    tellingVerbs: verbsThatTell,
    limit: mostAtOnce,
  })
  if (until === null) return false
  const named = groups.map((group) => ({
    ...group,
    verbIri: group.verbIri ?? (JSON.parse(group.sample!) as Statement).verb.id,
  }))
  if (named.length > 0) await queries.addCounts(tx, named)
  await queries.upsertCountedUntil(tx, until)
  return seen === mostAtOnce
}

/** Activities whose results nobody counts yet, those with most first; what came lately is counted before. */
export async function listUnmapped(tx: Tx, query: { limit: number; after?: string | undefined }) {
  const after = readCursor(query.after, 2, ([results = '']) => /^\d{1,15}$/.test(results))
  const isCounting = await countStatements(tx)
  const index = indexOf(await selectLiveMappings(tx))
  const volumes = await withoutTaken(tx, await queries.selectVolumes(tx, mostLookedAt))
  const language = tx.language ?? 'en'
  const open = volumes
    .flatMap((volume) => unmappedPart(volume, index, language))
    .sort((a, b) => b.results - a.results || (a.key < b.key ? -1 : 1))
  const [results, key = ''] = after ?? []
  const rest =
    results === undefined
      ? open
      : open.filter(
          (one) => one.results < Number(results) || (one.results === Number(results) && one.key > key),
        )
  const page = pageFrom(rest.slice(0, query.limit + 1), query.limit, (one) => [String(one.results), one.key])
  const ids = [...new Set(page.items.flatMap(({ sourceIds }) => sourceIds))]
  const names = await selectSourceNames(tx, ids)
  return {
    items: page.items.map(({ sourceIds, ...one }): UnmappedActivity => ({
      ...one,
      sources: sourceIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    })),
    next: page.next,
    total: {
      activities: open.length,
      results: open.reduce((sum, one) => sum + one.results, 0),
      isMore: volumes.length === mostLookedAt,
    },
    isCounting,
  }
}

/** Without what mappings took that have ended since: it counts, as it was taken. */
async function withoutTaken(tx: Tx, volumes: ActivityVolume[]): Promise<ActivityVolume[]> {
  const ended = indexOf(await selectEndedMappings(tx))
  const touched = volumes.filter(({ iri, groups }) =>
    groups.some(({ verb, sourceId }) => mappingOf(ended, { activity: iri, verb, sourceId })),
  )
  if (touched.length === 0) return volumes
  const taken = new Map(
    (
      await queries.selectTaken(
        tx,
        touched.map(({ key }) => key),
      )
    ).map(({ activity, verb, sourceId, count }) => [`${activity} ${verb} ${sourceId}`, count]),
  )
  return volumes.map((volume) => ({
    ...volume,
    groups: volume.groups.map((group) => {
      const count = taken.get(`${volume.key} ${group.verbKey} ${group.sourceId}`) ?? 0
      return { ...group, results: group.results - count, statements: group.statements - count }
    }),
  }))
}

/** What of an activity no mapping takes: it may be taken for some verbs or sources only. */
function unmappedPart(
  { key, iri, definition, groups }: ActivityVolume,
  index: MappingIndex,
  language: string,
): (Omit<UnmappedActivity, 'sources'> & { sourceIds: string[] })[] {
  const open = groups.filter(
    ({ verb, sourceId, results }) => results > 0 && !mappingOf(index, { activity: iri, verb, sourceId }),
  )
  if (open.length === 0) return []
  const verbs = new Map<string, number>()
  for (const { verb, results } of open) verbs.set(verb, (verbs.get(verb) ?? 0) + results)
  const sum = (of: 'statements' | 'results') => open.reduce((total, group) => total + group[of], 0)
  return [
    {
      key,
      iri,
      name: nameOfActivity(definition, language),
      verbs: Array.from(verbs, ([verb, results]) => ({ iri: verb, results })),
      sourceIds: [...new Set(open.map(({ sourceId }) => sourceId))],
      statements: sum('statements'),
      results: sum('results'),
      lastAt: new Date(Math.max(...open.map(({ lastAt }) => Date.parse(lastAt)))).toISOString(),
    },
  ]
}
