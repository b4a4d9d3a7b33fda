import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { zipSync } from 'fflate'
import { newId } from '#server/platform/id.ts'
import { makePerson } from '../../../tests/builders/people.ts'
import { rosterFiles } from '../../../tests/builders/roster-files.ts'
import { signInAs } from '../../../tests/builders/sign-in.ts'
import { startApp, type TestAnswer, type TestApp } from '../../../tests/setup/app.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'

const zipOf = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
  )

/** The smallest framework: a document and one item. */
const packageText = JSON.stringify({
  CFDocument: { identifier: '5c7a4a52-0e1f-4a6e-9d38-2f1f3a1c0a01', title: 'Small map', creator: 'Heron' },
  CFItems: [{ identifier: '5c7a4a52-0e1f-4a6e-9d38-2f1f3a1c0a02', fullStatement: 'Counts to ten' }],
  CFAssociations: [],
})

async function signedIn() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const people = await database.transaction(wide, async (tx) => ({
    office: await makePerson(tx, { role: 'dataOffice' }),
    teacher: await makePerson(tx, { role: 'teacher' }),
    curriculum: await makePerson(tx, { role: 'curriculumOffice' }),
  }))
  return {
    office: await signInAs(districtId, people.office),
    teacher: await signInAs(districtId, people.teacher),
    curriculum: await signInAs(districtId, people.curriculum),
  }
}

