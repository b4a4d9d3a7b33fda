import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTemplate } from '#engine/items/check.ts'
import { makeVariants } from '#engine/items/variants.ts'
import { sampleTemplates } from './item-templates.ts'
import { competencies, mapOf } from './map.ts'

const languages = ['en', 'es']
const ofCompetency = Map.groupBy(sampleTemplates, ({ competency }) => competency)

test('every template may be published, in English and Spanish', () => {
  for (const { code, template } of sampleTemplates)
    assert.deepEqual(checkTemplate(template, languages), [], code)
})

test('every template has at least six distinct variants', () => {
  for (const { code, template } of sampleTemplates) {
    const { length } = makeVariants(template, 6, 1)
    assert.equal(length, 6, code)
  }
})

test('a code is its competency and a letter, and stands once', () => {
  const known = new Set(competencies.map(({ code }) => code))
  for (const { code, competency } of sampleTemplates) {
    assert.ok(known.has(competency), competency)
    assert.match(code, /^[A-Z]{2}\d\.\d-[A-Z]$/)
    assert.ok(code.startsWith(`${competency}-`), code)
  }
  assert.equal(new Set(sampleTemplates.map(({ code }) => code)).size, sampleTemplates.length)
})

test('every step of the two maps has a template', () => {
  for (const { code } of competencies) assert.ok(ofCompetency.has(code), code)
})

test('the sample class of grade 5 has more than one template of every step, and three of fractions and decimals', () => {
  const ofGrade5 = mapOf('mathematics').competencies.filter(({ grade }) => grade === 5)
  for (const { code, strand } of ofGrade5) {
    const least = strand === 'fractions' || strand === 'decimals' ? 3 : 2
    assert.ok((ofCompetency.get(code)?.length ?? 0) >= least, code)
  }
})

test('every kind of response is asked for', () => {
  const kinds = new Set(sampleTemplates.map(({ template }) => template.response.kind))
  assert.deepEqual([...kinds].sort(), ['choice', 'choices', 'expression', 'match', 'number', 'order', 'text'])
})

test('every template gives two or three hints, worked steps, and a word for at least one usual slip', () => {
  for (const { code, template } of sampleTemplates) {
    assert.ok(template.hints.length >= 2 && template.hints.length <= 4, code)
    assert.ok(template.steps.length >= 1 && template.slips.length >= 1, code)
  }
})
