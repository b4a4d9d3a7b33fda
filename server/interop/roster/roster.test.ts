import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ChangeCounts } from '#contract/imports.ts'
import { changeSettings } from '#server/access/access.ts'
import { rosterFiles } from '../../../tests/builders/roster-files.ts'
import { importFiles, importRoster, rosterOf, type Said } from '../../../tests/builders/roster-run.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { sharedFile } from '../../../tests/setup/shared.ts'

const added = (said: Said, entity: string) => said.report?.counts[entity]?.added

/** True when a report neither adds, changes nor removes anything. */
const isQuiet = (said: Said) =>
  Object.values(said.report!.counts).every(
    ({ added: more, changed, removed }: ChangeCounts) => more + changed + removed === 0,
  )

describe('published rosters', () => {
  const sets = [
    { path: ['roster-oneroster11-en'], users: 20, sections: 5, enrollments: 30 },
    { path: ['roster-oneroster11-en', 'oneroster.zip'], users: 20, sections: 5, enrollments: 30 },
    { path: ['roster-oneroster-mock'], users: 300, sections: 84, enrollments: 4200 },
    { path: ['roster-sds', 'sds-v2.1'], users: 8, sections: 2, enrollments: 6 },
    { path: ['roster-sds', 'sds-v2'], users: 29, sections: 4, enrollments: 29 },
    { path: ['roster-sds', 'sds-format', '100-users'], users: 98, sections: 28, enrollments: 630 },
    {
      path: ['roster-sds', 'sds-format', 'min-required-attributes'],
      users: 24,
      sections: 2,
      enrollments: 46,
    },
  ]
  for (const { path, users, sections, enrollments } of sets) {
    const shared = sharedFile('data', ...path)
    test(
      `${path.join('/')} comes in whole; a dry run writes nothing, a second import changes nothing`,
      shared.options,
      async () => {
        const district = await makeDistrict()
        const empty = await rosterOf(district)
        const dry = await importRoster(district, shared.path, { step: 'check' })
        assert.equal(dry.refused, undefined)
        assert.deepEqual(await rosterOf(district), empty)
        const said = await importRoster(district, shared.path)
        assert.deepEqual(said.report?.counts, dry.report?.counts)
        assert.equal(said.findings.errorCount, 0)
        assert.deepEqual(
          [added(said, 'users'), added(said, 'sections'), added(said, 'enrollments')],
          [users, sections, enrollments],
        )
        const after = await rosterOf(district)
        assert.ok(isQuiet(await importRoster(district, shared.path)))
        assert.deepEqual(await rosterOf(district), after)
      },
    )
  }

  const strangers = [
    'roster-contoso',
    'roster-edfi-api-json',
    'roster-edfi-grand-bend',
    'standards-coherence-map',
  ]
  for (const name of strangers) {
    const shared = sharedFile('data', name)
    test(`${name} is no roster we read, and is told so`, shared.options, async () => {
      const said = await importRoster(await makeDistrict(), shared.path)
      assert.match(said.refused?.message ?? '', /Expected|missing/)
    })
  }
})

