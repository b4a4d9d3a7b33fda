import type { Conversation, Message, MessageKind } from '#contract/messages.ts'
import { todayOf } from '#server/access/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { adultsAround, namesOf, type AdultAround } from '#server/roster/roster.ts'
import { refuseUnknownCompetency } from '#server/standards/standards.ts'
import * as queries from './messages.queries.ts'
import type { Audience, MessageRow } from './messages.queries.ts'

export { listNotes, writeNote } from './notes.ts'

/**
 * Words between people about one student. Two conversations for each: between the adults at school and at home, which
 * the student does not read; and to and from the student, which those who look after her read along: no adult writes
 * to a child unseen. Whoever may look at the student today reads them, whoever no longer may does not.
 */

export async function listMessages(
  tx: Tx,
  audience: Audience,
  { studentId, limit, after }: { studentId: string; limit: number; after?: string | undefined },
): Promise<{ items: Message[]; next: string | null }> {
  const from = readCursor(after, 2, ([instant]) => !Number.isNaN(Date.parse(instant!)))
  const rows = await queries.selectMessages(tx, audience, { studentId, limit: limit + 1, after: from })
  const page = pageFrom(rows, limit, (row) => [row.sentAt.toISOString(), row.id])
  return { items: await shown(tx, page.items), next: page.next }
}

async function shown(tx: Tx, rows: readonly MessageRow[]): Promise<Message[]> {
  const reads = await queries.selectReads(
    tx,
    rows.map(({ id }) => id),
  )
  const names = await namesOf(tx, [
    ...rows.map(({ senderId }) => senderId),
    ...reads.map(({ readerId }) => readerId),
  ])
  const { viewerId } = tx.context
  return rows.map(({ senderId, ...message }) => {
    const readers = reads.filter(({ messageId }) => messageId === message.id).map(({ readerId }) => readerId)
    const isMine = senderId === viewerId
    return {
      ...message,
      sender: names.get(senderId)!,
      isMine,
      isRead: isMine || readers.some((id) => id === viewerId),
      readBy: readers.filter((id) => id !== viewerId).map((id) => names.get(id)!),
      sentAt: message.sentAt.toISOString(),
    }
  })
}

interface NewMessage {
  studentId: string
  /** Made by the client: the same id is sent once, however often it arrives. */
  id?: string | undefined
  body: string
}

/** @throws Problem `id-taken` for an id under which something else was sent */
export async function writeToFamily(
  tx: Tx,
  { studentId, id, body }: NewMessage,
  now: Date,
): Promise<Message> {
  const row = { id: id ?? newId(), studentId, senderId: tx.context.viewerId!, body, sentAt: now }
  return once(tx, 'family', row, () => queries.insertFamilyMessage(tx, row))
}

/**
 * A hint, a nudge or a message to a student, or her answer.
 * @throws Problem `id-taken`; `not-allowed` for a student's hint or nudge
 */
export async function writeToStudent(
  tx: Tx,
  given: NewMessage & { kind: MessageKind; competencyId?: string | undefined },
  now: Date,
): Promise<Message> {
  const { studentId, id, kind, body, competencyId = null } = given
  const senderId = tx.context.viewerId!
  if (competencyId !== null) await refuseUnknownCompetency(tx, competencyId)
  if (senderId === studentId && kind !== 'message')
    throw new Problem(403, 'not-allowed', 'Hints and nudges come from adults. Send it as a message.')
  const row = { id: id ?? newId(), studentId, senderId, kind, body, competencyId, sentAt: now }
  return once(tx, 'student', row, () => queries.insertStudentMessage(tx, row))
}

const topicOf = { family: 'familyMessages', student: 'messages' } as const

type Written = { id: string; studentId: string; senderId: string; body: string }

