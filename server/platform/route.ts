import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type {
  AnswerOf,
  BodyOf,
  Endpoint,
  EndpointName,
  Endpoints,
  ParamsOf,
  QueryOf,
} from '#contract/endpoint.ts'
import type { Language } from '#contract/language.ts'
import type { Context } from './context.ts'
import type { Database, Tx } from './db.ts'

/** The person behind a request. `context` is what their transactions may see. */
export interface Viewer {
  userId: string
  districtId: string
  roles: readonly string[]
  /** What they are told things in when a request asks for no language of ours. */
  language: Language
  context: Context
}

/**
 * `allowed`; `forbidden` (this kind of person never may: 403); `hidden` (not this one: 404, as if it did not exist).
 * Without a viewer every access but `anyone` answers 401 before it is asked.
 */
export type Decision = 'allowed' | 'forbidden' | 'hidden'

export interface Access {
  /** Shown in the API's documentation, and the name the permission matrix tests by. */
  name: string
  description: string
  needsViewer: boolean
  decide(call: { tx: Tx; viewer: Viewer; params: Record<string, string> }): Decision | Promise<Decision>
}

/** Bytes a client sent as the body of a request. */
export interface UploadedFile {
  name: string
  stream: Readable
}

/** Bytes as an answer. */
export interface FileAnswer {
  name: string
  mediaType: string
  content: Readable | string | Buffer
}

export interface Reply {
  setCookie(name: string, value: string, options: { isSecure: boolean; maxAgeSeconds: number }): void
  clearCookie(name: string): void
}

interface Call<E extends Endpoint> {
  database: Database
  params: ParamsOf<E>
  query: QueryOf<E>
  body: E['body'] extends 'file' ? UploadedFile : BodyOf<E>
  headers: IncomingHttpHeaders
  cookies: Record<string, string | undefined>
  isSecure: boolean
  address: string
  reply: Reply
}

export type Answer<E extends Endpoint> = E['output'] extends 'file' ? FileAnswer : AnswerOf<E>

/** A request whose answer stays open. */
export interface OpenCall {
  viewer: Viewer
  /** The last event that reached a client who comes again. */
  lastEventId: string | undefined
  /** Who sends the request, asked again later; it does not count as using the session. */
  authenticate(): Promise<Viewer | null>
}

interface InTransaction<E extends Endpoint> {
  access: Access
  /** Runs in one transaction bound to the viewer's context. */
  handle(call: Call<E> & { tx: Tx; viewer: Viewer }): Answer<E> | Promise<Answer<E>>
}

interface OwnTransactions<E extends Endpoint> {
  access: Access
  /** Opens its own transactions: before anybody is signed in, or for work that outlives the request. */
  handleAlone(call: Call<E> & { viewer: Viewer | null }): Answer<E> | Promise<Answer<E>>
}

interface StaysOpen {
  access: Access
  /** Answers with Server-Sent Events until the stream it returns ends or the client leaves, which destroys it. */
  keepOpen(call: OpenCall): Readable
}

interface Limit {
  /** Requests a minute from one address; for doors that are tried by machines. */
  limitPerMinute?: number
}

export interface Route {
  name: EndpointName
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  endpoint: Endpoint
  access: Access
  limitPerMinute?: number
  handle?: InTransaction<Endpoint>['handle']
  handleAlone?: OwnTransactions<Endpoint>['handleAlone']
  keepOpen?: StaysOpen['keepOpen']
}

/** How an endpoint is answered: events by what keeps them open, everything else by a handler. */
type Implementation<E extends Endpoint> = E['output'] extends { events: unknown }
  ? StaysOpen
  : InTransaction<E> | OwnTransactions<E>

/**
 * Ties a contract's endpoint to who may call it and what it does.
 * @example route(rosterEndpoints, 'GET /sections', { access: anyStaff, handle: ({ tx }) => selectSections(tx) })
 */
export function route<C extends Endpoints, N extends keyof C & EndpointName>(
  endpoints: C,
  name: N,
  implementation: Implementation<C[N]> & Limit,
): Route {
  const [method, path] = name.split(' ') as [Route['method'], string]
  return { name, method, path, endpoint: endpoints[name]!, ...implementation } as unknown as Route
}
