import type { Json } from './template-path.ts'

/**
 * Values of a parameter as lines to write in: a number, a text, or `apple | manzana` for a word in English and
 * Spanish; a row of a table has ` ; ` between its cells. What cannot be written so stands as JSON, so that nothing is lost.
 */

const isSame = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other)

function fromJson(text: string, whenNot: Json): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return whenNot
  }
}

export function readValue(written: string): Json {
  const text = written.trim()
  if (/^["{]/.test(text)) return fromJson(text, text)
  if (text !== '' && String(Number(text)) === text && Number.isFinite(Number(text))) return Number(text)
  const [en, es, ...more] = text.split(' | ')
  return es === undefined || more.length > 0 ? text : { en: en?.trim(), es: es.trim() }
}

function writeValue(value: Json): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'object') return ''
  const words = value as { en?: string; es?: string } | null
  const plain = typeof value === 'object' ? `${words?.en} | ${words?.es}` : String(value)
  return isSame(readValue(plain), value) && !plain.includes('\n') ? plain : JSON.stringify(value)
}

export function readRow(line: string): Json {
  const cells = () => line.split(';').map(readValue)
  return line.trim().startsWith('[') ? fromJson(line, cells()) : cells()
}

function writeRow(row: Json): string {
  const plain = Array.isArray(row) ? row.map(writeValue).join(' ; ') : ''
  return isSame(readRow(plain), row) ? plain : JSON.stringify(row)
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** A form of writing: what is stored, as text, and back. */
export type Writing = { write: (value: Json) => string; read: (text: string) => Json }

const asList = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [])
const each = (write: (one: Json) => string, read: (line: string) => Json): Writing => ({
  write: (value) => asList(value).map(write).join('\n'),
  read: (text) => linesOf(text).map(read),
})

export const valueLines = each(writeValue, readValue)
export const rowLines = each(writeRow, readRow)
export const textLines = each(String, (line) => line.trim())

/** Names or letters in one line, with commas or `;` between them. */
export const nameLine: Writing = {
  write: (value) => asList(value).map(String).join(', '),
  read: (text) =>
    text
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter(Boolean),
}

/** As `nameLine` or `textLines`, and nothing at all when it is empty. */
export const orNothing = ({ write, read }: Writing): Writing => ({
  write,
  read: (text) => (text.trim() ? read(text) : undefined),
})
