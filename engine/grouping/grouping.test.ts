import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { proposeGroups } from './grouping.ts'
import { groupingParameters } from './grouping.parameters.ts'
import { seat, valueOf, worthOfAll } from './seating.ts'
import type { GroupingInput, GroupingStudent, Need } from './students.ts'

const need = (competencyId: string, changes: Partial<Need> = {}): Need => ({
  competencyId,
  slipId: null,
  weight: 0.6,
  isStuck: false,
  lessonsHad: 0,
  ...changes,
})
const student = (
  studentId: string,
  needs: readonly Need[] = [],
  changes: Partial<GroupingStudent> = {},
): GroupingStudent => ({ studentId, needs, canTeach: [], ...changes })
const propose = (students: readonly GroupingStudent[], changes: Partial<GroupingInput> = {}) =>
  proposeGroups({
    students,
    adults: [],
    apart: [],
    seed: 'Tuesday',
    parameters: groupingParameters,
    ...changes,
  })
const seats = (students: readonly GroupingStudent[], changes: Partial<GroupingInput> = {}) =>
  propose(students, changes).groups.map(({ competencyId, slipId, studentIds }) =>
    [competencyId, ...(slipId === null ? [] : [slipId]), ...studentIds].join(' '),
  )

const adults = [{ adultId: 'haddad', groups: 2 }]

const topics = ['fractions', 'division', 'area'] as const
const anyStudents = fc.uniqueArray(
  fc.record({
    studentId: fc.stringMatching(/^[a-z]{1,3}$/),
    needs: fc.uniqueArray(
      fc.record({
        competencyId: fc.constantFrom(...topics),
        slipId: fc.constantFrom(null, 'bottoms', 'tops'),
        weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
        isStuck: fc.boolean(),
        lessonsHad: fc.nat(3),
      }),
      { selector: (one) => one.competencyId },
    ),
    canTeach: fc.subarray([...topics]),
  }),
  { selector: (one) => one.studentId, maxLength: 24 },
)
const anyInput: fc.Arbitrary<GroupingInput> = anyStudents.chain((students) =>
  fc.record({
    students: fc.constant(students),
    adults: fc.uniqueArray(
      fc.record({
        adultId: fc.constantFrom('haddad', 'osei', 'lee'),
        groups: fc.integer({ min: 1, max: 2 }),
      }),
      { selector: (one) => one.adultId },
    ),
    apart: fc
      .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 3 })
      .map((pairs) =>
        pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => [students[a]?.studentId ?? 'nobody', students[b]?.studentId ?? 'else'] as const),
      ),
    seed: fc.string({ maxLength: 3 }),
    parameters: fc.constant(groupingParameters),
  }),
)
const always = (check: (input: GroupingInput) => void) =>
  fc.assert(fc.property(anyInput, check), { numRuns: 300 })

test('those who share a gap sit together, the rest is on its own plan, which comes last', () => {
  assert.deepEqual(
    seats([
      student('ana', [need('fractions')]),
      student('bo', [need('fractions')]),
      student('cy', [need('division')]),
      student('di'),
    ]),
    ['fractions ana bo', ' cy di'],
  )
})

test('those who make the same slip sit together; who makes another does not', () => {
  const slip = (slipId: string) => [need('fractions', { slipId })]
  const students = [
    student('ana', slip('bottoms')),
    student('bo', slip('tops')),
    student('cy', slip('bottoms')),
    student('di', slip('tops')),
    student('ed', slip('bottoms')),
    student('flo', slip('tops')),
  ]
  assert.deepEqual(seats(students, { adults }), ['fractions bottoms ana cy ed', 'fractions tops bo di flo'])
})

test('a group holds eight at most; more than that become two of about the same size', () => {
  const many = Array.from({ length: 13 }, (_, index) => student(`s${10 + index}`, [need('fractions')]))
  const sizes = propose(many).groups.map(({ studentIds }) => studentIds.length)
  assert.deepEqual(
    sizes.sort((a, b) => a - b),
    [6, 7],
  )
})

