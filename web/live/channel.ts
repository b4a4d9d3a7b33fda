import type { LiveChange, LiveMessage } from '#contract/live.ts'

/** What is needed of an EventSource. */
export interface Source {
  readonly readyState: number
  close(): void
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void
}

export interface ChannelOptions {
  connect(): Source
  changed(changes: readonly LiveChange[]): void
  /** Whether changes reach this page: false when there was no stream for ten seconds, true when there is one again. */
  stateChanged(isLive: boolean): void
}

export interface Channel {
  /** Connects anew: the network is back, or the page is looked at again. */
  again(): void
  /** Nobody looks: no stream, and nothing is said about it. */
  rest(): void
}

/** How long a loss is not spoken of: a stream is made again in one to three seconds. */
const lostAfterMs = 10_000
/** Without a stream the page asks by itself. */
const askEveryMs = 15_000
/** The server says something every 25 s; a stream silent for longer is dead, whatever the browser thinks. */
const silentMs = 60_000
/** The browser gives up when the server refuses; then it is tried again after so long. */
const refusedMs = 5_000
const closed = 2

const everything: LiveChange[] = [{ what: 'everything', studentIds: 'all' }]

/**
 * Holds the stream of changes open for as long as the page is looked at. The browser comes again by itself when the
 * connection breaks; after every gap everything counts as changed, so that nothing is missed.
 */
export function openChannel({ connect, changed, stateChanged }: ChannelOptions): Channel {
  let source: Source | undefined
  let hasGap = false
  let isLive = true
  const timers: Partial<Record<'lost' | 'asking' | 'silent' | 'refused', ReturnType<typeof setTimeout>>> = {}

  const heard = () => {
    clearTimeout(timers.silent)
    timers.silent = setTimeout(again, silentMs)
  }

  const setLive = (next: boolean) => {
    clearTimeout(timers.lost)
    delete timers.lost
    if (next === isLive) return
    isLive = next
    clearInterval(timers.asking)
    if (!isLive) timers.asking = setInterval(() => changed(everything), askEveryMs)
    stateChanged(isLive)
  }

  const onOpen = () => {
    heard()
    setLive(true)
    if (hasGap) changed(everything)
    hasGap = false
  }

  const onError = () => {
    hasGap = true
    clearTimeout(timers.silent)
    if (isLive) timers.lost ??= setTimeout(() => setLive(false), lostAfterMs)
    if (source?.readyState !== closed) return
    clearTimeout(timers.refused)
    timers.refused = setTimeout(again, refusedMs)
  }

  const begin = () => {
    const own = connect()
    source = own
    // A stream that was replaced may still speak.
    const on = (type: string, listener: (event: { data?: unknown }) => void) =>
      own.addEventListener(type, (event) => source === own && listener(event))
    on('open', onOpen)
    on('error', onError)
    on('beat', heard)
    on('message', ({ data }) => {
      heard()
      changed((JSON.parse(String(data)) as LiveMessage).changes)
    })
  }

  const end = () => {
    source?.close()
    source = undefined
    hasGap = true
    clearTimeout(timers.silent)
    clearTimeout(timers.refused)
  }

  const again = () => {
    end()
    if (isLive) timers.lost ??= setTimeout(() => setLive(false), lostAfterMs)
    begin()
  }

  begin()
  timers.lost = setTimeout(() => setLive(false), lostAfterMs)
  return {
    again,
    rest: () => {
      end()
      setLive(true)
    },
  }
}
