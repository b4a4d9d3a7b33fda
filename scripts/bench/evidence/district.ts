import { createDistrict } from '#server/access/access.ts'
import { addCredential, createSource } from '#server/evidence/evidence.ts'
import { insertMapping } from '#server/interop/xapi/mapping/mapping.queries.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { migrate } from '#server/platform/migrate.ts'
import { makeBenchDistrict } from '../pages/district.ts'
import { homePage, people, unitOf, units } from './payload.ts'

/** Who sends the benchmark's statements. */
export interface Sender {
  districtId: string
  authorization: string
}

/**
 * A district with one source; with mastery, of 5,000 students who are the people of the statements, whose activities are
 * mapped to 40 competencies: then every statement is evidence.
 */
export async function makeSender(
  database: Database,
  { hasMastery }: { hasMastery: boolean },
): Promise<Sender> {
  await migrate(database)
  const { districtId, competencyIds } = hasMastery
    ? await makeBenchDistrict(database, { students: people, observations: 0, classSize: 30, steps: units })
    : {
        districtId: (await createDistrict(database, { name: 'Bench district', isDemo: true })).id,
        competencyIds: [],
      }
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
        ...{ id: newId(), iri: unitOf(unit), isPrefix: true, verb: null, sourceId: null, itemId: null },
        ...{
          competencyIds: [competencyId],
          kind: 'assessed',
          passFrom: null,
          createdAt: new Date(),
          createdBy: null,
        },
      })
    const { credential, secret: text } = await addCredential(tx, sourceId, ['all'])
    return { key: credential.key, secret: text }
  })
  return { districtId, authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` }
}
