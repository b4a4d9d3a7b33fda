import type { HelpRequest } from '#contract/evidence.ts'
import type { LiveClass, LiveLine, LiveRules, LiveStatus, Slip } from '#contract/lessons.ts'
import type { PersonName, Student } from '#contract/roster.ts'
import { todayOf } from '#server/access/access.ts'
import { slipWords } from '#server/assessment/assessment.ts'
import { openHelpOf } from '#server/evidence/evidence.ts'
import { quartersOf, standingsOf, type Standings } from '#server/mastery/mastery.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { daysBefore, keptDays, type Purge } from '#server/platform/retention.ts'
import { nameOf, studentsOfSection } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as queries from './lessons.queries.ts'
import type { AnswerRow, MomentRow } from './lessons.queries.ts'
import {
  defaultRules,
  sharedSlips,
  statusOf,
  workOf,
  type Happenings,
  type Moment,
  type Status,
} from './lessons.rules.ts'

/** The last answers that a line shows. */
const ticksShown = 12
/** The last answers that are looked at: enough for the rule, and for since when it holds. */
const answersRead = ({ stuckOf }: LiveRules) => Math.max(16, 2 * stuckOf)
const partnersShown = 3

/** A class in its lesson, as it was read. */
interface Lesson {
  students: readonly Student[]
  answers: ReadonlyMap<string, AnswerRow[]>
  moments: ReadonlyMap<string, MomentRow[]>
  open: readonly HelpRequest[]
  help: ReadonlyMap<string, HelpRequest>
  adults: ReadonlyMap<string, PersonName>
}

/**
 * The lesson that runs in a section, for those who teach it: a line for each student in force today, of those the viewer
 * may see. Everything is derived when asked, from the same evidence and the same states as on every other screen.
 * @param studentIds only the lines of these; undefined for all
 */
export async function liveClass(
  tx: Tx,
  sectionId: string,
  { now, studentIds }: { now: Date; studentIds?: readonly string[] | undefined },
): Promise<LiveClass> {
  const students = await studentsOfSection(tx, sectionId, await todayOf(tx, now))
  const rules = await rulesOf(tx, sectionId)
  const lesson = await readLesson(tx, students, rules, now)
  const shown = students.filter(({ id }) => studentIds === undefined || studentIds.includes(id))
  const works = new Map(shown.map(({ id }) => [id, workOf(happeningsOf(lesson, id, () => false))]))
  const competencyIds = [...new Set([...works.values()].flatMap((id) => id ?? []))]
  const standings = await standingsOf(
    tx,
    students.map(({ id }) => id),
    competencyIds,
    now,
    { help: lesson.open },
  )
  const statuses = new Map(
    shown.map(({ id }) => [
      id,
      statusOf(happeningsOf(lesson, id, progressOf(standings, id)), rules, now.getTime()),
    ]),
  )
  const shared = sharedSlips(Array.from(lesson.answers, ([studentId, answers]) => ({ studentId, answers })))
  const say = await slipWords(
    tx,
    slipsMade(lesson, [
      ...shared.map(({ code }) => code),
      ...[...statuses.values()].flatMap((status) =>
        'slip' in status && status.slip ? status.slip.code : [],
      ),
    ]),
  )
  const lines = shown.map((student): LiveLine => {
    const workId = works.get(student.id) ?? null
    const status = statuses.get(student.id)!
    const standing = workId === null ? null : standings.standing(student.id, workId)
    const isNeedy = status.status === 'asked' || status.status === 'stuck'
    return {
      student: personOf(student),
      competencyId: workId,
      state: standing?.state ?? null,
      quarters: standing ? quartersOf(standing) : 0,
      live: shape(status, lesson.help.get(student.id), say),
      ticks: (lesson.answers.get(student.id) ?? []).slice(-ticksShown).map(tickOf),
      visit: visitOf(lesson, student.id),
      partners: isNeedy && workId !== null ? partnersOf(students, student.id, workId, standings) : [],
    }
  })
  return {
    sectionId,
    asOf: now.toISOString(),
    rules,
    titles: await titlesOf(tx, lines),
    lines,
    sharedSlips: shared.map(({ code, studentIds }) => ({ ...slipOf(code, say), studentIds })),
  }
}

