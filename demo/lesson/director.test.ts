import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LiveLine } from '#contract/lessons.ts'
import { randomStream } from '../random.ts'
import type { Role } from './cast.ts'
import { actorOf, cuesOf, type Actor, type Cue, type Scene } from './director.ts'

const start = Date.UTC(2026, 10, 24, 15)
const random = randomStream(1, 'director')
const second = 1000

const lineOf = (id: string, more: Partial<LiveLine> = {}): LiveLine => ({
  student: { id, name: id, picture: null },
  competencyId: 'wall',
  state: 'working',
  quarters: 2,
  live: { status: 'working' },
  ticks: [],
  visit: null,
  partners: [],
  ...more,
})
const actor = (studentId: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  studentId,
  role,
  since: start,
  next: start + second,
  eased: 0,
  competencyId: 'wall',
  nextId: 'after',
  ...more,
})
const sceneOf = (actors: Actor[], more: Partial<Scene> = {}): Scene => ({
  lines: new Map(actors.map(({ studentId }) => [studentId, lineOf(studentId)])),
  actors,
  entered: new Map(),
  nudgedAt: new Map(),
  wall: { competencyId: 'wall', slip: 'adds-denominators' },
  isAtWall: () => true,
  successOf: () => 0.6,
  ...more,
})
const quiet = new Map<Role, number>(
  (['slips', 'stuck', 'asks', 'idle', 'movesOn'] as const).map((role) => [role, start + 3_600_000]),
)
const deeds = (cues: readonly Cue[]) => cues.flatMap((cue) => ('deed' in cue ? [cue.deed] : []))

test('who is stuck on the slip of the class makes it until an adult was there; then it goes well', () => {
  const ann = actor('ann', 'slips')
  const scene = sceneOf([ann], { entered: quiet })
  const [slip] = deeds(cuesOf(scene, { now: start + 2 * second, random, atOnce: 2 }))
  assert.equal(slip?.slip, 'adds-denominators')
  const visit = { by: null, at: new Date(start + 3 * second).toISOString() }
  const visited = { ...scene, lines: new Map([['ann', lineOf('ann', { visit })]]) }
  assert.deepEqual(cuesOf(visited, { now: start + 4 * second, random, atOnce: 2 }), [])
  const after: boolean[] = []
  for (let now = start + 5 * second; after.length < 4; now += second)
    after.push(...deeds(cuesOf(visited, { now, random, atOnce: 2 })).map(({ isRight }) => isRight))
  assert.deepEqual(after, [true, true, true, true])
})

test('who is idle does nothing until a nudge, and goes on within seconds of it', () => {
  const bob = actor('bob', 'idle')
  const scene = sceneOf([bob], { entered: quiet })
  for (let now = start; now < start + 300 * second; now += 2 * second)
    assert.deepEqual(cuesOf(scene, { now, random, atOnce: 2 }), [])
  const now = start + 300 * second
  const nudged = { ...scene, nudgedAt: new Map([['bob', now]]) }
  cuesOf(nudged, { now, random, atOnce: 2 })
  assert.equal(deeds(cuesOf(nudged, { now: now + 13 * second, random, atOnce: 2 })).length, 1)
})

test('an hour of a class of thirty: few are in need at a time, everybody works, nobody all the time', () => {
  const actors = Array.from({ length: 30 }, (_, index) => actor(`s${index}`, 'works'))
  const scene = sceneOf(actors)
  const answers = new Map<string, number>()
  for (let now = start; now < start + 3_600_000; now += 2 * second) {
    const cues = cuesOf(scene, { now, random, atOnce: 2 })
    assert.ok(deeds(cues).length <= 2)
    for (const { actor: one } of cues) answers.set(one.studentId, (answers.get(one.studentId) ?? 0) + 1)
    const inNeed = actors.filter(({ role }) => role === 'slips' || role === 'stuck' || role === 'asks')
    assert.ok(inNeed.length <= 6, String(inNeed.length))
    assert.ok(actors.filter(({ role }) => role === 'idle').length <= 3)
  }
  assert.equal(answers.size, 30)
  for (const count of answers.values()) assert.ok(count >= 10 && count <= 90, String(count))
})

test('an actor begins as the page shows her', () => {
  const place = { competencyId: 'other', nextId: null }
  const roleOf = (live: LiveLine['live']) =>
    actorOf(lineOf('ann', { live }), place, { now: start, random }).role
  const since = new Date(start).toISOString()
  assert.equal(roleOf({ status: 'asked', helpRequestId: 'x', since, note: null, takenBy: null }), 'asks')
  assert.equal(roleOf({ status: 'idle', since }), 'idle')
  assert.equal(roleOf({ status: 'movedOn', at: since, fromId: 'a', toId: null }), 'works')
  const stuck = { status: 'stuck', since, rule: 'notYet', notYet: 3, of: 4 } as const
  assert.equal(roleOf({ ...stuck, slip: null }), 'stuck')
  assert.equal(roleOf({ ...stuck, slip: { code: 'c', say: 's', times: 2 } }), 'slips')
})
