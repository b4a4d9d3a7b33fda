import type { Findings } from '#server/platform/findings.ts'
import { delimiterOf, parseRecords, withoutExcelLine } from '../tabular/csv.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { readText } from '../tabular/text.ts'

/** Some records of a log in a row; `lines` says where each begins, counted from 1. */
export interface Block {
  lines: number[]
  records: string[][]
}

/**
 * A log in blocks of records, the header as the first record. A log has hundreds of thousands of short lines and
 * hardly ever a quote: text without quotes is cut by hand, which took a fifteenth of the time of csv-parse
 * (docs/benchmarks.md); from the first quote on `tabular/csv.ts` reads. Blank lines are passed over.
 * @throws Problem `file-refused` for what is no text or no CSV, with the line
 */
export async function* readBlocks(file: InputFile, findings: Findings): AsyncGenerator<Block> {
  const text = readText(file, findings)
  let rest = ''
  let line = 1
  let delimiter: string | undefined
  for await (const piece of text) {
    rest += piece
    // The header decides what parts the columns, so nothing is cut before it is whole.
    if (delimiter === undefined) {
      rest = withoutExcelLine(rest)
      if (!/\S[^\r\n]*(?:\n|\r[^])/.test(rest)) continue
      delimiter = delimiterOf(rest)
    }
    const end = rest.lastIndexOf('\n') + 1
    if (rest.includes('"') || hasLoneReturn(rest)) {
      yield* readQuoted(file.name, rest, text, { firstLine: line, delimiter })
      return
    }
    if (end === 0) continue
    const block = cut(rest.slice(0, end - 1), delimiter, line)
    line += block.lineCount
    rest = rest.slice(end)
    if (block.records.length > 0) yield block
  }
  delimiter ??= delimiterOf(rest)
  if (rest.includes('"') || hasLoneReturn(rest))
    yield* readQuoted(file.name, rest, text, { firstLine: line, delimiter })
  else if (rest.trim() !== '') yield cut(rest, delimiter, line)
}

/** A return that ends a line by itself, as old programs write; one at the very end may be half of a line end. */
const hasLoneReturn = (text: string) => text.includes('\r') && /\r(?!\n|$)/.test(text)

function cut(text: string, delimiter: string, firstLine: number): Block & { lineCount: number } {
  const lines: number[] = []
  const records: string[][] = []
  const all = text.split('\n')
  for (let index = 0; index < all.length; index++) {
    const line = all[index]!
    const content = line.endsWith('\r') ? line.slice(0, -1) : line
    if (content === '') continue
    lines.push(firstLine + index)
    records.push(content.split(delimiter))
  }
  return { lines, records, lineCount: all.length }
}

const blockSize = 2000

async function* readQuoted(
  name: string,
  start: string,
  text: AsyncGenerator<string>,
  from: { firstLine: number; delimiter: string },
): AsyncGenerator<Block> {
  async function* pieces() {
    yield start
    yield* text
  }
  let block: Block = { lines: [], records: [] }
  for await (const { line, cells } of parseRecords(name, pieces(), from)) {
    block.lines.push(line)
    block.records.push(cells)
    if (block.records.length < blockSize) continue
    yield block
    block = { lines: [], records: [] }
  }
  if (block.records.length > 0) yield block
}
