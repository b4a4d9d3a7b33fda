import type { Logger } from 'pino'
import { insertAudit } from './audit.ts'
import type { Clock } from './clock.ts'
import { wideContext } from './context.ts'
import type { Database, Tx } from './db.ts'
import { openMonths } from './months.ts'

/** For how many days what nobody needs any more is kept; docs/privacy.md shows the same. */
export const keptDays = {
  /** Answers to repeated requests. */
  idempotencyKeys: 2,
  /** Wrong tries at signing in: a name, an address, an instant. */
  signInFailures: 1,
  /** That an adult went to a student in a lesson. */
  visits: 1,
  /** A file that waits for its import, and the run that waits for a decision. */
  uploads: 14,
  /** Lines of findings and samples of an import that is over: they quote cells of people's records. */
  importLines: 90,
}

const dayMs = 24 * 3_600_000

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)

/** Removes what is too old from one district and says how many rows or files that were. */
export interface Purge {
  name: string
  purge(tx: Tx, now: Date): Promise<number>
}

/** The answers kept for repeated requests hold what people were answered. */
export const idempotencyPurge: Purge = {
  name: 'idempotencyKeys',
  purge: (tx, now) =>
    tx.as('auth', async () => {
      const { numDeletedRows } = await tx
        .deleteFrom('idempotencyKeys')
        .where('districtId', '=', tx.districtId)
        .where('createdAt', '<', daysBefore(now, keptDays.idempotencyKeys))
        .executeTakeFirst()
      return Number(numDeletedRows)
    }),
}

/** Purges one district in one transaction, with an audit entry of the counts when anything went. */
export const purgeDistrict = (database: Database, districtId: string, purges: readonly Purge[], now: Date) =>
  database.transaction(wideContext(districtId), async (tx) => {
    const counts: Record<string, number> = {}
    for (const { name, purge } of purges) counts[name] = await purge(tx, now)
    if (Object.values(counts).some((count) => count > 0))
      await insertAudit(tx, { action: 'retention.purge', subjectType: 'district', detail: counts })
    return counts
  })

/**
 * Opens the coming months and purges every district, now and once a day. Several processes may do it: what is gone is gone.
 * @returns how to stop; it waits for the district under way.
 */
export function startRetention(
  database: Database,
  options: {
    log: Logger
    clock: Clock
    purges: readonly Purge[]
    listDistricts: () => Promise<readonly { id: string }[]>
  },
): () => Promise<void> {
  const { log, clock, purges, listDistricts } = options
  let isStopping = false
  const round = async () => {
    try {
      await openMonths(database.owner, clock())
      for (const { id } of await listDistricts())
        if (!isStopping) await purgeDistrict(database, id, purges, clock())
    } catch (error) {
      log.error({ err: error }, 'retention failed; it is tried again tomorrow')
    }
  }
  let underWay = round()
  const timer = setInterval(() => {
    underWay = underWay.then(round)
  }, dayMs)
  timer.unref()
  return async () => {
    isStopping = true
    clearInterval(timer)
    await underWay
  }
}
