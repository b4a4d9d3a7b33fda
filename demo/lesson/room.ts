import type { LiveLine } from '#contract/lessons.ts'
import { evidenceListeners } from '#server/app.ts'
import { askForHelp, closeHelp } from '#server/evidence/evidence.ts'
import { liveClass } from '#server/lessons/lessons.ts'
import { listMessages } from '#server/messages/messages.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { idsOfFeed } from '#server/roster/roster.ts'
import { samplePeople, sections } from '../district.ts'
import { idsOf } from '../ids.ts'
import { randomStream, type Random } from '../random.ts'
import { source } from '../roster.ts'
import { itemIds } from '../seed-items.ts'
import { isInHand, sizes as usualSizes, wallOf, type Role } from './cast.ts'
import { answer, type Classmate } from './classmate.ts'
import { actorOf, cuesOf, type Actor, type Scene } from './director.ts'
import { partsOf, playLesson, type Stage } from './play.ts'
import { stageOf } from './stage.ts'

/** A section of a demo district whose simulated students are at work. */
export type Room = {
  database: Database
  districtId: string
  stage: Stage
  /** Students whom a visitor may step into: they do nothing by themselves. */
  played: ReadonlySet<string>
  random: Random
  /** Empty until the first beat. */
  actors: Actor[]
  classmates: Map<string, Classmate>
  entered: Map<Role, number>
  standing: Standing | null
}

/** Where the class stands, looked up now and then. */
type Standing = {
  at: number
  wall: string | null
  atWall: ReadonlySet<string>
  success: ReadonlyMap<string, number>
  next: ReadonlyMap<string, { competencyId: string; nextId: string | null }>
}

const minute = 60_000
/** Answers in one beat: more would be too many at once for an eye. */
const atOnce = 2
const lookAgainMs = 90_000

/** The room of a section; null when it is none of the demo's. */
export async function openRoom(
  database: Database,
  districtId: string,
  sectionId: string,
): Promise<Room | null> {
  return database.transaction(wideContext(districtId), async (tx) => {
    const bySource = await idsOfFeed(tx, 'sections', source)
    const section = sections.find(({ key }) => bySource.get(key) === sectionId)
    if (!section) return null
    const ids = await idsOf(tx)
    return {
      database,
      districtId,
      stage: stageOf(section.key, ids, await itemIds(tx)),
      played: new Set(samplePeople.map((key) => ids.userOf(key))),
      random: randomStream(Date.now(), section.key),
      actors: [],
      classmates: new Map(),
      entered: new Map(),
      standing: null,
    }
  })
}

/** One beat of a lesson: whoever is due answers, somebody may ask, get stuck, stop or move on. */
export async function playBeat(room: Room): Promise<void> {
  const { database, districtId, stage, random } = room
  const wide = wideContext(districtId)
  const now = Date.now()
  const isFirst = room.actors.length === 0
  const scene = await database.transaction(wide, async (tx) => {
    if (isFirst) await catchUp(tx, room, now)
    const lines = await linesOf(tx, room, now)
    if (room.standing === null || now - room.standing.at > lookAgainMs) await lookAround(tx, room, now)
    if (isFirst) room.actors = lines.flatMap((line) => firstActor(room, line, now))
    return sceneOf(tx, room, lines)
  })
  for (const cue of cuesOf(scene, { now, random, atOnce })) {
    const { studentId, competencyId } = cue.actor
    if ('asks' in cue)
      await database.transaction(wide, (tx) =>
        askForHelp(tx, studentId, { competencyId, note: random.pick(stage.questions) }, new Date()),
      )
    else {
      const classmate = room.classmates.get(studentId) ?? { studentId, open: null }
      room.classmates.set(studentId, classmate)
      await answer(database, { districtId, classmate, deed: cue.deed, random })
    }
  }
}

