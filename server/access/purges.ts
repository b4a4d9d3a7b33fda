import { daysBefore, keptDays, type Purge } from '#server/platform/retention.ts'
import { deleteExpiredSessions, deleteFailuresBefore } from './access.queries.ts'

/** What signing in leaves behind and nobody needs any more. */
export const accessPurges: readonly Purge[] = [
  {
    name: 'sessions',
    purge: (tx, now) =>
      tx.as('auth', async () => Number((await deleteExpiredSessions(tx, now)).numDeletedRows)),
  },
  {
    name: 'signInFailures',
    purge: (tx, now) =>
      tx.as('auth', async () => {
        const instant = daysBefore(now, keptDays.signInFailures)
        return Number((await deleteFailuresBefore(tx, instant)).numDeletedRows)
      }),
  },
]
