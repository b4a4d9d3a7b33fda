import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { newId } from '#server/platform/id.ts'
import { makePerson, makeRelationship, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

/** A student with a teacher, a coach and two guardians; a teacher of another section, a leader, an office. */
async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const people = await database.transaction(wide, async (tx) => {
    const schoolId = await makeSchool(tx)
    const person = (role: Parameters<typeof makePerson>[1]['role'], givenName: string) =>
      makePerson(tx, { role, schoolId, givenName, familyName: 'Test' })
    const student = await person('student', 'Mateo')
    const teacher = await person('teacher', 'Nadia')
    const coach = await person('coach', 'Adwoa')
    const mother = await person('guardian', 'Elena')
    const father = await person('guardian', 'Luis')
    const otherTeacher = await person('teacher', 'Keoni')
    const leader = await person('schoolLeader', 'Ruth')
    const office = await person('districtAdmin', 'Sunil')
    await makeSection(tx, { schoolId, teachers: [teacher], students: [student] })
    const otherStudent = await person('student', 'Bo')
    await makeSection(tx, { schoolId, teachers: [otherTeacher], students: [otherStudent] })
    await makeRelationship(tx, { adultId: coach, studentId: student, type: 'coach' })
    for (const adultId of [mother, father]) await makeRelationship(tx, { adultId, studentId: student })
    return { student, otherStudent, teacher, coach, mother, father, otherTeacher, leader, office }
  })
  const cookies = {} as Record<keyof typeof people, string>
  for (const [name, id] of Object.entries(people))
    cookies[name as keyof typeof people] = await signInAs(districtId, id)
  return { people, cookies, database, wide, app: await startApp() }
}

type Person = keyof Awaited<ReturnType<typeof stage>>['people']

