import type { Tx } from '#server/platform/db.ts'
import type { Access, Decision, Viewer } from '#server/platform/route.ts'
import { mayGuideStudent, mayViewStudent } from '#server/roster/permissions.ts'
import { selectOptionalGoal, selectOptionalStep } from './recommendations.queries.ts'

/** Who may look at, choose and take back steps and goals. */

/** Steps tell what a child said no to, and why: for those around her, not for everybody who may see her figures. */
export const mayFollowSteps: Access = {
  name: 'mayFollowSteps',
  description: 'The student; her guardians; those who teach or coach her; district offices',
  needsViewer: true,
  decide: (call) => (call.viewer.context.role === 'leader' ? 'forbidden' : mayViewStudent.decide(call)),
}

const isHerself = (viewer: Viewer, studentId: string) =>
  viewer.userId === studentId && viewer.roles.includes('student')

export const mayChooseSteps: Access = {
  name: 'mayChooseSteps',
  description: 'The student for herself; those who teach or coach her; district offices',
  needsViewer: true,
  decide: (call) =>
    isHerself(call.viewer, call.params.studentId ?? '') ? 'allowed' : mayGuideStudent.decide(call),
}

/** Decides by the student behind a step or a goal; one out of sight is as if it did not exist. */
async function behind(
  { viewer, tx }: { viewer: Viewer; tx: Tx },
  find: () => Promise<{ studentId: string } | undefined>,
  { isOwnToo }: { isOwnToo: boolean },
): Promise<Decision> {
  const { role, guided } = viewer.context
  if (role !== 'self' && role !== 'wide') return 'forbidden'
  const found = await find()
  if (found === undefined) return 'hidden'
  if (role === 'wide' || guided.includes(found.studentId)) return 'allowed'
  if (isOwnToo && isHerself(viewer, found.studentId)) return 'allowed'
  return tx.context.students.includes(found.studentId) ? 'forbidden' : 'hidden'
}

export const mayFinishStep: Access = {
  name: 'mayFinishStep',
  description: 'The student whose step it is; those who teach or coach her; district offices',
  needsViewer: true,
  decide: (call) =>
    behind(call, () => selectOptionalStep(call.tx, call.params.nextStepId ?? ''), { isOwnToo: true }),
}

export const mayWithdrawStep: Access = {
  name: 'mayWithdrawStep',
  description: 'Those who teach or coach the student; district offices',
  needsViewer: true,
  decide: (call) =>
    behind(call, () => selectOptionalStep(call.tx, call.params.nextStepId ?? ''), { isOwnToo: false }),
}

export const mayDropGoal: Access = {
  name: 'mayDropGoal',
  description: 'The student whose goal it is; those who teach or coach her; district offices',
  needsViewer: true,
  decide: (call) =>
    behind(call, () => selectOptionalGoal(call.tx, call.params.goalId ?? ''), { isOwnToo: true }),
}
