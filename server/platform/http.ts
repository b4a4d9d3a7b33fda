import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import { pipeline, Stream, Transform, type Readable } from 'node:stream'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { ProblemBody } from '#contract/problem.ts'
import type { Database, Tx } from './db.ts'
import { Problem } from './errors.ts'
import { answerOnce } from './idempotency.ts'
import type { FileAnswer, Reply, Route, Viewer } from './route.ts'

export interface HttpOptions {
  database: Database
  routes: readonly Route[]
  log: Logger
  /** Finds out who sends a request, from its cookies. */
  authenticate(request: {
    cookies: Record<string, string | undefined>
    isSecure: boolean
  }): Promise<Viewer | null>
  /** The address people use, when a proxy stands in between; its origin is accepted for changes. */
  publicUrl?: string | undefined
}

const uploadLimitBytes = 2 ** 30
const bodyLimitBytes = 8 * 2 ** 20
const megabytes = (bytes: number) => `${bytes / 2 ** 20} MB`
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The HTTP server: every route of the list under /api, one way to answer errors, and the security headers. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    // Behind a proxy its own word is the last of the list; what stands before it a client may have invented.
    trustProxy: options.publicUrl === undefined ? false : (_address, hop) => hop === 0,
    forceCloseConnections: 'idle',
  })
  app.decorateRequest('viewer', null)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.publicUrl?.startsWith('https:') ?? false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(rateLimit, { global: false })
  // Uploads are read as they arrive, never gathered in memory; Fastify counts only bodies that it gathers.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
    done(null, limitBytes(payload, uploadLimitBytes)),
  )
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))
  app.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'unknown'
    request.log.info(
      { method: request.method, path, status: reply.statusCode, ms: reply.elapsedTime },
      'request',
    )
  })
  for (const route of options.routes) addRoute(app, route, options)
  return app
}

/** The same bytes, until there are too many. */
function limitBytes(stream: Readable, most: number): Readable {
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes <= most) return done(null, chunk)
      done(
        new Problem(
          413,
          'too-large',
          `The file is larger than ${megabytes(most)}. Split it, or use the command line.`,
        ),
      )
    },
  })
  // The reader of `counted` is told of every failure; there is nothing to add here.
  pipeline(stream, counted, () => {})
  return counted
}

function addRoute(app: FastifyInstance, route: Route, options: HttpOptions): void {
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    config: route.limitPerMinute ? { rateLimit: limited(route.limitPerMinute) } : {},
    handler: async (request, reply) => {
      const answer = await answerRequest(route, options, request, reply)
      reply.header('cache-control', 'no-store')
      if (route.endpoint.output === 'file') return sendFile(reply, answer as FileAnswer)
      reply.code(route.endpoint.status ?? 200)
      return answer
    },
  })
}

const limited = (max: number) => ({
  max,
  timeWindow: '1 minute',
  errorResponseBuilder: (_request: FastifyRequest, context: { ttl: number }) =>
    new Problem(
      429,
      'too-many-requests',
      `Too many tries. Wait ${Math.ceil(context.ttl / 1000)} seconds, then try again.`,
    ),
})

async function answerRequest(
  route: Route,
  options: HttpOptions,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { database } = options
  refuseForeignOrigin(request, options.publicUrl)
  refuseNul([request.params, request.query, request.body])
  const viewer = await options.authenticate({
    cookies: request.cookies,
    isSecure: request.protocol === 'https',
  })
  if (route.access.needsViewer && !viewer) throw new Problem(401, 'sign-in-needed', 'Sign in first.')
  const call = {
    database,
    params: parsePart(route.endpoint.params, request.params, 'path', 404),
    query: parsePart(route.endpoint.query, request.query, 'query', 400),
    body: readBody(route, request),
    headers: request.headers,
    cookies: request.cookies,
    isSecure: request.protocol === 'https',
    address: request.ip,
    reply: replyOf(reply),
  }
  const { output } = route.endpoint
  const finish = (answer: unknown) => (output === 'file' ? answer : parseAnswer(output, answer))
  if (route.handleAlone) {
    if (route.access.needsViewer) {
      const { context } = viewer!
      await database.transaction(context, (tx) => decide(route, tx, viewer!, call.params))
    }
    return finish(await route.handleAlone({ ...call, viewer } as never))
  }
  const work = async (tx: Tx) => {
    await decide(route, tx, viewer!, call.params)
    return finish(await route.handle!({ ...call, tx, viewer } as never))
  }
  const key = request.headers['idempotency-key']
  if (route.method === 'GET' || route.endpoint.body === 'file' || typeof key !== 'string')
    return database.transaction(viewer!.context, work)
  const bodyHash = createHash('sha256').update(JSON.stringify([route.name, request.params, request.body]))
  return answerOnce(database, viewer!.context, key, bodyHash.digest('hex'), work)
}

