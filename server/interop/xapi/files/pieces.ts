import { refusedFile } from '#server/platform/findings.ts'
import type { InputFile } from '../../tabular/input-file.ts'
import { bodyLimitBytes } from '../bodies.ts'

/** One statement of a file, or one line of a file of lines, not judged yet. */
export type Piece = {
  /** Where it begins, from 1. */
  line: number
} & ({ text: Buffer } | { fault: string })

const tooLong = `This is longer than ${bodyLimitBytes / 2 ** 20} MB: no statement is. Look for a missing line end or bracket.`

const [lineFeed, carriageReturn, space, tab, comma] = [0x0a, 0x0d, 0x20, 0x09, 0x2c]
const [quote, backslash] = [0x22, 0x5c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]

const isBlank = (byte: number) =>
  byte === lineFeed || byte === space || byte === carriageReturn || byte === tab

/**
 * The statements of a file one by one, however large it is: JSON lines, a list, statements one after the other, or the
 * answer of a store (`{"statements": […]}`). In a file of lines a broken line is one fault, and what follows is read.
 * @throws Problem `file-refused` for a file in UTF-16
 */
export async function* piecesOf(file: InputFile): AsyncGenerator<Piece> {
  const chunks = ((await file.open()) as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  try {
    yield* piecesIn(chunks, file.name)
  } finally {
    await chunks.return?.()
  }
}

async function* piecesIn(chunks: AsyncIterator<Buffer>, name: string): AsyncGenerator<Piece> {
  let head = Buffer.alloc(0)
  while (head.length < headBytes) {
    const { value, done } = await chunks.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    throw refusedFile(name, 1, null, 'The file is UTF-16. JSON is UTF-8: save it so.')
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) head = head.subarray(3)
  const rest: AsyncIterable<Buffer> = { [Symbol.asyncIterator]: () => chunks }
  yield* isOfLines(head.toString('latin1'), name) ? linesOf(head, rest) : valuesOf(head, rest)
}

/** So much is looked at to tell how a file is made. */
const headBytes = 2 ** 16

/** The answer of a store to GET /statements, up to its list. */
const answerOfStore = /^\s*\{\s*(?:"more"\s*:\s*"[^"]*"\s*,\s*)?"statements"\s*:\s*\[/

function isOfLines(head: string, name: string): boolean {
  const text = head.trimStart()
  if (text.startsWith('[') || answerOfStore.test(text)) return false
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return true
  try {
    JSON.parse(text.split('\n', 1)[0]!)
    return true
  } catch {
    return false
  }
}

/** Bytes from here and there, put together; no more of them than a statement may have. */
function createHeld() {
  let parts: Buffer[] = []
  let bytes = 0
  return {
    add(part: Buffer) {
      bytes += part.length
      if (bytes > bodyLimitBytes) parts = []
      else parts.push(part)
    },
    take(line: number): Piece {
      const piece = bytes > bodyLimitBytes ? { line, fault: tooLong } : { line, text: Buffer.concat(parts) }
      parts = []
      bytes = 0
      return piece
    },
  }
}

async function* linesOf(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const held = createHeld()
  let line = 1
  for await (const chunk of following(head, rest)) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      held.add(chunk.subarray(start, end))
      const piece = held.take(line++)
      if (!isEmpty(piece)) yield piece
      start = end + 1
    }
    held.add(chunk.subarray(start))
  }
  const last = held.take(line)
  if (!isEmpty(last)) yield last
}

const isEmpty = (piece: Piece) => 'text' in piece && piece.text.every(isBlank)

async function* following(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head
  yield* rest
}

/** What stands in lists, or one after the other. A bracket too many ends the reading: what follows cannot be told apart. */
async function* valuesOf(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const held = createHeld()
  const wrapping = answerOfStore.exec(head.toString('latin1'))?.[0] ?? ''
  let line = wrapping.split('\n').length
  let begun = line
  let depth = wrapping === '' ? 0 : 1
  // Where statements stand: beside each other, or in a list.
  let base = depth
  let isInside = false
  let isText = false
  let isEscaped = false
  for await (const chunk of following(head.subarray(wrapping.length), rest)) {
    let start = 0
    const end = (at: number): Piece => {
      held.add(chunk.subarray(start, at))
      isInside = false
      return held.take(begun)
    }
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === lineFeed) line++
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (byte === backslash) isEscaped = true
        else if (byte === quote) isText = false
        else if (byte === lineFeed) {
          const fault =
            'A text in quotes does not end on its line. The file is read no further: mend it, and import it again.'
          yield { line: line - 1, fault }
          return
        }
        continue
      }
      const isSeparator = depth === base && (byte === comma || isBlank(byte))
      if (isSeparator) {
        if (isInside) yield end(at)
        continue
      }
      if (byte === closeBrace || byte === closeBracket) {
        if (depth === base && isInside) yield end(at)
        depth--
        if (depth >= base && isInside) {
          if (depth === base) yield end(at + 1)
          continue
        }
        if (wrapping !== '') return
        if (depth < 0) {
          yield { line, fault: 'A bracket closes that was never opened. The file is read no further.' }
          return
        }
        base = 0
        continue
      }
      if (byte === openBracket && depth === 0 && !isInside) {
        depth = 1
        base = 1
        continue
      }
      if (!isInside) {
        isInside = true
        begun = line
        start = at
      }
      if (byte === openBrace || byte === openBracket) depth++
      else if (byte === quote) isText = true
    }
    if (isInside) held.add(chunk.subarray(start))
  }
  if (depth > base || isText) {
    yield { line: begun, fault: 'The file ends within this statement: it was cut off. Send it again.' }
    return
  }
  if (isInside) yield held.take(begun)
  if (base > 0) yield { line, fault: 'The file ends within its list: it was cut off. Send it again.' }
}
