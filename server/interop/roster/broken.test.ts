import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync, type AsyncZipOptions, type ZipOptions } from 'fflate'
import { rosterFiles } from '../../../tests/builders/roster-files.ts'
import { importFiles, importRoster, rosterOf, type Said } from '../../../tests/builders/roster-run.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'

/**
 * Broken inputs, each with its clear error, and the roster of before unchanged: a wrong file is refused whole, a wrong
 * line is kept out while the row it stands for stays as it is.
 */
type Files = Record<string, string | Buffer>

interface Broken {
  name: string
  /** Where the finding must point at, and words its message must hold. */
  at: { file?: string; line?: number | null; field?: string | null }
  says: RegExp
  isRefused: boolean
}

interface BrokenFiles extends Broken {
  make(files: Record<string, string>): Files
}

/** The set with one file changed. */
const changing =
  (file: string, change: (text: string) => string | Buffer): BrokenFiles['make'] =>
  (files) => ({ ...files, [file]: change(files[file]!) })

const without =
  (file: string): BrokenFiles['make'] =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== file))

/** Adds one line at the end of a file. */
const adding = (file: string, line: string) => changing(file, (text) => `${text}${line}\n`)

const replacing = (file: string, from: string, to: string) =>
  changing(file, (text) => {
    assert.ok(text.includes(from), `${file} has no "${from}" to break`)
    return text.replace(from, to)
  })

const line = (text: string, at: number) => text.split('\n')[at - 1]!

