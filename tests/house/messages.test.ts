import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOfMessages } from '../../scripts/check-messages.ts'

const used = `t('a'); t('b')`

test('equal messages that are all used have no fault', () => {
  const en = { a: 'Hello, {name}', b: '{n, plural, one {# step} other {# steps}} <b>here</b>' }
  const es = { a: 'Hola, {name}', b: '<b>Aquí</b> {n, plural, one {# paso} other {# pasos}}' }
  assert.deepEqual(faultsOfMessages({ en, es }, used), [])
})

test('names a missing translation, another argument, a message without use and a broken one', () => {
  const faults = faultsOfMessages(
    { en: { a: 'Hi {name}', b: 'Bye', c: 'Left' }, es: { a: 'Hola {nombre}', c: '{broken', b: ' ' } },
    used,
  )
  assert.equal(faults.length, 4)
  assert.match(faults[0] ?? '', /a has other arguments/)
  assert.match(faults[1] ?? '', /es: b is missing/)
  assert.match(faults[2] ?? '', /es: c is not a valid ICU message/)
  assert.match(faults[3] ?? '', /c is not used/)
})
