import { hash } from 'node:crypto'
import type { Fault } from '../protocol.types.ts'
import type { Attachment, Statement } from './statement.types.ts'

// multipart/mixed (RFC 2046 section 5.1) as statements use it: Part Three, section 1.5.2.

export interface Part {
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>
  content: Buffer
}

export interface Multipart {
  parts: Part[]
  /** When there are any, there are no parts. */
  faults: Fault[]
}

const partLimit = 1000
const headerLimit = 16_384

const boundaryPattern = /;[ \t]*boundary=(?:"([^"\\\r\n]{1,70})"|([^\s;"]{1,70}))[ \t]*(?:;|$)/i

const refuse = (message: string, path = ''): Multipart => ({ parts: [], faults: [{ path, message }] })

const [lineFeed, carriageReturn, space, tab, dash] = [0x0a, 0x0d, 0x20, 0x09, 0x2d]

interface Delimiter {
  /** Where the part before it ends. */
  start: number
  /** Where the part after it begins. */
  behind: number
  isLast: boolean
}

/** The next line that begins with the delimiter and holds nothing else, or null. */
function nextDelimiter(body: Buffer, delimiter: Buffer, from: number): Delimiter | null {
  for (let at = body.indexOf(delimiter, from); at !== -1; at = body.indexOf(delimiter, at + 1)) {
    if (at > 0 && body[at - 1] !== lineFeed) continue
    let behind = at + delimiter.length
    const isLast = body[behind] === dash && body[behind + 1] === dash
    if (isLast) behind += 2
    while (body[behind] === space || body[behind] === tab) behind++
    if (body[behind] === carriageReturn) behind++
    const isLine = body[behind] === lineFeed || (isLast && behind === body.length)
    if (!isLine) continue
    // The line break before the delimiter belongs to it.
    const lineBreak = at === 0 || at === from ? 0 : body[at - 2] === carriageReturn && at - 2 >= from ? 2 : 1
    return { start: at - lineBreak, behind: behind + 1, isLast }
  }
  return null
}

/** Header lines up to the blank line, and the content behind it; in words what is wrong. */
function readPart(part: Buffer): Part | string {
  const head = part.subarray(0, headerLimit).toString('latin1')
  const headers = new Map<string, string>()
  const blank = /^\r?\n|\r?\n\r?\n/.exec(head)
  if (blank === null)
    return 'has no blank line between its headers and its content, or over 16 KB of headers.'
  const lines = head.slice(0, blank.index).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of lines.split(/\r?\n/)) {
    if (line === '') continue
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name === '') return 'has a header line that is not "Name: value".'
    if (headers.has(name)) return 'names one of its headers twice.'
    headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, content: part.subarray(blank.index + blank[0].length) }
}

/**
 * The parts of a body, in order; what stands before the first and behind the last delimiter is nothing. Contents are
 * views of `body`, not copies. Takes time in proportion to the body, whatever it holds.
 */
export function readMultipart(body: Buffer, contentType: string): Multipart {
  if (!/^[ \t]*multipart\/mixed[ \t]*(?:;|$)/i.test(contentType))
    return refuse('The Content-Type must be multipart/mixed.')
  const match = boundaryPattern.exec(contentType)
  const boundary = match?.[1] ?? match?.[2]
  if (boundary === undefined)
    return refuse(
      'The Content-Type names no boundary. Write multipart/mixed; boundary=… with 1 to 70 characters.',
    )
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  const parts: Part[] = []
  let last = nextDelimiter(body, delimiter, 0)
  if (last === null) return refuse('The body holds no line with the boundary of its Content-Type.')
  while (!last.isLast) {
    const next = nextDelimiter(body, delimiter, last.behind)
    if (next === null) return refuse('The body ends without its closing boundary line (--boundary--).')
    if (parts.length === partLimit)
      return refuse(`The body has more than ${partLimit} parts. Send fewer at a time.`)
    const part = readPart(body.subarray(last.behind, Math.max(next.start, last.behind)))
    if (typeof part === 'string') return refuse(`The part ${part}`, `parts.${parts.length}`)
    parts.push(part)
    last = next
  }
  return parts.length === 0
    ? refuse('The body has no part. The first one holds the statements.')
    : { parts, faults: [] }
}

