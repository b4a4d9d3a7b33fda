import type { LiveLine } from '#contract/lessons.ts'
import type { Random } from '../random.ts'
import type { Role } from './cast.ts'
import type { Deed } from './classmate.ts'

/**
 * Who of a class does what next, while somebody looks. It follows from what the Live class shows, so that what a
 * visitor does there has its effect: who was visited gets through, who was nudged goes on.
 */
export type Actor = {
  studentId: string
  role: Role
  /** When she took this role, and when she acts next; milliseconds since the epoch. */
  since: number
  next: number
  /** Answers that go well, one after the other, after an adult was there. */
  eased: number
  competencyId: string
  /** What she turns to when she has got it. */
  nextId: string | null
}

/** What a student does: an answer, or a question to the teacher. */
export type Cue = { actor: Actor; deed: Deed } | { actor: Actor; asks: true }

const second = 1000
const minute = 60 * second

/** Milliseconds from one answer of a student to the next. */
function paceOf({ role, eased }: Pick<Actor, 'role' | 'eased'>, random: Random): number {
  if (role === 'movesOn') return second * random.between(9, 16)
  return second * (eased > 0 ? random.between(14, 28) : random.between(60, 130))
}

/** An actor as the page shows her, at the moment when somebody begins to look. */
export function actorOf(
  line: LiveLine,
  place: { competencyId: string; nextId: string | null },
  { now, random }: { now: number; random: Random },
): Actor {
  const { status } = line.live
  const role: Role =
    status === 'asked'
      ? 'asks'
      : status === 'idle'
        ? 'idle'
        : status !== 'stuck'
          ? 'works'
          : hasSlip(line)
            ? 'slips'
            : 'stuck'
  return {
    studentId: line.student.id,
    role,
    since: now,
    next: now + random.next() * paceOf({ role: 'works', eased: 0 }, random),
    eased: 0,
    competencyId: line.competencyId ?? place.competencyId,
    nextId: place.nextId,
  }
}

const hasSlip = ({ live }: LiveLine): boolean => live.status === 'stuck' && live.slip !== null

/** How many of a class are in need, idle, or take a check at a time; more than that nobody could walk to. */
const most: Partial<Record<Role, number>> = { slips: 3, stuck: 1, asks: 2, idle: 3, movesOn: 1 }
/** Least time between two who come into a role. */
const between: Partial<Record<Role, number>> = {
  slips: 80 * second,
  stuck: 150 * second,
  asks: 60 * second,
  idle: 70 * second,
  movesOn: 110 * second,
}
/** Who is idle goes on by herself after so long. */
const longestIdle = 11 * minute

export type Scene = {
  lines: ReadonlyMap<string, LiveLine>
  actors: readonly Actor[]
  /** When the last of each role came into it. */
  entered: Map<Role, number>
  /** Who was nudged or given a hint, and when last. */
  nudgedAt: ReadonlyMap<string, number>
  wall: { competencyId: string; slip: string | null } | null
  /** Who has the wall in front of her: its building blocks in hand, and not yet got. */
  isAtWall: (studentId: string) => boolean
  /** Expected share of right answers on what she works on. */
  successOf: (actor: Actor) => number
}

/** The cues of one beat: who came into another role, then whoever is due, at most `atOnce`. */
export function cuesOf(
  scene: Scene,
  { now, random, atOnce }: { now: number; random: Random; atOnce: number },
): Cue[] {
  for (const actor of scene.actors) follow(scene, actor, now, random)
  const asking = enter(scene, now, random)
  const due = scene.actors
    .filter(({ next, role }) => next <= now && role !== 'idle')
    .sort((a, b) => a.next - b.next)
    .slice(0, atOnce)
  for (const actor of due) actor.next = now + paceOf(actor, random)
  return [...asking, ...due.map((actor) => ({ actor, deed: deedOf(scene, actor, random) }))]
}

/** What a visit, a nudge or having got it changes for a student. */
function follow({ lines, nudgedAt }: Scene, actor: Actor, now: number, random: Random): void {
  const line = lines.get(actor.studentId)
  if (!line) return
  const visitedAt = line.visit ? Date.parse(line.visit.at) : 0
  const touchedAt = Math.max(visitedAt, nudgedAt.get(actor.studentId) ?? 0)
  const isInNeed = actor.role === 'slips' || actor.role === 'stuck' || actor.role === 'asks'
  const isOver = actor.role === 'asks' && line.live.status !== 'asked' && now - actor.since > 20 * second
  if (isInNeed && (visitedAt > actor.since || isOver)) {
    take(actor, 'works', now)
    actor.eased = 4
    actor.next = now + second * random.between(8, 20)
  } else if (actor.role === 'idle' && (touchedAt > actor.since || now - actor.since > longestIdle)) {
    take(actor, 'works', now)
    actor.next = now + second * random.between(4, 12)
  } else if (line.quarters === 4 && line.competencyId === actor.competencyId && actor.nextId !== null) {
    actor.competencyId = actor.nextId
    actor.nextId = null
    take(actor, 'works', now)
    actor.next = now + second * random.between(15, 50)
  }
}

function take(actor: Actor, role: Role, now: number): void {
  actor.role = role
  actor.since = now
}

/** Lets one student at most come into each role that has room. */
function enter(scene: Scene, now: number, random: Random): Cue[] {
  const cues: Cue[] = []
  for (const [role, room] of Object.entries(most) as [Role, number][]) {
    const playing = scene.actors.filter((actor) => actor.role === role).length
    if (playing >= room || now - (scene.entered.get(role) ?? 0) < (between[role] ?? 0)) continue
    const free = scene.actors.filter(({ role: own, eased }) => own === 'works' && eased === 0)
    const able = free.filter((actor) => suits(scene, actor, role))
    if (able.length === 0) continue
    const actor = random.pick(able)
    scene.entered.set(role, now)
    take(actor, role, now)
    if (role === 'slips' && scene.wall) actor.competencyId = scene.wall.competencyId
    actor.next = now + second * random.between(2, 12)
    if (role === 'asks') cues.push({ actor, asks: true })
  }
  return cues
}

function suits(scene: Scene, actor: Actor, role: Role): boolean {
  if (role === 'slips') return scene.isAtWall(actor.studentId)
  if (role === 'movesOn') return actor.nextId !== null && scene.successOf(actor) >= 0.75
  if (role === 'asks' || role === 'stuck') return scene.successOf(actor) < 0.7
  return true
}

function deedOf(scene: Scene, actor: Actor, random: Random): Deed {
  const { role, competencyId } = actor
  const isRight = actor.eased > 0 || random.chance(chanceOf(scene, actor))
  const isFirstAfterHelp = actor.eased === 4
  if (actor.eased > 0) actor.eased--
  const slip = role === 'slips' ? (scene.wall?.slip ?? null) : null
  return {
    competencyId,
    purpose: role === 'movesOn' ? 'check' : 'practice',
    isRight,
    slip,
    takesHint: isFirstAfterHelp || (role !== 'movesOn' && random.chance(isRight ? 0.1 : 0.25)),
  }
}

function chanceOf(scene: Scene, actor: Actor): number {
  if (actor.role === 'slips') return 0.05
  if (actor.role === 'stuck' || actor.role === 'asks') return 0.15
  if (actor.role === 'movesOn') return 1
  const ticks = scene.lines.get(actor.studentId)?.ticks ?? []
  // Nobody else is to look stuck.
  if (ticks.slice(-3).filter(({ isCorrect }) => !isCorrect).length >= 2) return 1
  return Math.min(0.9, Math.max(0.6, scene.successOf(actor)))
}
