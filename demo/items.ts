import { sampleTemplates } from './item-templates.ts'
import type { SampleTemplate } from './items/sample-template.ts'
import { competencies } from './map.ts'
import { randomStream } from './random.ts'

/** One variant of a published template, as the simulator asks it. */
export type SampleItem = {
  /** As publishing names it: template, version, number of the variant. */
  code: string
  template: string
  competency: string
  /** Log-odds that a student in the year of the competency's grade answers it right in the year's course. */
  easiness: number
  /** Slips that a wrong answer may show. */
  slips: readonly string[]
}

/** Every template has so many variants at least; the rest of them nobody has met yet. */
const variantsAsked = 6

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

const gradeOf = new Map(competencies.map(({ code, grade }) => [code, grade]))

/** How hard the items of a template are, around what is usual for its competency and grade; later letters are harder. */
function easinessOfTemplate({ code, competency }: SampleTemplate, place: number, of: number): number {
  const random = randomStream(1, code)
  const grade = gradeOf.get(competency) ?? 0
  const usual = 2.2 - 0.6 * Math.min(2, Math.max(0, grade - 3)) - 0.5 * hardnessOf(competency)
  const spread = of === 1 ? 0 : 0.5 - place / (of - 1)
  return Number((usual + spread + 0.15 * random.normal()).toFixed(2))
}

/** Templates with how hard their items are. */
export const templates: readonly (SampleTemplate & { easiness: number })[] = Array.from(
  Map.groupBy(sampleTemplates, ({ competency }) => competency).values(),
).flatMap((own) =>
  own.map((template, place) => ({ ...template, easiness: easinessOfTemplate(template, place, own.length) })),
)

export const items: readonly SampleItem[] = templates.flatMap(({ code, competency, easiness, template }) =>
  Array.from({ length: variantsAsked }, (_, index) => ({
    code: `${code}.1.${index + 1}`,
    template: code,
    competency,
    easiness,
    slips: [...new Set(template.slips.map((slip) => slip.code))],
  })),
)

const typical = new Map(
  Array.from(
    Map.groupBy(items, ({ competency }) => competency),
    ([code, own]) => [code, own.reduce((sum, { easiness }) => sum + easiness, 0) / own.length] as const,
  ),
)

/** Easiness of the typical item of a competency: the mean of its items. */
export const easinessOf = (competency: string): number => typical.get(competency) ?? 0