async function linesOf(tx: Tx, { stage, played }: Room, now: number): Promise<LiveLine[]> {
  const { lines } = await liveClass(tx, stage.sectionId, { now: new Date(now) })
  return lines.filter(({ student }) => !played.has(student.id))
}

const lastAnswer = ({ ticks }: LiveLine): number => (ticks.length > 0 ? Date.parse(ticks.at(-1)!.at) : 0)

/** Who looks after a while sees what the class did in the meantime: the lesson is played up to now, at once. */
async function catchUp(tx: Tx, room: Room, now: number): Promise<void> {
  const { stage } = room
  const lines = await linesOf(tx, room, now)
  const isQuiet = (line: LiveLine) => now - lastAnswer(line) > 4 * minute
  if (lines.filter(isQuiet).length < 0.6 * lines.length) return
  const last = Math.max(...lines.map(lastAnswer))
  const isNewLesson = now - last > 20 * minute
  if (isNewLesson)
    for (const { live } of lines)
      if (live.status === 'asked') await closeHelp(tx, live.helpRequestId, new Date(now))
  const kept = isNewLesson
    ? []
    : lines.filter(({ live }) => live.status === 'asked' || live.status === 'stuck')
  const count = (status: string) => kept.filter(({ live }) => live.status === status).length
  const only = lines.filter((line) => !kept.includes(line)).map(({ student }) => student.id)
  await playLesson(tx, stage, {
    from: new Date(Math.max(last, now - 28 * minute)),
    to: new Date(now),
    seed: now,
    listeners: evidenceListeners,
    only: new Set(only),
    sizes: {
      ...usualSizes,
      asks: Math.max(0, usualSizes.asks - count('asked')),
      slips: Math.max(0, usualSizes.slips - count('stuck')),
    },
  })
}

async function lookAround(tx: Tx, room: Room, now: number): Promise<void> {
  const { map, parts } = await partsOf(tx, room.stage, { at: new Date(now), random: room.random })
  const wall = wallOf(map, room.stage)
  const column = map.competencies.findIndex(({ id }) => id === wall)
  const success = new Map<string, number>()
  for (const { id: studentId, cells } of map.students)
    for (const [index, { id }] of map.competencies.entries()) {
      const share = cells[index]?.[2] ?? null
      if (share !== null) success.set(`${studentId} ${id}`, share)
    }
  room.standing = {
    at: now,
    wall,
    atWall: new Set(map.students.filter(({ cells }) => isInHand(cells[column]?.[0])).map(({ id }) => id)),
    success,
    next: new Map(parts.map((part) => [part.studentId, part])),
  }
  for (const actor of room.actors) actor.nextId ??= room.standing.next.get(actor.studentId)?.nextId ?? null
}

/** Nobody plays who has nothing open. */
function firstActor({ standing, random }: Room, line: LiveLine, now: number): Actor[] {
  const place = standing?.next.get(line.student.id)
  return place ? [actorOf(line, place, { now, random })] : []
}

async function sceneOf(tx: Tx, room: Room, lines: readonly LiveLine[]): Promise<Scene> {
  const { actors, entered, standing, stage } = room
  const nudgedAt = new Map<string, number>()
  for (const { studentId, role } of actors) {
    if (role !== 'idle') continue
    const { items } = await listMessages(tx, 'student', { studentId, limit: 1 })
    const [message] = items
    if (message && message.sender.id !== studentId) nudgedAt.set(studentId, Date.parse(message.sentAt))
  }
  const wall = standing?.wall ?? null
  return {
    lines: new Map(lines.map((line) => [line.student.id, line])),
    actors,
    entered,
    nudgedAt,
    wall: wall === null ? null : { competencyId: wall, slip: stage.slipOf(wall)?.code ?? null },
    isAtWall: (studentId) => standing?.atWall.has(studentId) ?? false,
    successOf: ({ studentId, competencyId }) => standing?.success.get(`${studentId} ${competencyId}`) ?? 0.6,
  }
}
