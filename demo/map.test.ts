import assert from 'node:assert/strict'
import { test } from 'node:test'
import { competencies, frameworks, mapOf, precedes, strands } from './map.ts'

const byCode = new Map(competencies.map((competency) => [competency.code, competency]))

/** Codes that lead to `code` in one or more steps. */
function ancestors(code: string): Set<string> {
  const found = new Set<string>()
  const visit = (at: string): void => {
    for (const { from, to } of precedes)
      if (to === at && !found.has(from)) {
        found.add(from)
        visit(from)
      }
  }
  visit(code)
  return found
}

test('codes and titles are unique in both languages', () => {
  for (const field of ['code', 'title', 'titleEs', 'sentence', 'sentenceEs'] as const)
    assert.equal(
      new Set(competencies.map((competency) => competency[field])).size,
      competencies.length,
      field,
    )
})

test('a title fits over a column and a sentence is one sentence', () => {
  for (const { code, title, titleEs, sentence, sentenceEs } of competencies) {
    assert.ok(title.length <= 32 && titleEs.length <= 32, code)
    assert.match(sentence, /^I [^.]+\.$/, code)
    assert.match(sentenceEs, /^(Sé|Puedo|Me sé) [^.]+\.$/, code)
  }
})

test('a competency belongs to a strand and its code says its grade', () => {
  const known = new Set(strands.map((strand) => strand.code))
  for (const { code, grade, strand } of competencies) {
    assert.ok(known.has(strand), code)
    assert.equal(code.slice(0, 3), strandLetters[strand] + String(grade))
  }
})

const strandLetters: Record<string, string> = {
  number: 'NU',
  fractions: 'FR',
  decimals: 'DE',
  ratios: 'RA',
  measure: 'ME',
  patterns: 'PA',
  algebra: 'AL',
  data: 'DA',
  sounds: 'SO',
  closely: 'RC',
  vocabulary: 'VO',
  stories: 'ST',
  informational: 'IN',
  argument: 'AR',
}

const frameworkOf = (strand: string) => strands.find(({ code }) => code === strand)?.framework

test('a building block exists, is of no later grade, of the same map, and no path leads back', () => {
  for (const { from, to } of precedes) {
    const [before, after] = [byCode.get(from), byCode.get(to)]
    assert.ok(before && after, `${from} -> ${to}`)
    assert.ok(before.grade <= after.grade, `${from} -> ${to}`)
    assert.equal(frameworkOf(before.strand), frameworkOf(after.strand), `${from} -> ${to}`)
    assert.ok(!ancestors(from).has(to), `${from} -> ${to} closes a cycle`)
  }
})

test('a building block is direct: no other path says the same', () => {
  for (const { from, to } of precedes)
    for (const other of precedes)
      if (other.to === to && other.from !== from)
        assert.ok(!ancestors(other.from).has(from), `${from} -> ${to} follows from ${other.from}`)
})

test('each map runs from kindergarten to grade 8, and from grade 2 on every step stands on another', () => {
  for (const { key } of frameworks) {
    const { competencies: own, precedes: blocks } = mapOf(key)
    const grades = new Set(own.map(({ grade }) => grade))
    assert.deepEqual(
      [...grades].sort((a, b) => a - b),
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
      key,
    )
    const standing = new Set(blocks.map(({ to }) => to))
    for (const { code, grade } of own) if (grade > 1) assert.ok(standing.has(code), code)
  }
})

test('strands lean on each other: every strand but the first of a map needs another one somewhere', () => {
  for (const { key } of frameworks) {
    const { strands: own } = mapOf(key)
    for (const { code } of own.slice(1)) {
      const crosses = precedes.some(
        ({ from, to }) => byCode.get(to)?.strand === code && byCode.get(from)?.strand !== code,
      )
      assert.ok(crosses, code)
    }
  }
})
