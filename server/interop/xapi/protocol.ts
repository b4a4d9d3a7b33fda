import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { Problem } from '#server/platform/errors.ts'
import { isStorable } from '#server/platform/storable.ts'
import { readAlternate, type Meant } from './alternate.ts'
import { knownLimits, leaveBody, readBody, unknownLimits } from './bodies.ts'
import type { Credential, XapiCall, XapiMethod, XapiResource, XapiVersion } from './protocol.types.ts'

export interface ProtocolOptions {
  resources: readonly XapiResource[]
  /** Who sends, from the Authorization header; null when nobody we know. */
  authenticate(authorization: string | undefined): Promise<Credential | null>
}

const versionHeader = 'x-experience-api-version'
const latest: XapiVersion = '2.0.0'

/** Serves xAPI 1.0.3 and 2.0 under /xapi: one server, answering each request in the version it asks for. */
export async function addResources(app: FastifyInstance, options: ProtocolOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.decorateRequest('answer', null)
    scope.decorateRequest('sender', null)
    scope.addHook('onRequest', (request, reply, done) => {
      request.answer = reply.raw
      done()
    })
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (request: FastifyRequest, payload: Readable) =>
      takeBody(request, payload, options),
    )
    for (const resource of options.resources) addResource(scope, resource, options)
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    answer: ServerResponse | null
    /** Whose request it is, by its own header: asked before its body is read. */
    sender: Credential | null
  }
}

/** Reads the body of who is known, or says it in there; of nobody else. */
async function takeBody(
  request: FastifyRequest,
  payload: Readable,
  { authenticate, resources }: ProtocolOptions,
): Promise<Buffer> {
  const answer = request.answer!
  request.sender = await authenticate(request.headers.authorization)
  if (request.sender) return readBody(request, payload, { limits: knownLimits, answer })
  if (saysWithin(request, resources)) return readBody(request, payload, { limits: unknownLimits, answer })
  leaveBody(request, payload)
  return Buffer.alloc(0)
}

/**
 * What a browser on another site may read (courses call from their own address, with a header, never a cookie), and what
 * keeps an answer from being taken for a page.
 */
const everyAnswer = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through, X-Experience-API-Hash',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}
const preflight = {
  ...everyAnswer,
  'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-None-Match, Accept-Language, X-Experience-API-Version, X-Experience-API-Hash',
  'access-control-max-age': '86400',
}

function addResource(scope: FastifyInstance, resource: XapiResource, options: ProtocolOptions): void {
  const url = `/xapi${resource.path}`
  scope.route({
    method: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    url,
    // Its headers are above, the same for all: made anew for each request they cost more than a statement.
    helmet: false,
    handler: async (request, reply) => {
      reply.headers(everyAnswer).header(versionHeader, latest)
      let credential: Credential | null = null
      try {
        const meant = meantBy(request)
        const method = methodOf(resource, meant.method, reply)
        const isOpen = method.scopes === 'open'
        const version = isOpen ? latest : versionOf(meant.headers[versionHeader])
        if (isAlternate(request) && version !== '1.0.3')
          throw malformed('xAPI 2.0 has no alternate request syntax: use the HTTP method itself.')
        reply.header(versionHeader, version)
        if (!isOpen) {
          credential = await senderOf(request, meant, options)
          refuseUnpermitted(method, credential, reply)
        }
        const { query, headers, body } = meant
        const call: XapiCall = { version, credential: credential!, query, headers, body }
        const answer = await method.handle(call)
        reply.code(answer.status)
        if (answer.headers) reply.headers(answer.headers)
        return reply.send(answer.body)
      } catch (error) {
        if (resource.refusal) reply.headers(await resource.refusal(credential))
        throw error
      }
    },
  })
  scope.options(url, async (_request, reply) => reply.code(204).headers(preflight).send())
}

/** Whether the sender may be named in the body only: by the alternate syntax, or where anybody may post. */
const saysWithin = (request: FastifyRequest, resources: ProtocolOptions['resources']): boolean =>
  isAlternate(request) ||
  resources.some(
    ({ path, methods }) => `/xapi${path}` === request.routeOptions.url && methods.POST?.scopes === 'open',
  )

async function senderOf(
  { sender, headers }: FastifyRequest,
  meant: Meant,
  { authenticate }: ProtocolOptions,
): Promise<Credential | null> {
  const { authorization } = meant.headers
  return sender !== null && authorization === headers.authorization ? sender : authenticate(authorization)
}

const isAlternate = (request: FastifyRequest): boolean =>
  request.method === 'POST' && (request.query as Record<string, unknown>).method !== undefined

function meantBy(request: FastifyRequest): Meant {
  const query = new Map<string, string>()
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    if (typeof value !== 'string') throw malformed(`The parameter ${name} is given more than once.`)
    query.set(name, value)
  }
  const sent: Meant = {
    method: request.method,
    query,
    headers: request.headers as Record<string, string | undefined>,
    body: (request.body as Buffer | undefined) ?? Buffer.alloc(0),
  }
  const meant = isAlternate(request) ? readAlternate(sent) : sent
  for (const value of meant.query.values())
    if (!isStorable(value)) throw malformed('A parameter holds a NUL character or half of one. Take it out.')
  return meant
}

function methodOf(resource: XapiResource, name: string, reply: FastifyReply): XapiMethod {
  const method = resource.methods[(name === 'HEAD' ? 'GET' : name) as keyof XapiResource['methods']]
  if (method) return method
  const allowed = Object.keys(resource.methods).join(', ')
  reply.header('allow', allowed)
  throw new Problem(405, 'not-allowed', `This address takes ${allowed}.`)
}

/** 1.0 stands for 1.0.0, and any patch of a family for the family (part 3, section 3.3). */
function versionOf(header: string | undefined): XapiVersion {
  if (header === undefined)
    throw malformed('The header X-Experience-API-Version is missing. Send 1.0.3 or 2.0.0.')
  if (/^1\.0(\.\d{1,3})?$/.test(header)) return '1.0.3'
  if (/^2\.0(\.\d{1,3})?$/.test(header)) return '2.0.0'
  throw malformed('This X-Experience-API-Version is not known here. Send 1.0.3 or 2.0.0.')
}

function refuseUnpermitted(method: XapiMethod, credential: Credential | null, reply: FastifyReply): void {
  if (credential === null) {
    reply.header('www-authenticate', 'Basic realm="xAPI", charset="UTF-8"')
    throw new Problem(
      401,
      'sign-in-needed',
      'Send the key and secret of a source as Basic credentials, or its token.',
    )
  }
  const needed = method.scopes as readonly string[]
  if (!needed.some((scope) => credential.scopes.has(scope as never)))
    throw new Problem(403, 'not-allowed', `This credential needs one of these scopes: ${needed.join(', ')}.`)
}

const malformed = (message: string) => new Problem(400, 'malformed', message)
