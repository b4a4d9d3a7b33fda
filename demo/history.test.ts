import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastSchoolMorning } from './calendar.ts'
import { adults, students } from './district.ts'
import { simulateHistory } from './history.ts'
import { items } from './items.ts'
import { competencies } from './map.ts'

const timeZone = 'America/Chicago'
const history = simulateHistory({ today: '2026-11-24', timeZone })
const ofStudent = Map.groupBy(history, ({ student }) => student)

test('the same seed and day give the same history, another seed another', () => {
  assert.deepEqual(simulateHistory({ today: '2026-11-24', timeZone }), history)
  assert.notDeepEqual(simulateHistory({ today: '2026-11-24', timeZone, seed: 2 }), history)
})

test('every weekday on which a visitor comes has a term of evidence and a living morning', () => {
  for (const today of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2027-07-10']) {
    const observations = simulateHistory({ today, timeZone })
    const last = observations.at(-1)?.at.toISOString().slice(0, 10)
    assert.ok(observations.length >= 6000 && observations.length <= 9500, `${today}: ${observations.length}`)
    assert.equal(last, today === '2027-07-10' ? '2027-07-09' : today)
    assert.ok(observations.filter(({ at }) => at.toISOString().startsWith(last)).length > 100, today)
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

test('everybody has evidence, nobody before joining, and no two students look alike', () => {
  const looks = new Set<string>()
  for (const { key, joinedWeek } of students) {
    const own = ofStudent.get(key) ?? []
    assert.ok(own.length >= (joinedWeek > 1 ? 30 : 70), `${key}: ${own.length}`)
    if (joinedWeek >= 9) assert.ok(own[0] && own[0].at.toISOString() > '2026-11-01', key)
    looks.add(own.map(({ competency, kind, correct }) => `${competency}${kind}${correct}`).join())
  }
  assert.equal(looks.size, students.length)
})
