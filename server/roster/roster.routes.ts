import { rosterEndpoints } from '#contract/roster.ts'
import { signedIn } from '#server/access/permissions.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayViewSection, mayViewStudent } from './permissions.ts'
import * as viewing from './viewing.ts'

/** Lists are open to everybody signed in: the scope, not the role, decides what they hold. */
export function rosterRoutes(clock: Clock): Route[] {
  const today = () => clock().toISOString().slice(0, 10)
  return [
    route(rosterEndpoints, 'GET /sections', {
      access: signedIn,
      handle: ({ tx, query }) => viewing.listSections(tx, query, today()),
    }),
    route(rosterEndpoints, 'GET /sections/:sectionId', {
      access: mayViewSection,
      handle: ({ tx, params }) => viewing.sectionOf(tx, params.sectionId, today()),
    }),
    route(rosterEndpoints, 'GET /sections/:sectionId/students', {
      access: mayViewSection,
      handle: ({ tx, params }) => viewing.studentsOfSection(tx, params.sectionId, today()),
    }),
    route(rosterEndpoints, 'GET /students', {
      access: signedIn,
      handle: ({ tx, query }) => viewing.listStudents(tx, query),
    }),
    route(rosterEndpoints, 'GET /students/:studentId', {
      access: mayViewStudent,
      handle: ({ tx, params }) => viewing.studentWithSections(tx, params.studentId, today()),
    }),
    route(rosterEndpoints, 'GET /students/:studentId/responsible-adults', {
      access: mayViewStudent,
      handle: ({ tx, params, query }) =>
        viewing.responsibleAdults(tx, params.studentId, {
          on: query.on ?? today(),
          sectionId: query.sectionId,
        }),
    }),
    route(rosterEndpoints, 'GET /children', {
      access: signedIn,
      handle: ({ tx }) => viewing.childrenOf(tx, today()),
    }),
  ]
}
