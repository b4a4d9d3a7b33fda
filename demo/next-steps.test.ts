import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { NextStep, Today } from '#contract/recommendations.ts'
import { masteryParameters } from '#engine/mastery/mastery.parameters.ts'
import { estimateRetention } from '#engine/mastery/retention.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { startApp } from '../tests/setup/app.ts'
import { seededDemo } from '../tests/setup/demo.ts'

/**
 * B3 through the product: what Today offers in the demo district, against the evidence itself. Read here with statements
 * of their own; that stored estimates equal what the evidence folds to is held by seed.test.ts.
 */

interface Shown {
  competencyId: string
  success: number
  pieces: number
  lastSuccessAt: Date | null
  declaredAt: Date | null
  spacedSuccesses: number
}

interface Facts {
  today: Today
  shown: Map<string, Shown>
  judged: Map<string, string>
  opened: Set<string>
  asked: Set<string>
  goals: Set<string>
}

let database: Database
let comesBefore: Map<string, string[]>
let students: Facts[]
const sections = new Map<string, Facts[]>()
const everyStudent = 5

before(async () => {
  const demo = await seededDemo()
  database = demo.database
  const { districtId } = demo
  const app = await startApp()
  const offered = (await app.get(`/districts/${districtId}/sample-people`)).body
  const office = offered.find(({ role }: { role: string }) => role === 'dataOffice')
  const { cookie } = await app.post('/session/sample', { districtId, userId: office.userId })

  const all = await database.transaction(wideContext(districtId), async (tx) => {
    const pairs = await tx
      .selectFrom('associations')
      .select(['fromCompetencyId as from', 'toCompetencyId as to'])
      .where('type', '=', 'precedes')
      .where('districtId', '=', districtId)
      .$narrowType<{ from: string; to: string }>()
      .execute()
    comesBefore = new Map(
      Array.from(
        Map.groupBy(pairs, ({ to }) => to),
        ([to, list]) => [to, list.map(({ from }) => from)],
      ),
    )
    return tx
      .selectFrom('enrollments')
      .select(['userId', 'sectionId'])
      .where('districtId', '=', districtId)
      .where('role', '=', 'student')
      .orderBy('sectionId')
      .orderBy('userId')
      .execute()
  })
  students = []
  const taken = new Set<string>()
  for (const [index, { userId, sectionId }] of all.entries()) {
    if (index % everyStudent !== 0 || taken.has(userId)) continue
    taken.add(userId)
    const answer = await app.get(`/students/${userId}/today`, cookie)
    assert.equal(answer.status, 200)
    const facts = { today: answer.body, ...(await factsOf(districtId, userId)) }
    students.push(facts)
    sections.set(sectionId, [...(sections.get(sectionId) ?? []), facts])
  }
})

const factsOf = (districtId: string, studentId: string): Promise<Omit<Facts, 'today'>> =>
  database.transaction(wideContext(districtId), async (tx) => {
    const { rows } = await sql<Shown>`
      select mastery.competency_id, mastery.success, mastery.last_success_at, mastery.declared_at,
        mastery.spaced_successes, (
          select count(*)::integer from evidence where evidence.student_id = mastery.student_id
            and mastery.competency_id = any (evidence.competency_ids)) as pieces
      from mastery where student_id = ${studentId}`.execute(tx)
    const of = <Row>(statement: ReturnType<typeof sql<Row>>) =>
      statement.execute(tx).then((answer) => answer.rows)
    const judged = await of(
      sql<{ id: string; verdict: string }>`
        select competency_id as id, verdict from judgments where student_id = ${studentId} and withdrawn_at is null`,
    )
    const opened = await of(
      sql<{ id: string }>`
        select competency_id as id from openings where student_id = ${studentId} and withdrawn_at is null`,
    )
    const asked = await of(
      sql<{ id: string | null }>`
        select competency_id as id from help_requests where student_id = ${studentId} and closed_at is null`,
    )
    const goals = await of(
      sql<{ id: string }>`select id from goals where student_id = ${studentId} and dropped_at is null`,
    )
    return {
      shown: new Map(rows.map((row) => [row.competencyId, row])),
      judged: new Map(judged.map(({ id, verdict }) => [id, verdict])),
      opened: new Set(opened.map(({ id }) => id)),
      asked: new Set(asked.flatMap(({ id }) => id ?? [])),
      goals: new Set(goals.map(({ id }) => id)),
    }
  })

/** Held: by the evidence, or by an adult's word; "not yet" takes it back. */
const holds = ({ shown, judged }: Facts, id: string): boolean =>
  judged.get(id) === 'mastered' ||
  (judged.get(id) !== 'notYet' && (shown.get(id)?.declaredAt ?? null) !== null)