describe('words about one student', () => {
  let s: Awaited<ReturnType<typeof stage>>
  let app: TestApp
  beforeEach(async () => {
    s = await stage()
    app = s.app
  })
  const path = (what: string) => `/students/${s.people.student}/${what}`
  const write = (who: Person, what: string, body: object) =>
    app.post(path(what), body, { cookie: s.cookies[who] })
  const list = async (who: Person, what: string) => (await app.get(path(what), s.cookies[who])).body.items
  const unread = async (who: Person) =>
    (await app.get('/conversations', s.cookies[who])).body.map(
      (one: { audience: string; unread: number }) => [one.audience, one.unread],
    )

  test('a guardian writes to those who teach; each reads it once, and the writer sees who has', async () => {
    const sent = await write('mother', 'family-messages', { body: '¿Cómo va Mateo con las fracciones?' })
    assert.equal(sent.status, 201)
    assert.equal(sent.body.sender.name, 'Elena Test')
    assert.deepEqual([sent.body.isMine, sent.body.isRead, sent.body.readBy], [true, true, []])
    assert.deepEqual(await unread('teacher'), [['family', 1]])
    const [message] = await list('teacher', 'family-messages')
    assert.deepEqual([message.isMine, message.isRead], [false, false])
    const read = () => write('teacher', 'messages-read', { messageIds: [message.id] })
    assert.equal((await read()).body.read, 1)
    assert.equal((await read()).body.read, 0)
    assert.deepEqual(await unread('teacher'), [['family', 0]])
    const [own] = await list('mother', 'family-messages')
    assert.deepEqual(
      own.readBy.map(({ name }: { name: string }) => name),
      ['Nadia Test'],
    )
    assert.deepEqual(await unread('coach'), [['family', 1]])
  })

  test('a conversation names everybody who reads it; a guardian has one with each child’s school from the start', async () => {
    const [conversation] = (await app.get('/conversations', s.cookies.mother)).body
    assert.equal(conversation.last, null)
    assert.deepEqual(conversation.people.map(({ name }: { name: string }) => name).sort(), [
      'Adwoa Test',
      'Elena Test',
      'Luis Test',
      'Nadia Test',
    ])
    assert.deepEqual((await app.get('/conversations', s.cookies.teacher)).body, [])
    assert.deepEqual((await app.get('/conversations', s.cookies.office)).body, [])
  })

  test('a message sent again under its id is there once; under the same id nothing else is sent', async () => {
    const id = newId()
    const first = await write('teacher', 'family-messages', { id, body: 'He got it today.' })
    const second = await write('teacher', 'family-messages', { id, body: 'He got it today.' })
    assert.deepEqual([second.status, second.body], [201, first.body])
    assert.equal((await write('teacher', 'family-messages', { id, body: 'Something else.' })).status, 409)
    assert.equal((await list('father', 'family-messages')).length, 1)
  })

  test('an id that stands for something out of sight is refused, and tells nothing of it', async () => {
    for (const what of ['family-messages', 'student-messages', 'notes']) {
      const said = { id: newId(), body: 'He got it today.' }
      assert.equal((await write('teacher', what, said)).status, 201)
      const taken = await app.post(`/students/${s.people.otherStudent}/${what}`, said, {
        cookie: s.cookies.otherTeacher,
      })
      assert.deepEqual([taken.status, taken.body.code], [409, 'id-taken'], what)
    }
  })

  test('a student never reads what the adults write to each other, nor any note', async () => {
    await write('mother', 'family-messages', { body: 'He slept badly.' })
    await write('teacher', 'notes', { body: 'Ask him gently.' })
    for (const what of ['family-messages', 'notes'])
      assert.equal((await app.get(path(what), s.cookies.student)).status, 403)
    assert.equal((await write('student', 'family-messages', { body: 'Hello' })).status, 403)
    assert.deepEqual(await unread('student'), [])
  })

  test('no adult writes to a child unseen: guardians read along, and do not write there', async () => {
    const hint = await write('teacher', 'student-messages', { kind: 'hint', body: 'Draw it first.' })
    assert.deepEqual([hint.status, hint.body.kind], [201, 'hint'])
    assert.deepEqual(await unread('student'), [['student', 1]])
    for (const who of ['mother', 'father', 'coach'] as const)
      assert.equal((await list(who, 'student-messages'))[0].body, 'Draw it first.')
    assert.equal((await write('mother', 'student-messages', { body: 'Well done' })).status, 403)
    assert.equal((await write('student', 'student-messages', { body: 'I did!' })).status, 201)
    assert.equal((await write('student', 'student-messages', { kind: 'nudge', body: 'You!' })).status, 403)
    assert.deepEqual(await unread('teacher'), [['student', 1]])
  })

  test('who does not look after the student reads and writes nothing', async () => {
    await write('mother', 'family-messages', { body: 'Private.' })
    for (const [who, status] of [
      ['otherTeacher', 404],
      ['leader', 403],
      ['office', 403],
    ] as const)
      for (const what of ['family-messages', 'student-messages']) {
        assert.equal((await app.get(path(what), s.cookies[who])).status, status, `${who} ${what}`)
        assert.equal((await write(who, what, { body: 'Hello' })).status, status, `${who} ${what}`)
      }
  })

  test('whoever may no longer look at the student no longer reads what was written', async () => {
    await write('mother', 'family-messages', { body: 'Only us.' })
    await s.database.transaction(s.wide, (tx) =>
      tx
        .updateTable('relationships')
        .set({ mayView: false })
        .where('adultId', '=', s.people.father)
        .execute(),
    )
    // The scope is worked out anew: this application has not seen the person yet.
    assert.equal((await app.get(path('family-messages'), s.cookies.father)).status, 404)
  })

  test('pages go back in time, none twice and none left out', async () => {
    for (let count = 0; count < 5; count++)
      await write('teacher', 'family-messages', { body: `No. ${count}` })
    const bodies: string[] = []
    let after = ''
    do {
      const page = (await app.get(`${path('family-messages')}?limit=2${after}`, s.cookies.mother)).body
      bodies.push(...page.items.map(({ body }: { body: string }) => body))
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after !== '')
    assert.deepEqual(bodies, ['No. 4', 'No. 3', 'No. 2', 'No. 1', 'No. 0'])
  })

  test('notes are for those who teach or coach, and the offices', async () => {
    const id = newId()
    const note = { id, body: 'Works best with strips of paper.' }
    assert.equal((await write('teacher', 'notes', note)).status, 201)
    assert.equal((await write('teacher', 'notes', note)).status, 201)
    assert.equal((await write('coach', 'notes', note)).status, 409)
    for (const who of ['teacher', 'coach', 'office'] as const) {
      const notes = (await app.get(path('notes'), s.cookies[who])).body
      assert.deepEqual([notes.length, notes[0].author.name], [1, 'Nadia Test'])
    }
    for (const who of ['mother', 'leader'] as const)
      assert.equal((await app.get(path('notes'), s.cookies[who])).status, 403)
    assert.equal((await app.get(path('notes'), s.cookies.otherTeacher)).status, 404)
  })

  test('refuses an empty message, one too long, and one about nothing that is known', async () => {
    for (const body of ['', '   ', 'x'.repeat(2001)])
      assert.equal((await write('mother', 'family-messages', { body })).status, 400)
    const about = await write('teacher', 'student-messages', { body: 'Look', competencyId: newId() })
    assert.deepEqual([about.status, about.body.fields[0].field], [400, 'competencyId'])
  })
})
