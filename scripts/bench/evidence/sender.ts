import { createDistrict } from '#server/access/access.ts'
import { addCredential, createSource } from '#server/evidence/evidence.ts'
import { insertMapping } from '#server/interop/xapi/mapping/mapping.queries.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { migrate } from '#server/platform/migrate.ts'
import { makeBenchDistrict } from '../pages/district.ts'
import { homePage, people, unitOf, units } from './payload.ts'

export interface Sender {
  districtId: string
  authorization: string
}

/**
 * A district of its own with one source that may do everything; with mastery, of 5,000 students who are the people of the
 * statements, whose activities are mapped to 40 competencies: then every statement is evidence.
 */
export async function makeSender(database: Database, { hasMastery = false } = {}): Promise<Sender> {
  await migrate(database)
  const { districtId, competencyIds } = hasMastery
    ? await makeBenchDistrict(database, { students: people, observations: 0, classSize: 30, steps: units })
    : await emptyDistrict(database)
  const { key, secret } = await database.transaction(wideContext(districtId), async (tx) => {
    const sourceId = await createSource(tx, {
      name: 'Bench tool',
      kind: 'assessment',
      asserts: ['practised', 'assessed'],
      trustedIds: null,
      homePage,
    })
    for (const [unit, competencyId] of competencyIds.entries())
      await insertMapping(tx, {
        id: newId(),
        iri: unitOf(unit),
        isPrefix: true,
        verb: null,
        sourceId: null,
        competencyIds: [competencyId],
        itemId: null,
        kind: 'assessed',
        passFrom: null,
        createdAt: new Date(),
        createdBy: null,
      })
    const { credential, secret: text } = await addCredential(tx, sourceId, ['all'])
    return { key: credential.key, secret: text }
  })
  return { districtId, authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` }
}

async function emptyDistrict(database: Database): Promise<{ districtId: string; competencyIds: string[] }> {
  const { id } = await createDistrict(database, { name: 'Bench district', isDemo: true })
  return { districtId: id, competencyIds: [] }
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
