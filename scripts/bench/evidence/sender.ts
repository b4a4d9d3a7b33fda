import { createDistrict } from '#server/access/access.ts'
import { addCredential, createSource } from '#server/evidence/evidence.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { migrate } from '#server/platform/migrate.ts'

export interface Sender {
  districtId: string
  authorization: string
}

/** A district of its own with one source that may do everything. */
export async function makeSender(database: Database): Promise<Sender> {
  await migrate(database)
  const { id: districtId } = await createDistrict(database, { name: 'Bench district', isDemo: true })
  const { key, secret } = await database.transaction(wideContext(districtId), async (tx) => {
    const sourceId = await createSource(tx, {
      name: 'Bench',
      kind: 'tool',
      asserts: ['practised'],
      trustedIds: null,
    })
    const { credential, secret: text } = await addCredential(tx, sourceId, ['all'])
    return { key: credential.key, secret: text }
  })
  return { districtId, authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` }
}

/** The bytes of a request that stores `body`. */
export const post = (sender: Sender, body: string): Buffer =>
  Buffer.from(
    `POST /xapi/statements HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${sender.authorization}\r\nX-Experience-API-Version: 2.0.0\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

/** The bytes of a request for the latest 50. */
export const get = (sender: Sender, query: string): Buffer =>
  Buffer.from(
    `GET /xapi/statements?${query}&limit=50 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${sender.authorization}\r\nX-Experience-API-Version: 2.0.0\r\n\r\n`,
  )
