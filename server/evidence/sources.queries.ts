import { sql } from 'kysely'
import type { EvidenceKind } from '#contract/evidence.ts'
import type { Scope, SourceKind } from '#contract/sources.ts'
import type { Tx } from '#server/platform/db.ts'

/** Sources of evidence, by what they prove who they are, and how much came from them. */

export interface NewSource {
  name: string
  kind: SourceKind
  asserts: readonly EvidenceKind[]
  trustedIds?: readonly string[] | null
  homePage?: string | null
}

/** Adds a source unless it is there. @returns whether it was not */
export async function insertSource(
  tx: Tx,
  { id, name, kind, asserts, trustedIds = null, homePage = null }: NewSource & { id: string },
  createdAt: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('evidenceSources')
    .values({
      districtId: tx.districtId,
      id,
      name,
      kind,
      asserts: [...asserts],
      trustedIds: trustedIds && [...trustedIds],
      homePage,
      createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function selectTrust(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('evidenceSources')
    .select(['id', 'kind', 'asserts', 'trustedIds'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
  return rows.map((row) => ({ ...row, asserts: row.asserts as EvidenceKind[], kind: row.kind as SourceKind }))
}

/** One source, held until the transaction ends, so that two changes of its trust are both audited as they were. */
export async function selectOptionalSourceForUpdate(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('evidenceSources')
    .select(['id', 'kind', 'asserts', 'trustedIds', 'homePage'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, asserts: row.asserts as EvidenceKind[], kind: row.kind as SourceKind }
}

export const updateTrust = (
  tx: Tx,
  id: string,
  { asserts, trustedIds }: { asserts: readonly EvidenceKind[]; trustedIds: readonly string[] | null },
) =>
  tx
    .updateTable('evidenceSources')
    .set({ asserts: [...asserts], trustedIds: trustedIds && [...trustedIds] })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

export const updateHomePage = (tx: Tx, id: string, homePage: string | null) =>
  tx
    .updateTable('evidenceSources')
    .set({ homePage })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

/** The home pages under which sources name people as the roster does. */
export async function selectHomePages(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('evidenceSources')
    .select('homePage')
    .distinct()
    .where('districtId', '=', tx.districtId)
    .where('homePage', 'is not', null)
    .execute()
  return rows.map(({ homePage }) => homePage!)
}

export interface SourceRow {
  id: string
  name: string
  kind: SourceKind
  asserts: EvidenceKind[]
  trustedIds: string[] | null
  homePage: string | null
  recentCount: number
  lastSentAt: Date | null
}

/**
 * Sources by name, from after `[name, id]`, or those named by `ids`; each with how much evidence came since an instant,
 * counted no further than `mostCounted`.
 */
export async function selectSources(
  tx: Tx,
  page: { ids?: readonly string[]; after?: readonly string[] | undefined; limit: number },
  { since, mostCounted }: { since: Date; mostCounted: number },
): Promise<SourceRow[]> {
  const [name = null, id = null] = page.after ?? []
  const { rows } = await sql<SourceRow>`
    select s.id, s.name, s.kind, s.asserts, s.trusted_ids, s.home_page,
      (select count(*) from (
        select from evidence e where e.district_id = s.district_id and e.source_id = s.id and e.recorded_at >= ${since}
        limit ${mostCounted}) counted) as recent_count,
      (select e.recorded_at from evidence e where e.district_id = s.district_id and e.source_id = s.id
        order by e.recorded_at desc limit 1) as last_sent_at
    from evidence_sources s
    where s.district_id = ${tx.districtId}
      and (${page.ids ?? null}::uuid[] is null or s.id = any (${page.ids ?? null}::uuid[]))
      and (${name}::text is null or (s.name, s.id) > (${name}::text, ${id}::uuid))
    order by s.name, s.id
    limit ${page.limit}`.execute(tx)
  return rows
}

export interface CredentialRow {
  id: string
  sourceId: string
  scopes: Scope[]
  createdAt: Date
  lastUsedOn: string | null
  revokedAt: Date | null
}

const selectFromCredentials = (tx: Tx) =>
  tx
    .selectFrom('sourceCredentials')
    .select(['id', 'sourceId', 'scopes', 'createdAt', 'lastUsedOn', 'revokedAt'])
    .where('districtId', '=', tx.districtId)

const scopesOf = <Row extends { scopes: string[] }>(row: Row) => ({ ...row, scopes: row.scopes as Scope[] })

/** Credentials of some sources, newest first. */
export async function selectCredentialsOf(tx: Tx, sourceIds: readonly string[]): Promise<CredentialRow[]> {
  const rows = await selectFromCredentials(tx)
    .where('sourceId', '=', sql<string>`any (${[...sourceIds]}::uuid[])`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(scopesOf)
}

export async function selectOptionalCredential(tx: Tx, id: string): Promise<CredentialRow | undefined> {
  const row = await selectFromCredentials(tx).where('id', '=', id).executeTakeFirst()
  return row && scopesOf(row)
}

/** All of the district's credentials that are not revoked, with what proves them. */
export async function selectLiveCredentials(tx: Tx) {
  const rows = await selectFromCredentials(tx).select('secretHash').where('revokedAt', 'is', null).execute()
  return rows.map(scopesOf)
}

export const insertCredential = (
  tx: Tx,
  credential: {
    id: string
    sourceId: string
    secretHash: string
    scopes: readonly Scope[]
    createdAt: Date
    createdBy: string | null
  },
) =>
  tx
    .insertInto('sourceCredentials')
    .values({ districtId: tx.districtId, ...credential, scopes: [...credential.scopes] })
    .execute()

/** @returns false when it was revoked before */
export async function updateCredentialRevoked(tx: Tx, id: string, revokedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sourceCredentials')
    .set({ revokedAt })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export const updateCredentialUsed = (tx: Tx, id: string, lastUsedOn: string) =>
  tx
    .updateTable('sourceCredentials')
    .set({ lastUsedOn })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

export const insertToken = (
  tx: Tx,
  token: { tokenHash: string; credentialId: string; scopes: readonly Scope[]; expiresAt: Date },
) =>
  tx
    .insertInto('sourceTokens')
    .values({ districtId: tx.districtId, ...token, scopes: [...token.scopes] })
    .execute()

export async function selectOptionalToken(tx: Tx, tokenHash: string, credentialId: string) {
  const row = await tx
    .selectFrom('sourceTokens')
    .select(['scopes', 'expiresAt'])
    .where('districtId', '=', tx.districtId)
    .where('tokenHash', '=', tokenHash)
    .where('credentialId', '=', credentialId)
    .executeTakeFirst()
  return row && scopesOf(row)
}

export const deleteExpiredTokens = (tx: Tx, now: Date) =>
  tx
    .deleteFrom('sourceTokens')
    .where('districtId', '=', tx.districtId)
    .where('expiresAt', '<', now)
    .executeTakeFirst()
