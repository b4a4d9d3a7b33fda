import { refusedFile } from '#server/platform/findings.ts'

/** A package as it stands in a file, with a way to say where in the file something is wrong. */
export interface PackageFile {
  name: string
  root: unknown
  place(path: JsonPath): { line: number | null; field: string | null }
}

/** @throws Problem `file-refused`, with the line, for what is not JSON: HTML, half a file, … */
export function parseJson(name: string, bytes: Buffer): PackageFile {
  const text = decode(name, bytes)
  const start = text.trimStart()
  const refuse = (line: number | null, message: string) => refusedFile(name, line, null, message)
  if (start === '') throw refuse(null, 'The file is empty.')
  if (start.startsWith('<'))
    throw refuse(
      1,
      'This is a web page or XML, not JSON. Often it is a sign-in or error page saved by mistake: open the address of the package in the browser, sign in, and download again.',
    )
  try {
    const root: unknown = JSON.parse(text)
    let locate: ReturnType<typeof createLocator> | undefined
    return {
      name,
      root,
      place: (path) => {
        locate ??= createLocator(text)
        return { line: locate(path), field: pointerOf(path) }
      },
    }
  } catch (error) {
    const { message } = error as Error
    if (/end of JSON|Unterminated/.test(message))
      throw refuse(
        lineAt(text, text.trimEnd().length),
        'The file ends in the middle of its JSON. Download it again, completely.',
      )
    const what = message.replace(/, (\.\.\.)?"[^]*$| in JSON at position[^]*$| at position[^]*$/, '')
    throw refuse(lineOfFault(text, message), `This is not JSON: ${what}. Export it again as JSON.`)
  }
}

/** V8 tells the position, or quotes the ten characters before and after the fault. */
function lineOfFault(text: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position) return lineAt(text, Number(position))
  const quoted = /, (\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)
  const at = quoted?.[2] ? text.indexOf(quoted[2]) : -1
  return at < 0 ? null : lineAt(text, quoted?.[1] ? at + 10 : at)
}

/** The text of a file by its mark: UTF-16, else UTF-8. */
function decode(name: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder().decode(bytes)
    throw refusedFile(
      name,
      lineAt(text, text.indexOf('\ufffd')),
      null,
      'The file is not in UTF-8. Save it with the encoding UTF-8.',
    )
  }
}

/** The line of a place in a text, counted from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

export type JsonPath = readonly (string | number)[]

/** RFC 6901. */
const pointerOf = (path: JsonPath): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/**
 * Tells the line (from 1) where the value at a path begins, or the last thing on the way to it that exists. Where the
 * elements of a list begin is remembered, so that many faults of a large file are placed in one reading.
 */
function createLocator(text: string): (path: JsonPath) => number {
  const elementsOf = new Map<number, number[]>()
  const lineStarts: number[] = []
  const enter = (at: number, step: string | number): number | undefined => {
    if (typeof step === 'string') return memberOf(text, at, step)
    const elements = elementsOf.get(at) ?? elementsAt(text, at)
    elementsOf.set(at, elements)
    return elements[step]
  }
  return (path) => {
    let at = skipSpace(text, 0)
    for (const step of path) {
      const next = enter(at, step)
      if (next === undefined) break
      at = next
    }
    if (lineStarts.length === 0)
      for (let start = 0; ;) {
        lineStarts.push(start)
        start = text.indexOf('\n', start) + 1
        if (start === 0) break
      }
    return firstAbove(lineStarts, at)
  }
}

/** How many of the ascending numbers are at most `limit`. */
function firstAbove(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

const skipSpace = (text: string, from: number): number => {
  let at = from
  while (/[\s,:]/.test(text[at] ?? '')) at++
  return at
}

function memberOf(text: string, at: number, name: string): number | undefined {
  if (text[at] !== '{') return undefined
  let cursor = skipSpace(text, at + 1)
  while (cursor < text.length && text[cursor] !== '}') {
    const end = skipValue(text, cursor)
    const value = skipSpace(text, end)
    if (JSON.parse(text.slice(cursor, end)) === name) return value
    cursor = skipSpace(text, skipValue(text, value))
  }
  return undefined
}

function elementsAt(text: string, at: number): number[] {
  const elements: number[] = []
  if (text[at] !== '[') return elements
  for (let cursor = skipSpace(text, at + 1); cursor < text.length && text[cursor] !== ']';) {
    elements.push(cursor)
    cursor = skipSpace(text, skipValue(text, cursor))
  }
  return elements
}

/** Where the value that begins at `from` ends. */
function skipValue(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"') {
      for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++
      if (depth === 0) return at + 1
    } else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') {
      if (depth <= 1) return depth === 0 ? at : at + 1
      depth--
    } else if (depth === 0 && /[\s,]/.test(sign)) return at
  }
  return text.length
}
