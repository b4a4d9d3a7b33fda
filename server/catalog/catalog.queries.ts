import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

export interface ResourceRow {
  id: string
  source: string
  identifier: string
  kind: string
  approach: string | null
  minutes: number | null
  /** By language. */
  title: Readonly<Record<string, string>>
  /** By language. */
  body: Readonly<Record<string, Body>>
  url: string | null
  provider: string | null
  license: string | null
}

export interface Body {
  paragraphs: readonly string[]
  question?: string
  materials?: string
}

/** Adds resources, or brings them to what their source says; one that was retired is back. */
export const upsertResources = (tx: Tx, rows: readonly ResourceRow[], now: Date) =>
  sql`
  insert into resources (district_id, id, source, identifier, kind, approach, minutes, title, body, url, provider,
    license, created_at)
  select ${tx.districtId}::uuid, id, source, identifier, kind, approach, minutes, title, body, url, provider, license,
    ${now}::timestamptz
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, source text, identifier text, kind text,
    approach text, minutes integer, title jsonb, body jsonb, url text, provider text, license text)
  on conflict (district_id, source, identifier) do update set kind = excluded.kind, approach = excluded.approach,
    minutes = excluded.minutes, title = excluded.title, body = excluded.body, url = excluded.url,
    provider = excluded.provider, license = excluded.license, retired_at = null`.execute(tx)

export const deleteAlignments = (tx: Tx, resourceIds: readonly string[]) =>
  tx
    .deleteFrom('alignments')
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`resource_id = any (${[...resourceIds]}::uuid[])`)
    .execute()

export const insertAlignments = (tx: Tx, rows: readonly { resourceId: string; competencyId: string }[]) =>
  sql`
  insert into alignments (district_id, resource_id, competency_id)
  select ${tx.districtId}::uuid, resource_id, competency_id
  from unnest(${rows.map((row) => row.resourceId)}::uuid[], ${rows.map((row) => row.competencyId)}::uuid[])
    as given (resource_id, competency_id)
  on conflict do nothing`.execute(tx)

/** Resources in use for some competencies, of one kind or of all, each once with everything it is aligned to. */
export const selectResourcesFor = (tx: Tx, competencyIds: readonly string[], kind?: string) =>
  tx
    .selectFrom('resources')
    .innerJoin('alignments', (join) =>
      join
        .onRef('alignments.districtId', '=', 'resources.districtId')
        .onRef('alignments.resourceId', '=', 'resources.id'),
    )
    .select([
      'resources.id',
      'resources.kind',
      'resources.approach',
      'resources.minutes',
      'resources.url',
      'resources.provider',
    ])
    .select([
      sql<ResourceRow['title']>`resources.title`.as('title'),
      sql<ResourceRow['body']>`resources.body`.as('body'),
      sql<string[]>`array_agg(alignments.competency_id order by alignments.competency_id)`.as(
        'competencyIds',
      ),
    ])
    .where('resources.districtId', '=', tx.districtId)
    .where('resources.retiredAt', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('alignments as wanted')
          .select('wanted.resourceId')
          .whereRef('wanted.districtId', '=', 'resources.districtId')
          .whereRef('wanted.resourceId', '=', 'resources.id')
          .where(sql<boolean>`wanted.competency_id = any (${[...competencyIds]}::uuid[])`),
      ),
    )
    .$if(kind !== undefined, (query) => query.where('resources.kind', '=', kind!))
    .groupBy(['resources.districtId', 'resources.id'])
    .orderBy('resources.kind')
    .orderBy('resources.minutes')
    .orderBy('resources.id')
    .execute()

export const selectOptionalResourceId = (tx: Tx, id: string) =>
  tx
    .selectFrom('resources')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()

const uses = (tx: Tx) =>
  tx
    .selectFrom('resourceUses')
    .select(['id', 'resourceId', 'studentId', 'userId', 'at'])
    .select(sql<'done' | 'notThisTime'>`outcome`.as('outcome'))
    .where('districtId', '=', tx.districtId)

export const selectOptionalUse = (tx: Tx, id: string) => uses(tx).where('id', '=', id).executeTakeFirst()

/** What was said about resources since an instant, for one student, newest first. */
export const selectUses = (tx: Tx, studentId: string, since: Date) =>
  uses(tx)
    .where('studentId', '=', studentId)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** @returns false when the id is taken */
export async function insertUse(
  tx: Tx,
  row: { id: string; resourceId: string; studentId: string; userId: string; outcome: string; at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('resourceUses')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
