import { LiveTopic, type LiveChange } from '#contract/live.ts'
import type { Database, Tx } from './db.ts'

const channel = 'proximal_live'
/** A notification holds less than 8000 bytes (PostgreSQL's manual, NOTIFY); an id takes 37 of them. */
const namedInOne = 200
/** Whoever changes more students at once, as an import does, changed the district. */
const mostNamed = 1000

export interface Change {
  what: LiveTopic
  /** Whom it is about; `all` when it may be any student of the district. */
  studentIds: readonly string[] | 'all'
}

/**
 * Tells every open page what changed, once this transaction has committed; nothing is told when it does not. A page is
 * told only of students its viewer may see, and asks for them again.
 */
export function tellChange(tx: Tx, { studentIds, what }: Change): Promise<void> {
  if (studentIds.length > 0)
    for (const ids of listsOf(studentIds)) tx.notify(channel, `${tx.districtId} ${what} ${ids}`)
  return Promise.resolve()
}

function listsOf(studentIds: Change['studentIds']): string[] {
  if (studentIds === 'all') return ['all']
  const ids = [...new Set(studentIds)]
  if (ids.length > mostNamed) return ['all']
  const lists: string[] = []
  for (let at = 0; at < ids.length; at += namedInOne) lists.push(ids.slice(at, at + namedInOne).join(','))
  return lists
}

export interface ChangeListener {
  changed(districtId: string, change: LiveChange): void
  /** The connection to the database was lost for a while: anything may have changed, in any district. */
  missed(): void
}

/**
 * Hears every change that any process on this database tells.
 * @returns how to stop
 */
export function listenToChanges(database: Database, listener: ChangeListener): Promise<() => Promise<void>> {
  return database.listen(
    channel,
    (payload) => {
      const [districtId = '', told, ids = ''] = payload.split(' ')
      // Another version of the program may be running beside this one, and know more topics.
      const { data: what = 'everything' } = LiveTopic.safeParse(told)
      listener.changed(districtId, { what, studentIds: ids === 'all' ? 'all' : ids.split(',') })
    },
    listener.missed,
  )
}
