import { sql } from 'kysely'
import type { ItemContent } from '#contract/assessment.ts'
import type { Key } from '#engine/items/variant.ts'
import type { Tx } from '#server/platform/db.ts'

/** Templates hold answers: every query here runs as `wide`, for authors and for publishing. */

export interface TemplateRow {
  id: string
  code: string
  competencyId: string
  title: string
  /** As its author wrote it (engine/items/template.ts). */
  template: unknown
  version: number
  publishedVersion: number | null
  status: string
  authorId: string | null
  createdAt: Date
  updatedAt: Date
  publishedAt: Date | null
}

/** What is stored of a variant for everybody: what it shows, by language, and how many hints it has. */
export interface StoredContent {
  hintCount: number
  byLanguage: Readonly<Record<string, ItemContent>>
}

export interface ItemOfTemplate {
  id: string
  source: string
  identifier: string
  title: string
  competencyId: string
  easiness: number
  templateId: string
  templateVersion: number
  variant: number
  content: StoredContent
  key: Key
}

const templates = (tx: Tx) =>
  tx
    .selectFrom('itemTemplates')
    .selectAll()
    .where('districtId', '=', tx.districtId)
    .$narrowType<{ template: unknown }>()

/** Templates in the order of their codes, from after `[code, id]`. */
export const selectTemplates = (
  tx: Tx,
  page: { limit: number; after?: string[] | undefined; competencyId?: string | undefined },
) =>
  templates(tx)
    .$if(page.competencyId !== undefined, (query) => query.where('competencyId', '=', page.competencyId!))
    .$if(page.after !== undefined, (query) => {
      const [code, id] = page.after!
      return query.where(sql<boolean>`(code, id) > (${code}, ${id}::uuid)`)
    })
    .orderBy('code')
    .orderBy('id')
    .limit(page.limit)
    .execute()

export const selectOptionalTemplate = (tx: Tx, id: string) =>
  templates(tx).where('id', '=', id).executeTakeFirst()

/** The template, nobody else's to change until this transaction ends. */
export const lockTemplate = (tx: Tx, id: string) =>
  templates(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export const selectTemplatesByCode = (tx: Tx, codes: readonly string[]) =>
  templates(tx)
    .where(sql<boolean>`code = any (${[...codes]}::text[])`)
    .execute()

/** @returns false when its code is taken */
export async function insertTemplate(tx: Tx, row: TemplateRow): Promise<boolean> {
  const inserted = await tx
    .insertInto('itemTemplates')
    .values({ districtId: tx.districtId, ...row, template: JSON.stringify(row.template) })
    .onConflict((conflict) => conflict.columns(['districtId', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const updateTemplate = (
  tx: Tx,
  id: string,
  { template, ...change }: Partial<Omit<TemplateRow, 'id' | 'createdAt'>>,
) =>
  tx
    .updateTable('itemTemplates')
    .set({ ...change, ...(template === undefined ? {} : { template: JSON.stringify(template) }) })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

/** Adds items with their keys; those that are there stay as they are. */
export async function insertItemsOfTemplates(
  tx: Tx,
  rows: readonly ItemOfTemplate[],
  createdAt: Date,
): Promise<void> {
  const given = JSON.stringify(rows)
  await sql`
  insert into items (district_id, id, source, identifier, title, competency_ids, easiness, created_at, template_id,
    template_version, variant, content)
  select ${tx.districtId}::uuid, id, source, identifier, title, array["competencyId"], easiness, ${createdAt}::timestamptz,
    "templateId", "templateVersion", variant, content
  from jsonb_to_recordset(${given}::jsonb) as given (id uuid, source text, identifier text, title text,
    "competencyId" uuid, easiness float8, "templateId" uuid, "templateVersion" integer, variant integer, content jsonb)
  on conflict do nothing`.execute(tx)
  await sql`
  insert into item_keys (district_id, item_id, key)
  select ${tx.districtId}::uuid, id, key
  from jsonb_to_recordset(${given}::jsonb) as given (id uuid, key jsonb)
  on conflict do nothing`.execute(tx)
}

/** The items that published templates serve now, by template and number of the variant. */
export async function selectItemsServed(tx: Tx, codes: readonly string[]) {
  const { rows } = await sql<{ code: string; itemId: string }>`
    select item_templates.code, items.id as item_id
    from item_templates
    join items on items.district_id = item_templates.district_id and items.template_id = item_templates.id
      and items.template_version = item_templates.published_version
    where item_templates.district_id = ${tx.districtId} and item_templates.code = any (${[...codes]}::text[])
      and item_templates.status = 'published'
    order by item_templates.code, items.variant`.execute(tx)
  return rows
}
