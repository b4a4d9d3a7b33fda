import { recommendationEndpoints } from '#contract/recommendations.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Route } from '#server/platform/route.ts'
import { ownStudent } from '#server/roster/permissions.ts'
import { dropGoal, setGoal } from './goals.ts'
import { mayChooseSteps, mayDropGoal, mayFinishStep, mayFollowSteps, mayWithdrawStep } from './permissions.ts'
import { finishStep } from './finishing.ts'
import { assignStep, declineStep, listPastSteps, takeStep, withdrawStep } from './steps.ts'
import { explain, todayOf } from './today.ts'
import { whatWorked } from './worked.ts'

export const recommendationsRoutes = (clock: Clock): Route[] => [
  route(recommendationEndpoints, 'GET /students/:studentId/today', {
    access: mayFollowSteps,
    handle: ({ tx, params }) => todayOf(tx, params.studentId, clock()),
  }),
  route(recommendationEndpoints, 'GET /students/:studentId/next-steps', {
    access: mayFollowSteps,
    handle: ({ tx, params }) => listPastSteps(tx, params.studentId),
  }),
  route(recommendationEndpoints, 'GET /students/:studentId/next-steps/:competencyId', {
    access: mayFollowSteps,
    handle: ({ tx, params }) => explain(tx, params.studentId, params.competencyId, clock()),
  }),
  route(recommendationEndpoints, 'POST /students/:studentId/next-steps', {
    access: mayChooseSteps,
    handle: ({ tx, params: { studentId }, body, viewer }) =>
      (viewer.userId === studentId ? takeStep : assignStep)(tx, studentId, body, clock()),
  }),
  route(recommendationEndpoints, 'POST /students/:studentId/next-steps/decline', {
    access: ownStudent,
    handle: ({ tx, params, body }) => declineStep(tx, params.studentId, body, clock()),
  }),
  route(recommendationEndpoints, 'POST /next-steps/:nextStepId/finish', {
    access: mayFinishStep,
    handle: ({ tx, params }) => finishStep(tx, params.nextStepId, clock()),
  }),
  route(recommendationEndpoints, 'POST /next-steps/:nextStepId/withdraw', {
    access: mayWithdrawStep,
    handle: ({ tx, params }) => withdrawStep(tx, params.nextStepId, clock()),
  }),
  route(recommendationEndpoints, 'POST /students/:studentId/goals', {
    access: mayChooseSteps,
    handle: ({ tx, params, body }) => setGoal(tx, params.studentId, body, clock()),
  }),
  route(recommendationEndpoints, 'POST /goals/:goalId/drop', {
    access: mayDropGoal,
    handle: async ({ tx, params }) => {
      await dropGoal(tx, params.goalId, clock())
      return {}
    },
  }),
  route(recommendationEndpoints, 'GET /students/:studentId/what-worked', {
    access: mayFollowSteps,
    handle: ({ tx, params }) => whatWorked(tx, params.studentId, clock()),
  }),
]
