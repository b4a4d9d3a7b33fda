import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { rosterFiles } from '../../../tests/builders/roster-files.ts'
import { importFiles, rosterOf, type Said } from '../../../tests/builders/roster-run.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'

const placesOf = ({ findings }: Said) => findings.list.map(({ file, line: at, field }) => [file, at, field])

describe('a wrong line of a roster', () => {
  let district: Awaited<ReturnType<typeof makeDistrict>>
  let good: Awaited<ReturnType<typeof rosterOf>>
  before(async () => {
    district = await makeDistrict()
    await importFiles(district, rosterFiles())
    good = await rosterOf(district)
  })

  test('keeps out a second line under the id of one that was kept out: it may be another person', async () => {
    const files = rosterFiles()
    const people = files['users.csv']!.replace('user-a,,', 'user-a,sleeping,')
    files['users.csv'] = `${people}user-a,,,true,org-s,teacher,,,Zoe,Zephyr,,,,,,,,,\n`
    const said = await importFiles(district, files)
    assert.deepEqual(placesOf(said), [
      ['users.csv', 3, 'status'],
      ['users.csv', 6, 'sourcedId'],
    ])
    assert.match(said.findings.list[1]!.message, /"user-a" stands already in line 3, which was kept out/)
    assert.deepEqual(await rosterOf(district), good)
  })

  test('says a line that stands there twice once, and takes no role from the second', async () => {
    const files = rosterFiles()
    files['users.csv'] += 'user-a,,,true,org-s,teacher,,,Zoe,Zephyr,,,,,,,,,\n'
    const said = await importFiles(district, files)
    assert.deepEqual(placesOf(said), [['users.csv', 6, 'sourcedId']])
    assert.deepEqual(await rosterOf(district), good)
  })

  test('says one thing of a person whose org is unknown, and findings in the order of the lines', async () => {
    const files = rosterFiles()
    files['users.csv'] =
      `${files['users.csv']!.replace('Ada,Moss', 'Ada,')}user-x,,,true,org-x,student,,,New,Nobody,,,,,,,05,,\n`
    const said = await importFiles(district, files)
    assert.deepEqual(
      placesOf(said).filter(([file]) => file === 'users.csv'),
      [
        ['users.csv', 3, 'familyName'],
        ['users.csv', 6, 'orgs'],
      ],
    )
  })

  test('a misspelt role is said with the nearest one, and the rows of its line stay as they are', async () => {
    const files = rosterFiles()
    files['users.csv'] = files['users.csv']!.replace('student,amoss', 'studnet,amoss')
    files['enrollments.csv'] = files['enrollments.csv']!.replace('user-t,teacher', 'user-t,taecher')
    const said = await importFiles(district, files)
    assert.deepEqual(placesOf(said), [
      ['enrollments.csv', 2, 'role'],
      ['users.csv', 3, 'role'],
    ])
    assert.match(said.findings.list[1]!.message, /"studnet" is no role of OneRoster. Did you mean "student"/)
    assert.deepEqual(await rosterOf(district), good)
  })

  test('a misspelt role takes no place away where lines have no ids', async () => {
    const own = await makeDistrict()
    const files = rosterFiles()
    const withoutIds = files['enrollments.csv']!.replaceAll(/^[^,]*,/gm, '')
    await importFiles(own, { ...files, 'enrollments.csv': withoutIds })
    const before = await rosterOf(own)
    const misspelt = withoutIds.replace('user-a,student', 'user-a,studnet')
    const said = await importFiles(own, { ...files, 'enrollments.csv': misspelt })
    assert.deepEqual(
      placesOf(said).filter(([, , field]) => field === 'role'),
      [['enrollments.csv', 3, 'role']],
    )
    assert.equal(before.enrollments!.length, 3)
    assert.deepEqual(await rosterOf(own), before)
  })

  test('roles of the standard that give no rights here, and words of one’s own, are no mistake', async () => {
    const own = await makeDistrict()
    const files = rosterFiles()
    for (const [at, role] of ['aide', 'proctor', 'relative', 'counselor', 'ext:gardener'].entries())
      files['users.csv'] += `user-${at},,,true,org-s,${role},,,New,Nobody,,,,,,,,,\n`
    const said = await importFiles(own, files)
    assert.equal(said.findings.errorCount, 0, JSON.stringify(said.findings.list))
  })
})
