import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { zipSync } from 'fflate'
import { rosterFiles } from '../../../tests/builders/roster-files.ts'
import { importFiles, importRoster, type Said } from '../../../tests/builders/roster-run.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'

/** Odd inputs that still say the same: each changes nothing in a roster that is there already. */
type Files = Record<string, string | Buffer>

const every = (change: (text: string) => string | Buffer) => (): Files =>
  Object.fromEntries(Object.entries(rosterFiles()).map(([name, text]) => [name, change(text)]))

const renamed = (name: (name: string) => string) => (): Files =>
  Object.fromEntries(Object.entries(rosterFiles()).map(([file, text]) => [name(file), text]))

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

const odd: { name: string; make(): Files; warns?: RegExp }[] = [
  { name: 'a byte mark', make: every((text) => `\uFEFF${text}`) },
  { name: 'CRLF line ends', make: every((text) => text.replaceAll('\n', '\r\n')) },
  { name: 'CR line ends', make: every((text) => text.replaceAll('\n', '\r')) },
  { name: 'UTF-16, little end first', make: every((text) => utf16(text, false)) },
  { name: 'UTF-16, big end first', make: every((text) => utf16(text, true)) },
  { name: 'blank lines', make: every((text) => text.replaceAll('\n', '\n\n') + '\n\n,,,\n') },
  { name: "a first line for Excel's sake", make: every((text) => `sep=,\n${text}`) },
  { name: 'no line end at the end', make: every((text) => text.trimEnd()) },
  { name: 'spaces around cells', make: every((text) => text.replaceAll(/,(?=[^",]+,)/g, ', ')) },
  {
    name: 'semicolons',
    make: every((text) => text.replaceAll(/"[^"]*"|,/g, (part) => (part === ',' ? ';' : part))),
    warns: /parted by semicolons/,
  },
  {
    name: 'headers in another case and with spaces',
    make: every((text) => {
      const [header = '', ...lines] = text.split('\n')
      const shouted = header
        .split(',')
        .map((name) =>
          name.startsWith('metadata.') ? name : name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toUpperCase(),
        )
      return [shouted.join(','), ...lines].join('\n')
    }),
    warns: /read under another name/,
  },
  { name: 'file names in another case', make: renamed((name) => name.toUpperCase()) },
  {
    name: 'no manifest',
    make: () => Object.fromEntries(Object.entries(rosterFiles()).filter(([name]) => name !== 'manifest.csv')),
  },
  {
    name: 'names of an export with a date',
    make: renamed((name) =>
      name === 'manifest.csv' ? 'readme.csv' : `OneRoster_${name.replace('.csv', '_2026-11-02.csv')}`,
    ),
  },
  {
    name: 'columns in another order',
    make: every((text) => {
      if (text.includes('"')) return text
      const lines = text.split('\n').map((line) => line.split(',').toReversed().join(','))
      return lines.join('\n')
    }),
  },
  {
    name: 'status active in every line',
    make: every((text) => text.replaceAll(/^([a-z]+-[a-z]|year),,/gm, '$1,active,')),
  },
  {
    name: 'other files of the standard and of nobody',
    make: () => ({
      ...rosterFiles(),
      'results.csv': 'sourcedId\n',
      'notes.csv': 'a,b\n1,2\n',
      'logo.png': 'x',
    }),
    warns: /no table of OneRoster/,
  },
  {
    name: 'grades as people write them',
    make: () => ({
      ...rosterFiles(),
      'users.csv': rosterFiles()['users.csv']!.replace(',05,', ',5th Grade,'),
    }),
  },
]

function mustChangeNothing(said: Said, name: string, warns?: RegExp): void {
  assert.equal(said.refused, undefined, `${name}: ${said.refused?.message}`)
  const errors = said.findings.list.filter(({ severity }) => severity === 'error')
  assert.deepEqual(errors, [], name)
  for (const [entity, counts] of Object.entries(said.report!.counts))
    assert.deepEqual(
      { ...counts, unchanged: 0 },
      { added: 0, changed: 0, removed: 0, unchanged: 0 },
      `${name}: ${entity} ${JSON.stringify(said.report!.samples)}`,
    )
  if (warns)
    assert.ok(
      said.findings.list.some(({ message }) => warns.test(message)),
      `${name}: no warning`,
    )
}

describe('an odd roster is read all the same', () => {
  let district: Awaited<ReturnType<typeof makeDistrict>>
  before(async () => {
    district = await makeDistrict()
    await importFiles(district, rosterFiles())
  })

  for (const { name, make, warns } of odd)
    test(name, async () => {
      mustChangeNothing(
        await importFiles(district, make(), { options: { source: 'oneroster' } }),
        name,
        warns,
      )
    })

  test('a zip with its files in one folder inside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roster-'))
    try {
      const path = join(folder, 'export.zip')
      const files = Object.entries(rosterFiles()).map(([name, text]) => [`export/${name}`, Buffer.from(text)])
      writeFileSync(path, zipSync(Object.fromEntries([...files, ['__MACOSX/._users.csv', Buffer.from('x')]])))
      mustChangeNothing(await importRoster(district, path), 'zip')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('Western single bytes are read as such, with a warning', async () => {
    const { database, wide } = await makeDistrict()
    const files = { ...rosterFiles(), 'users.csv': '' as string | Buffer }
    files['users.csv'] = Buffer.from(rosterFiles()['users.csv']!.replace('Ada,Moss', 'Zoë,Muñoz'), 'latin1')
    const said = await importFiles({ database, wide }, files)
    assert.ok(said.findings.list.some(({ message }) => /not UTF-8.*Windows-1252/.test(message)))
    const name = await database.transaction(wide, (tx) =>
      tx
        .selectFrom('users')
        .select(['givenName', 'familyName'])
        .where('sourcedId', '=', 'user-a')
        .executeTakeFirst(),
    )
    assert.deepEqual(name, { givenName: 'Zoë', familyName: 'Muñoz' })
  })

  test('a name that a spreadsheet would run stays text, and is said', async () => {
    const { database, wide } = await makeDistrict()
    const files = rosterFiles()
    files['users.csv'] = files['users.csv']!.replace('Ada,', '=1+1,')
    const said = await importFiles({ database, wide }, files)
    assert.ok(
      said.findings.list.some(
        ({ line, field, message }) => line === 3 && field === 'givenName' && /formula/.test(message),
      ),
    )
    const name = await database.transaction(wide, (tx) =>
      tx.selectFrom('users').select('givenName').where('sourcedId', '=', 'user-a').executeTakeFirst(),
    )
    assert.equal(name?.givenName, '=1+1')
  })

  test('a password is never read', async () => {
    const { database, wide } = await makeDistrict()
    const files = rosterFiles()
    files['users.csv'] = files['users.csv']!.replace(',05,,Room 4', ',05,Secret123,Room 4')
    const said = await importFiles({ database, wide }, files)
    assert.ok(said.findings.list.some(({ field }) => field === 'password'))
    const rows = await database.transaction(wide, (tx) => tx.selectFrom('users').selectAll().execute())
    assert.ok(!JSON.stringify(rows).includes('Secret123'))
  })
})
