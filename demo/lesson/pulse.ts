import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { listDistricts } from '#server/access/access.ts'
import type { Database } from '#server/platform/db.ts'
import { openRoom, playBeat, type Room } from './room.ts'

/** A class goes on by itself for so long after somebody looked at it last; every answer makes an open page look again. */
const watchedMs = 60_000
const beatMs = 2000
const livePath = /^\/api\/sections\/([0-9a-f-]{36})\/live(?:\?|$)/
/** After so many beats in a row that failed, a class stops until somebody looks again. */
const mostFailures = 5

type Watch = { seenAt: number; room: Promise<Room | null>; isPlaying: boolean }

/**
 * Lets the simulated classmates of a demo district work while somebody looks at the Live class of one of its sections:
 * only there, only then, and through the front doors that a student's device uses. Nobody in the product knows of it: it
 * listens to what the server answers.
 * @returns how to stop it; what is under way ends first
 */
export function attachPulse(
  server: Server,
  database: Database,
  report: (error: unknown) => void,
): () => Promise<void> {
  const watches = new Map<string, Watch>()
  const playing = new Set<Promise<void>>()
  const stopping = new AbortController()

  const look = (sectionId: string): void => {
    const watch = watches.get(sectionId) ?? { seenAt: 0, room: roomOf(database, sectionId), isPlaying: false }
    watches.set(sectionId, watch)
    watch.seenAt = Date.now()
    if (watch.isPlaying || stopping.signal.aborted) return
    watch.isPlaying = true
    const play = playOn(watch, stopping.signal, report).finally(() => {
      watch.isPlaying = false
      watches.delete(sectionId)
      playing.delete(play)
    })
    playing.add(play)
  }

  server.on('request', (request, response) => {
    const [, sectionId] = livePath.exec(request.url ?? '') ?? []
    if (request.method !== 'GET' || sectionId === undefined) return
    response.once('finish', () => {
      if (response.statusCode === 200) look(sectionId)
    })
  })
  return async () => {
    stopping.abort()
    await Promise.all(playing)
  }
}

async function playOn(watch: Watch, signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
  const isOn = (): boolean => !signal.aborted && Date.now() - watch.seenAt < watchedMs
  try {
    const room = await watch.room
    for (let failures = 0; room && failures < mostFailures && isOn();) {
      try {
        await playBeat(room)
        failures = 0
      } catch (error) {
        failures++
        report(error)
      }
      await setTimeout(beatMs, undefined, { signal, ref: false }).catch(() => {})
    }
  } catch (error) {
    report(error)
  }
}

/** The room of a section of a demo district; null for any other section. */
async function roomOf(database: Database, sectionId: string): Promise<Room | null> {
  for (const { id, isDemo } of await listDistricts(database)) {
    const room = isDemo ? await openRoom(database, id, sectionId) : null
    if (room) return room
  }
  return null
}
