import { sql } from 'kysely'
import type { Tx } from './db.ts'

/**
 * Lets one transaction of the district at a time do a thing (`roster`, `standards`): the others wait until it ended.
 * For work that reads a whole, decides, and writes; held until the transaction ends.
 */
export async function takeTurns(tx: Tx, thing: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${thing} ${tx.districtId}`}, 0))`.execute(tx)
}

/**
 * The other side of `takeTurns`: many may share a turn at a thing, and whoever takes turns at it waits until the last
 * of their transactions has ended. Whoever comes while one waits, waits too.
 */
export async function shareTurn(tx: Tx, thing: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`${thing} ${tx.districtId}`}, 0))`.execute(
    tx,
  )
}
