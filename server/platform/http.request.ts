import type { IncomingMessage } from 'node:http'
import { pipeline, Stream, Transform, type Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { malformed, Problem } from './errors.ts'
import type { Route } from './route.ts'
import { isStorable } from './storable.ts'

/** What a request must be before anybody's code sees it. */

export const bodyLimitBytes = 8 * 2 ** 20
const uploadLimitBytes = 2 ** 30
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export const megabytes = (bytes: number) => `${bytes / 2 ** 20} MB`

/**
 * Cookies travel with every request, so a change must prove that it comes from our own pages (OWASP ASVS 3.5.1).
 * Browsers always say where a change comes from; another client states its own origin.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (safeMethods.has(request.method)) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const own = [`${request.protocol}://${request.host}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])]
  const isOwn = origin === undefined ? site === 'same-origin' : own.includes(origin)
  if (isOwn && (site === undefined || site === 'same-origin' || site === 'none')) return
  throw new Problem(
    403,
    'foreign-origin',
    `This change did not come from a page of this server. Send the header "Origin: ${own[0]}".`,
  )
}

/** What PostgreSQL cannot hold, no person types. */
export function refuseUnstorable(value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'string' && !isStorable(value)) {
    const fields = [{ field: path.join('.'), message: 'holds a NUL character or half of one' }]
    throw new Problem(
      400,
      'malformed',
      'The request holds a NUL character (U+0000) or half a character. Take it out.',
      path.length > 0 ? { fields } : {},
    )
  }
  if (value === null || typeof value !== 'object' || value instanceof Stream) return
  for (const [name, part] of Object.entries(value)) refuseUnstorable(part, [...path, name])
}

export function parsePart(
  schema: z.ZodType | undefined,
  value: unknown,
  where: string,
  status: number,
): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => ({
    field: issue.path.join('.') || where,
    message: issue.message,
  }))
  throw malformed(fields, { where, status })
}

export function readBody(route: Route, request: FastifyRequest): unknown {
  const { body } = route.endpoint
  if (body === undefined) return undefined
  if (body !== 'file') return parsePart(body, request.body, 'body', 400)
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw new Problem(
      415,
      'malformed',
      'Send the file as the body, with Content-Type: application/octet-stream.',
    )
  const name = fileNameOf(String(request.headers['x-file-name'] ?? 'upload'))
  return { name, stream: request.body as IncomingMessage }
}

function fileNameOf(header: string): string {
  try {
    return decodeURIComponent(header).slice(0, 200)
  } catch {
    throw new Problem(400, 'malformed', 'The header X-File-Name is not percent-encoded UTF-8.')
  }
}

/** The bytes of an upload as they come, until there are too many. */
export function limitUpload(stream: Readable): Readable {
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes <= uploadLimitBytes) return done(null, chunk)
      done(
        new Problem(
          413,
          'too-large',
          `The file is larger than ${megabytes(uploadLimitBytes)}. Split it, or use the command line.`,
        ),
      )
    },
  })
  // The reader of `counted` is told of every failure; there is nothing to add here.
  pipeline(stream, counted, () => {})
  return counted
}
