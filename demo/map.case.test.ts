import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { frameworks, mapOf } from './map.ts'
import { identifierOf, mapAsCasePackage } from './map.case.ts'

const schemaPath = join(
  process.env.SHARED_DIR ?? '../shared',
  'specs/case/case_v1p1_cfpackage-jsonschema1.json',
)

for (const { key } of frameworks) {
  const made = mapAsCasePackage(key)

  test(`${key}: the package holds every strand, competency, place in the tree and building block once`, () => {
    const { strands, competencies, precedes } = mapOf(key)
    const types = Object.groupBy(made.CFAssociations, ({ associationType }) => associationType)
    assert.equal(made.CFItems.length, strands.length + competencies.length)
    assert.equal(types.isChildOf?.length, made.CFItems.length)
    assert.equal(types.precedes?.length, precedes.length)
    const identifiers = [made.CFDocument, ...made.CFItems, ...made.CFAssociations].map(
      ({ identifier }) => identifier,
    )
    assert.equal(new Set(identifiers).size, identifiers.length)
  })

  test(
    `${key}: the package is valid CASE 1.1`,
    { skip: !existsSync(schemaPath) && `no schema at ${schemaPath}` },
    () => {
      const ajv = new Ajv2019({ strict: false })
      addFormats.default(ajv)
      const isValid = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')))
      assert.ok(isValid(made), JSON.stringify(isValid.errors?.[0]))
    },
  )
}

test('identifiers never change', () => {
  assert.equal(identifierOf('FR5.1'), '831d953d-6116-5c54-a4af-6a70b136392f')
  assert.deepEqual(mapAsCasePackage('reading'), mapAsCasePackage('reading'))
})
