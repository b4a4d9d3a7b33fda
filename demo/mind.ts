import { addDays } from './calendar.ts'
import type { Section } from './district.ts'
import { parameters } from './history.parameters.ts'
import { easinessOf, hardnessOf, items, type SampleItem } from './items.ts'
import { competencies, mapOf, precedes, type MapCompetency } from './map.ts'
import type { Student, Subject } from './people.ts'
import { randomStream, type Random } from './random.ts'

/** What the sample student's record says about one competency: what an adult could know, not the truth. */
export type Tally = {
  answers: number
  /** Right and unassisted checks. */
  shown: number
  /** Right and unassisted answers in a row, practice included. */
  streak: number
  /** Week of the last right and unassisted answer. */
  lastRightWeek: number
  itemsSeen: Set<string>
}

/** An invented student's inside in one subject: the truth that the evidence is drawn from. Never seeded, never shown. */
export type Mind = {
  student: Student
  /** The student's section of the subject. */
  section: Section
  /** What the student may meet this year: the subject's map up to the grade after her own. */
  map: readonly MapCompetency[]
  random: Random
  /** Standard normal within the section. */
  ability: number
  /** Items in a sitting, as a factor around 1. */
  pace: number
  /** Chance to be in school on a day. */
  attendance: number
  /** A stretch away from school, in ISO dates, for a few. */
  away: { from: string; to: string } | null
  forgetting: number
  /** Chance to begin a sitting with something from long ago. */
  diligence: number
  tempo: number
  strength: Map<string, number>
  tallies: Map<string, Tally>
}

const byCode = new Map(competencies.map((competency) => [competency.code, competency]))
const itemsOf = Map.groupBy(items, ({ competency }) => competency)
const blocks = new Map(
  competencies.map(({ code }) => [code, precedes.filter(({ to }) => to === code).map(({ from }) => from)]),
)
const mapsOf = { mathematics: mapOf('mathematics'), reading: mapOf('reading') }

export const blocksOf = (code: string): readonly string[] => blocks.get(code) ?? []

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** The stream that belongs to a student in a subject; in mathematics it bears the student's key alone. */
const streamName = (student: Student, subject: Subject): string =>
  subject === 'mathematics' ? student.key : `${student.key} ${subject}`

/**
 * The mind of one student at the start of the year. `rank` in (0, 1) places the student in the section, so
 * that every section has its few strong and its few who need more.
 */
export function makeMind(
  student: Student,
  section: Section,
  { rank, firstDay, seed }: { rank: number; firstDay: string; seed: number },
): Mind {
  const { strands, competencies: whole } = mapsOf[section.subject]
  const random = randomStream(seed, streamName(student, section.subject))
  // The youngest have had less time to grow apart.
  const ability = (student.grade < 2 ? 0.5 : 1) * (0.85 * quantile(rank) + 0.15 * random.normal())
  const leaning = new Map(strands.map(({ code }) => [code, 0.45 * random.normal()]))
  const awayFrom = addDays(firstDay, 7 * random.between(3, 8))
  const mind: Mind = {
    student,
    section,
    map: whole.filter(({ grade }) => grade <= student.grade + 1),
    random,
    ability,
    pace: Math.exp(0.15 * random.normal() + 0.08 * ability),
    attendance: 0.985 - 0.08 * random.next() ** 2,
    away: random.chance(0.06) ? { from: awayFrom, to: addDays(awayFrom, 9) } : null,
    forgetting: Math.exp(0.5 * random.normal()),
    diligence: 0.5 + 0.5 * random.next(),
    tempo: Math.exp(0.2 * random.normal()),
    strength: new Map(),
    tallies: new Map(),
  }
  const bring = ({ code, grade, strand }: MapCompetency): number => {
    const known = mind.strength.get(code)
    if (known !== undefined) return known
    const logit =
      parameters.brought +
      parameters.perYear * (student.grade - grade) +
      parameters.spread * (ability + (leaning.get(strand) ?? 0)) +
      0.5 * random.normal() -
      hardnessOf(code)
    const weakest = Math.min(1, ...blocksOf(code).map((block) => bring(competencyOf(block))))
    const strength = sigmoid(logit) * (0.2 + 0.8 * weakest)
    mind.strength.set(code, strength)
    return strength
  }
  mind.map.forEach(bring)
  return mind
}

function competencyOf(code: string): MapCompetency {
  const competency = byCode.get(code)
  if (!competency) throw new Error(`the learning map has no ${code}`)
  return competency
}

export function tallyOf(mind: Mind, code: string): Tally {
  const found = mind.tallies.get(code) ?? {
    answers: 0,
    shown: 0,
    streak: 0,
    lastRightWeek: 0,
    itemsSeen: new Set(),
  }
  mind.tallies.set(code, found)
  return found
}

export const isSettled = (mind: Mind, code: string): boolean =>
  tallyOf(mind, code).shown >= parameters.settledBy

export const isReady = (mind: Mind, code: string): boolean =>
  blocksOf(code).every((block) => isSettled(mind, block))

/** An item of the competency, unseen ones first. */
export function chooseItem(mind: Mind, code: string): SampleItem {
  const all = itemsOf.get(code) ?? []
  const unseen = all.filter((item) => !tallyOf(mind, code).itemsSeen.has(item.code))
  return mind.random.pick(unseen.length > 0 ? unseen : all)
}

/** Probability of a right answer at the first try, without help. */
export function chanceOf(mind: Mind, item: SampleItem): number {
  const strength = mind.strength.get(item.competency) ?? 0
  return sigmoid(
    parameters.floor +
      parameters.span * strength +
      parameters.ability * mind.ability +
      0.5 * (item.easiness - easinessOf(item.competency)),
  )
}

/** One step of learning: `rate` of the way that is left, less where a building block is weak. */
export function learn(mind: Mind, code: string, rate: number): void {
  const weakest = Math.min(1, ...blocksOf(code).map((block) => mind.strength.get(block) ?? 0))
  const open = parameters.withoutBlocks + (1 - parameters.withoutBlocks) * weakest ** 2
  const step = rate * open * Math.exp(0.35 * mind.ability - 1.1 * hardnessOf(code))
  const before = mind.strength.get(code) ?? 0
  mind.strength.set(code, before + Math.min(0.9, step) * (1 - before))
}

/** A week without practice takes a little of everything. */
export function forget(mind: Mind): void {
  const left = 1 - parameters.forgetting * mind.forgetting
  for (const [code, strength] of mind.strength) mind.strength.set(code, strength * left)
}

/** Standard normal quantile, logistic approximation (error under 0.03 in the range used). */
function quantile(rank: number): number {
  return Math.log(rank / (1 - rank)) / 1.702
}
