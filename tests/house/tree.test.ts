import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { describe, test } from 'node:test'
import { tables } from '../../database/tables.ts'
import { parts } from '../../layers.ts'
import {
  askedAbove,
  forbiddenAbove,
  impurePlaces,
  localLinks,
  longFiles,
  longOnPurpose,
  sharedClasses,
  strayStatements,
  tablesUsed,
  trespasses,
  undoneMarks,
  vagueExports,
  vagueNames,
} from './rooms.ts'
import { existsInTree, filesOfTree, sourcesOfTree, textOf } from './sources.ts'

const sources = sourcesOfTree()
const styles = filesOfTree('**/*.css')
const pages = filesOfTree('**/*.md')
const statements = filesOfTree('database/**/*.sql')

describe('the rooms as they stand', () => {
  test('hold no file of more than 500 lines without its reason', (t) => {
    const texts = new Map([...sources, ...styles.map((file) => [file, textOf(file)] as const)])
    for (const file of longFiles(texts, askedAbove)) t.diagnostic(`${file}: could it be two files?`)
    assert.deepEqual(longFiles(texts, forbiddenAbove), [])
    assert.deepEqual(
      Object.keys(longOnPurpose).filter((file) => sources.size > 0 && !existsInTree(file)),
      [],
      'longOnPurpose lists a file that is gone',
    )
  })

  test('bear names that say what is inside', () => {
    assert.deepEqual(vagueNames([...sources.keys(), ...styles, ...statements]), [])
    assert.deepEqual(vagueExports(sources), [])
  })

  test('give a class its look in one stylesheet', () => {
    assert.deepEqual(sharedClasses(new Map(styles.map((file) => [file, textOf(file)]))), [])
  })

  test('leave nothing marked as undone', () => {
    const own = /^tests\/house\//
    const files = [...sources.keys(), ...styles, ...pages, ...statements].filter((file) => !own.test(file))
    assert.deepEqual(undoneMarks(new Map(files.map((file) => [file, textOf(file)]))), [])
  })

  test('make a day of an instant in one place, by the time zone of the district', () => {
    // The reader of cells only asks whether a written day exists.
    const allowed = ['server/access/day.ts', 'server/interop/tabular/values.ts']
    const wrong = [...sources].filter(
      ([file, text]) =>
        /^(server|cli)\//.test(file) && !file.endsWith('.test.ts') && /toISOString\(\)\s*\.slice/.test(text),
    )
    assert.deepEqual(
      wrong.map(([file]) => file).filter((file) => !allowed.includes(file)),
      [],
      'ask todayOf or dayOf of access',
    )
  })

  test('make ids in the web that a page without TLS can make too', () => {
    const wrong = [...sources].filter(([file, text]) => file.startsWith('web/') && /randomUUID\(/.test(text))
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
      'crypto.randomUUID is missing over plain HTTP: use newId of web/new-id.ts',
    )
  })

  test('find their files in a folder with spaces in its path too', () => {
    const own = /^tests\/house\//
    const wrong = [...sources].filter(
      ([file, text]) => !own.test(file) && /import\.meta\.url\)\.pathname/.test(text),
    )
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
      'a URL keeps spaces as %20: use import.meta.dirname',
    )
  })

  test('read no clock and no randomness in engine and rules', () => {
    assert.deepEqual(impurePlaces(sources), [])
  })

  test('keep SQL in *.queries.ts, migrations and platform', () => {
    assert.deepEqual(strayStatements(sources), [])
  })

  test('let each table be written by its owner alone, and read from above only', () => {
    const owners = new Map(Object.entries(tables).map(([table, { owner }]) => [table, owner]))
    const known = [...parts.map(({ name }) => name), 'platform']
    assert.deepEqual(
      [...owners].filter(([, owner]) => !known.includes(owner)),
      [],
      'database/tables.ts names an owner that is no part of layers.ts',
    )
    assert.deepEqual(trespasses(sources, owners), [])
  })

  test('give each part a README of at most 40 lines', () => {
    for (const { name } of parts) {
      const readme = `server/${name}/README.md`
      if (!existsInTree(`server/${name}`)) continue
      assert.ok(
        existsInTree(readme),
        `${readme} is missing: what the part knows, its words, 3–7 things to remember`,
      )
      const lines = textOf(readme).trimEnd().split('\n').length
      assert.ok(lines <= 40, `${readme} has ${lines} lines; 40 are allowed`)
    }
  })
})

