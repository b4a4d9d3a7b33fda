import type { ClassMap } from '#contract/mastery.ts'
import { askForHelp, ensureSource, questionsSource, recordEvidence } from '#server/evidence/evidence.ts'
import type { EvidenceListener, NewEvidence } from '#server/evidence/evidence.ts'
import { standingsOf } from '#server/mastery/mastery.ts'
import { sectionMastery } from '#server/mastery/standing.ts'
import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { randomStream, type Random } from '../random.ts'
import { castOf, sizes as usualSizes, type Part, type Role } from './cast.ts'
import { answerOf, pastOf, type LessonAnswer } from './past.ts'

/** What a lesson needs to know of the district that it is played in. */
export type Stage = {
  sectionId: string
  grade: number
  gradeOf: (competencyId: string) => number
  /** Items of a competency, those that may be asked. */
  itemsOf: (competencyId: string) => readonly string[]
  /** The slip that a class makes on a competency, with the items that know it; null when none is known. */
  slipOf: (competencyId: string) => { code: string; itemIds: readonly string[] } | null
  wished: ReadonlyMap<string, Role>
  /** What a student says when she asks for help. */
  questions: readonly string[]
}

/** Most answers of a check; who has not got it by then goes on practising. */
const mostChecked = 8

/** Where a class stands, and the part that each student can play. */
export async function partsOf(
  tx: Tx,
  stage: Stage,
  { at, random, sizes = usualSizes }: { at: Date; random: Random; sizes?: Readonly<Record<Role, number>> },
): Promise<{ map: ClassMap; parts: Part[] }> {
  const map = await sectionMastery(tx, stage.sectionId, at)
  const standings = await standingsOf(
    tx,
    map.students.map(({ id }) => id),
    map.competencies.map(({ id }) => id),
    at,
  )
  const closeTo = (studentId: string, competencyId: string): number =>
    standings.rowOf(studentId, competencyId)?.masteredProbability ?? 0
  return { map, parts: castOf(map, { random, closeTo, sizes, ...stage }) }
}

/**
 * Plays the lesson of a section between two instants, as evidence and requests for help: whoever looks at its Live
 * class at `to` sees a class at work.
 * @param only plays the parts of these students alone; undefined for all
 * @param sizes how many have a role
 * @returns how many answers were given
 */
export async function playLesson(
  tx: Tx,
  stage: Stage,
  given: {
    from: Date
    to: Date
    seed: number
    listeners: readonly EvidenceListener[]
    only?: ReadonlySet<string>
    sizes?: Readonly<Record<Role, number>>
  },
): Promise<number> {
  const { from, to, seed, listeners, only, sizes } = given
  const random = randomStream(seed, `lesson ${stage.sectionId}`)
  const { parts } = await partsOf(tx, stage, { at: from, random, ...(sizes ? { sizes } : {}) })
  const pen = await penOf(tx, stage, random)
  const pasts = parts
    .filter(({ studentId }) => only?.has(studentId) ?? true)
    .map((part) => ({ part, past: pastOf(part, { from: from.getTime(), to: to.getTime(), random }) }))
  const answers = pasts.flatMap(({ past }) => past.answers)
  await recordEvidence(tx, answers.toSorted((a, b) => a.at - b.at).map(pen), listeners)
  for (const { part, past } of pasts) {
    if (past.check)
      answers.push(
        ...(await playCheck(tx, part, { ...past.check, to: to.getTime() }, { pen, random, listeners })),
      )
    if (past.askedAt !== null)
      await askForHelp(
        tx,
        part.studentId,
        { competencyId: part.competencyId, note: random.pick(stage.questions) },
        new Date(past.askedAt),
      )
  }
  return answers.length
}

/** Answers right until she has got it, then begins what is next: she moved on. */
async function playCheck(
  tx: Tx,
  part: Part,
  { at, stepMs, to }: { at: number; stepMs: number; to: number },
  tools: {
    pen: (answer: LessonAnswer) => NewEvidence
    random: Random
    listeners: readonly EvidenceListener[]
  },
): Promise<LessonAnswer[]> {
  const { pen, random, listeners } = tools
  const answers: LessonAnswer[] = []
  const say = async (competencyId: string, when: number): Promise<void> => {
    const answer = answerOf(part, competencyId, when, { isRight: true, kind: 'assessed', random })
    answers.push(answer)
    await recordEvidence(tx, [pen(answer)], listeners)
  }
  for (let asked = 0; asked < mostChecked; asked++) {
    await say(part.competencyId, at + asked * stepMs)
    const standings = await standingsOf(tx, [part.studentId], [part.competencyId], new Date(at))
    if (standings.standing(part.studentId, part.competencyId).state !== 'mastered') continue
    const next = at + (asked + 1) * stepMs + 15_000
    if (part.nextId !== null && next < to && random.chance(0.75)) await say(part.nextId, next)
    break
  }
  return answers
}

/** Writes an answer down: each on another item than the one before, as long as there are some. */
async function penOf(tx: Tx, stage: Stage, random: Random): Promise<(answer: LessonAnswer) => NewEvidence> {
  const sourceId = await ensureSource(tx, questionsSource)
  const asked = new Map<string, number>()
  return ({ studentId, competencyId, at, isSlip, ...answer }) => {
    const slip = isSlip ? stage.slipOf(competencyId) : null
    const items = slip?.itemIds ?? stage.itemsOf(competencyId)
    const key = `${studentId} ${competencyId}`
    const count = asked.get(key) ?? random.between(0, Math.max(0, items.length - 1))
    asked.set(key, count + 1)
    return {
      ...answer,
      id: deterministicId('demo lesson', tx.districtId, studentId, String(at)),
      studentId,
      sourceId,
      itemId: items[count % Math.max(1, items.length)] ?? null,
      competencyIds: [competencyId],
      occurredAt: new Date(at),
      sequence: at,
      recordedBy: null,
      note: null,
      slip: slip?.code ?? null,
    }
  }
}
