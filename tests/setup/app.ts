import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import { createJobs, type Jobs } from '#server/platform/jobs.ts'
import { createLog } from '#server/platform/log.ts'
import { testDatabase } from './database.ts'

export interface TestAnswer {
  status: number
  // Tests read answers as a client does: without our types.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  cookie: string | undefined
  headers: Record<string, unknown>
}

interface Extra {
  cookie?: string
  origin?: string
  address?: string
  headers?: Record<string, string>
}

export interface TestApp {
  /** Not started: a test that needs work done in the background starts it, and stops it at its end. */
  jobs: Jobs
  /** Where uploads wait. */
  uploadFolder: string
  get(path: string, cookie?: string): Promise<TestAnswer>
  /** Like get, with headers. */
  read(path: string, extra: Extra): Promise<TestAnswer>
  post(path: string, body: unknown, extra?: Extra): Promise<TestAnswer>
  put(path: string, body: unknown, extra?: Extra): Promise<TestAnswer>
  patch(path: string, body: unknown, extra?: Extra): Promise<TestAnswer>
  remove(path: string, cookie?: string): Promise<TestAnswer>
  /** Sends a file's bytes as the web does. */
  upload(path: string, name: string, bytes: Buffer, cookie?: string): Promise<TestAnswer>
  /** Sends statements as a source does. @returns the status */
  sendStatements(authorization: string, statements: readonly object[]): Promise<number>
}

let started: Promise<TestApp> | undefined

/** The application over the test database, asked without a port. One for the whole process. */
export function startApp(): Promise<TestApp> {
  started ??= start()
  return started
}

async function start(): Promise<TestApp> {
  const database = await testDatabase()
  const log = createLog('silent')
  const jobs = createJobs(database, log)
  const uploadFolder = mkdtempSync(join(tmpdir(), 'proximal-uploads-'))
  process.once('exit', () => rmSync(uploadFolder, { recursive: true, force: true }))
  const app = await createApp({ database, log, jobs, uploadFolder })
  const own = 'http://localhost:80'
  const send = async (method: string, path: string, payload: unknown, extra: Extra): Promise<TestAnswer> => {
    const headers: Record<string, string> = { origin: extra.origin ?? own, ...extra.headers }
    if (extra.cookie) headers.cookie = extra.cookie
    if (payload !== undefined && !Buffer.isBuffer(payload)) headers['content-type'] = 'application/json'
    const reply = await app.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers,
      ...(extra.address ? { remoteAddress: extra.address } : {}),
      ...(payload === undefined
        ? {}
        : { payload: Buffer.isBuffer(payload) ? payload : JSON.stringify(payload) }),
    })
    const isJson = String(reply.headers['content-type']).includes('json')
    const set = reply.cookies[0]
    return {
      status: reply.statusCode,
      body: isJson && reply.payload ? JSON.parse(reply.payload) : reply.payload,
      cookie: set?.value ? `${set.name}=${set.value}` : undefined,
      headers: reply.headers,
    }
  }
  return {
    jobs,
    uploadFolder,
    get: (path, cookie) => send('GET', path, undefined, cookie ? { cookie } : {}),
    read: (path, extra) => send('GET', path, undefined, extra),
    post: (path, body, extra = {}) => send('POST', path, body, extra),
    put: (path, body, extra = {}) => send('PUT', path, body, extra),
    patch: (path, body, extra = {}) => send('PATCH', path, body, extra),
    remove: (path, cookie) => send('DELETE', path, undefined, cookie ? { cookie } : {}),
    upload: (path, name, bytes, cookie) =>
      send('POST', path, bytes, {
        ...(cookie ? { cookie } : {}),
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
      }),
    sendStatements: async (authorization, statements) => {
      const reply = await app.inject({
        method: 'POST',
        url: '/xapi/statements',
        headers: { authorization, 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' },
        payload: JSON.stringify(statements),
      })
      return reply.statusCode
    },
  }
}