const rulesOf = async (tx: Tx, sectionId: string): Promise<LiveRules> =>
  (await queries.selectOptionalRules(tx, sectionId)) ?? defaultRules

async function readLesson(
  tx: Tx,
  students: readonly Student[],
  rules: LiveRules,
  now: Date,
): Promise<Lesson> {
  const ids = students.map(({ id }) => id)
  const since = new Date(now.getTime() - rules.lessonMinutes * 60_000)
  const help = await openHelpOf(tx, ids)
  const answers = await queries.selectAnswers(tx, ids, { since, most: answersRead(rules) })
  const moments = await queries.selectMoments(tx, ids, since)
  const adultIds = [...new Set(moments.flatMap(({ adultId }) => adultId ?? []))]
  const adults = adultIds.length > 0 ? await queries.selectPeople(tx, adultIds) : []
  return {
    students,
    answers,
    moments: Map.groupBy(moments, ({ studentId }) => studentId),
    open: help,
    // The oldest of each student, when there is more than one.
    help: new Map(help.toReversed().map((request) => [request.studentId, request])),
    adults: new Map(adults.map((row) => [row.id, { id: row.id, name: nameOf(row), picture: row.picture }])),
  }
}

function happeningsOf(
  lesson: Lesson,
  studentId: string,
  hasNoProgress: Happenings['hasNoProgress'],
): Happenings {
  const moments = lesson.moments.get(studentId) ?? []
  const of = (kind: MomentRow['kind']): Moment[] =>
    moments.flatMap((row) =>
      row.kind === kind && row.competencyId !== null
        ? [{ competencyId: row.competencyId, at: row.at.getTime() }]
        : [],
    )
  const request = lesson.help.get(studentId)
  return {
    answers: lesson.answers.get(studentId) ?? [],
    begun: of('begun'),
    got: of('got'),
    visitedAt: lastVisit(lesson, studentId)?.at.getTime() ?? null,
    help: request
      ? { id: request.id, askedAt: Date.parse(request.askedAt), competencyId: request.competencyId }
      : null,
    hasNoProgress,
  }
}

const progressOf =
  (standings: Standings, studentId: string): Happenings['hasNoProgress'] =>
  (competencyId) =>
    standings.standing(studentId, competencyId).reason.rule === 'noProgress'

const lastVisit = ({ moments }: Lesson, studentId: string) =>
  moments.get(studentId)?.findLast(({ kind }) => kind === 'visited')

function visitOf(lesson: Lesson, studentId: string): LiveLine['visit'] {
  const visit = lastVisit(lesson, studentId)
  return visit ? { by: lesson.adults.get(visit.adultId ?? '') ?? null, at: visit.at.toISOString() } : null
}

const personOf = ({ id, name, picture }: PersonName): PersonName => ({ id, name, picture })

const tickOf = ({ id, at, isCorrect, hints, competencyId }: AnswerRow): LiveLine['ticks'][number] => ({
  id,
  at: new Date(at).toISOString(),
  isCorrect,
  hints: hints ?? 0,
  competencyId,
})

function shape(
  status: Status,
  request: HelpRequest | undefined,
  say: ReadonlyMap<string, string>,
): LiveStatus {
  const instant = (at: number) => new Date(at).toISOString()
  switch (status.status) {
    case 'asked':
      return {
        ...status,
        since: instant(status.since),
        note: request?.note ?? null,
        takenBy: request?.takenBy ?? null,
      }
    case 'stuck':
      return {
        ...status,
        since: instant(status.since),
        slip: status.slip && { ...slipOf(status.slip.code, say), times: status.slip.times },
      }
    case 'idle':
      return { ...status, since: status.since === null ? null : instant(status.since) }
    case 'movedOn':
      return { ...status, at: instant(status.at) }
    case 'working':
      return status
  }
}

