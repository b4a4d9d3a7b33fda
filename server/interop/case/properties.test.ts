import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2019 } from 'ajv/dist/2019.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { applyFramework, ensureCompetencies } from '#server/standards/standards.ts'
import { mapAsCasePackage } from '../../../demo/map.case.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { sharedFile } from '../../../tests/setup/shared.ts'
import { frameworkOf } from './case.map.ts'
import { exportStandards } from './case.ts'

const day = '2026-11-24'

/** What PostgreSQL keeps exactly: no U+0000, no half pairs, no -0; 17 digits are enough for any number. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\u0000'))
const anyJson = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as unknown)
const extras = fc.dictionary(
  fc.constantFrom('notes', 'extensions', 'subject', 'x:y', 'weight', 'language'),
  anyJson,
  {
    maxKeys: 3,
  },
)

/** Any package whose isChildOf and precedes lead from a later item to an earlier one, so that none forms a circle. */
const anyPackage = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const names = Array.from({ length: count }, (_, index) => `i${index}`)
  const item = (name: string) =>
    fc
      .tuple(extras, anyText, fc.option(fc.constantFrom('1.A', '1.B', '2.A'), { nil: undefined }))
      .map(([more, statement, humanCodingScheme]) => ({
        ...more,
        identifier: name,
        fullStatement: `${name} ${statement}`,
        ...(humanCodingScheme === undefined ? {} : { humanCodingScheme }),
      }))
  const ends = fc.tuple(fc.nat(count - 1), fc.nat(count)).filter(([from, to]) => from !== to)
  const types = fc.constantFrom('isChildOf', 'precedes', 'exactMatchOf', 'ext:like')
  const link = fc.record({ ends, type: types, more: extras })
  return fc
    .record({
      items: fc.tuple(...names.map(item)),
      links: fc.array(link, { maxLength: 12 }),
      document: extras,
      more: fc.dictionary(fc.constantFrom('CFRubrics', 'CFDefinitions', 'extensions', 'odd'), anyJson),
    })
    .map(({ items, links, document, more }) => ({
      ...more,
      CFDocument: { ...document, identifier: 'document', title: 'Any' },
      CFItems: items,
      CFAssociations: links.map(({ ends: [from, to], type, more: rest }, index) => ({
        ...rest,
        identifier: `l${index}`,
        associationType: type,
        originNodeURI: { identifier: `i${Math.max(from, to === count ? from : to)}` },
        destinationNodeURI: { identifier: to === count ? 'elsewhere' : `i${Math.min(from, to)}` },
      })),
    }))
})

const byText = (list: readonly unknown[]) => list.map((one) => canonical(one)).toSorted()
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
const sorted = (pkg: Record<string, unknown>) => ({
  ...pkg,
  CFItems: byText(pkg.CFItems as unknown[]),
  CFAssociations: byText((pkg.CFAssociations ?? []) as unknown[]),
})

test('any package goes out as it came in, and coming in again it changes nothing', async () => {
  const { database, wide } = await makeDistrict()
  await fc.assert(
    fc.asyncProperty(anyPackage, async (pkg) => {
      const incoming = frameworkOf(pkg, (path, message) => assert.fail(`${path.join('/')}: ${message}`))!
      await database.transaction(wide, async (tx) => {
        const { frameworkId } = await applyFramework(tx, incoming, day)
        const { package: exported } = await exportStandards(tx, frameworkId, { withListed: false })
        assert.equal(canonical(sorted(exported)), canonical(sorted(pkg)))
        const again = frameworkOf(exported, () => assert.fail('its own export is refused'))!
        const { frameworks, competencies, associations } = await applyFramework(tx, again, day)
        for (const { added, changed, removed } of [frameworks, competencies, associations])
          assert.deepEqual([added, changed, removed], [0, 0, 0])
      })
    }),
    { numRuns: 60 },
  )
})

const schemas = sharedFile('specs', 'case')

function packageValidator() {
  const ajv = new Ajv2019({ strict: false, allErrors: true })
  formats.default(ajv)
  const file = globSync('case_v1p1_cfpackage-*.json', { cwd: schemas.path })[0]!
  return ajv.compile(JSON.parse(readFileSync(join(schemas.path, file), 'utf8')) as object)
}

test('a package that is valid CASE 1.1 is valid when it goes out', schemas.options, async () => {
  const validate = packageValidator()
  const pkg = mapAsCasePackage('mathematics')
  assert.ok(validate(pkg), JSON.stringify(validate.errors))
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, async (tx) => {
    const incoming = frameworkOf(pkg, (_path, message) => assert.fail(message))!
    const { frameworkId } = await applyFramework(tx, incoming, day)
    const { package: exported } = await exportStandards(tx, frameworkId, { withListed: false })
    assert.ok(validate(exported), JSON.stringify(validate.errors))
  })
})

test('what was made here goes out as valid CASE 1.1', schemas.options, async () => {
  const validate = packageValidator()
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, async (tx) => {
    const { frameworkId } = await ensureCompetencies(tx, { name: 'log.csv', codes: ['1', '2'] })
    const { package: exported } = await exportStandards(tx, frameworkId, { withListed: true })
    assert.ok(validate(exported), JSON.stringify(validate.errors))
  })
})
