import assert from 'node:assert/strict'
import test from 'node:test'
import { checkTemplate } from './check.ts'
import { exampleTemplates } from './template.examples.ts'

const languages = ['en', 'es']
const plainTemplate = {
  parameters: [
    { name: 'a', from: '2', to: '9' },
    { name: 'b', from: '2', to: '9' },
  ],
  prompt: { en: 'What is {a} + {b}?', es: '¿Cuánto es {a} + {b}?' },
  response: { kind: 'number', answer: 'a + b' },
  slips: [],
  hints: [{ en: 'Begin at {a}.', es: 'Empieza en {a}.' }],
  steps: [{ en: '${a} + {b} = {a + b}$', es: '${a} + {b} = {a + b}$' }],
}
type Draft = Record<string, unknown>
const faultsOf = (change: Draft): string[] =>
  checkTemplate({ ...plainTemplate, ...change }, languages).map((fault) => `${fault.path}: ${fault.message}`)

test('the examples have no fault', () => {
  for (const [name, template] of Object.entries(exampleTemplates)) {
    assert.deepEqual(checkTemplate(template, languages), [], name)
  }
  assert.deepEqual(faultsOf({}), [])
})

test('every fault says where it is, what is wrong and how to mend it', () => {
  const faults = checkTemplate({ ...plainTemplate, response: { kind: 'number', answer: 'a + c' } }, languages)
  assert.deepEqual(faults, [
    { path: 'response.answer', message: 'the name “c” is not known', remedy: 'known here: a, b' },
  ])
})

test('finds each fault of shape, writing and sense', () => {
  const words = (en: string): Draft => ({ en, es: en })
  const cases: [Draft, RegExp][] = [
    [{ prompt: undefined }, /^prompt: is missing/],
    [{ promt: words('x') }, /^promt: is not a field here/],
    [{ parameters: [{ name: '2a', from: '1', to: '2' }] }, /^parameters\[0\]\.name: is not a name/],
    [{ parameters: [{ name: 'a' }] }, /^parameters\[0\]: says none/],
    [{ response: { kind: 'essay' } }, /^response\.kind: is not a kind/],
    [{ hints: [] }, /^hints: has 0 entries/],
    [{ prompt: { en: 'What?' } }, /^prompt\.es: the text in this language is missing/],
    [{ prompt: { ...words('What?'), fr: 'Quoi ?' } }, /^prompt\.fr: is not a language/],
    [{ parameters: [{ name: 'a', oneOf: [{ en: 'x' }] }] }, /^parameters\[0\]\.oneOf\[0\]\.es: the text/],
    [{ parameters: [{ names: ['a', 'b'], rows: [[1]] }] }, /^parameters\[0\]\.rows\[0\]: has 1 values for 2/],
    [{ prompt: words('{c}?') }, /^prompt\.en: the name “c” is not known/],
    [{ prompt: words('{a?') }, /^prompt\.en: a \{ lacks/],
    [{ prompt: words('$a + 1$') }, /^prompt\.en: the parameter “a” stands bare/],
    [{ prompt: words('$x + 1$') }, /^prompt\.en: the letter “x” in the maths is not known/],
    [{ prompt: words('$\\foo{1}$') }, /^prompt\.en: \\foo is not among/],
    [{ letters: ['a'] }, /^letters: “a” is a parameter and an unknown/],
    [{ conditions: ['a +'] }, /^conditions\[0\]: “a \+” ends too early/],
    [{ conditions: ['a'] }, /^conditions\[0\]: a comparison must stand here/],
    [{ conditions: ['a > 9'] }, /^conditions: no variant is possible: the conditions do not hold/],
    [{ response: { kind: 'number', answer: '1 / (a - b)' } }, /^response\.answer: division by zero/],
    [{ response: { kind: 'number', answer: 'sum(a)' } }, /^response\.answer: there is no function “sum”/],
    [
      {
        parameters: [
          { name: 'a', from: 'b', to: '9' },
          { name: 'b', from: '1', to: '2' },
        ],
      },
      /^parameters\[0\]\.from: the name “b”/,
    ],
    [
      { parameters: [...plainTemplate.parameters, { name: 'a', is: '1' }] },
      /^parameters\[2\]: the name “a” is taken/,
    ],
    [
      { slips: [{ code: 'x', when: { chose: 'o' }, say: words('Look.') }] },
      /^slips\[0\]\.when: “chose” says nothing/,
    ],
    [
      { slips: [{ code: 'x', when: { equals: 'b + a' }, say: words('Look.') }] },
      /^slips\[0\]: is right in every variant/,
    ],
    [
      { slips: [{ code: 'x', when: { equals: 'a' }, say: words('It is {a + b}.') }] },
      /^slips\[0\]\.say\.en: gives the answer/,
    ],
    [{ hints: [words('It is {a + b}.')] }, /^hints\[0\]\.en: gives the answer/],
    [{ picture: { kind: 'array', rows: 'a * b', columns: 'b' } }, /cannot be drawn: only 1 to 12/],
    [{ picture: { kind: 'dots', count: 'a', label: words('x') } }, /^picture\.label: is not a field here/],
  ]
  for (const [change, expected] of cases) {
    const faults = faultsOf(change)
    assert.ok(
      faults.some((fault) => expected.test(fault)),
      `${expected.source} in ${JSON.stringify(faults)}`,
    )
  }
})

test('options that always look the same, or of which none or two are right, leave no variant', () => {
  const choice = (options: readonly [string, string, boolean][]): string[] =>
    faultsOf({
      response: {
        kind: 'choice',
        options: options.map(([id, text, right]) => ({ id, text: { en: text, es: text }, right })),
      },
    })
  assert.match(
    choice([
      ['x', '{a}', true],
      ['y', '{a}', false],
    ])[0] ?? '',
    /two options look the same/,
  )
  assert.match(
    choice([
      ['x', '1', false],
      ['y', '2', false],
    ])[0] ?? '',
    /no option is right/,
  )
  assert.match(
    choice([
      ['x', '1', true],
      ['y', '2', true],
    ])[0] ?? '',
    /more than one option is right/,
  )
  assert.match(
    choice([
      ['x', '1', true],
      ['x', '2', false],
    ])[0] ?? '',
    /the id “x” stands twice/,
  )
})

test('nothing that is sent as a template throws', () => {
  for (const value of [
    null,
    undefined,
    3,
    'x',
    [],
    {},
    { parameters: {} },
    { parameters: [null], response: null },
  ]) {
    assert.ok(checkTemplate(value, languages).length > 0)
  }
})
