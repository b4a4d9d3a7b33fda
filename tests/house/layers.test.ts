import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parts } from '../../layers.ts'
import { codeOnly, importsOf } from './imports.ts'
import { sourcesOfTree } from './sources.ts'
import { brokenWalls, importCycles } from './walls.ts'

describe('the tree as it stands', () => {
  const sources = sourcesOfTree()

  test('breaks no wall of layers.ts', () => {
    assert.deepEqual(brokenWalls(sources), [])
  })

  test('says of every part what it knows, lowest row first', () => {
    assert.deepEqual(
      parts.filter((part) => part.knows === '').map((part) => part.name),
      [],
    )
    assert.deepEqual(
      parts,
      parts.toSorted((a, b) => a.row - b.row),
    )
  })

  test('has no import cycle', () => {
    assert.deepEqual(
      importCycles(sources).map((cycle) => cycle.join(' → ')),
      [],
      'move what both sides need into a third file',
    )
  })
})

describe('the walls', () => {
  const refused: [rule: string, file: string, source: string, told: RegExp][] = [
    [
      'engine imports no package',
      'engine/mastery/a.ts',
      "import { z } from 'zod'",
      /engine may import no package/,
    ],
    ['engine reads no file', 'engine/a.ts', "import { readFileSync } from 'node:fs'", /no package/],
    ['engine does not know the contract', 'engine/a.ts', "import '#contract/id.ts'", /rule 1/],
    ['contract knows zod alone', 'contract/a.ts', "import { sql } from 'kysely'", /\.queries\.ts/],
    ['contract does not know the server', 'contract/a.ts', "export { a } from '#server/app.ts'", /rule 2/],
    ['platform imports no part', 'server/platform/a.ts', "import { a } from '../roster/roster.ts'", /rule 3/],
    [
      'a part imports no higher row',
      'server/roster/roster.ts',
      "import '#server/mastery/mastery.ts'",
      /rule 5/,
    ],
    [
      'a part imports no part of its row',
      'server/roster/a.ts',
      "import '../standards/standards.ts'",
      /same row/,
    ],
    [
      "a part does not reach past another's front door",
      'server/mastery/mastery.ts',
      "const a = await import('../roster/roster.queries.ts')",
      /import '#server\/roster\/roster\.ts'/,
    ],
    ['nobody imports interop', 'server/mastery/a.ts', "import '../interop/case/case.ts'", /rule 7/],
    ['web never imports the server', 'web/a.tsx', "import type { A } from '../server/app.ts'", /HTTP only/],
    ['web knows no node: module', 'web/a.ts', "import 'node:fs'", /browser/],
    ['the driver stays in platform', 'server/roster/roster.queries.ts', "import pg from 'pg'", /`tx`/],
    [
      'the embedded engine stays in platform',
      'cli/a.ts',
      "import { PGlite } from '@electric-sql/pglite/node-postgres'",
      /server\/platform/,
    ],
    [
      'a front door writes no SQL',
      'server/roster/roster.ts',
      "import { sql } from 'kysely'",
      /\.queries\.ts/,
    ],
    ['COPY is forbidden even in tests', 'tests/a.test.ts', "import 'pg-copy-streams'", /unnest/],
    ['the server does not import the demo', 'server/app.ts', "import '../demo/seed.ts'", /demo/],
    [
      'rules call no query',
      'server/mastery/mastery.rules.ts',
      "import { a } from './mastery.queries.ts'",
      /pure/,
    ],
    ['a new folder needs its layer', 'server/lib/a.ts', '', /layers\.ts/],
  ]
  for (const [rule, file, source, told] of refused) {
    test(rule, () => {
      const problems = brokenWalls(new Map([[file, source]]))
      assert.equal(problems.length, 1, `${problems.length} problems: ${problems.join('\n')}`)
      assert.match(problems[0] ?? '', told)
    })
  }

  test('leave the lawful ways open', () => {
    const lawful = new Map([
      [
        'server/mastery/mastery.ts',
        "import { a } from '#server/roster/roster.ts'\nimport { b } from '#engine/b.ts'",
      ],
      [
        'server/app.ts',
        "import { a } from './mastery/mastery.routes.ts'\nimport { b } from './interop/case/case.ts'",
      ],
      [
        'server/roster/roster.queries.ts',
        "import { sql } from 'kysely'\nimport type { Tx } from '../platform/db.ts'",
      ],
      ['engine/a.test.ts', "import fc from 'fast-check'\nimport { test } from 'node:test'"],
      ['web/a.tsx', "import { a } from '#engine/a.ts'\nimport { b } from 'react'"],
      ['scripts/a.ts', "import { PGlite } from '@electric-sql/pglite'"],
    ])
    assert.deepEqual(brokenWalls(lawful), [])
  })

  test('name the cycle, types included', () => {
    const cycle = new Map([
      ['engine/a.ts', "import { b } from './b.ts'"],
      ['engine/b.ts', "import type { C } from './c.ts'"],
      ['engine/c.ts', "export * from './a.ts'"],
      ['engine/d.ts', "import './a.ts'"],
    ])
    assert.deepEqual(importCycles(cycle), [['engine/a.ts', 'engine/b.ts', 'engine/c.ts', 'engine/a.ts']])
  })
})

describe('the scanner', () => {
  test('finds imports over several lines, re-exports and dynamic imports, with their lines', () => {
    const source =
      "import {\n  a,\n  b,\n} from './a.ts'\nexport type { C } from './c.ts'\nawait import('./d.ts')\nimport './e.css'"
    assert.deepEqual(
      importsOf(source).map((found) => [found.specifier, found.line, found.typeOnly]),
      [
        ['./a.ts', 4, false],
        ['./c.ts', 5, true],
        ['./d.ts', 6, false],
        ['./e.css', 7, false],
      ],
    )
  })

  test('reads no import in comments, templates and patterns', () => {
    const source =
      "// import a from 'a'\n/* \nimport b from 'b' */\nconst t = `\nimport c from 'c' ${`${'}'}`}\n`\nconst p = /[`'/]/\nimport d from 'd'"
    assert.deepEqual(
      importsOf(source).map((found) => found.specifier),
      ['d'],
    )
  })

  test('is not led astray by an apostrophe in JSX text or a division', () => {
    const source = "const a = <p>Don't</p>\nconst b = 4 / 2 / 1\nimport('./e.ts')\n// end"
    assert.deepEqual(
      importsOf(source).map((found) => found.specifier),
      ['./e.ts'],
    )
    assert.equal(codeOnly(source).split('\n').length, source.split('\n').length)
  })
})
