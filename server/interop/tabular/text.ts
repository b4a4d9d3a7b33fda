import type { Readable } from 'node:stream'
import { TextDecoder } from 'node:util'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import type { InputFile } from './input-file.ts'

/** No line of a CSV file is longer; a longer one is no line but a missing line end or quote. */
export const lineLimitBytes = 2 ** 20

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The text of a file in pieces: UTF-8, UTF-16 by its mark, else Western single bytes, with a warning. Reads the file
 * twice: once to judge it, once to hand it on.
 * @throws Problem `file-refused` for an empty file, a NUL character, a line over the limit.
 */
export async function* readText(file: InputFile, findings: Findings): AsyncGenerator<string> {
  const encoding = await judge(file, findings)
  const decoder = new TextDecoder(encoding)
  for await (const chunk of (await file.open()) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    if (text.includes('\0')) throw damaged(file, null)
    yield text
  }
  yield decoder.decode()
}

const damaged = (file: InputFile, line: number | null) =>
  refusedFile(
    file.name,
    line,
    null,
    `${line === null ? 'The file' : `Line ${line}`} holds a NUL character: the file is damaged or no text file. Export it again as CSV (UTF-8).`,
  )

async function judge(file: InputFile, findings: Findings): Promise<Encoding> {
  const stream: Readable = await file.open()
  const strict = new TextDecoder('utf-8', { fatal: true })
  let encoding: Encoding | undefined
  let invalidAt: number | undefined
  let line = 1
  let lineBytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    encoding ??= markOf(chunk)
    if (encoding === 'utf-8' && invalidAt === undefined && !isValid(strict, chunk)) invalidAt = line
    const isWide = encoding.startsWith('utf-16')
    for (let at = 0; at < chunk.length;) {
      const next = chunk.indexOf(0x0a, at)
      const end = next < 0 ? chunk.length : next
      const lastReturn = chunk.subarray(at, end).lastIndexOf(0x0d)
      lineBytes = lastReturn < 0 ? lineBytes + end - at : end - at - lastReturn
      if (lineBytes > lineLimitBytes * (isWide ? 2 : 1)) {
        stream.destroy()
        throw refusedFile(
          file.name,
          line,
          null,
          `Line ${line} is longer than ${lineLimitBytes / 2 ** 20} MB. Look for a missing line end, or a file that is no CSV.`,
        )
      }
      if (!isWide && chunk.subarray(at, end).includes(0)) {
        stream.destroy()
        throw damaged(file, line)
      }
      if (next < 0) break
      line++
      lineBytes = 0
      at = next + 1
    }
  }
  if (encoding === undefined)
    throw refusedFile(
      file.name,
      null,
      null,
      'The file is empty: not even a header line. Export it again, or leave the file out.',
    )
  if (encoding === 'utf-8' && invalidAt === undefined && !isValid(strict))
    throw refusedFile(
      file.name,
      line,
      null,
      'The file ends in the middle of a character: it was cut off. Send it again.',
    )
  if (invalidAt === undefined) return encoding
  findings.warning(
    file.name,
    invalidAt,
    null,
    `The file is not UTF-8 (first seen near line ${invalidAt}); it was read as Windows-1252 (ISO-8859-1). Check letters with accents, and export it as UTF-8.`,
  )
  return 'windows-1252'
}

function markOf(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function isValid(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}
