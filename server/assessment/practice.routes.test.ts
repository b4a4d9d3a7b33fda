import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Sitting } from '#contract/assessment.ts'
import { rightResponse } from '#engine/items/score.ts'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { chooseFramework } from '#server/roster/roster.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson, makeRelationship, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { keyOfAttempt, makeTemplates } from '../../tests/builders/practice.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestAnswer } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const { ids, frameworkId } = await makeFramework(tx, {
      codes: ['A', 'B', 'LOCKED', 'EMPTY'],
      precedes: [['EMPTY', 'LOCKED']],
    })
    await makeTemplates(tx, ids.LOCKED!, [exampleTemplates.order])
    await makeTemplates(tx, ids.A!, [exampleTemplates.number, exampleTemplates.expression])
    await makeTemplates(tx, ids.B!, [exampleTemplates.choice])
    const schoolId = await makeSchool(tx)
    const [student, other] = [
      await makePerson(tx, { role: 'student', schoolId }),
      await makePerson(tx, { role: 'student', schoolId }),
    ]
    const [teacher, guardian] = [
      await makePerson(tx, { role: 'teacher', schoolId }),
      await makePerson(tx, { role: 'guardian', schoolId }),
    ]
    const leader = await makePerson(tx, { role: 'schoolLeader', schoolId })
    const section = await makeSection(tx, { schoolId, teachers: [teacher], students: [student] })
    await chooseFramework(tx, [section], frameworkId)
    await makeRelationship(tx, { adultId: guardian, studentId: student })
    return { ids, student, other, teacher, guardian, leader }
  })
  const cookie = async (id: string) => ({ cookie: await signInAs(districtId, id) })
  return {
    ...made,
    database,
    wide,
    app: await startApp(),
    own: await cookie(made.student),
    others: await cookie(made.other),
    teachers: await cookie(made.teacher),
    guardians: await cookie(made.guardian),
    leaders: await cookie(made.leader),
  }
}

let s: Awaited<ReturnType<typeof stage>>
before(async () => {
  s = await stage()
})

const begin = (
  body: object,
  extra: { cookie: string; headers?: Record<string, string> } = s.own,
): Promise<TestAnswer> => s.app.post(`/students/${s.student}/sittings`, body, extra)
const practice = (code = 'A') => begin({ competencyId: s.ids[code], purpose: 'practice' })
const check = (code = 'A') => begin({ competencyId: s.ids[code], purpose: 'check' })
const respond = (attemptId: string, response: object, id = newId(), extra = s.own) =>
  s.app.post(`/attempts/${attemptId}/responses`, { id, response }, extra)
const act = (path: string, extra = s.own) => s.app.post(path, {}, extra)
const wide = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => s.database.transaction(s.wide, work)
const rightFor = async (attemptId: string) =>
  rightResponse((await wide((tx) => keyOfAttempt(tx, attemptId))).right)
const evidenceOf = (id: string) =>
  wide((tx) => tx.selectFrom('evidence').selectAll().where('id', '=', id).execute())
const pack = () => s.app.get(`/students/${s.student}/offline-pack`, s.own.cookie)
const wrong = (kind: string) =>
  kind === 'number' ? { kind, text: '-999' } : { kind: 'expression', text: 'x - 999' }

