import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GroupPlan } from '#contract/scheduling.ts'
import { countsOf, savedOf, withAdult, withMove, toldApart } from './groups-plan.ts'

const adult = { id: 'adult', name: 'Ada', picture: null }
const planOf = (...sizes: number[]): GroupPlan => ({
  sectionId: 's',
  id: null,
  on: '2026-11-25',
  state: 'proposal',
  asOf: '2026-11-24T10:00:00Z',
  publishedAt: null,
  adults: [adult],
  checks: { withoutAdult: [], repeated: [], overCapacity: [] },
  groups: sizes.map((size, group) => ({
    id: `g${group}`,
    kind: 'withAdult',
    competencyId: null,
    competencyTitle: null,
    reason: { rule: 'sameNext' },
    slipSay: null,
    lesson: null,
    adult: null,
    place: null,
    minutes: null,
    capacity: 8,
    members: Array.from({ length: size }, (_, n) => ({
      student: { id: `${group}-${n}`, name: `${group}-${n}`, picture: null },
      state: 'working',
      quarters: 1,
      marks: [],
      helps: null,
    })),
  })),
})
const idsOf = (plan: GroupPlan) =>
  plan.groups.flatMap((group) => group.members.map(({ student }) => student.id))

test('moving keeps every student exactly once, and puts the moved one where she was dropped', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat(8),
      (sizes, a, b, at) => {
        const plan = planOf(...sizes)
        const ids = idsOf(plan)
        if (ids.length === 0) return
        const who = ids[a % ids.length]!
        const group = plan.groups[b % plan.groups.length]!
        const after = withMove(plan, who, group.id, at)
        assert.deepEqual(idsOf(after).sort(), [...ids].sort())
        const members = after.groups.find(({ id }) => id === group.id)!.members
        assert.equal(
          members.findIndex(({ student }) => student.id === who),
          Math.min(at, members.length - 1),
        )
      },
    ),
  )
})

test('somebody unknown moves nobody', () => {
  const plan = planOf(2, 1)
  assert.deepEqual(withMove(plan, 'nobody', 'g0', 0), plan)
})

test('what is saved names every student once, and the adult', () => {
  const saved = savedOf(withAdult(planOf(2, 1), 'g1', 'adult'))
  assert.deepEqual(
    saved.groups.map(({ adultId, studentIds }) => [adultId, studentIds]),
    [
      [null, ['0-0', '0-1']],
      ['adult', ['1-0']],
    ],
  )
})

test('counts whom no adult sits with', () => {
  assert.deepEqual(countsOf(withAdult(planOf(3, 2), 'g0', 'adult')), { groups: 2, students: 5, alone: 2 })
})

test('groups that share a name are numbered, others keep theirs', () => {
  assert.deepEqual(toldApart(['Add', 'Halve', 'Add']), ['Add 1', 'Halve', 'Add 2'])
})