/** What came under this id before, or comes at the same moment, is answered again when it is the same. */
async function once(
  tx: Tx,
  audience: Audience,
  row: Written,
  insert: () => Promise<boolean>,
): Promise<Message> {
  const isNew = await insert()
  const [written] = await queries.selectMessagesById(tx, audience, [row.id])
  const isSame = (['studentId', 'senderId', 'body'] as const).every(
    (field) => written?.[field] === row[field],
  )
  if (!written || !isSame) throw idTaken()
  if (isNew) {
    await insertAudit(tx, {
      action: `${audience}-message.write`,
      subjectType: 'message',
      subjectId: row.id,
      studentId: row.studentId,
      detail: { length: row.body.length },
    })
    await tellChange(tx, { what: topicOf[audience], studentIds: [row.studentId] })
  }
  const [message] = await shown(tx, [written])
  return message!
}

const idTaken = () =>
  new Problem(409, 'id-taken', 'Something else was sent under this id. Send it under an id of its own.')

/** The viewer has read messages about a student; returns how many were unread until now. */
export async function markRead(
  tx: Tx,
  { studentId, messageIds }: { studentId: string; messageIds: readonly string[] },
  now: Date,
): Promise<number> {
  const readerId = tx.context.viewerId!
  const read = await queries.insertReads(tx, { studentId, readerId, ids: messageIds, now })
  // What an adult reads is no matter of the student's.
  const what = topicOf[readerId === studentId ? 'student' : 'family']
  if (read > 0) await tellChange(tx, { what, studentIds: [studentId] })
  return read
}

/**
 * The viewer's conversations, those with unread messages first, then the newest. Who teaches or coaches sees those that
 * have begun; a guardian also the one to be begun with each child's teachers; a student hers.
 */
export async function listConversations(tx: Tx, now: Date): Promise<Conversation[]> {
  const { viewerId, students, guided } = tx.context
  const around = await adultsAround(tx, students, await todayOf(tx, now))
  const others = students.filter((id) => id !== viewerId)
  const ownChildren = others.filter((id) => isGuardian(around.get(id) ?? [], viewerId!))
  const spokenWith = students.filter((id) => id === viewerId || guided.includes(id))
  const list = [
    ...(await conversationsOf(tx, 'family', others, around, ownChildren)),
    ...(await conversationsOf(tx, 'student', spokenWith, around, [])),
  ]
  const newest = ({ last }: Conversation) => last?.sentAt ?? ''
  return list.sort(
    (a, b) => Number(b.unread > 0) - Number(a.unread > 0) || newest(b).localeCompare(newest(a)),
  )
}

const isGuardian = (adults: readonly AdultAround[], viewerId: string) =>
  adults.some(({ role, person }) => role === 'guardian' && person.id === viewerId)

/** @param always students whose conversation is listed before its first message */
async function conversationsOf(
  tx: Tx,
  audience: Audience,
  studentIds: readonly string[],
  around: ReadonlyMap<string, AdultAround[]>,
  always: readonly string[],
): Promise<Conversation[]> {
  const rows = await queries.selectConversations(tx, audience, { studentIds, viewerId: tx.context.viewerId! })
  const begun = new Map(rows.map((row) => [row.studentId, row]))
  const listed = [...new Set([...begun.keys(), ...always])]
  const names = await namesOf(tx, listed)
  const messages = await queries.selectMessagesById(
    tx,
    audience,
    rows.map(({ lastId }) => lastId),
  )
  const last = new Map((await shown(tx, messages)).map((message) => [message.studentId, message]))
  return listed.map((studentId) => ({
    student: names.get(studentId)!,
    audience,
    people: peopleOf(around.get(studentId) ?? []),
    last: last.get(studentId) ?? null,
    unread: begun.get(studentId)?.unread ?? 0,
  }))
}

/** Each adult once, whatever roles. */
const peopleOf = (adults: readonly AdultAround[]) => [
  ...new Map(adults.map(({ person }) => [person.id, person])).values(),
]

/** How many messages between school and home about a student the viewer has not read. */
export async function unreadAbout(tx: Tx, studentId: string): Promise<number> {
  const viewer = { studentIds: [studentId], viewerId: tx.context.viewerId! }
  const [row] = await queries.selectConversations(tx, 'family', viewer)
  return row?.unread ?? 0
}