describe('practice', () => {
  test('begins with five questions she has not met, without a word of what is right', async () => {
    const { status, body } = await practice()
    assert.equal(status, 201)
    assert.deepEqual(
      [body.purpose, body.chosenBy, body.endedAt, body.isAllUnseen],
      ['practice', 'student', null, true],
    )
    assert.equal(body.attempts.length, 5)
    for (const attempt of body.attempts) {
      assert.deepEqual(
        [attempt.state, attempt.steps, attempt.answer, attempt.hintsTaken, attempt.tries],
        ['open', null, null, [], 0],
      )
    }
    // Its templates take turns.
    const kinds = body.attempts.map(
      ({ content }: { content: { form: { kind: string } } }) => content.form.kind,
    )
    for (const [place, kind] of kinds.slice(1).entries()) assert.notEqual(kind, kinds[place])
  })

  test('comes in the language of the request', async () => {
    const { body } = await begin({ competencyId: s.ids.B, purpose: 'practice' }, {
      ...s.own,
      headers: { 'accept-language': 'es' },
    } as never)
    assert.match(JSON.stringify(body.attempts[0].content.prompt), /¿Qué significa/)
  })

  test('a wrong answer is not yet right, says what helps, and leaves the question open', async () => {
    const { body } = await practice()
    const attempt = body.attempts.find(
      (one: { content: { form: { kind: string } } }) => one.content.form.kind === 'number',
    )
    const { slips } = await wide((tx) => keyOfAttempt(tx, attempt.id))
    const slip = slips.find(({ when }) => 'equals' in when)!
    const id = newId()
    const answer = await respond(
      attempt.id,
      { kind: 'number', text: 'equals' in slip.when ? slip.when.equals : '' },
      id,
    )
    assert.deepEqual(
      [
        answer.status,
        answer.body.isWellFormed,
        answer.body.isCorrect,
        answer.body.attempt.state,
        answer.body.attempt.tries,
      ],
      [201, true, false, 'open', 1],
    )
    assert.deepEqual(answer.body.say, slip.say.en)
    assert.equal(answer.body.attempt.steps, null)
    const [evidence] = await evidenceOf(id)
    assert.deepEqual(
      [
        evidence!.kind,
        evidence!.isCorrect,
        evidence!.attempts,
        evidence!.hints,
        evidence!.slip,
        evidence!.sittingId,
      ],
      ['practised', false, 1, 0, slip.code, body.id],
    )
  })

  test('a right answer closes the question, shows how it is done, and is practised evidence', async () => {
    const { body } = await practice()
    const [attempt] = body.attempts
    const id = newId()
    const answer = await respond(attempt.id, await rightFor(attempt.id), id)
    assert.deepEqual(
      [answer.body.isCorrect, answer.body.attempt.state, answer.body.say],
      [true, 'right', null],
    )
    assert.ok(answer.body.attempt.steps.length > 0 && answer.body.attempt.answer.length > 0)
    const [evidence] = await evidenceOf(id)
    assert.deepEqual([evidence!.kind, evidence!.isCorrect, evidence!.recordedBy], ['practised', true, null])
    assert.equal((await respond(attempt.id, wrong('number'))).body.code, 'attempt-closed')
  })

  test('the same response sent again, one by one or at once, counts once and gets the same feedback', async () => {
    const { body } = await practice()
    const [attempt] = body.attempts
    const [id, given] = [newId(), wrong(attempt.content.form.kind)]
    const answers = await Promise.all([1, 2, 3].map(() => respond(attempt.id, given, id)))
    for (const answer of answers) {
      assert.deepEqual([answer.status, answer.body], [201, answers[0]!.body])
      assert.equal(answer.body.attempt.tries, 1)
    }
    assert.equal((await evidenceOf(id)).length, 1)
    const other = await respond(attempt.id, await rightFor(attempt.id), id)
    assert.deepEqual([other.status, other.body.code], [409, 'id-taken'])
    assert.equal((await respond(body.attempts[1].id, given, id)).body.code, 'id-taken')
  })

  test('an id under which other evidence is recorded is refused, and nothing is kept', async () => {
    const { body } = await practice()
    const [attempt] = body.attempts
    const id = newId()
    const observed = { id, studentId: s.student, competencyIds: [s.ids.A], kind: 'observed', isCorrect: true }
    assert.equal((await s.app.post('/observations', observed, s.teachers)).status, 201)
    assert.equal((await respond(attempt.id, wrong(attempt.content.form.kind), id)).body.code, 'id-taken')
    assert.equal((await s.app.get(`/sittings/${body.id}`, s.own.cookie)).body.attempts[0].tries, 0)
  })

  test('what cannot be read as an answer uses no try and says how to write it', async () => {
    const { body } = await practice()
    const attempt = body.attempts.find(
      (one: { content: { form: { kind: string } } }) => one.content.form.kind === 'number',
    )
    const { status, body: feedback } = await respond(attempt.id, { kind: 'number', text: 'lots' })
    assert.deepEqual(
      [status, feedback.isWellFormed, feedback.isCorrect, feedback.attempt.tries],
      [201, false, null, 0],
    )
    assert.match(feedback.say[0].text, /Write a number/)
  })

  test('three wrong tries close the question and show how it is done', async () => {
    const { body } = await practice()
    const [attempt] = body.attempts
    for (const expected of ['open', 'open', 'notYet']) {
      const answer = await respond(attempt.id, wrong(attempt.content.form.kind))
      assert.equal(answer.body.attempt.state, expected)
      assert.equal(answer.body.attempt.steps !== null, expected === 'notYet')
    }
  })

  test('hints come one at a time and stand in the evidence as help', async () => {
    const { body } = await practice()
    const attempt = body.attempts.find((one: { hintCount: number }) => one.hintCount === 2)
    const first = await act(`/attempts/${attempt.id}/hints`)
    assert.deepEqual([first.status, first.body.hintsTaken.length, first.body.steps], [200, 1, null])
    assert.equal((await act(`/attempts/${attempt.id}/hints`)).body.hintsTaken.length, 2)
    assert.equal((await act(`/attempts/${attempt.id}/hints`)).body.code, 'no-more-hints')
    const id = newId()
    await respond(attempt.id, await rightFor(attempt.id), id)
    assert.equal((await evidenceOf(id))[0]!.hints, 2)
    assert.equal((await act(`/attempts/${attempt.id}/hints`)).body.code, 'attempt-closed')
  })

  test('giving up shows how it is done and takes no answer any more', async () => {
    const { body } = await practice()
    const [attempt] = body.attempts
    const shown = await act(`/attempts/${attempt.id}/show`)
    assert.deepEqual([shown.status, shown.body.state], [200, 'shown'])
    assert.ok(shown.body.steps.length > 0)
    assert.deepEqual((await act(`/attempts/${attempt.id}/show`)).body, shown.body)
    assert.equal((await respond(attempt.id, await rightFor(attempt.id))).body.code, 'attempt-closed')
  })

  test('an answer that waited on a device keeps its time, within what can be', async () => {
    const { body } = await practice()
    const send = async (attemptId: string, answeredAt: string) => {
      const id = newId()
      const response = await rightFor(attemptId)
      const sent = await s.app.post(
        `/attempts/${attemptId}/responses`,
        { id, response, answeredAt, durationMs: 4000 },
        s.own,
      )
      assert.equal(sent.status, 201)
      return (await evidenceOf(id))[0]!
    }
    const early = await send(body.attempts[0].id, '2001-01-01T00:00:00Z')
    assert.equal(early.occurredAt.toISOString(), body.begunAt)
    assert.equal(early.durationMs, 4000)
    const late = await send(body.attempts[1].id, '2101-01-01T00:00:00Z')
    assert.ok(late.occurredAt.getTime() <= Date.now())
  })

  test('more questions fill it up to five open ones, and no item comes twice in a row', async () => {
    let { body } = await practice()
    assert.deepEqual((await act(`/sittings/${body.id}/more`)).body, body)
    const items: string[] = []
    for (let round = 0; round < 8; round += 1) {
      for (const attempt of body.attempts.slice(-5)) await act(`/attempts/${attempt.id}/show`)
      ;({ body } = await act(`/sittings/${body.id}/more`))
    }
    const rows = await wide((tx) =>
      tx
        .selectFrom('attempts')
        .select('itemId')
        .where('sittingId', '=', body.id)
        .orderBy('position')
        .execute(),
    )
    items.push(...rows.map(({ itemId }) => itemId))
    assert.equal(items.length, 45)
    for (const [place, item] of items.slice(1).entries()) assert.notEqual(item, items[place])
    assert.equal((await act(`/sittings/${body.id}/end`)).status, 200)
    assert.equal((await act(`/sittings/${body.id}/more`)).body.code, 'sitting-ended')
  })

  test('begun again under the same id, it is the same; under an id of something else, it is refused', async () => {
    const body = { id: newId(), competencyId: s.ids.A, purpose: 'practice' }
    const first = await begin(body)
    assert.deepEqual((await begin(body)).body, first.body)
    assert.equal((await begin({ ...body, purpose: 'check' })).body.code, 'id-taken')
    const foreign = await s.app.post(`/students/${s.other}/sittings`, body, s.others)
    assert.equal(foreign.body.code, 'id-taken')
  })

  test('a step that is locked is not begun before a teacher opens it; who chose it is kept, and its end ends the step', async () => {
    assert.equal((await practice('LOCKED')).body.code, 'step-locked')
    const competencyId = s.ids.LOCKED
    const opening = await s.app.post(
      `/students/${s.student}/openings`,
      { competencyId, reason: 'showed it with blocks' },
      s.teachers,
    )
    assert.equal(opening.status, 201)
    const wanted = { competencyId, kind: 'practice' }
    const { body: step } = await s.app.post(`/students/${s.student}/next-steps`, wanted, s.teachers)
    assert.equal((await s.app.post(`/students/${s.student}/next-steps`, wanted, s.own)).body.id, step.id)
    const { body } = await begin({ competencyId, purpose: 'practice', nextStepId: step.id })
    assert.equal(body.chosenBy, 'adult')
    await act(`/sittings/${body.id}/end`)
    const { body: steps } = await s.app.get(`/students/${s.student}/next-steps`, s.own.cookie)
    assert.deepEqual([steps[0].id, steps[0].status], [step.id, 'finished'])
  })

  test('the pack for a day without network holds begun practice, and no word of what is right', async () => {
    const begun = await practice('B')
    const { status, body } = await pack()
    assert.equal(status, 200)
    assert.ok(body.sittings.some(({ id }: Sitting) => id === begun.body.id))
    for (const sitting of body.sittings)
      assert.deepEqual([sitting.purpose, sitting.endedAt], ['practice', null])
  })
})

