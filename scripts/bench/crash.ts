/**
 * npm run bench -- crash [--json] [--rounds 30] [--kill server|postgresql|connection] [--engine postgresql|pglite]
 *
 * What is acknowledged is stored: while 200 writes are in flight, the server or PostgreSQL (durable, as a district runs
 * it) is killed at a random moment and comes up again, or connections are cut between commit and reply. Then everything
 * that was acknowledged must be there, every request whole or not at all, and what is sent again must be there once.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'
import { createClient, cutOff, type Client } from './crash/client.ts'
import { statementOf } from './evidence/payload.ts'
import { makeSender, type Sender } from './evidence/sender.ts'
import { startServer, type Server } from './server.ts'

const root = `${import.meta.dirname}/../../`
const kinds = ['server', 'postgresql', 'connection'] as const
type Kind = (typeof kinds)[number]
type Engine = 'postgresql' | 'pglite'

const inFlight = 200

/** Sums over the rounds. */
interface Tally {
  rounds: number
  acknowledged: number
  /** Requests without an answer when it happened. */
  unanswered: number
  /** Of the unanswered, how many were stored: only the reply was missing. */
  storedUnanswered: number
  lost: number
  halfStored: number
  copies: number
  missingAfterRetry: number
}

interface Request {
  ids: string[]
  body: string
}

interface Running {
  engine: Engine
  sender: Sender
  server: Server
  restartServer(): Promise<void>
  crashPostgresql(): Promise<void>
  client(): Client
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '30' },
      kill: { type: 'string' },
      engine: { type: 'string', default: 'postgresql' },
    },
  })
  const engine: Engine = values.engine === 'pglite' ? 'pglite' : 'postgresql'
  const possible = engine === 'pglite' ? kinds.filter((kind) => kind !== 'postgresql') : kinds
  const chosen = possible.filter((kind) => values.kill === undefined || kind === values.kill)
  const report: Partial<Record<Kind, Tally>> = {}
  await onEngine(engine, async (running) => {
    for (const kind of chosen) {
      report[kind] = await rounds(kind, Number(values.rounds), running)
      console.log(`${engine}, ${kind}: ${JSON.stringify(report[kind])}`)
    }
  })
  if (values.json) console.log(JSON.stringify({ [engine]: report }))
  const isBad = Object.values(report).some(
    ({ lost, halfStored, copies, missingAfterRetry }) => lost + halfStored + copies + missingAfterRetry > 0,
  )
  if (isBad) process.exitCode = 1
}

async function onEngine(engine: Engine, work: (running: Running) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'proximal-crash-'))
  const programs = engine === 'postgresql' ? findPostgresql() : undefined
  if (typeof programs === 'string') throw new Error(programs)
  const postgresql = programs && (await startPostgresql(programs, { isDurable: true }))
  const data = join(folder, 'data')
  const place: Record<string, string> = postgresql ? { DATABASE_URL: postgresql.url } : { DATA_DIR: data }
  let server: Server | undefined
  try {
    const database = await openDatabase(
      postgresql ? { kind: 'server', url: postgresql.url } : { kind: 'directory', path: data },
    )
    const sender = await makeSender(database)
    await database.close()
    const start = () => startServer([join(root, 'cli/main.ts'), 'serve'], place)
    server = await start()
    await work({
      engine,
      sender,
      get server() {
        return server!
      },
      restartServer: async () => {
        const ended = new Promise((resolve) => server!.process.once('exit', resolve))
        server!.process.kill('SIGKILL')
        await ended
        server = await start()
      },
      crashPostgresql: () => postgresql!.crash(),
      client: () => createClient(server!.origin, sender),
    })
  } finally {
    await server?.stop()
    await postgresql?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rounds(kind: Kind, count: number, running: Running): Promise<Tally> {
  const tally: Tally = {
    rounds: count,
    acknowledged: 0,
    unanswered: 0,
    storedUnanswered: 0,
    lost: 0,
    halfStored: 0,
    copies: 0,
    missingAfterRetry: 0,
  }
  for (let round = 0; round < count; round++) await oneRound(kind, running, tally)
  return tally
}

async function oneRound(kind: Kind, running: Running, tally: Tally): Promise<void> {
  const verb = `https://example.org/verbs/${newId()}`
  const acknowledged: Request[] = []
  const unanswered: Request[] = []
  if (kind === 'connection') {
    await Promise.all(
      Array.from({ length: inFlight }, async (_, n) => {
        const request = requestOf(verb)
        await cutOff(running.server.origin, running.sender, { body: request.body, atReply: n % 2 === 0 })
        unanswered.push(request)
      }),
    )
  } else {
    const client = running.client()
    let isOver = false
    const workers = Array.from({ length: inFlight }, async () => {
      while (!isOver) {
        const request = requestOf(verb)
        const status = await client.post(request.body)
        if (status === 200) acknowledged.push(request)
        else if (status !== null && status < 500) throw new Error(`refused with ${status}`)
        else {
          unanswered.push(request)
          await pause(20)
        }
      }
    })
    await pause(100 + Math.random() * 700)
    await (kind === 'server' ? running.restartServer() : running.crashPostgresql())
    isOver = true
    await Promise.all(workers)
    client.close()
  }
  const client = running.client()
  const before = await untilAnswered(() => client.list(verb))
  const there = new Set(before)
  const sizes = unanswered.map(({ ids }) => [ids.filter((id) => there.has(id)).length, ids.length] as const)
  tally.acknowledged += acknowledged.flatMap(({ ids }) => ids).length
  tally.unanswered += unanswered.length
  tally.storedUnanswered += sizes.filter(([stored]) => stored > 0).length
  tally.lost += acknowledged.flatMap(({ ids }) => ids).filter((id) => !there.has(id)).length
  tally.halfStored += sizes.filter(([stored, all]) => stored > 0 && stored < all).length
  // A few again although they were acknowledged: a sender may have missed that.
  for (const request of [...unanswered, ...acknowledged.slice(0, 20)]) await sendAgain(client, request)
  const after = await client.list(verb)
  const all = [...acknowledged, ...unanswered].flatMap(({ ids }) => ids)
  tally.copies += after.length - new Set(after).size
  tally.missingAfterRetry += all.length - new Set(after).size
  client.close()
}

function requestOf(verb: string): Request {
  const ids = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => newId())
  const statements = ids.map((id, n) => {
    const statement = JSON.parse(statementOf(n + Math.floor(Math.random() * 10_000))) as object
    return { ...statement, id, verb: { id: verb } }
  })
  return { ids, body: JSON.stringify(statements) }
}

const sendAgain = (client: Client, { body }: Request) =>
  untilAnswered(async () => {
    const status = await client.post(body)
    if (status !== 200) throw new Error(`sent again, answered with ${status}`)
  })

/** Until the database has come up again, for a minute at most. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await ask()
    } catch (error) {
      if (tries > 600) throw error
      await pause(100)
    }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
