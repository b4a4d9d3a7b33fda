import { readFileSync, readdirSync } from 'node:fs'

/** Clock ticks a second in /proc: 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

interface Stat {
  parent: number
  cpuSeconds: number
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // After the name: state, parent, …; fields 14 to 17 of proc(5): user and system time, its own and of ended children.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return { parent: Number(fields[1]), cpuSeconds: ticks / ticksPerSecond }
  } catch {
    return undefined
  }
}

/** CPU seconds that a process and all below it have used: the server, or PostgreSQL with its connections. */
export function cpuSecondsOf(pid: number): number {
  const stats = new Map<number, Stat>()
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      const stat = statOf(Number(name))
      if (stat) stats.set(Number(name), stat)
    }
  const isBelow = (process: number): boolean =>
    process === pid ||
    (stats.has(process) && stats.get(process)!.parent > 1 && isBelow(stats.get(process)!.parent))
  let sum = 0
  for (const [process, { cpuSeconds }] of stats) if (isBelow(process)) sum += cpuSeconds
  return sum
}

/** Memory that a process holds. */
export const megabytesOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)
