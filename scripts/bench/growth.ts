/**
 * npm run bench -- growth [--json] [--from 10000] [--statements 1000000] [--seconds 5]
 *
 * What a store of many statements costs who asks for one person's latest 50, and the server's memory: measured at `from`
 * statements, then at `statements`. People grow with their statements, 50 each, so that the answers are as long. Then
 * `more` is walked through all of them while others are written. Reading does not wait for the disk, so neither does
 * this PostgreSQL.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '#server/platform/db.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'
import { hammer } from './evidence/load.ts'
import { actorOf, statementOf } from './evidence/payload.ts'
import { get, makeSender, post, type Sender } from './evidence/sender.ts'
import { megabytesOf } from './pages/processes.ts'
import { startServer } from './server.ts'

const root = `${import.meta.dirname}/../../`
/** Of each person 50 statements lie spread over 10,000. */
const [block, peopleOfBlock] = [10_000, 200]
const personOf = (n: number) => peopleOfBlock * Math.floor(n / block) + (n % peopleOfBlock)
const size = 50

interface Figures {
  statements: number
  /** Milliseconds, over 8 connections. */
  p50: number
  p95: number
  rate: number
  serverMegabytes: number
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      from: { type: 'string', default: '10000' },
      statements: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: '5' },
    },
  })
  const programs = findPostgresql()
  if (typeof programs === 'string') throw new Error(programs)
  const postgresql = await startPostgresql(programs)
  try {
    const database = await openDatabase({ kind: 'server', url: postgresql.url })
    const sender = await makeSender(database)
    await database.close()
    const server = await startServer([join(root, 'cli/main.ts'), 'serve'], { DATABASE_URL: postgresql.url })
    try {
      const port = Number(new URL(server.origin).port)
      const place = { port, pid: server.process.pid!, url: postgresql.url, sender }
      const figures: Figures[] = []
      for (const count of [Number(values.from), Number(values.statements)]) {
        await fill(place, count)
        figures.push(await measure(place, count, Number(values.seconds)))
        console.log(JSON.stringify(figures.at(-1)))
      }
      const walked = await walk(server.origin, sender, port)
      const ratio = figures[1]!.p95 / figures[0]!.p95
      console.log(`p95 at most over least: ${ratio.toFixed(2)}; walked: ${JSON.stringify(walked)}`)
      if (values.json) console.log(JSON.stringify({ figures, ratio, walked }))
    } finally {
      await server.stop()
    }
  } finally {
    await postgresql.stop()
  }
}

interface Place {
  port: number
  pid: number
  url: string
  sender: Sender
}

let batches = 0

async function fill({ port, pid, sender }: Place, statements: number): Promise<void> {
  const batch = (n: number) =>
    `[${Array.from({ length: size }, (_, k) => statementOf(n * size + k, personOf(n * size + k))).join(',')}]`
  while (batches * size < statements) {
    const { failed } = await hammer(port, {
      connections: 4,
      seconds: Math.min(5, (statements - batches * size) / 10_000),
      request: () => post(sender, batch(batches++)),
    })
    if (failed > 0) throw new Error(`${failed} batches were refused`)
    console.log(`${batches * size} statements, server ${megabytesOf(pid)} MB`)
  }
}

async function measure(place: Place, statements: number, seconds: number): Promise<Figures> {
  const { port, pid, url, sender } = place
  const client = new pg.Client(url)
  await client.connect()
  await client.query('analyze statements, statement_ids, statement_keys')
  await client.end()
  const people = personOf(statements - 1) + 1
  const request = (n: number) => {
    const { account } = actorOf((n * 7919) % people)
    return get(sender, `agent=${encodeURIComponent(JSON.stringify({ account }))}`)
  }
  await hammer(port, { connections: 8, seconds, request })
  const rounds = []
  for (let round = 0; round < 3; round++)
    rounds.push(await hammer(port, { connections: 8, seconds, request }))
  if (rounds.some(({ failed }) => failed > 0)) throw new Error('GETs were refused')
  const { p50, p95, rate } = rounds.sort((a, b) => a.p95 - b.p95)[1]!
  return { statements: batches * size, p50, p95, rate, serverMegabytes: megabytesOf(pid) }
}

/** From the newest to the oldest, while others are written: each once, none left out. */
async function walk(origin: string, { authorization }: Sender, port: number) {
  const headers = { authorization, 'x-experience-api-version': '2.0.0' }
  const expected = batches * size
  const sender = { authorization, districtId: '' }
  let next = '/xapi/statements?limit=500'
  let [seen, written] = [0, 0]
  let last = '9'
  const started = performance.now()
  while (next !== '') {
    const answer = await fetch(`${origin}${next}`, { headers })
    const page = (await answer.json()) as { statements: { stored: string }[]; more: string }
    for (const { stored } of page.statements) {
      if (stored >= last) throw new Error('one stands twice, or in the wrong place')
      last = stored
      seen++
    }
    next = page.more
    if (seen % 50_000 === 0) {
      const { answers } = await hammer(port, {
        connections: 2,
        seconds: 0.2,
        request: () => post(sender, statementOf(written++)),
      })
      if (answers === 0) throw new Error('nothing was written meanwhile')
    }
  }
  if (seen !== expected) throw new Error(`${seen} were seen of ${expected}`)
  return { seen, written, seconds: Math.round((performance.now() - started) / 1000) }
}
