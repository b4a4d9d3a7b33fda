import { isDeepStrictEqual } from 'node:util'
import { Language } from '#contract/language.ts'
import { checkTemplate } from '#engine/items/check.ts'
import type { Fault } from '#engine/items/fault.ts'
import { asTemplate, shapeFaults } from '#engine/items/shape.ts'
import type { Content } from '#engine/items/variant.ts'
import { makeVariants } from '#engine/items/variants.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { deterministicId, newId } from '#server/platform/id.ts'
import { insertAudit } from '#server/platform/audit.ts'
import { tellChange } from '#server/platform/live.ts'
import { selectCompetencyEasiness } from './assessment.queries.ts'
import { shownContent } from './maths.ts'
import * as queries from './templates.queries.ts'
import type { ItemOfTemplate, TemplateRow } from './templates.queries.ts'

const mostVariants = 12
/** Items written by one statement: about 1 MB of JSON. */
const atOnce = 200

/**
 * Makes the items of templates that have no fault, as `wide`: at most twelve variants each, the same ones whenever the
 * same version is published. Their easiness is what the template says, else that of the competency's typical item as
 * frozen, else 0 (half of students succeed).
 * @returns how many items they come to
 */
export async function publishRows(
  tx: Tx,
  rows: readonly (Pick<TemplateRow, 'id' | 'code' | 'competencyId' | 'title' | 'template' | 'version'> & {
    easiness?: number | undefined
  })[],
  now: Date,
): Promise<number> {
  const typical = await selectCompetencyEasiness(tx, [...new Set(rows.map((row) => row.competencyId))])
  const easiness = new Map(typical.map((row) => [row.competencyId, row.easiness]))
  let waiting: ItemOfTemplate[] = []
  let count = 0
  for (const row of rows) {
    waiting.push(...itemsOf({ ...row, easiness: row.easiness ?? easiness.get(row.competencyId) ?? 0 }))
    if (waiting.length < atOnce) continue
    count += waiting.length
    await queries.insertItemsOfTemplates(tx, waiting, now)
    waiting = []
  }
  if (waiting.length > 0) await queries.insertItemsOfTemplates(tx, waiting, now)
  return count + waiting.length
}

function itemsOf(
  row: Pick<TemplateRow, 'id' | 'code' | 'competencyId' | 'title' | 'template' | 'version'> & {
    easiness: number
  },
): ItemOfTemplate[] {
  const variants = makeVariants(asTemplate(row.template), mostVariants, row.version)
  return variants.map(({ content, key }, place) => ({
    id: deterministicId('item of template', row.id, row.version, place + 1),
    source: `template ${row.id}`,
    identifier: `${row.code}.${row.version}.${place + 1}`,
    title: row.title,
    competencyId: row.competencyId,
    easiness: row.easiness,
    templateId: row.id,
    templateVersion: row.version,
    variant: place + 1,
    content: {
      hintCount: Object.values(key.words)[0]?.hints.length ?? 0,
      byLanguage: Object.fromEntries(
        Object.entries(content).map(([language, one]: [string, Content]) => [language, shownContent(one)]),
      ),
    },
    key,
  }))
}

/** What keeps a template from being published, in the languages of every district. */
export const faultsOf = (template: unknown): Fault[] => checkTemplate(template, Language.options)

/** @throws Problem `template-faulty` with its faults, when there are any */
export function refuseFaulty(code: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const said = faults.map(({ path, message, remedy }) => `${path}: ${message} (${remedy})`).join('; ')
  throw new Problem(422, 'template-faulty', `The item template ${code} cannot be published yet. ${said}.`, {
    faults,
  })
}

/** A template as somebody brings it who has looked for its faults (`checkTemplate`). */
export interface NewTemplate {
  /** Unique in the district. */
  code: string
  title: string
  competencyId: string
  template: unknown
  /** Logit of the share of students who answer its items right unaided; the competency's when absent. */
  easiness?: number
}

/**
 * Brings templates to what is given and publishes them, all or none; saying the same again changes nothing. Only the
 * shape is checked here, and that each makes a variant: a thorough check takes twenty times as long.
 * @returns how many were published, and the items they came to
 * @throws Problem `template-faulty`
 */
export async function publishTemplates(
  tx: Tx,
  given: readonly NewTemplate[],
  now: Date,
): Promise<{ published: number; items: number }> {
  return tx.as('wide', async () => {
    const before = new Map(
      (
        await queries.selectTemplatesByCode(
          tx,
          given.map(({ code }) => code),
        )
      ).map((row) => [row.code, row]),
    )
    const rows: (TemplateRow & { easiness: number | undefined })[] = []
    for (const { easiness, ...one } of given) {
      refuseFaulty(one.code, shapeFaults(one.template))
      const row = await storeTemplate(tx, before.get(one.code), one, now)
      if (row !== undefined) rows.push({ ...row, easiness })
    }
    const items = await publishRows(tx, rows, now)
    if (rows.length > 0) {
      await insertAudit(tx, {
        action: 'itemTemplates.publish',
        subjectType: 'itemTemplate',
        detail: { templates: rows.length, items },
      })
      await tellChange(tx, { what: 'standards', studentIds: 'all' })
    }
    return { published: rows.length, items }
  })
}

/** @returns the row to be published, or undefined when it is published as given already */
async function storeTemplate(
  tx: Tx,
  before: TemplateRow | undefined,
  given: Omit<NewTemplate, 'easiness'>,
  now: Date,
): Promise<TemplateRow | undefined> {
  const isSame =
    before !== undefined &&
    before.title === given.title &&
    before.competencyId === given.competencyId &&
    isDeepStrictEqual(before.template, JSON.parse(JSON.stringify(given.template)))
  const version = before === undefined ? 1 : isSame ? before.version : before.version + 1
  if (isSame && before.status === 'published' && before.publishedVersion === version) return undefined
  const state = { status: 'published', version, publishedVersion: version, updatedAt: now, publishedAt: now }
  if (before !== undefined) {
    await queries.updateTemplate(tx, before.id, { ...given, ...state })
    return { ...before, ...given, ...state }
  }
  const row = { id: newId(), ...given, ...state, authorId: null, createdAt: now }
  await queries.insertTemplate(tx, row)
  return row
}

/** The items that published templates serve now, by code, in the order of their variants. */
export async function itemsServed(tx: Tx, codes: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.as('wide', () => queries.selectItemsServed(tx, codes))
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ code }) => code),
      ([code, own]) => [code, own.map(({ itemId }) => itemId)] as const,
    ),
  )
}
