import { isUtf8 } from 'node:buffer'
import type { Fault } from '../protocol.types.ts'
import { isObject } from './check.rules.ts'
import { syntaxFault } from './syntax.ts'

/** One statement of a request: its value, and its text as it was sent. */
export interface ReceivedStatement {
  statement: unknown
  text: string
}

export interface Received {
  /** A batch, not a single statement. */
  isArray: boolean
  statements: ReceivedStatement[]
  /** Of the request as a whole; when there are any, there are no statements. */
  faults: Fault[]
}

/** Deeper than any statement needs; what walks a statement calls itself once per level. */
export const depthLimit = 100

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]

/** The quote that ends the string which begins at `start`, or -1. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1) {
    let escapes = end - 1
    while (text.charCodeAt(escapes) === backslash) escapes--
    if ((end - escapes) % 2 === 1) return end
    end = text.indexOf('"', end + 1)
  }
  return -1
}

/** Why text is not even parsed; asked before JSON.parse builds what a hostile body describes. */
function excessOf(text: string, batchLimit: number): string | null {
  const isArray = /^[ \t\n\r]*\[/.test(text)
  let depth = 0
  let statements = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      at = endOfString(text, at)
      if (at === -1) return null
    } else if (code === openBrace || code === openBracket) {
      if (++depth > depthLimit)
        return `The JSON is nested more than ${depthLimit} levels deep. Flatten what its extensions hold.`
    } else if (code === closeBrace || code === closeBracket) depth--
    else if (isArray && code === comma && depth === 1 && ++statements > batchLimit)
      return `The batch has more than ${batchLimit} statements. Send fewer at a time.`
  }
  return null
}

interface Piece {
  text: string
  /** How many properties the statement writes. */
  properties: number
}

/** The text of each statement, cut from well-formed JSON. */
function piecesOf(text: string, isArray: boolean): Piece[] {
  const statementDepth = isArray ? 2 : 1
  const pieces: Piece[] = []
  let depth = 0
  let start = isArray ? 1 : 0
  let properties = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at)
    else if (code === colon) {
      if (depth === statementDepth) properties++
    } else if (code === openBrace || code === openBracket) depth++
    else if (code === closeBrace || code === closeBracket) depth--
    else if (isArray && code === comma && depth === 1) {
      pieces.push({ text: text.slice(start, at).trim(), properties })
      start = at + 1
      properties = 0
    }
  }
  pieces.push({ text: isArray ? text.slice(start, -1).trim() : text, properties })
  return pieces
}

const refuse = (message: string): Received => ({
  isArray: false,
  statements: [],
  faults: [{ path: '', message }],
})

/** A property written twice: JSON.parse keeps the last, others the first, so it is not known what was meant. */
const repeats = (statement: unknown, properties: number) =>
  isObject(statement) && Object.keys(statement).length !== properties

/**
 * The statements of a request's body: one object or an array of them, each with its own text. Nothing is judged but the
 * JSON: that it is UTF-8, well formed, at most `depthLimit` deep and `batchLimit` long, and that no statement writes a
 * property twice.
 * @param firstLine the line of its file on which the body begins
 */
export function readStatements(body: Buffer, { batchLimit = 10_000, firstLine = 1 } = {}): Received {
  if (!isUtf8(body)) return refuse('The body is not UTF-8. Encode its text as UTF-8.')
  const json = body.toString('utf8').replace(/^\uFEFF/, '')
  const excess = excessOf(json, batchLimit)
  if (excess !== null) return refuse(excess)
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return refuse(syntaxFault(json, firstLine))
  }
  const isArray = Array.isArray(value)
  const values: unknown[] = isArray ? (value as unknown[]) : [value]
  const statements: ReceivedStatement[] = []
  if (values.length === 0) return { isArray, statements, faults: [] }
  for (const [index, { text, properties }] of piecesOf(json.trim(), isArray).entries()) {
    const statement = values[index]
    if (repeats(statement, properties)) {
      const message = 'The statement writes one of its properties twice. Write each once.'
      return { isArray, statements: [], faults: [{ path: isArray ? `statements.${index}` : '', message }] }
    }
    statements.push({ statement, text })
  }
  return { isArray, statements, faults: [] }
}
