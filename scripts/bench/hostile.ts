/**
 * npm run bench -- hostile [--json] [--only NAME] [--slow 5000]
 *
 * Requests made to hurt, at bounded rates from a process of their own over loopback, and what they cost others: the p95
 * of one statement over 8 connections before and during, the server's memory, and how the attacker was answered.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#server/platform/db.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'
import { attackNames } from './hostile/attacks.ts'
import { hammer } from './evidence/load.ts'
import { statementOf } from './evidence/payload.ts'
import { makeSender, post, type Sender } from './evidence/sender.ts'
import { megabytesOf } from './pages/processes.ts'
import { startServer } from './server.ts'

const root = `${import.meta.dirname}/../../`
const seconds = 10
/** Longer than a body may take. */
const slowSeconds = 40

interface Figures {
  p95Before: number
  p95During: number
  ratio: number
  peakMegabytes: number
  megabytesBefore: number
  statuses: Record<string, number>
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      slow: { type: 'string', default: '5000' },
    },
  })
  const programs = findPostgresql()
  if (typeof programs === 'string') throw new Error(programs)
  const postgresql = await startPostgresql(programs, { isDurable: true })
  try {
    const database = await openDatabase({ kind: 'server', url: postgresql.url })
    const sender = await makeSender(database)
    await database.close()
    const server = await startServer([join(root, 'cli/main.ts'), 'serve'], { DATABASE_URL: postgresql.url })
    try {
      const report: Record<string, Figures> = {}
      const pid = server.process.pid!
      const port = Number(new URL(server.origin).port)
      for (const name of attackNames.filter((one) => values.only === undefined || one === values.only)) {
        report[name] = await compare(name, { port, pid, sender, slow: Number(values.slow) })
        console.log(`${name}: ${JSON.stringify(report[name])}`)
      }
      if (values.json) console.log(JSON.stringify(report))
    } finally {
      await server.stop()
    }
  } finally {
    await postgresql.stop()
  }
}

async function compare(
  name: string,
  { port, pid, sender, slow }: { port: number; pid: number; sender: Sender; slow: number },
): Promise<Figures> {
  const long = name === 'slow' ? slowSeconds : seconds
  let n = 0
  // Others at a pace that leaves the machine room: what is measured is whether they wait for the attacker.
  const others = (during: number) =>
    hammer(port, {
      connections: 8,
      seconds: during,
      pauseMs: 20,
      request: () => post(sender, statementOf(n++)),
    })
  await others(2)
  const before = await others(seconds)
  const megabytesBefore = megabytesOf(pid)
  let peakMegabytes = megabytesBefore
  const sampling = setInterval(() => (peakMegabytes = Math.max(peakMegabytes, megabytesOf(pid))), 200)
  const attack = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'hostile/attack.ts'),
      name,
      String(port),
      String(long),
      String(slow),
      sender.authorization,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  attack.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise((resolve) => attack.once('close', resolve))
  // It needs a moment to begin.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const during = await others(long - 2)
  await ended
  clearInterval(sampling)
  if (before.failed + during.failed > 0) throw new Error('others were refused')
  return {
    p95Before: round(before.p95),
    p95During: round(during.p95),
    ratio: round(during.p95 / before.p95),
    megabytesBefore,
    peakMegabytes,
    statuses: JSON.parse(said) as Record<string, number>,
  }
}

const round = (value: number) => Math.round(value * 100) / 100
