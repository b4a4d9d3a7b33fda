import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '#server/platform/errors.ts'
import { createFindings } from '#server/platform/findings.ts'
import { listFrameworks } from '#server/standards/standards.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { exportStandards, importStandards } from './case.ts'

const folder = mkdtempSync(join(tmpdir(), 'proximal-case-'))
after(() => rmSync(folder, { recursive: true }))

const document = { identifier: 'd', uri: 'https://x.example/d', title: 'Sample' }
const item = (identifier: string, rest: object = {}) => ({
  identifier,
  fullStatement: `About ${identifier}`,
  ...rest,
})
const link = (identifier: string, associationType: string, from: string, to: string, rest: object = {}) => ({
  identifier,
  associationType,
  originNodeURI: { identifier: from },
  destinationNodeURI: { identifier: to },
  ...rest,
})
const pkg = (rest: object = {}) => ({
  CFDocument: document,
  CFItems: [item('a', { humanCodingScheme: '1.A' }), item('b', { humanCodingScheme: '1.B' })],
  CFAssociations: [link('l1', 'isChildOf', 'a', 'd'), link('l2', 'isChildOf', 'b', 'a')],
  ...rest,
})

async function bring(content: string | Buffer | object) {
  const { database, wide } = await makeDistrict()
  const path = join(folder, 'package.json')
  writeFileSync(
    path,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 1),
  )
  const findings = createFindings()
  const run = { database, context: wide, file: { path, name: 'package.json' }, findings }
  const outcome = await importStandards(run, { isDryRun: false }).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  const frameworks = await database.transaction(wide, (tx) => listFrameworks(tx))
  return {
    outcome,
    findings: findings.list,
    frameworks,
    takeOut: () =>
      database.transaction(wide, (tx) => exportStandards(tx, frameworks[0]!.id, { withListed: false })),
  }
}

const wrong: [
  title: string,
  content: string | Buffer | object,
  message: RegExp,
  where?: [number | null, string | null],
][] = [
  ['an empty file', '', /empty/],
  ['a web page', '<!doctype html><html><body>Sign in</body></html>', /web page/, [1, null]],
  ['half a file', JSON.stringify(pkg(), null, 1).slice(0, 300), /ends in the middle/],
  ['what is not JSON', '{\n "CFDocument":\n oops, "CFItems": [1, 2, 3, 4, 5, 6]\n}', /not JSON/, [3, null]],
  ['damaged gzip', gzipSync(JSON.stringify(pkg())).subarray(0, 60), /damaged or cut off/],
  [
    'Latin letters in another encoding',
    Buffer.from('{"CFDocument":{\n"title":"Matem\xe1ticas"}}', 'latin1'),
    /UTF-8/,
  ],
  ['a number', '12', /CASE package is an object/],
  ['a list', [pkg()], /This is a list/],
  ['a list of documents', { CFDocuments: [document] }, /list of documents/, [2, '/CFDocuments']],
  [
    'the error answer of a service',
    { imsx_codeMajor: 'failure', imsx_description: 'no such package' },
    /no such package/,
  ],
  ['no document', { CFItems: [] }, /no CFDocument/],
  [
    'a document without identifier',
    pkg({ CFDocument: { title: 'T' } }),
    /no identifier/,
    [2, '/CFDocument/identifier'],
  ],
  [
    'a document without title',
    pkg({ CFDocument: { identifier: 'd' } }),
    /no title/,
    [2, '/CFDocument/title'],
  ],
  ['no items', { CFDocument: document }, /CFItems is missing/, [1, '/CFItems']],
  ['an empty list of items', pkg({ CFItems: [] }), /CFItems is empty/],
  ['items that are no list', pkg({ CFItems: { a: 1 } }), /not a list/],
  ['an item that is no object', pkg({ CFItems: ['a'] }), /not an object/],
  [
    'an item without identifier',
    pkg({ CFItems: [item('a'), { fullStatement: 'x' }] }),
    /no identifier/,
    [12, '/CFItems/1/identifier'],
  ],
  [
    'an item identifier twice',
    pkg({ CFItems: [item('a'), item('b'), item('a')] }),
    /that of item 1 too/,
    [17, '/CFItems/2/identifier'],
  ],
  [
    'an item with the identifier of the document',
    pkg({ CFItems: [item('d')] }),
    /identifier of the document/,
  ],
  ['an item that says nothing', pkg({ CFItems: [{ identifier: 'a' }] }), /no statement/],
  ['an identifier of absurd length', pkg({ CFItems: [item('x'.repeat(501))] }), /longer than 500/],
  ['associations that are no list', pkg({ CFAssociations: {} }), /CFAssociations is not a list/],
  [
    'an association without type',
    pkg({ CFAssociations: [{ ...link('l', 'x', 'a', 'b'), associationType: null }] }),
    /no type/,
  ],
  [
    'an association without an end',
    pkg({ CFAssociations: [{ ...link('l', 'precedes', 'a', 'b'), destinationNodeURI: {} }] }),
    /where it ends/,
  ],
  [
    'one association identifier for two statements',
    pkg({ CFAssociations: [link('l', 'precedes', 'a', 'b'), link('l', 'isPeerOf', 'a', 'b')] }),
    /that of association 1 too/,
  ],
  [
    'a character that is none',
    pkg({ CFItems: [item('a', { notes: 'x\u0000y' })] }),
    /U\+0000/,
    [11, '/CFItems/0/notes'],
  ],
  ['half a surrogate pair', pkg({ CFItems: [item('a', { notes: '\ud83d' })] }), /surrogate/],
  ['nesting without end', `{"CFDocument":${'['.repeat(5000)}${']'.repeat(5000)}}`, /CASE package|nested/],
  [
    'deep nesting in an item',
    pkg({ CFItems: [item('a', { extensions: JSON.parse('['.repeat(300) + ']'.repeat(300)) })] }),
    /nested/,
  ],
  [
    'a circle of prerequisites',
    pkg({ CFAssociations: [link('p', 'precedes', 'a', 'b'), link('q', 'precedes', 'b', 'a')] }),
    /circle: (1\.A → 1\.B → 1\.A|1\.B → 1\.A → 1\.B)/,
  ],
  [
    'an item that comes before itself',
    pkg({ CFAssociations: [link('p', 'precedes', 'a', 'a')] }),
    /circle: 1\.A → 1\.A/,
  ],
  [
    'a circle of parents',
    pkg({ CFAssociations: [link('p', 'isChildOf', 'a', 'b'), link('q', 'isChildOf', 'b', 'a')] }),
    /circle: 1\.A → 1\.B → 1\.A/,
    [30, '/CFAssociations/1'],
  ],
]

