import { assessmentEndpoints } from '#contract/assessment.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { ownStudent } from '#server/roster/permissions.ts'
import { respond, showSteps, takeHint, type ResponseListener } from './attempts.ts'
import type { WorkAhead } from './packs.ts'
import {
  mayAuthorItems,
  mayChangeTemplate,
  mayViewSitting,
  mayViewWork,
  ownAttempt,
  ownSitting,
} from './permissions.ts'
import {
  askMore,
  beginSitting,
  endSitting,
  listSittings,
  offlinePack,
  viewSitting,
  type EndListener,
  type Permit,
} from './sittings.ts'
import {
  changeTemplate,
  createTemplate,
  listTemplates,
  previewTemplate,
  publishTemplate,
  retireTemplate,
  viewTemplate,
} from './templates.ts'

/** What higher parts say of sittings: app.ts hands it in. */
export interface AssessmentWiring {
  mayBegin: Permit
  onEnded: EndListener
  onResponse: ResponseListener
  workAhead: WorkAhead
}

export const assessmentRoutes = (
  clock: Clock,
  { mayBegin, onEnded, onResponse, workAhead }: AssessmentWiring,
): Route[] => [
  route(assessmentEndpoints, 'POST /students/:studentId/sittings', {
    access: ownStudent,
    handle: ({ tx, params, body }) => beginSitting(tx, params.studentId, body, { now: clock(), mayBegin }),
  }),
  route(assessmentEndpoints, 'GET /students/:studentId/sittings', {
    access: mayViewWork,
    handle: ({ tx, params, query }) => listSittings(tx, params.studentId, query),
  }),
  route(assessmentEndpoints, 'GET /students/:studentId/offline-pack', {
    access: ownStudent,
    handle: ({ tx, params }) => offlinePack(tx, params.studentId, { now: clock(), workAhead }),
  }),
  route(assessmentEndpoints, 'GET /sittings/:sittingId', {
    access: mayViewSitting,
    handle: ({ tx, params }) => viewSitting(tx, params.sittingId),
  }),
  route(assessmentEndpoints, 'POST /sittings/:sittingId/more', {
    access: ownSitting,
    handle: ({ tx, params }) => askMore(tx, params.sittingId, clock()),
  }),
  route(assessmentEndpoints, 'POST /sittings/:sittingId/end', {
    access: ownSitting,
    handle: ({ tx, params }) => endSitting(tx, params.sittingId, { now: clock(), onEnded }),
  }),
  route(assessmentEndpoints, 'POST /attempts/:attemptId/hints', {
    access: ownAttempt,
    handle: ({ tx, params }) => takeHint(tx, params.attemptId, clock()),
  }),
  route(assessmentEndpoints, 'POST /attempts/:attemptId/show', {
    access: ownAttempt,
    handle: ({ tx, params }) => showSteps(tx, params.attemptId, clock()),
  }),
  route(assessmentEndpoints, 'POST /attempts/:attemptId/responses', {
    access: ownAttempt,
    handle: ({ tx, params, body }) =>
      respond(tx, params.attemptId, body, { now: clock(), listener: onResponse }),
  }),

  route(assessmentEndpoints, 'GET /item-templates', {
    access: mayAuthorItems,
    handle: ({ tx, query }) => listTemplates(tx, query),
  }),
  route(assessmentEndpoints, 'GET /item-templates/:templateId', {
    access: mayAuthorItems,
    handle: ({ tx, params }) => viewTemplate(tx, params.templateId),
  }),
  route(assessmentEndpoints, 'POST /item-templates', {
    access: mayAuthorItems,
    handle: ({ tx, body }) => createTemplate(tx, body, clock()),
  }),
  route(assessmentEndpoints, 'PUT /item-templates/:templateId', {
    access: mayChangeTemplate,
    handle: ({ tx, params, body }) => changeTemplate(tx, params.templateId, body, clock()),
  }),
  route(assessmentEndpoints, 'POST /item-templates/preview', {
    access: mayAuthorItems,
    handle: ({ tx, body }) => previewTemplate(tx, body),
  }),
  route(assessmentEndpoints, 'POST /item-templates/:templateId/publish', {
    access: mayChangeTemplate,
    handle: ({ tx, params }) => publishTemplate(tx, params.templateId, clock()),
  }),
  route(assessmentEndpoints, 'POST /item-templates/:templateId/retire', {
    access: mayChangeTemplate,
    handle: ({ tx, params }) => retireTemplate(tx, params.templateId),
  }),
]
