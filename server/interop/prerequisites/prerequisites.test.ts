import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '#server/platform/errors.ts'
import { createFindings } from '#server/platform/findings.ts'
import { applyFramework, competenciesOf, prerequisitesOf } from '#server/standards/standards.ts'
import { makeFramework, sketchFramework } from '../../../tests/builders/frameworks.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { sharedFile } from '../../../tests/setup/shared.ts'
import { exportStandards, importStandards } from '../case/case.ts'
import { importPrerequisites } from './prerequisites.ts'

const folder = mkdtempSync(join(tmpdir(), 'proximal-prerequisites-'))
after(() => rmSync(folder, { recursive: true }))

/** A framework A, B, C, D, D (B before C), another with X and a B of its own, and a way to bring in a list. */
async function stage() {
  const { database, wide } = await makeDistrict()
  const [own, other] = await database.transaction(wide, async (tx) => {
    const sketch = sketchFramework({ codes: ['A', 'B', 'C', 'D', 'E'], precedes: [['B', 'C']] })
    const competencies = sketch.incoming.competencies.map((one) =>
      one.humanCodingScheme === 'E' ? { ...one, humanCodingScheme: 'D' } : one,
    )
    const { frameworkId } = await applyFramework(tx, { ...sketch.incoming, competencies }, '2026-11-24')
    const known = await competenciesOf(tx, frameworkId)
    const ids: Record<string, string> = Object.fromEntries(known.map(({ code, id }) => [code, id]))
    return [{ frameworkId, ids }, await makeFramework(tx, { codes: ['X', 'B'] })] as const
  })
  const bring = async (
    content: string | Buffer,
    options: { from?: string; to?: string; isDryRun?: boolean } = {},
  ) => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, content)
    const findings = createFindings()
    const run = { database, context: wide, file: { path, name: 'list.csv' }, findings }
    const outcome = await importPrerequisites(run, {
      framework: own.frameworkId,
      isDryRun: false,
      ...options,
    }).catch((error: unknown) => {
      if (error instanceof Problem) return error
      throw error
    })
    const errors = findings.list.filter(({ severity }) => severity === 'error')
    return { outcome, errors: errors.map(({ line, field, message }) => ({ line, field, message })) }
  }
  const before = async (code: string) =>
    database.transaction(wide, async (tx) => {
      const codes = new Map((await competenciesOf(tx, own.frameworkId)).map((one) => [one.id, one.code]))
      const ids = (await prerequisitesOf(tx, [own.ids[code]!])).get(own.ids[code]!)!
      return ids.map((id) => codes.get(id) ?? 'elsewhere')
    })
  return { other, bring, before }
}

const counted = (outcome: unknown) => {
  if (outcome instanceof Problem) assert.fail(outcome.message)
  return (outcome as { counts: unknown }).counts
}

