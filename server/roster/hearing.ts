import type { LiveTopic } from '#contract/live.ts'
import { wideContext, type Context } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import type { Hearing as StudentsHeard } from '#server/platform/streams.ts'
import { selectSchoolsOf } from './roster.queries.ts'

/** What school leaders and district offices do not read, they do not hear of either (docs/privacy.md). */
const notLeaders: readonly LiveTopic[] = ['messages', 'familyMessages', 'notes', 'steps']
const notOffices: readonly LiveTopic[] = ['messages', 'familyMessages']

export interface Hearing {
  /** Of which students a viewer may hear: of those they may see, by the scope that their context holds. */
  of(context: Context): StudentsHeard
  /** Forgets which school a student belongs to, of one district or of all: its roster changed. */
  forget(districtId?: string): void
}

/** Answers for every open page, at every change; so the schools that leaders' scopes need are remembered. */
export function createHearing(database: Database): Hearing {
  const schools = new Map<string, Map<string, string | null>>()
  let forgotten = 0

  const schoolsOf = async (districtId: string, studentIds: readonly string[]) => {
    const before = forgotten
    const rows = await database.transaction(wideContext(districtId), (tx) => selectSchoolsOf(tx, studentIds))
    const known = schools.get(districtId) ?? new Map<string, string | null>()
    for (const { id, schoolId } of rows) known.set(id, schoolId)
    // What was read before the roster changed is not kept after it.
    if (forgotten === before) schools.set(districtId, known)
    return known
  }

  const ofSchools =
    ({ districtId, schools: own }: Context): StudentsHeard =>
    (studentIds, what) => {
      if (notLeaders.includes(what)) return []
      const among = (known: ReadonlyMap<string, string | null>) =>
        studentIds.filter((id) => own.includes(known.get(id) ?? ''))
      const known = schools.get(districtId)
      const areKnown = known !== undefined && studentIds.every((id) => known.has(id))
      return areKnown ? among(known) : schoolsOf(districtId, studentIds).then(among)
    }

  return {
    of: (context) => {
      if (context.role === 'wide') return (studentIds, what) => (notOffices.includes(what) ? [] : studentIds)
      if (context.role === 'leader') return ofSchools(context)
      const seen = new Set(context.students)
      const guided = new Set(context.guided)
      return (studentIds, what) =>
        studentIds.filter((id) => {
          if (what === 'notes') return guided.has(id)
          return seen.has(id) && !(what === 'familyMessages' && id === context.viewerId)
        })
    },
    forget: (districtId) => {
      forgotten++
      if (districtId === undefined) schools.clear()
      else schools.delete(districtId)
    },
  }
}
