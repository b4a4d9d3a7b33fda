import { QueryClient, QueryObserver } from '@tanstack/react-query'
import type { LiveClass } from '#contract/lessons.ts'
import { openChannel, type Channel, type Source } from '../../web/live/channel.ts'
import { createRefetching } from '../../web/live/refetching.ts'

type Listener = (event: { data?: unknown }) => void

/** An EventSource as the browsers have it (HTML standard, 9.2), over fetch and with a cookie. */
class FetchSource implements Source {
  readyState = 0
  readonly #address: string
  readonly #cookie: string
  readonly #listeners = new Map<string, Listener[]>()
  #leaving = new AbortController()
  #lastId: string | undefined
  #retryMs = 1000

  constructor(address: string, cookie: string) {
    this.#address = address
    this.#cookie = cookie
    void this.#connect()
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener])
  }

  close(): void {
    this.readyState = 2
    this.#leaving.abort()
  }

  /** The connection breaks, as a network does it. */
  cut(): void {
    this.#leaving.abort()
  }

  #say(type: string, data?: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data })
  }

  async #connect(): Promise<void> {
    this.#leaving = new AbortController()
    try {
      const headers: Record<string, string> = { cookie: this.#cookie }
      if (this.#lastId !== undefined) headers['last-event-id'] = this.#lastId
      const answer = await fetch(this.#address, { headers, signal: this.#leaving.signal })
      if (answer.status !== 200) return this.#refused()
      this.readyState = 1
      this.#say('open')
      await this.#read(answer.body!)
    } catch {
      // A connection that broke, like one that ended, is made again.
    }
    if (this.readyState === 2) return
    this.readyState = 0
    this.#say('error')
    setTimeout(() => this.readyState !== 2 && void this.#connect(), this.#retryMs)
  }

  #refused(): void {
    this.readyState = 2
    this.#say('error')
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let waiting = ''
    for await (const bytes of body) {
      const blocks = (waiting + decoder.decode(bytes, { stream: true })).split('\n\n')
      waiting = blocks.pop()!
      for (const block of blocks) this.#dispatch(block)
    }
  }

  #dispatch(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    this.#lastId = field('id') ?? this.#lastId
    this.#retryMs = Number(field('retry') ?? this.#retryMs)
    const data = field('data')
    if (data !== undefined) this.#say(field('event') ?? 'message', data)
  }
}

export interface LivePage {
  /** Calls back with every answer that the page got, in the order it got them. */
  onShown(listener: (live: LiveClass) => void): void
  /** The network fails: the stream breaks. */
  cut(): void
  /** How often the page asked. */
  asked(): number
  close(): void
}

/** A page that shows the live class of a section and follows it, made of the web's own parts. */
export function openLivePage(address: string, cookie: string, sectionId: string): LivePage {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 2 } } })
  const listeners: ((live: LiveClass) => void)[] = []
  let last: LiveClass | undefined
  let asked = 0
  const observer = new QueryObserver<LiveClass>(client, {
    queryKey: ['GET /sections/:sectionId/live', { params: { sectionId } }],
    queryFn: async ({ signal }) => {
      asked++
      const answer = await fetch(`${address}/api/sections/${sectionId}/live`, { headers: { cookie }, signal })
      if (!answer.ok) throw new Error(`the live class answered ${answer.status}`)
      return (await answer.json()) as LiveClass
    },
    structuralSharing: false,
  })
  const leave = observer.subscribe(({ data }) => {
    if (!data || data === last) return
    last = data
    for (const listener of listeners) listener(data)
  })
  let source: FetchSource | undefined
  const channel: Channel = openChannel({
    connect: () => (source = new FetchSource(`${address}/api/live`, cookie)),
    changed: createRefetching(client),
    stateChanged: () => {},
  })
  return {
    onShown: (listener) => void listeners.push(listener),
    asked: () => asked,
    cut: () => source?.cut(),
    close: () => {
      leave()
      channel.rest()
      client.clear()
    },
  }
}
