import { schedulingEndpoints } from '#contract/scheduling.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayFollowSteps } from '#server/recommendations/permissions.ts'
import { mayTeachSection } from '#server/roster/permissions.ts'
import { groupPlan, groupsOfStudent, publishPlan, savePlan } from './scheduling.ts'

export const schedulingRoutes = (clock: Clock): Route[] => [
  route(schedulingEndpoints, 'GET /sections/:sectionId/groups', {
    access: mayTeachSection,
    handle: ({ tx, params, query }) =>
      groupPlan(tx, params.sectionId, { on: query.on, isFresh: query.fresh === 'true' }, clock()),
  }),
  route(schedulingEndpoints, 'PUT /sections/:sectionId/groups', {
    access: mayTeachSection,
    handle: ({ tx, params, body }) => savePlan(tx, params.sectionId, body, clock()),
  }),
  route(schedulingEndpoints, 'POST /sections/:sectionId/groups/publish', {
    access: mayTeachSection,
    handle: ({ tx, params, body }) => publishPlan(tx, params.sectionId, body.on, clock()),
  }),
  route(schedulingEndpoints, 'GET /students/:studentId/groups', {
    access: mayFollowSteps,
    handle: ({ tx, params }) => groupsOfStudent(tx, params.studentId, clock()),
  }),
]
