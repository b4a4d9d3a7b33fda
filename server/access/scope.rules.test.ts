import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Role } from '#contract/access.ts'
import { rolesOn, scopeOf, type InForce, type Ties } from './scope.rules.ts'

const today = '2026-11-24'
const me = 'me'
const people = ['me', 'a', 'b', 'c', 'd']
const sections = ['s1', 's2', 's3']

const dates: fc.Arbitrary<InForce> = fc.record({
  isActive: fc.boolean(),
  beginsOn: fc.constantFrom(null, '2026-09-01', today, '2026-11-25'),
  endsOn: fc.constantFrom(null, '2026-11-23', today, '2027-06-30'),
})
const dated = <T extends object>(fields: fc.Arbitrary<T>) =>
  fc.tuple(dates, fields).map(([d, f]) => ({ ...d, ...f }))
const sectionRole = fc.constantFrom('teacher', 'student', 'aide')

const anyTies: fc.Arbitrary<Ties> = fc.record({
  userId: fc.constant(me),
  roles: fc.array(
    dated(fc.record({ role: fc.constantFrom(...Role.options), orgId: fc.constantFrom('o1', 'o2') })),
    { maxLength: 3 },
  ),
  enrollments: fc.array(dated(fc.record({ sectionId: fc.constantFrom(...sections), role: sectionRole })), {
    maxLength: 4,
  }),
  classmates: fc.array(
    dated(
      fc.record({
        sectionId: fc.constantFrom(...sections),
        userId: fc.constantFrom(...people),
        role: sectionRole,
      }),
    ),
    { maxLength: 12 },
  ),
  relationships: fc.array(
    dated(
      fc.record({
        adultId: fc.constantFrom(...people),
        studentId: fc.constantFrom(...people),
        type: fc.constantFrom('guardian', 'coach'),
        mayView: fc.boolean(),
      }),
    ),
    { maxLength: 5 },
  ),
})

/** The same question asked the slow way: for one student, is there any reason at all that lets this person look? */
function mayLook(ties: Ties, student: string): boolean {
  const holds = (tie: InForce) => {
    if (!tie.isActive) return false
    if (tie.beginsOn !== null && tie.beginsOn > today) return false
    return tie.endsOn === null || tie.endsOn >= today
  }
  const held = ties.roles.filter(holds).map(({ role }) => role)
  const mayTeach = held.includes('teacher') || held.includes('coach')
  const isAdult = held.some((role) => role !== 'student')
  for (const role of ties.roles) if (student === me && role.role === 'student' && holds(role)) return true
  for (const mine of ties.enrollments)
    for (const theirs of ties.classmates)
      if (mayTeach && mine.role === 'teacher' && holds(mine) && theirs.role === 'student' && holds(theirs))
        if (mine.sectionId === theirs.sectionId && theirs.userId === student) return true
  for (const tie of ties.relationships)
    if (isAdult && tie.adultId === me && tie.studentId === student && tie.mayView && holds(tie)) return true
  return false
}

describe('the scope of a person', () => {
  test('holds exactly the students there is a reason for today, for any ties', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const scope = scopeOf(ties, 'district', today)
        if (scope.role !== 'self') return
        assert.deepEqual([...scope.students], people.filter((person) => mayLook(ties, person)).sort())
      }),
      { numRuns: 2000 },
    )
  })

  test('is the whole district only for its administration and data office, a school only for its leaders', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const { role, schools } = scopeOf(ties, 'district', today)
        const roles = rolesOn(ties, today)
        const isWide = roles.includes('districtAdmin') || roles.includes('dataOffice')
        assert.equal(role, isWide ? 'wide' : roles.includes('schoolLeader') ? 'leader' : 'self')
        const led = ties.roles.filter((tie) => tie.role === 'schoolLeader').map((tie) => tie.orgId)
        for (const school of schools) assert.ok(led.includes(school))
      }),
    )
  })

  test('names everybody who may be seen, always the person themselves, and no classmate of a student', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const { role, people: named, students } = scopeOf(ties, 'district', today)
        if (role !== 'self') return
        for (const id of [me, ...students]) assert.ok(named.includes(id))
        const strangers = named.filter((id) => id !== me && !students.includes(id))
        for (const id of strangers) {
          const isAdult = ties.classmates.some((tie) => tie.userId === id && tie.role !== 'student')
          const isRelated = ties.relationships.some((tie) => tie.adultId === id && tie.studentId === me)
          assert.ok(isAdult || isRelated)
        }
      }),
    )
  })

  test('ends with the day after the last one, and begins on the first', () => {
    const tie = (beginsOn: string | null, endsOn: string | null): Ties => ({
      userId: me,
      roles: [{ role: 'guardian', orgId: 'o', isActive: true, beginsOn: null, endsOn: null }],
      enrollments: [],
      classmates: [],
      relationships: [
        { adultId: me, studentId: 'a', type: 'guardian', mayView: true, isActive: true, beginsOn, endsOn },
      ],
    })
    assert.deepEqual(scopeOf(tie(today, today), 'd', today).students, ['a'])
    assert.deepEqual(scopeOf(tie(null, '2026-11-23'), 'd', today).students, [])
    assert.deepEqual(scopeOf(tie('2026-11-25', null), 'd', today).students, [])
  })

  test('a guardian who may not view sees nothing, and a role that ended gives nothing', () => {
    const ended = { isActive: true, beginsOn: null, endsOn: '2026-06-30' }
    const open = { isActive: true, beginsOn: null, endsOn: null }
    const ties: Ties = {
      userId: me,
      roles: [{ ...ended, role: 'districtAdmin', orgId: 'o' }],
      enrollments: [],
      classmates: [],
      relationships: [{ ...open, adultId: me, studentId: 'a', type: 'guardian', mayView: false }],
    }
    assert.deepEqual(rolesOn(ties, today), [])
    assert.equal(scopeOf(ties, 'd', today).role, 'self')
    assert.deepEqual(scopeOf(ties, 'd', today).students, [])
  })
})
