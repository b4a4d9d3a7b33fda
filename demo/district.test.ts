import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adults, pictures, relationships, samplePeople, schools, sections, students } from './district.ts'

const everybody = new Map([...adults, ...students].map((person) => [person.key, person]))

test('every person has a key of their own', () => {
  assert.equal(everybody.size, adults.length + students.length)
})

test('a key is plain lower case, a user name that any keyboard can type', () => {
  for (const key of everybody.keys()) assert.match(key, /^[a-z]+\.[a-z-]+$/)
})

test('no given name occurs twice in a section', () => {
  for (const { key } of sections) {
    const names = students.filter(({ section }) => section === key).map(({ given }) => given)
    assert.equal(new Set(names).size, names.length)
    assert.ok(names.length >= 24 && names.length <= 28, `${key}: ${names.length}`)
  }
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
