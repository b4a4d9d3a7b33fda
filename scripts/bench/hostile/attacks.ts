import { statementOf } from '../evidence/payload.ts'

/** Requests of one connection after the other. */
export interface Attack {
  connections: number
  pauseMs: number
  head: string
  chunk: Buffer
  chunks: number
  chunkPauseMs: number
}

interface Known {
  authorization: string
  /** Connections of slow bodies. */
  slow: number
}

const wrong = `Basic ${Buffer.from('A'.repeat(43) + ':' + 'B'.repeat(43)).toString('base64')}`

const headOf = (authorization: string, length: number, contentType = 'application/json') =>
  `POST /xapi/statements HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${authorization}\r\nX-Experience-API-Version: 2.0.0\r\n` +
  `Content-Type: ${contentType}\r\n${length < 0 ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`}\r\n\r\n`

function whole(authorization: string, body: Buffer, contentType?: string) {
  return { head: headOf(authorization, body.length, contentType), chunk: body, chunks: 1, chunkPauseMs: 0 }
}

const megabyte = 2 ** 20
const piece = Buffer.alloc(64 * 1024, 0x20)
const inChunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')])

/** All are bounded: what one machine may send to itself without standing still. */
export const attacks = {
  /** 50 MB, said beforehand. */
  large: ({ authorization }: Known): Attack => ({
    connections: 4,
    pauseMs: 100,
    head: headOf(authorization, 50 * megabyte),
    chunk: piece,
    chunks: 800,
    chunkPauseMs: 2,
  }),
  /** 50 MB that do not say how long they are. */
  endless: ({ authorization }: Known): Attack => ({
    connections: 4,
    pauseMs: 100,
    head: headOf(authorization, -1),
    chunk: inChunk,
    chunks: 800,
    chunkPauseMs: 2,
  }),
  deep: ({ authorization }: Known): Attack => ({
    connections: 8,
    pauseMs: 50,
    ...whole(authorization, Buffer.from(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)),
  }),
  /** A megabyte of lines that are nearly the boundary. */
  boundary: ({ authorization }: Known): Attack => ({
    connections: 2,
    pauseMs: 200,
    ...whole(
      authorization,
      Buffer.from('--b\r\n\r\n{}\r\n' + '--bx\r\n'.repeat(megabyte / 6)),
      'multipart/mixed; boundary=b',
    ),
  }),
  mismatch: ({ authorization }: Known): Attack => {
    const sha2 = '0'.repeat(64)
    const attachment = {
      usageType: 'https://example.org/work',
      display: { en: 'Work' },
      contentType: 'text/plain',
      length: 100_000,
      sha2,
    }
    const statement = { ...(JSON.parse(statementOf(1)) as object), attachments: [attachment] }
    const head = `--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(statement)}\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), Buffer.alloc(100_000, 0x41), Buffer.from('\r\n--b--\r\n')])
    return {
      connections: 4,
      pauseMs: 50,
      ...whole(authorization, body, 'multipart/mixed; boundary=b'),
    }
  },
  /** Names and secrets that nobody has. */
  unknown: (): Attack => ({
    connections: 16,
    pauseMs: 30,
    ...whole(wrong, Buffer.from(statementOf(1))),
  }),
  /** Of nobody, 20 MB each: none of it may be kept. */
  unknownLarge: (): Attack => ({
    connections: 8,
    pauseMs: 100,
    head: headOf(wrong, 20 * megabyte),
    chunk: piece,
    chunks: 320,
    chunkPauseMs: 5,
  }),
  /** A byte a second. */
  slow: ({ authorization, slow }: Known): Attack => ({
    connections: slow,
    pauseMs: 1000,
    head: headOf(authorization, 1000),
    chunk: Buffer.from(' '),
    chunks: 1000,
    chunkPauseMs: 1000,
  }),
} satisfies Record<string, (known: Known) => Attack>

export const attackNames = Object.keys(attacks)
