import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce, relationshipInForce } from '#server/roster/roster.ts'
import type { GoalRow, StepRow } from './recommendations.queries.ts'

/** What steps follow from and other parts own: read here in the shape that choosing needs. */

/** A competency on a learning map, and what there is to learn it with. */
export interface MapRow {
  id: string
  educationLevels: string[]
  /** Of its typical question, in logits; null while nothing was asked. */
  easiness: number | null
  /** Of how many published templates it has questions. */
  templates: number
  lessonId: string | null
  lessonMinutes: number | null
}

export interface LearningMap {
  competencies: MapRow[]
  /** Direct prerequisites: `from` comes before `to`, each pair once. */
  edges: { from: string; to: string }[]
}

type Packed = [string, string[], number | null, number, string | null, number | null]

/**
 * The competencies on some learning maps, each map in the order of its tree, and what comes before each. It travels as
 * one value: hundreds of small rows cost more to read than what is in them.
 */
export async function selectMap(tx: Tx, frameworkIds: readonly string[]): Promise<LearningMap> {
  const { rows } = await sql<{ competencies: Packed[]; edges: [string, string][] }>`
    with on_map as materialized (
      select id, education_levels, array_position(${frameworkIds}::uuid[], framework_id) as map, position, identifier
      from competencies
      where district_id = ${tx.districtId} and framework_id = any (${frameworkIds}::uuid[])
        and map_x is not null and not is_deprecated
    )
    select
      (select coalesce(json_agg(json_build_array(
          on_map.id, on_map.education_levels, typical.easiness, coalesce(questions.templates, 0), lesson.id,
          lesson.minutes) order by on_map.map, on_map.position, on_map.identifier), '[]')
        from on_map
        left join competency_easiness as typical on typical.district_id = ${tx.districtId}
          and typical.competency_id = on_map.id
        left join (
          select competency_id, count(*)::integer as templates from item_templates
          where district_id = ${tx.districtId} and status = 'published'
          group by competency_id
        ) as questions on questions.competency_id = on_map.id
        left join (
          select distinct on (alignments.competency_id) alignments.competency_id, resources.id, resources.minutes
          from alignments
          join resources on resources.district_id = alignments.district_id
            and resources.id = alignments.resource_id
          where alignments.district_id = ${tx.districtId} and resources.kind = 'lesson'
            and resources.retired_at is null
          order by alignments.competency_id, resources.identifier
        ) as lesson on lesson.competency_id = on_map.id) as competencies,
      (select coalesce(json_agg(json_build_array(before, after)), '[]') from (
          select distinct from_competency_id as before, to_competency_id as after from associations
          where district_id = ${tx.districtId} and type = 'precedes' and from_competency_id is not null
            and to_competency_id in (select id from on_map)
        ) as pairs) as edges`.execute(tx)
  const { competencies, edges } = rows[0]!
  return {
    competencies: competencies.map(([id, educationLevels, easiness, templates, lessonId, lessonMinutes]) => ({
      id,
      educationLevels,
      easiness,
      templates,
      lessonId,
      lessonMinutes,
    })),
    edges: edges.map(([from, to]) => ({ from, to })),
  }
}

/** Somebody around a student on a day: a classmate, who teaches a section of hers, who coaches her. */
export interface AroundRow {
  id: string
  role: 'student' | 'teacher' | 'coach'
  givenName: string
  familyName: string
  preferredName: string | null
  picture: string | null
}

/** Everybody around a student on a day, teachers first, the leading ones before the others. */
export async function selectAround(tx: Tx, studentId: string, on: string): Promise<AroundRow[]> {
  const { rows } = await sql<AroundRow>`
    with own as materialized (
      select section_id from enrollments
      where district_id = ${tx.districtId} and user_id = ${studentId} and role = 'student'
        and ${placeInForce('enrollments', on)}
    ), around as materialized (
      select place.user_id as id, place.role, bool_or(place.is_primary) as leads
      from own join enrollments as place on place.district_id = ${tx.districtId}
        and place.section_id = own.section_id and place.role in ('student', 'teacher')
        and ${placeInForce('place', on)}
      where place.user_id <> ${studentId}
      group by place.user_id, place.role
      union all
      select adult_id, 'coach', false from relationships
      where district_id = ${tx.districtId} and student_id = ${studentId} and type = 'coach' and may_view
        and ${relationshipInForce('relationships', on)}
    )
    select around.id, around.role, users.given_name, users.family_name, users.preferred_name, users.picture
    from around join users on users.district_id = ${tx.districtId} and users.id = around.id
    order by around.role desc, around.leads desc, users.family_name, users.id`.execute(tx)
  return rows
}

