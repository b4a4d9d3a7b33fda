import type { Tx } from '#server/platform/db.ts'

export interface KnownAgent {
  /** JSON of its one identifying property. */
  identifier: string
  names: string[]
}

const agents = (tx: Tx) => tx.selectFrom('xapiAgents').where('xapiAgents.districtId', '=', tx.districtId)

export const selectOptionalAgent = (tx: Tx, key: string): Promise<KnownAgent | undefined> =>
  agents(tx).where('key', '=', key).select(['identifier', 'names']).executeTakeFirst()

/** The other identities of the student or teacher of the roster who stands behind this one. */
export const selectSamePerson = (tx: Tx, key: string): Promise<KnownAgent[]> =>
  agents(tx)
    .where('key', '<>', key)
    .where('userId', '=', (eb) =>
      eb
        .selectFrom('xapiAgents as asked')
        .where('asked.districtId', '=', tx.districtId)
        .where('asked.key', '=', key)
        .select('asked.userId'),
    )
    .select(['identifier', 'names'])
    .orderBy('key')
    .execute()
