import { Agent, request } from 'node:http'

/** One call of a page; a page is all its calls, made at once. */
export interface Call {
  method: 'GET' | 'POST'
  path: string
  cookie: string
  body?: () => unknown
}

export interface Latencies {
  requests: number
  failed: number
  p50Ms: number
  p95Ms: number
}

/** Arrivals beyond this many unanswered ones wait: a server that cannot keep up is shown by its times, not drowned. */
const mostAtOnce = 64

/**
 * Opens pages at a steady rate, whatever the answers take (an open loop): a time counts from when the page was due, so
 * that a slow answer is not hidden by asking less.
 */
export async function openPages(
  origin: string,
  pageOf: (n: number) => readonly Call[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: mostAtOnce })
  const times: number[] = []
  let failed = 0
  const running = new Set<Promise<void>>()
  const started = performance.now()
  const total = Math.round(perSecond * seconds)
  for (let n = 0; n < total; n++) {
    const due = started + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    while (running.size >= mostAtOnce) await Promise.race(running)
    const page = open(agent, origin, pageOf(n)).then(
      (ok) => {
        times.push(performance.now() - due)
        if (!ok) failed += 1
      },
      () => {
        failed += 1
      },
    )
    running.add(page)
    void page.finally(() => running.delete(page))
  }
  await Promise.all(running)
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return { requests: total, failed, p50Ms: at(0.5), p95Ms: at(0.95) }
}

const open = async (agent: Agent, origin: string, calls: readonly Call[]): Promise<boolean> =>
  (await Promise.all(calls.map((call) => send(agent, origin, call)))).every((status) => status < 400)

function send(agent: Agent, origin: string, { method, path, cookie, body }: Call): Promise<number> {
  const payload = body === undefined ? undefined : JSON.stringify(body())
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}/api${path}`,
      {
        method,
        agent,
        headers: {
          cookie,
          origin,
          'accept-encoding': 'gzip, deflate, br',
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    sent.once('error', reject)
    sent.end(payload)
  })
}

/** One answer read whole: its status and body; for finding out that a page works before it is measured. */
export async function ask(origin: string, { method, path, cookie, body }: Call) {
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { cookie, origin, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body()) } : {}),
  })
  const set = answer.headers.getSetCookie()[0]?.split(';')[0]
  return { status: answer.status, text: await answer.text(), cookie: set }
}
