import type { Pool, PoolClient } from 'pg'

/** Tables kept in one partition a month, by a column `stored`. */
const monthly = ['statements']
const monthsAhead = 3
const lockKey = 6_214_022

/**
 * Makes the partitions of this month and the next three, in the schema `months`. Safe to repeat, and in several
 * processes at once.
 */
export async function openMonths(owner: Pool | PoolClient, now: Date): Promise<void> {
  const statements: string[] = []
  for (const table of monthly) {
    for (let ahead = 0; ahead <= monthsAhead; ahead++) {
      const [from, to] = [monthOf(now, ahead), monthOf(now, ahead + 1)]
      const name = `months.${table}_${from.slice(0, 7).replace('-', '_')}`
      statements.push(
        `create table if not exists ${name} partition of ${table} for values from ('${from} 00:00Z') to ('${to} 00:00Z')`,
      )
    }
  }
  // One message is one transaction.
  await owner.query(`select pg_advisory_xact_lock(${lockKey}); ${statements.join('; ')}`)
}

/** The first day of a month, in UTC as everything is stored. */
function monthOf(now: Date, ahead: number): string {
  const months = now.getUTCFullYear() * 12 + now.getUTCMonth() + ahead
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}
