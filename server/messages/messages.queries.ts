import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

/** Between school and home, or to and from the student. */
export type Audience = 'family' | 'student'

export interface MessageRow {
  id: string
  studentId: string
  senderId: string
  kind: 'hint' | 'nudge' | 'message'
  body: string
  competencyId: string | null
  sentAt: Date
}

const family = (tx: Tx) =>
  tx
    .selectFrom('familyMessages')
    .where('districtId', '=', tx.districtId)
    .select(['id', 'senderId', 'body', 'sentAt', 'studentId'])
    .select([
      sql<MessageRow['kind']>`'message'`.as('kind'),
      sql<string | null>`null::uuid`.as('competencyId'),
    ])

const student = (tx: Tx) =>
  tx
    .selectFrom('studentMessages')
    .where('districtId', '=', tx.districtId)
    .select(['id', 'senderId', 'body', 'sentAt', 'studentId', 'competencyId'])
    .select(sql<MessageRow['kind']>`kind`.as('kind'))

const earlier = (after: readonly string[]) =>
  sql<boolean>`(sent_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`

/** Messages about a student, newest first, `limit` at most, from after `[instant, id]`. */
export async function selectMessages(
  tx: Tx,
  audience: Audience,
  page: { studentId: string; limit: number; after: string[] | undefined },
): Promise<MessageRow[]> {
  const { studentId, limit, after } = page
  // Two tables with columns of one name and type: what follows is the same for both.
  const rows = audience === 'family' ? family(tx) : (student(tx) as unknown as ReturnType<typeof family>)
  return rows
    .where('studentId', '=', studentId)
    .$if(after !== undefined, (query) => query.where(earlier(after!)))
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function selectMessagesById(
  tx: Tx,
  audience: Audience,
  ids: readonly string[],
): Promise<MessageRow[]> {
  const rows = audience === 'family' ? family(tx) : (student(tx) as unknown as ReturnType<typeof family>)
  return rows.where(sql<boolean>`id = any (${[...ids]}::uuid[])`).execute()
}

/** @returns false when the id is taken */
export async function insertFamilyMessage(
  tx: Tx,
  row: { id: string; studentId: string; senderId: string; body: string; sentAt: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('familyMessages')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** @returns false when the id is taken */
export async function insertStudentMessage(tx: Tx, row: MessageRow): Promise<boolean> {
  const inserted = await tx
    .insertInto('studentMessages')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Who read some messages. */
export const selectReads = (tx: Tx, messageIds: readonly string[]) =>
  tx
    .selectFrom('messageReads')
    .select(['messageId', 'readerId'])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`message_id = any (${[...messageIds]}::uuid[])`)
    .orderBy('readAt')
    .execute()

/**
 * The viewer has read these messages about a student; those of another, those not there and her own are passed over.
 * @returns how many are read now that were not
 */
export async function insertReads(
  tx: Tx,
  {
    studentId,
    readerId,
    ids,
    now,
  }: { studentId: string; readerId: string; ids: readonly string[]; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into message_reads (district_id, message_id, reader_id, student_id, read_at)
    select ${tx.districtId}::uuid, message.id, ${readerId}::uuid, ${studentId}::uuid, ${now}::timestamptz
    from (
      select id from family_messages
      where district_id = ${tx.districtId} and student_id = ${studentId} and sender_id <> ${readerId}
        and id = any (${[...ids]}::uuid[])
      union all
      select id from student_messages
      where district_id = ${tx.districtId} and student_id = ${studentId} and sender_id <> ${readerId}
        and id = any (${[...ids]}::uuid[])
    ) message
    on conflict (district_id, message_id, reader_id) do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export interface ConversationRow {
  studentId: string
  lastId: string
  unread: number
}

const conversations = (tx: Tx, audience: Audience, studentIds: readonly string[], viewerId: string) => {
  const table = sql.table(audience === 'family' ? 'family_messages' : 'student_messages')
  return sql<ConversationRow>`
    select message.student_id, (array_agg(message.id order by message.sent_at desc, message.id desc))[1] as last_id,
      count(*) filter (where message.sender_id <> ${viewerId}::uuid and own.message_id is null)::integer as unread
    from ${table} as message
    left join message_reads own on own.district_id = message.district_id and own.message_id = message.id
      and own.reader_id = ${viewerId}::uuid
    where message.district_id = ${tx.districtId} and message.student_id = any (${[...studentIds]}::uuid[])
    group by message.student_id`
}

/** For each of some students about whom there are messages: the last one, and how many the viewer has not read. */
export const selectConversations = async (
  tx: Tx,
  audience: Audience,
  { studentIds, viewerId }: { studentIds: readonly string[]; viewerId: string },
): Promise<ConversationRow[]> => (await conversations(tx, audience, studentIds, viewerId).execute(tx)).rows

export const selectNotes = (tx: Tx, studentId: string) =>
  tx
    .selectFrom('notes')
    .select(['id', 'studentId', 'authorId', 'body', 'competencyId', 'writtenAt'])
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', studentId)
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const selectOptionalNote = (tx: Tx, id: string) =>
  tx
    .selectFrom('notes')
    .select(['id', 'studentId', 'authorId', 'body', 'competencyId', 'writtenAt'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

/** @returns false when the id is taken */
export async function insertNote(
  tx: Tx,
  row: {
    id: string
    studentId: string
    authorId: string
    body: string
    competencyId: string | null
    writtenAt: Date
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('notes')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
