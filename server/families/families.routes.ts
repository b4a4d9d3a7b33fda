import { familyEndpoints } from '#contract/families.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayStandByStudent } from '#server/roster/permissions.ts'
import { familyHome } from './families.ts'

export const familiesRoutes = (clock: Clock): Route[] => [
  route(familyEndpoints, 'GET /students/:studentId/home', {
    access: mayStandByStudent,
    handle: ({ tx, params }) => familyHome(tx, params.studentId, clock()),
  }),
]
