import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SubjectStanding } from '#contract/families.ts'
import { dayFrom, inSentence, linesOf, tellingDays } from './home-words.ts'

const subject = (
  name: string,
  standing: SubjectStanding['standing'],
  helpOn: string | null = null,
): SubjectStanding => ({
  frameworkId: name,
  subject: name,
  standing,
  held: 0,
  of: 0,
  recent: 0,
  latest: null,
  workingOn: null,
  stuckOn: null,
  refresh: null,
  next: null,
  help: helpOn === null ? null : { on: helpOn, adult: { id: 'a', name: 'A', picture: null } },
})

const today = '2026-11-24'
const day = { on: today, answered: 0, mastered: [], workedOn: [], groups: [] }
const calm = { today, week: [day] }

test('what goes well is said first, what is hard with the first help that comes, then what is quiet', () => {
  const subjects = [
    subject('Mathematics', 'stuck', '2026-11-26'),
    subject('Science', 'stuck', '2026-11-25'),
    subject('Reading', 'onTrack'),
    subject('Art', 'strong'),
    subject('Music', 'quiet'),
    subject('History', 'notStarted'),
  ]
  assert.deepEqual(linesOf({ ...calm, subjects }), [
    { kind: 'well', subjects: ['Reading', 'Art'] },
    { kind: 'stuck', subjects: ['Mathematics', 'Science'], helpOn: '2026-11-25' },
    { kind: 'quiet', subjects: ['Music'] },
  ])
})

test('what was got today is said before what is hard; what was got on another day is not', () => {
  const step = { competencyId: 'a', title: 'Add fractions', statement: '' }
  const subjects = [subject('Mathematics', 'stuck')]
  const stuck = { kind: 'stuck', subjects: ['Mathematics'], helpOn: null }
  const week = (on: string) => [{ ...day, on, answered: 1, mastered: [step], workedOn: [step] }]
  assert.deepEqual(linesOf({ subjects, today, week: week(today) }), [
    { kind: 'gotToday', steps: [step] },
    stuck,
  ])
  assert.deepEqual(linesOf({ subjects, today, week: week('2026-11-23') }), [stuck])
})

test('a child who has begun nothing has one sentence', () => {
  assert.deepEqual(linesOf({ ...calm, subjects: [] }), [{ kind: 'notBegun' }])
  assert.deepEqual(linesOf({ ...calm, subjects: [subject('Reading', 'notStarted')] }), [{ kind: 'notBegun' }])
})

test('today and tomorrow have words of their own, over the end of a month too', () => {
  assert.equal(dayFrom('2026-11-30', '2026-11-30'), 'today')
  assert.equal(dayFrom('2026-11-30', '2026-12-01'), 'tomorrow')
  assert.equal(dayFrom('2026-11-30', '2026-12-02'), 'later')
})

test('a subject stands small within a sentence, but for the names of languages in English', () => {
  assert.equal(inSentence('Mathematics', 'en'), 'mathematics')
  assert.equal(inSentence('English language arts', 'en'), 'English language arts')
  assert.equal(inSentence('Inglés', 'es'), 'inglés')
})

test('a day without work, steps or groups is not told', () => {
  const group = { ...day, groups: [{ title: null, adult: null }] }
  assert.deepEqual(tellingDays([day, { ...day, answered: 1 }, group]).length, 2)
})
