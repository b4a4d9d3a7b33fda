import { standardsEndpoints } from '#contract/standards.ts'
import { signedIn } from '#server/access/permissions.ts'
import { route, type Route } from '#server/platform/route.ts'
import { describeCompetency, frameworkMap, frameworkTree, listFrameworks } from './viewing.ts'

/** The learning map is for everybody who is signed in; it changes by imports only. */
export const standardsRoutes: Route[] = [
  route(standardsEndpoints, 'GET /frameworks', {
    access: signedIn,
    handle: ({ tx }) => listFrameworks(tx),
  }),
  route(standardsEndpoints, 'GET /frameworks/:frameworkId', {
    access: signedIn,
    handle: ({ tx, params }) => frameworkTree(tx, params.frameworkId),
  }),
  route(standardsEndpoints, 'GET /frameworks/:frameworkId/map', {
    access: signedIn,
    handle: ({ tx, params }) => frameworkMap(tx, params.frameworkId),
  }),
  route(standardsEndpoints, 'GET /competencies/:competencyId', {
    access: signedIn,
    handle: ({ tx, params }) => describeCompetency(tx, params.competencyId),
  }),
]