/** Which of some competencies one of some students has mastered by the evidence. */
export async function selectHeld(
  tx: Tx,
  studentIds: readonly string[],
  competencyIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct competency_id as id from mastery
    where district_id = ${tx.districtId} and student_id = any (${studentIds}::uuid[])
      and declared_at is not null and competency_id = any (${competencyIds}::uuid[])`.execute(tx)
  return rows.map((row) => row.id)
}

export interface OpeningRow {
  competencyId: string
  reason: string
  openedAt: Date
  openedBy: string
}

export interface SittingRow {
  id: string
  competencyId: string
  purpose: string
  nextStepId: string | null
  /** Of the step it was begun for. */
  kind: string | null
  endedAt: Date | null
}

/** What is kept of one student and bears on her steps. */
export interface Folder {
  id: string
  givenName: string
  grades: string[]
  /** What is believed of her ability, in logits; null before any evidence. */
  ability: { mean: number; variance: number } | null
  /** Openings in force, oldest first. */
  openings: OpeningRow[]
  /** Her newest sittings, newest first. */
  sittings: SittingRow[]
  steps: StepRow[]
  goals: GoalRow[]
}

/**
 * The folders of some students, read at once: a page waits for each question that is asked of the database.
 * Steps are those that still count: assigned; begun or finished since `begunSince`; begun for an adult; declined since.
 */
export async function selectFolders(
  tx: Tx,
  studentIds: readonly string[],
  { begunSince, declinedSince, sittings }: { begunSince: Date; declinedSince: Date; sittings: number },
): Promise<Folder[]> {
  const { rows } = await sql<Folder>`
    select users.id, coalesce(users.preferred_name, users.given_name) as given_name, users.grades,
      (select json_build_object('mean', mean, 'variance', variance) from student_abilities
        where district_id = ${tx.districtId} and student_id = users.id) as ability,
      (select coalesce(json_agg(json_build_object(
          'competencyId', competency_id, 'reason', reason, 'openedAt', opened_at, 'openedBy', opened_by)
          order by opened_at), '[]') from openings
        where district_id = ${tx.districtId} and student_id = users.id and withdrawn_at is null) as openings,
      (select coalesce(json_agg(json_build_object(
          'id', sitting.id, 'competencyId', sitting.competency_id, 'purpose', sitting.purpose,
          'nextStepId', sitting.next_step_id, 'kind', sitting.kind, 'endedAt', sitting.ended_at)), '[]')
        from (
          select sittings.*, next_steps.kind from sittings
          left join next_steps on next_steps.district_id = sittings.district_id
            and next_steps.id = sittings.next_step_id
          where sittings.district_id = ${tx.districtId} and sittings.student_id = users.id
          order by sittings.begun_at desc limit ${sittings}
        ) as sitting) as sittings,
      (select coalesce(json_agg(json_build_object(
          'id', id, 'studentId', student_id, 'competencyId', competency_id, 'kind', kind, 'chosenBy', chosen_by,
          'adultId', adult_id, 'resourceId', resource_id, 'minutes', minutes, 'reason', reason, 'note', note,
          'state', state, 'offeredAt', offered_at, 'decidedAt', decided_at, 'finishedAt', finished_at,
          'declineReason', decline_reason, 'declineNote', decline_note, 'outcome', outcome)
          order by offered_at, id), '[]') from next_steps
        where district_id = ${tx.districtId} and student_id = users.id
          and (state = 'assigned'
            or state = 'begun' and (chosen_by = 'adult' or decided_at >= ${begunSince})
            or state = 'finished' and finished_at >= ${begunSince}
            or state = 'declined' and decided_at >= ${declinedSince})) as steps,
      (select coalesce(json_agg(json_build_object(
          'id', id, 'studentId', student_id, 'competencyId', competency_id, 'setBy', set_by, 'setAt', set_at)
          order by set_at, id), '[]') from goals
        where district_id = ${tx.districtId} and student_id = users.id and dropped_at is null) as goals
    from users
    where users.district_id = ${tx.districtId} and users.id = any (${studentIds}::uuid[])`.execute(tx)
  return rows.map(({ openings, sittings: sat, steps, goals, ...student }) => ({
    ...student,
    openings: openings.map((row) => withDates(row, ['openedAt'])),
    sittings: sat.map((row) => withDates(row, ['endedAt'])),
    steps: steps.map((row) => withDates(row, ['offeredAt', 'decidedAt', 'finishedAt'])),
    goals: goals.map((row) => withDates(row, ['setAt'])),
  }))
}

/** Instants come out of JSON as text. */
function withDates<Row extends object>(row: Row, fields: readonly (keyof Row)[]): Row {
  const dated = { ...row }
  for (const field of fields) {
    const text = row[field]
    if (typeof text === 'string') dated[field] = new Date(text) as Row[keyof Row]
  }
  return dated
}

export interface MessageRow {
  id: string
  kind: string
  body: string
  sentAt: Date
  senderId: string
}

/** When a student's answers since an instant came, and what adults wrote to her that she has not read, newest first. */
export async function selectNews(
  tx: Tx,
  studentId: string,
  { from, messages }: { from: Date; messages: number },
): Promise<{ answeredAt: Date[]; messages: MessageRow[] }> {
  const { rows } = await sql<{ answeredAt: Date[]; messages: MessageRow[] }>`
    select
      (select coalesce(array_agg(occurred_at order by occurred_at), '{}') from evidence
        where district_id = ${tx.districtId} and student_id = ${studentId} and occurred_at >= ${from}
          and kind <> 'observed' and withdrawn_at is null) as answered_at,
      (select coalesce(json_agg(json_build_object(
          'id', id, 'kind', kind, 'body', body, 'sentAt', sent_at, 'senderId', sender_id)), '[]')
        from (
          select * from student_messages as message
          where message.district_id = ${tx.districtId} and message.student_id = ${studentId}
            and message.sender_id <> message.student_id
            and not exists (
              select from message_reads as seen
              where seen.district_id = message.district_id and seen.message_id = message.id
                and seen.reader_id = message.student_id)
          order by message.sent_at desc, message.id limit ${messages}
        ) as unread) as messages`.execute(tx)
  const { answeredAt, messages: unread } = rows[0]!
  return { answeredAt, messages: unread.map((row) => withDates(row, ['sentAt'])) }
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
