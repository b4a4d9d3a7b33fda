import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { LiveClass, LiveLine } from '#contract/lessons.ts'
import { ensureSource, recordEvidence } from '#server/evidence/evidence.ts'
import { purgeDistrict } from '#server/platform/retention.ts'
import { newId } from '#server/platform/id.ts'
import { chooseFramework } from '#server/roster/roster.ts'
import { keyOfAttempt, makeTemplates } from '../../tests/builders/practice.ts'
import { makeEvidence, makeSchoolDay, trustedSource } from '../../tests/builders/school-day.ts'
import { lessonPurges } from './lessons.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>

describe('the live class over HTTP', () => {
  let app: TestApp
  let day: Day
  let sourceId: string
  const cookies: Record<string, string> = {}

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    for (const name of ['teacher', 'stranger', 'ann', 'bob', 'guardian', 'leader', 'admin'] as const)
      cookies[name] = await day.signIn(day[name])
    sourceId = await day.database.transaction(day.wide, (tx) => ensureSource(tx, trustedSource))
  })

  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const answer = (
    studentId: string,
    minutes: number,
    isCorrect: boolean,
    more: Partial<Parameters<typeof makeEvidence>[0]> = {},
  ) =>
    day.database.transaction(day.wide, async (tx) => {
      const evidence = makeEvidence({
        studentId,
        sourceId,
        competencyIds: [day.one],
        kind: 'practised',
        isCorrect,
        occurredAt: ago(minutes),
        ...more,
      })
      await recordEvidence(tx, [evidence], [])
      return evidence.id
    })
  const live = async (who = 'teacher', query = ''): Promise<LiveClass> => {
    const { status, body } = await app.get(`/sections/${day.a}/live${query}`, cookies[who])
    assert.equal(status, 200, JSON.stringify(body))
    return body as LiveClass
  }
  const lineOf = async (studentId: string): Promise<LiveLine> =>
    (await live()).lines.find(({ student }) => student.id === studentId)!

  test('has a line for each student in force; who did nothing yet is idle', async () => {
    const { lines, rules, titles } = await live()
    assert.deepEqual(
      lines.map(({ student, live: status }) => [student.id, status]),
      [day.ann, day.bob].map((id) => [id, { status: 'idle', since: null }]),
    )
    assert.deepEqual(rules, { stuckNotYet: 3, stuckOf: 4, idleMinutes: 4, lessonMinutes: 30 })
    assert.deepEqual(titles, {})
  })

  test('shows each answer once, oldest first, with what she works on and how she stands', async () => {
    const first = await answer(day.ann, 3, true)
    const second = await answer(day.ann, 2, false, { hints: 1 })
    await answer(day.ann, 400, true)
    await answer(day.ann, 1, true, { kind: 'observed', recordedBy: day.teacher })
    const line = await lineOf(day.ann)
    assert.deepEqual(
      line.ticks.map(({ id, isCorrect, hints }) => [id, isCorrect, hints]),
      [
        [first, true, 0],
        [second, false, 1],
      ],
    )
    assert.deepEqual([line.competencyId, line.live.status], [day.one, 'working'])
    assert.ok((await live()).titles[day.one])
  })

  test('calls her stuck with the slip, until somebody goes to her; colleagues see who', async () => {
    const slip = { slip: 'adds-bottoms' }
    await answer(day.ann, 1.5, false, slip)
    await answer(day.ann, 1, false, slip)
    const { live: stuck } = await lineOf(day.ann)
    assert.ok(stuck.status === 'stuck')
    assert.deepEqual(
      [stuck.rule, stuck.notYet, stuck.of, stuck.slip?.code, stuck.slip?.times],
      ['notYet', 3, 4, 'adds-bottoms', 2],
    )
    const id = newId()
    for (let times = 0; times < 2; times++) {
      const gone = await app.post(`/students/${day.ann}/visits`, { id }, { cookie: cookies.teacher! })
      assert.deepEqual([gone.status, gone.body.id], [201, id])
    }
    const line = await lineOf(day.ann)
    assert.deepEqual([line.live.status, line.visit?.by?.id], ['working', day.teacher])
    const other = await app.post(`/students/${day.bob}/visits`, { id }, { cookie: cookies.teacher! })
    assert.equal(other.status, 404)
  })

  test('a visit is kept for a day', async () => {
    const left = () =>
      day.database.transaction(day.wide, (tx) =>
        tx.selectFrom('visits').select('id').where('districtId', '=', tx.districtId).execute(),
      )
    const purge = (hours: number) =>
      purgeDistrict(day.database, day.districtId, lessonPurges, new Date(Date.now() + hours * 3_600_000))
    await purge(23)
    assert.equal((await left()).length, 1)
    await purge(25)
    assert.equal((await left()).length, 0)
  })

  test('a slip that two made is shared', async () => {
    await answer(day.bob, 2, false, { slip: 'adds-bottoms' })
    const [shared] = (await live()).sharedSlips
    assert.deepEqual([shared?.code, shared?.studentIds.sort()], ['adds-bottoms', [day.ann, day.bob].sort()])
  })

  test('who asked comes with her words; who takes it is named', async () => {
    const asked = await app.post(
      `/students/${day.bob}/help-requests`,
      { competencyId: day.two, note: 'Where do I begin?' },
      { cookie: cookies.bob! },
    )
    const before = await lineOf(day.bob)
    assert.ok(before.live.status === 'asked')
    assert.deepEqual(
      [before.live.helpRequestId, before.live.note, before.live.takenBy, before.competencyId],
      [asked.body.id, 'Where do I begin?', null, day.two],
    )
    await app.post(`/help-requests/${asked.body.id}/take`, {}, { cookie: cookies.teacher! })
    const taken = await lineOf(day.bob)
    assert.ok(taken.live.status === 'asked')
    assert.equal(taken.live.takenBy?.id, day.teacher)
    await app.post(`/help-requests/${asked.body.id}/close`, {}, { cookie: cookies.teacher! })
    assert.equal((await lineOf(day.bob)).visit?.by?.id, day.teacher)
  })

  test('for who needs help, names a classmate who has got it', async () => {
    await app.post(
      `/students/${day.bob}/judgments`,
      { competencyId: day.one, verdict: 'mastered', reason: 'explained it to me' },
      { cookie: cookies.teacher! },
    )
    const asked = await app.post(
      `/students/${day.ann}/help-requests`,
      { competencyId: day.one },
      { cookie: cookies.ann! },
    )
    const { partners } = await lineOf(day.ann)
    assert.deepEqual(
      partners.map(({ student }) => student.id),
      [day.bob],
    )
    const { live: moved } = await lineOf(day.bob)
    assert.deepEqual([moved.status, 'fromId' in moved && moved.fromId], ['movedOn', day.one])
    await app.post(`/help-requests/${asked.body.id}/close`, {}, { cookie: cookies.teacher! })
  })

  test('gives only the lines asked for, equal to those of the whole class', async () => {
    const { lines } = await live()
    const one = await live('teacher', `?students=${day.bob}`)
    assert.deepEqual(
      one.lines,
      lines.filter(({ student }) => student.id === day.bob),
    )
    const other = await live('teacher', `?students=${day.cat},${newId()}`)
    assert.deepEqual(other.lines, [])
  })

  test('says a slip as its item does, in the language of who reads', async () => {
    await day.database.transaction(day.wide, async (tx) => {
      await makeTemplates(tx, day.two)
      await makeTemplates(tx, day.one)
      await chooseFramework(tx, [day.a], day.frameworkId)
    })
    const extra = { cookie: cookies.ann! }
    const begun = await app.post(
      `/students/${day.ann}/sittings`,
      { competencyId: day.one, purpose: 'practice' },
      extra,
    )
    assert.equal(begun.status, 201, JSON.stringify(begun.body))
    for (const attempt of begun.body.attempts.slice(0, 3)) {
      const { slips } = await day.database.transaction(day.wide, (tx) => keyOfAttempt(tx, attempt.id))
      const { when } = slips.find(({ code }) => code === 'answers-for-one-batch')!
      const text = 'equals' in when ? when.equals : ''
      const said = await app.post(
        `/attempts/${attempt.id}/responses`,
        { id: newId(), response: { kind: 'number', text } },
        extra,
      )
      assert.equal(said.body.isCorrect, false)
    }
    const { live: stuck } = await lineOf(day.ann)
    assert.ok(stuck.status === 'stuck' && stuck.slip !== null)
    assert.match(stuck.slip.say, /^That is the flour for one batch/)
    const spanish = await app.read(`/sections/${day.a}/live`, {
      cookie: cookies.teacher!,
      headers: { 'accept-language': 'es' },
    })
    assert.match(JSON.stringify(spanish.body), /Eso es la harina de una sola tanda/)
  })

  test('follows the rules its teachers choose; refuses a rule that nobody could meet', async () => {
    const put = (body: object, who = 'teacher') =>
      app.put(`/sections/${day.a}/live-rules`, body, { cookie: cookies[who]! })
    const rules = { stuckNotYet: 2, stuckOf: 6, idleMinutes: 20, lessonMinutes: 60 }
    assert.deepEqual((await put(rules)).body, rules)
    assert.deepEqual((await live()).rules, rules)
    const again = { ...rules, idleMinutes: 5 }
    assert.deepEqual((await put(again)).body, again)
    const wrong = await put({ ...rules, stuckNotYet: 7 })
    assert.deepEqual([wrong.status, wrong.body.fields[0].field], [400, 'stuckNotYet'])
    assert.equal((await put(rules, 'stranger')).status, 404)
  })

  test('is for those who teach the section, and the district offices', async () => {
    const status = async (who: string) => (await app.get(`/sections/${day.a}/live`, cookies[who])).status
    assert.equal(await status('admin'), 200)
    assert.equal(await status('stranger'), 404)
    for (const who of ['ann', 'guardian', 'leader']) assert.equal(await status(who), 403, who)
  })
})