describe('a check', () => {
  test('takes one try each, no help, and tells what was right when it ends', async () => {
    const { body } = await check()
    const [first, second, third, fourth] = body.attempts
    assert.equal((await act(`/attempts/${first.id}/hints`)).body.code, 'no-help-in-check')
    assert.equal((await act(`/attempts/${first.id}/show`)).body.code, 'no-help-in-check')
    assert.equal((await act(`/sittings/${body.id}/more`)).body.code, 'not-practice')
    const id = newId()
    const right = await respond(first.id, await rightFor(first.id), id)
    const notYet = await respond(second.id, wrong(second.content.form.kind))
    for (const { body: feedback } of [right, notYet]) {
      assert.deepEqual([feedback.isCorrect, feedback.say, feedback.attempt.state], [null, null, 'waiting'])
      assert.deepEqual([feedback.attempt.steps, feedback.attempt.answer], [null, null])
    }
    assert.equal((await evidenceOf(id))[0]!.kind, 'assessed')
    assert.equal((await respond(first.id, wrong(first.content.form.kind))).body.code, 'attempt-closed')
    const list = await s.app.get(
      `/students/${s.student}/sittings?competencyId=${s.ids.A}&limit=1`,
      s.own.cookie,
    )
    assert.deepEqual(
      [list.body.items[0].id, list.body.items[0].asked, list.body.items[0].right],
      [body.id, 5, 0],
    )
    const ended = await act(`/sittings/${body.id}/end`)
    const states = ended.body.attempts.map(({ state }: { state: string }) => state)
    assert.deepEqual(states, ['right', 'notYet', 'open', 'open', 'open'])
    assert.ok(ended.body.attempts[1].steps.length > 0)
    assert.equal(ended.body.attempts[2].steps, null)
    assert.deepEqual((await act(`/sittings/${body.id}/end`)).body, ended.body)
    // What arrives late was answered on a device without network: it is not lost.
    const late = newId()
    const answer = { id: late, response: await rightFor(third.id), answeredAt: body.begunAt }
    const sent = await s.app.post(`/attempts/${third.id}/responses`, answer, s.own)
    assert.deepEqual([sent.body.isCorrect, (await evidenceOf(late))[0]!.kind], [true, 'assessed'])
    // What is answered after the solutions were told shows nothing by itself.
    const after = newId()
    await respond(fourth.id, await rightFor(fourth.id), after)
    assert.equal((await evidenceOf(after))[0]!.kind, 'practised')
  })

  test('is followed by those who teach her while it runs, and told to her and her family when it ends', async () => {
    const { body } = await check()
    const [first] = body.attempts
    const id = newId()
    await respond(first.id, await rightFor(first.id), id)
    const isTold = async ({ cookie }: { cookie: string }) => {
      const list = await s.app.get(`/students/${s.student}/evidence?limit=5`, cookie)
      const why = await s.app.get(`/students/${s.student}/mastery/${s.ids.A}`, cookie)
      const ids = [list.body.items, why.body.latestEvidence].map((items: { id: string }[]) =>
        items.some((one) => one.id === id),
      )
      assert.equal(ids[0], ids[1])
      return ids[0]
    }
    assert.deepEqual(
      [await isTold(s.own), await isTold(s.guardians), await isTold(s.teachers)],
      [false, false, true],
    )
    await act(`/sittings/${body.id}/end`)
    assert.deepEqual([await isTold(s.own), await isTold(s.guardians)], [true, true])
  })

  test('asks what she never met while there is any, and says when there is not', async () => {
    const first = await check('B')
    assert.deepEqual([first.body.attempts.length <= 4, first.body.isAllUnseen], [true, false])
    const rows = await wide((tx) =>
      tx
        .selectFrom('attempts')
        .select('itemId')
        .where('sittingId', '=', first.body.id)
        .orderBy('position')
        .execute(),
    )
    assert.equal(new Set(rows.map(({ itemId }) => itemId)).size, rows.length)
  })
})

