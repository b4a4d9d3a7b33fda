import { applyResources, type NewResource } from '#server/catalog/catalog.ts'
import type { Tx } from '#server/platform/db.ts'
import { homeActivities, lessonIdeas } from './resources.ts'
import { source } from './roster.ts'

const provider = 'Larkwater Public Schools'

/** Brings in what can be done at home and the ideas for lessons, each for its steps of the map. */
export async function seedResources(tx: Tx, competencyOf: (code: string) => string): Promise<void> {
  const atHome = homeActivities.map(
    ({ competencies, minutes, title, materials, what, question }): NewResource => ({
      source,
      identifier: `at home ${competencies[0]}`,
      kind: 'homeActivity',
      minutes,
      title,
      body: {
        en: { paragraphs: [what.en], question: question.en, materials: materials.en },
        es: { paragraphs: [what.es], question: question.es, materials: materials.es },
      },
      provider,
      competencyIds: competencies.map(competencyOf),
    }),
  )
  const lessons = lessonIdeas.map(({ competency, minutes, approach, title, idea }): NewResource => ({
    source,
    identifier: `lesson ${competency} ${title.en}`,
    kind: 'lesson',
    approach,
    minutes,
    title,
    body: { en: { paragraphs: [idea.en] }, es: { paragraphs: [idea.es] } },
    provider,
    competencyIds: [competencyOf(competency)],
  }))
  await applyResources(tx, [...atHome, ...lessons])
}
