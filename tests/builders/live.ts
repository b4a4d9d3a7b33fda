import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LiveChange, LiveMessage } from '#contract/live.ts'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/platform/db.ts'
import { createJobs } from '#server/platform/jobs.ts'
import { createLog } from '#server/platform/log.ts'

/** The whole application on a port of its own: streams need sockets. */
export async function serveApp(database: Database): Promise<{ address: string; close(): Promise<void> }> {
  const log = createLog('silent')
  const uploadFolder = await mkdtemp(join(tmpdir(), 'proximal-live-'))
  const app = await createApp({ database, log, jobs: createJobs(database, log), uploadFolder })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    close: async () => {
      await app.close()
      await rm(uploadFolder, { recursive: true })
    },
  }
}

export const addressOf = (server: { address(): unknown }): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`

export interface LiveStream {
  status: number
  headers: Headers
  /** Everything that came until now, one event after the other. */
  events: { id: string; changes: LiveChange[] }[]
  /** All that came, as text. */
  text(): string
  /** Waits until what came fulfils a condition. @throws Error after so many ms */
  until(isTrue: (stream: LiveStream) => boolean, ms?: number): Promise<void>
  /** Settles when the server ended the stream. */
  ended: Promise<void>
  leave(): void
}

/** Opens `GET /api/live` as a browser does, and gathers what comes. */
export async function openLive(
  address: string,
  cookie: string | undefined,
  headers: Record<string, string> = {},
): Promise<LiveStream> {
  const leaving = new AbortController()
  const answer = await fetch(`${address}/api/live`, {
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
    signal: leaving.signal,
  })
  let text = ''
  const events: LiveStream['events'] = []
  const waiting = new Set<() => void>()
  const read = async () => {
    const decoder = new TextDecoder()
    let block = ''
    try {
      for await (const bytes of answer.body!) {
        const part = decoder.decode(bytes as Uint8Array, { stream: true })
        text += part
        block += part
        const blocks = block.split('\n\n')
        block = blocks.pop()!
        events.push(...blocks.flatMap(eventOf))
        for (const look of waiting) look()
      }
    } catch (error) {
      if (!leaving.signal.aborted) throw error
    }
  }
  const ended = read()
  const stream: LiveStream = {
    status: answer.status,
    headers: answer.headers,
    events,
    text: () => text,
    ended,
    leave: () => leaving.abort(),
    until: (isTrue, ms = 5000) =>
      new Promise((resolve, reject) => {
        const finish = (error?: Error) => {
          waiting.delete(look)
          clearTimeout(timer)
          if (error) reject(error)
          else resolve()
        }
        const look = () => isTrue(stream) && finish()
        const timer = setTimeout(() => finish(new Error(`not within ${ms} ms; came: ${text}`)), ms)
        waiting.add(look)
        look()
      }),
  }
  return stream
}

function eventOf(block: string): LiveStream['events'] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const content = field('data')
  if (content === undefined || field('event') === 'beat') return []
  return [{ id: field('id') ?? '', changes: (JSON.parse(content) as LiveMessage).changes }]
}

/** Students named in what came, of one topic. */
export const namedIn = (stream: LiveStream, what: LiveChange['what']): string[] =>
  stream.events.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.what === what && change.studentIds !== 'all' ? change.studentIds : [],
    ),
  )

/** Whether everything of a topic was told to have changed. */
export const toldAll = (stream: LiveStream, what: LiveChange['what']): boolean =>
  stream.events.some(({ changes }) =>
    changes.some((change) => change.what === what && change.studentIds === 'all'),
  )
