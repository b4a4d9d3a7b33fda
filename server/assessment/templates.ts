import type { z } from 'zod'
import type { ItemTemplate, TemplateDraft, TemplateFault, VariantPreview } from '#contract/assessment.ts'
import { asTemplate } from '#engine/items/shape.ts'
import type { Key, KeyCondition, Variant } from '#engine/items/variant.ts'
import { makeVariants } from '#engine/items/variants.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { tellChange } from '#server/platform/live.ts'
import { namesOf } from '#server/roster/roster.ts'
import { competenciesById, refuseUnknownCompetency } from '#server/standards/standards.ts'
import { shownContent, shownLine } from './maths.ts'
import { faultsOf, publishRows, refuseFaulty } from './publish.ts'
import * as queries from './templates.queries.ts'
import type { TemplateRow } from './templates.queries.ts'

/** What authors do. Whoever calls has decided that the viewer is one; templates are read as `wide`. */

const previewed = 10

type Shown = z.input<typeof ItemTemplate>
type Draft = z.output<typeof TemplateDraft>

async function shape(tx: Tx, rows: readonly TemplateRow[]): Promise<Shown[]> {
  const competencies = await competenciesById(tx, unique(rows.map((row) => row.competencyId)))
  const titles = new Map(competencies.map(({ id, title }) => [id, title]))
  const authors = await namesOf(tx, unique(rows.flatMap((row) => row.authorId ?? [])))
  return rows.map((row) => {
    const author = row.authorId === null ? undefined : authors.get(row.authorId)
    return {
      id: row.id,
      code: row.code,
      title: row.title,
      competencyId: row.competencyId,
      competencyTitle: titles.get(row.competencyId) ?? '',
      status: row.status as Shown['status'],
      version: row.version,
      publishedVersion: row.publishedVersion,
      template: row.template as Shown['template'],
      author: author === undefined ? null : { id: author.id, name: author.name },
      updatedAt: row.updatedAt,
      publishedAt: row.publishedAt,
    }
  })
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

async function one(tx: Tx, row: TemplateRow): Promise<Shown> {
  const [shown] = await shape(tx, [row])
  if (shown === undefined) throw notFound('item template')
  return shown
}

export async function listTemplates(
  tx: Tx,
  query: { limit: number; after?: string | undefined; competencyId?: string | undefined },
) {
  const { limit, competencyId } = query
  const after = readCursor(query.after, 2)
  const rows = await tx.as('wide', () =>
    queries.selectTemplates(tx, { limit: limit + 1, after, competencyId }),
  )
  const page = pageFrom(rows, limit, (row) => [row.code, row.id])
  return { items: await shape(tx, page.items), next: page.next }
}

/** @throws Problem `not-found` */
export async function viewTemplate(tx: Tx, id: string): Promise<Shown> {
  const row = await tx.as('wide', () => queries.selectOptionalTemplate(tx, id))
  if (!row) throw notFound('item template')
  return one(tx, row)
}

/** @throws Problem `malformed` for an unknown competency, `code-taken` */
export async function createTemplate(tx: Tx, draft: Draft, now: Date): Promise<Shown> {
  await refuseUnknownCompetency(tx, draft.competencyId)
  const row: TemplateRow = {
    id: newId(),
    ...draft,
    version: 1,
    publishedVersion: null,
    status: 'draft',
    authorId: tx.context.viewerId,
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
  }
  if (!(await tx.as('wide', () => queries.insertTemplate(tx, row)))) throw codeTaken()
  await audit(tx, 'create', row)
  return one(tx, row)
}

/**
 * A new version of a template. What is published stays as it is until the change is published.
 * @throws Problem `not-found`, `malformed` for an unknown competency, `code-taken`
 */
export async function changeTemplate(tx: Tx, id: string, draft: Draft, now: Date): Promise<Shown> {
  await refuseUnknownCompetency(tx, draft.competencyId)
  return changed(tx, id, 'change', async (row) => {
    const [other] = await queries.selectTemplatesByCode(tx, [draft.code])
    if (other !== undefined && other.id !== id) throw codeTaken()
    return { ...draft, version: row.version + 1, updatedAt: now }
  })
}

/**
 * Makes the variants of a template's version; from now on students may get them, and no variants of earlier versions.
 * Publishing a published version again changes nothing but a retirement.
 * @throws Problem `not-found`, `template-faulty` with its faults
 */
export async function publishTemplate(tx: Tx, id: string, now: Date): Promise<Shown> {
  return changed(tx, id, 'publish', async (row) => {
    if (row.publishedVersion !== row.version) {
      refuseFaulty(row.code, faultsOf(row.template))
      await publishRows(tx, [row], now)
    }
    return { status: 'published', publishedVersion: row.version, publishedAt: row.publishedAt ?? now }
  })
}

/** Serves a template no longer; what was answered stays. */
export async function retireTemplate(tx: Tx, id: string): Promise<Shown> {
  return changed(tx, id, 'retire', async () => ({ status: 'retired' }))
}

async function changed(
  tx: Tx,
  id: string,
  verb: string,
  change: (row: TemplateRow) => Promise<Partial<TemplateRow>>,
): Promise<Shown> {
  const row = await tx.as('wide', async () => {
    const before = await queries.lockTemplate(tx, id)
    if (!before) throw notFound('item template')
    const after = await change(before)
    await queries.updateTemplate(tx, id, after)
    return { ...before, ...after }
  })
  await audit(tx, verb, row)
  await tellChange(tx, { what: 'standards', studentIds: 'all' })
  return one(tx, row)
}

const audit = (tx: Tx, verb: string, { id, version }: TemplateRow): Promise<void> =>
  insertAudit(tx, {
    action: `itemTemplate.${verb}`,
    subjectType: 'itemTemplate',
    subjectId: id,
    detail: { version },
  })

const codeTaken = () =>
  new Problem(409, 'code-taken', 'Another item template has this code. Choose another code.')

/** Up to ten variants with everything an author must see, in her language, and the faults; either of them is empty. */
export function previewTemplate(
  tx: Tx,
  { template, seed }: { template: unknown; seed: number },
): { faults: z.infer<typeof TemplateFault>[]; variants: z.infer<typeof VariantPreview>[] } {
  const faults = faultsOf(template)
  if (faults.length > 0) return { faults, variants: [] }
  const language = tx.language ?? 'en'
  const variants = makeVariants(asTemplate(template), previewed, seed)
  return { faults, variants: variants.map((variant) => preview(variant, language)) }
}

function preview({ content, key }: Variant, language: string): z.infer<typeof VariantPreview> {
  const shown = content[language] ?? Object.values(content)[0]
  const words = key.words[language] ?? Object.values(key.words)[0]
  if (shown === undefined || words === undefined) throw new Error('a checked template has a language')
  return {
    content: shownContent(shown),
    answer: shownLine(words.answer),
    hints: words.hints.map(shownLine),
    steps: words.steps.map(shownLine),
    slips: key.slips.map(({ code, when, say }) => ({
      code,
      when: conditionInWords(when, key),
      say: shownLine(say[language] ?? Object.values(say)[0] ?? []),
    })),
  }
}

/** The condition of a slip in this variant as an author reads it: the wrong answer, or ids as they are shown. */
function conditionInWords(when: KeyCondition, { right }: Key): string {
  if ('equals' in when) return right.kind === 'expression' ? `= ${when.equals}` : when.equals
  if ('holds' in when) return when.holds
  if ('chose' in when) return when.chose
  if ('missed' in when) return `not ${when.missed}`
  if ('before' in when) return when.before.join(' < ')
  return 'joined' in when ? when.joined.join(' – ') : when.wrote.join(', ')
}
