import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { Problem } from '#server/platform/errors.ts'

/** The largest body of one request: a batch, or statements with their attachments. */
export const bodyLimitBytes = 20 * 2 ** 20
/** What all bodies under way may hold together, whoever sends them. */
const heldLimitBytes = 256 * 2 ** 20
/** How long a body may take from its first byte to its last. */
const slowestMs = 30_000

let heldBytes = 0

/**
 * Reads a body whole. However many come at once, and however slowly, what they hold together is bounded.
 * @throws Problem `too-large` (413), `too-slow` (408), `too-many-requests` (429)
 */
export function readBody(request: FastifyRequest, stream: Readable): Promise<Buffer> {
  if (Number(request.headers['content-length']) > bodyLimitBytes) return Promise.reject(tooLarge())
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const release = () => {
      clearTimeout(timer)
      heldBytes -= bytes
      bytes = 0
    }
    const refuse = (problem: Problem) => {
      release()
      chunks.length = 0
      stream.removeAllListeners('data')
      stream.resume()
      reject(problem)
    }
    const timer = setTimeout(() => refuse(tooSlow()), slowestMs)
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      heldBytes += chunk.length
      if (bytes > bodyLimitBytes) return refuse(tooLarge())
      if (heldBytes > heldLimitBytes) return refuse(tooMany())
      chunks.push(chunk)
    })
    stream.on('end', () => {
      release()
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    })
    stream.on('close', () => release())
    stream.on('error', (error) => {
      release()
      reject(error)
    })
  })
}

const tooLarge = () =>
  new Problem(
    413,
    'too-large',
    `The request is larger than ${bodyLimitBytes / 2 ** 20} MB. Send less at once.`,
  )

const tooSlow = () =>
  new Problem(
    408,
    'too-slow',
    `The request did not arrive within ${slowestMs / 1000} seconds. Send it again.`,
  )

const tooMany = () =>
  new Problem(
    429,
    'too-many-requests',
    'Too many large requests arrive at once. Wait a few seconds, then try again.',
  )
