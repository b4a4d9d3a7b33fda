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
  const start = withoutExcelLine(first.done ? '' : first.value)
  const delimiter = delimiterOf(start)
  if (delimiter !== ',')
    findings.warning(
      file.name,
      1,
      null,
      `Columns are parted by ${nameOfDelimiter[delimiter] ?? delimiter}; the standard asks for commas.`,
    )
  let endsWithLine = true
  async function* pieces() {
    yield start
    endsWithLine = /[\r\n]$/.test(start)
    for await (const piece of text) {
      yield piece
      if (piece !== '') endsWithLine = /[\r\n]$/.test(piece)
    }
  }
  let held: CsvRecord | undefined
  let width: number | undefined
  for await (const record of parseRecords(file.name, pieces(), { delimiter, firstLine: 1 })) {
    if (held) yield held
    width ??= record.cells.length
    held = record
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

/**
 * The records of CSV text from the beginning of a line on.
 * @param from what parts the columns, and the number of the text's first line
 * @throws Problem `file-refused` for what cannot be read as CSV, with the line.
 */
export async function* parseRecords(
  name: string,
  pieces: AsyncIterable<string>,
  { delimiter, firstLine }: { delimiter: string; firstLine: number },
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    maxRecordSize: 4 * lineLimitBytes,
  })
  const source = Readable.from(pieces, { highWaterMark: 1 })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let lastLine = firstLine - 1
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      lastLine = firstLine - 1 + info.lines
      // The parser says on which line a record ended; it began as many lines before as it holds line ends.
      yield { line: lastLine - lineEndsIn(record), cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refusedFile(name, lastLine + 1, null, explain(error, lastLine + 1))
  } finally {
    source.destroy()
  }
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

/** A first line `sep=;` speaks to Excel; emptied, so that lines still count as an editor shows them. */
export const withoutExcelLine = (start: string): string => start.replace(/^\uFEFF?sep=.(?=\r?\n)/i, '')

/** The sign that parts the header's columns: the most frequent one outside quotes. */
export function delimiterOf(start: string): string {
  const header = (start.trimStart().split(/[\r\n]/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
