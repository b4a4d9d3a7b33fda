import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { ensureItems } from '#server/assessment/assessment.ts'
import { dayOf } from '#server/access/access.ts'
import { applyResources } from '#server/catalog/catalog.ts'
import { ensureSource, recordEvidence } from '#server/evidence/evidence.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { newId } from '#server/platform/id.ts'
import { makeEvidence, makeSchoolDay, trustedSource } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>

/** Answers of Ann on one competency in the last minutes, each to an item of its own. */
async function answer(day: Day, competencyId: string, answers: readonly boolean[]) {
  await day.database.transaction(day.wide, async (tx) => {
    const sourceId = await ensureSource(tx, trustedSource)
    const items = await ensureItems(
      tx,
      answers.map(() => ({ source: 'test', identifier: newId(), competencyIds: [competencyId] })),
    )
    const evidence = answers.map((isCorrect, index) =>
      makeEvidence({
        studentId: day.ann,
        sourceId,
        competencyIds: [competencyId],
        itemId: items[index]!,
        isCorrect,
        occurredAt: new Date(Date.now() - (answers.length - index) * 1000),
      }),
    )
    await recordEvidence(tx, evidence, [applyEvidence])
  })
}

const atHome = (identifier: string, competencyId: string) => ({
  source: 'test',
  identifier,
  kind: 'homeActivity' as const,
  minutes: 10,
  title: { en: `Do ${identifier}`, es: `Hagan ${identifier}` },
  body: { en: { paragraphs: ['Together.'] }, es: { paragraphs: ['Juntos.'] } },
  competencyIds: [competencyId],
})

describe("the family's home over HTTP", () => {
  let app: TestApp
  let day: Day
  let cookies: Record<string, string>
  const today = dayOf(new Date(), 'UTC')
  const home = async (who = 'guardian', language = 'en') =>
    app.read(`/students/${day.ann}/home`, {
      cookie: cookies[who]!,
      headers: { 'accept-language': language },
    })

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    cookies = {}
    for (const who of ['guardian', 'teacher', 'stranger', 'leader', 'admin'] as const)
      cookies[who] = await day.signIn(day[who])
    await day.database.transaction(day.wide, async (tx) => {
      await tx.updateTable('sections').set({ frameworkId: day.frameworkId }).where('id', '=', day.a).execute()
      await applyResources(tx, [atHome('strips', day.two), atHome('cups', day.three)])
    })
  })

  test('before anything is shown a subject is not begun, and what comes next is named', async () => {
    const { status, body } = await home()
    assert.equal(status, 200)
    const [subject] = body.subjects
    assert.deepEqual([subject.standing, subject.held, subject.of], ['notStarted', 0, 3])
    assert.equal(subject.next.competencyId, day.one)
    assert.equal(body.child.id, day.ann)
    assert.deepEqual(
      body.teachers.map(({ id }: { id: string }) => id),
      [day.teacher],
    )
    assert.equal(body.atHome, null)
  })

  test('what she does today stands in the week, and moves the sentence, what she got and what is for home', async () => {
    await answer(day, day.one, Array<boolean>(12).fill(true))
    await answer(day, day.two, [false, true, false])
    const { body } = await home()
    const [subject] = body.subjects
    assert.equal(subject.held, 1)
    assert.equal(subject.latest.competencyId, day.one)
    assert.equal(subject.workingOn.competencyId, day.two)
    assert.deepEqual([body.week.length, body.week[0].on <= today], [7, true])
    const line = body.week.find(({ on }: { on: string }) => on === today)
    assert.equal(line.answered, 15)
    assert.deepEqual(
      line.mastered.map(({ competencyId }: { competencyId: string }) => competencyId),
      [day.one],
    )
    assert.deepEqual(
      line.workedOn.map(({ competencyId }: { competencyId: string }) => competencyId),
      [day.one, day.two],
    )
    assert.deepEqual(
      [body.atHome.resource.title, body.atHome.reason, body.atHome.competencyId],
      ['Do strips', 'workingOn', day.two],
    )
    assert.equal((await home('guardian', 'es')).body.atHome.resource.title, 'Hagan strips')
  })

  test('a published group with an adult is told as help; who else is in it is not', async () => {
    const plan = { id: newId(), sectionId: day.a, forOn: today, madeAt: new Date() }
    const publish = (state: 'draft' | 'published') =>
      day.database.transaction(day.wide, (tx) =>
        tx.updateTable('groupPlans').set({ state }).where('id', '=', plan.id).execute(),
      )
    await day.database.transaction(day.wide, async (tx) => {
      const { districtId } = tx
      await tx
        .insertInto('groupPlans')
        .values({ districtId, ...plan, state: 'draft' })
        .execute()
      const group = { districtId, id: newId(), planId: plan.id, sectionId: day.a, position: 0 }
      await tx
        .insertInto('groups')
        .values({
          ...group,
          kind: 'withAdult',
          competencyId: day.two,
          reason: JSON.stringify({ rule: 'byTeacher' }),
          adultId: day.teacher,
          capacity: 6,
        })
        .execute()
      for (const studentId of [day.ann, day.bob])
        await tx
          .insertInto('groupMembers')
          .values({ districtId, planId: plan.id, groupId: group.id, studentId, position: 0 })
          .execute()
    })
    assert.equal((await home()).body.subjects[0].help, null)
    await publish('published')
    const { body } = await home()
    assert.deepEqual([body.subjects[0].help.on, body.subjects[0].help.adult.id], [today, day.teacher])
    const line = body.week.find(({ on }: { on: string }) => on === today)
    assert.deepEqual(
      line.groups.map(({ title }: { title: string }) => title),
      ['2 Can do 2'],
    )
    assert.doesNotMatch(JSON.stringify(body), new RegExp(day.bob))
  })

  test('what was done at home is thanked for the day', async () => {
    const { resource } = (await home()).body.atHome
    await app.post(
      `/students/${day.ann}/resource-uses`,
      { resourceId: resource.id, outcome: 'done' },
      { cookie: cookies.guardian! },
    )
    assert.deepEqual(
      [(await home()).body.atHome.resource.id, (await home()).body.atHome.outcome],
      [resource.id, 'done'],
    )
  })

  test('counts what the viewer has not read', async () => {
    await app.post(
      `/students/${day.ann}/family-messages`,
      { body: 'She got it today.' },
      { cookie: cookies.teacher! },
    )
    assert.equal((await home()).body.unread, 1)
    assert.equal((await home('teacher')).body.unread, 0)
  })

  test('is for those around the student: not for a teacher of others, a leader or an office', async () => {
    for (const [who, status] of [
      ['teacher', 200],
      ['stranger', 404],
      ['leader', 403],
      ['admin', 403],
    ] as const)
      assert.equal((await home(who)).status, status, who)
    assert.equal((await app.get('/students/nobody/home', cookies.guardian)).status, 404)
  })
})
