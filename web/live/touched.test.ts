import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LiveTopic } from '#contract/live.ts'
import { isTouched } from './touched.ts'

const ask = (name: string, params: Record<string, string> = {}, data?: unknown, before: string[] = []) => ({
  queryKey: [...before, name, { params }],
  state: { data },
})
const evidenceOf = (...studentIds: string[]) => ({ what: 'evidence' as const, studentIds })
const ofAll = (what: LiveTopic) => ({ what, studentIds: 'all' as const })

const mastery = ask('GET /students/:studentId/mastery', { studentId: 'ann' })

test('what is asked of one student is old when that student changed, not when another did', () => {
  assert.equal(isTouched(mastery, evidenceOf('bob', 'ann')), true)
  assert.equal(isTouched(mastery, evidenceOf('bob')), false)
  assert.equal(isTouched(mastery, ofAll('evidence')), true)
})

test('what is asked of a section is old when one of the students in its answer changed', () => {
  const section = ask('GET /sections/:sectionId/mastery', { sectionId: 'a' }, { students: [{ id: 'ann' }] })
  assert.equal(isTouched(section, evidenceOf('ann')), true)
  assert.equal(isTouched(section, evidenceOf('bob')), false)
  const unanswered = ask('GET /sections/:sectionId/mastery', { sectionId: 'a' })
  assert.equal(isTouched(unanswered, evidenceOf('bob')), true)
})

test('an answer is old only for what it depends on; one that nobody described, for everything', () => {
  const person = ask('GET /students/:studentId', { studentId: 'ann' })
  assert.equal(isTouched(person, evidenceOf('ann')), false)
  assert.equal(isTouched(person, ofAll('roster')), true)
  assert.equal(isTouched(ask('GET /sections'), evidenceOf('ann')), false)
  const unknown = ask('GET /students/:studentId/moods', { studentId: 'ann' })
  for (const what of ['evidence', 'help', 'messages', 'steps', 'groups', 'mastery'] as const)
    assert.equal(isTouched(unknown, { what, studentIds: ['ann'] }), true, what)
})

test('a change of the sources makes old only what shows them', () => {
  assert.equal(isTouched(ask('GET /sources'), ofAll('sources')), true)
  assert.equal(isTouched(ask('GET /sources'), evidenceOf('ann')), false)
  assert.equal(
    isTouched(ask('GET /students/:studentId/moods', { studentId: 'ann' }), ofAll('sources')),
    false,
  )
})

test('everything makes all old but who is signed in', () => {
  const names = ['GET /mastery-rule', 'GET /frameworks', 'GET /sections', 'GET /students/:studentId/evidence']
  for (const name of names) assert.equal(isTouched(ask(name), ofAll('everything')), true, name)
  assert.equal(isTouched(ask('GET /session'), ofAll('everything')), false)
  assert.equal(isTouched({ queryKey: ['something else'], state: { data: 1 } }, ofAll('everything')), false)
})

test('pages of a list are found behind what stands before the name', () => {
  const pages = ask('GET /students/:studentId/evidence', { studentId: 'ann' }, undefined, ['pages'])
  assert.equal(isTouched(pages, evidenceOf('ann')), true)
  assert.equal(isTouched(pages, evidenceOf('bob')), false)
})
