import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { ensureItems } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence, type NewEvidence } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makeEvidence, trustedSource } from '../../tests/builders/school-day.ts'
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
    return { competencyIds, items, sourceId: await ensureSource(tx, trustedSource) }
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

const declaredOf = (row: Awaited<ReturnType<typeof stored>>[number] | undefined) =>
  row && 'declaredAt' in row ? row.declaredAt : null

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
              // What was declared on the way stays: the one figure that arrival may date earlier.
              ...('declaredAt' in row ? { declaredAt: null, spacedSuccesses: null } : {}),
            }))
          const [inPieces, atOnce] = [await stored(district, pieces), await stored(district, whole)]
          assert.deepEqual(strip(inPieces), strip(atOnce))
          for (const [index, row] of atOnce.entries())
            if ('declaredAt' in row && row.declaredAt !== null)
              assert.ok(declaredOf(inPieces[index])! <= row.declaredAt)
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

  /** Twelve right answers at half past eight, to four items. */
  const declareOne = async () => {
    const studentId = await newStudent()
    const { competencyIds, sourceId, items } = ground
    const evidence = (at: (index: number) => Date, isCorrect: boolean, count: number) =>
      Array.from({ length: count }, (_, index) =>
        makeEvidence({
          studentId,
          sourceId,
          competencyIds: [competencyIds[0]!],
          itemId: items[index % 4]!,
          isCorrect,
          occurredAt: at(index),
        }),
      )
    const send = (pieces: NewEvidence[]) =>
      district.database.transaction(district.wide, (tx) => record(tx, pieces))
    const declaredAt = async () => declaredOf((await stored(district, studentId))[1])
    await send(evidence((index) => new Date(Date.UTC(2026, 8, 1, 8, 30 + index)), true, 12))
    return { studentId, evidence, send, declaredAt }
  }

  test('evidence that arrives late lowers the estimate and never takes a declaration away', async () => {
    const { studentId, evidence, send, declaredAt } = await declareOne()
    const declared = await declaredAt()
    assert.ok(declared)
    const before = await stored(district, studentId)
    await send(evidence((index) => new Date(Date.UTC(2026, 8, 1, 8, index)), false, 6))
    const [, row] = await stored(district, studentId)
    assert.ok(row && 'success' in row && 'success' in before[1]! && row.success < before[1].success)
    assert.deepEqual(row.declaredAt, declared)
    // Two weeks on, a success after the pause counts from the declaration that stayed.
    await send(evidence(() => new Date(Date.UTC(2026, 8, 20)), true, 1))
    const after = await stored(district, studentId)
    assert.ok('spacedSuccesses' in after[1]! && after[1].spacedSuccesses === 1)
    assert.equal((await rebuildMastery(district.database, district.wide, { check: true })).maxDifference, 0)
    await rebuildMastery(district.database, district.wide)
    assert.deepEqual(await stored(district, studentId), after)
  })

  test('late evidence dates a declaration earlier', async () => {
    const { evidence, send, declaredAt } = await declareOne()
    const declared = await declaredAt()
    await send(evidence((index) => new Date(Date.UTC(2026, 8, 1, 8, index)), true, 12))
    assert.ok((await declaredAt())! < declared!)
    assert.equal((await rebuildMastery(district.database, district.wide, { check: true })).maxDifference, 0)
  })

  test('a check finds a change of any column, freezes nothing and leaves all as it was', async () => {
    const { studentId } = await declareOne()
    const { database, wide } = district
    const rows = await stored(district, studentId)
    const changes = [
      { successLower: 0.1 },
      { successUpper: 0.99 },
      { successItemIds: [ground.items[3]!] },
      { recentEstimates: [0.5] },
      { lastSuccessAt: new Date(0) },
      { asOf: new Date(0) },
      { declaredAt: null },
      { assessedCount: 1 },
    ]
    const change = (changed: object) =>
      database.transaction(wide, (tx) =>
        tx.updateTable('mastery').where('studentId', '=', studentId).set(changed).execute(),
      )
    for (const changed of changes) {
      await change(changed)
      const { maxDifference } = await rebuildMastery(database, wide, { check: true })
      assert.ok(maxDifference > 0, JSON.stringify(changed))
      const { successLower, successUpper, successItemIds, recentEstimates, lastSuccessAt, asOf } =
        rows[1] as Extract<(typeof rows)[number], { successLower: number }>
      await change({ successLower, successUpper, successItemIds, recentEstimates, lastSuccessAt, asOf })
      await change({ declaredAt: declaredOf(rows[1]), assessedCount: 12 })
      assert.deepEqual(await stored(district, studentId), rows)
    }
    const ability = (set: object) =>
      database.transaction(wide, (tx) =>
        tx.updateTable('studentAbilities').where('studentId', '=', studentId).set(set).execute(),
      )
    await ability({ asOfSequence: 9 })
    assert.equal((await rebuildMastery(database, wide, { check: true })).maxDifference, 9)
    await ability({ asOfSequence: 0 })
  })

  test('a check of evidence on a competency whose easiness is not frozen yet does not freeze it', async () => {
    const elsewhere = await makeDistrict()
    const { database, wide } = elsewhere
    const { competencyIds, sourceId } = await makeGround(elsewhere)
    const frozen = () =>
      database.transaction(wide, (tx) =>
        tx.selectFrom('competencyEasiness').selectAll().where('districtId', '=', tx.districtId).execute(),
      )
    await database.transaction(wide, async (tx) => {
      const studentId = await makePerson(tx, { role: 'student' })
      await recordEvidence(tx, [makeEvidence({ studentId, sourceId, competencyIds })], [])
    })
    assert.ok((await rebuildMastery(database, wide, { check: true })).maxDifference > 0)
    assert.deepEqual(await frozen(), [])
    await rebuildMastery(database, wide)
    assert.equal((await frozen()).length, competencyIds.length)
  })
})
