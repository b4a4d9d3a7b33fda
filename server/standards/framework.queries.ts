import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import type { Wording } from './framework.rules.ts'

/**
 * Writing the learning map in bulk: each statement takes its rows as one JSON value. Tables grow within the transaction,
 * unknown to the planner's statistics; `lateral … limit 1` and lookups in the JSON keep it from joining row by row.
 */

const chunkSize = 1000

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += chunkSize) yield rows.slice(start, start + chunkSize)
}

/** Runs `work` and takes back everything it wrote; the transaction goes on. */
export async function undone<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint undone`.execute(tx)
  try {
    return await work()
  } finally {
    await sql`rollback to savepoint undone`.execute(tx)
  }
}

/** What a stored row is to an incoming one: its id, or null when new; `isSame` when nothing would change. */
interface Compared {
  identifier: string
  id: string | null
  isSame: boolean | null
}

export interface FrameworkRow {
  id: string
  identifier: string
  uri: string | null
  title: string
  creator: string | null
  adoptionStatus: string | null
  caseVersion: string
  license: unknown
  source: unknown
  definitions: unknown
  packageExtension: unknown
  translations: unknown
}

const jsonOrNull = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Writes a framework and says what became of it. The row stays locked until the transaction ends. */
export async function upsertFramework(
  tx: Tx,
  framework: FrameworkRow,
): Promise<'added' | 'changed' | 'unchanged'> {
  const row = {
    id: framework.id,
    identifier: framework.identifier,
    uri: framework.uri,
    title: framework.title,
    creator: framework.creator,
    adoptionStatus: framework.adoptionStatus,
    caseVersion: framework.caseVersion,
    source: JSON.stringify(framework.source),
    license: jsonOrNull(framework.license),
    definitions: jsonOrNull(framework.definitions),
    packageExtension: JSON.stringify(framework.packageExtension),
    translations: JSON.stringify(framework.translations),
    updatedAt: new Date(),
  }
  const inserted = await tx
    .insertInto('frameworks')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) => conflict.columns(['districtId', 'identifier']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return 'added'
  const before = await tx
    .selectFrom('frameworks')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', framework.id)
    .select(
      sql<boolean>`source = ${row.source}::jsonb and definitions is not distinct from ${row.definitions}::jsonb
        and package_extension = ${row.packageExtension}::jsonb and translations = ${row.translations}::jsonb`.as(
        'isSame',
      ),
    )
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.isSame) return 'unchanged'
  await tx
    .updateTable('frameworks')
    .set(row)
    .where('districtId', '=', tx.districtId)
    .where('id', '=', framework.id)
    .execute()
  return 'changed'
}

export interface CompetencyRow {
  id: string
  identifier: string
  uri: string | null
  title: string
  full_statement: string
  human_coding_scheme: string | null
  type: string | null
  education_levels: readonly string[]
  language: string | null
  strand: string | null
  /** {language: {title, statement, strand}}: what screens say instead. */
  translations: Readonly<Record<string, Wording>>
  is_deprecated: boolean
  position: number
  source: unknown
}

export async function compareCompetencies(
  tx: Tx,
  frameworkId: string,
  rows: readonly CompetencyRow[],
): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const chunk of chunks(rows)) {
    const { rows: found } = await sql<Compared>`
      select i.identifier, c.id,
        (c.source = i.source and c.withdrawn_at is null and c.is_deprecated = i.is_deprecated) as is_same
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
        as i (identifier text, source jsonb, is_deprecated boolean)
      left join lateral (
        select o.id, o.source, o.withdrawn_at, o.is_deprecated from competencies o
        where o.district_id = ${tx.districtId} and o.framework_id = ${frameworkId} and o.identifier = i.identifier
        limit 1) c on true`.execute(tx)
    compared.push(...found)
  }
  return compared
}

export async function upsertCompetencies(
  tx: Tx,
  frameworkId: string,
  rows: readonly CompetencyRow[],
): Promise<void> {
  const now = new Date()
  for (const chunk of chunks(rows))
    await sql`
      insert into competencies (district_id, id, framework_id, identifier, uri, title, full_statement,
        human_coding_scheme, type, education_levels, language, strand, translations, is_deprecated, position, source,
        updated_at)
      select ${tx.districtId}::uuid, i.id, ${frameworkId}::uuid, i.identifier, i.uri, i.title, i.full_statement,
        i.human_coding_scheme, i.type, i.education_levels, i.language, i.strand, i.translations, i.is_deprecated,
        i.position, i.source, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as i (id uuid, identifier text, uri text, title text,
        full_statement text, human_coding_scheme text, type text, education_levels text[], language text, strand text,
        translations jsonb, is_deprecated boolean, position integer, source jsonb)
      on conflict (district_id, framework_id, identifier) do update set uri = excluded.uri, title = excluded.title,
        full_statement = excluded.full_statement, human_coding_scheme = excluded.human_coding_scheme,
        type = excluded.type, education_levels = excluded.education_levels, language = excluded.language,
        strand = excluded.strand, translations = excluded.translations, is_deprecated = excluded.is_deprecated, position = excluded.position,
        source = excluded.source, withdrawn_at = null, updated_at = excluded.updated_at`.execute(tx)
}

/** What is worked out from the whole package and may change for a competency that did not change itself. */
export async function updatePlaces(
  tx: Tx,
  frameworkId: string,
  rows: readonly Pick<CompetencyRow, 'identifier' | 'title' | 'strand' | 'translations' | 'position'>[],
): Promise<void> {
  for (const chunk of chunks(rows)) {
    const places = chunk.map(({ identifier, title, strand, translations, position }) => ({
      identifier,
      title,
      strand,
      translations,
      position,
    }))
    await sql`
      update competencies c set title = i.title, strand = i.strand, translations = i.translations, position = i.position
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        as i (identifier text, title text, strand text, translations jsonb, position integer)
      where c.district_id = ${tx.districtId} and c.framework_id = ${frameworkId} and c.identifier = i.identifier
        and (c.title, c.strand, c.translations, c.position)
          is distinct from (i.title, i.strand, i.translations, i.position)`.execute(tx)
  }
}

/** Competencies that the last package of the framework held. */
export const selectHeldCompetencies = (tx: Tx, frameworkId: string) =>
  tx
    .selectFrom('competencies')
    .where('districtId', '=', tx.districtId)
    .where('frameworkId', '=', frameworkId)
    .where('withdrawnAt', 'is', null)
    .select(['id', 'identifier', 'title'])
    .execute()

/** They left the package: they stay, deprecated, since mastery and evidence point to them. */
export const updateWithdrawn = (tx: Tx, ids: readonly string[]) =>
  tx
    .updateTable('competencies')
    .set({ isDeprecated: true, withdrawnAt: new Date(), updatedAt: new Date() })
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

export interface AssociationRow {
  id: string
  identifier: string
  type: string
  origin: 'case' | 'csv'
  from_competency_id: string | null
  from_identifier: string
  to_competency_id: string | null
  to_identifier: string
  sequence_number: number | null
  position: number
  source: unknown
}

export async function compareAssociations(
  tx: Tx,
  frameworkId: string,
  rows: readonly AssociationRow[],
): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const chunk of chunks(rows)) {
    const { rows: found } = await sql<Compared>`
      select i.identifier, a.id, (a.source = i.source and a.origin = i.origin) as is_same
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as i (identifier text, source jsonb, origin text)
      left join lateral (
        select o.id, o.source, o.origin from associations o
        where o.district_id = ${tx.districtId} and o.framework_id = ${frameworkId} and o.identifier = i.identifier
        limit 1) a on true`.execute(tx)
    compared.push(...found)
  }
  return compared
}

export async function upsertAssociations(
  tx: Tx,
  frameworkId: string,
  rows: readonly AssociationRow[],
): Promise<void> {
  const now = new Date()
  for (const chunk of chunks(rows))
    await sql`
      insert into associations (district_id, id, framework_id, identifier, type, origin, from_competency_id,
        from_identifier, to_competency_id, to_identifier, sequence_number, position, source, updated_at)
      select ${tx.districtId}::uuid, i.id, ${frameworkId}::uuid, i.identifier, i.type, i.origin, i.from_competency_id,
        i.from_identifier, i.to_competency_id, i.to_identifier, i.sequence_number, i.position, i.source,
        ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as i (id uuid, identifier text, type text, origin text,
        from_competency_id uuid, from_identifier text, to_competency_id uuid, to_identifier text,
        sequence_number integer, position integer, source jsonb)
      on conflict (district_id, framework_id, identifier) do update set type = excluded.type,
        origin = excluded.origin, from_competency_id = excluded.from_competency_id,
        from_identifier = excluded.from_identifier, to_competency_id = excluded.to_competency_id,
        to_identifier = excluded.to_identifier, sequence_number = excluded.sequence_number,
        position = excluded.position, source = excluded.source, updated_at = excluded.updated_at`.execute(tx)
}

/** Competencies of the district by identifier, those of one framework first. */
export const selectByIdentifier = (tx: Tx, identifiers: readonly string[], frameworkId: string) =>
  tx
    .selectFrom('competencies')
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`identifier = any(${[...identifiers]}::text[])`)
    .select(['identifier', 'id'])
    .orderBy(sql`framework_id <> ${frameworkId}`)
    .orderBy('id')
    .execute()

/** Ties ends that were outside to competencies that have just come in. */
export async function updateLooseEnds(
  tx: Tx,
  added: readonly { identifier: string; id: string }[],
): Promise<void> {
  const ids = JSON.stringify(Object.fromEntries(added.map(({ identifier, id }) => [identifier, id])))
  for (const end of ['from', 'to'] as const) {
    const id = sql.ref(`${end}_competency_id`)
    const identifier = sql.ref(`a.${end}_identifier`)
    await sql`
      update associations a set ${id} = (known.ids ->> ${identifier})::uuid
      from (select ${ids}::jsonb as ids) known
      where a.district_id = ${tx.districtId} and a.${id} is null and known.ids ? ${identifier}`.execute(tx)
  }
}

/** Associations that the framework's last package held. */
export const selectHeldAssociations = (tx: Tx, frameworkId: string) =>
  tx
    .selectFrom('associations')
    .where('districtId', '=', tx.districtId)
    .where('frameworkId', '=', frameworkId)
    .where('origin', '=', 'case')
    .select(['id', 'identifier', 'type'])
    .execute()

export const deleteAssociations = (tx: Tx, ids: readonly string[]) =>
  tx
    .deleteFrom('associations')
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

/** The whole map of a framework: every place is written, those not on it lose theirs. */
export async function updateMapPlaces(
  tx: Tx,
  frameworkId: string,
  nodes: readonly { id: string; x: number; y: number }[],
): Promise<void> {
  const places = JSON.stringify(Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }])))
  const [x, y] = ['x', 'y'].map((axis) => sql`(map.places -> c.id::text ->> ${axis})::double precision`)
  await sql`
    update competencies c set map_x = ${x}, map_y = ${y}
    from (select ${places}::jsonb as places) map
    where c.district_id = ${tx.districtId} and c.framework_id = ${frameworkId}
      and (c.map_x, c.map_y) is distinct from (${x}, ${y})`.execute(tx)
}
