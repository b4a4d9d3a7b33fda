import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#server/platform/id.ts'
import { makePerson, makeRelationship, makeSection } from '../../tests/builders/people.ts'
import { makeSchoolDay } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'

describe('observations over HTTP', () => {
  let app: TestApp
  let day: Awaited<ReturnType<typeof makeSchoolDay>>
  const cookies: Record<string, string> = {}
  const said = (more: Record<string, unknown> = {}) => ({
    studentId: day.ann,
    competencyIds: [day.one],
    kind: 'observed',
    isCorrect: true,
    ...more,
  })
  const post = (body: unknown, who: string, headers: Record<string, string> = {}) =>
    app.post('/observations', body, { cookie: cookies[who]!, headers })
  const evidenceOf = async (studentId: string, query = '') =>
    (await app.get(`/students/${studentId}/evidence${query}`, cookies.admin)).body.items

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    // A teacher with a child in another school.
    await day.database.transaction(day.wide, (tx) =>
      makeRelationship(tx, { adultId: day.stranger, studentId: day.dan, type: 'guardian' }),
    )
    for (const name of ['teacher', 'stranger', 'ann', 'guardian', 'leader', 'admin'] as const)
      cookies[name] = await day.signIn(day[name])
  })

  test('lets a teacher record for a student she teaches, and says how it counts', async () => {
    const id = newId()
    const { status, body } = await post(said({ id, note: 'At the board' }), 'teacher')
    assert.equal(status, 201)
    assert.deepEqual(body, { id, isNew: true })
    const [entry] = await evidenceOf(day.ann)
    assert.equal(entry.note, 'At the board')
    assert.equal(entry.recordedBy.id, day.teacher)
    assert.equal(entry.source, 'Proximal')
    assert.deepEqual(entry.effect, {
      estimate: 'raises',
      share: 1,
      countsTowardsDeclaration: false,
      because: 'unaidedSuccess',
      limit: 'observed',
    })
  })

  test('records the same id once, in capitals too', async () => {
    const id = newId()
    assert.equal((await post(said({ id, studentId: day.bob }), 'teacher')).body.isNew, true)
    const again = await post(said({ id: id.toUpperCase(), studentId: day.bob }), 'teacher')
    assert.deepEqual([again.status, again.body], [201, { id, isNew: false }])
    assert.equal((await evidenceOf(day.bob)).filter((entry: { id: string }) => entry.id === id).length, 1)
  })

  test('says what was asked in the reader’s language, maths as it is read aloud', async () => {
    const itemId = newId()
    const asked = (text: string, say: string) => ({
      prompt: [[{ text }, { math: '<math/>', say }, { text: '?' }]],
    })
    const content = {
      byLanguage: { en: asked('What is ', 'one half'), es: asked('¿Cuánto es ', 'un medio') },
    }
    await day.database.transaction(day.wide, (tx) =>
      tx
        .insertInto('items')
        .values({
          districtId: tx.districtId,
          id: itemId,
          source: 'template',
          identifier: 'H.1.1',
          title: 'Halves, B',
          content: JSON.stringify(content),
          createdAt: new Date(),
        })
        .execute(),
    )
    await post(said({ itemId }), 'admin')
    const titleIn = async (language: string) => {
      const headers = { 'accept-language': language }
      const { body } = await app.read(`/students/${day.ann}/evidence`, { cookie: cookies.guardian!, headers })
      return body.items.find((one: { item: { id: string } | null }) => one.item?.id === itemId).item.title
    }
    assert.equal(await titleIn('es'), '¿Cuánto es un medio?')
    assert.equal(await titleIn('en'), 'What is one half?')
  })

  test('refuses another content under an id that is taken, naming what differs, and leaves what is recorded', async () => {
    const id = newId()
    const itemId = newId()
    const item = { id: itemId, source: 'Quiz', identifier: 'q1', title: null, competencyIds: [], easiness: 0 }
    await day.database.transaction(day.wide, (tx) =>
      tx
        .insertInto('items')
        .values({ districtId: tx.districtId, ...item, createdAt: new Date() })
        .execute(),
    )
    const full = { itemId, attempts: 2, hints: 1, occurredAt: '2026-10-01T08:00:00Z' }
    const first = said({ id, competencyIds: [day.one, day.two], ...full })
    assert.equal((await post(first, 'admin')).status, 201)
    const { occurredAt: _, ...untimed } = first as typeof first & { occurredAt: string }
    for (const repeat of [first, untimed, { ...first, competencyIds: [day.two, day.one] }]) {
      const { status, body } = await post(repeat, 'admin')
      assert.deepEqual([status, body], [201, { id, isNew: false }])
    }
    const others: Record<string, unknown>[] = [
      { studentId: day.bob },
      { competencyIds: [day.one] },
      { kind: 'practised' },
      { isCorrect: false },
      { itemId: undefined },
      { attempts: 1 },
      { hints: undefined },
      { occurredAt: '2026-10-01T08:00:01Z' },
    ]
    for (const other of others) {
      const { status, body } = await post({ ...first, ...other }, 'admin')
      assert.deepEqual([status, body.code, body.fields[0].field], [409, 'id-taken', 'id'])
      assert.ok(body.fields[0].message.endsWith(`: ${Object.keys(other)[0]}`), body.fields[0].message)
    }
    const batch = (...observations: unknown[]) =>
      app.post('/observations/batch', { observations }, { cookie: cookies.admin! })
    const before = (await evidenceOf(day.ann)).length
    const fresh = said({ id: newId() })
    const known = await batch(fresh, { ...first, isCorrect: false })
    assert.deepEqual([known.status, known.body.fields[0].field], [409, 'observations.1.id'])
    const twice = await batch(fresh, { ...fresh, isCorrect: false })
    assert.deepEqual([twice.status, twice.body.fields[0].field], [409, 'observations.1.id'])
    assert.equal((await evidenceOf(day.ann)).length, before)
  })

  test('answers a repeated Idempotency-Key with the first answer and records once', async () => {
    const before = (await evidenceOf(day.bob)).length
    const headers = { 'idempotency-key': newId() }
    const first = await post(said({ studentId: day.bob }), 'teacher', headers)
    const second = await post(said({ studentId: day.bob }), 'teacher', headers)
    assert.deepEqual(first.body, second.body)
    assert.equal((await evidenceOf(day.bob)).length, before + 1)
  })

  test('refuses a teacher for students of another section, of a section that is over, and of another school', async () => {
    for (const studentId of [day.cat, day.dan]) {
      const { status, body } = await post(said({ studentId }), 'teacher')
      assert.equal(status, 404)
      assert.equal(body.fields[0].field, 'studentId')
      assert.deepEqual(await evidenceOf(studentId), [])
    }
  })

  test('refuses a teacher for her own child whom she does not teach, though she may see her', async () => {
    const cookie = cookies.stranger!
    const path = `/students/${day.dan}/evidence`
    assert.equal((await app.get(path, cookie)).status, 200)
    assert.equal((await app.post('/observations', said({ studentId: day.dan }), { cookie })).status, 404)
    const batch = { observations: [said({ studentId: day.cat }), said({ studentId: day.dan })] }
    const { status, body } = await app.post('/observations/batch', batch, { cookie })
    assert.deepEqual([status, body.fields[0].field], [404, 'observations.1.studentId'])
    assert.deepEqual((await app.get(path, cookie)).body.items, [])
  })

  test('refuses a teacher for a student of a section that was dropped, though she may see her as her guardian', async () => {
    const { child, parent } = await day.database.transaction(day.wide, async (tx) => {
      const child = await makePerson(tx, { role: 'student', schoolId: day.school })
      const parent = await makePerson(tx, { role: 'teacher', schoolId: day.school })
      await makeRelationship(tx, { adultId: parent, studentId: child })
      const section = await makeSection(tx, { schoolId: day.school, teachers: [parent], students: [child] })
      await tx.updateTable('sections').set({ isActive: false }).where('id', '=', section).execute()
      return { child, parent }
    })
    cookies.parent = await day.signIn(parent)
    assert.equal((await app.get(`/students/${child}`, cookies.parent)).status, 200)
    assert.equal((await post(said({ studentId: child }), 'parent')).status, 404)
  })

  test('an observation only reads its source', async () => {
    const source = () =>
      day.database.transaction(day.wide, (tx) =>
        tx
          .selectFrom('evidenceSources')
          .select(['kind', 'asserts', sql<string>`xmin::text || ctid::text`.as('version')])
          .where('districtId', '=', tx.districtId)
          .executeTakeFirstOrThrow(),
      )
    await post(said(), 'teacher')
    const before = await source()
    assert.deepEqual([before.kind, before.asserts], ['own', ['practised', 'observed', 'assessed']])
    assert.equal((await post(said({ kind: 'assessed' }), 'teacher')).status, 201)
    assert.deepEqual(await source(), before)
  })

  test('refuses students, guardians and leaders, and who is not signed in', async () => {
    for (const who of ['ann', 'guardian', 'leader']) assert.equal((await post(said(), who)).status, 403)
    assert.equal((await app.post('/observations', said())).status, 401)
  })

  test('lets the district office record for every student of the district, and of no other', async () => {
    assert.equal((await post(said({ studentId: day.dan }), 'admin')).status, 201)
    const elsewhere = await makeSchoolDay()
    assert.equal((await post(said({ studentId: elsewhere.ann }), 'admin')).status, 404)
    assert.equal((await post(said({ competencyIds: [elsewhere.one] }), 'admin')).status, 400)
    assert.equal((await post(said({ studentId: day.teacher }), 'admin')).status, 404)
  })

  test('names the field of whatever is malformed', async () => {
    const faults: [string, Record<string, unknown>][] = [
      ['kind', { kind: 'guessed' }],
      ['competencyIds', { competencyIds: [] }],
      ['competencyIds', { competencyIds: [day.one, day.one] }],
      ['competencyIds.0', { competencyIds: [newId()] }],
      ['itemId', { itemId: newId() }],
      ['attempts', { attempts: 0 }],
      ['occurredAt', { occurredAt: 'yesterday' }],
      ['occurredAt', { occurredAt: '2999-01-01T00:00:00Z' }],
      ['occurredAt', { occurredAt: '0000-01-01T00:00:00Z' }],
      ['occurredAt', { occurredAt: '0001-01-01T00:00:00+23:59' }],
      ['occurredAt', { occurredAt: '9999-12-31T23:59:59-23:59' }],
      ['itemId', { itemId: day.one }],
      ['note', { note: 'half \ud83d of one' }],
      ['isCorrect', { isCorrect: 'yes' }],
      ['body', { schoolId: day.school }],
    ]
    for (const [field, more] of faults) {
      const { status, body } = await post(said(more), 'teacher')
      assert.equal(status, 400, JSON.stringify(more))
      assert.equal(body.fields[0].field, field)
    }
  })

  test('records a batch whole or not at all', async () => {
    const before = (await evidenceOf(day.bob)).length
    const batch = (observations: unknown[]) =>
      app.post('/observations/batch', { observations }, { cookie: cookies.teacher! })
    const bob = () => ({ ...said({ studentId: day.bob }), id: newId() })
    const alone = await batch([said({ studentId: day.cat })])
    assert.equal(alone.body.fields[0].field, 'observations.0.studentId')
    const refused = await batch([bob(), said({ studentId: day.cat })])
    assert.equal(refused.status, 404)
    assert.equal(refused.body.fields[0].field, 'observations.1.studentId')
    assert.equal((await evidenceOf(day.bob)).length, before)

    const two = [bob(), bob()]
    const { status, body } = await batch([...two, two[0]])
    assert.equal(status, 201)
    assert.deepEqual([body.added, body.unchanged], [2, 1])
    assert.deepEqual(body.ids, [two[0]!.id, two[1]!.id, two[0]!.id])
    assert.equal((await evidenceOf(day.bob)).length, before + 2)
    assert.equal((await batch([])).status, 400)
    assert.equal((await batch(Array.from({ length: 501 }, bob))).status, 400)
  })

  test('pages evidence newest first and filters it by competency', async () => {
    const at = (minute: number) => `2026-10-01T08:${String(minute).padStart(2, '0')}:00Z`
    const observations = Array.from({ length: 5 }, (_, minute) =>
      said({ studentId: day.dan, competencyIds: [day.three], occurredAt: at(minute % 3) }),
    )
    await app.post('/observations/batch', { observations }, { cookie: cookies.admin! })
    const seen: string[] = []
    let after = ''
    for (;;) {
      const path = `/students/${day.dan}/evidence?competencyId=${day.three}&limit=2${after}`
      const { body } = await app.get(path, cookies.admin)
      seen.push(...body.items.map((entry: { occurredAt: string }) => entry.occurredAt))
      if (body.next === null) break
      after = `&after=${body.next}`
    }
    assert.equal(seen.length, 5)
    assert.deepEqual(seen, seen.toSorted().reverse())
    const cursor = (key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url')
    const id = newId()
    for (const key of [
      ['x', 'y', id],
      ['0000-01-01T00:00:00.000Z', '1', id],
      ['2026-10-01T08:00:00.000Z', '9999999999999999999', id],
      ['2026-10-01T08:00:00.000Z', '1', 'x'],
    ]) {
      const { status, body } = await app.get(
        `/students/${day.dan}/evidence?after=${cursor(key)}`,
        cookies.admin,
      )
      assert.deepEqual([status, body.fields?.[0].field], [400, 'after'], key.join())
    }
    assert.equal((await app.get(`/students/${day.dan}/evidence?after=x`, cookies.admin)).status, 400)
    assert.equal(
      (await app.get(`/students?after=${cursor(['a\u0000', 'b', id])}`, cookies.admin)).status,
      400,
    )
  })

  test('shows evidence to those around the student and to nobody else', async () => {
    const path = `/students/${day.ann}/evidence`
    for (const who of ['teacher', 'ann', 'guardian', 'leader', 'admin'])
      assert.equal((await app.get(path, cookies[who])).status, 200, who)
    assert.equal((await app.get(path, cookies.stranger)).status, 404)
    assert.equal((await app.get(`/students/${day.cat}/evidence`, cookies.teacher)).status, 404)
    assert.equal((await app.get(`/students/${day.dan}/evidence`, cookies.leader)).status, 404)
    const elsewhere = await makeSchoolDay()
    assert.equal((await app.get(`/students/${elsewhere.ann}/evidence`, cookies.admin)).status, 404)
    assert.equal((await app.get('/students/none/evidence', cookies.admin)).status, 404)
  })
})
