import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Group, GroupPlan } from '#contract/scheduling.ts'
import { ensureItems } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence } from '#server/evidence/evidence.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { newId } from '#server/platform/id.ts'
import { makePerson, makeSection } from '../../tests/builders/people.ts'
import { makeTemplates } from '../../tests/builders/questions.ts'
import { makeEvidence, makeSchoolDay, trustedSource } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>

/** Six students: two who make the same slip on the first step, two who are at the second, two who hold both. */
const names = ['eva', 'fay', 'gus', 'hal', 'ida', 'jon'] as const
type Name = (typeof names)[number]

describe('groups over HTTP', () => {
  let app: TestApp
  let day: Day
  let section: string
  let students: Record<Name, string>
  const cookies: Record<string, string> = {}
  const on = '2030-01-07'
  const path = () => `/sections/${section}/groups`
  const get = async (who = 'teacher', query = `?on=${on}`) => app.get(`${path()}${query}`, cookies[who])
  const save = (groups: unknown, who = 'teacher') =>
    app.put(path(), { on, groups }, { cookie: cookies[who]! })
  const sent = ({ groups }: GroupPlan) =>
    groups.map(({ id, kind, competencyId, reason, adult, place, minutes, capacity, members }) => ({
      id,
      kind,
      competencyId,
      reason,
      adultId: adult?.id ?? null,
      place,
      minutes,
      capacity,
      studentIds: members.map(({ student }) => student.id),
    }))
  const membersOf = (group: Group | undefined) => group?.members.map(({ student }) => student.id).sort()

  const answer = (
    studentId: string,
    competencyId: string,
    answers: readonly boolean[],
    slip: string | null = null,
  ) =>
    day.database.transaction(day.wide, async (tx) => {
      const sourceId = await ensureSource(tx, trustedSource)
      const items = await ensureItems(
        tx,
        answers.map((_, index) => ({
          source: 'test',
          identifier: `${competencyId} ${index}`,
          competencyIds: [competencyId],
        })),
      )
      const evidence = answers.map((isCorrect, index) =>
        makeEvidence({
          studentId,
          sourceId,
          competencyIds: [competencyId],
          itemId: items[index]!,
          isCorrect,
          slip: isCorrect ? null : slip,
          occurredAt: new Date(Date.now() - 36e5 + index * 6e4),
        }),
      )
      await recordEvidence(tx, evidence, [applyEvidence])
    })

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    const made = await day.database.transaction(day.wide, async (tx) => {
      await makeTemplates(tx, [day.one, day.two, day.three])
      const ids: [Name, string][] = []
      for (const familyName of names)
        ids.push([familyName, await makePerson(tx, { role: 'student', familyName, schoolId: day.school })])
      const people = Object.fromEntries(ids) as Record<Name, string>
      const its = await makeSection(tx, {
        schoolId: day.school,
        teachers: [day.teacher],
        students: Object.values(people),
      })
      return { people, its }
    })
    students = made.people
    section = made.its
    const mastered = Array<boolean>(12).fill(true)
    for (const name of ['eva', 'fay'] as const)
      await answer(students[name], day.one, [false, true, false, false], 'adds-the-bottoms')
    for (const name of ['gus', 'hal'] as const) {
      await answer(students[name], day.one, mastered)
      await answer(students[name], day.two, [false, true, false])
    }
    for (const name of ['ida', 'jon'] as const) {
      await answer(students[name], day.one, mastered)
      await answer(students[name], day.two, mastered)
      await answer(students[name], day.three, mastered)
    }
    for (const name of ['teacher', 'stranger', 'leader', 'admin', 'ann'] as const)
      cookies[name] = await day.signIn(day[name])
    for (const name of names) cookies[name] = await day.signIn(students[name])
  })

  test('proposes who sits with whom by shared gap and slip, with an adult, and who could help', async () => {
    const { status, body } = await get()
    assert.equal(status, 200)
    const plan = body as GroupPlan
    assert.equal(plan.state, 'proposal')
    assert.equal(plan.id, null)
    const about = (competencyId: string | null) =>
      plan.groups.find((one) => one.competencyId === competencyId)
    assert.deepEqual(membersOf(about(day.one)), [students.eva, students.fay].sort())
    assert.deepEqual(about(day.one)?.reason, { rule: 'sameSlip', slip: 'adds-the-bottoms', times: 6 })
    assert.equal(about(day.one)?.slipSay, 'adds the bottoms')
    assert.deepEqual(membersOf(about(day.two)), [students.gus, students.hal].sort())
    assert.deepEqual(about(day.two)?.reason, { rule: 'sameGap', stuck: 0 })
    assert.equal(about(day.two)?.adult?.id, day.teacher)
    const own = about(null)
    assert.equal(own?.kind, 'own')
    assert.deepEqual(membersOf(own), [students.ida, students.jon].sort())
    for (const { marks, helps, state } of own?.members ?? []) {
      assert.deepEqual(marks, ['canHelp'])
      assert.ok(plan.groups.some(({ id, kind }) => id === helps && kind === 'withAdult'))
      assert.equal(state, 'mastered')
    }
    assert.deepEqual(plan.checks.withoutAdult.map(({ id }) => id).sort(), [students.ida, students.jon].sort())
    assert.deepEqual((await get()).body.groups, plan.groups)
  })

  test('is for those who teach the section; the day is the next school day unless given', async () => {
    assert.equal((await get('stranger')).status, 404)
    assert.equal((await get('leader')).status, 403)
    assert.equal((await get('eva')).status, 403)
    assert.equal((await get('admin')).status, 200)
    assert.equal((await get('teacher', '?on=tomorrow')).status, 400)
    const { body } = await get('teacher', '')
    assert.ok(![0, 6].includes(new Date(body.on).getUTCDay()))
    assert.ok(body.on > new Date().toISOString().slice(0, 10))
  })

  test('keeps what the teacher moved, shows it to nobody until it is published, then to each student her own', async () => {
    const groups = sent((await get()).body)
    const mine = (who: Name) => app.get(`/students/${students[who]}/groups`, cookies[who])
    const first = groups.find(({ competencyId }) => competencyId === day.one)!
    const own = groups.find(({ kind }) => kind === 'own')!
    own.studentIds = own.studentIds.filter((id) => id !== students.ida)
    first.studentIds.push(students.ida)
    first.place = 'Round table'
    const saved = await save(groups)
    assert.equal(saved.status, 200, JSON.stringify(saved.body))
    assert.equal(saved.body.state, 'draft')
    const read = (await get()).body as GroupPlan
    assert.deepEqual(sent(read), groups)
    assert.equal((await get('teacher', `?on=${on}&fresh=true`)).body.state, 'proposal')
    assert.deepEqual((await mine('ida')).body, [])

    const published = await app.post(`${path()}/publish`, { on }, { cookie: cookies.teacher! })
    assert.equal(published.body.state, 'published')
    assert.ok(published.body.publishedAt)
    const { body } = await mine('ida')
    assert.deepEqual(
      body.map(({ on: when, competencyId, place, adult }: Record<string, unknown>) => [
        when,
        competencyId,
        place,
        (adult as { id: string }).id,
      ]),
      [[on, day.one, 'Round table', day.teacher]],
    )
    assert.equal((await app.get(`/students/${students.ida}/groups`, cookies.jon)).status, 404)
    assert.equal((await app.get(`/students/${students.ida}/groups`, cookies.teacher)).status, 200)
  })

  test('nobody is left out, there twice, or a stranger; an adult teaches here', async () => {
    const groups = sent((await get()).body)
    const [one, ...others] = groups
    const faulty = [
      others,
      [{ ...one!, studentIds: [...one!.studentIds, day.ann] }, ...others],
      [{ ...one!, studentIds: [...one!.studentIds, ...others[0]!.studentIds] }, ...others],
      [{ ...one!, adultId: day.stranger }, ...others],
      [{ ...one!, competencyId: newId() }, ...others],
      [{ ...one!, id: others[0]!.id }, ...others],
    ]
    for (const given of faulty) assert.equal((await save(given)).status, 400)
    assert.deepEqual(sent((await get()).body), groups)
    assert.equal((await save(groups, 'stranger')).status, 404)
  })

  test('nothing saved, nothing to publish; a group of another day lends its id to none', async () => {
    const other = '2030-01-08'
    const publish = await app.post(`${path()}/publish`, { on: other }, { cookie: cookies.teacher! })
    assert.equal(publish.body.code, 'no-groups')
    const groups = sent((await get()).body)
    const taken = await app.put(path(), { on: other, groups }, { cookie: cookies.teacher! })
    assert.equal(taken.body.code, 'id-taken')
  })

  test('who comes new is set aside for the teacher to place', async () => {
    const newcomer = await day.database.transaction(day.wide, async (tx) => {
      const id = await makePerson(tx, { role: 'student', familyName: 'Kim', schoolId: day.school })
      await tx
        .insertInto('enrollments')
        .values({
          districtId: tx.districtId,
          id: newId(),
          source: 'test',
          sourcedId: newId(),
          updatedAt: new Date(),
          userId: id,
          sectionId: section,
          schoolId: day.school,
          role: 'student',
        })
        .execute()
      return id
    })
    const plan = (await get('admin')).body as GroupPlan
    assert.deepEqual(membersOf(plan.groups.find(({ kind }) => kind === 'aside')), [newcomer])
  })

  test('a lesson had twice is marked as a repeat', async () => {
    await day.database.transaction(day.wide, async (tx) => {
      for (let times = 0; times < 2; times++)
        await tx
          .insertInto('nextSteps')
          .values({
            districtId: tx.districtId,
            id: newId(),
            studentId: students.eva,
            competencyId: day.one,
            kind: 'withAdult',
            chosenBy: 'adult',
            minutes: 15,
            reason: JSON.stringify({ rule: 'assigned', adult: null }),
            state: 'finished',
            offeredAt: new Date(),
            finishedAt: new Date(),
          })
          .execute()
    })
    const plan = (await get()).body as GroupPlan
    assert.deepEqual(
      plan.checks.repeated.map(({ id }) => id),
      [students.eva],
    )
  })
})