const refusedFiles: BrokenFiles[] = [
  {
    name: 'a required column is missing',
    make: changing('orgs.csv', (text) => text.replaceAll(/^([^,]*,[^,]*,[^,]*),[^,]*/gm, '$1')),
    at: { file: 'orgs.csv', line: 1, field: 'name' },
    says: /column "name" is missing.*Expected: sourcedId/,
    isRefused: true,
  },
  {
    name: 'a column is misspelt',
    make: replacing('users.csv', 'givenName', 'givenNmae'),
    at: { file: 'users.csv', line: 1, field: 'givenName' },
    says: /Did you mean "givenNmae"\? Rename it to "givenName"/,
    isRefused: true,
  },
  {
    name: 'a column stands there twice',
    make: replacing('users.csv', 'middleName', 'familyName'),
    at: { file: 'users.csv', line: 1, field: 'familyName' },
    says: /stands 2 times/,
    isRefused: true,
  },
  {
    name: 'there is no header line',
    make: changing('enrollments.csv', (text) => text.slice(text.indexOf('\n') + 1)),
    at: { file: 'enrollments.csv', line: 1 },
    says: /no header line/,
    isRefused: true,
  },
  {
    name: 'a file is empty',
    make: changing('users.csv', () => ''),
    at: { file: 'users.csv' },
    says: /file is empty/,
    isRefused: true,
  },
  {
    name: 'a file holds blank lines only',
    make: changing('users.csv', () => '\n\n\n'),
    at: { file: 'users.csv' },
    says: /no header line/,
    isRefused: true,
  },
  {
    name: 'half a file: cut off inside a quote',
    make: changing('users.csv', (text) => `${text}user-x,,,true,"org-s,org`),
    at: { file: 'users.csv', line: 6 },
    says: /never closed.*cut off/,
    isRefused: true,
  },
  {
    name: 'half a file: cut off in the middle of a line',
    make: changing('enrollments.csv', (text) => text.slice(0, text.lastIndexOf('student'))),
    at: { file: 'enrollments.csv', line: 4 },
    says: /ends in the middle of line 4 \(7 of 10 columns\)/,
    isRefused: true,
  },
  {
    name: 'half a file: cut off inside a letter',
    make: changing('users.csv', (text) => Buffer.from(text + 'user-é').subarray(0, -1)),
    at: { file: 'users.csv', line: 6 },
    says: /middle of a character/,
    isRefused: true,
  },
  {
    name: 'a quote opens and never closes',
    make: replacing('classes.csv', '"Mathematics 5, morning"', '"Mathematics 5, morning'),
    at: { file: 'classes.csv', line: 2 },
    says: /never closed/,
    isRefused: true,
  },
  {
    name: 'a NUL character',
    make: replacing('users.csv', 'Ada', 'A\u0000da'),
    at: { file: 'users.csv', line: 3 },
    says: /NUL character/,
    isRefused: true,
  },
  {
    name: 'a NUL character in UTF-16',
    make: changing('users.csv', (text) =>
      Buffer.from(`\uFEFF${text.replace('Ada', 'A\u0000da')}`, 'utf16le'),
    ),
    at: { file: 'users.csv' },
    says: /NUL character/,
    isRefused: true,
  },
  {
    name: 'a picture under the name of a table',
    make: changing('courses.csv', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    at: { file: 'courses.csv' },
    says: /NUL character|not CSV|missing/,
    isRefused: true,
  },
  {
    name: 'the manifest announces a file that is missing',
    make: without('enrollments.csv'),
    at: { file: 'enrollments.csv' },
    says: /manifest announces enrollments\.csv as bulk/,
    isRefused: true,
  },
  {
    name: 'the manifest uses a word of its own',
    make: replacing('manifest.csv', 'file.users,bulk', 'file.users,everything'),
    at: { file: 'manifest.csv', line: 8, field: 'file.users' },
    says: /not absent, bulk or delta/,
    isRefused: true,
  },
  {
    name: 'nobody has a role',
    make: replacing('users.csv', ',role,', ',duty,'),
    at: { file: 'users.csv', line: 1, field: 'role' },
    says: /"role" is missing, and there is no roles\.csv/,
    isRefused: true,
  },
  {
    name: 'a table that others need holds no usable line',
    make: changing('orgs.csv', (text) => line(text, 1) + '\n'),
    at: { file: 'orgs.csv' },
    says: /no usable line.*refers to it/,
    isRefused: true,
  },
  {
    name: 'nothing is a roster',
    make: () => ({ 'budget.csv': 'a,b\n1,2\n', 'notes.txt': 'hello' }),
    at: {},
    says: /no roster.*Expected.*OneRoster.*found: budget\.csv/,
    isRefused: true,
  },
]

const keptOutLines: BrokenFiles[] = [
  {
    name: 'an id stands there twice',
    make: adding('enrollments.csv', 'enr-a,,,class-m,org-s,user-b,teacher,false,,'),
    at: { file: 'enrollments.csv', line: 5, field: 'sourcedId' },
    says: /"enr-a" stands already in line 3/,
    isRefused: false,
  },
  {
    name: 'an enrollment refers to nobody',
    make: replacing('enrollments.csv', 'user-a,student', 'user-z,student'),
    at: { file: 'enrollments.csv', line: 3, field: 'user' },
    says: /user "user-z" is not in users\.csv/,
    isRefused: false,
  },
  {
    name: 'an enrollment refers to no class',
    make: replacing('enrollments.csv', 'enr-b,,,class-m', 'enr-b,,,class-x'),
    at: { file: 'enrollments.csv', line: 4, field: 'section' },
    says: /section "class-x" is not in classes\.csv/,
    isRefused: false,
  },
  {
    name: 'a class refers to no course',
    make: replacing('classes.csv', 'course-m', 'course-x'),
    at: { file: 'classes.csv', line: 2, field: 'course' },
    says: /course "course-x" is not in courses\.csv/,
    isRefused: false,
  },
  {
    name: 'a class refers to no school',
    make: replacing('classes.csv', ',12,org-s', ',12,org-x'),
    at: { file: 'classes.csv', line: 2, field: 'school' },
    says: /school "org-x" is not in orgs\.csv/,
    isRefused: false,
  },
  {
    name: 'a user belongs to no org there is',
    make: replacing('users.csv', 'true,org-s,student', 'true,org-x,student'),
    at: { file: 'users.csv', line: 3, field: 'orgs' },
    says: /orgs "org-x" is not in orgs\.csv/,
    isRefused: false,
  },
  {
    name: 'a user has no family name',
    make: replacing('users.csv', 'Ada,Moss', 'Ada,'),
    at: { file: 'users.csv', line: 3, field: 'familyName' },
    says: /familyName is empty/,
    isRefused: false,
  },
  {
    name: 'a new user has no id',
    make: adding('users.csv', ',,,true,org-s,student,,,New,Nobody,,,,,,,05,,'),
    at: { file: 'users.csv', line: 6, field: 'sourcedId' },
    says: /sourcedId is empty/,
    isRefused: false,
  },
  {
    name: 'a line has too few cells',
    make: replacing('enrollments.csv', 'student,false,2026-08-01,\nenr-b', 'student,false\nenr-b'),
    at: { file: 'enrollments.csv', line: 3, field: null },
    says: /another number of cells/,
    isRefused: false,
  },
  {
    name: 'a comma outside quotes makes a cell too many',
    make: replacing('classes.csv', '"Mathematics 5, morning"', 'Mathematics 5, morning'),
    at: { file: 'classes.csv', line: 2, field: null },
    says: /another number of cells.*quotes/,
    isRefused: false,
  },
  {
    name: 'a day that does not exist',
    make: replacing('academicSessions.csv', '2027-06-30', '2027-06-31'),
    at: { file: 'academicSessions.csv', line: 2, field: 'endDate' },
    says: /"2027-06-31" is not a date/,
    isRefused: false,
  },
  {
    name: 'a day outside of time',
    make: replacing('academicSessions.csv', '2026-08-01', '0000-08-01'),
    at: { file: 'academicSessions.csv', line: 2, field: 'startDate' },
    says: /is not a date/,
    isRefused: false,
  },
  {
    name: 'an id of a thousand signs',
    make: adding('users.csv', `${'x'.repeat(1000)},,,true,org-s,student,,,New,Nobody,,,,,,,05,,`),
    at: { file: 'users.csv', line: 6, field: 'sourcedId' },
    says: /longer than 600 signs/,
    isRefused: false,
  },
  {
    name: 'an end before its begin',
    make: replacing('academicSessions.csv', '2027-06-30', '2025-06-30'),
    at: { file: 'academicSessions.csv', line: 2, field: 'endDate' },
    says: /lies before startDate/,
    isRefused: false,
  },
  {
    name: 'an enrollment that ends before it begins',
    make: replacing('enrollments.csv', '2026-08-01,\nenr-b', '2026-08-01,2026-07-01\nenr-b'),
    at: { file: 'enrollments.csv', line: 3, field: 'endDate' },
    says: /lies before beginDate/,
    isRefused: false,
  },
  {
    name: 'a flag that is neither true nor false',
    make: replacing('enrollments.csv', 'teacher,true', 'teacher,perhaps'),
    at: { file: 'enrollments.csv', line: 2, field: 'primary' },
    says: /neither true nor false/,
    isRefused: false,
  },
  {
    name: 'a status that is none',
    make: replacing('orgs.csv', 'org-s,,', 'org-s,sleeping,'),
    at: { file: 'orgs.csv', line: 3, field: 'status' },
    says: /"sleeping" is no status/,
    isRefused: false,
  },
  {
    name: 'a role that is empty',
    make: replacing('enrollments.csv', 'user-a,student', 'user-a,'),
    at: { file: 'enrollments.csv', line: 3, field: 'role' },
    says: /role is empty/,
    isRefused: false,
  },
  {
    name: 'orgs that are their own ancestors',
    make: changing('orgs.csv', (text) => text.replace('district,,', 'district,,org-s')),
    at: { file: 'orgs.csv', line: 2, field: 'parent' },
    says: /own ancestor \(org-d → org-s → org-d\)/,
    isRefused: false,
  },
  {
    name: 'a share above the whole',
    make: changing('enrollments.csv', (text) =>
      text
        .split('\n')
        .map((one, at) =>
          one === '' ? one : `${one},${at === 0 ? 'metadata.share' : at === 1 ? '250' : ''}`,
        )
        .join('\n'),
    ),
    at: { file: 'enrollments.csv', line: 2, field: 'share' },
    says: /"250" is no share/,
    isRefused: false,
  },
]

function mustSay(said: Said, { at, says, isRefused, name }: Broken): void {
  assert.equal(said.refused !== undefined, isRefused, `${name}: ${said.refused?.message ?? 'not refused'}`)
  const errors = [
    ...said.findings.list.filter(({ severity }) => severity === 'error'),
    ...(said.refused ? [{ message: said.refused.message, ...said.refused.detail }] : []),
  ] as { file?: string; line?: number | null; field?: string | null; message: string }[]
  const fitting = errors.find(
    (error) =>
      says.test(error.message) &&
      (at.file === undefined || error.file === at.file) &&
      (at.line === undefined || error.line === at.line) &&
      (at.field === undefined || error.field === at.field),
  )
  assert.ok(fitting, `${name}: said instead ${JSON.stringify(errors.slice(0, 5))}`)
}

describe('a broken roster', () => {
  let district: Awaited<ReturnType<typeof makeDistrict>>
  let good: Awaited<ReturnType<typeof rosterOf>>

  before(async () => {
    district = await makeDistrict()
    assert.deepEqual((await importFiles(district, rosterFiles())).findings.errorCount, 0)
    good = await rosterOf(district)
  })

  /** Imports what is broken on top of the good roster: its error is clear, and nothing has changed. */
  const check = async (broken: Broken, said: Said) => {
    mustSay(said, broken)
    assert.deepEqual(await rosterOf(district), good, `${broken.name}: the roster has changed`)
  }

  for (const broken of [...refusedFiles, ...keptOutLines])
    test(`${broken.isRefused ? 'is refused' : 'keeps a line out'}: ${broken.name}`, async () => {
      await check(broken, await importFiles(district, broken.make(rosterFiles())))
    })

  test('is refused: a line of 100 MB, in bounded memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roster-'))
    try {
      for (const [name, text] of Object.entries(rosterFiles())) writeFileSync(join(folder, name), text)
      const file = createWriteStream(join(folder, 'users.csv'))
      file.write(line(rosterFiles()['users.csv']!, 1) + '\n')
      const piece = 'x'.repeat(2 ** 20)
      for (let count = 0; count < 100; count++) if (!file.write(piece)) await once(file, 'drain')
      file.end()
      await once(file, 'finish')
      const before = process.memoryUsage().rss
      const said = await importRoster(district, folder)
      const grown = (process.memoryUsage().rss - before) / 2 ** 20
      assert.ok(grown < 60, `memory grew by ${Math.round(grown)} MB`)
      await check(
        { name: 'long line', at: { file: 'users.csv', line: 2 }, says: /longer than 1 MB/, isRefused: true },
        said,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  const roster = Object.fromEntries(
    Object.entries(rosterFiles()).map(([name, text]) => [name, Buffer.from(text)]),
  )
  const zipped = (files: Record<string, Buffer | [Buffer, ZipOptions | AsyncZipOptions]>) =>
    Buffer.from(zipSync(files as never))

  const archives: (Broken & { make: () => Buffer })[] = [
    {
      name: 'a zip whose entry leads out of the folder',
      make: () => zipped({ ...roster, '../../users.csv': roster['users.csv']! }),
      says: /leads out of the folder/,
    },
    {
      name: 'a zip with an absolute name',
      make: () => zipped({ ...roster, '/etc/users.csv': roster['users.csv']! }),
      says: /leads out of the folder/,
    },
    {
      name: 'a zip with a drive letter',
      make: () => zipped({ ...roster, 'C:/users.csv': roster['users.csv']! }),
      says: /leads out of the folder/,
    },
    {
      name: 'a zip with a link',
      make: () =>
        zipped({
          ...roster,
          'orgs.csv': [Buffer.from('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
        }),
      says: /orgs\.csv is a link/,
    },
    {
      name: 'a zip that unpacks to a hundred times its size',
      make: () => zipped({ ...roster, 'users.csv': Buffer.alloc(20 * 2 ** 20, 'a') }),
      says: /users\.csv unpacks to more than 100 times/,
    },
    {
      name: 'a zip with more than 10,000 entries',
      make: () =>
        zipped(
          Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.csv`, Buffer.from('a')])),
        ),
      says: /10001 entries; 10000 are allowed/,
    },
    {
      name: 'a zip in a zip',
      make: () => zipped({ ...roster, 'more.zip': zipped(roster) }),
      says: /more\.zip is an archive in the archive/,
    },
    {
      name: 'a zip with a password',
      make: () => {
        const bytes = zipped({ 'users.csv': roster['users.csv']! })
        bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6)
        const directory = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
        bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8)
        return bytes
      },
      says: /users\.csv is encrypted/,
    },
    {
      name: 'half a zip',
      make: () => {
        const whole = zipped(roster)
        return whole.subarray(0, whole.length / 2)
      },
      says: /damaged or cut off/,
    },
    { name: 'an empty zip', make: () => zipped({}), says: /it is empty/ },
    {
      name: 'an Excel workbook',
      make: () =>
        zipped({ '[Content_Types].xml': Buffer.from('<Types/>'), 'xl/workbook.xml': Buffer.from('') }),
      says: /Office document.*CSV/,
    },
    {
      name: 'a zip whose files lie in several folders',
      make: () => zipped({ 'a/users.csv': roster['users.csv']!, 'b/users.csv': roster['users.csv']! }),
      says: /several folders: a, b/,
    },
    { name: 'an empty file', make: () => Buffer.alloc(0), says: /file is empty/ },
  ].map((archive) => ({ ...archive, at: { file: 'upload.zip' }, isRefused: true }))

  for (const broken of archives)
    test(`is refused: ${broken.name}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'roster-'))
      try {
        const path = join(folder, 'upload.zip')
        writeFileSync(path, broken.make())
        await check(broken, await importRoster(district, path))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })

  test('is refused: an empty folder, and a place where nothing is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roster-'))
    const empty = await importRoster(district, folder)
    rmSync(folder, { recursive: true })
    assert.match(empty.refused!.message, /folder is empty/)
    assert.match((await importRoster(district, folder)).refused!.message, /no file or folder/)
  })
})
