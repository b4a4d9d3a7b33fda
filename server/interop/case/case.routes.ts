import { standardsEndpoints } from '#contract/standards.ts'
import { signedIn } from '#server/access/permissions.ts'
import { route, type Route } from '#server/platform/route.ts'
import { exportStandards } from './case.ts'

export const caseRoutes: Route[] = [
  route(standardsEndpoints, 'GET /frameworks/:frameworkId/export', {
    access: signedIn,
    handle: async ({ tx, params, query }) => ({
      name: `${params.frameworkId}.cfpackage.json`,
      mediaType: 'application/json',
      content: JSON.stringify(
        await exportStandards(tx, params.frameworkId, { withListed: query.prerequisites === 'true' }),
      ),
    }),
  }),
]
