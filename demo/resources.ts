import { readTable } from './table.ts'

/** A thing to do at home with an adult: no preparation, no screen. Words in English and Spanish. */
export type HomeActivity = {
  /** Codes of one to three close competencies. The first makes the activity's identity. */
  competencies: readonly string[]
  /** 5 to 15. */
  minutes: number
  title: Words
  materials: Words
  /** Two to four short sentences. */
  what: Words
  /** One question to ask the child. */
  question: Words
}

/** An idea for a lesson that an adult leads: one sentence, of one competency. */
export type LessonIdea = {
  competency: string
  minutes: number
  approach: LessonApproach
  title: Words
  idea: Words
}

type Words = { readonly en: string; readonly es: string }

const approaches = ['direct', 'practice', 'smallGroup', 'pairs', 'discussion', 'handsOn', 'project'] as const
type LessonApproach = (typeof approaches)[number]

export const homeActivities: readonly HomeActivity[] = readTable('home-activities.csv', [
  'competencies',
  'minutes',
  'title',
  'titleEs',
  'materials',
  'materialsEs',
  'what',
  'whatEs',
  'question',
  'questionEs',
] as const).map((row) => ({
  competencies: row.competencies.split(' '),
  minutes: Number(row.minutes),
  title: { en: row.title, es: row.titleEs },
  materials: { en: row.materials, es: row.materialsEs },
  what: { en: row.what, es: row.whatEs },
  question: { en: row.question, es: row.questionEs },
}))

export const lessonIdeas: readonly LessonIdea[] = readTable('lessons.csv', [
  'competency',
  'minutes',
  'approach',
  'title',
  'titleEs',
  'idea',
  'ideaEs',
] as const).map((row) => {
  const approach = approaches.find((candidate) => candidate === row.approach)
  if (!approach) throw new Error(`demo/lessons.csv: ${row.competency}: no approach "${row.approach}"`)
  return {
    competency: row.competency,
    minutes: Number(row.minutes),
    approach,
    title: { en: row.title, es: row.titleEs },
    idea: { en: row.idea, es: row.ideaEs },
  }
})