describe('a list of prerequisites', () => {
  test('is read under its usual headers, by comma, semicolon or tab, gzipped too, and twice changes nothing', async () => {
    for (const content of [
      'from_code,to_code\nA,B\n',
      '\ufefffrom_id,from_code,to_id,to_code,note\r\n1,A,2,B,x\r\n',
      'Prerequisite;Competency\nA;B\n',
      'from\tto\nA\tB\nA\tB\n',
      gzipSync('from,to\n"A",B'),
    ]) {
      const { bring, before } = await stage()
      assert.equal((counted((await bring(content)).outcome) as { added: number }).added, 1)
      assert.deepEqual(await before('B'), ['A'])
      assert.equal((counted((await bring(content)).outcome) as { added: number }).added, 0)
    }
  })

  test('takes the columns it is told', async () => {
    const { bring, before } = await stage()
    counted((await bring('first,second\nA,B\n', { from: 'first', to: 'second' })).outcome)
    assert.deepEqual(await before('B'), ['A'])
    const wrong = await bring('first,second\nA,B\n', { from: 'frist', to: 'second' })
    assert.ok(wrong.outcome instanceof Problem)
    assert.match(wrong.outcome.message, /"frist".*Did you mean "first"/)
  })

  test('leaves alone what the package already says', async () => {
    const { bring } = await stage()
    const { outcome } = await bring('from,to\nB,C\nA,C\n')
    assert.deepEqual(counted(outcome), { added: 1, changed: 0, removed: 0, unchanged: 1 })
  })

  test('reaches into another framework by CASE identifier or id, not by code', async () => {
    const { bring, before, other } = await stage()
    counted((await bring(`from,to\n${other.identifiers.X},A\n${other.ids.X},B\n`)).outcome)
    assert.deepEqual([await before('A'), await before('B')], [['elsewhere'], ['elsewhere']])
    const { errors } = await bring('from,to\nX,A\n')
    assert.match(errors[0]!.message, /another framework has/)
  })

  test('a dry run counts and writes nothing', async () => {
    const { bring, before } = await stage()
    const { outcome } = await bring('from,to\nA,B\n', { isDryRun: true })
    assert.deepEqual(counted(outcome), { added: 1, changed: 0, removed: 0, unchanged: 0 })
    assert.deepEqual(await before('B'), [])
  })

  test('tells every wrong line with its column, and then changes nothing', async () => {
    const { bring, before } = await stage()
    const { outcome, errors } = await bring('from,to\nA,B\nZ,B\nA,\nD,A\n')
    assert.ok(outcome instanceof Problem)
    assert.match(outcome.message, /Nothing was imported/)
    assert.deepEqual(
      errors.map(({ line, field }) => [line, field]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
      [
        [3, 'from'],
        [4, 'to'],
        [5, 'from'],
      ],
    )
    assert.match(errors.find(({ line }) => line === 3)!.message, /no competency "Z"/)
    assert.match(errors.find(({ line }) => line === 5)!.message, /means 2 competencies/)
    assert.deepEqual(await before('B'), [])
  })

  test('refuses a circle, through the package too, naming it and the line that closes it', async () => {
    const { bring, before } = await stage()
    const { outcome } = await bring('from,to\nA,B\nC,A\n')
    assert.ok(outcome instanceof Problem)
    assert.match(outcome.message, /circle: (A → B → C → A|C → A → B → C|B → C → A → B)/)
    assert.ok([2, 3].includes(Number(outcome.detail.line)))
    assert.deepEqual(await before('B'), [])
    const self = await bring('from,to\nA,A\n')
    assert.ok(self.outcome instanceof Problem)
    assert.match(self.outcome.message, /circle: A → A/)
  })

  test('refuses what is no such list', async () => {
    const { bring } = await stage()
    for (const [content, message] of [
      ['', /empty/],
      ['a,b\n1,2\n', /column "from", "to" is missing/],
      ['from,to\n', /no prerequisites/],
      ['from,to\n"A,B\n', /quote/],
    ] as const) {
      const { outcome } = await bring(content)
      assert.ok(outcome instanceof Problem, content)
      assert.match(outcome.message, message)
    }
  })
})

const ccss = sharedFile('data', 'standards-ccss-math-case', 'ccss-math-2010.cfpackage.json')
const edges = sharedFile('data', 'standards-coherence-map', 'prerequisite-edges.csv')
test(
  'the 757 prerequisites of the coherence map load on to Common Core, and one that closes a circle is refused',
  ccss.options,
  async () => {
    const { database, wide } = await makeDistrict()
    const run = (path: string) => ({
      database,
      context: wide,
      file: { path, name: basename(path) },
      findings: createFindings(),
    })
    const { framework } = await importStandards(run(ccss.path), { isDryRun: false })
    const list = { framework: framework.identifier, isDryRun: false }
    const first = await importPrerequisites(run(edges.path), list)
    assert.deepEqual(first.counts, { added: 757, changed: 0, removed: 0, unchanged: 0 })
    const again = await importPrerequisites(run(edges.path), list)
    assert.deepEqual(again.counts, { added: 0, changed: 0, removed: 0, unchanged: 757 })
    const path = join(folder, 'closing.csv')
    writeFileSync(path, 'from_code,to_code\n2.G.A.1,1.G.A.1\n')
    await assert.rejects(
      importPrerequisites(run(path), list),
      (error) =>
        error instanceof Problem && /circle: 2\.G\.A\.1 → 1\.G\.A\.1 → 2\.G\.A\.1\./.test(error.message),
    )
    const standing = await importStandards(run(ccss.path), { isDryRun: false })
    assert.equal(standing.counts.associations.removed, 0)
    await database.transaction(wide, async (tx) => {
      const lean = await exportStandards(tx, framework.id, { withListed: false })
      const full = await exportStandards(tx, framework.id, { withListed: true })
      assert.deepEqual([lean.associations, full.associations], [746, 1503])
    })
  },
)