describe('OneRoster in our words', () => {
  test('names, schools, dates, roles and guardians are read; the rest is kept beside', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const { users, sections, userRoles, relationships, enrollments, orgs } = (await rosterOf(
      district,
    )) as Record<string, Record<string, unknown>[]>
    const idOf = (rows: Record<string, unknown>[] | undefined, sourcedId: string) =>
      rows?.find((row) => row.sourcedId === sourcedId)?.id
    const school = idOf(orgs, 'org-s')
    const ben = users?.find((user) => user.sourcedId === 'user-b')
    assert.deepEqual([ben?.givenName, ben?.grades, ben?.schoolId], ['Ben', ['05'], school])
    const ada = users?.find((user) => user.sourcedId === 'user-a')
    assert.deepEqual(ada?.extension, {
      middleName: 'May',
      'metadata.homeroom': 'Room 4',
    })
    assert.deepEqual([sections?.[0]?.title, sections?.[0]?.schoolId], ['Mathematics 5, morning', school])
    assert.deepEqual(relationships?.length, 1, 'said from both sides, it is one tie')
    assert.deepEqual(
      [
        relationships?.[0]?.adultId,
        relationships?.[0]?.studentId,
        relationships?.[0]?.type,
        relationships?.[0]?.mayView,
      ],
      [idOf(users, 'user-p'), ada?.id, 'guardian', true],
    )
    const roles = userRoles?.map((role) => role.role).toSorted()
    assert.deepEqual(roles, ['guardian', 'student', 'student', 'student', 'teacher'])
    const teacher = enrollments?.find((enrollment) => enrollment.role === 'teacher')
    assert.deepEqual([teacher?.isPrimary, teacher?.beginsOn, teacher?.schoolId], [true, '2026-08-01', school])
  })

  test('1.2 takes roles and primary orgs from roles.csv', async () => {
    const district = await makeDistrict()
    const files: Record<string, string> = { ...rosterFiles() }
    delete files['manifest.csv']
    files['users.csv'] =
      'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,preferredGivenName,grades\n' +
      'user-t,,,true,t,Tom,Tilia,,\nuser-a,,,true,a,Adelheid,Moss,Ada,05\nuser-b,,,true,b,Ben,Fern,,05\nuser-h,,,true,h,Hal,Elm,,\n'
    files['roles.csv'] =
      'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n' +
      'r1,,,user-t,primary,teacher,,,org-s,\nr2,,,user-a,primary,student,,,org-s,\nr3,,,user-b,secondary,student,,,org-d,\n' +
      'r4,,,user-b,primary,student,,,org-s,\nr5,,,user-h,primary,principal,2026-08-01,,org-s,\nr6,,,user-h,secondary,counselor,,,org-s,\n'
    const said = await importFiles(district, files)
    assert.equal(said.findings.errorCount, 0, JSON.stringify(said.findings.list))
    const { users, userRoles, orgs } = (await rosterOf(district)) as Record<string, Record<string, unknown>[]>
    assert.equal(users?.find((user) => user.sourcedId === 'user-a')?.preferredName, 'Ada')
    const school = orgs?.find((org) => org.sourcedId === 'org-s')?.id
    assert.ok(users?.filter((user) => user.sourcedId !== 'x').every((user) => user.schoolId === school))
    assert.deepEqual(
      userRoles?.map((role) => role.role),
      ['teacher', 'student', 'student', 'student', 'schoolLeader', 'counselor'],
    )
  })

  test('enabledUser false keeps a person from signing in, counts as a change, and leaves them on the roster', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    await importFiles(district, files)
    files['users.csv'] = files['users.csv']!.replace('user-a,,,true', 'user-a,,,false')
    const said = await importFiles(district, files)
    assert.deepEqual(said.report?.counts.users, { added: 0, changed: 1, removed: 0, unchanged: 3 })
    assert.deepEqual(said.report?.samples?.[0]?.fields, [
      { field: 'maySignIn', before: 'true', after: 'false' },
    ])
    const { users, enrollments } = (await rosterOf(district)) as Record<string, Record<string, unknown>[]>
    const ada = users?.find((user) => user.sourcedId === 'user-a')
    assert.deepEqual([ada?.maySignIn, ada?.isActive], [false, true])
    assert.ok(enrollments?.some((place) => place.userId === ada?.id && place.isActive))
  })

  test('an administrator of a school leads it; one of the district gets no rights by that word', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    files['users.csv'] +=
      'user-x,,,true,org-s,administrator,,,Xenia,Yew,,,,,,,,,\nuser-y,,,true,org-d,administrator,,,Yan,Ash,,,,,,,,,\n'
    await importFiles(district, files)
    const { userRoles } = (await rosterOf(district)) as Record<string, Record<string, unknown>[]>
    const roleOf = (user: string) =>
      userRoles?.find((role) => String(role.sourcedId).startsWith(`${user}:`))?.role
    assert.deepEqual([roleOf('user-x'), roleOf('user-y')], ['schoolLeader', 'administrator'])
  })

  test('sections that name their teachers give them a place', async () => {
    const district = await makeDistrict()
    const said = await importFiles(district, {
      'schools.csv': 'School_id,School_name\n1,Heron School\n',
      'students.csv':
        'School_id,Student_id,Last_name,First_name,Grade\n1,s1,Moss,Ada,5\n1,s2,Fern,Ben,Kindergarten\n',
      'teachers.csv': 'School_id,Teacher_id,Last_name,First_name\n1,t1,Tilia,Tom\n1,t2,Elm,Eva\n',
      'sections.csv': 'School_id,Section_id,Teacher_id,Teacher_2_id,Name\n1,c1,t1,t2,Reading\n',
      'enrollments.csv': 'School_id,Section_id,Student_id\n1,c1,s1\n1,c1,s2\n',
    })
    assert.equal(said.refused, undefined, said.refused?.message)
    assert.equal(said.findings.errorCount, 0, JSON.stringify(said.findings.list))
    assert.deepEqual([added(said, 'users'), added(said, 'enrollments')], [4, 4])
    const { enrollments } = (await rosterOf(district)) as Record<string, Record<string, unknown>[]>
    const teachers = enrollments?.filter((place) => place.role === 'teacher')
    assert.deepEqual(teachers?.map((place) => place.isPrimary).toSorted(), [false, true])
  })
})

