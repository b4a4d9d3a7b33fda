import type { LiveChange, LiveTopic } from '#contract/live.ts'
import type { Answer, EndpointName } from '../endpoints.ts'

/** What no change makes old: who is signed in, and what the sign-in page asks before anybody is. */
const never: ReadonlySet<string> = new Set<EndpointName>([
  'GET /session',
  'GET /districts',
  'GET /districts/:districtId/sample-people',
  'GET /sign-in/sections/:code',
])

/**
 * Which topics make an answer old. An endpoint that is not named here depends on every topic but `sources`, which one
 * page of an office shows: what is asked once too often is only slower, what is not asked would be wrong. `everything`
 * makes all old.
 */
const topicsOf: Partial<Record<EndpointName, readonly LiveTopic[]>> = {
  // Runs are asked again while they move.
  'GET /imports': [],
  'GET /imports/:importId': [],
  'GET /imports/:importId/findings': [],
  // A sitting changes by what the student herself does on this page.
  'GET /sittings/:sittingId': [],
  'GET /students/:studentId/offline-pack': [],
  'GET /item-templates': [],
  'GET /item-templates/:templateId': [],
  'GET /mastery-rule': [],
  'GET /frameworks': ['standards'],
  'GET /frameworks/:frameworkId': ['standards'],
  'GET /frameworks/:frameworkId/map': ['standards'],
  'GET /competencies/:competencyId': ['standards'],
  'GET /competencies/:competencyId/resources': ['standards'],
  'GET /sources': ['sources', 'standards'],
  'GET /unmapped-activities': ['sources'],
  'GET /activity-mappings': ['sources', 'standards'],
  'GET /sections': ['roster'],
  'GET /sections/:sectionId': ['roster'],
  'GET /sections/:sectionId/students': ['roster'],
  'GET /sections/:sectionId/sign-in': ['roster'],
  'GET /students': ['roster'],
  'GET /students/:studentId': ['roster'],
  'GET /students/:studentId/responsible-adults': ['roster'],
  'GET /children': ['roster'],
  'GET /students/:studentId/evidence': ['evidence'],
  'GET /students/:studentId/sittings': ['evidence'],
  'GET /students/:studentId/help-requests': ['help'],
  'GET /conversations': ['messages', 'familyMessages', 'roster'],
  'GET /students/:studentId/family-messages': ['familyMessages'],
  'GET /students/:studentId/student-messages': ['messages', 'familyMessages'],
  'GET /students/:studentId/notes': ['notes'],
}

/** The students an answer is about, where its address does not name the one. */
const studentsIn: { [N in EndpointName]?: (answer: Answer<N>) => string[] } = {
  'GET /sections/:sectionId/mastery': ({ students }) => students.map(({ id }) => id),
  'GET /sections/:sectionId/live': ({ lines }) => lines.map(({ student }) => student.id),
}

/** What is kept of an answer: under which key it was asked for, and what it was. */
export interface Kept {
  queryKey: readonly unknown[]
  state: { data: unknown }
}

/** Whether a kept answer may be old after a change. */
export function isTouched({ queryKey, state }: Kept, { what, studentIds }: LiveChange): boolean {
  const at = queryKey.findIndex((part) => typeof part === 'string' && part.startsWith('GET /'))
  const name = queryKey[at] as EndpointName | undefined
  if (name === undefined || never.has(name)) return false
  if (what === 'everything' && studentIds === 'all') return true
  const topics = topicsOf[name]
  if (what !== 'everything' && !(topics?.includes(what) ?? what !== 'sources')) return false
  if (studentIds === 'all') return true
  const request = queryKey[at + 1] as { params?: { studentId?: string } } | undefined
  const about = request?.params?.studentId
  if (about !== undefined) return studentIds.includes(about)
  const among = state.data === undefined ? undefined : studentsIn[name]?.(state.data as never)
  return among === undefined || among.some((id) => studentIds.includes(id))
}
