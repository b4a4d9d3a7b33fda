import type { FastifyRequest } from 'fastify'
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { Problem } from '#server/platform/errors.ts'

/** What may be held in memory: of one request, and of all that are under way together. */
export interface BodyLimits {
  one: number
  all: number
}

/** The largest body of one request: a batch, or statements with their attachments. */
export const bodyLimitBytes = 20 * 2 ** 20
/** Of senders we know. What is made of a body takes a few times its size. */
export const knownLimits: BodyLimits = { one: bodyLimitBytes, all: 128 * 2 ** 20 }
/** Of those who say who they are within the body: whoever they are, they take nothing from senders we know. */
export const unknownLimits: BodyLimits = { one: 2 ** 20, all: 16 * 2 ** 20 }

/** How long a body may take from its first byte to its last. */
const slowestMs = 30_000
/** How long what is left of a refused body is read and thrown away, so that the sender comes to read the answer. */
const lingerMs = 5_000

const held = new Map<BodyLimits, number>()

/**
 * Reads a body whole. However many come at once, and however slowly, what they hold together until they are answered is
 * bounded.
 * @throws Problem `too-large` (413), `too-slow` (408), `too-many-requests` (429)
 */
export function readBody(
  request: FastifyRequest,
  stream: Readable,
  { limits, answer }: { limits: BodyLimits; answer: ServerResponse },
): Promise<Buffer> {
  if (Number(request.headers['content-length']) > limits.one) {
    leaveBody(request, stream)
    return Promise.reject(tooLarge(limits))
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const release = () => {
      clearTimeout(timer)
      held.set(limits, heldOf(limits) - bytes)
      bytes = 0
    }
    const refuse = (problem: Problem) => {
      release()
      chunks.length = 0
      stream.removeAllListeners('data')
      leaveBody(request, stream)
      reject(problem)
    }
    const timer = setTimeout(() => refuse(tooSlow()), slowestMs)
    if (stream.destroyed) return refuse(cutOff())
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      held.set(limits, heldOf(limits) + chunk.length)
      if (bytes > limits.one) return refuse(tooLarge(limits))
      if (heldOf(limits) > limits.all) return refuse(tooMany())
      chunks.push(chunk)
    })
    stream.on('end', () => {
      clearTimeout(timer)
      answer.once('finish', release).once('close', release)
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    })
    stream.on('close', () => {
      if (!stream.readableEnded) release()
    })
    stream.on('error', (error) => {
      release()
      reject(error)
    })
  })
}

const heldOf = (limits: BodyLimits): number => held.get(limits) ?? 0

/** Lets a body go by that nobody reads, for a while; a sender who goes on and on is cut off. */
export function leaveBody(request: FastifyRequest, stream: Readable): void {
  stream.resume()
  const timer = setTimeout(() => {
    if (!request.raw.complete) request.raw.destroy()
  }, lingerMs)
  stream.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer))
}

const cutOff = () => new Problem(400, 'malformed', 'The request broke off before its end. Send it again.')

const tooLarge = ({ one }: BodyLimits) =>
  new Problem(413, 'too-large', `The request is larger than ${one / 2 ** 20} MB. Send less at once.`)

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