describe('a package that is wrong changes nothing and says why', () => {
  for (const [title, content, message, where] of wrong)
    test(title, async () => {
      const { outcome, frameworks } = await bring(content)
      assert.ok(outcome instanceof Problem, 'it was imported')
      assert.equal(outcome.status, 422)
      assert.match(outcome.message, message)
      assert.equal(outcome.detail.file, 'package.json')
      if (where) assert.deepEqual([outcome.detail.line, outcome.detail.field], where)
      assert.deepEqual(frameworks, [])
    })

  test('a spreadsheet is told by its lines and columns', async () => {
    const csv =
      'Identifier,fullStatement,Human Coding Scheme,Is Child Of\na,About A,1.A,\n\na,About B,1.B,1.A\nc,,,1.A\n'
    const { outcome, findings, frameworks } = await bring(csv)
    assert.ok(outcome instanceof Problem)
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error').map(({ line, field }) => [line, field]),
      [
        [4, 'identifier'],
        [5, 'fullStatement'],
      ],
    )
    assert.deepEqual(frameworks, [])
  })

  test('every fault is told, not the first alone', async () => {
    const { outcome, findings } = await bring(pkg({ CFItems: [{}, {}, item('a')] }))
    assert.ok(outcome instanceof Problem)
    assert.match(outcome.message, /There are 1 more/)
    assert.deepEqual(
      findings.map(({ line, field }) => [line, field]),
      [
        [8, '/CFItems/0/identifier'],
        [9, '/CFItems/1/identifier'],
      ],
    )
  })
})

