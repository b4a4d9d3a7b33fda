import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastSchoolMorning } from './calendar.ts'
import { adults, students } from './district.ts'
import { simulateHistory } from './history.ts'
import { items } from './items.ts'
import { competencies } from './map.ts'

const timeZone = 'America/Chicago'
const history = simulateHistory({ today: '2026-11-24', timeZone })
const isReading = ({ key }: { key: string }): boolean => key.includes('-reading-')
const ofStudent = Map.groupBy(history, ({ student }) => student)

test('the same seed and day give the same history, another seed another', () => {
  assert.deepEqual(simulateHistory({ today: '2026-11-24', timeZone }), history)
  assert.notDeepEqual(simulateHistory({ today: '2026-11-24', timeZone, seed: 2 }), history)
})

test('every weekday on which a visitor comes has a term of evidence and a living morning', () => {
  for (const today of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2027-07-10']) {
    const observations = simulateHistory({ today, timeZone })
    const last = observations.at(-1)?.at.toISOString().slice(0, 10)
    assert.ok(
      observations.length >= 75_000 && observations.length <= 95_000,
      `${today}: ${observations.length}`,
    )
    assert.equal(last, today === '2027-07-10' ? '2027-07-09' : today)
    assert.ok(observations.filter(({ at }) => at.toISOString().startsWith(last)).length > 1000, today)
  }
})

test('evidence is in order of time, in school hours, and over when the morning is', () => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' })
  let before = 0
  for (const { at } of history) {
    assert.ok(at.getTime() >= before)
    before = at.getTime()
    const shown = clock.format(at)
    assert.ok(shown >= '08:30' && shown <= '11:00', shown)
  }
  assert.equal(lastSchoolMorning(new Date(before), timeZone), '2026-11-23')
})

test('an observation names a student, a competency and its item or its observer', () => {
  const itemOf = new Map(items.map((item) => [item.code, item.competency]))
  const teachers = new Set(adults.filter(({ role }) => role === 'teacher').map(({ key }) => key))
  const codes = new Set(competencies.map(({ code }) => code))
  assert.equal(new Set(history.map(({ key }) => key)).size, history.length)
  for (const { competency, item, kind, observer, hints, attempts } of history) {
    assert.ok(codes.has(competency) && attempts >= 1)
    if (kind === 'observed') assert.ok(item === null && observer !== null && teachers.has(observer))
    else assert.ok(item !== null && itemOf.get(item) === competency && observer === null)
    if (kind === 'assessed') assert.equal(hints, 0)
  }
})

test('everybody has evidence in both subjects, nobody in this year before joining, and no two students look alike', () => {
  const looks = new Set<string>()
  for (const { key, joinedWeek } of students) {
    const own = ofStudent.get(key) ?? []
    for (const inSubject of [own.filter(isReading), own.filter((one) => !isReading(one))]) {
      const least = joinedWeek > 1 ? 15 : 20
      assert.ok(inSubject.length >= least, `${key}: ${inSubject.length}`)
    }
    if (joinedWeek >= 9) assert.ok(own[0] && own[0].at.toISOString() > '2026-11-01', key)
    looks.add(own.map(({ competency, kind, correct }) => `${competency}${kind}${correct}`).join())
  }
  assert.equal(looks.size, students.length)
})

test('the years before stand in the record of last spring, and are asked again this autumn', () => {
  const grades = new Map(competencies.map(({ code, grade }) => [code, grade]))
  for (const { key, grade, joinedWeek } of students) {
    const own = ofStudent.get(key) ?? []
    const earlier = own.filter(({ competency }) => (grades.get(competency) ?? 0) < grade - 2)
    const inSpring = earlier.filter(({ at }) => at.toISOString() < '2026-07-01')
    assert.equal(inSpring.length > 0, grade > 2 && joinedWeek === 1, key)
    if (inSpring.length > 0) assert.ok(earlier.length > inSpring.length, key)
  }
})

test('students grow differently over the months', () => {
  const monthly = students
    .filter(({ joinedWeek }) => joinedWeek === 1)
    .map(({ key }) => {
      const right = (ofStudent.get(key) ?? []).filter(({ correct, kind }) => correct && kind === 'assessed')
      const months = Map.groupBy(right, ({ at }) => at.toISOString().slice(0, 7))
      return ['2026-09', '2026-10', '2026-11'].map((month) => months.get(month)?.length ?? 0).join()
    })
  assert.ok(new Set(monthly).size > 0.9 * monthly.length)
})