describe('School Data Sync in our words', () => {
  const sds = sharedFile('data', 'roster-sds', 'sds-v2.1')

  test('professors teach, guardians may view, relatives may not', sds.options, async () => {
    const district = await makeDistrict()
    await importRoster(district, sds.path)
    const { enrollments, relationships } = (await rosterOf(district)) as Record<
      string,
      Record<string, unknown>[]
    >
    assert.equal(enrollments?.filter((place) => place.role === 'teacher').length, 2)
    assert.deepEqual(
      relationships?.map((tie) => [tie.type, tie.mayView]),
      [
        ['guardian', true],
        ['relative', false],
        ['guardian', true],
      ],
    )
  })

  test('demographics and flags come in only where the district opted in', sds.options, async () => {
    const closed = await makeDistrict()
    const said = await importRoster(closed, sds.path)
    assert.ok(said.findings.list.some(({ message }) => /has not opted in/.test(message)))
    assert.equal((await rosterOf(closed)).demographics?.length, 0)
    const open = await makeDistrict()
    await open.database.transaction(open.wide, (tx) => changeSettings(tx, { acceptsDemographics: true }))
    await importRoster(open, sds.path)
    const rows = (await rosterOf(open)).demographics as Record<string, unknown>[]
    const first = rows.find((row) => row.sourcedId === '114001')
    assert.deepEqual([first?.bornOn, first?.isHispanic], ['2001-07-02', true])
    assert.equal((first?.extension as Record<string, string> | undefined)?.userFlags, 'iep')
    assert.ok(isQuiet(await importRoster(open, sds.path)))
  })
})

