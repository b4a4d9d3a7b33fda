import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { instantAt, schoolDays } from '../calendar.ts'
import { district } from '../district.ts'
import type { Ids } from '../ids.ts'
import type { When } from './story.ts'

/** What the story is told with. */
export type Teller = {
  ids: Ids
  now: Date
  at: (when: When) => Date
  /** The same for the same words, so that nothing is told twice. */
  idOf: (...parts: string[]) => string
  /** Does something under a person's own name, in a transaction of its own. */
  as: <T>(person: string, work: (tx: Tx) => Promise<T>) => Promise<T>
}

export function tellerOf(
  database: Database,
  { districtId, ids, today, now }: { districtId: string; ids: Ids; today: string; now: Date },
): Teller {
  const days = schoolDays(today)
  return {
    ids,
    now,
    at: ({ ago, at: clock }) => {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number)
      const date = days.at(-1 - ago)?.date ?? today
      const instant = instantAt(date, 60 * hours + minutes, district.timeZone)
      return instant < now ? instant : new Date(now.getTime() - 3_600_000)
    },
    idOf: (...parts) => deterministicId('demo story', districtId, ...parts),
    as: (person, work) => database.transaction(wideContext(districtId, ids.userOf(person)), work),
  }
}
