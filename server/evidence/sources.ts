import type { EvidenceKind } from '#contract/evidence.ts'
import type { RegisteredKind, Scope, Source, SourceCredential, Trust } from '#contract/sources.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, notFound, Problem } from '#server/platform/errors.ts'
import { deterministicId, isId, newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { namesOf } from '#server/standards/standards.ts'
import { keyOf, newSecret } from './credentials.ts'
import * as queries from './sources.queries.ts'
import type { CredentialRow, NewSource, SourceRow } from './sources.queries.ts'
import { changesTrust } from './trust.ts'

const own = { kind: 'own', asserts: ['practised', 'observed', 'assessed'] } as const

/** What people of the district say through Proximal. */
export const peopleSource: NewSource = { name: 'Proximal', ...own }
/** What students answer in Proximal's own practice and checks. */
export const questionsSource: NewSource = { name: 'Practice and checks', ...own }

const reservedNames = [peopleSource.name, questionsSource.name]

/** The id that a source of evidence has or will have. */
export const idOfSource = (name: string): string => deterministicId('evidence source', name)

/**
 * The id of a source of evidence by its name, made when it is not there. One that is there keeps the trust that the
 * district left it, and its row is only read: every observation of a district meets it.
 */
export async function ensureSource(tx: Tx, source: NewSource): Promise<string> {
  const id = idOfSource(source.name)
  if ((await queries.selectTrust(tx, [id])).length > 0) return id
  changesTrust(tx)
  await tx.as('wide', () => queries.insertSource(tx, { id, ...source }, new Date()))
  return id
}

/**
 * The id of a source of others, by its id or name.
 * @throws Problem `no-such-source`, `source-own` for Proximal itself
 */
export async function findSource(tx: Tx, named: string): Promise<string> {
  const [source] = await queries.selectTrust(tx, [isId(named) ? named : idOfSource(named)])
  if (!source)
    throw new Problem(
      400,
      'no-such-source',
      `There is no source "${named}". Register it: proximal source create NAME --kind tool`,
    )
  if (source.kind === 'own')
    throw new Problem(409, 'source-own', 'This is Proximal itself: nobody else speaks under its name.')
  return source.id
}

/**
 * Whether a log of answers may come under a name.
 * @throws Problem `source-reserved` for a name of Proximal itself, `source-may-not-assess` when the source is there
 *   without the right to what the log claims
 */
export async function refuseUnlicensedLog(tx: Tx, name: string, kind: EvidenceKind): Promise<void> {
  refuseReserved(name)
  const [known] = await queries.selectTrust(tx, [idOfSource(name)])
  if (!known || known.asserts.includes(kind)) return
  throw new Problem(
    403,
    'source-may-not-assess',
    'This source may tell of practice, not assess. Send it as practice, or under a name of its own.',
  )
}

function refuseReserved(name: string): void {
  if (!reservedNames.includes(name)) return
  throw new Problem(
    409,
    'source-reserved',
    `"${name}" is what Proximal itself is called. Choose another name.`,
  )
}

/**
 * Registers a source with what it may assert.
 * @throws Problem `source-exists` when the name is taken, `source-reserved` for a name of Proximal itself, `malformed`
 *   when it is trusted for something unknown
 */
export async function createSource(
  tx: Tx,
  {
    name,
    kind,
    asserts,
    trustedIds,
    homePage = null,
  }: Trust & { name: string; kind: RegisteredKind; homePage?: string | null },
): Promise<string> {
  refuseReserved(name)
  await refuseUnknown(tx, trustedIds)
  const id = idOfSource(name)
  changesTrust(tx)
  if (!(await queries.insertSource(tx, { id, name, kind, asserts, trustedIds, homePage }, new Date())))
    throw new Problem(409, 'source-exists', `There is already a source named "${name}".`)
  await tell(tx, 'source.create', { type: 'source', id }, { kind, after: { asserts, trustedIds } })
  return id
}

/**
 * Changes what a source may assert, from now on: what was recorded stays as it was taken. Only the district's offices
 * reach this, by the browser or the command line; nothing that a source sends does.
 * @throws Problem `not-found`, `source-own` for Proximal itself, `malformed` when it is trusted for something unknown
 */
export async function changeTrust(tx: Tx, id: string, { asserts, trustedIds }: Trust): Promise<void> {
  const before = await queries.selectOptionalSourceForUpdate(tx, id)
  if (!before) throw notFound('source')
  if (before.kind === 'own')
    throw new Problem(409, 'source-own', 'This is Proximal itself: its trust is not for changing.')
  await refuseUnknown(tx, trustedIds)
  changesTrust(tx)
  await queries.updateTrust(tx, id, { asserts, trustedIds })
  await tell(
    tx,
    'source.trust',
    { type: 'source', id },
    {
      before: { asserts: before.asserts, trustedIds: before.trustedIds },
      after: { asserts, trustedIds },
    },
  )
}

/**
 * Says under which home page a source's accounts are named as in the roster: whoever is named so is taken for that student.
 * @throws Problem `not-found`, `source-own` for Proximal itself
 */
export async function changeHomePage(tx: Tx, id: string, homePage: string | null): Promise<void> {
  const before = await queries.selectOptionalSourceForUpdate(tx, id)
  if (!before) throw notFound('source')
  if (before.kind === 'own')
    throw new Problem(409, 'source-own', 'This is Proximal itself: it knows whom it means.')
  await queries.updateHomePage(tx, id, homePage)
  await tell(tx, 'source.homePage', { type: 'source', id }, { before: before.homePage, after: homePage })
}

async function refuseUnknown(tx: Tx, trustedIds: readonly string[] | null): Promise<void> {
  if (trustedIds === null) return
  const known = new Set((await namesOf(tx, trustedIds)).map(({ id }) => id))
  const fields = trustedIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ field: `trustedIds.${at}`, message: 'no such framework or competency' }],
  )
  if (fields.length > 0) throw malformed(fields)
}

