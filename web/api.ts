import type { ProblemBody } from '#contract/problem.ts'
import type { Answer, EndpointName, ReadName, Request } from './endpoints.ts'

/** An answer that is not the one hoped for: what the server said, or that it could not be reached (status 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly { field: string; message: string }[]
  constructor(status: number, code: string, detail: string, fields: ProblemBody['fields'] = []) {
    super(detail)
    this.status = status
    this.code = code
    this.fields = fields
  }
}

type Loose = {
  params?: Record<string, string>
  query?: Record<string, string | number | boolean | undefined>
  body?: unknown
}

/** The address of an endpoint, for a link or a fetch. */
export function addressOf<N extends EndpointName>(name: N, request: Omit<Request<N>, 'body'>): string {
  const { params = {}, query = {} } = request as Loose
  const path = name
    .slice(name.indexOf(' ') + 1)
    .replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value))
  return `/api${path}${search.size ? `?${search}` : ''}`
}

/** What the person reads; the server names competencies in it. */
const languageOfScreen = () => document.documentElement.lang

/** What /first.js asked for before this was loaded: each is taken once, and soon. */
declare global {
  var askedFirst: Map<string, { answer: Promise<Response>; language: string; at: number }> | undefined
}
const freshMs = 10_000

function takeAskedFirst(address: string): Promise<Response> | undefined {
  const asked = globalThis.askedFirst?.get(address)
  globalThis.askedFirst?.delete(address)
  if (!asked || performance.now() - asked.at > freshMs) return undefined
  return asked.language === languageOfScreen() || address === '/api/session' ? asked.answer : undefined
}

/** Calls one endpoint. Throws an `ApiProblem` for everything but success. */
export async function call<N extends EndpointName>(
  name: N,
  request: Request<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  const { body } = request as Loose
  const method = name.slice(0, name.indexOf(' '))
  let response: Response
  const address = addressOf(name, request)
  try {
    response = await ((method === 'GET' ? takeAskedFirst(address) : undefined) ??
      fetch(address, {
        method,
        headers: {
          'accept-language': languageOfScreen(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(signal ? { signal } : {}),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }))
  } catch (error) {
    if (signal?.aborted) throw error
    throw unreachable()
  }
  if (response.ok) return (await response.json()) as Answer<N>
  throw await problemOf(response.status, () => response.json())
}

const unreachable = () => new ApiProblem(0, 'unreachable', 'The server could not be reached.')

async function problemOf(status: number, read: () => Promise<unknown>): Promise<ApiProblem> {
  try {
    const body = (await read()) as ProblemBody
    if (typeof body.code === 'string') return new ApiProblem(status, body.code, body.detail, body.fields)
  } catch {
    // Not our own body: a proxy answered, or nothing did.
  }
  return status === 502 || status === 503 || status === 504
    ? unreachable()
    : new ApiProblem(status, 'unknown', `The server answered ${status}.`)
}

/**
 * Sends one file as the body and tells how far it is, from 0 to 1. XMLHttpRequest, because fetch does not report
 * the progress of what it sends.
 */
export function upload<N extends EndpointName>(
  name: N,
  request: Omit<Request<N>, 'body'>,
  file: File,
  onProgress: (share: number) => void,
): Promise<Answer<N>> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(name.slice(0, name.indexOf(' ')), addressOf(name, request))
    xhr.setRequestHeader('accept-language', languageOfScreen())
    xhr.setRequestHeader('content-type', 'application/octet-stream')
    xhr.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    xhr.responseType = 'json'
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    xhr.onerror = () => reject(unreachable())
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(xhr.response as Answer<N>)
      else void problemOf(xhr.status, () => Promise.resolve(xhr.response)).then(reject)
    }
    xhr.send(file)
  })
}

/** What a screen asks of the query cache to read one endpoint. */
export const read = <N extends ReadName>(name: N, request: Omit<Request<N>, 'body'>) => ({
  queryKey: [name, request] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => call(name, request as Request<N>, signal),
})
