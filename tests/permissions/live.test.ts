import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LiveTopic } from '#contract/live.ts'
import type { Database } from '#server/platform/db.ts'
import { wideContext } from '#server/platform/context.ts'
import { tellChange } from '#server/platform/live.ts'
import { namedIn, openLive, serveApp, toldAll } from '../builders/live.ts'
import { rosterFiles } from '../builders/roster-files.ts'
import { importFiles, rosterOf } from '../builders/roster-run.ts'
import { signInAs } from '../builders/sign-in.ts'
import { makeDistrict, testDatabase } from '../setup/database.ts'
import { makeWorld, refused, studentNames, visible, type PersonName, type World } from './world.ts'

/** The stream of changes has no answer that ends, so the matrix leaves it out; here each person holds one open. */

describe('the stream of changes', () => {
  let database: Database
  let world: World
  let app: Awaited<ReturnType<typeof serveApp>>
  before(async () => {
    database = await testDatabase()
    world = await makeWorld()
    app = await serveApp(database)
  })
  after(() => app.close())

  const tell = (districtId: string, studentIds: readonly string[] | 'all', what: LiveTopic) =>
    database.transaction(wideContext(districtId), (tx) => tellChange(tx, { what, studentIds }))

  test('names to each person exactly the students that person may see', async () => {
    const people = (Object.keys(visible) as PersonName[]).filter((person) => !refused.includes(person))
    const streams = await Promise.all(
      people.map(async (person) => ({ person, stream: await openLive(app.address, world.cookies[person]) })),
    )
    for (const { person, stream } of streams) assert.equal(stream.status, 200, person)
    const own = studentNames.filter((name) => name !== 'otherDistrict').map((name) => world.students[name])
    await tell(world.districts.own, own, 'evidence')
    await tell(world.districts.other, [world.students.otherDistrict], 'evidence')
    // Told after them, to everybody: who is told nobody's name waits for it.
    for (const districtId of Object.values(world.districts)) await tell(districtId, 'all', 'help')
    for (const { person, stream } of streams) {
      const expected = visible[person].students.map((name) => world.students[name])
      await stream.until((so) => toldAll(so, 'help') && namedIn(so, 'evidence').length >= expected.length)
      assert.deepEqual(namedIn(stream, 'evidence').sort(), expected.sort(), person)
      for (const name of studentNames)
        if (!visible[person].students.includes(name))
          assert.ok(!stream.text().includes(world.students[name]), `${person} was told of ${name}`)
      stream.leave()
    }
  })

  test('tells of words about a student only those who may read them', async () => {
    const readers: Partial<Record<LiveTopic, readonly PersonName[]>> = {
      messages: ['teacher', 'coTeacher', 'guardian', 'student'],
      familyMessages: ['teacher', 'coTeacher', 'guardian'],
      notes: ['teacher', 'coTeacher', 'districtAdmin', 'dataOffice'],
      steps: ['teacher', 'coTeacher', 'guardian', 'student', 'districtAdmin', 'dataOffice'],
    }
    const people: PersonName[] = [
      'teacher',
      'coTeacher',
      'guardian',
      'student',
      'leader',
      'districtAdmin',
      'dataOffice',
    ]
    const streams = await Promise.all(
      people.map(async (person) => ({ person, stream: await openLive(app.address, world.cookies[person]) })),
    )
    for (const what of Object.keys(readers) as LiveTopic[])
      await tell(world.districts.own, [world.students.own], what)
    // The last that all hear of, and nobody heard before.
    await tell(world.districts.own, [world.students.own], 'mastery')
    for (const { person, stream } of streams) {
      await stream.until((so) => namedIn(so, 'mastery').length > 0)
      for (const [what, those] of Object.entries(readers))
        assert.equal(
          namedIn(stream, what as LiveTopic).length > 0,
          those.includes(person),
          `${what} ${person}`,
        )
      stream.leave()
    }
  })

  test('opens to nobody who is not signed in', async () => {
    for (const person of refused) {
      const stream = await openLive(app.address, world.cookies[person])
      assert.equal(stream.status, 401, person)
      await stream.ended
      assert.ok(!stream.text().includes('retry:'), person)
    }
  })

  test('a roster that another process brings in closes views and streams here, without waiting for a cache', async () => {
    const district = await makeDistrict({ isDemo: true })
    const files = rosterFiles()
    await importFiles(district, files)
    const idOf = async (sourcedId: string) =>
      (await rosterOf(district)).users!.find(
        (user) => (user as { sourcedId: string }).sourcedId === sourcedId,
      )
    const teacher = (await idOf('user-t')) as { id: string }
    const student = (await idOf('user-a')) as { id: string }
    const cookie = await signInAs(district.districtId, teacher.id)
    const seen = async () =>
      (await fetch(`${app.address}/api/students/${student.id}`, { headers: { cookie } })).status
    assert.equal(await seen(), 200)
    const stream = await openLive(app.address, cookie)
    await stream.until((so) => so.text().includes('retry:'))
    files['enrollments.csv'] = files['enrollments.csv']!.replace(/^.*user-a,student.*\n/m, '')
    await importFiles(district, files, { allowRemovalsPercent: 100 })
    await tell(district.districtId, [student.id], 'evidence')
    await stream.ended
    assert.deepEqual(namedIn(stream, 'evidence'), [])
    assert.equal(await seen(), 404)
  })
})
