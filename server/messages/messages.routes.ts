import { messageEndpoints } from '#contract/messages.ts'
import { signedIn } from '#server/access/permissions.ts'
import type { Clock } from '#server/platform/clock.ts'
import { route, type Access, type Decision, type Route, type Viewer } from '#server/platform/route.ts'
import { mayGuideStudent, mayStandByStudent } from '#server/roster/permissions.ts'
import {
  listConversations,
  listMessages,
  listNotes,
  markRead,
  writeNote,
  writeToFamily,
  writeToStudent,
} from './messages.ts'

/** Words belong to the people they are between: neither leaders nor offices read along. */
const between =
  (isOne: (viewer: Viewer, studentId: string) => Decision): Access['decide'] =>
  ({ viewer, params }) => {
    const { role, students } = viewer.context
    if (role !== 'self') return 'forbidden'
    const studentId = params.studentId ?? ''
    return students.includes(studentId) ? isOne(viewer, studentId) : 'hidden'
  }

const when = (isSo: boolean): Decision => (isSo ? 'allowed' : 'forbidden')

const mayTalkOfStudent: Access = {
  name: 'mayTalkOfStudent',
  description: 'Those who teach or coach the student today, and guardians; never the student',
  needsViewer: true,
  decide: between((viewer, studentId) => when(viewer.userId !== studentId)),
}

const mayTalkWithStudent: Access = {
  name: 'mayTalkWithStudent',
  description: 'The student, and those who teach or coach her today',
  needsViewer: true,
  decide: between((viewer, studentId) =>
    when(viewer.userId === studentId || viewer.context.guided.includes(studentId)),
  ),
}

export const messagesRoutes = (clock: Clock): Route[] => [
  route(messageEndpoints, 'GET /conversations', {
    access: signedIn,
    handle: ({ tx }) => (tx.context.role === 'self' ? listConversations(tx, clock()) : []),
  }),
  route(messageEndpoints, 'GET /students/:studentId/family-messages', {
    access: mayTalkOfStudent,
    handle: ({ tx, params, query }) => listMessages(tx, 'family', { ...params, ...query }),
  }),
  route(messageEndpoints, 'POST /students/:studentId/family-messages', {
    access: mayTalkOfStudent,
    handle: ({ tx, params, body }) => writeToFamily(tx, { ...params, ...body }, clock()),
  }),
  route(messageEndpoints, 'GET /students/:studentId/student-messages', {
    access: mayStandByStudent,
    handle: ({ tx, params, query }) => listMessages(tx, 'student', { ...params, ...query }),
  }),
  route(messageEndpoints, 'POST /students/:studentId/student-messages', {
    access: mayTalkWithStudent,
    handle: ({ tx, params, body }) => writeToStudent(tx, { ...params, ...body }, clock()),
  }),
  route(messageEndpoints, 'POST /students/:studentId/messages-read', {
    access: mayStandByStudent,
    handle: async ({ tx, params, body }) => ({ read: await markRead(tx, { ...params, ...body }, clock()) }),
  }),
  route(messageEndpoints, 'GET /students/:studentId/notes', {
    access: mayGuideStudent,
    handle: ({ tx, params }) => listNotes(tx, params.studentId),
  }),
  route(messageEndpoints, 'POST /students/:studentId/notes', {
    access: mayGuideStudent,
    handle: ({ tx, params, body }) => writeNote(tx, { ...params, ...body }, clock()),
  }),
]
