import { sourceEndpoints } from '#contract/sources.ts'
import type { Clock } from '#server/platform/clock.ts'
import { wideContext } from '#server/platform/context.ts'
import { route, type Access, type Route } from '#server/platform/route.ts'
import {
  addCredential,
  changeHomePage,
  changeTrust,
  createSource,
  listSources,
  revokeCredential,
  sourceById,
} from './sources.ts'

/** Whose word a source's trust is: the two offices that answer for all of a district's records. */
const mayKeepSources: Access = {
  name: 'mayKeepSources',
  description: 'District administration and data office',
  needsViewer: true,
  decide: ({ viewer }) => (viewer.context.role === 'wide' ? 'allowed' : 'forbidden'),
}

export const sourceRoutes = (clock: Clock): Route[] => [
  route(sourceEndpoints, 'GET /sources', {
    access: mayKeepSources,
    handle: ({ tx, query }) => listSources(tx, query, clock()),
  }),
  route(sourceEndpoints, 'POST /sources', {
    access: mayKeepSources,
    handle: async ({ tx, body }) => sourceById(tx, await createSource(tx, body), clock()),
  }),
  route(sourceEndpoints, 'PUT /sources/:sourceId/trust', {
    access: mayKeepSources,
    handle: async ({ tx, params, body }) => {
      await changeTrust(tx, params.sourceId, body)
      return sourceById(tx, params.sourceId, clock())
    },
  }),
  route(sourceEndpoints, 'PUT /sources/:sourceId/home-page', {
    access: mayKeepSources,
    handle: async ({ tx, params, body }) => {
      await changeHomePage(tx, params.sourceId, body.homePage)
      return sourceById(tx, params.sourceId, clock())
    },
  }),
  route(sourceEndpoints, 'POST /sources/:sourceId/credentials', {
    access: mayKeepSources,
    // Alone, because answers to a request with an Idempotency-Key are kept for its repetition: a secret is kept nowhere.
    handleAlone: ({ database, viewer, params, body }) =>
      database.transaction(wideContext(viewer!.districtId, viewer!.userId), (tx) =>
        addCredential(tx, params.sourceId, body.scopes),
      ),
  }),
  route(sourceEndpoints, 'POST /source-credentials/:credentialId/revoke', {
    access: mayKeepSources,
    handle: ({ tx, params }) => revokeCredential(tx, params.credentialId),
  }),
]
