import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOfMessage } from './message-parts.ts'
import { piecesOf } from './ui/format-message.ts'

const say = (message: string, values: Record<string, unknown> = {}, language = 'en') =>
  piecesOf(partsOfMessage(message), language, values)

test('a message without arguments stays a text', () => {
  assert.equal(partsOfMessage('It’s here, ’{quoted}’'.replace('{quoted}', 'said')), 'It’s here, ’said’')
  assert.equal(partsOfMessage("'{'braces'}'"), '{braces}')
  assert.deepEqual(say('Here'), ['Here'])
})

test('values are put in as they are, and texts flow together', () => {
  assert.deepEqual(say('{count} of {total}', { count: 3, total: 5 }), ['3 of 5'])
  const element = { kind: 'an element' }
  assert.deepEqual(say('As of {at}.', { at: element }), ['As of ', element, '.'])
})

test('a plural takes the exact number first, then the category of its language', () => {
  const message = '{count, plural, =0 {none} one {# step} other {# steps}}'
  assert.deepEqual(
    [0, 1, 2, 1200].map((count) => say(message, { count })[0]),
    ['none', '1 step', '2 steps', '1,200 steps'],
  )
  assert.deepEqual(say('{n, plural, one {# paso} other {# pasos}}', { n: 12_000 }, 'es'), ['12.000 pasos'])
  // Spanish has a category for millions, which our messages do not spell out.
  assert.deepEqual(say('{n, plural, one {# paso} other {# pasos}}', { n: 1_000_000 }, 'es'), [
    '1.000.000 pasos',
  ])
})

test('an ordinal counts places', () => {
  const message = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}'
  assert.deepEqual(
    [1, 2, 3, 11].map((n) => say(message, { n })[0]),
    ['1st', '2nd', '3rd', '11th'],
  )
})

test('a choice falls back to its other', () => {
  const message = '{who, select, student {You} other {They}} chose'
  assert.deepEqual(say(message, { who: 'student' }), ['You chose'])
  assert.deepEqual(say(message, { who: 'guide' }), ['They chose'])
})

test('a tag hands what is inside to its function, in any depth', () => {
  const link = (inside: unknown[]) => ({ link: inside })
  assert.deepEqual(say('{n, plural, other {See <link># of {all}</link>}}', { n: 2, all: 3, link }), [
    'See ',
    { link: ['2 of 3'] },
  ])
})

test('what the screens do not use is refused, so that nobody relies on it', () => {
  assert.throws(() => partsOfMessage('{at, date}'), /useFormat/)
  assert.throws(() => partsOfMessage('{n, number, percent}'), /no style/)
  assert.throws(() => partsOfMessage('{n, plural, offset:1 one {#} other {#}}'), /no offset/)
  assert.throws(() => partsOfMessage('{n, plural, one {#}}'))
})
