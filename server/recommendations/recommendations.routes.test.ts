import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { ensureItems } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence } from '#server/evidence/evidence.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { newId } from '#server/platform/id.ts'
import { listenToChanges, tellChange } from '#server/platform/live.ts'
import { makeTemplates } from '../../tests/builders/questions.ts'
import { makeEvidence, makeSchoolDay, trustedSource } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { finishStepOfSitting, permitSitting } from './recommendations.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>
interface Shown {
  id: string | null
  competencyId: string
  kind: string
  chosenBy: string
  reason: Record<string, unknown>
}

describe('next steps over HTTP', () => {
  let app: TestApp
  let day: Day
  const cookies: Record<string, string> = {}
  const get = (path: string, who: string) => app.get(path, cookies[who])
  const post = (path: string, who: string, body: unknown = {}) =>
    app.post(path, body, { cookie: cookies[who]! })
  const stepsOf = async (student: string, who: string): Promise<Shown[]> =>
    (await get(`/students/${student}/today`, who)).body.steps
  const take = (who: string, student: string, competencyId: string, kind: string, more = {}) =>
    post(`/students/${student}/next-steps`, who, { competencyId, kind, ...more })

  const answer = (studentId: string, competencyId: string, answers: readonly boolean[]) =>
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
          occurredAt: new Date(Date.now() - 36e5 + index * 6e4),
        }),
      )
      await recordEvidence(tx, evidence, [applyEvidence])
    })

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    await day.database.transaction(day.wide, (tx) => makeTemplates(tx, [day.one, day.two, day.three]))
    // Ann holds the first step and works on the second; Bob has shown nothing.
    await answer(day.ann, day.one, Array<boolean>(12).fill(true))
    await answer(day.ann, day.two, [true, false, true])
    const people = ['teacher', 'stranger', 'ann', 'bob', 'guardian', 'leader', 'admin'] as const
    for (const name of people) cookies[name] = await day.signIn(day[name])
  })

  test('Today offers what is open, of more than one kind, each with its reason and minutes', async () => {
    const { status, body } = await get(`/students/${day.ann}/today`, 'ann')
    assert.equal(status, 200)
    assert.equal(body.givenName, 'Given')
    assert.ok(body.steps.length > 1)
    assert.ok(body.steps.every((step: Shown) => step.competencyId === day.two))
    const practice = body.steps.find((step: Shown) => step.kind === 'practice')
    assert.equal(practice.reason.rule, 'inProgress')
    assert.equal(practice.reason.evidenceCount, 3)
    assert.equal(practice.minutes, 10)
    assert.equal(practice.state, 'working')
    assert.equal(body.answeredToday + body.daysThisWeek > 0, true)
    assert.deepEqual(
      body.adults.map(({ id }: { id: string }) => id),
      [day.teacher],
    )
  })

  test('the same steps come out for the student, her guardian, her teacher and the office', async () => {
    const lists = []
    for (const who of ['ann', 'guardian', 'teacher', 'admin']) lists.push(await stepsOf(day.ann, who))
    for (const list of lists) assert.deepEqual(list, lists[0])
    assert.equal((await get(`/students/${day.ann}/today`, 'stranger')).status, 404)
    assert.equal((await get(`/students/${day.ann}/today`, 'leader')).status, 403)
  })

  test('two students of one class differ, and a partner is somebody of the class who holds it', async () => {
    const bobs = await stepsOf(day.bob, 'bob')
    assert.ok(bobs.every(({ competencyId }) => competencyId === day.one))
    assert.ok(bobs.some(({ kind }) => kind === 'withPartner'))
    assert.equal(bobs.find(({ kind }) => kind === 'practice')?.reason.rule, 'nextOnMap')
    assert.ok(!(await stepsOf(day.ann, 'ann')).some(({ kind }) => kind === 'withPartner'))
  })

  test('"why do I not see this?" names the missing building block and what to do first', async () => {
    const { status, body } = await get(`/students/${day.bob}/next-steps/${day.three}`, 'bob')
    assert.equal(status, 200)
    assert.equal(body.isOffered, false)
    assert.equal(body.place, null)
    const missing = body.rules.filter(({ rule }: { rule: string }) => rule === 'prerequisitesMissing')
    assert.ok(missing.every(({ decides }: { decides: boolean }) => decides))
    assert.deepEqual(
      missing.map(({ values }: { values: unknown }) => values),
      [
        { competencyId: day.two, isDirect: true, isOpen: false },
        { competencyId: day.one, isDirect: false, isOpen: true },
      ],
    )
    assert.ok(body.titles[day.one])
    assert.equal((await get(`/students/${day.bob}/next-steps/${newId()}`, 'bob')).status, 404)
    const seen = await get(`/students/${day.bob}/next-steps/${day.one}`, 'teacher')
    assert.equal(seen.body.isOffered, true)
    assert.ok(seen.body.rules.some(({ rule }: { rule: string }) => rule === 'weighed'))
  })

  test('what is taken is kept as offered or chosen; taken twice, it is one', async () => {
    const offered = await take('bob', day.bob, day.one, 'practice')
    assert.equal(offered.status, 201)
    assert.equal(offered.body.chosenBy, 'engine')
    assert.equal(offered.body.reason.rule, 'nextOnMap')
    assert.equal((await take('bob', day.bob, day.one, 'practice')).body.id, offered.body.id)
    const [first] = await stepsOf(day.bob, 'bob')
    assert.equal(first?.id, offered.body.id)

    const picked = await take('ann', day.ann, day.one, 'practice')
    assert.equal(picked.body.chosenBy, 'student')
    assert.deepEqual(picked.body.reason, { rule: 'chosen' })
    assert.ok((await stepsOf(day.ann, 'teacher')).some(({ id }) => id === picked.body.id))
  })

  test('nobody takes what is locked, or what cannot be had', async () => {
    const locked = await take('bob', day.bob, day.three, 'practice')
    assert.equal(locked.status, 409)
    assert.equal(locked.body.code, 'step-locked')
    assert.match(locked.body.detail, /building block comes first: “2 /)
    assert.equal((await take('teacher', day.bob, day.three, 'practice')).body.code, 'step-locked')
    assert.equal((await take('ann', day.ann, day.two, 'withPartner')).body.code, 'no-way-today')
    assert.equal((await take('bob', day.bob, newId(), 'practice')).status, 400)
    assert.equal((await take('bob', day.bob, day.one, 'nap')).status, 400)
    assert.equal((await take('bob', day.ann, day.two, 'practice')).status, 403)
    assert.equal((await take('guardian', day.ann, day.two, 'practice')).status, 403)
  })

  test('an adult assigns with a word, the student sees who and why, begins it, and it may be taken back', async () => {
    const note = 'Bring your fraction strips.'
    const assigned = await take('teacher', day.ann, day.two, 'withAdult', { note })
    assert.equal(assigned.status, 201)
    const seen = (await stepsOf(day.ann, 'ann')).find(({ id }) => id === assigned.body.id) as Shown & {
      note: string
    }
    assert.equal(seen.chosenBy, 'adult')
    assert.equal((seen.reason.adult as { id: string }).id, day.teacher)
    assert.equal(seen.note, note)
    assert.equal((await take('teacher', day.ann, day.two, 'withAdult')).body.id, assigned.body.id)

    assert.equal((await post(`/next-steps/${assigned.body.id}/withdraw`, 'ann')).status, 403)
    assert.equal((await post(`/next-steps/${assigned.body.id}/withdraw`, 'stranger')).status, 404)
    const withdrawn = await post(`/next-steps/${assigned.body.id}/withdraw`, 'teacher')
    assert.equal(withdrawn.body.status, 'withdrawn')
    assert.equal((await post(`/next-steps/${assigned.body.id}/withdraw`, 'teacher')).status, 200)
    assert.equal((await post(`/next-steps/${assigned.body.id}/finish`, 'ann')).body.code, 'step-not-in-hand')
    assert.ok(!(await stepsOf(day.ann, 'ann')).some(({ id }) => id === assigned.body.id))
  })

  test('a no is kept with its reason and respected; its id counts once', async () => {
    const id = newId()
    const body = { id, competencyId: day.two, kind: 'practice', reason: 'tooHard', note: 'My head spins.' }
    const declined = await post(`/students/${day.ann}/next-steps/decline`, 'ann', body)
    assert.equal(declined.status, 201)
    assert.deepEqual(declined.body.decline, { reason: 'tooHard', note: 'My head spins.' })
    assert.equal((await post(`/students/${day.ann}/next-steps/decline`, 'ann', body)).body.id, id)
    const other = { ...body, kind: 'check' }
    assert.equal((await post(`/students/${day.ann}/next-steps/decline`, 'ann', other)).body.code, 'id-taken')
    const path = `/students/${day.ann}/next-steps/decline`
    assert.equal((await post(path, 'teacher', { ...body, id: newId() })).status, 403)

    const steps = await stepsOf(day.ann, 'ann')
    assert.ok(!steps.some(({ kind, competencyId }) => kind === 'practice' && competencyId === day.two))
    assert.equal(steps.find(({ kind }) => kind === 'withAdult')?.reason.because, 'saidTooHard')
    const why = await get(`/students/${day.ann}/next-steps/${day.two}`, 'ann')
    assert.ok(why.body.rules.some(({ rule }: { rule: string }) => rule === 'declined'))
    const past = await get(`/students/${day.ann}/next-steps`, 'teacher')
    assert.equal(past.body.filter((step: { status: string }) => step.status === 'declined').length, 1)
  })

  test('work with somebody ends by a word, and what became of it is kept and counted', async () => {
    const taken = await take('ann', day.ann, day.two, 'withAdult')
    await answer(day.ann, day.two, Array<boolean>(10).fill(true))
    const finished = await post(`/next-steps/${taken.body.id}/finish`, 'ann')
    assert.equal(finished.status, 200)
    assert.equal(finished.body.status, 'finished')
    assert.equal(finished.body.isForward, true)
    assert.equal((await post(`/next-steps/${taken.body.id}/finish`, 'teacher')).body.isForward, true)
    const { body } = await get(`/students/${day.ann}/what-worked`, 'teacher')
    assert.deepEqual(body.kinds, [{ kind: 'withAdult', forward: 1, sessions: 1, others: null }])
    assert.equal((await get(`/students/${day.ann}/what-worked`, 'stranger')).status, 404)
  })

  test('a sitting that ends finishes its step', async () => {
    const [step] = (await stepsOf(day.bob, 'bob')).filter(({ id }) => id !== null)
    await day.database.transaction(day.wide, (tx) =>
      finishStepOfSitting(tx, { studentId: day.bob, nextStepId: step!.id, endedAt: new Date() }),
    )
    const { body } = await get(`/students/${day.bob}/next-steps`, 'bob')
    assert.equal(body[0].status, 'finished')
    assert.equal(body[0].isForward, false)
    assert.ok((await stepsOf(day.bob, 'bob')).every(({ id }) => id === null))
  })

  test('a map that changed is read anew, and open pages hear of steps', async () => {
    const heard: string[] = []
    const stop = await listenToChanges(day.database, {
      changed: (_, { what, studentIds }) => heard.push(`${what} ${String(studentIds)}`),
      missed: () => {},
    })
    await day.database.transaction(day.wide, async (tx) => {
      await tx
        .updateTable('itemTemplates')
        .set({ status: 'retired' })
        .where('competencyId', '=', day.one)
        .execute()
      await tellChange(tx, { what: 'standards', studentIds: 'all' })
    })
    const kinds = async () => (await stepsOf(day.bob, 'bob')).map(({ kind }) => kind)
    for (let tries = 0; (await kinds()).includes('practice'); tries++) {
      assert.ok(tries < 50, 'the map was not read anew')
      await setTimeout(20)
    }
    assert.ok((await kinds()).includes('withAdult'))
    await day.database.transaction(day.wide, async (tx) => {
      await tx
        .updateTable('itemTemplates')
        .set({ status: 'published' })
        .where('competencyId', '=', day.one)
        .execute()
      await tellChange(tx, { what: 'standards', studentIds: 'all' })
    })
    while (!(await kinds()).includes('practice')) await setTimeout(20)
    await take('bob', day.bob, day.one, 'practice')
    while (!heard.includes(`steps ${day.bob}`)) await setTimeout(20)
    await stop()
  })

  test('a goal that is locked brings its building block, named; it may be dropped', async () => {
    const set = await post(`/students/${day.bob}/goals`, 'bob', { competencyId: day.three })
    assert.equal(set.status, 201)
    assert.equal(set.body.isOwn, true)
    const again = await post(`/students/${day.bob}/goals`, 'teacher', { competencyId: day.three })
    assert.equal(again.body.id, set.body.id)
    const steps = await stepsOf(day.bob, 'bob')
    const block = steps.find(({ reason }) => reason.rule === 'buildingBlockFirst') as Shown & {
      titles: Record<string, string>
    }
    assert.equal(block.reason.forId, day.three)
    assert.equal(block.reason.wantedBy, 'goal')
    assert.ok(block.titles[day.three])
    const { body } = await get(`/students/${day.bob}/today`, 'teacher')
    assert.deepEqual(
      body.goals.map(({ isMet }: { isMet: boolean }) => isMet),
      [false],
    )
    assert.equal((await post(`/goals/${set.body.id}/drop`, 'ann')).status, 404)
    assert.equal((await post(`/goals/${set.body.id}/drop`, 'bob')).status, 200)
    assert.deepEqual((await get(`/students/${day.bob}/today`, 'bob')).body.goals, [])
    const underItsId = { id: set.body.id, competencyId: day.three }
    assert.equal((await post(`/students/${day.bob}/goals`, 'bob', underItsId)).body.code, 'id-taken')
    assert.equal((await post(`/students/${day.bob}/goals`, 'guardian', {})).status, 400)
  })

  test('a step that a teacher opened is offered with her reason', async () => {
    await post(`/students/${day.bob}/openings`, 'teacher', {
      competencyId: day.three,
      reason: 'He built it with blocks.',
    })
    const opened = (await stepsOf(day.bob, 'bob')).find(({ competencyId }) => competencyId === day.three)
    assert.equal(opened?.reason.rule, 'openedByTeacher')
    assert.equal(opened?.reason.reason, 'He built it with blocks.')
    assert.equal((opened?.reason.adult as { id: string } | undefined)?.id, day.teacher)
    assert.equal((await take('bob', day.bob, day.three, 'practice')).status, 201)
  })

  test('what a teacher gave is begun by its sitting; she may bring a partner, and go on with what is begun', async () => {
    const given = await take('teacher', day.ann, day.two, 'withPartner')
    assert.equal(given.status, 201)
    const begunAt = new Date()
    const chosenBy = await day.database.transaction(day.wide, (tx) =>
      permitSitting(tx, { studentId: day.ann, competencyId: day.two, nextStepId: given.body.id, begunAt }),
    )
    assert.equal(chosenBy, 'adult')
    const past = async () =>
      (await get(`/students/${day.ann}/next-steps`, 'ann')).body.find(
        ({ id }: { id: string }) => id === given.body.id,
      )
    assert.equal((await past()).status, 'begun')
    await day.database.transaction(day.wide, (tx) =>
      finishStepOfSitting(tx, { studentId: day.ann, nextStepId: given.body.id, endedAt: new Date() }),
    )
    assert.equal((await past()).status, 'finished')

    // Bob was asked about the second step before the first was his.
    await answer(day.bob, day.two, [true, false])
    assert.ok(!(await stepsOf(day.bob, 'bob')).some(({ competencyId }) => competencyId === day.two))
    assert.equal((await take('bob', day.bob, day.two, 'practice')).status, 201)
    assert.ok((await stepsOf(day.bob, 'teacher')).some(({ competencyId }) => competencyId === day.two))
  })
})
