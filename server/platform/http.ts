import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
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
import { addCompression } from './compress.ts'
import type { Database, Tx } from './db.ts'
import { Problem, signInNeeded } from './errors.ts'
import {
  bodyLimitBytes,
  limitUpload,
  megabytes,
  parsePart,
  readBody,
  refuseForeignOrigin,
  refuseUnstorable,
} from './http.request.ts'
import { answerOnce } from './idempotency.ts'
import { languageAsked } from './language.ts'
import type { FileAnswer, Reply, Route, Viewer } from './route.ts'

export interface Sender {
  cookies: Record<string, string | undefined>
  isSecure: boolean
  isUse: boolean
}

export interface HttpOptions {
  database: Database
  routes: readonly Route[]
  log: Logger
  /** Finds out who sends a request, from its cookies; one that only stays open does not use the session. */
  authenticate(request: Sender): Promise<Viewer | null>
  /**
   * Finds it out at the head of the transaction in which the request is answered.
   * @throws Problem `sign-in-needed` when it is nobody.
   */
  asViewer<T>(request: Sender, work: (tx: Tx, viewer: Viewer) => Promise<T>): Promise<T>
  /** The address people use, when a proxy stands in between; its origin is accepted for changes. */
  publicUrl?: string | undefined
}

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
  dropUnusedAtClose(app)
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
  addCompression(app)
  // Uploads are read as they arrive, never gathered in memory; Fastify counts only bodies that it gathers.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
    done(null, limitUpload(payload)),
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

/** Browsers open connections ahead and may never use them; Node does not count these as idle and would wait a minute. */
function dropUnusedAtClose(app: FastifyInstance): void {
  const unused = new Set<Socket>()
  app.server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  app.server.on('request', ({ socket }) => unused.delete(socket))
  app.addHook('preClose', async () => unused.forEach((socket) => socket.destroy()))
}

function addRoute(app: FastifyInstance, route: Route, options: HttpOptions): void {
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    // Nobody would ever end the stream of a HEAD request.
    exposeHeadRoute: !route.keepOpen,
    config: route.limitPerMinute ? { rateLimit: limited(route.limitPerMinute) } : {},
    handler: async (request, reply) => {
      const answer = await answerRequest(route, options, request, reply)
      reply.header('cache-control', 'no-store')
      if (route.endpoint.output === 'file') return sendFile(reply, answer as FileAnswer)
      if (route.keepOpen) return sendEvents(reply, answer as Readable)
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
  for (const part of [request.params, request.query, request.body]) refuseUnstorable(part)
  const sender = { cookies: request.cookies, isSecure: request.protocol === 'https', isUse: true }
  const speaking = (known: Viewer): Viewer => {
    const language = languageAsked(request.headers['accept-language']) ?? known.language
    reply.header('content-language', language)
    return { ...known, context: { ...known.context, language } }
  }
  const read = () => ({
    database,
    params: parsePart(route.endpoint.params, request.params, 'path', 404),
    query: parsePart(route.endpoint.query, request.query, 'query', 400),
    body: readBody(route, request),
    headers: request.headers,
    cookies: sender.cookies,
    isSecure: sender.isSecure,
    address: request.ip,
    reply: replyOf(reply),
  })
  const { output } = route.endpoint
  const finish = (answer: unknown) => (output === 'file' ? answer : parseAnswer(output as z.ZodType, answer))
  if (route.handle) {
    const { handle } = route
    const transact = <T>(work: (tx: Tx, viewer: Viewer) => Promise<T>) =>
      options.asViewer(sender, async (tx, known) => {
        const viewer = speaking(known)
        await tx.become(viewer.context)
        return work(tx, viewer)
      })
    const work = async (tx: Tx, viewer: Viewer) => {
      const call = read()
      await decide(route, tx, viewer, call.params)
      return finish(await handle({ ...call, tx, viewer } as never))
    }
    const key = request.headers['idempotency-key']
    if (route.method === 'GET' || route.endpoint.body === 'file' || typeof key !== 'string')
      return transact(work)
    const bodyHash = createHash('sha256').update(JSON.stringify([route.name, request.params, request.body]))
    return answerOnce(transact, key, bodyHash.digest('hex'), work)
  }
  const known = await options.authenticate(sender)
  const viewer = known && speaking(known)
  if (route.access.needsViewer && !viewer) throw signInNeeded()
  const call = read()
  if (route.access.needsViewer)
    await database.transaction(viewer!.context, (tx) => decide(route, tx, viewer!, call.params))
  if (route.handleAlone) return finish(await route.handleAlone({ ...call, viewer } as never))
  return route.keepOpen!({
    viewer: viewer!,
    lastEventId: request.headers['last-event-id'] as string | undefined,
    authenticate: async () => {
      const now = await options.authenticate({ ...sender, isUse: false })
      return now && speaking(now)
    },
  })
}

async function decide(route: Route, tx: Tx, viewer: Viewer, params: unknown): Promise<void> {
  const decision = await route.access.decide({ tx, viewer, params: (params ?? {}) as Record<string, string> })
  if (decision === 'forbidden') throw new Problem(403, 'not-allowed', 'Your role does not allow this.')
  if (decision === 'hidden')
    throw new Problem(404, 'not-found', 'There is nothing here, or you may not see it.')
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

function sendEvents(reply: FastifyReply, events: Readable) {
  // nginx gathers answers unless it is told not to (its manual, proxy_buffering).
  return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(events)
}

/** The body of an error (RFC 9457): what is wrong and what to do. */
const problemBody = ({ status, code, message, detail }: Problem): ProblemBody => ({
  type: `urn:proximal:problem:${code}`,
  title: code.replaceAll('-', ' '),
  status,
  detail: message,
  code,
  ...(Array.isArray(detail.fields) ? { fields: detail.fields as { field: string; message: string }[] } : {}),
})

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = asProblem(error)
  if (problem.status >= 500) request.log.error({ err: error, path: request.routeOptions.url }, 'failed')
  if (problem.code === 'busy') reply.header('retry-after', '30')
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
