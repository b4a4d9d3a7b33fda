import { CsvError, parse } from 'csv-parse'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
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
 * (docs/benchmarks.md); from the first quote on csv-parse reads. Blank lines are passed over.
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
      if (!/[\r\n]./.test(rest)) continue
      delimiter = delimiterOf(rest)
    }
    const end = rest.lastIndexOf('\n') + 1
    if (rest.includes('"') || hasLoneReturn(rest)) {
      yield* readQuoted(file.name, rest, text, { line, delimiter })
      return
    }
    if (end === 0) continue
    const block = cut(rest.slice(0, end - 1), delimiter, line)
    line += block.lineCount
    rest = rest.slice(end)
    if (block.records.length > 0) yield block
  }
  delimiter ??= delimiterOf(rest)
  if (rest.includes('"') || hasLoneReturn(rest)) yield* readQuoted(file.name, rest, text, { line, delimiter })
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
  from: { line: number; delimiter: string },
): AsyncGenerator<Block> {
  const parser = parse({
    delimiter: from.delimiter,
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    maxRecordSize: 2 ** 20,
  })
  let lastLine = from.line
  const feeding = (async () => {
    const write = (piece: string) =>
      parser.write(piece)
        ? undefined
        : new Promise<void>((resolve) => void parser.once('drain', () => resolve()))
    await write(start)
    for await (const piece of text) await write(piece)
    parser.end()
  })()
  feeding.catch((error: Error) => parser.destroy(error))
  try {
    let block: Block = { lines: [], records: [] }
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const ends = record.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0)
      lastLine = from.line + info.lines - 1
      block.lines.push(lastLine - ends)
      block.records.push(record)
      if (block.records.length < blockSize) continue
      yield block
      block = { lines: [], records: [] }
    }
    if (block.records.length > 0) yield block
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refusedFile(
      name,
      lastLine + 1,
      null,
      `A quote that opens at line ${lastLine + 1} or later is never closed, or stands where none may. Mend that line.`,
    )
  }
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

/** The sign that parts the header's columns: the most frequent one outside quotes. */
function delimiterOf(start: string): string {
  const header = (start.split(/[\r\n]/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length
  return ['\t', ',', ';', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
