import { evidenceEndpoints } from '#contract/evidence.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Access, type Route } from '#server/platform/route.ts'
import { mayViewStudent, ownStudent } from '#server/roster/permissions.ts'
import { askForHelp, closeHelp, listHelpRequests, mayAnswerHelp, mayCloseHelp, takeHelp } from './help.ts'
import { listEvidence, type EvidenceListener } from './evidence.ts'
import { ofBatch, ofOne, recordObservations } from './observations.ts'

/** Whose word is evidence. Whom they may speak of is decided with the students at hand. */
const mayRecord: Access = {
  name: 'mayRecord',
  description: 'Teachers, for students they teach today; district administration and data office',
  needsViewer: true,
  decide: ({ viewer }) => {
    const { role } = viewer.context
    return role === 'wide' || (role === 'self' && viewer.roles.includes('teacher')) ? 'allowed' : 'forbidden'
  },
}

export function evidenceRoutes(clock: Clock, listeners: readonly EvidenceListener[]): Route[] {
  return [
    route(evidenceEndpoints, 'POST /observations', {
      access: mayRecord,
      handle: async ({ tx, body }) => {
        const { ids, added } = await recordObservations(tx, [body], { now: clock(), listeners, place: ofOne })
        return { id: ids[0]!, isNew: added.size === 1 }
      },
    }),
    route(evidenceEndpoints, 'POST /observations/batch', {
      access: mayRecord,
      handle: async ({ tx, body: { observations } }) => {
        const { ids, added } = await recordObservations(tx, observations, {
          now: clock(),
          listeners,
          place: ofBatch,
        })
        return { added: added.size, unchanged: ids.length - added.size, ids }
      },
    }),
    route(evidenceEndpoints, 'GET /students/:studentId/evidence', {
      access: mayViewStudent,
      handle: ({ tx, params, query }) => listEvidence(tx, params.studentId, query, clock()),
    }),
    route(evidenceEndpoints, 'POST /students/:studentId/help-requests', {
      access: ownStudent,
      handle: ({ tx, params, body }) => askForHelp(tx, params.studentId, body, clock()),
    }),
    route(evidenceEndpoints, 'GET /students/:studentId/help-requests', {
      access: mayViewStudent,
      handle: ({ tx, params }) => listHelpRequests(tx, params.studentId),
    }),
    route(evidenceEndpoints, 'POST /help-requests/:helpRequestId/take', {
      access: mayAnswerHelp,
      handle: ({ tx, params }) => takeHelp(tx, params.helpRequestId, clock()),
    }),
    route(evidenceEndpoints, 'POST /help-requests/:helpRequestId/close', {
      access: mayCloseHelp,
      handle: ({ tx, params }) => closeHelp(tx, params.helpRequestId, clock()),
    }),
  ]
}
