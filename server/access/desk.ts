import type { DistrictChoice } from '#contract/access.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import type { OpenedSession } from './people.ts'

/** What the desk hands to each of its doors. */
export interface Desk {
  database: Database
  clock: Clock
  /** A hash that nothing opens: compared against when there is nobody, so that both cases take the same time. */
  decoy: Promise<string>
  /** @throws Problem `district-needed` */
  districtOf(districtId: string | undefined): Promise<DistrictChoice>
  open(tx: Tx, userId: string): Promise<OpenedSession | null>
}
