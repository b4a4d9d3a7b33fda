import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { ensureItems } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence, type NewEvidence } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makeEvidence } from '../../tests/builders/school-day.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { applyEvidence, rebuildMastery } from './mastery.ts'

type District = Awaited<ReturnType<typeof makeDistrict>>

/** Two students, three competencies and four items; every call makes other students. */
async function makeGround({ database, wide }: District) {
  return database.transaction(wide, async (tx) => {
    const { ids } = await makeFramework(tx, { codes: ['a', 'b', 'c'] })
    const competencyIds = Object.values(ids)
    const items = await ensureItems(
      tx,
      [-1, 0, 0.5, 2].map((easiness) => ({
        source: 'test',
        identifier: `item ${easiness}`,
        competencyIds,
        easiness,
      })),
    )
    return { competencyIds, items, sourceId: await ensureSource(tx, { name: 'Test', mayAssess: true }) }
  })
}

const record = (tx: Tx, evidence: readonly NewEvidence[]) => recordEvidence(tx, evidence, [applyEvidence])

/** Every stored row of a student, save whose it is. */
async function stored({ database, wide }: District, studentId: string) {
  return database.transaction(wide, async (tx) => {
    const ability = await tx
      .selectFrom('studentAbilities')
      .selectAll()
      .where('districtId', '=', tx.districtId)
      .where('studentId', '=', studentId)
      .execute()
    const mastery = await tx
      .selectFrom('mastery')
      .selectAll()
      .where('districtId', '=', tx.districtId)
      .where('studentId', '=', studentId)
      .orderBy('competencyId')
      .execute()
    return [...ability, ...mastery].map((row) => ({ ...row, studentId: null, schoolId: null }))
  })
}

const observation = fc.record({
  minute: fc.nat(20),
  sequence: fc.nat(2),
  competencies: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
  item: fc.option(fc.nat(3)),
  kind: fc.constantFrom('assessed', 'practised', 'observed'),
  isCorrect: fc.boolean(),
  hints: fc.option(fc.nat(1)),
  attempts: fc.option(fc.integer({ min: 1, max: 2 })),
})

describe('folding evidence into estimates', () => {
  let district: District
  let ground: Awaited<ReturnType<typeof makeGround>>
  before(async () => {
    district = await makeDistrict()
    ground = await makeGround(district)
  })
  const newStudent = () =>
    district.database.transaction(district.wide, (tx) => makePerson(tx, { role: 'student' }))

  test('in any order, split into any batches, sent any number of times: the same rows, bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(observation, { minLength: 1, maxLength: 25 }),
        fc.infiniteStream(fc.nat(1_000_000)),
        async (observations, numbers) => {
          const { competencyIds, items, sourceId } = ground
          const logOf = (studentId: string) =>
            observations.map((one, index) =>
              makeEvidence({
                id: `${deterministicId('piece', index).slice(0, 24)}${studentId.slice(24)}`,
                studentId,
                sourceId,
                kind: one.kind,
                competencyIds: one.competencies.map((at) => competencyIds[at]!),
                itemId: one.item === null ? null : items[one.item]!,
                occurredAt: new Date(Date.UTC(2026, 8, 1, 8, one.minute)),
                sequence: one.sequence,
                isCorrect: one.isCorrect,
                hints: one.hints,
                attempts: one.attempts,
              }),
            )
          const [whole, pieces] = [await newStudent(), await newStudent()]
          await district.database.transaction(district.wide, (tx) => record(tx, logOf(whole)))

          const next = () => numbers.next().value as number
          const shuffled = logOf(pieces)
            .map((evidence) => ({ evidence, place: next() }))
            .sort((a, b) => a.place - b.place)
            .map(({ evidence }) => evidence)
          for (let start = 0; start < shuffled.length;) {
            const end = start + 1 + (next() % 6)
            // Now and then something that was sent before comes along.
            const again = next() % 3 === 0 ? shuffled.slice(0, start) : []
            await district.database.transaction(district.wide, (tx) =>
              record(tx, [...shuffled.slice(start, end), ...again]),
            )
            start = end
          }
          const strip = (rows: Awaited<ReturnType<typeof stored>>) =>
            rows.map((row) => ({
              ...row,
              ...('asOfEvidenceId' in row ? { asOfEvidenceId: row.asOfEvidenceId?.slice(0, 24) } : {}),
            }))
          assert.deepEqual(strip(await stored(district, pieces)), strip(await stored(district, whole)))
        },
      ),
      { numRuns: 25 },
    )
    const { maxDifference, states } = await rebuildMastery(district.database, district.wide, { check: true })
    assert.ok(states > 0)
    assert.equal(maxDifference, 0)
  })

  test('a rebuild mends what was changed behind its back, and a check only tells', async () => {
    const student = await newStudent()
    const { competencyIds, sourceId } = ground
    const evidence = competencyIds.map((id) =>
      makeEvidence({ studentId: student, sourceId, competencyIds: [id], isCorrect: id > competencyIds[0]! }),
    )
    await district.database.transaction(district.wide, (tx) => record(tx, evidence))
    const right = await stored(district, student)
    await district.database.transaction(district.wide, async (tx) => {
      const rows = tx.updateTable('mastery').where('studentId', '=', student)
      await rows.where('competencyId', '=', competencyIds[0]!).set({ mean: 7 }).execute()
      await tx
        .deleteFrom('mastery')
        .where('studentId', '=', student)
        .where('competencyId', '=', competencyIds[1]!)
        .execute()
    })
    const check = await rebuildMastery(district.database, district.wide, { check: true })
    assert.ok(check.maxDifference > 6)
    assert.notDeepEqual(await stored(district, student), right)
    const mended = await rebuildMastery(district.database, district.wide)
    assert.equal(mended.maxDifference, check.maxDifference)
    assert.deepEqual(await stored(district, student), right)
    assert.equal((await rebuildMastery(district.database, district.wide)).maxDifference, 0)
  })

  test('evidence of the same students that arrives at once is folded one after the other', async () => {
    const students = [await newStudent(), await newStudent(), await newStudent()]
    const { competencyIds, sourceId } = ground
    const batches = Array.from({ length: 12 }, (_, batch) =>
      students.map((studentId, index) =>
        makeEvidence({
          studentId,
          sourceId,
          competencyIds: [competencyIds[(batch + index) % 3]!],
          occurredAt: new Date(Date.UTC(2026, 8, 2, 8, (batch * 7) % 12)),
          isCorrect: batch % 3 > 0,
        }),
      ),
    )
    await Promise.all(
      batches.map((batch, index) =>
        district.database.transaction(district.wide, (tx) =>
          record(tx, index % 2 ? batch : batch.toReversed()),
        ),
      ),
    )
    for (const student of students) {
      const [ability] = await stored(district, student)
      assert.equal(ability?.evidenceCount, 12)
    }
    assert.equal((await rebuildMastery(district.database, district.wide, { check: true })).maxDifference, 0)
  })
})
