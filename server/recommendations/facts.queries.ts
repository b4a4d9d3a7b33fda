import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce } from '#server/roster/roster.ts'

/** What steps follow from and other parts own: read here in the shape that choosing needs. */

export interface MapRow {
  id: string
  educationLevels: string[]
}

/** The competencies on some learning maps, each map in the order of its tree. */
export async function selectMap(tx: Tx, frameworkIds: readonly string[]): Promise<MapRow[]> {
  const { rows } = await sql<MapRow>`
    select id, education_levels from competencies
    where district_id = ${tx.districtId} and framework_id = any (${frameworkIds}::uuid[])
      and map_x is not null and not is_deprecated
    order by array_position(${frameworkIds}::uuid[], framework_id), position, identifier`.execute(tx)
  return rows
}

/** Of how many published templates each competency has questions, and the lesson idea there is for it. */
export interface WayRow {
  competencyId: string
  templates: number
  lessonId: string | null
  lessonMinutes: number | null
}

export async function selectWays(tx: Tx, competencyIds: readonly string[]): Promise<WayRow[]> {
  const { rows } = await sql<WayRow>`
    select asked.id as competency_id, coalesce(questions.templates, 0) as templates,
      lesson.id as lesson_id, lesson.minutes as lesson_minutes
    from unnest(${competencyIds}::uuid[]) as asked (id)
    left join (
      select competency_id, count(*)::integer as templates from item_templates
      where district_id = ${tx.districtId} and status = 'published'
      group by competency_id
    ) as questions on questions.competency_id = asked.id
    left join (
      select distinct on (alignments.competency_id) alignments.competency_id, resources.id, resources.minutes
      from alignments
      join resources on resources.district_id = alignments.district_id and resources.id = alignments.resource_id
      where alignments.district_id = ${tx.districtId} and resources.kind = 'lesson' and resources.retired_at is null
      order by alignments.competency_id, resources.identifier
    ) as lesson on lesson.competency_id = asked.id`.execute(tx)
  return rows
}

export interface StudentRow {
  id: string
  givenName: string
  grades: string[]
}

export async function selectStudents(tx: Tx, studentIds: readonly string[]): Promise<StudentRow[]> {
  const { rows } = await sql<StudentRow>`
    select id, coalesce(preferred_name, given_name) as given_name, grades from users
    where district_id = ${tx.districtId} and id = any (${studentIds}::uuid[])`.execute(tx)
  return rows
}

/** Which of some competencies a classmate of a student has mastered, on a day. */
export async function selectHeldByClassmates(
  tx: Tx,
  studentId: string,
  competencyIds: readonly string[],
  on: string,
): Promise<string[]> {
  const { rows } = await sql<{ competencyId: string }>`
    select distinct mastery.competency_id from enrollments own
    join enrollments mate on mate.district_id = own.district_id and mate.section_id = own.section_id
      and mate.role = 'student' and mate.user_id <> own.user_id and ${placeInForce('mate', on)}
    join mastery on mastery.district_id = mate.district_id and mastery.student_id = mate.user_id
      and mastery.competency_id = any (${competencyIds}::uuid[]) and mastery.declared_at is not null
    where own.district_id = ${tx.districtId} and own.user_id = ${studentId} and own.role = 'student'
      and ${placeInForce('own', on)}`.execute(tx)
  return rows.map((row) => row.competencyId)
}

export interface OpeningRow {
  studentId: string
  competencyId: string
  reason: string
  openedAt: Date
  openedBy: string
}

/** Openings in force. */
export const selectOpenings = (tx: Tx, studentIds: readonly string[]): Promise<OpeningRow[]> =>
  tx
    .selectFrom('openings')
    .select(['studentId', 'competencyId', 'reason', 'openedAt', 'openedBy'])
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('withdrawnAt', 'is', null)
    .orderBy('openedAt')
    .execute()

export interface SittingRow {
  studentId: string
  id: string
  competencyId: string
  purpose: string
  nextStepId: string | null
  /** Of the step it was begun for. */
  kind: string | null
  begunAt: Date
  endedAt: Date | null
}

/** The newest sittings of some students, so many of each, newest first. */
export async function selectSittings(
  tx: Tx,
  studentIds: readonly string[],
  most: number,
): Promise<SittingRow[]> {
  const { rows } = await sql<SittingRow>`
    select sitting.* from unnest(${studentIds}::uuid[]) as asked (id)
    cross join lateral (
      select sittings.student_id, sittings.id, sittings.competency_id, sittings.purpose, sittings.next_step_id,
        next_steps.kind, sittings.begun_at, sittings.ended_at
      from sittings
      left join next_steps on next_steps.district_id = sittings.district_id and next_steps.id = sittings.next_step_id
      where sittings.district_id = ${tx.districtId} and sittings.student_id = asked.id
      order by sittings.begun_at desc limit ${most}
    ) as sitting
    order by sitting.begun_at desc`.execute(tx)
  return rows
}

/** When a student's answers of this week came, oldest first. */
export async function selectAnswerTimes(tx: Tx, studentId: string, from: Date): Promise<Date[]> {
  const { rows } = await sql<{ occurredAt: Date }>`
    select occurred_at from evidence
    where district_id = ${tx.districtId} and student_id = ${studentId} and occurred_at >= ${from}
      and kind <> 'observed'
    order by occurred_at`.execute(tx)
  return rows.map((row) => row.occurredAt)
}

export interface MessageRow {
  id: string
  kind: string
  body: string
  sentAt: Date
  senderId: string
}

/** What adults wrote to a student and she has not read, newest first. */
export async function selectUnread(tx: Tx, studentId: string, most: number): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select message.id, message.kind, message.body, message.sent_at, message.sender_id
    from student_messages as message
    where message.district_id = ${tx.districtId} and message.student_id = ${studentId}
      and message.sender_id <> message.student_id
      and not exists (
        select from message_reads as seen
        where seen.district_id = message.district_id and seen.message_id = message.id
          and seen.reader_id = message.student_id)
    order by message.sent_at desc, message.id limit ${most}`.execute(tx)
  return rows
}

/** Titles of resources in the language of the request, by id. */
export async function selectResourceTitles(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, coalesce(title ->> ${tx.language ?? 'en'}::text, title ->> 'en') as title from resources
    where district_id = ${tx.districtId} and id = any (${ids}::uuid[])`.execute(tx)
  return rows
}
