import { lessonEndpoints } from '#contract/lessons.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayGuideStudent, mayTeachSection } from '#server/roster/permissions.ts'
import { chooseLiveRules, liveClass, visit } from './lessons.ts'

export const lessonRoutes = (clock: Clock): Route[] => [
  route(lessonEndpoints, 'GET /sections/:sectionId/live', {
    access: mayTeachSection,
    handle: ({ tx, params, query }) =>
      liveClass(tx, params.sectionId, { now: clock(), studentIds: query.students?.split(',') }),
  }),
  route(lessonEndpoints, 'PUT /sections/:sectionId/live-rules', {
    access: mayTeachSection,
    handle: ({ tx, params, body }) => chooseLiveRules(tx, params.sectionId, body, clock()),
  }),
  route(lessonEndpoints, 'POST /students/:studentId/visits', {
    access: mayGuideStudent,
    handle: ({ tx, params, body }) => visit(tx, params.studentId, { id: body.id, now: clock() }),
  }),
]
