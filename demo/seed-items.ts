import { freezeEasiness, itemsServed, publishTemplates } from '#server/assessment/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import type { Ids } from './ids.ts'
import { easinessOf, templates } from './items.ts'
import { competencies } from './map.ts'

/**
 * Says how hard every competency usually is, and publishes every item template of the demo: from then on students may
 * practise and show what they know.
 */
export async function publishItems(tx: Tx, ids: Ids, now: Date): Promise<void> {
  await freezeEasiness(
    tx,
    competencies.map(({ code }) => ({ competencyId: ids.competencyOf(code), easiness: easinessOf(code) })),
  )
  const titles = new Map(competencies.map(({ code, title }) => [code, title]))
  await publishTemplates(
    tx,
    templates.map(({ code, competency, template, easiness }) => ({
      code,
      title: `${titles.get(competency)}, ${code.split('-')[1]}`,
      competencyId: ids.competencyOf(competency),
      template,
      easiness,
    })),
    now,
  )
}

export type SampleItemIds = {
  /** By the code of the simulator's item. */
  of: (code: string) => string
  /** Those of a template, in the order of its variants. */
  ofTemplate: (code: string) => readonly string[]
}

/** The ids of the items that the simulator asks. */
export async function itemIds(tx: Tx): Promise<SampleItemIds> {
  const served = await itemsServed(
    tx,
    templates.map(({ code }) => code),
  )
  const found = new Map<string, string>(
    Array.from(served, ([code, own]) =>
      own.map((id, index) => [`${code}.1.${index + 1}`, id] as const),
    ).flat(),
  )
  return {
    of: (code) => {
      const id = found.get(code)
      if (id === undefined) throw new Error(`the sample district has no item ${code}`)
      return id
    },
    ofTemplate: (code) => served.get(code) ?? [],
  }
}
