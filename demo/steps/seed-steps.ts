import { easinessOfCompetencies, easinessOfItems } from '#server/assessment/assessment.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { bringSteps, type GoalRow, type StepRow } from '#server/recommendations/recommendations.ts'
import { instantAt, schoolDays } from '../calendar.ts'
import { district, sections, students } from '../district.ts'
import type { Ids } from '../ids.ts'
import { competencies, mapOf } from '../map.ts'
import { blocksOf } from '../mind.ts'
import { subjects, type Student } from '../people.ts'
import { randomStream, type Random } from '../random.ts'
import type { SampleItemIds } from '../seed-items.ts'
import type { SampleObservation } from '../sitting.ts'
import { finishedStepOf, snapshotOf, stepsAmong, stretchesOf, type Easiness, type Stretch } from './lived.ts'
import { assignments, noes } from './words.ts'

const seed = 7
/** School days back from which steps are kept: about this term. */
const keptDays = 45

type Given = {
  database: Database
  districtId: string
  ids: Ids
  items: SampleItemIds
  history: readonly SampleObservation[]
  today: string
}

/** The steps that students took, declined and were given in the last weeks, and their goals: out of their own work. */
export async function seedSteps({ database, districtId, ids, items, history, today }: Given): Promise<void> {
  const days = schoolDays(today)
  const clock = (ago: number, hour: number) =>
    instantAt(days.at(-1 - ago)?.date ?? today, 60 * hour, district.timeZone)
  const from = clock(keptDays, 0)
  const work = Map.groupBy(history, ({ student }) => student)
  await database.transaction(wideContext(districtId), async (tx) => {
    const easiness = await easinessIn(tx, { ids, items, history })
    const steps: StepRow[] = []
    const goals: GoalRow[] = []
    for (const student of students) {
      const own = work.get(student.key) ?? []
      const stretches = stretchesOf(own, easiness)
      const random = randomStream(seed, student.key)
      const teller = tellerOf(student, { ids, districtId, clock, random })
      for (const step of stepsAmong(stretches)) if (step.begin >= from) steps.push(teller.finished(step))
      steps.push(...teller.openOnes(stretches))
      goals.push(...teller.goals(stretches))
    }
    await bringSteps(tx, { steps, goals })
  })
}

async function easinessIn(
  tx: Tx,
  { ids, items, history }: Pick<Given, 'ids' | 'items' | 'history'>,
): Promise<Easiness> {
  const asked = [...new Set(history.flatMap(({ item }) => item ?? []))]
  const ofItems = await easinessOfItems(tx, asked.map(items.of))
  const ofCompetencies = await easinessOfCompetencies(
    tx,
    competencies.map(({ code }) => ids.competencyOf(code)),
  )
  return {
    item: (code) => ofItems.get(items.of(code)) ?? 0,
    competency: (code) => ofCompetencies.get(ids.competencyOf(code)) ?? 0,
  }
}

interface Tools {
  ids: Ids
  districtId: string
  clock: (ago: number, hour: number) => Date
  random: Random
}

function tellerOf(student: Student, { ids, districtId, clock, random }: Tools) {
  const studentId = ids.userOf(student.key)
  const idOf = (...parts: (string | number)[]) =>
    deterministicId('demo step', districtId, student.key, ...parts)
  const teacherOf = (competency: string): string => {
    const subject = subjects.find((one) => mapOf(one).competencies.some(({ code }) => code === competency))
    const section = sections.find((one) => one.homeroom === student.homeroom && one.subject === subject)
    return section?.teachers[0]?.person ?? ''
  }

  /** What she works on at the end of her history and may go on with, most lately worked on first. */
  const inWork = (stretches: readonly Stretch[]): { competency: string; success: number }[] => {
    const last = stretches.at(-1)
    if (last === undefined) return []
    const isDeclared = (code: string) => (last.after.competencies.get(code)?.declaredAt ?? null) !== null
    const lately = [...new Set(stretches.toReversed().map(({ competency }) => competency))]
    return lately
      .filter((code) => !isDeclared(code) && blocksOf(code).every(isDeclared))
      .map((competency) => ({
        competency,
        success: last.after.competencies.get(competency)?.estimate.success ?? 0.5,
      }))
  }

  const finished = (stretch: Stretch): StepRow => {
    const { competencyId, ...step } = finishedStepOf(stretch, random)
    return {
      ...step,
      id: idOf(competencyId, stretch.begin.getTime()),
      studentId,
      competencyId: ids.competencyOf(competencyId),
      adultId: step.chosenBy === 'adult' ? ids.userOf(teacherOf(competencyId)) : null,
    }
  }

  /** One in four said no to something in the last days; one in eight has a step from her teacher. */
  const openOnes = (stretches: readonly Stretch[]): StepRow[] => {
    const [first, second] = inWork(stretches)
    const steps: StepRow[] = []
    const base = {
      studentId,
      resourceId: null,
      decidedAt: null,
      finishedAt: null,
      declineReason: null,
      declineNote: null,
      note: null,
    }
    const outcomeOf = (competency: string, at: Date): StepRow['outcome'] => {
      const last = stretches.at(-1)
      return last === undefined ? null : { before: snapshotOf(last.after, competency, at) }
    }
    if (first !== undefined && random.chance(0.25)) {
      const at = clock(random.between(1, 4), 10)
      const wanted = noes.filter(({ least, most }) => first.success >= least && first.success < most)
      const no = random.pick(wanted)
      const { success } = first
      steps.push({
        ...base,
        id: idOf('no', first.competency),
        competencyId: ids.competencyOf(first.competency),
        kind: 'practice',
        chosenBy: 'engine',
        adultId: null,
        minutes: 10,
        reason: { rule: 'inProgress', success, evidenceCount: 4 },
        state: 'declined',
        offeredAt: at,
        decidedAt: at,
        declineReason: no.reason,
        declineNote: no.note,
        outcome: outcomeOf(first.competency, at),
      })
    }
    const given = second ?? first
    if (given !== undefined && random.chance(0.125)) {
      const at = clock(1, 14)
      const { kind, note, minutes } = random.pick(assignments)
      steps.push({
        ...base,
        id: idOf('assigned', given.competency),
        competencyId: ids.competencyOf(given.competency),
        kind,
        chosenBy: 'adult',
        adultId: ids.userOf(teacherOf(given.competency)),
        minutes,
        reason: { rule: 'assigned', adult: null },
        note,
        state: 'assigned',
        offeredAt: at,
        outcome: outcomeOf(given.competency, at),
      })
    }
    return steps
  }

  /** What she has got in the last days was a goal of hers; another one or two are what she works on. */
  const goals = (stretches: readonly Stretch[]): GoalRow[] => {
    const last = stretches.at(-1)
    if (last === undefined) return []
    const since = clock(8, 0).getTime()
    const met = [...last.after.competencies]
      .filter(([, { declaredAt }]) => declaredAt !== null && declaredAt >= since)
      .map(([code]) => code)
    const wanted = inWork(stretches).map(({ competency }) => competency)
    return [...met.slice(0, random.between(1, 2)), ...wanted.slice(0, random.between(1, 2))].map((code) => ({
      id: idOf('goal', code),
      studentId,
      competencyId: ids.competencyOf(code),
      setBy: random.chance(0.75) ? studentId : ids.userOf(teacherOf(code)),
      setAt: clock(random.between(9, 12), 9),
    }))
  }

  return { finished, openOnes, goals }
}