const missing = (facts: Facts, id: string) => (comesBefore.get(id) ?? []).filter((one) => !holds(facts, one))

/** What is wrong with a reason, or null when the evidence bears it out. */
function faultOf(facts: Facts, step: NextStep): string | null {
  const { reason, competencyId } = step
  const shown = facts.shown.get(competencyId)
  const isHeld = holds(facts, competencyId)
  const check = (isTrue: boolean) => (isTrue ? null : `${reason.rule} of ${step.title}`)
  switch (reason.rule) {
    case 'nextOnMap':
      return check(!isHeld && (shown?.pieces ?? 0) === 0 && missing(facts, competencyId).length === 0)
    case 'inProgress':
      return check(!isHeld && shown?.pieces === reason.evidenceCount && shown.success === reason.success)
    case 'readyToShow':
      return check(
        !isHeld && shown?.success === reason.success && reason.success >= reason.cut && step.kind === 'check',
      )
    case 'belowSection':
      return check(shown === undefined && step.kind === 'check')
    case 'reviewDue': {
      if (!isHeld || !shown) return check(isHeld)
      const at = Date.parse(facts.today.asOf)
      const last = shown.lastSuccessAt?.getTime() ?? 0
      const retention = estimateRetention(last, shown.spacedSuccesses, at, masteryParameters)
      return check(shown.success < masteryParameters.cut || retention < masteryParameters.retentionFloor)
    }
    case 'buildingBlockFirst': {
      const needed = new Set(missing(facts, reason.forId))
      for (const id of needed) for (const further of missing(facts, id)) needed.add(further)
      const isDirect = (comesBefore.get(reason.forId) ?? []).includes(competencyId)
      const isTrue = reason.because === 'missing' ? needed.has(competencyId) && !isHeld : isDirect && isHeld
      return check(isTrue && !holds(facts, reason.forId))
    }
    case 'stuck':
      return check(
        !isHeld &&
          (reason.because === 'asked'
            ? facts.asked.has(competencyId)
            : reason.tries === (shown?.pieces ?? 0) && (shown?.success ?? 0) < masteryParameters.cut),
      )
    case 'openedByTeacher':
      return check(facts.opened.has(competencyId) && reason.reason.length > 0)
    case 'goal':
      return check(facts.goals.has(reason.goalId))
    case 'keepFresh':
      return check(isHeld)
    case 'assigned':
      return check(step.chosenBy === 'adult' && step.id !== null)
    case 'chosen':
      return check(step.chosenBy !== 'adult' && step.id !== null)
    case 'saidTooEasy':
    case 'saidWithSomebody':
      return check(Date.parse(reason.declinedAt) <= Date.parse(facts.today.asOf))
  }
}

test('every student has at least two steps, and of more than one kind when there is more than one', () => {
  assert.ok(students.length >= 60)
  for (const { today } of students) assert.ok(today.steps.length > 1, today.givenName)
  const ofOneKind = students.filter(({ today }) => new Set(today.steps.map(({ kind }) => kind)).size === 1)
  assert.ok(ofOneKind.length < students.length / 10, `${ofOneKind.length} of ${students.length}`)
})

test('the reason of each step is true: recomputed from the evidence', (t) => {
  const faults = students.flatMap((facts) => facts.today.steps.flatMap((step) => faultOf(facts, step) ?? []))
  assert.deepEqual(faults, [])
  const rules = Map.groupBy(
    students.flatMap(({ today }) => today.steps),
    ({ reason }) => reason.rule,
  )
  t.diagnostic(Array.from(rules, ([rule, steps]) => `${rule} ${steps.length}`).join(', '))
  for (const rule of ['nextOnMap', 'inProgress', 'readyToShow', 'reviewDue', 'buildingBlockFirst', 'stuck'])
    assert.ok(rules.has(rule as NextStep['reason']['rule']), `${rule} is nobody's reason`)
})

test('no step is offered whose building block is missing, unless a teacher opened it', () => {
  for (const facts of students)
    for (const { competencyId, title, chosenBy } of facts.today.steps)
      if (chosenBy === 'engine')
        assert.ok(facts.opened.has(competencyId) || missing(facts, competencyId).length === 0, title)
})

test('two students of one class get different steps', () => {
  const keyOf = ({ today }: Facts) =>
    today.steps.map(({ kind, competencyId }) => `${kind} ${competencyId}`).join()
  for (const [sectionId, own] of sections) {
    const keys = new Set(own.map(keyOf))
    assert.ok(own.length < 2 || keys.size > own.length / 2, `${sectionId}: ${keys.size} of ${own.length}`)
  }
})