describe('imports over HTTP', () => {
  let app: TestApp
  before(async () => {
    app = await startApp()
    await app.jobs.start()
  })
  after(() => app.jobs.stop())

  /** Asks until the import rests. */
  async function untilSettled(id: string, cookie: string): Promise<TestAnswer> {
    for (let tries = 0; tries < 200; tries++) {
      const answer = await app.get(`/imports/${id}`, cookie)
      if (!['queued', 'checking', 'applying'].includes(answer.body.status)) return answer
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the import did not come to rest in 10 s')
  }

  async function upload(cookie: string, files: Record<string, string>): Promise<TestAnswer> {
    const answer = await app.upload('/imports/roster', 'roster.zip', zipOf(files), cookie)
    assert.equal(answer.status, 202)
    return untilSettled(answer.body.id, cookie)
  }

  test('checks an upload without writing, then applies it', async () => {
    const { office } = await signedIn()
    const checked = await upload(office, rosterFiles())
    assert.equal(checked.body.status, 'ready')
    assert.equal(checked.body.progress, 1)
    assert.deepEqual(checked.body.counts.users, { added: 4, changed: 0, removed: 0, unchanged: 0 })
    assert.ok(checked.body.samples.some((sample: { label: string }) => sample.label === 'Ada Moss'))
    assert.equal((await app.get('/students', office)).body.items.length, 0)
    const approved = await app.post(`/imports/${checked.body.id}/apply`, {}, { cookie: office })
    assert.equal(approved.status, 202)
    assert.equal((await untilSettled(checked.body.id, office)).body.status, 'applied')
    assert.equal((await app.get('/students', office)).body.items.length, 2)
    const again = await app.post(`/imports/${checked.body.id}/apply`, {}, { cookie: office })
    assert.deepEqual([again.status, again.body.code], [409, 'not-ready'])
  })

  test('holds an import that removes too much until a person allows the share', async () => {
    const { office } = await signedIn()
    const first = await upload(office, rosterFiles())
    await app.post(`/imports/${first.body.id}/apply`, {}, { cookie: office })
    await untilSettled(first.body.id, office)
    const fewer = { ...rosterFiles() }
    fewer['enrollments.csv'] = fewer['enrollments.csv']!.split('\n').slice(0, 2).join('\n')
    const held = await upload(office, fewer)
    assert.equal(held.body.status, 'held')
    assert.match(held.body.message, /2 of 3 enrollments \(67 %\)/)
    const refused = await app.post(`/imports/${held.body.id}/apply`, {}, { cookie: office })
    assert.deepEqual([refused.status, refused.body.code], [409, 'held'])
    await app.post(`/imports/${held.body.id}/apply`, { allowRemovalsPercent: 67 }, { cookie: office })
    const applied = await untilSettled(held.body.id, office)
    assert.equal(applied.body.status, 'applied')
    assert.equal(applied.body.counts.enrollments.removed, 2)
  })

  test('writes what was shown or nothing: a roster that changed since the check asks the person again', async () => {
    const { office } = await signedIn()
    const [files, others] = [rosterFiles(), rosterFiles()]
    others['users.csv'] = others['users.csv']!.replace('Moss', 'Larch')
    const shown = await upload(office, files)
    const other = await upload(office, others)
    await app.post(`/imports/${other.body.id}/apply`, {}, { cookie: office })
    await untilSettled(other.body.id, office)
    await app.post(`/imports/${shown.body.id}/apply`, {}, { cookie: office })
    const again = await untilSettled(shown.body.id, office)
    assert.deepEqual([again.body.status, again.body.finishedAt], ['ready', null])
    assert.match(again.body.message, /The roster changed since this was checked; look again/)
    assert.deepEqual(again.body.counts.users, { added: 0, changed: 1, removed: 0, unchanged: 3 })
    assert.equal(again.body.samples.length, 1)
    const names = async () =>
      (await app.get('/students', office)).body.items.map((one: { familyName: string }) => one.familyName)
    assert.ok((await names()).includes('Larch'))
    await app.post(`/imports/${shown.body.id}/apply`, {}, { cookie: office })
    assert.equal((await untilSettled(shown.body.id, office)).body.status, 'applied')
    assert.ok((await names()).includes('Moss'))
  })

  test('a share allowed for one difference is not allowed for another', async () => {
    const { office } = await signedIn()
    const shown = await upload(office, { ...rosterFiles() })
    const more = { ...rosterFiles() }
    more['enrollments.csv'] += 'enr-p,,,class-m,org-s,user-p,student,false,2026-08-01,\n'
    const other = await upload(office, more)
    await app.post(`/imports/${other.body.id}/apply`, {}, { cookie: office })
    await untilSettled(other.body.id, office)
    await app.post(`/imports/${shown.body.id}/apply`, { allowRemovalsPercent: 100 }, { cookie: office })
    const held = await untilSettled(shown.body.id, office)
    assert.equal(held.body.status, 'held')
    assert.match(held.body.message, /look again.*1 of 4 enrollments/)
    const refused = await app.post(`/imports/${shown.body.id}/apply`, {}, { cookie: office })
    assert.deepEqual([refused.status, refused.body.code], [409, 'held'])
  })

  test('an upload that is not there any more refuses the import and says what to do', async () => {
    const { office } = await signedIn()
    const checked = await upload(office, rosterFiles())
    for (const name of readdirSync(app.uploadFolder)) rmSync(join(app.uploadFolder, name))
    await app.post(`/imports/${checked.body.id}/apply`, {}, { cookie: office })
    const refused = await untilSettled(checked.body.id, office)
    assert.equal(refused.body.status, 'refused')
    assert.match(refused.body.message, /Upload it again.*share their DATA_DIR/)
  })

  test('refuses a wrong file with its place and reason, and gives the findings as a list and as CSV', async () => {
    const { office } = await signedIn()
    const files = { ...rosterFiles() }
    files['users.csv'] = files['users.csv']!.replace('familyName', 'famliyName')
    const refused = await upload(office, files)
    assert.equal(refused.body.status, 'refused')
    assert.match(refused.body.message, /"familyName" is missing. Did you mean "famliyName"/)
    const { body } = await app.get(`/imports/${refused.body.id}/findings`, office)
    assert.deepEqual(
      [body.items[0].file, body.items[0].line, body.items[0].field, body.items[0].severity],
      ['users.csv', 1, 'familyName', 'error'],
    )
    const csv = await app.get(`/imports/${refused.body.id}/findings.csv`, office)
    assert.match(String(csv.headers['content-type']), /text\/csv/)
    assert.match(String(csv.body), /error,users\.csv,1,familyName/)
  })

  test('pages findings and imports', async () => {
    const { office } = await signedIn()
    const files = { ...rosterFiles() }
    files['enrollments.csv'] = files['enrollments.csv']!.replaceAll('user-', 'nobody-')
    const checked = await upload(office, files)
    assert.equal(checked.body.errorCount, 3)
    const page = await app.get(`/imports/${checked.body.id}/findings?severity=error&limit=2`, office)
    assert.equal(page.body.items.length, 2)
    const rest = await app.get(
      `/imports/${checked.body.id}/findings?severity=error&limit=2&after=${page.body.next}`,
      office,
    )
    assert.deepEqual([rest.body.items.length, rest.body.next], [1, null])
    const second = await upload(office, rosterFiles())
    const list = await app.get('/imports?limit=1&kind=roster', office)
    assert.equal(list.body.items[0].id, second.body.id)
    const older = await app.get(`/imports?limit=1&after=${encodeURIComponent(list.body.next)}`, office)
    assert.equal(older.body.items[0].id, checked.body.id)
  })

  test('is open to the district office alone, and to its own district', async () => {
    const { office, teacher } = await signedIn()
    const { body } = await upload(office, rosterFiles())
    const elsewhere = await signedIn()
    for (const path of [
      `/imports/${body.id}`,
      `/imports/${body.id}/findings`,
      `/imports/${body.id}/findings.csv`,
    ]) {
      assert.equal((await app.get(path, teacher)).status, 403, path)
      assert.equal((await app.get(path, elsewhere.office)).status, 404, path)
      assert.equal((await app.get(path)).status, 401, path)
    }
    assert.equal((await app.get('/imports', teacher)).status, 403)
    assert.equal((await app.post(`/imports/${body.id}/apply`, {}, { cookie: teacher })).status, 403)
    assert.equal((await app.post(`/imports/${body.id}/apply`, {}, { cookie: elsewhere.office })).status, 404)
    assert.equal((await app.upload('/imports/roster', 'a.zip', Buffer.from('x'), teacher)).status, 403)
  })

  test('the curriculum office brings in standards, and neither starts, sees nor applies a roster', async () => {
    const { office, curriculum } = await signedIn()
    const roster = await upload(office, rosterFiles())
    const begun = await app.upload('/imports/standards', 'map.json', Buffer.from(packageText), curriculum)
    assert.equal(begun.status, 202)
    const checked = await untilSettled(begun.body.id, curriculum)
    assert.equal(checked.body.status, 'ready', checked.body.message)
    assert.equal((await app.get(`/imports/${begun.body.id}/findings`, curriculum)).status, 200)
    assert.equal((await app.post(`/imports/${begun.body.id}/apply`, {}, { cookie: curriculum })).status, 202)
    assert.equal((await untilSettled(begun.body.id, curriculum)).body.status, 'applied')
    assert.equal((await app.get('/frameworks', curriculum)).body.length, 1)
    const seen = await app.get('/imports', curriculum)
    assert.deepEqual(
      seen.body.items.map(({ id }: { id: string }) => id),
      [begun.body.id],
    )
    assert.equal((await app.get('/imports?kind=roster', curriculum)).body.items.length, 0)
    assert.equal((await app.get(`/imports/${roster.body.id}`, curriculum)).status, 404)
    assert.equal((await app.get(`/imports/${roster.body.id}/findings`, curriculum)).status, 404)
    assert.equal((await app.post(`/imports/${roster.body.id}/apply`, {}, { cookie: curriculum })).status, 404)
    for (const kind of ['roster', 'responses'])
      assert.equal((await app.upload(`/imports/${kind}`, 'a.zip', Buffer.from('x'), curriculum)).status, 403)
  })

  test('refuses malformed questions: kind, option, empty file, percentage, cursor', async () => {
    const { office } = await signedIn()
    const file = zipOf(rosterFiles())
    assert.equal((await app.upload('/imports/gossip', 'a.zip', file, office)).status, 404)
    const unknown = await app.upload('/imports/roster?colour=red', 'a.zip', file, office)
    assert.equal(unknown.status, 400)
    assert.match(unknown.body.detail, /do not take colour. They take: source/)
    assert.equal((await app.upload('/imports/roster', 'a.zip', Buffer.alloc(0), office)).status, 400)
    const { body } = await upload(office, rosterFiles())
    const percent = await app.post(
      `/imports/${body.id}/apply`,
      { allowRemovalsPercent: 101 },
      { cookie: office },
    )
    assert.equal(percent.status, 400)
    assert.equal((await app.get(`/imports/${body.id}/findings?after=x`, office)).status, 400)
    assert.equal((await app.get('/imports?after=x', office)).status, 400)
    assert.equal((await app.get(`/imports/${newId()}`, office)).status, 404)
    assert.equal((await app.get('/imports/1', office)).status, 404)
  })

  test('takes a response log with the options that the screen sends, and tells of a wrong option', async () => {
    const { office } = await signedIn()
    const log = Buffer.from('who,item,correct,skill\nann,1,1,x\nann,2,1,x\nbob,1,perhaps,x\n')
    const query = new URLSearchParams({
      columns: 'student=who',
      source: 'Quiz',
      kind: 'practised',
      createMissing: 'true',
    })
    const sent = await app.upload(`/imports/responses?${query.toString()}`, 'quiz.csv', log, office)
    assert.equal(sent.status, 202)
    const checked = await untilSettled(sent.body.id, office)
    assert.deepEqual([checked.body.status, checked.body.errorCount], ['ready', 1])
    await app.post(`/imports/${sent.body.id}/apply`, {}, { cookie: office })
    const applied = await untilSettled(sent.body.id, office)
    assert.equal(applied.body.status, 'applied')
    assert.deepEqual(applied.body.counts.evidence, { added: 2, changed: 0, removed: 0, unchanged: 0 })
    const [student] = (await app.get('/students', office)).body.items
    const { items } = (await app.get(`/students/${student.id}/evidence`, office)).body
    assert.deepEqual(
      items.map((one: { source: string; kind: string }) => [one.source, one.kind]),
      [
        ['Quiz', 'practised'],
        ['Quiz', 'practised'],
      ],
    )
    const wrong = await app.upload('/imports/responses?kind=observed', 'quiz.csv', log, office)
    const refused = await untilSettled(wrong.body.id, office)
    assert.deepEqual([refused.body.status, /kind/.test(refused.body.message)], ['refused', true])
  })
})