describe('who may', () => {
  test('only the student works; those around her look; leaders and others do not', async () => {
    const { body } = await practice()
    const attempt = `/attempts/${body.attempts[0].id}`
    for (const [extra, status] of [
      [s.teachers, 403],
      [s.guardians, 403],
      [s.leaders, 403],
      [s.others, 404],
    ] as const) {
      assert.equal((await act(`${attempt}/hints`, extra)).status, status)
      assert.equal((await act(`${attempt}/show`, extra)).status, status)
      assert.equal((await respond(body.attempts[0].id, wrong('number'), newId(), extra)).status, status)
      assert.equal((await act(`/sittings/${body.id}/more`, extra)).status, status)
      assert.equal((await act(`/sittings/${body.id}/end`, extra)).status, status)
    }
    for (const extra of [s.own, s.teachers, s.guardians]) {
      assert.equal((await s.app.get(`/sittings/${body.id}`, extra.cookie)).status, 200)
      assert.equal((await s.app.get(`/students/${s.student}/sittings`, extra.cookie)).status, 200)
    }
    assert.equal((await s.app.get(`/sittings/${body.id}`, s.leaders.cookie)).status, 403)
    assert.equal((await s.app.get(`/sittings/${body.id}`, s.others.cookie)).status, 404)
    assert.equal((await begin({ competencyId: s.ids.A, purpose: 'practice' }, s.teachers)).status, 403)
    assert.equal((await begin({ competencyId: s.ids.A, purpose: 'practice' }, s.others)).status, 404)
    assert.equal((await s.app.get(`/students/${s.student}/offline-pack`, s.guardians.cookie)).status, 403)
  })

  test('what is malformed is refused with its field, and a competency without questions says so', async () => {
    const { body } = await practice()
    const [attempt] = body.attempts
    assert.equal((await begin({ competencyId: newId(), purpose: 'practice' })).status, 400)
    assert.equal((await begin({ competencyId: s.ids.A, purpose: 'fun' })).status, 400)
    assert.equal(
      (await begin({ competencyId: s.ids.EMPTY, purpose: 'practice' })).body.code,
      'nothing-to-ask',
    )
    assert.equal((await respond(attempt.id, { kind: 'essay', text: 'x' })).status, 400)
    assert.equal((await respond(attempt.id, wrong('number'), 'no-id')).status, 400)
    assert.equal((await respond(newId(), wrong('number'))).status, 404)
    assert.equal((await act(`/sittings/${newId()}/end`)).status, 404)
    assert.equal((await s.app.get(`/students/${s.student}/sittings?after=x`, s.own.cookie)).status, 400)
  })
})
