import { catalogEndpoints } from '#contract/catalog.ts'
import { signedIn } from '#server/access/permissions.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayStandByStudent } from '#server/roster/permissions.ts'
import { recordUse, resourcesOf } from './catalog.ts'

export const catalogRoutes = (clock: Clock): Route[] => [
  route(catalogEndpoints, 'GET /competencies/:competencyId/resources', {
    access: signedIn,
    handle: ({ tx, params }) => resourcesOf(tx, params.competencyId),
  }),
  route(catalogEndpoints, 'POST /students/:studentId/resource-uses', {
    access: mayStandByStudent,
    handle: ({ tx, params, body }) => recordUse(tx, { ...params, ...body }, clock()),
  }),
]
