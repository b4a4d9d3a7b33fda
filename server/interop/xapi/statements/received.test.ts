import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { depthLimit, readStatements } from './received.ts'
import { syntaxFault } from './syntax.ts'

const read = (text: string) => readStatements(Buffer.from(text))
const faultOf = (text: string) => read(text).faults[0]?.message ?? 'none'

const blanks = fc.stringMatching(/^[ \t\n\r]{0,2}$/)
const anyObject = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'binary' }))

test('cuts each statement of a batch out as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyObject, blanks, blanks, fc.boolean())), blanks, (parts, around) => {
      const texts = parts.map(([value, , , isWide]) => JSON.stringify(value, null, isWide ? 2 : 0))
      const padded = parts.map(([, before, after], index) => `${before}${texts[index]}${after}`)
      const { isArray, statements, faults } = read(`${around}[${around}${padded.join(',')}]${around}`)
      assert.deepEqual(faults, [])
      assert.ok(isArray)
      assert.deepEqual(
        statements.map(({ text }) => text),
        texts,
      )
      assert.deepEqual(
        statements.map(({ statement }) => statement),
        texts.map((text) => JSON.parse(text) as unknown),
      )
    }),
  )
})

test('takes one statement as one, with a byte order mark or blanks around it', () => {
  const text = '{"actor": "\\"]}\\\\"}'
  assert.deepEqual(read(`\uFEFF \n${text}\r\n`), {
    isArray: false,
    statements: [{ statement: { actor: '"]}\\' }, text }],
    faults: [],
  })
})

test('takes an empty batch and values that are no objects: the rules refuse those', () => {
  assert.deepEqual(read('[]'), { isArray: true, statements: [], faults: [] })
  assert.deepEqual(
    read('[1, "a,b", [2,{"a":1}]]').statements.map(({ text }) => text),
    ['1', '"a,b"', '[2,{"a":1}]'],
  )
})

test('refuses bytes that are no UTF-8', () => {
  const { faults } = readStatements(Buffer.from([0x22, 0xff, 0x22]))
  assert.match(faults[0]?.message ?? '', /UTF-8/)
})

test('refuses a statement that writes a property twice, and says which statement', () => {
  assert.match(faultOf('{"a":1,"a":2}'), /twice/)
  assert.match(faultOf('{"a":1,"\\u0061":2}'), /twice/)
  assert.equal(read('[{"a":1},{"b":{"c":1},"b":2}]').faults[0]?.path, 'statements.1')
  assert.deepEqual(read('{"a:b":":","c":{"a":1,"b":[{"a":1}]}}').faults, [])
})

test('refuses JSON nested without end before it is built', () => {
  for (const text of ['['.repeat(10_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`])
    assert.match(faultOf(text), /100 levels/)
  const deepest = `${'['.repeat(depthLimit)}${']'.repeat(depthLimit)}`
  assert.deepEqual(read(deepest).faults, [])
  assert.match(faultOf(`[${deepest}]`), /100 levels/)
})

test('refuses a batch longer than the limit before it is built', () => {
  assert.match(faultOf(`[${'0,'.repeat(10_000)}0]`), /more than 10000 statements/)
  const three = Buffer.from(' [{"a":[1,2,3]},{},"1,2,3"]')
  assert.match(readStatements(three, { batchLimit: 2 }).faults[0]?.message ?? '', /more than 2 statements/)
  assert.equal(readStatements(three, { batchLimit: 3 }).statements.length, 3)
  assert.equal(readStatements(Buffer.from('{"a":1,"b":2,"c":3}'), { batchLimit: 1 }).statements.length, 1)
})

test('says where malformed JSON stops being JSON, and repeats nothing of it', () => {
  const places: [text: string, place: RegExp][] = [
    ['', /ends too early: a value is/],
    ['{"a": 1', /ends too early: "," or a closing bracket is/],
    ['{"a": 1,}', /line 1, column 9: a key/],
    ['{"a"}', /line 1, column 5: ":"/],
    ['[1,]', /line 1, column 4: a value/],
    ['{"a": 1}\n}', /line 2, column 1: the end/],
    ['{"name":\n  "Ada" "x"}', /line 2, column 9: ","/],
    ['{"a": Ada}', /line 1, column 7: a value/],
    ["{'a': 1}", /line 1, column 2: a key/],
    ['["\\x"]', /line 1, column 2: a value/],
    ['[01]', /line 1, column 3: ","/],
    ['[1}', /line 1, column 3: ","/],
  ]
  for (const [text, place] of places) {
    assert.match(faultOf(text), place)
    assert.ok(!faultOf(text).includes('Ada'))
  }
})

test('finds a place in whatever JSON.parse refuses, and the end of whatever it takes', () => {
  const scraps = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    'true',
    ' ',
    '\n',
    '"\\u00"',
    '-',
    '\u00a0',
  )
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      let isGood = true
      try {
        JSON.parse(text)
      } catch {
        isGood = false
      }
      const fault = syntaxFault(text)
      // Of good text it says that its end is missing: it has read it all.
      assert.equal(/the end of the text is missing/.test(fault), isGood, `${JSON.stringify(text)}: ${fault}`)
    }),
    { numRuns: 500 },
  )
})
