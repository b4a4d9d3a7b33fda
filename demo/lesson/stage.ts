import { idOfItem } from '#server/assessment/assessment.ts'
import { sections } from '../district.ts'
import type { Ids } from '../ids.ts'
import { items } from '../items.ts'
import { competencies } from '../map.ts'
import { source } from '../roster.ts'
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
export function stageOf(key: string, ids: Ids): Stage {
  const section = sections.find((candidate) => candidate.key === key)
  if (!section) throw new Error(`the demo has no section ${key}`)
  const grades = new Map(competencies.map(({ code, grade }) => [ids.competencyOf(code), grade]))
  const asked = Map.groupBy(items, ({ competency }) => ids.competencyOf(competency))
  return {
    sectionId: ids.sectionOf(key),
    grade: Math.max(...section.grades),
    gradeOf: (id) => grades.get(id) ?? 0,
    itemsOf: (id) => (asked.get(id) ?? []).map(({ code }) => idOfItem(source, code)),
    slipOf: () => null,
    wished: new Map(Object.entries(wished).map(([student, role]) => [ids.userOf(student), role])),
    questions,
  }
}
