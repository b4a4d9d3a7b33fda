import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { createFindings } from '#server/platform/findings.ts'
import { readBlocks } from './records.ts'

/** Records with their lines, the text handed over in pieces of a size. */
async function read(text: string, pieceSize = 7) {
  const bytes = Buffer.from(text)
  const file = {
    name: 'log.csv',
    open: async () =>
      Readable.from(
        (function* () {
          for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
        })(),
      ),
  }
  const found: [number, string[]][] = []
  for await (const { lines, records } of readBlocks(file, createFindings()))
    for (const [index, record] of records.entries()) found.push([lines[index]!, record])
  return found
}

test('reads commas, tabs and semicolons, any line end, a byte mark, and no line end at the end', async () => {
  const expected = [
    [1, ['a', 'b']],
    [2, ['1', '2']],
    [4, ['3', '4']],
  ]
  for (const text of [
    'a,b\n1,2\n\n3,4\n',
    'a\tb\r\n1\t2\r\n\r\n3\t4',
    '\uFEFFa;b\n1;2\n\n3;4',
    'a,b\r1,2\r\r3,4\r',
  ])
    assert.deepEqual(await read(text), expected, JSON.stringify(text))
  const forExcel = expected.map(([line, cells]) => [Number(line) + 1, cells])
  for (const end of ['\n', '\r\n'])
    for (const size of [1, 6, 7, 100]) {
      const text = ['sep=;', 'a;b', '1;2', '', '3;4', ''].join(end)
      assert.deepEqual(await read(text, size), forExcel)
    }
})

test('goes on with quotes from the first one on, and keeps count of the lines', async () => {
  assert.deepEqual(await read('a,b\n1,2\n"3\n,3",4\n5,"6"\n'), [
    [1, ['a', 'b']],
    [2, ['1', '2']],
    [3, ['3\n,3', '4']],
    [5, ['5', '6']],
  ])
})

test('refuses a quote that is never closed, naming the line', async () => {
  await assert.rejects(read('a,b\n1,2\n"3,4\n5,6\n'), /line 3 or later is never closed/)
})

test('reads the same however the text is cut, and whether or not cells are quoted', async () => {
  const cell = fc.stringMatching(/^[a-z0-9 é]{0,5}$/)
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.nat(30), async (rows, size) => {
      const plain = rows.map((cells) => cells.join(',')).join('\n')
      const quoted = rows.map((cells) => cells.map((one) => `"${one}"`).join(',')).join('\n')
      const expected = rows.map((cells, index) => [index + 1, cells])
      assert.deepEqual(await read(plain, size + 1), expected)
      assert.deepEqual(await read(quoted, size + 1), expected)
    }),
  )
})
