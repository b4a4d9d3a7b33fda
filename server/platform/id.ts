import { hash, randomFillSync } from 'node:crypto'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a UUID in lower-case canonical form: the only form ids have inside Proximal. */
export const isId = (text: string): boolean => uuidPattern.test(text)

function format(bytes: Buffer, version: 7 | 8): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Random bytes are drawn for many ids at once: each draw asks the operating system. */
const drawn = Buffer.alloc(16 * 256)
let used = drawn.length

function randomBytes16(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += 16
  return drawn.subarray(used - 16, used)
}

let lastMs = 0
let lastCount = 0

/**
 * A new time-ordered UUID (version 7, RFC 9562 section 5.7). Ids of one process are in the order they were made, also
 * within a millisecond: the 12 bits behind the time count up (section 6.2, method 1).
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    lastCount = 0
  } else if (++lastCount > 0xfff) {
    lastMs++
    lastCount = 0
  }
  const bytes = randomBytes16()
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(lastCount, 6)
  return format(bytes, 7)
}

const variants = ['8', '9', 'a', 'b'] as const

/** The same UUID (version 8, RFC 9562 section 5.8) for the same words, so that a repeated import makes no second row. */
export function deterministicId(namespace: string, ...key: readonly (string | number)[]): string {
  let text = namespace
  for (const part of key) text += `\u0000${part}`
  const hex = hash('sha256', text, 'hex')
  // As `format` does it, without leaving text: an import makes one for every line.
  const variant = variants[Number.parseInt(hex[16]!, 16) & 3]!
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
