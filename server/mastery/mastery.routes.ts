import { masteryEndpoints } from '#contract/mastery.ts'
import { signedIn } from '#server/access/permissions.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayGuideStudent, mayViewSection, mayViewStudent } from '#server/roster/permissions.ts'
import {
  judge,
  listDecisions,
  mayWithdrawJudgment,
  mayWithdrawOpening,
  openCompetency,
  withdrawDecision,
} from './decisions.ts'
import { masteryReasons, masteryRule, sectionMastery, studentGrowth, studentMastery } from './standing.ts'

export const masteryRoutes = (clock: Clock): Route[] => [
  route(masteryEndpoints, 'GET /mastery-rule', {
    access: signedIn,
    handle: ({ tx }) => masteryRule(tx),
  }),
  route(masteryEndpoints, 'GET /students/:studentId/mastery', {
    access: mayViewStudent,
    handle: ({ tx, params, query }) =>
      studentMastery(tx, params.studentId, { now: clock(), frameworkId: query.frameworkId }),
  }),
  route(masteryEndpoints, 'GET /students/:studentId/mastery/:competencyId', {
    access: mayViewStudent,
    handle: ({ tx, params }) => masteryReasons(tx, params.studentId, params.competencyId, clock()),
  }),
  route(masteryEndpoints, 'GET /students/:studentId/growth', {
    access: mayViewStudent,
    handle: ({ tx, params }) => studentGrowth(tx, params.studentId, clock()),
  }),
  route(masteryEndpoints, 'GET /sections/:sectionId/mastery', {
    access: mayViewSection,
    handle: ({ tx, params }) => sectionMastery(tx, params.sectionId, clock()),
  }),
  route(masteryEndpoints, 'GET /students/:studentId/decisions', {
    access: mayViewStudent,
    handle: ({ tx, params }) => listDecisions(tx, params.studentId),
  }),
  route(masteryEndpoints, 'POST /students/:studentId/openings', {
    access: mayGuideStudent,
    handle: ({ tx, params, body }) => openCompetency(tx, params.studentId, body, clock()),
  }),
  route(masteryEndpoints, 'POST /openings/:openingId/withdraw', {
    access: mayWithdrawOpening,
    handle: ({ tx, params }) => withdrawDecision(tx, 'openings', params.openingId, clock()),
  }),
  route(masteryEndpoints, 'POST /students/:studentId/judgments', {
    access: mayGuideStudent,
    handle: ({ tx, params, body }) => judge(tx, params.studentId, body, clock()),
  }),
  route(masteryEndpoints, 'POST /judgments/:judgmentId/withdraw', {
    access: mayWithdrawJudgment,
    handle: ({ tx, params }) => withdrawDecision(tx, 'judgments', params.judgmentId, clock()),
  }),
]
