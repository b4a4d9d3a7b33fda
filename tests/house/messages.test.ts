import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOfCalls, faultsOfMessages } from '../../scripts/check-messages.ts'
import { callsIn } from '../../scripts/message-calls.ts'

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

test('a call that does not give what its message asks for is named, by file and line', () => {
  const messages = {
    wait: '{minutes, plural, one {# minute} other {# minutes}}',
    see: 'See <link>{name}</link>',
    plain: 'Here',
  }
  const faultsOf = (code: string) => faultsOfCalls(messages, callsIn('page.tsx', code))
  assert.deepEqual(
    faultsOf(`t('wait', { minutes: step.minutes })\nt('plain')\nt('see', { name, link: (parts) => parts })`),
    [],
  )
  assert.deepEqual(faultsOf(`\nt('wait', { count: step.minutes })`), [
    "page.tsx:2: t('wait') does not give minutes.",
  ])
  assert.deepEqual(faultsOf(`t(isOne ? 'plain' : 'see', { name: nameOf({ id, at: [1, 2] }) })`), [
    "page.tsx:1: t('see') does not give link.",
  ])
  assert.equal(faultsOf(`t('see')`).length, 2)
  // What only running it would tell is left to the journeys.
  assert.deepEqual(faultsOf(`t('see', values); t('wait', { ...values }); format('wait'); at.t('wait')`), [])
})
