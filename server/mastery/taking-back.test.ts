import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { ensureItems } from '#server/assessment/assessment.ts'
import {
  ensureSource,
  listEvidence,
  recordEvidence,
  withdrawEvidence,
  type NewEvidence,
} from '#server/evidence/evidence.ts'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { makeEvidence, trustedSource } from '../../tests/builders/school-day.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { applyEvidence, rebuildMastery, takeBackEvidence } from './mastery.ts'

const because = { by: null, reason: 'voided by its source' }

async function stage() {
  const district = await makeDistrict()
  const { database, wide } = district
  const ground = await database.transaction(wide, async (tx) => {
    const { ids } = await makeFramework(tx, { codes: ['a', 'b'] })
    const competencyIds = Object.values(ids)
    const items = await ensureItems(
      tx,
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((identifier) => ({
        source: 'test',
        identifier,
        competencyIds,
      })),
    )
    return { competencyIds, items, sourceId: await ensureSource(tx, trustedSource) }
  })
  return { ...district, ...ground }
}

describe('evidence that is taken back', () => {
  let s: Awaited<ReturnType<typeof stage>>
  before(async () => {
    s = await stage()
  })
  const newStudent = () => s.database.transaction(s.wide, (tx) => makePerson(tx, { role: 'student' }))
  const record = (evidence: readonly NewEvidence[]) =>
    s.database.transaction(s.wide, (tx) => recordEvidence(tx, evidence, [applyEvidence]))
  const takeBack = (ids: readonly string[]) =>
    s.database.transaction(s.wide, (tx) => withdrawEvidence(tx, ids, because, [takeBackEvidence]))
  const stored = (studentId: string) =>
    s.database.transaction(s.wide, async (tx) => {
      const of = <T extends 'mastery' | 'studentAbilities'>(table: T) =>
        tx
          .selectFrom(table as 'mastery')
          .selectAll()
          .where('studentId', '=', studentId)
      const [ability] = await of('studentAbilities').execute()
      const rows = await of('mastery').orderBy('competencyId').execute()
      return [{ ...ability, asOfEvidenceId: null }, ...rows].map((row) => ({
        ...row,
        studentId: null,
        schoolId: null,
      }))
    })
  const declaredOf = async (studentId: string) =>
    s.database.transaction(s.wide, async (tx) => {
      const rows = await tx
        .selectFrom('mastery')
        .select(['competencyId', 'declaredAt'])
        .where('studentId', '=', studentId)
        .execute()
      return rows.find(({ competencyId }) => competencyId === s.competencyIds[0])?.declaredAt ?? null
    })
  const isSound = async () =>
    assert.equal((await rebuildMastery(s.database, s.wide, { check: true })).maxDifference, 0)
  const answer = (studentId: string, minute: number, given: Partial<NewEvidence> = {}) =>
    makeEvidence({
      studentId,
      sourceId: s.sourceId,
      competencyIds: [s.competencyIds[0]!],
      itemId: s.items[minute % s.items.length]!,
      occurredAt: new Date(Date.UTC(2026, 8, 1, 8, minute)),
      ...given,
    })

  test('leaves what would be had it never come, whatever came before or after, however often it is taken back', async () => {
    const piece = fc.record({
      minute: fc.nat(15),
      item: fc.nat(7),
      both: fc.boolean(),
      isCorrect: fc.boolean(),
      isTakenBack: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 14 }),
        fc.infiniteStream(fc.nat(1000)),
        async (pieces, numbers) => {
          const next = () => numbers.next().value as number
          const [one, other] = [await newStudent(), await newStudent()]
          const logOf = (studentId: string) =>
            pieces.map(({ minute, item, both, isCorrect }, sequence) =>
              answer(studentId, minute, {
                itemId: s.items[item]!,
                competencyIds: both ? s.competencyIds : s.competencyIds.slice(0, 1),
                // Practice declares nothing, so that nothing may stay.
                kind: 'practised',
                isCorrect,
                sequence,
              }),
            )
          const log = logOf(one)
          const gone = log.filter((_, at) => pieces[at]!.isTakenBack).map(({ id }) => id)
          const acts: (() => Promise<unknown>)[] = log.map((evidence) => () => record([evidence]))
          for (const id of gone) {
            const at = log.findIndex((evidence) => evidence.id === id)
            // After it came, at some place, perhaps twice.
            for (let times = 0; times <= next() % 2; times++)
              acts.splice(at + 1 + (next() % (acts.length - at)), 0, () => takeBack([id]))
          }
          for (const act of acts) await act()
          await takeBack(gone)
          await record(log)
          await record(logOf(other).filter((_, at) => !pieces[at]!.isTakenBack))
          const [left, right] = [await stored(one), await stored(other)]
          if (gone.length < log.length) assert.deepEqual(left, right)
          else assert.deepEqual([left.length, left[0]!.evidenceCount], [1, 0])
        },
      ),
      { numRuns: 15 },
    )
    await isSound()
  })

  test('a declaration that rests on it is taken back with it, and made again when the rest carries it', async () => {
    const student = await newStudent()
    const right = Array.from({ length: 16 }, (_, minute) => answer(student, minute))
    await record(right)
    const declared = await declaredOf(student)
    assert.ok(declared)
    const [first] = right
    await takeBack([first!.id])
    const later = await declaredOf(student)
    assert.ok(later && later > declared, 'the others carry it one answer later')
    await takeBack(right.slice(1).map(({ id }) => id))
    assert.equal(await declaredOf(student), null)
    await isSound()
  })

  test('a declaration stays when what is taken back came later, spoke against it, or was of something else', async () => {
    const student = await newStudent()
    const before = [
      answer(student, 0, { competencyIds: [s.competencyIds[1]!] }),
      answer(student, 1, { isCorrect: false }),
    ]
    const right = Array.from({ length: 16 }, (_, minute) => answer(student, minute + 2))
    await record([...before, ...right])
    const declared = await declaredOf(student)
    assert.ok(declared)
    const after = answer(student, 40)
    await record([after])
    await takeBack([after.id, before[0]!.id])
    assert.deepEqual(await declaredOf(student), declared)
    await takeBack([before[1]!.id])
    assert.ok((await declaredOf(student))! <= declared)
    await isSound()
  })

  test('stays where it is with who took it back and why, and stands in no list', async () => {
    const student = await newStudent()
    const [gone, kept] = [answer(student, 0), answer(student, 1)]
    await record([gone, kept])
    assert.deepEqual(await takeBack([gone.id, newId()]), [gone.id])
    assert.deepEqual(await takeBack([gone.id]), [])
    const { items, rows } = await s.database.transaction(s.wide, async (tx) => ({
      items: (await listEvidence(tx, student, { limit: 10 }, new Date())).items,
      rows: await tx
        .selectFrom('evidence')
        .select(['id', 'withdrawnReason'])
        .where('studentId', '=', student)
        .execute(),
    }))
    assert.deepEqual(
      items.map(({ id }) => id),
      [kept.id],
    )
    assert.equal(rows.find(({ id }) => id === gone.id)?.withdrawnReason, because.reason)
    assert.equal(rows.length, 2)
  })
})
