import { sql } from 'kysely'
import { bulkColumn, bulkText } from '#server/platform/db.arrays.ts'
import type { Tx } from '#server/platform/db.ts'

/** Statements about one activity with one verb of one source, of those not counted yet. */
export interface CountedGroup {
  activity: string
  verb: string
  sourceId: string
  statements: number
  results: number
  lastAt: Date
  /** The address of the verb; null when the group was not known before: then it stands in the sample. */
  verbIri: string | null
  sample: string | null
}

/**
 * Counts what was stored since the last count, `limit` statements at most; what is stored is seen in its order, so none
 * is passed over. Voided ones and those about no activity are left out.
 * @param tellingVerbs keys of verbs that by themselves tell right from wrong
 * @returns the groups, and until when everything is counted then; `until` is null when there was nothing
 */
export async function selectUncounted(
  tx: Tx,
  { tellingVerbs, limit }: { tellingVerbs: readonly string[]; limit: number },
): Promise<{ groups: CountedGroup[]; seen: number; until: string | null }> {
  const { rows } = await sql<{
    groups: (Omit<CountedGroup, 'lastAt'> & { lastAt: string })[]
    seen: number
    until: string | null
  }>`
    with bite as materialized (
      select stored, activity, verb, source_id, is_voided,
        verb = any (${tellingVerbs}::uuid[]) or payload ~ '"(success|scaled|raw)"\\s*:' as is_result
      from statements
      where district_id = ${tx.districtId} and stored > coalesce(
        (select until from counted_statements where district_id = ${tx.districtId}), '-infinity')
      order by stored limit ${limit}
    ), counted as (
      select activity, verb, source_id, count(*) as statements, count(*) filter (where is_result) as results,
        min(stored) as first_at, max(stored) as last_at
      from bite where activity is not null and not is_voided
      group by activity, verb, source_id
    )
    select (select count(*) from bite) as seen, (select max(stored)::text from bite) as until,
      coalesce((
        select json_agg(json_build_object(
          'activity', counted.activity, 'verb', counted.verb, 'sourceId', counted.source_id,
          'statements', counted.statements, 'results', counted.results, 'lastAt', counted.last_at,
          'verbIri', known.verb_iri,
          'sample', case when known.verb_iri is null then (
            select payload from statements where statements.district_id = ${tx.districtId}
              and statements.stored = counted.first_at) end))
        from counted
        left join activity_counts known on known.district_id = ${tx.districtId}
          and known.activity = counted.activity and known.verb = counted.verb and known.source_id = counted.source_id
      ), '[]') as groups`.execute(tx)
  const { groups, seen, until } = rows[0]!
  return { groups: groups.map((group) => ({ ...group, lastAt: new Date(group.lastAt) })), seen, until }
}

export const addCounts = (tx: Tx, groups: readonly (CountedGroup & { verbIri: string })[]) =>
  sql`
  insert into activity_counts as known
    (district_id, activity, verb, source_id, verb_iri, statements, results, last_at)
  select ${tx.districtId}::uuid, activity, verb, source_id, verb_iri, statements, results, last_at
  from unnest(
    ${bulkColumn(groups, 'uuid', (group) => group.activity)},
    ${bulkColumn(groups, 'uuid', (group) => group.verb)},
    ${bulkColumn(groups, 'uuid', (group) => group.sourceId)},
    ${bulkText(groups, (group) => group.verbIri)},
    ${bulkColumn(groups, 'bigint', (group) => group.statements)},
    ${bulkColumn(groups, 'bigint', (group) => group.results)},
    ${bulkColumn(groups, 'timestamptz', (group) => group.lastAt)}
  ) as given (activity, verb, source_id, verb_iri, statements, results, last_at)
  on conflict (district_id, activity, verb, source_id) do update set
    statements = known.statements + excluded.statements, results = known.results + excluded.results,
    last_at = greatest(known.last_at, excluded.last_at)`.execute(tx)

export const upsertCountedUntil = (tx: Tx, until: string) =>
  sql`
  insert into counted_statements (district_id, until) values (${tx.districtId}::uuid, ${until}::timestamptz)
  on conflict (district_id) do update set until = excluded.until`.execute(tx)

export interface ActivityVolume {
  key: string
  iri: string
  definition: string | null
  groups: {
    verb: string
    verbKey: string
    sourceId: string
    statements: number
    results: number
    lastAt: string
  }[]
}

/** Activities with results, those with most first. */
export async function selectVolumes(tx: Tx, limit: number): Promise<ActivityVolume[]> {
  const { rows } = await sql<ActivityVolume>`
    with most as (
      select activity, sum(results) as results from activity_counts
      where district_id = ${tx.districtId} group by activity having sum(results) > 0
      order by results desc, activity limit ${limit}
    )
    select activities.key, activities.iri, activities.definition,
      (select json_agg(json_build_object('verb', verb_iri, 'verbKey', verb, 'sourceId', source_id, 'statements', statements,
          'results', counts.results, 'lastAt', last_at) order by counts.results desc, verb_iri, source_id)
        from activity_counts counts
        where counts.district_id = ${tx.districtId} and counts.activity = most.activity) as groups
    from most
    join xapi_activities activities on activities.district_id = ${tx.districtId} and activities.key = most.activity`.execute(
    tx,
  )
  return rows
}

/** How many results of activities a mapping took, by activity, verb and source: also one that has ended since. */
export async function selectTaken(
  tx: Tx,
  activities: readonly string[],
): Promise<{ activity: string; verb: string; sourceId: string; count: number }[]> {
  const { rows } = await sql<{ activity: string; verb: string; sourceId: string; count: number }>`
    select activity, verb, source_id, count(*) as count
    from statements
    join mapped_statements mapped on mapped.district_id = statements.district_id and mapped.id = statements.id
    where statements.district_id = ${tx.districtId} and activity = any (${activities}::uuid[])
      and not is_voided and coalesce(reason, '') <> 'noResult'
    group by activity, verb, source_id`.execute(tx)
  return rows
}
