import type { Random } from '../random.ts'
import type { Part } from './cast.ts'

/** One answer of a simulated lesson. Times in milliseconds since the epoch. */
export type LessonAnswer = {
  studentId: string
  competencyId: string
  at: number
  kind: 'practised' | 'assessed'
  isCorrect: boolean
  attempts: number
  hints: number
  /** Whether a wrong answer is the class's slip. */
  isSlip: boolean
  durationMs: number
}

/** What happened with one student until now: her answers, and when she asked for help. */
export type Past = {
  answers: LessonAnswer[]
  /** A check that goes on until she has got it, its first answer `at`; null for who takes none. */
  check: { at: number; stepMs: number } | null
  askedAt: number | null
}

const minute = 60_000

/**
 * What a student did in the lesson between two instants, by her part. At `to` an open page shows her as her role
 * says: the last answers of who is stuck were not right, who is idle stopped more than five minutes before.
 */
export function pastOf(part: Part, { from, to, random }: { from: number; to: number; random: Random }): Past {
  const past: Past = { answers: [], check: null, askedAt: null }
  const pace = (70 + 60 * random.next()) * 1000
  const stops = to - stopsBefore(part, random)
  let at = from + random.next() * pace
  let warmUp = part.refreshId === null ? 0 : random.between(2, 3)
  const recent: boolean[] = []
  for (; at < stops; at += pace * (0.6 + 0.8 * random.next())) {
    const isRefresh = warmUp-- > 0
    const isRight = random.chance(isRefresh ? 0.9 : chanceOf(part, at, to)) || isTooMuch(part, recent, at, to)
    if (!isRefresh) recent.push(isRight)
    past.answers.push(
      answerOf(part, isRefresh ? part.refreshId : part.competencyId, at, {
        isRight,
        kind: isRefresh ? 'assessed' : 'practised',
        random,
      }),
    )
  }
  if (part.role === 'asks') past.askedAt = to - (2 + 4 * random.next()) * minute
  if (part.role === 'movesOn') past.check = { at: stops + 15_000, stepMs: 15_000 }
  return past
}

export function answerOf(
  part: Part,
  competencyId: string | null,
  at: number,
  { isRight, kind, random }: { isRight: boolean; kind: LessonAnswer['kind']; random: Random },
): LessonAnswer {
  const isHelped = kind === 'practised' && random.chance(isRight ? 0.12 : 0.35)
  const hints = isHelped ? random.between(1, 2) : 0
  return {
    studentId: part.studentId,
    competencyId: competencyId ?? part.competencyId,
    at: Math.round(at),
    kind,
    isCorrect: isRight,
    attempts: isHelped && isRight ? 2 : 1,
    hints,
    isSlip:
      !isRight && (part.role === 'slips' ? random.chance(0.85) : part.role === 'asks' && random.chance(0.5)),
    durationMs: 1000 * random.between(18, 75),
  }
}

/** How long before now a student's own work ends: others go on, who moves on sits a check, who is idle stopped. */
function stopsBefore({ role }: Part, random: Random): number {
  if (role === 'idle') return (5.5 + 5 * random.next()) * minute
  if (role === 'movesOn') return (2.2 + 0.8 * random.next()) * minute
  return 0.2 * minute
}

/** For who is in need it goes wrong in the last minutes; before that nobody can tell. */
function chanceOf({ role, success }: Part, at: number, to: number): number {
  const isLate = at > to - 8 * minute
  if (role === 'slips') return isLate ? 0.04 : 0.35
  if (role === 'stuck' || role === 'asks') return isLate ? 0.1 : 0.5
  if (role === 'movesOn') return 1
  return Math.min(0.92, Math.max(0.55, success))
}

/** Nobody else is to look stuck: three not yet in four is what a teacher is called for. */
function isTooMuch({ role }: Part, recent: readonly boolean[], at: number, to: number): boolean {
  const needs = role === 'slips' || role === 'stuck' || role === 'asks'
  if (needs && at > to - 8 * minute) return false
  return recent.slice(-3).filter((isRight) => !isRight).length >= 2
}
