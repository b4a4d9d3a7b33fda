import { competencies } from './map.ts'
import { randomStream } from './random.ts'

/** The identity of an item: what it asks comes with item authoring. */
export type SampleItem = {
  code: string
  competency: string
  /** Log-odds that a student in the year of the competency's grade answers it right in the year's course. */
  easiness: number
}

const itemsPerCompetency = 6

/** Competencies that are harder (or, below zero, easier) to learn than their neighbours, in log-odds. */
const hardness: Record<string, number> = {
  'FR4.3': -2.2,
  'FR4.5': 0.2,
  'FR5.1': 1.1,
  'NU4.4': 0.2,
  'NU5.2': 0.2,
  'DE5.3': -0.8,
  'DE5.5': 0.5,
  'ME4.2': 0.3,
}

export const hardnessOf = (competency: string): number => hardness[competency] ?? 0

/** Six items a competency, from easy to hard around what is usual for its grade. */
export const items: readonly SampleItem[] = competencies.flatMap(({ code, grade }) => {
  const random = randomStream(1, code)
  const usual = 2.2 - 0.6 * Math.min(2, Math.max(0, grade - 3)) - 0.5 * hardnessOf(code)
  return Array.from({ length: itemsPerCompetency }, (_, index) => ({
    code: `${code}-${index + 1}`,
    competency: code,
    easiness: Number((usual + 0.8 - 0.32 * index + 0.15 * random.normal()).toFixed(2)),
  }))
})

const typical = new Map(
  Array.from(
    Map.groupBy(items, ({ competency }) => competency),
    ([code, own]) => [code, own.reduce((sum, { easiness }) => sum + easiness, 0) / own.length] as const,
  ),
)

/** Easiness of the typical item of a competency: the mean of its items. */
export const easinessOf = (competency: string): number => typical.get(competency) ?? 0