const odd: [title: string, content: object][] = [
  ['a package inside CFPackage', { CFPackage: pkg(), status: 'ok' }],
  ['associations and definitions null', pkg({ CFAssociations: null, CFDefinitions: null })],
  ['no associations at all', { CFDocument: document, CFItems: [item('a')] }],
  ['empty lists', pkg({ CFAssociations: [], CFDefinitions: { CFItemTypes: [] } })],
  [
    'links as addresses',
    pkg({
      CFItems: [item('a', { uri: 'https://x.example/i/a' }), item('b')],
      CFAssociations: [
        {
          identifier: 'l',
          associationType: 'isChildOf',
          originNodeURI: 'https://x.example/i/a',
          destinationNodeURI: 'https://x.example/d',
        },
      ],
    }),
  ],
  [
    'levels as text',
    pkg({ CFItems: [item('a', { educationLevel: '03,04' }), item('b', { educationLevel: 5 })] }),
  ],
  [
    'a type as an object',
    pkg({ CFItems: [item('a', { CFItemType: { title: 'Cluster' } }), item('b', { CFItemType: null })] }),
  ],
  [
    'an item without statement but with a code',
    pkg({ CFItems: [{ identifier: 'a', humanCodingScheme: '1.A', fullStatement: null }] }),
  ],
  [
    'an association without identifier',
    pkg({
      CFAssociations: [
        {
          associationType: 'Is Child Of',
          originNodeURI: { identifier: 'a' },
          destinationNodeURI: { identifier: 'd' },
        },
      ],
    }),
  ],
  [
    'an association twice, word for word',
    pkg({ CFAssociations: [link('l', 'isPeerOf', 'a', 'b'), link('l', 'isPeerOf', 'a', 'b')] }),
  ],
  [
    'ends outside the package',
    pkg({
      CFAssociations: [link('l', 'exactMatchOf', 'a', 'elsewhere'), link('m', 'precedes', 'elsewhere', 'b')],
    }),
  ],
  [
    'types nobody knows',
    pkg({ CFAssociations: [link('l', 'ext:inspiredBy', 'a', 'b'), link('m', 'teaches', 'a', 'b')] }),
  ],
  [
    'rubrics, extensions and groups',
    pkg({
      CFRubrics: [{ identifier: 'r', CFRubricCriteria: [{ weight: 0.5 }] }],
      extensions: { 'x-y': { z: [null, true] } },
      CFDefinitions: { CFAssociationGroupings: [{ identifier: 'g', title: 'Path' }] },
      CFAssociations: [
        link('l', 'precedes', 'a', 'b', {
          CFAssociationGroupingURI: { identifier: 'g' },
          sequenceNumber: 2.5,
        }),
      ],
    }),
  ],
  [
    'codes that repeat',
    pkg({ CFItems: [item('a', { humanCodingScheme: 'X' }), item('b', { humanCodingScheme: 'X' })] }),
  ],
  [
    'several parents',
    pkg({
      CFAssociations: [
        link('l', 'isChildOf', 'a', 'd'),
        link('m', 'isChildOf', 'b', 'd'),
        link('n', 'isChildOf', 'b', 'a'),
      ],
    }),
  ],
  [
    'a title of a thousand letters and markup',
    pkg({ CFItems: [item('a', { fullStatement: `<p>${'word '.repeat(200)}</p>` })] }),
  ],
  [
    'numbers and dates as they come',
    pkg({
      CFItems: [
        item('a', {
          lastChangeDateTime: '2019-06-04T14:08:18-05:00',
          statusEndDate: '2099-01-01T00:00:00Z',
          weight: 1e-7,
        }),
      ],
    }),
  ],
  [
    'keys that trouble JavaScript',
    JSON.parse(
      `{"CFDocument":${JSON.stringify(document)},"CFItems":[{"identifier":"a","fullStatement":"A","__proto__":{"x":1},"constructor":"y"}],"__proto__":[1]}`,
    ) as object,
  ],
]

describe('a package that is odd comes in and goes out the same', () => {
  for (const [title, content] of odd)
    test(title, async () => {
      const { outcome, takeOut } = await bring(content)
      if (outcome instanceof Problem) assert.fail(outcome.message)
      const { package: exported } = await takeOut()
      assert.equal(canonical(exported), canonical(content))
    })

  test('gzip and UTF-16 are read', async () => {
    for (const bytes of [
      gzipSync(JSON.stringify(pkg())),
      Buffer.from(`\ufeff${JSON.stringify(pkg())}`, 'utf16le'),
      Buffer.from(`\ufeff${JSON.stringify(pkg())}`),
    ]) {
      const { outcome } = await bring(bytes)
      assert.ok(!(outcome instanceof Problem))
    }
  })
})

/** JSON with keys in one order, lists of items and associations too: an own `__proto__` counts like any key. */
function canonical(value: unknown): string {
  const write = (part: unknown): string => {
    if (Array.isArray(part)) {
      const parts = part.map(write)
      return `[${(part.some((one) => typeof one === 'object' && one !== null) ? parts.toSorted() : parts).join()}]`
    }
    if (typeof part !== 'object' || part === null) return JSON.stringify(part)
    const members = Object.entries(part).map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`)
    return `{${members.toSorted().join()}}`
  }
  return write(value)
}
