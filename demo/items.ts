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

/** Competencies that are harder to learn than their neighbours, in log-odds: the walls a class map shows. */
const harder: Record<string, number> = {
  'FR5.1': 0.9,
  'NU5.2': 0.5,
  'DE5.5': 0.5,
  'FR4.5': 0.2,
  'ME4.2': 0.3,
  'NU4.4': 0.2,
}

export const hardnessOf = (competency: string): number => harder[competency] ?? 0

/** Six items a competency, from easy to hard around what is usual for its grade. */
export const items: readonly SampleItem[] = competencies.flatMap(({ code, grade }) => {
  const random = randomStream(1, code)
  const usual = 2.2 - 0.6 * (grade - 3) - 0.5 * hardnessOf(code)
  return Array.from({ length: itemsPerCompetency }, (_, index) => ({
    code: `${code}-${index + 1}`,
    competency: code,
    easiness: Number((usual + 0.8 - 0.32 * index + 0.15 * random.normal()).toFixed(2)),
  }))
})