test('with adults for them, groups are smaller', () => {
  const many = Array.from({ length: 13 }, (_, index) => student(`s${10 + index}`, [need('fractions')]))
  const { groups } = propose(many, { adults: [{ adultId: 'haddad', groups: 3 }] })
  assert.deepEqual(
    groups.map(({ studentIds }) => studentIds.length).sort((a, b) => a - b),
    [4, 4, 5],
  )
})

test('a student of two needs goes where she is needed for a group to be', () => {
  const groups = seats(
    [
      student('ana', [need('fractions', { weight: 0.7 }), need('division', { weight: 0.6 })]),
      student('bo', [need('fractions')]),
      student('cy', [need('fractions')]),
      student('di', [need('division', { weight: 0.9 })]),
    ],
    { adults },
  )
  assert.deepEqual(groups.sort(), ['division ana di', 'fractions bo cy'])
})

test('adults go where most are stuck; a group without one is told of', () => {
  const { groups, warnings } = propose(
    [
      student('ana', [need('fractions', { weight: 1 })]),
      student('bo', [need('fractions', { weight: 1 })]),
      student('cy', [need('division', { isStuck: true })]),
      student('di', [need('division')]),
    ],
    { adults: [{ adultId: 'haddad', groups: 1 }] },
  )
  assert.deepEqual(
    groups.map(({ competencyId, adultId }) => [competencyId, adultId]),
    [
      ['division', 'haddad'],
      ['fractions', null],
    ],
  )
  assert.deepEqual(warnings, [{ rule: 'noAdult', group: 1, studentIds: ['ana', 'bo'] }])
})

test('a classmate who has it helps and stays on her own plan: one without a need, drawn anew each session', () => {
  const able = { canTeach: ['fractions'] }
  const students = [
    student('ana', [need('fractions')]),
    student('bo', [need('fractions')]),
    student('cy', [], able),
    student('di', [], able),
    student('ed', [need('division')], able),
  ]
  const parameters = { ...groupingParameters, partnersPerGroup: 1 }
  const helpers = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((seed) => {
    const { groups } = propose(students, { parameters, seed })
    assert.deepEqual(groups[1]?.studentIds, ['cy', 'di', 'ed'])
    return groups[0]?.partnerIds.join()
  })
  assert.deepEqual(new Set(helpers), new Set(['cy', 'di']))
})

test('a lesson had twice counts for less, and a repeat is told of', () => {
  const again = need('fractions', { lessonsHad: 2, weight: 0.8 })
  const fresh = need('division', { weight: 0.5 })
  const pair = [student('ana', [again, fresh]), student('bo', [again, fresh])]
  assert.deepEqual(seats(pair, { adults }), ['division ana bo'])
  const { warnings } = propose([student('ana', [again]), student('bo', [again])], { adults })
  assert.deepEqual(
    warnings.filter(({ rule }) => rule === 'repeatsLesson'),
    [{ rule: 'repeatsLesson', group: 0, studentIds: ['ana', 'bo'] }],
  )
})

test('two who are kept apart never share a group', () => {
  assert.deepEqual(
    seats([student('ana', [need('area')]), student('bo', [need('area')])], { apart: [['bo', 'ana']] }),
    [' ana bo'],
  )
})

test('nobody, and a student twice', () => {
  assert.deepEqual(propose([]), { groups: [], warnings: [] })
  assert.throws(() => propose([student('ana'), student('ana')]), RangeError)
  assert.throws(() => propose([student('ana', [need('area'), need('area')])]), RangeError)
})

test('every student stands in exactly one group', () => {
  always((input) => {
    const seated = proposeGroups(input).groups.flatMap(({ studentIds }) => studentIds)
    assert.deepEqual(seated.sort(), input.students.map(({ studentId }) => studentId).sort())
  })
})

test('groups by shared gap hold two to eight who all have that gap, and no more groups than allowed', () => {
  always((input) => {
    const { groups } = proposeGroups(input)
    const shared = groups.filter(({ kind }) => kind === 'shared')
    assert.ok(shared.length <= groupingParameters.mostGroups)
    assert.ok(groups.slice(0, -1).every(({ kind }) => kind === 'shared'))
    for (const { competencyId, slipId, studentIds, reason } of shared) {
      assert.ok(studentIds.length >= 2 && studentIds.length <= 8)
      const needs = studentIds.map((id) =>
        input.students
          .find((one) => one.studentId === id)
          ?.needs.find((one) => one.competencyId === competencyId),
      )
      assert.ok(needs.every((one) => one !== undefined))
      assert.ok(slipId === null || needs.every((one) => one?.slipId === slipId || one?.slipId === null))
      assert.ok(reason.rule !== 'ownPlan')
      assert.equal(reason.students, studentIds.length)
      assert.equal(reason.stuck, needs.filter((one) => one?.isStuck).length)
    }
  })
})

