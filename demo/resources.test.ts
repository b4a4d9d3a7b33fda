import assert from 'node:assert/strict'
import { test } from 'node:test'
import { competencies } from './map.ts'
import { homeActivities, lessonIdeas } from './resources.ts'

const codes = competencies.map(({ code }) => code).sort()

test('every competency has exactly one thing to do at home and one lesson idea', () => {
  assert.deepEqual(homeActivities.flatMap((activity) => activity.competencies).sort(), codes)
  assert.deepEqual(lessonIdeas.map(({ competency }) => competency).sort(), codes)
})

test('a home activity takes five to fifteen minutes, two to five short sentences, and ends in one question', () => {
  for (const {
    competencies: [code],
    minutes,
    what,
    question,
  } of homeActivities) {
    assert.ok(minutes >= 5 && minutes <= 15, code)
    for (const text of Object.values(what)) {
      const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
      const count = Array.from(sentences).length
      assert.ok(count >= 2 && count <= 5, `${code}: ${count} sentences`)
      assert.ok(text.length <= 320, `${code}: ${text.length} characters`)
    }
    assert.match(question.en, /\?$/, code)
    assert.match(question.es, /¿.*\?$/, code)
  }
})

test('a lesson idea is one sentence, and all words exist in both languages', () => {
  for (const { competency, minutes, idea } of lessonIdeas) {
    assert.ok(minutes >= 10 && minutes <= 30, competency)
    for (const text of Object.values(idea)) assert.ok(text.length >= 40 && text.length <= 240, competency)
  }
  for (const { title, idea } of lessonIdeas) assertBoth(title, idea)
  for (const { title, materials, what, question } of homeActivities)
    assertBoth(title, materials, what, question)
})

function assertBoth(...texts: { en: string; es: string }[]): void {
  for (const { en, es } of texts) {
    assert.ok(en.trim() !== '' && es.trim() !== '')
    assert.notEqual(en, es)
  }
}