describe('the pages as they stand', () => {
  test('link only to files that exist', () => {
    const broken = pages.flatMap((page) =>
      localLinks(textOf(page))
        .filter((target) => !existsInTree(posix.join(posix.dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    )
    assert.deepEqual(broken, [])
  })

  test('hold for each decision its context, decision, rejected ways and consequences', () => {
    for (const page of filesOfTree('docs/decisions/*.md')) {
      const text = textOf(page)
      assert.match(
        posix.basename(page),
        /^\d{4}-[a-z0-9-]+\.md$/,
        `${page}: name it 0001-what-was-decided.md`,
      )
      for (const heading of ['Context', 'Decision', 'Rejected', 'Consequences']) {
        assert.match(text, new RegExp(`^## ${heading}$`, 'm'), `${page}: "## ${heading}" is missing`)
      }
    }
  })
})

describe('the rules for rooms', () => {
  test('refuse vague files, folders, exports and index files', () => {
    assert.equal(
      vagueNames(['server/lib/a.ts', 'web/user-data.ts', 'engine/index.ts', 'web/ClassMap.tsx']).length,
      4,
    )
    assert.deepEqual(vagueNames(['server/data-directory.ts', 'web/class-map.tsx', 'scripts/new-part.ts']), [])
    assert.equal(
      vagueExports(new Map([['a.ts', 'export type StudentData = 1\nexport const metadata = 1']])).length,
      1,
    )
  })

  test('find a class that two stylesheets give a look', () => {
    const shared = sharedClasses(
      new Map([
        ['web/a.css', '.try {\n}\n.card,\n.row {\n}\n'],
        ['web/b.css', '.try {\n}\n.list .card {\n}\n@media print {\n  .row {\n  }\n}\n'],
      ]),
    )
    assert.deepEqual(shared, ['.try is in web/a.css and web/b.css: name one of them otherwise'])
  })

  test('count lines as an editor does', () => {
    assert.deepEqual(longFiles(new Map([['a.ts', 'x\n'.repeat(501)]]), 500), ['a.ts: 501 lines'])
    assert.deepEqual(longFiles(new Map([['a.ts', 'x\n'.repeat(500)]]), 500), [])
  })

  test('find SQL where it does not belong', () => {
    const found = strayStatements(
      new Map([
        ['server/roster/roster.ts', "const a = tx.selectFrom('users')"],
        ['cli/migrate.ts', 'await sql<number>`select 1`'],
        ['server/roster/roster.routes.ts', 'query("insert into users values (1)")'],
        ['server/roster/roster.queries.ts', "tx.selectFrom('users')"],
        ['web/a.tsx', "const label = 'Update the set from here'"],
      ]),
    )
    assert.deepEqual(
      found.map((line) => line.split(':')[0]),
      ['server/roster/roster.ts', 'cli/migrate.ts', 'server/roster/roster.routes.ts'],
    )
  })

  test('find a clock or a die in pure code, and let an instant be built from a given one', () => {
    const found = impurePlaces(
      new Map([
        ['engine/a.ts', '// new Date() is forbidden\nconst a = new Date()\nconst b = new Date(a)'],
        ['server/mastery/mastery.rules.ts', 'Math.random()'],
        ['server/mastery/mastery.ts', 'Date.now()'],
      ]),
    )
    assert.deepEqual(
      found.map((line) => line.split(' ')[0]),
      ['engine/a.ts:2:', 'server/mastery/mastery.rules.ts:1:'],
    )
  })

  test('read tables out of the builder and out of SQL', () => {
    const text = [
      "tx.insertInto('academicSessions').onConflict((c) => c.doUpdateSet({}))",
      "tx.selectFrom('users as u').innerJoin('enrollments as e', 'e.userId', 'u.id')",
      'sql`insert into evidence (id) select id from unnest(${ids}::uuid[])',
      '  on conflict (id) do update set at = now()`',
      'sql`update mastery m set x = 1`',
      'sql`select * from items for update skip locked`',
    ].join('\n')
    assert.deepEqual(
      tablesUsed(text).map(({ table, writes }) => `${writes ? 'writes' : 'reads'} ${table}`),
      [
        'writes academic_sessions',
        'reads users',
        'reads enrollments',
        'writes evidence',
        'reads unnest',
        'writes mastery',
        'reads items',
      ],
    )
  })

  test('let a part write its own tables only, and read those of lower rows only', () => {
    const owners = new Map([
      ['users', 'roster'],
      ['evidence', 'evidence'],
      ['mastery', 'mastery'],
      ['audit_entries', 'platform'],
    ])
    const found = trespasses(
      new Map([
        [
          'server/evidence/evidence.queries.ts',
          "insertInto\n.insertInto('users')\n.selectFrom('users')\n.selectFrom('mastery')",
        ],
        [
          'server/mastery/mastery.queries.ts',
          ".insertInto('mastery')\n.selectFrom('evidence')\n.selectFrom('auditEntries')",
        ],
      ]),
      owners,
    )
    assert.equal(found.length, 2, found.join('\n'))
    assert.match(found[0] ?? '', /:2: writes users, which roster owns/)
    assert.match(found[1] ?? '', /:4: reads mastery of mastery/)
  })
})
