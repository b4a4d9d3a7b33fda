import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { EvidenceKind } from '#contract/evidence.ts'
import { ensureItems } from '#server/assessment/assessment.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { makeEvidence } from '../../tests/builders/school-day.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { recordEvidence } from './evidence.ts'
import { changeTrust, createSource } from './sources.ts'

const codes = ['a', 'a1', 'a2', 'a21', 'b', 'b1']
const kinds: EvidenceKind[] = ['practised', 'observed', 'assessed']

describe('what a source may assert', () => {
  let district: Awaited<ReturnType<typeof makeDistrict>>
  let competencies: Record<string, string>
  let frameworkId: string
  let items: string[]
  let count = 0

  before(async () => {
    district = await makeDistrict()
    await district.database.transaction(district.wide, async (tx) => {
      const framework = await makeFramework(tx, {
        codes,
        isChildOf: [
          ['a1', 'a'],
          ['a2', 'a'],
          ['a21', 'a2'],
          ['b1', 'b'],
        ],
      })
      competencies = framework.ids
      frameworkId = framework.frameworkId
      const competencyIds = Object.values(competencies)
      const asked = Array.from({ length: 12 }, (_, at) => ({
        source: 'test',
        identifier: `item ${at}`,
        competencyIds,
      }))
      items = await ensureItems(tx, asked)
    })
  })

  const within = <T>(work: Parameters<typeof district.database.transaction<T>>[1]) =>
    district.database.transaction(district.wide, work)

  const register = (asserts: EvidenceKind[], trustedIds: string[] | null = null) =>
    within((tx) => createSource(tx, { name: `Source ${count++}`, kind: 'provider', asserts, trustedIds }))

  /** Twelve different questions of each competency, all right, alone and at the first try; says what that declares. */
  async function perfectScores(sourceId: string, told: readonly EvidenceKind[]) {
    return within(async (tx) => {
      const studentId = await makePerson(tx, { role: 'student' })
      const evidence = codes.flatMap((code, place) =>
        items.map((itemId, at) =>
          makeEvidence({
            studentId,
            sourceId,
            itemId,
            competencyIds: [competencies[code]!],
            kind: told[(place * items.length + at) % told.length]!,
            attempts: 1,
            hints: 0,
            occurredAt: new Date(Date.UTC(2026, 8, 1, 8, place, at)),
          }),
        ),
      )
      const recorded = await recordEvidence(tx, evidence, [applyEvidence])
      assert.equal(recorded.length, evidence.length)
      const rows = await tx
        .selectFrom('mastery')
        .select(['competencyId', 'declaredAt', 'assessedCount', 'evidenceCount'])
        .where('districtId', '=', tx.districtId)
        .where('studentId', '=', studentId)
        .execute()
      const codeOf = new Map(Object.entries(competencies).map(([code, id]) => [id, code]))
      const declared = rows.filter(({ declaredAt }) => declaredAt !== null)
      return {
        rows,
        recorded,
        declared: declared.map(({ competencyId }) => codeOf.get(competencyId)!).sort(),
      }
    })
  }

  test('perfect scores of a whole map from a trusted source declare all of it', async () => {
    const { declared } = await perfectScores(await register(kinds), ['assessed'])
    assert.deepEqual(declared, codes)
  })

  test('from a source that may tell of practice they declare nothing, whatever it calls them', async () => {
    const sourceId = await register(['practised'])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 12 }), async (told) => {
        const { declared, rows, recorded } = await perfectScores(sourceId, told)
        assert.deepEqual(declared, [])
        assert.ok(
          rows.every(({ assessedCount, evidenceCount }) => assessedCount === 0 && evidenceCount === 12),
        )
        for (const [at, one] of recorded.entries()) {
          const claimed = told[at % told.length]!
          assert.equal(one.kind, 'practised')
          assert.equal(one.claimedKind, claimed === 'practised' ? null : claimed)
        }
      }),
      { numRuns: 8 },
    )
  })

  test('a source declares only what it is trusted for: a competency with all beneath it, or a framework', async () => {
    const one = await register(['practised', 'assessed'], [competencies['a2']!])
    assert.deepEqual((await perfectScores(one, ['assessed'])).declared, ['a2', 'a21'])
    const whole = await register(['practised', 'assessed'], [frameworkId])
    assert.deepEqual((await perfectScores(whole, ['assessed'])).declared, codes)
  })

  test('an assessment of several competencies is practice when the source is not trusted for one of them', async () => {
    const sourceId = await register(['practised', 'assessed'], [competencies['a']!])
    const [mixed, inside] = await within(async (tx) => {
      const studentId = await makePerson(tx, { role: 'student' })
      const told = (...named: string[]) =>
        makeEvidence({
          studentId,
          sourceId,
          itemId: items[0]!,
          competencyIds: named.map((code) => competencies[code]!),
        })
      return recordEvidence(tx, [told('a1', 'b1'), told('a1', 'a21')], [])
    })
    assert.deepEqual([mixed!.kind, mixed!.claimedKind], ['practised', 'assessed'])
    assert.deepEqual([inside!.kind, inside!.claimedKind], ['assessed', null])
  })

  test('a change of trust holds for what comes after it, both ways, and is audited as it was and as it became', async () => {
    const sourceId = await register(['practised'])
    assert.deepEqual((await perfectScores(sourceId, ['assessed'])).declared, [])
    await within((tx) => changeTrust(tx, sourceId, { asserts: ['practised', 'assessed'], trustedIds: null }))
    assert.deepEqual((await perfectScores(sourceId, ['assessed'])).declared, codes)
    const trustedIds = [competencies['b']!]
    await within((tx) => changeTrust(tx, sourceId, { asserts: ['practised', 'assessed'], trustedIds }))
    assert.deepEqual((await perfectScores(sourceId, ['assessed'])).declared, ['b', 'b1'])
    const entries = await within((tx) =>
      tx
        .selectFrom('auditEntries')
        .select('detail')
        .where('districtId', '=', tx.districtId)
        .where('subjectId', '=', sourceId)
        .where('action', '=', 'source.trust')
        .orderBy('id')
        .execute(),
    )
    const both = { asserts: ['practised', 'assessed'], trustedIds: null }
    assert.deepEqual(
      entries.map(({ detail }) => detail),
      [
        { before: { asserts: ['practised'], trustedIds: null }, after: both },
        { before: both, after: { ...both, trustedIds } },
      ],
    )
  })

  test('what a transaction said of a source and took back is not remembered', async () => {
    const sourceId = await register(['practised'])
    await assert.rejects(
      within(async (tx) => {
        await changeTrust(tx, sourceId, { asserts: ['practised', 'assessed'], trustedIds: null })
        const studentId = await makePerson(tx, { role: 'student' })
        const competencyIds = [competencies['a']!]
        const [one] = await recordEvidence(tx, [makeEvidence({ studentId, sourceId, competencyIds })], [])
        assert.equal(one!.kind, 'assessed')
        throw new Error('taken back')
      }),
      /taken back/,
    )
    assert.deepEqual((await perfectScores(sourceId, ['assessed'])).declared, [])
  })

  test('a source of another district is unknown', async () => {
    const other = await makeDistrict()
    const sourceId = await register(kinds)
    await assert.rejects(
      other.database.transaction(other.wide, async (tx) => {
        const studentId = await makePerson(tx, { role: 'student' })
        const competencyIds = [competencies['a']!]
        await recordEvidence(tx, [makeEvidence({ studentId, sourceId, competencyIds })], [])
      }),
      { code: 'not-found' },
    )
  })
})
