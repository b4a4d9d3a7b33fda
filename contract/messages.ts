import { z } from 'zod'
import { Id, Instant, PageQuery, pageOf } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { PersonName } from './roster.ts'

/** Hints and nudges go from an adult to the student at work; messages may go both ways. */
export const MessageKind = z.enum(['hint', 'nudge', 'message'])
export type MessageKind = z.infer<typeof MessageKind>

export const Message = z.object({
  id: Id,
  studentId: Id,
  sender: PersonName,
  isMine: z.boolean(),
  kind: MessageKind,
  body: z.string(),
  competencyId: Id.nullable(),
  sentAt: Instant,
  /** Whether the viewer has read it; own messages count as read. */
  isRead: z.boolean(),
  /** Others who have read it. */
  readBy: z.array(PersonName),
})
export type Message = z.infer<typeof Message>

/** One conversation about one student, as a list shows it. */
export const Conversation = z.object({
  student: PersonName,
  audience: z.enum(['family', 'student']),
  /** Adults and family members who read it. */
  people: z.array(PersonName),
  last: Message.nullable(),
  unread: z.int(),
})
export type Conversation = z.infer<typeof Conversation>

export const Note = z.object({
  id: Id,
  studentId: Id,
  author: PersonName,
  isMine: z.boolean(),
  body: z.string(),
  competencyId: Id.nullable(),
  writtenAt: Instant,
})
export type Note = z.infer<typeof Note>

const Body = z.string().trim().min(1).max(2000)
const StudentParams = z.object({ studentId: Id })

export const messageEndpoints = {
  'GET /conversations': {
    summary: "The viewer's conversations, unread first",
    output: z.array(Conversation),
  },
  'GET /students/:studentId/family-messages': {
    summary: 'What the adults at school and at home wrote to each other about a student, newest first',
    params: StudentParams,
    query: PageQuery,
    output: pageOf(Message),
  },
  'POST /students/:studentId/family-messages': {
    summary: 'Write to the family, or from the family to those who teach the student',
    params: StudentParams,
    body: z.strictObject({ id: Id.optional(), body: Body }),
    output: Message,
    status: 201,
  },
  'GET /students/:studentId/student-messages': {
    summary: 'Hints, nudges and messages to a student, newest first',
    params: StudentParams,
    query: PageQuery,
    output: pageOf(Message),
  },
  'POST /students/:studentId/student-messages': {
    summary: 'A hint, a nudge or a message to a student; or her answer',
    params: StudentParams,
    body: z.strictObject({
      id: Id.optional(),
      kind: MessageKind.default('message'),
      body: Body,
      competencyId: Id.optional(),
    }),
    output: Message,
    status: 201,
  },
  'POST /students/:studentId/messages-read': {
    summary: 'The viewer has read these messages',
    params: StudentParams,
    body: z.strictObject({ messageIds: z.array(Id).min(1).max(200) }),
    output: z.object({ read: z.int() }),
  },
  'GET /students/:studentId/notes': {
    summary: 'Notes of those who teach or coach a student; not for the student or the family',
    params: StudentParams,
    output: z.array(Note),
  },
  'POST /students/:studentId/notes': {
    summary: 'Write a note for colleagues',
    params: StudentParams,
    body: z.strictObject({ id: Id.optional(), body: Body, competencyId: Id.optional() }),
    output: Note,
    status: 201,
  },
} satisfies Endpoints
