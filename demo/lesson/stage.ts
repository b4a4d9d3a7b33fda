import { sections } from '../district.ts'
import type { Ids } from '../ids.ts'
import { templates } from '../items.ts'
import { competencies } from '../map.ts'
import type { SampleItemIds } from '../seed-items.ts'
import type { Role } from './cast.ts'
import type { Stage } from './play.ts'

/** Students who play a part when they can, so that the story of a family and of a class hang together. */
const wished: Record<string, Role> = {
  'mateo.quispe': 'slips',
  'ximena.fuentes': 'slips',
  'beau.thibodeaux': 'slips',
  'zeke.holloway': 'asks',
  'jun.watanabe': 'asks',
}

const questions = [
  'Why can’t I just add the bottoms?',
  'I don’t know where to begin.',
  'My two answers are different. Which one is right?',
  'Can you show me one with a picture?',
]

/** The sections whose lesson runs when somebody comes: those of the sample teacher. */
export const liveSections = sections
  .filter(({ teachers }) => teachers.some(({ person }) => person === 'nadia.benali'))
  .map(({ key }) => key)

/** A section of the demo as a lesson needs it. */
export function stageOf(key: string, ids: Ids, items: SampleItemIds): Stage {
  const section = sections.find((candidate) => candidate.key === key)
  if (!section) throw new Error(`the demo has no section ${key}`)
  const grades = new Map(competencies.map(({ code, grade }) => [ids.competencyOf(code), grade]))
  const asked = Map.groupBy(templates, ({ competency }) => ids.competencyOf(competency))
  return {
    sectionId: ids.sectionOf(key),
    grade: Math.max(...section.grades),
    gradeOf: (id) => grades.get(id) ?? 0,
    itemsOf: (id) => (asked.get(id) ?? []).flatMap(({ code }) => items.ofTemplate(code)),
    slipOf: (id) => slipOf(asked.get(id) ?? [], items),
    wished: new Map(Object.entries(wished).map(([student, role]) => [ids.userOf(student), role])),
    questions,
  }
}

/** The slip that most templates of a competency know, the one that a class makes, with the items that know it. */
function slipOf(
  own: readonly (typeof templates)[number][],
  items: SampleItemIds,
): ReturnType<Stage['slipOf']> {
  const known = own.flatMap(({ code, template }) =>
    [...new Set(template.slips.map((slip) => slip.code))].map((slip) => ({ slip, code })),
  )
  const [most] = Array.from(Map.groupBy(known, ({ slip }) => slip)).sort(
    ([, a], [, b]) => b.length - a.length,
  )
  return most ? { code: most[0], itemIds: most[1].flatMap(({ code }) => items.ofTemplate(code)) } : null
}