const isJson = (part: Part) => /^application\/json[ \t]*(?:;|$)/i.test(part.headers.get('content-type') ?? '')

const hashNames: Record<number, string> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' }

/** The SHA-2 of a content by the kind that a hash of this length is of, or null for a length that none has. */
function sha2Of(content: Buffer, length: number): string | null {
  const name = hashNames[length]
  return name === undefined ? null : hash(name, content, 'hex')
}

/** The attachments of a statement and of its SubStatement, each with its path. */
function attachmentsOf({ attachments = [], object }: Statement): { attachment: Attachment; path: string }[] {
  const inner = (object.objectType === 'SubStatement' ? object.attachments : undefined) ?? []
  return [
    ...attachments.map((attachment, index) => ({ attachment, path: `attachments.${index}` })),
    ...inner.map((attachment, index) => ({ attachment, path: `object.attachments.${index}` })),
  ]
}

export interface MatchedAttachments {
  /** By SHA-2 in lower-case hex. */
  contents: Map<string, Buffer>
  faults: Fault[]
}

/**
 * Which part holds the content of which attachment: by hash and in no other way. `parts` are all parts of a
 * multipart/mixed body, the statements' own first; of an application/json body there are none. The paths of faults in a
 * batch begin as in `statements.7`.
 */
export function matchAttachments(
  statements: readonly Statement[],
  parts: readonly Part[],
  isArray = statements.length !== 1,
): MatchedAttachments {
  const contents = new Map<string, Buffer>()
  const faults: Fault[] = []
  const named = statements.flatMap((statement, index) =>
    attachmentsOf(statement).map(({ attachment, path }) => ({
      attachment,
      sha2: attachment.sha2.toLowerCase(),
      path: isArray ? `statements.${index}.${path}` : path,
    })),
  )
  const wanted = new Set(named.map(({ sha2 }) => sha2))
  for (const [index, part] of parts.entries()) {
    const say = (message: string) => faults.push({ path: `parts.${index}`, message })
    if (index === 0) {
      if (!isJson(part))
        say('must have the Content-Type application/json: the first part holds the statements.')
      continue
    }
    const sha2 = part.headers.get('x-experience-api-hash')?.toLowerCase()
    if (part.headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary')
      say('must have the header "Content-Transfer-Encoding: binary".')
    else if (sha2 === undefined)
      say('must have the header X-Experience-API-Hash: the SHA-2 of its content in hex.')
    else if (!wanted.has(sha2))
      say('is named by no attachment. Give an attachment its sha2, or leave the part out.')
    else if (sha2Of(part.content, sha2.length) !== sha2)
      say('does not hash to its X-Experience-API-Hash. Hash the very bytes that are sent.')
    else contents.set(sha2, part.content)
  }
  for (const { attachment, sha2, path } of named)
    if (attachment.fileUrl === undefined && !contents.has(sha2))
      faults.push({
        path,
        message: 'comes without its content. Send it as a part of multipart/mixed, or give a fileUrl.',
      })
  return { contents, faults }
}

export interface AttachmentContent {
  sha2: string
  contentType: string
  content: Buffer
}

/**
 * Statements and the contents of their attachments as one body. The boundary is made of what is sent, so that no content
 * can hold it on purpose.
 */
export function writeMultipart(
  json: string,
  attachments: readonly AttachmentContent[],
): { contentType: string; body: Buffer } {
  const boundary = hash('sha256', `${json} ${attachments.map(({ sha2 }) => sha2).join(' ')}`, 'hex').slice(
    0,
    48,
  )
  const pieces: Buffer[] = [Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${json}`)]
  for (const { sha2, contentType, content } of attachments) {
    const headers = [
      `Content-Type: ${contentType}`,
      'Content-Transfer-Encoding: binary',
      `X-Experience-API-Hash: ${sha2}`,
    ]
    pieces.push(Buffer.from(`\r\n--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`), content)
  }
  pieces.push(Buffer.from(`\r\n--${boundary}--\r\n`))
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: Buffer.concat(pieces) }
}
