import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

export type DocumentKind = 'state' | 'agentProfile' | 'activityProfile'

/** Where documents stand: the keys of what they belong to, the nil UUID for what their kind has none of. */
export interface Shelf {
  kind: DocumentKind
  activity: string
  agent: string
  /** Null for all registrations. */
  registration: string | null
}

/** Where one document stands. */
export interface Place extends Shelf {
  registration: string
  name: string
}

export interface StoredDocument {
  content: Buffer
  contentType: string
  /** Quoted. */
  etag: string
  updatedAt: Date
}

const onShelf = (tx: Tx, shelf: Shelf) =>
  tx
    .selectFrom('xapiDocuments')
    .where('districtId', '=', tx.districtId)
    .where('kind', '=', shelf.kind)
    .where('activity', '=', shelf.activity)
    .where('agent', '=', shelf.agent)
    .$if(shelf.registration !== null, (query) => query.where('registration', '=', shelf.registration))

export const selectOptionalDocument = (tx: Tx, place: Place): Promise<StoredDocument | undefined> =>
  onShelf(tx, place)
    .where('name', '=', place.name)
    .select(['content', 'contentType', 'etag', 'updatedAt'])
    .executeTakeFirst()

export const selectOptionalEtag = (tx: Tx, place: Place): Promise<{ etag: string } | undefined> =>
  onShelf(tx, place).where('name', '=', place.name).select('etag').executeTakeFirst()

/** Names of the documents of a shelf, and when the newest of them changed; after an instant only. */
export async function selectNames(
  tx: Tx,
  shelf: Shelf,
  since: Date | null,
): Promise<{ names: string[]; updatedAt: Date | null }> {
  const rows = await onShelf(tx, shelf)
    .$if(since !== null, (query) => query.where('updatedAt', '>', since))
    .select(['name', (eb) => eb.fn.max('updatedAt').as('updatedAt')])
    .groupBy('name')
    .orderBy(sql`name collate "C"`)
    .execute()
  const newest = rows.reduce<Date | null>(
    (latest, { updatedAt }) => (latest !== null && latest > updatedAt ? latest : updatedAt),
    null,
  )
  return { names: rows.map((row) => row.name), updatedAt: newest }
}

export const upsertDocument = (
  tx: Tx,
  { kind, activity, agent, registration, name }: Place,
  document: StoredDocument,
) =>
  tx
    .insertInto('xapiDocuments')
    .values({ districtId: tx.districtId, kind, activity, agent, registration, name, ...document })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'kind', 'activity', 'agent', 'registration', 'name'])
        .doUpdateSet(document),
    )
    .execute()

const fromShelf = (tx: Tx, { kind, activity, agent, registration }: Shelf) =>
  tx
    .deleteFrom('xapiDocuments')
    .where('districtId', '=', tx.districtId)
    .where('kind', '=', kind)
    .where('activity', '=', activity)
    .where('agent', '=', agent)
    .$if(registration !== null, (query) => query.where('registration', '=', registration))

export const deleteDocument = async (tx: Tx, place: Place): Promise<void> => {
  await fromShelf(tx, place).where('name', '=', place.name).execute()
}

export const deleteShelf = async (tx: Tx, shelf: Shelf): Promise<void> => {
  await fromShelf(tx, shelf).execute()
}
