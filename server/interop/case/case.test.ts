import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import { createFindings } from '#server/platform/findings.ts'
import { competenciesOf, frameworkIdOf } from '#server/standards/standards.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { sharedFile } from '../../../tests/setup/shared.ts'
import { frameworkOf } from './case.map.ts'
import { exportStandards, importStandards } from './case.ts'

type Json = Record<string, unknown>
const read = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, Json[]> & { CFDocument: Json }

/** A package with its lists in one order, so that only the order is set aside when two are compared. */
const sorted = (pkg: Json): Json => {
  const texts = (list: unknown) => (list as Json[]).map((one) => JSON.stringify(inOrder(one))).toSorted()
  return { ...pkg, CFItems: texts(pkg.CFItems), CFAssociations: texts(pkg.CFAssociations) }
}
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, inOrder(inner)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

async function district() {
  const { database, wide } = await makeDistrict()
  const bring = (path: string) =>
    importStandards(
      { database, context: wide, file: { path, name: basename(path) }, findings: createFindings() },
      { isDryRun: false },
    )
  const takeOut = (identifier: string) =>
    database.transaction(wide, async (tx) => {
      const id = await frameworkIdOf(tx, identifier)
      return (await exportStandards(tx, id, { withListed: false })).package
    })
  const look = (identifier: string) =>
    database.transaction(wide, async (tx) => competenciesOf(tx, await frameworkIdOf(tx, identifier)))
  return { bring, takeOut, look }
}

const samples: [folder: string, file: string, items: number, associations: number][] = [
  ['standards-ccss-math-case', 'ccss-math-2010.cfpackage.json', 746, 746],
  ['standards-smarter-balanced-case', 'sbac-math-content-spec.cfpackage.json', 585, 3368],
  ['standards-smarter-balanced-case', 'sbac-math-hs-claim1-targetH-itemspec.cfpackage.json', 86, 126],
  ['standards-smarter-balanced-case', 'webb-dok.cfpackage.json', 15, 15],
  ['standards-opensalt-samples', 'opensalt-framework-20c5134f.json', 16, 39],
]

describe('published CASE packages', () => {
  for (const [folder, file, items, associations] of samples) {
    const { path, options } = sharedFile('data', folder, file)
    test(`${file}: export equals import, and a second import changes nothing`, options, async () => {
      const { bring, takeOut } = await district()
      const first = await bring(path)
      assert.deepEqual([first.competencies, first.associations], [items, associations])
      assert.deepEqual(first.counts.competencies, { added: items, changed: 0, removed: 0, unchanged: 0 })
      const pkg = read(path)
      assert.deepEqual(sorted(await takeOut(String(pkg.CFDocument.identifier))), sorted(pkg))
      const { counts } = await bring(path)
      const nothing = { added: 0, changed: 0, removed: 0 }
      assert.deepEqual(counts.competencies, { ...nothing, unchanged: items })
      assert.deepEqual(counts.associations, { ...nothing, unchanged: associations })
      assert.deepEqual(counts.frameworks, { ...nothing, unchanged: 1 })
    })
  }

  const ccss = sharedFile('data', 'standards-ccss-math-case', 'ccss-math-2010.cfpackage.json')
  test('Common Core mathematics falls into lanes by domain, through the grades', ccss.options, async () => {
    const { bring, look } = await district()
    const { framework } = await bring(ccss.path)
    const competencies = await look(framework.identifier)
    const onMap = competencies.filter(({ mapX }) => mapX !== null)
    const strands = new Set(onMap.map(({ strand }) => strand))
    assert.ok(
      strands.has('Geometry') && strands.has('Number & Operations—Fractions'),
      [...strands].join(', '),
    )
    assert.ok(strands.size < 20, [...strands].join(', '))
    const one = competencies.find(({ code }) => code === '3.NF.A.1')
    assert.ok(one?.title.startsWith('3.NF.A.1 Understand a fraction'), one?.title)
    assert.ok(competencies.every(({ title }) => title.length > 0 && title.length <= 120))
  })
})

test('a link may write an identifier in other letters than its item', () => {
  const pkg = {
    CFDocument: { identifier: 'D', title: 'T' },
    CFItems: [
      { identifier: 'AB', fullStatement: 'x' },
      { identifier: 'ab', fullStatement: 'y' },
      { identifier: 'C', fullStatement: 'z' },
    ],
    CFAssociations: [
      ['ab', 'AB'],
      ['c', 'd'],
    ].map(([from, to]) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: from },
      destinationNodeURI: { identifier: to },
    })),
  }
  const incoming = frameworkOf(pkg, (_path, message) => assert.fail(message))
  assert.deepEqual(
    incoming?.associations.map(({ fromIdentifier, toIdentifier }) => [fromIdentifier, toIdentifier]),
    [
      ['ab', 'AB'],
      ['C', 'D'],
    ],
  )
})

describe('OpenSALT spreadsheets as CSV', () => {
  for (const [file, items, roots] of [
    ['ccsso_ela_item.csv', 1189, 12],
    ['sample_case.csv', 10, 3],
  ] as const) {
    const { path, options } = sharedFile('data', 'standards-opensalt-samples', file)
    test(`${file} is a framework of that name, and the same one when it comes again`, options, async () => {
      const { bring, takeOut } = await district()
      const first = await bring(path)
      assert.equal(first.framework.title, file.replace('.csv', ''))
      assert.equal(first.competencies, items)
      const again = await bring(path)
      assert.deepEqual(again.framework, first.framework)
      assert.equal(again.counts.competencies.unchanged, items)
      assert.equal(again.counts.associations.added, 0)
      const { identifier } = first.framework
      const links = (await takeOut(identifier)).CFAssociations as {
        destinationNodeURI: { identifier: string }
      }[]
      assert.equal(links.filter((link) => link.destinationNodeURI.identifier === identifier).length, roots)
    })
  }
})

test('translations are read under the names of the fields they translate, and go out as they came', async () => {
  const item = (identifier: string, translations: unknown) => ({
    identifier,
    fullStatement: `Statement ${identifier}`,
    ...(translations === undefined ? {} : { extensions: { translations } }),
  })
  const root = {
    CFDocument: {
      identifier: 'D',
      title: 'Numbers',
      extensions: { translations: { 'es-MX': { title: 'Números' } } },
    },
    CFItems: [
      item('A', { es: { abbreviatedStatement: 'Contar', fullStatement: 'Sé contar.' }, pt: 7 }),
      item('B', { es: { abbreviatedStatement: 'Sumar' } }),
      item('C', ['es']),
      item('E', undefined),
    ],
    CFAssociations: [],
  }
  const framework = frameworkOf(root, () => assert.fail('no fault'))!
  assert.deepEqual(framework.translations, { es: { title: 'Números' } })
  assert.deepEqual(
    framework.competencies.map(({ translations }) => translations),
    [
      { es: { abbreviatedStatement: 'Contar', fullStatement: 'Sé contar.' } },
      { es: { abbreviatedStatement: 'Sumar', fullStatement: 'Sumar' } },
      {},
      {},
    ],
  )
  assert.deepEqual(framework.competencies[0]!.source, root.CFItems[0])
})
