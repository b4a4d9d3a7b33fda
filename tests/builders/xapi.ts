import { createHttp } from '#server/platform/http.ts'
import { createLog } from '#server/platform/log.ts'
import type { Database } from '#server/platform/db.ts'
import { addResources } from '#server/interop/xapi/protocol.ts'
import type { Scope, XapiResource, XapiVersion } from '#server/interop/xapi/protocol.types.ts'

export interface XapiReply {
  status: number
  headers: Record<string, string | undefined>
  text: string
  bytes: Buffer
  // Tests read answers as a client does: without our types.
  // oxlint-disable-next-line typescript/no-explicit-any
  json(): any
}

interface Asking {
  version?: XapiVersion
  scopes?: readonly Scope[]
  headers?: Record<string, string>
  /** JSON is sent as application/json, bytes as they are. */
  body?: unknown
}

type Query = Record<string, unknown>

/** Asks some xAPI resources over HTTP, without a port, as a source of one district. */
export type AskXapi = (method: string, path: string, query?: Query, asking?: Asking) => Promise<XapiReply>

export async function serveXapi(
  database: Database,
  districtId: string,
  resources: readonly XapiResource[],
): Promise<AskXapi> {
  const app = await createHttp({
    database,
    routes: [],
    log: createLog('silent'),
    authenticate: async () => null,
    asViewer: () => Promise.reject(new Error('nobody signs in here')),
  })
  await addResources(app, {
    resources,
    authenticate: async (scopes) =>
      scopes === undefined
        ? null
        : {
            id: districtId,
            districtId,
            sourceId: districtId,
            scopes: new Set(scopes.split(' ').filter(Boolean) as Scope[]),
          },
  })
  return async (
    method,
    path,
    query = {},
    { version = '1.0.3', scopes = ['all'], headers = {}, body } = {},
  ) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined)
    const search = new URLSearchParams(
      given.map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    )
    const isBytes = Buffer.isBuffer(body)
    const reply = await app.inject({
      method: method as 'GET',
      url: `/xapi${path}?${search.toString()}`,
      headers: {
        authorization: scopes.join(' '),
        'x-experience-api-version': version,
        ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isBytes ? body : JSON.stringify(body) }),
    })
    return {
      status: reply.statusCode,
      headers: reply.headers as Record<string, string | undefined>,
      text: reply.payload,
      bytes: reply.rawPayload,
      json: () => JSON.parse(reply.payload),
    }
  }
}
