import { activityEndpoints } from '#contract/activities.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Access, type Route } from '#server/platform/route.ts'
import { listMappings, listUnmapped, type Mappings } from './mapping.ts'

const offices: readonly string[] = ['districtAdmin', 'dataOffice', 'curriculumOffice']

/** Who says as what the results of other tools count. What they see of it names no student. */
const mayMapActivities: Access = {
  name: 'mayMapActivities',
  description: 'District administration, data office and curriculum office',
  needsViewer: true,
  decide: ({ viewer }) => (viewer.roles.some((role) => offices.includes(role)) ? 'allowed' : 'forbidden'),
}

export const mappingRoutes = (clock: Clock, mappings: Mappings): Route[] => [
  route(activityEndpoints, 'GET /unmapped-activities', {
    access: mayMapActivities,
    handle: ({ tx, query }) => tx.as('wide', () => listUnmapped(tx, query)),
  }),
  route(activityEndpoints, 'GET /activity-mappings', {
    access: mayMapActivities,
    handle: ({ tx, query }) => listMappings(tx, query),
  }),
  route(activityEndpoints, 'POST /activity-mappings', {
    access: mayMapActivities,
    handle: ({ tx, body }) => mappings.create(tx, body, clock()),
  }),
  route(activityEndpoints, 'POST /activity-mappings/:mappingId/end', {
    access: mayMapActivities,
    handle: ({ tx, params }) => mappings.end(tx, params.mappingId, clock()),
  }),
  route(activityEndpoints, 'POST /activity-mappings/:mappingId/look-again', {
    access: mayMapActivities,
    handle: ({ tx, params }) => mappings.lookAgain(tx, params.mappingId),
  }),
]
