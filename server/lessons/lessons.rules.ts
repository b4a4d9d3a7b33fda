import type { LiveRules } from '#contract/lessons.ts'

/**
 * Who needs the teacher this minute: pure rules over what happened in the lesson. They follow what teachers ask of such
 * a screen (K. Holstein, B. McLaren, V. Aleven: Intelligent tutors as teachers' aides, LAK 2017, and Co-designing a
 * real-time classroom orchestration tool, Journal of Learning Analytics 6(2), 2019: who is stuck and on what, who is off
 * the task, who has finished; and that a rule must be open and theirs to change). The thresholds are ours.
 *
 * Stuck, by default: at least 3 of the last 4 answers on one competency were not right, the last one among them. Of
 * students who get 80 % right that is true of 2 in 100 by chance alone after four answers, of those at 50 % of 25 in
 * 100, of those at 30 % of 55 in 100 (a test recomputes this): it tells apart whom a teacher should go to, and comes
 * early enough to matter.
 */
export const defaultRules: LiveRules = { stuckNotYet: 3, stuckOf: 4, idleMinutes: 4, lessonMinutes: 30 }

/** For so long a step just got or finished is told before what she does now. */
const movedOnMinutes = 10

const minuteMs = 60_000

/** One answer of the lesson. Times in milliseconds since 1970. */
export interface Answer {
  id: string
  at: number
  competencyId: string
  isCorrect: boolean
  slip: string | null
}

/** What happened with one student in the lesson. */
export interface Happenings {
  /** Oldest first. */
  answers: readonly Answer[]
  /** Work begun, on which competency; any order. */
  begun: readonly Moment[]
  /** Competencies got and steps finished, by declaration or an adult's word; any order. */
  got: readonly Moment[]
  /** When an adult last went to her; null when none did. */
  visitedAt: number | null
  /** Her open request for help. */
  help: { id: string; askedAt: number; competencyId: string | null } | null
  /** Whether the engine finds that her tries on a competency raise nothing any more. */
  hasNoProgress(competencyId: string): boolean
}

export interface Moment {
  competencyId: string
  at: number
}

export type Status =
  | { status: 'asked'; helpRequestId: string; since: number }
  | {
      status: 'stuck'
      since: number
      rule: 'notYet' | 'noProgress'
      notYet: number
      of: number
      slip: { code: string; times: number } | null
    }
  | { status: 'idle'; since: number | null }
  | { status: 'movedOn'; at: number; fromId: string; toId: string | null }
  | { status: 'working' }

/** What she works on: what she asked help with, began or answered last; null before that. */
export function workOf({ answers, begun, help }: Happenings): string | null {
  const moments: (Moment | undefined)[] = [
    answers.at(-1),
    ...begun,
    help?.competencyId ? { competencyId: help.competencyId, at: help.askedAt } : undefined,
  ]
  return latest(moments)?.competencyId ?? null
}

/** The status of one student: the first that holds of asked, stuck, idle, moved on; else working. */
export function statusOf(happenings: Happenings, rules: LiveRules, now: number): Status {
  const { help } = happenings
  if (help) return { status: 'asked', helpRequestId: help.id, since: help.askedAt }
  const workId = workOf(happenings)
  return (
    (workId !== null && stuckOn(workId, happenings, rules)) ||
    idle(happenings, rules, now) ||
    movedOn(happenings, now) || { status: 'working' }
  )
}

function stuckOn(workId: string, happenings: Happenings, rules: LiveRules): Status | null {
  const { answers, visitedAt, hasNoProgress } = happenings
  const own = answers.filter(({ competencyId, at }) => competencyId === workId && at > (visitedAt ?? 0))
  const last = own.at(-1)
  if (!last || last.isCorrect) return null
  const recent = own.slice(-rules.stuckOf)
  const notYet = recent.filter(({ isCorrect }) => !isCorrect)
  const figures = { notYet: notYet.length, of: recent.length, slip: slipOf(notYet) }
  let first = own.length
  while (first > 0 && isStuckAt(own.slice(0, first), rules)) first--
  const since = own[first]?.at
  if (since !== undefined) return { status: 'stuck', since, rule: 'notYet', ...figures }
  if (hasNoProgress(workId)) return { status: 'stuck', since: last.at, rule: 'noProgress', ...figures }
  return null
}

function isStuckAt(answers: readonly Answer[], { stuckNotYet, stuckOf }: LiveRules): boolean {
  if (answers.at(-1)?.isCorrect !== false) return false
  return answers.slice(-stuckOf).filter(({ isCorrect }) => !isCorrect).length >= stuckNotYet
}

/** The slip made most often among wrong answers, when made more than once; the later one of two alike. */
function slipOf(notYet: readonly Answer[]): { code: string; times: number } | null {
  const times = new Map<string, number>()
  for (const { slip } of notYet) if (slip !== null) times.set(slip, (times.get(slip) ?? 0) + 1)
  let most: { code: string; times: number } | null = null
  for (const { slip } of notYet.toReversed()) {
    const count = slip === null ? 0 : times.get(slip)!
    if (slip !== null && count > Math.max(1, most?.times ?? 0)) most = { code: slip, times: count }
  }
  return most
}

function idle({ answers, begun, visitedAt }: Happenings, rules: LiveRules, now: number): Status | null {
  const acts = [...answers, ...begun].map(({ at }) => at)
  const since = acts.length === 0 ? null : Math.max(...acts)
  const quietSince = Math.max(since ?? 0, visitedAt ?? 0)
  return now - quietSince >= rules.idleMinutes * minuteMs ? { status: 'idle', since } : null
}

function movedOn(happenings: Happenings, now: number): Status | null {
  const got = latest(happenings.got)
  if (!got || now - got.at > movedOnMinutes * minuteMs) return null
  const { competencyId: fromId, at } = got
  const after = latest([...happenings.answers, ...happenings.begun].filter((one) => one.at > at))
  const toId = after && after.competencyId !== fromId ? after.competencyId : null
  // More of the same is no moving on.
  return after && toId === null ? null : { status: 'movedOn', at, fromId, toId }
}

function latest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  let found: Moment | undefined
  for (const moment of moments) if (moment && (!found || moment.at >= found.at)) found = moment
  return found
}

/** Slips that two or more students made, with who made them; most students first, then by code. */
export function sharedSlips(
  lessons: readonly { studentId: string; answers: readonly Answer[] }[],
): { code: string; studentIds: string[] }[] {
  const by = new Map<string, Set<string>>()
  for (const { studentId, answers } of lessons)
    for (const { slip, isCorrect } of answers)
      if (slip !== null && !isCorrect) by.set(slip, (by.get(slip) ?? new Set()).add(studentId))
  return Array.from(by, ([code, students]) => ({ code, studentIds: [...students] }))
    .filter(({ studentIds }) => studentIds.length > 1)
    .sort((a, b) => b.studentIds.length - a.studentIds.length || (a.code < b.code ? -1 : 1))
}
