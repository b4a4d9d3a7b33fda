import { Approach, ResourceKind, type Resource, type ResourceUse } from '#contract/catalog.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { deterministicId, newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as queries from './catalog.queries.ts'
import type { Body } from './catalog.queries.ts'

/** A resource as its source describes it, its words by language. */
export interface NewResource {
  source: string
  /** What its source calls it: unique there. */
  identifier: string
  kind: ResourceKind
  approach?: Approach
  minutes?: number
  title: Readonly<Record<string, string>>
  body: Readonly<Record<string, Body>>
  url?: string
  provider?: string
  license?: string
  competencyIds: readonly string[]
}

/** The id that a resource has or will have. */
const idOfResource = (source: string, identifier: string): string =>
  deterministicId('resource', source, identifier)

/** Brings resources to what their source says, alignments too. Saying the same again changes nothing. */
export async function applyResources(tx: Tx, resources: readonly NewResource[]): Promise<void> {
  if (resources.length === 0) return
  const rows = resources.map(({ competencyIds, ...resource }) => ({
    approach: null,
    minutes: null,
    url: null,
    provider: null,
    license: null,
    ...resource,
    id: idOfResource(resource.source, resource.identifier),
    competencyIds,
  }))
  await queries.upsertResources(tx, rows, new Date())
  await queries.deleteAlignments(
    tx,
    rows.map(({ id }) => id),
  )
  await queries.insertAlignments(
    tx,
    rows.flatMap(({ id, competencyIds }) =>
      competencyIds.map((competencyId) => ({ resourceId: id, competencyId })),
    ),
  )
  await insertAudit(tx, {
    action: 'resources.apply',
    subjectType: 'resource',
    detail: { count: resources.length },
  })
  await tellChange(tx, { what: 'standards', studentIds: 'all' })
}

/** What can be used for some competencies, of one kind or of all, in the reader's language. */
export async function resourcesFor(
  tx: Tx,
  competencyIds: readonly string[],
  kind?: ResourceKind,
): Promise<Resource[]> {
  const rows = await queries.selectResourcesFor(tx, competencyIds, kind)
  return rows.map(({ title, body, ...row }) => {
    const { paragraphs, question, materials } = said(tx, body) ?? { paragraphs: [] }
    return {
      ...row,
      kind: ResourceKind.parse(row.kind),
      approach: row.approach === null ? null : Approach.parse(row.approach),
      title: said(tx, title) ?? '',
      body: [...paragraphs],
      question: question ?? null,
      materials: materials ?? null,
    }
  })
}

/** Words in the language of the request, else in the first there is. */
const said = <Words>({ language }: Tx, words: Readonly<Record<string, Words>>): Words | undefined =>
  words[language ?? 'en'] ?? Object.values(words)[0]

/**
 * What can be used for one competency.
 * @throws Problem `not-found`
 */
export async function resourcesOf(tx: Tx, competencyId: string): Promise<Resource[]> {
  if ((await competenciesById(tx, [competencyId])).length === 0) throw notFound('competency')
  return resourcesFor(tx, [competencyId])
}

/**
 * Somebody around a student, or she herself, says that a resource was used, or not this time.
 * @throws Problem `not-found` for a resource that is not there, `id-taken` for an id under which something else is said
 */
export async function recordUse(
  tx: Tx,
  given: { studentId: string; id?: string | undefined; resourceId: string; outcome: ResourceUse['outcome'] },
  now: Date,
): Promise<ResourceUse> {
  const { studentId, id = newId(), resourceId, outcome } = given
  if (!(await queries.selectOptionalResourceId(tx, resourceId))) throw notFound('resource')
  const row = { id, resourceId, studentId, userId: tx.context.viewerId!, outcome, at: now }
  const isNew = await queries.insertUse(tx, row)
  const kept = isNew ? row : await queries.selectOptionalUse(tx, id)
  const isSame = (['resourceId', 'studentId', 'userId', 'outcome'] as const).every(
    (field) => kept?.[field] === row[field],
  )
  if (!kept || !isSame)
    throw new Problem(
      409,
      'id-taken',
      'Something else was said under this id. Say it under an id of its own.',
    )
  if (isNew) {
    await insertAudit(tx, {
      action: 'resource.use',
      subjectType: 'resource',
      subjectId: resourceId,
      studentId,
      detail: { outcome },
    })
    await tellChange(tx, { what: 'steps', studentIds: [studentId] })
  }
  return { id, resourceId, outcome, at: kept.at.toISOString() }
}

export interface SaidUse {
  resourceId: string
  outcome: ResourceUse['outcome']
  at: Date
}

/** What was said about resources since an instant, for one student, newest first. */
export const usesSince = (tx: Tx, studentId: string, since: Date): Promise<SaidUse[]> =>
  queries.selectUses(tx, studentId, since)
