import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { changeSettings } from '#server/access/access.ts'
import { tables } from '../../../database/tables.ts'
import { rosterFiles, table } from '../../../tests/builders/roster-files.ts'
import { importFiles } from '../../../tests/builders/roster-run.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'

const canary = '123-45-6789'
const secret = 'Zyxsecret'

/** The roster with columns that no standard names in every file of people. */
function gossipingFiles(): Record<string, string> {
  const added = (file: string, columns: Record<string, string>) =>
    file
      .trimEnd()
      .split('\n')
      .map((line, at) => [line, ...(at === 0 ? Object.keys(columns) : Object.values(columns))].join(','))
      .join('\n')
  const gossip = { ssn: canary, race: secret, lunchStatus: secret, 'metadata.ethnicity': secret }
  const files = rosterFiles()
  return {
    ...files,
    'users.csv': added(files['users.csv']!, { ...gossip, Homeroom: 'Room 9' }),
    'enrollments.csv': added(files['enrollments.csv']!, { specialEducation: secret, ssn: canary }),
  }
}

/** The tables of a district that its offices may read: the owner of forced row-level security sees no row at all. */
const readable = Object.entries(tables)
  .filter(([, one]) => one.kind === 'tenant' && one.roles.wide?.read !== undefined)
  .map(([name]) => name)

/** The tables in which a text stands anywhere. */
const tablesHolding = (district: Awaited<ReturnType<typeof makeDistrict>>, text: string) =>
  district.database.transaction(district.wide, async (tx) => {
    const found: string[] = []
    for (const name of readable) {
      const { rows } = await sql<{ is: boolean }>`
        select exists (select from ${sql.table(name)} t where t::text like ${`%${text}%`}) as is
      `.execute(tx)
      if (rows[0]?.is) found.push(name)
    }
    return found
  })

describe('columns of people that no standard names', () => {
  test('are left out, each with one warning, and reach no table', async () => {
    const district = await makeDistrict()
    const said = await importFiles(district, gossipingFiles())
    assert.equal(said.report?.counts.users?.added, 4)
    for (const text of [canary, secret]) assert.deepEqual(await tablesHolding(district, text), [])
    const left = said.findings.list.filter(({ message }) => /was left out/.test(message))
    assert.deepEqual(left.map(({ file, field, severity }) => `${file} ${field} ${severity}`).toSorted(), [
      'enrollments.csv specialEducation warning',
      'enrollments.csv ssn warning',
      'users.csv lunchStatus warning',
      'users.csv metadata.ethnicity warning',
      'users.csv race warning',
      'users.csv ssn warning',
    ])
    assert.deepEqual(await tablesHolding(district, 'Room 9'), ['users'], 'what is harmless stays')
  })

  test('are left out of demographics too, where the district keeps those', async () => {
    const district = await makeDistrict()
    await district.database.transaction(district.wide, (tx) =>
      changeSettings(tx, { acceptsDemographics: true }),
    )
    const files = rosterFiles()
    files['manifest.csv'] = files['manifest.csv']!.replace('demographics,absent', 'demographics,bulk')
    files['demographics.csv'] = table([
      ['sourcedId', 'birthDate', 'sex', 'ssn', 'disability'],
      ['user-a', '2016-01-02', 'female', canary, secret],
    ])
    const said = await importFiles(district, files)
    assert.equal(said.report?.counts.demographics?.added, 1)
    for (const text of [canary, secret]) assert.deepEqual(await tablesHolding(district, text), [])
  })

  test('a social security number in a column of the standard is left out, and said without quoting it', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    files['users.csv'] = files['users.csv']!.replace(',17,', `,${canary},`)
    const said = await importFiles(district, files)
    assert.equal(said.report?.counts.users?.added, 4)
    assert.deepEqual(await tablesHolding(district, canary), [])
    assert.ok(said.findings.list.some(({ field, line }) => field === 'identifier' && line === 3))
    assert.doesNotMatch(JSON.stringify(said.findings.list), new RegExp(canary))
  })

  test('a feed that identifies people by social security numbers is refused', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    files['users.csv'] = files['users.csv']!.replaceAll('user-b', canary)
    const said = await importFiles(district, files)
    assert.match(said.refused?.message ?? '', /social security/)
    assert.deepEqual(await tablesHolding(district, canary), [])
  })

  test('a social security number is left out of a file about classes too', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    files['classes.csv'] = files['classes.csv']!.replace('periods\n', 'periods,teacherNumber\n').replace(
      /,1\n$/,
      `,1,${canary}\n`,
    )
    const said = await importFiles(district, files)
    assert.equal(said.report?.counts.sections?.added, 1)
    assert.ok(said.findings.list.some(({ field }) => field === 'teacherNumber'))
    assert.deepEqual(await tablesHolding(district, canary), [])
  })

  test('columns of courses and schools stay', async () => {
    const district = await makeDistrict()
    const files = rosterFiles()
    files['orgs.csv'] = files['orgs.csv']!.replace(
      'parentSourcedId\n',
      'parentSourcedId,metadata.phase\n',
    ).replaceAll(/(,|org-d)\n/g, '$1,early\n')
    await importFiles(district, files)
    assert.deepEqual(await tablesHolding(district, 'early'), ['orgs'])
  })
})
