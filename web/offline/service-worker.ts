/**
 * The service worker: the application itself opens without a network. It keeps the files of the student's day, which the
 * build lists (service-worker-plugin.ts), and whatever else was looked at. It never touches /api: what the server says
 * is kept, for the student alone, by kept-answers.ts.
 *
 * A new version is fetched while the old one works and takes over at the next change of page from outside; files of the
 * version before stay, since pages that are open still ask for them.
 */
type Waits = { waitUntil(step: Promise<unknown>): void }
type Fetches = Waits & { request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  addEventListener(type: 'install' | 'activate', on: (event: Waits) => void): void
  addEventListener(type: 'fetch', on: (event: Fetches) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: Location
}
const worker = self as unknown as Worker

/** Written by the build. */
declare const KEPT: { version: string; files: readonly string[] }

const family = 'proximal-'
const cacheName = `${family}${KEPT.version}`
const page = '/index.html'
/** The hash in its name says what it holds: it never changes. */
const isForEver = (path: string) => path.startsWith('/assets/')

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(clean().then(() => worker.clients.claim())))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (isForEver(pathname)) event.respondWith(fromKept(request))
  else if (KEPT.files.includes(pathname)) event.respondWith(refreshed(event))
})

/** Fetches what is new; what the version before holds already is not fetched again. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  await Promise.all(
    KEPT.files.map(async (path) => {
      const had = isForEver(path) ? await caches.match(path) : undefined
      if (had) return cache.put(path, had)
      return cache.add(new Request(path, { cache: isForEver(path) ? 'default' : 'reload' }))
    }),
  )
}

/** Keeps this version and the one before; `keys` names them oldest first. */
async function clean(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName)
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)))
}

async function openPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(page)) ?? fetch(request)
}

async function fromKept(request: Request): Promise<Response> {
  const had = await caches.match(request)
  if (had) return had
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone())
  return answer
}

/** Small files without a hash: at once as kept, and fetched again for the next time. */
async function refreshed(event: Fetches): Promise<Response> {
  const cache = await caches.open(cacheName)
  const had = await cache.match(event.request)
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(event.request, answer.clone())
    return answer
  })
  if (!had) return fresh
  event.waitUntil(fresh.catch(() => undefined))
  return had
}

export {}
