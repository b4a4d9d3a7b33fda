import type { LiveChange, LiveTopic } from '#contract/live.ts'
import type { Answer, EndpointName } from '../endpoints.ts'

/**
 * Which answers a change makes old. An endpoint that is not named here depends on every topic: what is asked once too
 * often is only slower, what is not asked would be wrong.
 */
const topicsOf: Partial<Record<EndpointName, readonly LiveTopic[]>> = {
  'GET /session': [],
  'GET /districts': [],
  'GET /districts/:districtId/sample-people': [],
  // Runs are asked again while they move.
  'GET /imports': [],
  'GET /imports/:importId': [],
  'GET /imports/:importId/findings': [],
  'GET /frameworks': ['standards'],
  'GET /frameworks/:frameworkId': ['standards'],
  'GET /frameworks/:frameworkId/map': ['standards'],
  'GET /competencies/:competencyId': ['standards'],
  'GET /mastery-rule': [],
  'GET /sections': ['roster'],
  'GET /sections/:sectionId': ['roster'],
  'GET /sections/:sectionId/students': ['roster'],
  'GET /students': ['roster'],
  'GET /students/:studentId': ['roster'],
  'GET /students/:studentId/responsible-adults': ['roster'],
  'GET /children': ['roster'],
  'GET /students/:studentId/evidence': ['evidence'],
}

/** The students an answer is about, where its address does not name the one. */
const studentsIn: { [N in EndpointName]?: (answer: Answer<N>) => string[] } = {
  'GET /sections/:sectionId/mastery': ({ students }) => students.map(({ id }) => id),
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
  if (name === undefined) return false
  const topics = topicsOf[name]
  if (topics?.length === 0) return name === 'GET /mastery-rule' && what === 'everything'
  // Who sees whom, and the words of the map, stand in every answer.
  const isWide = what === 'everything' || what === 'roster' || what === 'standards'
  if (topics && what !== 'everything' && !topics.includes(what)) return false
  if (isWide || studentIds === 'all') return true
  const request = queryKey[at + 1] as { params?: { studentId?: string } } | undefined
  const about = request?.params?.studentId
  if (about !== undefined) return studentIds.includes(about)
  const among = state.data === undefined ? undefined : studentsIn[name]?.(state.data as never)
  return among === undefined || among.some((id) => studentIds.includes(id))
}