test('adults and partners are where they can be, partners from the own-plan group and each once', () => {
  always((input) => {
    const { groups } = proposeGroups(input)
    for (const { adultId, groups: most } of input.adults) {
      assert.ok(groups.filter((group) => group.adultId === adultId).length <= most)
    }
    const own = groups.find(({ kind }) => kind === 'ownPlan')?.studentIds ?? []
    const partners = groups.flatMap(({ competencyId, partnerIds }) =>
      partnerIds.map((id) => ({ id, competencyId })),
    )
    assert.equal(new Set(partners.map(({ id }) => id)).size, partners.length)
    for (const { id, competencyId } of partners) {
      assert.ok(own.includes(id))
      assert.ok(input.students.find((one) => one.studentId === id)?.canTeach.includes(competencyId ?? ''))
    }
  })
})

test('who is kept apart is apart', () => {
  always((input) => {
    for (const { kind, studentIds } of proposeGroups(input).groups) {
      for (const [a, b] of input.apart)
        assert.ok(kind === 'ownPlan' || !studentIds.includes(a) || !studentIds.includes(b))
    }
  })
})

test('the same students give the same groups, in whatever order they and their needs come', () => {
  always((input) => {
    const turned = {
      ...input,
      students: [...input.students].reverse().map((one) => ({ ...one, needs: [...one.needs].reverse() })),
      apart: [...input.apart].reverse().map(([a, b]) => [b, a] as const),
    }
    assert.deepEqual(proposeGroups(turned), proposeGroups(input))
  })
})

test('no move of a single student would make the groups worth more', () => {
  always((input) => {
    const { parameters, apart } = input
    const students = [...input.students].sort((a, b) => (a.studentId < b.studentId ? -1 : 1))
    const seatings = seat({ ...input, students })
    const worth = worthOfAll(seatings, input)
    const mayJoin = (one: GroupingStudent, members: readonly GroupingStudent[]) =>
      members.every(
        (other) =>
          !apart.some(([a, b]) => [a, b].includes(one.studentId) && [a, b].includes(other.studentId)),
      )
    for (const one of students) {
      const from = seatings.find(({ members }) => members.includes(one))
      if (from !== undefined && from.members.length <= parameters.least) continue
      for (const to of [...seatings, null]) {
        if (to === from) continue
        if (to !== null && (to.members.length >= parameters.most || !mayJoin(one, to.members))) continue
        if (to !== null && valueOf(one, to.topic, parameters) === null) continue
        const moved = seatings.map((seating) =>
          seating === from
            ? { ...seating, members: seating.members.filter((other) => other !== one) }
            : seating === to
              ? { ...seating, members: [...seating.members, one] }
              : seating,
        )
        assert.ok(worthOfAll(moved, input) <= worth + 1e-9)
      }
    }
  })
})

test('warnings say who is without an adult, who repeats a lesson, and whose need no group meets', () => {
  always((input) => {
    const { groups, warnings } = proposeGroups(input)
    groups.forEach((group, index) => {
      const of = (rule: string) => warnings.find((one) => one.rule === rule && one.group === index)
      assert.equal(of('noAdult') !== undefined, group.adultId === null)
      const needs = (id: string) => input.students.find((one) => one.studentId === id)?.needs ?? []
      const repeating = group.studentIds.filter((id) =>
        needs(id).some((one) => one.competencyId === group.competencyId && one.lessonsHad >= 2),
      )
      assert.deepEqual(of('repeatsLesson')?.studentIds ?? [], repeating)
      const unmet = group.kind === 'ownPlan' ? group.studentIds.filter((id) => needs(id).length > 0) : []
      assert.deepEqual(of('needUnmet')?.studentIds ?? [], unmet)
    })
  })
})
