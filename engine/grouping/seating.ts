import type { GroupingParameters } from './grouping.parameters.ts'
import type { GroupingInput, GroupingStudent } from './students.ts'

/** What a group is about: a competency, and one slip there or any. */
export type Topic = { readonly competencyId: string; readonly slipId: string | null }

export type Seating = { readonly topic: Topic; members: readonly GroupingStudent[] }

/** Improvements smaller than this are rounding. */
const smallest = 1e-9

/**
 * What a seat is worth to a student, before the group's size counts: her need's weight; less when she had the lesson
 * often enough, more when the group is about her own slip. null when she has no need there, or another slip.
 */
export function valueOf(
  student: GroupingStudent,
  { competencyId, slipId }: Topic,
  { slipBonus, unknownSlipShare, repeatAfter, repeatShare }: GroupingParameters,
): number | null {
  const need = student.needs.find((one) => one.competencyId === competencyId)
  if (need === undefined) return null
  const value = need.weight * (need.lessonsHad >= repeatAfter ? repeatShare : 1)
  if (slipId === null) return value
  if (need.slipId === null) return value * unknownSlipShare
  return need.slipId === slipId ? value * (1 + slipBonus) : null
}

/** What a group is worth: its seats, less what its size and its being cost. */
function worthOf({ topic, members }: Seating, parameters: GroupingParameters): number {
  let sum = 0
  for (const student of members) sum += valueOf(student, topic, parameters) ?? 0
  return sum - parameters.crowdCost * members.length ** 2 - (members.length > 0 ? parameters.groupCost : 0)
}

/** What all groups together are worth: what the seating makes as great as it can by single moves. */
export function worthOfAll(seatings: readonly Seating[], { adults, parameters }: GroupingInput): number {
  const led = adults.reduce((sum, { groups }) => sum + groups, 0)
  let worth = -parameters.unledCost * Math.max(0, seatings.length - led)
  for (const seating of seatings) worth += worthOf(seating, parameters)
  return worth
}

/**
 * Seats students in groups by shared gap; who is in none stays out. In turn, while any of it makes the whole worth
 * more: open the group that adds most, drawing also from groups that can spare somebody; move or swap single students;
 * give up a group. Each step raises the worth, which is bounded, so this ends.
 */
export function seat(input: GroupingInput): Seating[] {
  const room = roomOf(input)
  let seatings: Seating[] = []
  for (;;) {
    const changed = openOne(room, seatings) ?? closeOne(room, seatings)
    if (changed === null) return seatings
    seatings = changed
    settle(room, seatings)
  }
}

type Room = {
  readonly input: GroupingInput
  readonly topics: readonly Topic[]
  /** Keys of pairs that do not sit together, both ways. */
  readonly apart: ReadonlySet<string>
  value(student: GroupingStudent, topic: Topic): number | null
}

function roomOf(input: GroupingInput): Room {
  const topics = new Map<string, Topic>()
  for (const { needs } of input.students) {
    for (const { competencyId, slipId } of needs) {
      topics.set(`${competencyId}`, { competencyId, slipId: null })
      if (slipId !== null) topics.set(`${competencyId} ${slipId}`, { competencyId, slipId })
    }
  }
  return {
    input,
    topics: [...topics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, topic]) => topic),
    apart: new Set(input.apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    value: (student, topic) => valueOf(student, topic, input.parameters),
  }
}

const maySit = (
  { apart }: Room,
  student: GroupingStudent,
  members: readonly GroupingStudent[],
  leaving?: GroupingStudent,
) =>
  apart.size === 0 ||
  members.every((one) => one === leaving || !apart.has(`${one.studentId} ${student.studentId}`))