/**
 * Makes a credential of a source. Its secret is in this answer and nowhere else.
 * @throws Problem `not-found`, `source-own` for Proximal itself, which needs none
 */
export async function addCredential(
  tx: Tx,
  sourceId: string,
  scopes: readonly Scope[],
): Promise<{ credential: SourceCredential; secret: string }> {
  const [source] = await queries.selectTrust(tx, [sourceId])
  if (!source) throw notFound('source')
  if (source.kind === 'own')
    throw new Problem(409, 'source-own', 'This is Proximal itself: it needs no credential.')
  const id = newId()
  const { text: secret, hash: secretHash } = newSecret()
  const createdAt = new Date()
  const createdBy = tx.context.viewerId
  await queries.insertCredential(tx, { id, sourceId, secretHash, scopes, createdAt, createdBy })
  await tell(tx, 'source.credential', { type: 'sourceCredential', id }, { sourceId, scopes })
  return { credential: await credentialById(tx, id), secret }
}

/**
 * Revokes a credential; every process refuses it, and the tokens made by it, as soon as it hears of it.
 * @throws Problem `not-found`
 */
export async function revokeCredential(tx: Tx, id: string): Promise<SourceCredential> {
  const isChanged = await queries.updateCredentialRevoked(tx, id, new Date())
  if (isChanged) await tell(tx, 'source.revoke', { type: 'sourceCredential', id }, {})
  return credentialById(tx, id)
}

async function credentialById(tx: Tx, id: string): Promise<SourceCredential> {
  const row = await queries.selectOptionalCredential(tx, id)
  if (!row) throw notFound('credential')
  return shapeCredential(tx, row)
}

async function tell(
  tx: Tx,
  action: string,
  subject: { type: string; id: string },
  detail: Record<string, unknown>,
): Promise<void> {
  await insertAudit(tx, { action, subjectType: subject.type, subjectId: subject.id, detail })
  await tellChange(tx, { what: 'sources', studentIds: 'all' })
}

const recentDays = 30
const mostCounted = 10_000
const dayMs = 24 * 3_600_000

/** Sources by name, with their credentials and how much came from each of late. */
export async function listSources(
  tx: Tx,
  { limit, after }: { limit: number; after?: string | undefined },
  now: Date,
): Promise<{ items: Source[]; next: string | null }> {
  const rows = await selectSources(tx, { after: readCursor(after, 2), limit: limit + 1 }, now)
  const page = pageFrom(rows, limit, (row) => [row.name, row.id])
  return { items: await shapeSources(tx, page.items), next: page.next }
}

/** @throws Problem `not-found` */
export async function sourceById(tx: Tx, id: string, now: Date): Promise<Source> {
  const [source] = await shapeSources(tx, await selectSources(tx, { ids: [id], limit: 1 }, now))
  if (!source) throw notFound('source')
  return source
}

const selectSources = (tx: Tx, page: Parameters<typeof queries.selectSources>[1], now: Date) =>
  queries.selectSources(tx, page, {
    since: new Date(now.getTime() - recentDays * dayMs),
    mostCounted: mostCounted + 1,
  })

async function shapeSources(tx: Tx, rows: readonly SourceRow[]): Promise<Source[]> {
  const credentials = Map.groupBy(
    await queries.selectCredentialsOf(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ sourceId }) => sourceId,
  )
  const names = await namesOf(tx, [...new Set(rows.flatMap(({ trustedIds }) => trustedIds ?? []))])
  return rows.map(({ id, name, kind, asserts, trustedIds, homePage, recentCount, lastSentAt }) => ({
    id,
    name,
    kind,
    asserts,
    homePage,
    trusted: trustedIds && names.filter((one) => trustedIds.includes(one.id)),
    isChangeable: kind !== 'own',
    recent: { count: Math.min(recentCount, mostCounted), isMore: recentCount > mostCounted },
    lastSentAt: lastSentAt?.toISOString() ?? null,
    credentials: (credentials.get(id) ?? []).map((row) => shapeCredential(tx, row)),
  }))
}

const shapeCredential = (tx: Tx, row: CredentialRow): SourceCredential => ({
  id: row.id,
  key: keyOf(tx.districtId, row.id),
  scopes: row.scopes,
  createdAt: row.createdAt.toISOString(),
  lastUsedOn: row.lastUsedOn,
  revokedAt: row.revokedAt?.toISOString() ?? null,
})
