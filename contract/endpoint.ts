import { z } from 'zod'

/** A UUID. Many programs write them in capitals; inside Proximal, and in what it answers, they are in lower case. */
export const Id = z.uuid().toLowerCase().meta({ description: 'Identifier' })

/** A moment, RFC 3339 in UTC. A server's Date is accepted and written as text. */
export const Instant = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime(),
)

/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date()

export const Probability = z.number().min(0).max(1)

/**
 * One endpoint, as every client sees it. Its name is its method and path, so that a caller that knows the name needs
 * nothing else at run time; the server adds who may call it and what it does.
 */
export interface Endpoint {
  /** One line for the API's readers. */
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** A schema for a JSON body; `file` for the bytes of one uploaded file. */
  body?: z.ZodType | 'file'
  /**
   * What the answer holds; nothing that is not listed leaves the server. `file` for bytes with their own type, `events`
   * for an answer that stays open, each of whose events holds this.
   */
  output: z.ZodType | 'file' | { events: z.ZodType }
  /** Success status; 200 unless said. */
  status?: 200 | 201 | 202
}

export type EndpointName = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`
export type Endpoints = Record<EndpointName, Endpoint>

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined
type Given<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler receives and returns, read from an endpoint's schemas. */
export type ParamsOf<E extends Endpoint> = Parsed<E['params']>
export type QueryOf<E extends Endpoint> = Parsed<E['query']>
export type BodyOf<E extends Endpoint> = Parsed<E['body']>
export type AnswerOf<E extends Endpoint> = Given<E['output']>

/** What a client gets back and sends. */
export type OutputOf<E extends Endpoint> = Parsed<E['output']>
export type QueryInputOf<E extends Endpoint> = Given<E['query']>
export type BodyInputOf<E extends Endpoint> = Given<E['body']>

/** How a client asks for one page of a long list: `after` is the `next` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(2000).optional(),
})

/** One page of a long list; `next` is null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
