import { Readable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import { liveEndpoints, type LiveChange, type LiveMessage, type LiveTopic } from '#contract/live.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Context } from './context.ts'
import { Problem } from './errors.ts'
import { route, type Access, type OpenCall, type Route } from './route.ts'

/** Those of some students of whom a viewer may hear a topic. */
export type Hearing = (
  studentIds: readonly string[],
  what: LiveTopic,
) => readonly string[] | Promise<readonly string[]>

const defaults = {
  /** Proxies end an answer that is silent; 25 s is below what the usual ones allow. */
  heartbeatMs: 25_000,
  /** Who opens a stream hears of what changed so shortly before: what the page asked for may have been read before that. */
  recallMs: 10_000,
  /** How often it is asked whether the viewer is still signed in, with the same scope. */
  lookAgainMs: 60_000,
  /** How often those that are due are looked at. */
  roundMs: 5_000,
  /** A first change goes out at once; what follows is gathered for so long. */
  gatherMs: 200,
  /** What concerns everybody reaches the streams in any order, on average one in so long, or all would ask at once. */
  spreadMs: 5,
  /** … and not more often than this for one topic of a district: an import tells of every batch. */
  wideEveryMs: 5_000,
  mostPerUser: 10,
}
export type StreamLimits = typeof defaults

/** More students than this in one event are `all`. */
const mostNamed = 500
/** A reader that leaves so much waiting is cut off; it comes again and asks for everything. */
const mostWaitingBytes = 64 * 1024

const everything: LiveChange = { what: 'everything', studentIds: 'all' }

export interface Streams {
  /** Passes a change on to whoever may hear of it. */
  tell(districtId: string, change: LiveChange): void
  /** Anything may have changed, in any district. */
  tellEverything(): void
  /** Who sees whom may have changed: nothing more goes out to a stream until its viewer's scope was asked again. */
  lookAgain(districtId?: string): void
  /** The routes of the streams. */
  routes: readonly Route[]
  /** Ends all of them; no further one opens. */
  close(): void
}

interface Stream {
  call: OpenCall
  out: Readable
  hears: Hearing
  waiting: Map<LiveTopic, Set<string> | 'all'>
  /** Runs while further changes are gathered. */
  gathering: NodeJS.Timeout | undefined
  lookAt: number
  isHeld: boolean
}

/**
 * The open streams of this process. A stream's scope is fixed when it opens; when it is another one, or the session is
 * over, the stream ends, and the client that comes again gets the new scope or is refused.
 */
export function createStreams(options: {
  hearingOf: (context: Context) => Hearing
  access: Access
  limits?: Partial<StreamLimits>
  clock?: Clock
}): Streams {
  const limits = { ...defaults, ...options.limits }
  const { clock = systemClock } = options
  const now = () => clock().getTime()
  const streams = new Set<Stream>()
  let isClosed = false
  let sent = 0
  let isLooking = false

  const end = (stream: Stream) => {
    if (forget(stream)) stream.out.push(null)
  }
  const forget = (stream: Stream) => {
    clearTimeout(stream.gathering)
    return streams.delete(stream)
  }

  const inDistrict = (districtId: string | undefined) =>
    Array.from(streams).filter(
      ({ call }) => districtId === undefined || call.viewer.districtId === districtId,
    )

  /** What was told lately, oldest first. Before this process listened anything may have changed. */
  let recent: { at: number; districtId: string | undefined; change: LiveChange }[] = []
  const remember = (districtId: string | undefined, change: LiveChange) => {
    const since = now() - limits.recallMs
    if (recent[0] && recent[0].at < since) recent = recent.filter(({ at }) => at >= since)
    recent.push({ at: now(), districtId, change })
  }
  remember(undefined, everything)
  const recall = (stream: Stream) => {
    const since = now() - limits.recallMs
    for (const { at, districtId, change } of recent)
      if (at > since && (districtId ?? stream.call.viewer.districtId) === stream.call.viewer.districtId)
        deliver(stream, change)
  }

  const write = ({ out }: Stream, text: string) => {
    if (out.readableLength > mostWaitingBytes) out.destroy()
    else out.push(text)
  }

  const flush = (stream: Stream) => {
    if (stream.isHeld || stream.gathering || stream.waiting.size === 0) return
    const message: LiveMessage = { changes: Array.from(stream.waiting, ([what, ids]) => changeOf(what, ids)) }
    stream.waiting.clear()
    write(stream, `id: ${++sent}\ndata: ${JSON.stringify(message)}\n\n`)
    stream.gathering = setTimeout(() => {
      stream.gathering = undefined
      flush(stream)
    }, limits.gatherMs)
  }

  const add = (stream: Stream, { what, studentIds }: LiveChange) => {
    if (studentIds.length === 0) return
    const known = stream.waiting.get(what) ?? new Set()
    if (known !== 'all' && studentIds !== 'all') for (const id of studentIds) known.add(id)
    const isNamed = known !== 'all' && studentIds !== 'all' && known.size <= mostNamed
    stream.waiting.set(what, isNamed ? known : 'all')
    flush(stream)
  }

  /** Topics of districts that were just told to everybody; true when there was more of it since. */
  const justTold = new Map<string, boolean>()
  const tellAll = (districtId: string, change: LiveChange) => {
    const key = `${districtId} ${change.what}`
    if (justTold.has(key)) return void justTold.set(key, true)
    justTold.set(key, false)
    spread(inDistrict(districtId), change)
    setTimeout(() => {
      const isMore = justTold.get(key)
      justTold.delete(key)
      if (isMore) tellAll(districtId, change)
    }, limits.wideEveryMs).unref()
  }

  const spread = (among: readonly Stream[], change: LiveChange) => {
    for (const stream of among) {
      const waitMs = Math.random() * (among.length - 1) * limits.spreadMs
      setTimeout(() => streams.has(stream) && add(stream, change), waitMs).unref()
    }
  }

  const deliver = (stream: Stream, change: LiveChange) => {
    const { what, studentIds } = change
    if (studentIds === 'all') return add(stream, change)
    const pass = (ids: readonly string[] | 'all') => {
      if (streams.has(stream)) add(stream, { what, studentIds: ids === 'all' ? ids : [...ids] })
    }
    const heard = stream.hears(studentIds, what)
    // Who it was could not be found out: that something changed is said, and nobody named.
    if (heard instanceof Promise) heard.then(pass, () => pass('all'))
    else pass(heard)
  }

  const look = async (stream: Stream) => {
    stream.lookAt = now() + limits.lookAgainMs
    const { call } = stream
    try {
      const viewer = await call.authenticate()
      if (viewer && isDeepStrictEqual(viewer.context, call.viewer.context)) {
        // It may have been held again meanwhile.
        if (stream.lookAt > now()) stream.isHeld = false
        flush(stream)
      } else end(stream)
    } catch {
      // The database is busy or away: held it stays, and is looked at in the next round.
      stream.lookAt = now() + limits.roundMs
    }
  }

  /** Looks at one stream after the other until none is due; one that falls due meanwhile is looked at too. */
  const lookAtDue = async () => {
    if (isLooking) return
    isLooking = true
    const due = () => Array.from(streams).filter(({ lookAt }) => lookAt <= now())
    for (let list = due(); list.length > 0; list = due())
      for (const stream of list) if (streams.has(stream)) await look(stream)
    isLooking = false
  }

  const timers = [
    setInterval(
      () => streams.forEach((stream) => write(stream, 'event: beat\ndata: .\n\n')),
      limits.heartbeatMs,
    ),
    setInterval(() => void lookAtDue(), limits.roundMs),
  ]
  for (const timer of timers) timer.unref()

  const open = (call: OpenCall): Readable => {
    const { viewer, lastEventId } = call
    if (isClosed) throw new Problem(503, 'closing', 'The server is stopping. Try again in a minute.')
    refuseMany(inDistrict(viewer.districtId), viewer.userId, limits.mostPerUser)
    const out = new Readable({ read: () => {} })
    const stream: Stream = {
      call,
      out,
      hears: options.hearingOf(viewer.context),
      waiting: new Map(),
      gathering: undefined,
      // The scope that came with the request may have changed since it was asked.
      lookAt: 0,
      isHeld: true,
    }
    streams.add(stream)
    out.once('close', () => forget(stream))
    void lookAtDue()
    // Spread, so that not everybody comes again in the same moment.
    write(stream, `retry: ${1000 + Math.floor(2000 * Math.random())}\nid: ${sent}\n\n`)
    if (lastEventId !== undefined) add(stream, everything)
    else recall(stream)
    return out
  }

  return {
    tell: (districtId, change) => {
      remember(districtId, change)
      if (change.studentIds === 'all') tellAll(districtId, change)
      else for (const stream of inDistrict(districtId)) deliver(stream, change)
    },
    tellEverything: () => {
      remember(undefined, everything)
      spread(inDistrict(undefined), everything)
    },
    lookAgain: (districtId) => {
      for (const stream of inDistrict(districtId)) Object.assign(stream, { isHeld: true, lookAt: 0 })
      void lookAtDue()
    },
    routes: [route(liveEndpoints, 'GET /live', { access: options.access, keepOpen: open })],
    close: () => {
      isClosed = true
      for (const timer of timers) clearInterval(timer)
      for (const stream of streams) end(stream)
    },
  }
}

const changeOf = (what: LiveTopic, ids: Set<string> | 'all'): LiveChange => ({
  what,
  studentIds: ids === 'all' ? ids : [...ids],
})

function refuseMany(streams: readonly Stream[], userId: string, most: number): void {
  const own = streams.filter(({ call }) => call.viewer.userId === userId)
  if (own.length < most) return
  throw new Problem(
    429,
    'too-many-requests',
    'You have Proximal open in too many places for live updates. Close some of its windows.',
  )
}