/** Classmates who have got a competency and still know it, the latest first: their way there is freshest. */
function partnersOf(
  students: readonly Student[],
  studentId: string,
  competencyId: string,
  standings: Standings,
): LiveLine['partners'] {
  const got = students.flatMap((other) => {
    const { state, reason } = standings.standing(other.id, competencyId)
    if (other.id === studentId || state !== 'mastered') return []
    const at = reason.rule === 'declared' ? reason.declaredAt : reason.judgedAt
    return [{ student: personOf(other), masteredAt: new Date(at).toISOString() }]
  })
  return got.sort((a, b) => (a.masteredAt < b.masteredAt ? 1 : -1)).slice(0, partnersShown)
}

const slipOf = (code: string, say: ReadonlyMap<string, string>): Slip => ({
  code,
  say: say.get(code) ?? code.replaceAll('-', ' '),
})

/** Some slips, each with the item at which it was made last. */
function slipsMade({ answers }: Lesson, codes: readonly string[]) {
  const wanted = new Set(codes)
  const itemOf = new Map<string, string>()
  for (const own of answers.values())
    for (const { slip, itemId } of own)
      if (slip !== null && itemId !== null && wanted.has(slip)) itemOf.set(slip, itemId)
  return Array.from(itemOf, ([code, itemId]) => ({ code, itemId }))
}

async function titlesOf(tx: Tx, lines: readonly LiveLine[]): Promise<Record<string, string>> {
  const ids = lines.flatMap(({ competencyId, live, ticks }) => [
    ...(competencyId === null ? [] : [competencyId]),
    ...(live.status === 'movedOn' ? [live.fromId, ...(live.toId === null ? [] : [live.toId])] : []),
    ...ticks.map((tick) => tick.competencyId),
  ])
  if (ids.length === 0) return {}
  return Object.fromEntries(
    (await competenciesById(tx, [...new Set(ids)])).map(({ id, title }) => [id, title]),
  )
}

/** Sets when a section's students are called stuck or quiet. */
export async function chooseLiveRules(
  tx: Tx,
  sectionId: string,
  rules: LiveRules,
  now: Date,
): Promise<LiveRules> {
  await queries.upsertRules(tx, sectionId, rules, now)
  await insertAudit(tx, {
    action: 'live-rules.choose',
    subjectType: 'section',
    subjectId: sectionId,
    detail: { ...rules },
  })
  const students = await studentsOfSection(tx, sectionId, await todayOf(tx, now))
  // Who needs help may be somebody else now.
  await tellChange(tx, { what: 'help', studentIds: students.map(({ id }) => id) })
  return rules
}

/** A visit matters in its lesson; who went to whom how often is nobody's figure. */
export const lessonPurges: Purge[] = [
  { name: 'visits', purge: (tx, now) => queries.deleteVisitsBefore(tx, daysBefore(now, keptDays.visits)) },
]

/**
 * The viewer goes to a student. Sent twice under one id, it is one visit. It is its own record, so that nothing is left
 * of it when it goes.
 * @throws Problem `not-found` when the id is another student's visit
 */
export async function visit(
  tx: Tx,
  studentId: string,
  { id = newId(), now }: { id?: string | undefined; now: Date },
): Promise<{ id: string; studentId: string; at: string }> {
  await queries.insertVisit(tx, { id, studentId, at: now })
  const kept = await queries.selectOptionalVisit(tx, id)
  if (kept?.studentId !== studentId) throw notFound('student')
  await tellChange(tx, { what: 'help', studentIds: [studentId] })
  return { ...kept, at: kept.at.toISOString() }
}
