import { publishTemplates } from '#server/assessment/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import type { Ids } from './ids.ts'
import { easinessOf } from './items.ts'
import { sampleTemplates } from './item-templates.ts'
import { competencies } from './map.ts'

/** Publishes every item template of the demo: from then on students may practise and show what they know. */
export async function publishItems(tx: Tx, ids: Ids, now: Date): Promise<void> {
  const titles = new Map(competencies.map(({ code, title }) => [code, title]))
  await publishTemplates(
    tx,
    sampleTemplates.map(({ code, competency, template }) => ({
      code,
      title: titles.get(competency) ?? code,
      competencyId: ids.competencyOf(competency),
      template,
      easiness: easinessOf(competency),
    })),
    now,
  )
}