async function decide(route: Route, tx: Tx, viewer: Viewer, params: unknown): Promise<void> {
  const decision = await route.access.decide({ tx, viewer, params: (params ?? {}) as Record<string, string> })
  if (decision === 'forbidden') throw new Problem(403, 'not-allowed', 'Your role does not allow this.')
  if (decision === 'hidden')
    throw new Problem(404, 'not-found', 'There is nothing here, or you may not see it.')
}

/**
 * Cookies travel with every request, so a change must prove that it comes from our own pages (OWASP ASVS 3.5.1).
 * Browsers always say where a change comes from; another client states its own origin.
 */
function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
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

/** PostgreSQL's text cannot hold U+0000, and no person types it. */
function refuseNul(value: unknown): void {
  if (typeof value === 'string' && value.includes('\u0000'))
    throw new Problem(400, 'malformed', 'The request holds a NUL character (U+0000). Take it out.')
  if (value === null || typeof value !== 'object' || value instanceof Stream) return
  for (const part of Object.values(value)) refuseNul(part)
}

function parsePart(schema: z.ZodType | undefined, value: unknown, where: string, status: number): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw badRequest(result.error, where, status)
}

function badRequest(error: z.ZodError, where: string, status: number): Problem {
  const fields = error.issues.map((issue) => ({
    field: issue.path.join('.') || where,
    message: issue.message,
  }))
  const what = fields.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return new Problem(status, 'malformed', `The request's ${where} is not as expected. ${what}.`, { fields })
}

function readBody(route: Route, request: FastifyRequest): unknown {
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

function parseAnswer(output: z.ZodType, answer: unknown): unknown {
  const result = output.safeParse(answer)
  if (result.success) return result.data
  // Paths only: a message may quote a value.
  const paths = result.error.issues.map((issue) => issue.path.join('.')).slice(0, 5)
  throw new Error(`the answer does not fit its contract at ${paths.join(', ')}`)
}

function replyOf(reply: FastifyReply): Reply {
  return {
    setCookie: (name, value, { isSecure, maxAgeSeconds }) =>
      void reply.setCookie(name, value, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure,
        maxAge: maxAgeSeconds,
      }),
    clearCookie: (name) => void reply.clearCookie(name, { path: '/', secure: name.startsWith('__Host-') }),
  }
}

function sendFile(reply: FastifyReply, file: FileAnswer) {
  const name = file.name.replace(/[^\w.-]+/g, '_')
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(file.content)
}

/** The body of an error (RFC 9457): what is wrong and what to do. */
const problemBody = ({ status, code, message, detail }: Problem): ProblemBody => ({
  type: `/api/docs#problem-${code}`,
  title: code.replaceAll('-', ' '),
  status,
  detail: message,
  code,
  ...(Array.isArray(detail.fields) ? { fields: detail.fields as { field: string; message: string }[] } : {}),
})

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = asProblem(error)
  if (problem.status >= 500) request.log.error({ err: error, path: request.routeOptions.url }, 'failed')
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem)))
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413)
    return new Problem(413, 'too-large', `The request is larger than ${megabytes(bodyLimitBytes)}.`)
  if (status === 415) return new Problem(415, 'malformed', 'Send JSON, with Content-Type: application/json.')
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem(status, 'malformed', 'The request could not be read: its body is not valid JSON.')
  return new Problem(
    500,
    'internal',
    'Something broke on our side. Nothing was changed. Try again; if it stays, tell your administrator.',
  )
}
