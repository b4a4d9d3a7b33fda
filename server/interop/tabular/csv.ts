import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import type { InputFile } from './input-file.ts'
import { lineLimitBytes, readText } from './text.ts'

/** One record of a CSV file; `line` is where it begins, counted from 1. */
export interface CsvRecord {
  line: number
  cells: string[]
}

/**
 * The records of a CSV file (RFC 4180, leniently): byte mark, any line end, quoted commas and line ends, quotes inside
 * unquoted cells, semicolons or tabs instead of commas; blank lines are passed over. Memory stays bounded.
 * @throws Problem `file-refused` for what cannot be read as CSV, with the line.
 */
export async function* readRecords(file: InputFile, findings: Findings): AsyncGenerator<CsvRecord> {
  const text = readText(file, findings)
  const first = await text.next()
  // A first line `sep=;` speaks to Excel; emptied, so that lines still count as an editor shows them.
  const start = (first.done ? '' : first.value).replace(/^\uFEFF?sep=.(?=\r?\n)/i, '')
  const delimiter = delimiterOf(start)
  if (delimiter !== ',')
    findings.warning(
      file.name,
      1,
      null,
      `Columns are parted by ${nameOfDelimiter[delimiter] ?? delimiter}; the standard asks for commas.`,
    )
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    maxRecordSize: 4 * lineLimitBytes,
  })
  let lastLine = 0
  let endsWithLine = true
  async function* pieces() {
    yield start
    endsWithLine = /[\r\n]$/.test(start)
    for await (const piece of text) {
      yield piece
      if (piece !== '') endsWithLine = /[\r\n]$/.test(piece)
    }
  }
  const source = Readable.from(pieces(), { highWaterMark: 1 })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let held: CsvRecord | undefined
  let width: number | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (held) yield held
      width ??= record.length
      // The parser says on which line a record ended; it began as many lines before as it holds line ends.
      held = { line: info.lines - lineEndsIn(record), cells: record }
      lastLine = info.lines
    }
  } catch (error) {
    source.destroy()
    if (!(error instanceof CsvError)) throw error
    throw refusedFile(file.name, lastLine + 1, null, explain(error, lastLine + 1))
  }
  if (!held) return
  if (!endsWithLine && width !== undefined && held.cells.length < width)
    throw refusedFile(
      file.name,
      held.line,
      null,
      `The file ends in the middle of line ${held.line} (${held.cells.length} of ${width} columns): it was cut off. Send it again.`,
    )
  yield held
}

const lineEndsIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

interface ParsedRecord {
  record: string[]
  info: { lines: number }
}

function explain(error: CsvError, line: number): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quote that opens at line ${line} or later is never closed: the file was cut off, or a quote inside a cell is not doubled. Send it again, or mend that line.`
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `The record at line ${line} is too long: a quote that opens there is never closed. Mend that line.`
  return `Line ${line} is not CSV (${error.message}). Mend the quotes of that line.`
}

const nameOfDelimiter: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

/** The sign that parts the header's columns: the most frequent one outside quotes. */
function delimiterOf(start: string): string {
  const header = (start.trimStart().split(/[\r\n]/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