describe('a feed that goes on', () => {
  test('what vanishes from a bulk set becomes inactive and ends that day; it comes back when it returns', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const fewer = rosterFiles()
    fewer['enrollments.csv'] = fewer['enrollments.csv']!.replace(/enr-b.*\n/, '')
    const held = await importFiles(district, fewer)
    assert.match(held.report?.held ?? '', /1 of 3 enrollments \(34 %\).*--allow-removals 34/)
    const said = await importFiles(district, fewer, { allowRemovalsPercent: 34 })
    assert.deepEqual(said.report?.counts.enrollments, { added: 0, changed: 0, removed: 1, unchanged: 2 })
    const ben = async () =>
      ((await rosterOf(district)).enrollments as Record<string, unknown>[]).find(
        (row) => row.sourcedId === 'enr-b',
      )
    const today = new Date().toISOString().slice(0, 10)
    assert.deepEqual([(await ben())?.isActive, (await ben())?.endsOn], [false, today])
    assert.ok(isQuiet(await importFiles(district, fewer)))
    const back = await importFiles(district, rosterFiles())
    assert.equal(back.report?.counts.enrollments?.changed, 1)
    assert.deepEqual([(await ben())?.isActive, (await ben())?.endsOn], [true, null])
  })

  test('rows of another source are left alone', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const said = await importFiles(district, rosterFiles(), { options: { source: 'summer-school' } })
    assert.equal(added(said, 'users'), 4)
    assert.equal(said.report?.counts.users?.removed, 0)
    assert.ok(isQuiet(await importFiles(district, rosterFiles())))
    const wrong = await importFiles(district, rosterFiles(), { options: { source: 'a name; with signs' } })
    assert.match(wrong.refused?.message ?? '', /source is a name/)
  })

  const delta = (files: Record<string, string>): Record<string, string> => ({
    'manifest.csv':
      'propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n' +
      Object.keys(rosterFiles())
        .filter((name) => name !== 'manifest.csv')
        .map((name) => `file.${name.replace('.csv', '')},${files[name] ? 'delta' : 'absent'}\n`)
        .join(''),
    ...files,
  })
  const header = (file: string) => rosterFiles()[file]!.split('\n')[0]!

  test('a delta adds, changes and removes what it names and leaves the rest', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const said = await importFiles(
      district,
      delta({
        'users.csv':
          `${header('users.csv')}\n` +
          'user-b,active,2026-11-02T08:00:00Z,true,org-s,student,bfern,,Benno,Fern,,18,,,,,05,,\n' +
          'user-c,active,2026-11-02T08:00:00Z,true,org-s,student,cyew,,Cleo,Yew,,19,,,,,05,,\n',
        'enrollments.csv':
          `${header('enrollments.csv')}\n` +
          'enr-a,tobedeleted,2026-11-02T08:00:00Z,class-m,org-s,user-a,student,false,,\n' +
          'enr-c,active,2026-11-02T08:00:00Z,class-m,org-s,user-c,student,false,2026-11-02,\n' +
          'enr-x,active,2026-11-02T08:00:00Z,class-m,org-s,user-x,student,false,,\n',
      }),
      { allowRemovalsPercent: 100 },
    )
    assert.equal(said.refused, undefined, said.refused?.message)
    const { users, enrollments, userRoles, orgs } = said.report!.counts
    assert.deepEqual(users, { added: 1, changed: 1, removed: 0, unchanged: 0 })
    assert.deepEqual(enrollments, { added: 1, changed: 0, removed: 1, unchanged: 0 })
    assert.deepEqual(orgs, { added: 0, changed: 0, removed: 0, unchanged: 0 })
    // A user's line says all of a user's roles: Ben's at the district is gone, the one at the school became the primary.
    assert.deepEqual(userRoles, { added: 1, changed: 1, removed: 1, unchanged: 0 })
    assert.match(said.findings.list[0]?.message ?? '', /user "user-x" is not in users.csv/)
    const held = await importFiles(
      district,
      delta({
        'enrollments.csv': `${header('enrollments.csv')}\nenr-b,tobedeleted,2026-11-03,class-m,org-s,user-b,student,,,\n`,
      }),
    )
    assert.match(held.report?.held ?? '', /1 of 3 enrollments/)
  })

  test('a delta whose user lines name no agent any more ends the ties of those users, and of no others', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    const line = (id: string) => files['users.csv']!.split('\n').find((one) => one.startsWith(id))!
    files['users.csv'] += line('user-p').replace('user-p', 'user-q').replace('user-a', 'user-b') + '\n'
    await importFiles(district, files)
    const active = async () =>
      ((await rosterOf(district)).relationships as Record<string, unknown>[])
        .filter((row) => row.isActive)
        .map((row) => row.sourcedId)
    assert.deepEqual(await active(), ['user-a:user-p', 'user-b:user-q'])
    const send = (...lines: string[]) =>
      importFiles(district, delta({ 'users.csv': [header('users.csv'), ...lines, ''].join('\n') }), {
        allowRemovalsPercent: 100,
      })
    await send(line('user-a'))
    assert.deepEqual(await active(), ['user-a:user-p', 'user-b:user-q'], 'a tie still named stays')
    const said = await send(line('user-a').replace('user-p', ''), line('user-p').replace(',user-a,', ',,'))
    assert.equal(said.report?.counts.relationships?.removed, 1)
    assert.deepEqual(await active(), ['user-b:user-q'])
  })

  test('a line that deletes needs only its id and its status', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    await importFiles(district, files)
    const names = ['orgs', 'academicSessions', 'courses', 'classes', 'users', 'enrollments']
    const ids = ['org-s', 'year', 'course-m', 'class-m', 'user-b', 'enr-b']
    const bare = (name: string, id: string) =>
      `${header(name)}\n${id},tobedeleted${','.repeat(header(name).split(',').length - 2)}\n`
    const said = await importFiles(
      district,
      delta(Object.fromEntries(names.map((name, at) => [`${name}.csv`, bare(`${name}.csv`, ids[at]!)]))),
      { allowRemovalsPercent: 100 },
    )
    assert.deepEqual(said.findings.list, [])
    const { orgs, academicSessions, courses, sections, users, enrollments } = said.report!.counts
    assert.deepEqual(
      [orgs, academicSessions, courses, sections, users, enrollments].map((counts) => counts?.removed),
      [1, 1, 1, 1, 1, 1],
    )
  })

  test('a 1.2 delta of users alone keeps their roles, their school and the ties it still names', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const before = await rosterOf(district)
    const files = delta({
      'users.csv':
        'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,agentSourcedIds,grades\n' +
        'user-a,active,2026-11-02T08:00:00Z,true,amoss,Adelheid,Moss,user-p,06\n',
    })
    files['manifest.csv'] =
      `${files['manifest.csv']!.replace('version,1.1', 'version,1.2')}file.roles,absent\n`
    const said = await importFiles(district, files)
    assert.equal(said.refused, undefined, said.refused?.message)
    const after = await rosterOf(district)
    assert.deepEqual(after.userRoles, before.userRoles)
    assert.deepEqual(after.relationships, before.relationships)
    const ada = (rows: typeof after) =>
      (rows.users as Record<string, unknown>[]).find((row) => row.sourcedId === 'user-a')
    assert.deepEqual([ada(after)?.givenName, ada(after)?.grades], ['Adelheid', ['06']])
    assert.equal(ada(after)?.schoolId, ada(before)?.schoolId)
    delete files['manifest.csv']
    assert.match((await importFiles(district, files)).refused?.message ?? '', /"role" is missing/)
  })

  const unreadable = {
    'whose cells another sign parts': (line: string) => line.replaceAll(',', ';'),
    'that lost its id': (line: string) => line.replace(/^[^,]*/, ''),
  }
  for (const [which, spoil] of Object.entries(unreadable))
    for (const [file, id] of Object.entries({ 'users.csv': 'user-a', 'enrollments.csv': 'enr-b' }))
      test(`a line of ${file} ${which} removes nothing: any row missing may be its own`, async () => {
        const district = await makeDistrict()
        await importFiles(district, rosterFiles())
        const good = await rosterOf(district)
        const files = rosterFiles()
        files[file] = files[file]!.replace(new RegExp(`^${id}.*$`, 'm'), spoil)
        const said = await importFiles(district, files, { allowRemovalsPercent: 100 })
        assert.deepEqual(await rosterOf(district), good)
        const why = said.findings.list.filter(({ message }) =>
          /cannot be read.*1 missing row of/.test(message),
        )
        const lineAt =
          files[file].split('\n').indexOf(
            spoil(
              rosterFiles()
                [file]!.split('\n')
                .find((one) => one.startsWith(id))!,
            ),
          ) + 1
        assert.deepEqual(
          why.map((one) => [one.file, one.line]),
          [[file, lineAt]],
        )
      })

  test('a stray quote that swallows the next line removes nothing', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const good = await rosterOf(district)
    const files = rosterFiles()
    files['enrollments.csv'] = files['enrollments.csv']!.replace('user-a,student', 'user-a,"student').replace(
      'user-b,student',
      'user-b,student"',
    )
    const said = await importFiles(district, files, { allowRemovalsPercent: 100 })
    assert.deepEqual(await rosterOf(district), good)
    assert.ok(said.refused || said.findings.errorCount > 0)
  })

  test('a student who changes school is told to those who keep things by school', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    files['orgs.csv'] += 'org-n,,,North School,school,N1,org-d\n'
    await importFiles(district, files)
    files['users.csv'] = files['users.csv']!.replace('"org-d,org-s",student', 'org-n,student')
    const moves: unknown[] = []
    await importFiles(district, files, {
      allowRemovalsPercent: 100,
      listeners: {
        onSchoolMoved: [async (_tx, told) => void moves.push(...told)],
      },
    })
    const { users, orgs } = (await rosterOf(district)) as Record<string, Record<string, unknown>[]>
    const studentId = users?.find((user) => user.sourcedId === 'user-b')?.id
    const schoolId = orgs?.find((org) => org.sourcedId === 'org-n')?.id
    assert.deepEqual(moves, [{ studentId, schoolId }])
  })

  test('a wrong line takes nothing away: neither its row nor what belongs to it', async () => {
    const district = await makeDistrict()
    await importFiles(district, rosterFiles())
    const good = await rosterOf(district)
    const files = rosterFiles()
    files['users.csv'] = files['users.csv']!.replace('Tom,Tilia', 'Tom,')
    const said = await importFiles(district, files)
    assert.equal(said.findings.errorCount, 1)
    assert.deepEqual(await rosterOf(district), good)
  })
})