/** All groups with one more on the topic that adds most; null when none adds anything. */
function openOne(room: Room, seatings: readonly Seating[]): Seating[] | null {
  const { students, parameters } = room.input
  const seatOf = new Map(seatings.flatMap((seating) => seating.members.map((one) => [one, seating] as const)))
  const leaving = (student: GroupingStudent): number => {
    const from = seatOf.get(student)
    return from === undefined ? 0 : (room.value(student, from.topic) ?? 0)
  }
  const worth = worthOfAll(seatings, room.input)
  let best: { seatings: Seating[]; gain: number } | null = null
  for (const topic of room.topics) {
    const gained = new Map<GroupingStudent, number>()
    for (const student of students) {
      const value = room.value(student, topic)
      if (value !== null) gained.set(student, value - leaving(student))
    }
    const members: GroupingStudent[] = []
    // Stable: equal values keep the order of ids.
    for (const [student] of [...gained].sort(([, a], [, b]) => b - a)) {
      if (members.length === parameters.most) break
      if (!maySit(room, student, members)) continue
      members.push(student)
      if (members.length < parameters.least) continue
      const left = seatings
        .map((one) => ({ ...one, members: one.members.filter((other) => !members.includes(other)) }))
        .filter((one) => one.members.length > 0)
      if (left.some((one) => one.members.length < parameters.least)) continue
      if (left.length >= parameters.mostGroups) continue
      const opened = [...left, { topic, members: [...members] }]
      const gain = worthOfAll(opened, room.input) - worth
      if (gain > (best?.gain ?? 0) + smallest) best = { seatings: opened, gain }
    }
  }
  return best?.seatings ?? null
}

/** Moves and swaps of single students, the first that improves each time, until none does. */
function settle(room: Room, seatings: readonly Seating[]): void {
  while (moveOne(room, seatings) || swapTwo(room, seatings));
}

const without = (members: readonly GroupingStudent[], student: GroupingStudent) =>
  members.filter((one) => one !== student)

const seatingOf = (seatings: readonly Seating[], student: GroupingStudent) =>
  seatings.find(({ members }) => members.includes(student))

/** Applies changes of members when together they are worth more. */
function applyIfBetter(
  { input: { parameters } }: Room,
  changes: readonly (readonly [Seating, readonly GroupingStudent[]])[],
): boolean {
  let gain = 0
  for (const [seating, members] of changes) {
    gain += worthOf({ topic: seating.topic, members }, parameters) - worthOf(seating, parameters)
  }
  if (gain <= smallest) return false
  for (const [seating, members] of changes) seating.members = members
  return true
}

/** One student to another group, out of all groups, or in from outside. */
function moveOne(room: Room, seatings: readonly Seating[]): boolean {
  const { least, most } = room.input.parameters
  for (const student of room.input.students) {
    const from = seatingOf(seatings, student)
    if (from !== undefined && from.members.length <= least) continue
    const leaves = from === undefined ? [] : [[from, without(from.members, student)] as const]
    for (const to of seatings) {
      if (to === from || to.members.length >= most || room.value(student, to.topic) === null) continue
      if (!maySit(room, student, to.members)) continue
      if (applyIfBetter(room, [...leaves, [to, [...to.members, student]]])) return true
    }
    if (from !== undefined && applyIfBetter(room, leaves)) return true
  }
  return false
}

/** Two students of two groups, or one of a group and one of none, change places. */
function swapTwo(room: Room, seatings: readonly Seating[]): boolean {
  const { students } = room.input
  for (const student of students) {
    const from = seatingOf(seatings, student)
    if (from === undefined) continue
    for (const other of students) {
      const to = seatingOf(seatings, other)
      if (other === student || to === from || room.value(other, from.topic) === null) continue
      if (to !== undefined && room.value(student, to.topic) === null) continue
      if (!maySit(room, other, from.members, student)) continue
      if (to !== undefined && !maySit(room, student, to.members, other)) continue
      const changes: [Seating, readonly GroupingStudent[]][] = [
        [from, [...without(from.members, student), other]],
      ]
      if (to !== undefined) changes.push([to, [...without(to.members, other), student]])
      if (applyIfBetter(room, changes)) return true
    }
  }
  return false
}

/** All groups but one whose students are worth more elsewhere or on their own; null when there is none such. */
function closeOne(room: Room, seatings: readonly Seating[]): Seating[] | null {
  const { parameters } = room.input
  const worth = worthOfAll(seatings, room.input)
  for (const closing of seatings) {
    const others = seatings.filter((one) => one !== closing).map((one) => ({ ...one }))
    for (const student of closing.members) {
      const value = ({ topic }: Seating) => room.value(student, topic) ?? 0
      const open = others.filter(
        (one) => one.members.length < parameters.most && value(one) > 0 && maySit(room, student, one.members),
      )
      const best = open.sort((a, b) => value(b) - value(a))[0]
      if (best !== undefined) best.members = [...best.members, student]
    }
    if (worthOfAll(others, room.input) > worth + smallest) return others
  }
  return null
}
