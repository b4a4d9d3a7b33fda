import type { FastifyInstance } from 'fastify'
import type { Scope } from '#contract/sources.ts'
import { addCredential, createCredentialDesk, createSource } from '#server/evidence/evidence.ts'
import type { XapiVersion } from '#server/interop/xapi/protocol.types.ts'
import type { StatementListener } from '#server/interop/xapi/statements/writer.ts'
import { addXapi } from '#server/interop/xapi/xapi.ts'
import { systemClock } from '#server/platform/clock.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { createHttp } from '#server/platform/http.ts'
import { createLog } from '#server/platform/log.ts'
import type { XapiReply } from './xapi.ts'

export interface TestSource {
  id: string
  /** Value of its Authorization header. */
  authorization: string
}

export interface Sending {
  source?: TestSource
  version?: XapiVersion
  query?: Record<string, unknown>
  headers?: Record<string, string>
  /** JSON is sent as application/json, bytes and text as they are. */
  body?: unknown
}

/** The whole of /xapi as the server has it, with real sources and credentials. */
export interface TestStore {
  app: FastifyInstance
  addSource(districtId: string, scopes?: readonly Scope[]): Promise<TestSource>
  /** Without a port. */
  send(method: string, path: string, sending?: Sending): Promise<XapiReply>
}

export async function serveStore(
  database: Database,
  onStored: readonly StatementListener[] = [],
): Promise<TestStore> {
  const app = await createHttp({
    database,
    routes: [],
    log: createLog('silent'),
    authenticate: async () => null,
    asViewer: () => Promise.reject(new Error('nobody signs in here')),
  })
  const credentials = createCredentialDesk(database, systemClock)
  await addXapi(app, { database, credentials, clock: systemClock, listeners: { onStored, onVoided: [] } })
  return {
    app,
    addSource: async (districtId, scopes = ['all']) => {
      const source = await database.transaction(wideContext(districtId), async (tx) => {
        const id = await createSource(tx, {
          name: `Source ${Math.random()}`,
          kind: 'tool',
          asserts: ['practised'],
          trustedIds: null,
        })
        const { credential, secret } = await addCredential(tx, id, scopes)
        return { id, authorization: basic(credential.key, secret) }
      })
      credentials.forget(districtId)
      return source
    },
    send: async (method, path, { source, version = '1.0.3', query = {}, headers = {}, body } = {}) => {
      const given = Object.entries(query).filter(([, value]) => value !== undefined)
      const search = new URLSearchParams(
        given.map(([name, value]): [string, string] => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      )
      const isRaw = Buffer.isBuffer(body) || typeof body === 'string'
      const reply = await app.inject({
        method: method as 'GET',
        url: search.size > 0 ? `/xapi${path}?${search.toString()}` : `/xapi${path}`,
        headers: {
          ...(source && { authorization: source.authorization }),
          'x-experience-api-version': version,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: isRaw ? body : JSON.stringify(body) }),
      })
      return {
        status: reply.statusCode,
        headers: reply.headers as Record<string, string | undefined>,
        text: reply.payload,
        bytes: reply.rawPayload,
        json: () => JSON.parse(reply.payload),
      }
    },
  }
}

const basic = (key: string, secret: string): string =>
  `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
