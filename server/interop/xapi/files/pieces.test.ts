import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyStatement } from '../../../../tests/builders/statements.ts'
import { piecesOf, type Piece } from './pieces.ts'

async function pieces(
  bytes: Buffer | string,
  { name = 'statements.json', size = 2 ** 16 } = {},
): Promise<Piece[]> {
  const whole = Buffer.from(bytes as string)
  const chunks: Buffer[] = []
  for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size))
  return Array.fromAsync(piecesOf({ name, open: async () => Readable.from(chunks) }))
}

const texts = (found: readonly Piece[]) =>
  found.map((piece) => ('text' in piece ? JSON.parse(piece.text.toString()) : piece.fault))

const lines = (found: readonly Piece[]) => found.map(({ line }) => line)

/** The ways in which files hold statements. */
const shapes: Record<string, (statements: readonly object[]) => string> = {
  lines: (all) => all.map((one) => JSON.stringify(one)).join('\n'),
  'lines of Windows, with blank ones': (all) => all.map((one) => `${JSON.stringify(one)}\r\n\r\n`).join(''),
  'a list on one line': (all) => JSON.stringify(all),
  'a list on many lines': (all) => JSON.stringify(all, null, 2),
  'one after the other on many lines': (all) => all.map((one) => JSON.stringify(one, null, '\t')).join('\n'),
  'lists one after the other': (all) => all.map((one) => JSON.stringify([one])).join('\n'),
  'the answer of a store': (all) => JSON.stringify({ statements: all, more: '/xapi/statements?cursor=x' }),
  'the answer of another store': (all) => JSON.stringify({ more: '', statements: all }, null, 2),
}

for (const [shape, write] of Object.entries(shapes))
  test(`finds the same statements in ${shape}, wherever the bytes are cut`, () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyStatement, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        async (statements, size, isMarked) => {
          const text = `${isMarked ? '\uFEFF' : ''}${write(statements)}`
          assert.deepEqual(texts(await pieces(text, { size })), statements)
        },
      ),
      { numRuns: 40 },
    ))

test('says on which line each statement begins', async () => {
  assert.deepEqual(lines(await pieces('{"a":1}\n\n{"a":2}\n', { size: 3 })), [1, 3])
  assert.deepEqual(lines(await pieces('[\n{"a":1},\n{\n"a":2},{"a":3}\n]')), [2, 3, 4])
  assert.deepEqual(lines(await pieces('{"statements":\n [\n {}, \n{}]}')), [3, 4])
})

test('a broken line is one fault of judging, and the lines behind it are there', async () => {
  const found = await pieces('{"a":1}\n{"a":"1}\n{"a":3}', { name: 'x.jsonl' })
  assert.deepEqual(lines(found), [1, 2, 3])
  assert.ok(found.every((piece) => 'text' in piece))
})

test('of a file of lines whose first is broken, the others are there', async () => {
  assert.equal((await pieces('{"a":\n{"a":2}\n{"a":3}', { name: 'x.ndjson' })).length, 3)
})

test('says where a list is cut off, and keeps what was whole', async () => {
  const cut = await pieces('[{"a":1},\n{"a":2},\n{"a":')
  assert.deepEqual(lines(cut), [1, 2, 3])
  assert.match(texts(cut)[2] as string, /cut off/)
  assert.match(texts(await pieces('[{"a":1},\n{"a":2}'))[2] as string, /within its list/)
  assert.match(texts(await pieces('[{"a":"1'))[0] as string, /cut off/)
})

test('reads no further where nothing can be told apart', async () => {
  assert.match(texts(await pieces('[{"a":"1\n"},{}]'))[0] as string, /does not end on its line/)
  assert.match(texts(await pieces('[{}]\n]'))[1] as string, /never opened/)
})

test('what is longer than any statement is a fault, not memory', async () => {
  const long = `{"a":"${'x'.repeat(21 * 2 ** 20)}"}`
  for (const text of [`{"a":1}\n${long}\n{"a":3}`, `[{"a":1},${long},{"a":3}]`]) {
    const found = texts(await pieces(text))
    assert.deepEqual([found.length, found[2]], [3, { a: 3 }])
    assert.match(found[1] as string, /longer than 20 MB/)
  }
})

test('refuses UTF-16', () =>
  assert.rejects(pieces(Buffer.from('\uFEFF[]', 'utf16le')), { code: 'file-refused' }))
