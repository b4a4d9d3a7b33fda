import { standardsEndpoints } from '#contract/standards.ts'
import { signedIn } from '#server/access/permissions.ts'
import { route, type Route } from '#server/platform/route.ts'
import { exportStandards } from './case.ts'

export const caseRoutes: Route[] = [
  route(standardsEndpoints, 'GET /frameworks/:frameworkId/export', {
    access: signedIn,
    handle: async ({ tx, params, query }) => {
      const withListed = query.prerequisites === 'true'
      const exported = await exportStandards(tx, params.frameworkId, { withListed })
      return {
        name: `${params.frameworkId}.cfpackage.json`,
        mediaType: 'application/json',
        content: JSON.stringify(exported.package),
      }
    },
  }),
]
