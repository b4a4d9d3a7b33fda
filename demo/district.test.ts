import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adults, relationships, samplePeople, schools, sections, students } from './district.ts'
import { pictures, subjects } from './people.ts'

const everybody = new Map([...adults, ...students].map((person) => [person.key, person]))

test('every person has a key of their own', () => {
  assert.equal(everybody.size, adults.length + students.length)
})

test('a key is plain lower case, a user name that any keyboard can type', () => {
  for (const key of everybody.keys()) assert.match(key, /^[a-z]+\.[a-z-]+$/)
})

const homerooms = Map.groupBy(students, ({ homeroom }) => homeroom)

test('two schools, fourteen teachers, two coaches, forty guardians and three hundred students from K to 8', () => {
  const count = (role: string): number => adults.filter((adult) => adult.role === role).length
  assert.equal(schools.length, 2)
  assert.equal(students.length, 300)
  assert.deepEqual(
    [...new Set(students.map(({ grade }) => grade))].toSorted((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
  )
  assert.deepEqual(
    [count('teacher'), count('coach'), count('schoolLeader'), count('guardian')],
    [14, 2, 2, 40],
  )
})

test('a homeroom has 18 to 30 students, and no given name twice', () => {
  for (const [key, own] of homerooms) {
    assert.ok(own.length >= 18 && own.length <= 30, `${key}: ${own.length}`)
    assert.equal(new Set(own.map(({ given }) => given)).size, own.length, key)
  }
  assert.equal(homerooms.get('5A')?.length, 28)
})

test('every student has one section of mathematics and one of reading, in the own school and grade', () => {
  for (const { key, homeroom, school, grade } of students) {
    const own = sections.filter((section) => section.homeroom === homeroom)
    assert.deepEqual(own.map(({ subject }) => subject).sort(), [...subjects], key)
    assert.ok(
      own.every((section) => section.school === school && section.grades.includes(grade)),
      key,
    )
  }
  assert.equal(sections.length, 2 * homerooms.size)
})

test('every teacher teaches, and some sections have two', () => {
  const teaching = new Set(sections.flatMap(({ teachers }) => teachers.map(({ person }) => person)))
  const teachers = adults.filter(({ role }) => role === 'teacher').map(({ key }) => key)
  assert.deepEqual([...teaching].sort(), teachers.toSorted())
  assert.ok(sections.filter(({ teachers: { length } }) => length === 2).length >= 4)
})

test('families: some with two children, one with children in two schools, several who read Spanish', () => {
  const ties = relationships.filter(({ role }) => role === 'guardian')
  const children = Map.groupBy(ties, ({ adult }) => adult)
  const schoolOf = (student: string) => everybody.get(student)?.school
  const inTwoSchools = [...children.values()].filter(
    (own) => new Set(own.map(({ student }) => schoolOf(student))).size === 2,
  )
  assert.ok(new Set(ties.map(({ student }) => student)).size >= 60)
  assert.ok([...children.values()].filter(({ length }) => length >= 2).length >= 10)
  assert.deepEqual(
    inTwoSchools.map(([tie]) => tie?.adult),
    ['elena.quispe'],
  )
  assert.ok(adults.filter(({ role, language }) => role === 'guardian' && language === 'es').length >= 10)
})

test('the shares of a section add up to 100 and belong to teachers of its school', () => {
  for (const { key, school, teachers } of sections) {
    const shares: number[] = teachers.map(({ share }) => share)
    assert.equal(
      shares.reduce((sum, share) => sum + share, 0),
      100,
      key,
    )
    for (const { person } of teachers) {
      assert.equal(everybody.get(person)?.role, 'teacher')
      assert.equal(everybody.get(person)?.school, school)
    }
  }
})

test('relationships and sample people name people who exist', () => {
  for (const { adult, student, role } of relationships) {
    assert.equal(everybody.get(adult)?.role, role)
    assert.equal(everybody.get(student)?.role, 'student')
  }
  for (const key of samplePeople) assert.ok(everybody.has(key), key)
})

test('every picture is worn by somebody and every school has a section', () => {
  const worn = new Set([...everybody.values()].map(({ picture }) => picture))
  assert.deepEqual([...worn].sort(), [...pictures].sort())
  for (const { key } of schools) assert.ok(sections.some(({ school }) => school === key))
})
