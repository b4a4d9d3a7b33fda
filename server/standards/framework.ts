import { cycleClosedBy, findCycle, type Edge } from '#engine/graph/graph.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { deterministicId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import * as queries from './framework.queries.ts'
import type { AssociationRow, CompetencyRow } from './framework.queries.ts'
import {
  hierarchyOf,
  isPast,
  strandsOf,
  strandTitlesOf,
  titleOf,
  wordingsOf,
  type Hierarchy,
  type IncomingCompetency,
  type IncomingFramework,
} from './framework.rules.ts'
import { placeOnMap } from './map.ts'
import { selectCompetencies, selectPrerequisites } from './standards.queries.ts'

export interface Counts {
  added: number
  changed: number
  removed: number
  unchanged: number
}

/** What an import did, or would do. */
export interface FrameworkChanges {
  frameworkId: string
  identifier: string
  title: string
  frameworks: Counts
  competencies: Counts
  associations: Counts
  /** Some of the changes, for a person to look at. */
  sample: Change[]
}

export interface Change {
  entity: 'framework' | 'competency' | 'association'
  change: 'added' | 'changed' | 'removed'
  identifier: string
  title: string
}

const sampleSize = 50
const auditedRemovals = 1000

/** The id that a framework has or will have, from its CASE identifier. */
const frameworkIdOf = (tx: Tx, identifier: string) => deterministicId('framework', tx.districtId, identifier)

/**
 * Brings a framework to what a package says. New and changed objects are written; a competency that is gone from the
 * package stays and is deprecated, since mastery points to it; an association that is gone is removed. Prerequisites
 * from lists stay. The map is laid out anew.
 * @param today the day (YYYY-MM-DD) that decides which statements are no longer in force
 * @throws Problem `cycle` when isChildOf or precedes would lead back to where they began; the caller's transaction
 * must not be kept then
 */
export async function applyFramework(
  tx: Tx,
  incoming: IncomingFramework,
  today: string,
): Promise<FrameworkChanges> {
  const changes = await bring(tx, incoming, today)
  if (!isNothing(changes)) await tellChange(tx, { what: 'standards', studentIds: 'all' })
  return changes
}

async function bring(tx: Tx, incoming: IncomingFramework, today: string): Promise<FrameworkChanges> {
  await takeTurns(tx, 'standards')
  const frameworkId = frameworkIdOf(tx, incoming.identifier)
  refuseHierarchyCycle(incoming)
  const changes: FrameworkChanges = {
    frameworkId,
    identifier: incoming.identifier,
    title: incoming.title,
    frameworks: none(),
    competencies: none(),
    associations: none(),
    sample: [],
  }
  const document = await queries.upsertFramework(tx, { ...incoming, id: frameworkId })
  changes.frameworks[document]++
  if (document !== 'unchanged')
    note(changes, 'framework', document, { identifier: incoming.identifier, title: incoming.title })
  await applyCompetencies(tx, incoming, today, changes)
  const removed = await applyAssociations(tx, incoming, changes)
  if (isNothing(changes)) return changes
  await refusePrerequisiteCycle(tx)
  await placeOnMap(tx, frameworkId)
  await insertAudit(tx, {
    action: 'framework.apply',
    subjectType: 'framework',
    subjectId: frameworkId,
    detail: {
      competencies: changes.competencies,
      associations: changes.associations,
      removedAssociations: removed.slice(0, auditedRemovals),
    },
  })
  return changes
}

/** What `applyFramework` would do: it is done, and taken back. */
export async function planFramework(
  tx: Tx,
  incoming: IncomingFramework,
  today: string,
): Promise<FrameworkChanges> {
  return queries.undone(tx, () => bring(tx, incoming, today))
}

const none = (): Counts => ({ added: 0, changed: 0, removed: 0, unchanged: 0 })

const isNothing = ({ frameworks, competencies, associations }: FrameworkChanges) =>
  [frameworks, competencies, associations].every(
    ({ added, changed, removed }) => added + changed + removed === 0,
  )

function note(
  changes: FrameworkChanges,
  entity: Change['entity'],
  change: Change['change'],
  { identifier, title }: { identifier: string; title: string },
): void {
  if (changes.sample.length < sampleSize) changes.sample.push({ entity, change, identifier, title })
}

async function applyCompetencies(
  tx: Tx,
  incoming: IncomingFramework,
  today: string,
  changes: FrameworkChanges,
): Promise<void> {
  const { frameworkId } = changes
  const hierarchy = hierarchyOf(incoming.identifier, incoming.competencies, incoming.associations)
  const rows = competencyRows(tx, incoming, today, hierarchy)
  const compared = await queries.compareCompetencies(tx, frameworkId, rows)
  const states = new Map(compared.map(({ identifier, id, isSame }) => [identifier, stateOf(id, isSame)]))
  const held = await queries.selectHeldCompetencies(tx, frameworkId)
  const gone = held.filter(({ identifier }) => !states.has(identifier))
  const written = rows.filter(({ identifier }) => states.get(identifier) !== 'unchanged')
  await queries.upsertCompetencies(tx, frameworkId, written)
  await queries.updatePlaces(tx, frameworkId, rows)
  if (gone.length > 0)
    await queries.updateWithdrawn(
      tx,
      gone.map(({ id }) => id),
    )
  await queries.updateLooseEnds(
    tx,
    rows.filter(({ identifier }) => states.get(identifier) === 'added'),
  )
  for (const row of rows) {
    const state = states.get(row.identifier)!
    changes.competencies[state]++
    if (state !== 'unchanged') note(changes, 'competency', state, row)
  }
  changes.competencies.removed = gone.length
  for (const competency of gone) note(changes, 'competency', 'removed', competency)
}

const stateOf = (id: string | null, isSame: boolean | null): 'added' | 'changed' | 'unchanged' =>
  id === null ? 'added' : isSame ? 'unchanged' : 'changed'

function competencyRows(
  tx: Tx,
  incoming: IncomingFramework,
  today: string,
  hierarchy: Hierarchy,
): CompetencyRow[] {
  const strands = strandsOf(incoming.identifier, incoming.competencies, hierarchy)
  const strandTitles = strandTitlesOf(incoming.competencies, new Set(strands.values()))
  const places = new Map(hierarchy.order.map((identifier, place) => [identifier, place]))
  const row = (competency: IncomingCompetency): CompetencyRow => ({
    id: deterministicId('competency', tx.districtId, incoming.identifier, competency.identifier),
    identifier: competency.identifier,
    uri: competency.uri,
    title: titleOf(competency),
    full_statement: competency.fullStatement,
    human_coding_scheme: competency.humanCodingScheme,
    type: competency.type,
    education_levels: competency.educationLevels,
    language: competency.language,
    strand: strands.get(competency.identifier) ?? null,
    translations: wordingsOf(competency, strandTitles.get(strands.get(competency.identifier) ?? '') ?? {}),
    is_deprecated: incoming.isWithdrawn || isPast(competency.endsOn, today),
    position: places.get(competency.identifier) ?? 0,
    source: competency.source,
  })
  return incoming.competencies.map(row)
}

/** Returns what was removed, for the audit. */
async function applyAssociations(tx: Tx, incoming: IncomingFramework, changes: FrameworkChanges) {
  const { frameworkId } = changes
  const ends = incoming.associations.flatMap(({ fromIdentifier, toIdentifier }) => [
    fromIdentifier,
    toIdentifier,
  ])
  const ids = new Map<string, string>()
  for (const { identifier, id } of await queries.selectByIdentifier(tx, [...new Set(ends)], frameworkId))
    if (!ids.has(identifier)) ids.set(identifier, id)
  const rows = incoming.associations.map((association, position): AssociationRow => ({
    id: deterministicId('association', tx.districtId, incoming.identifier, association.identifier),
    identifier: association.identifier,
    type: association.type,
    origin: 'case',
    from_competency_id: ids.get(association.fromIdentifier) ?? null,
    from_identifier: association.fromIdentifier,
    to_competency_id: ids.get(association.toIdentifier) ?? null,
    to_identifier: association.toIdentifier,
    sequence_number: association.sequenceNumber,
    position,
    source: association.source,
  }))
  const compared = await queries.compareAssociations(tx, frameworkId, rows)
  const states = new Map(compared.map(({ identifier, id, isSame }) => [identifier, stateOf(id, isSame)]))
  const held = await queries.selectHeldAssociations(tx, frameworkId)
  const gone = held.filter(({ identifier }) => !states.has(identifier))
  await queries.upsertAssociations(
    tx,
    frameworkId,
    rows.filter(({ identifier }) => states.get(identifier) !== 'unchanged'),
  )
  if (gone.length > 0)
    await queries.deleteAssociations(
      tx,
      gone.map(({ id }) => id),
    )
  for (const { identifier, type } of rows) {
    const state = states.get(identifier)!
    changes.associations[state]++
    if (state !== 'unchanged') note(changes, 'association', state, { identifier, title: type })
  }
  changes.associations.removed = gone.length
  for (const { identifier, type } of gone)
    note(changes, 'association', 'removed', { identifier, title: type })
  return gone.map(({ identifier, type }) => ({ identifier, type }))
}

function refuseHierarchyCycle({ competencies, associations }: IncomingFramework): void {
  const edges = associations
    .filter(({ type }) => type === 'isChildOf')
    .map(({ fromIdentifier, toIdentifier }) => ({ from: fromIdentifier, to: toIdentifier }))
  const cycle = findCycle(edges)
  if (!cycle) return
  const codes = new Map(competencies.map((one) => [one.identifier, one.humanCodingScheme]))
  const steps = cycle.map((identifier) => ({ identifier, name: codes.get(identifier) ?? identifier }))
  throw cycleProblem('isChildOf', steps)
}

/**
 * Refuses a district whose prerequisites, those of all frameworks together, lead back to where they began.
 * @param added edges (ids) that are new: the cycle is told from the first of them that is part of one
 * @throws Problem `cycle`; its detail has the association type, and the ids and CASE identifiers in walking order
 */
export async function refusePrerequisiteCycle(tx: Tx, added: readonly Edge[] = []): Promise<void> {
  const edges = await selectPrerequisites(tx)
  const found = findCycle(edges)
  if (!found) return
  const isSame = (a: Edge, b: Edge) => a.from === b.from && a.to === b.to
  const steps = found.map((from, index) => ({ from, to: found[(index + 1) % found.length]! }))
  const culprit = added.find((edge) => steps.some((step) => isSame(step, edge)))
  const rest = edges.filter((edge) => !culprit || !isSame(edge, culprit))
  // The shortest way back from the end of the new edge to its beginning reads best.
  const way = culprit && cycleClosedBy(rest, culprit)
  const cycle = way ? [culprit.from, ...way.slice(0, -1)] : found
  const named = new Map((await selectCompetencies(tx, cycle)).map((one) => [one.id, one]))
  const problem = cycleProblem(
    'precedes',
    cycle.map((id) => {
      const { identifier, humanCodingScheme, title } = named.get(id)!
      return { identifier, name: humanCodingScheme ?? title }
    }),
  )
  problem.detail.competencyIds = cycle
  throw problem
}

function cycleProblem(type: string, steps: readonly { identifier: string; name: string }[]): Problem {
  const names = steps.map(({ name }) => name)
  const way = [...names, names[0]].join(' → ')
  return new Problem(
    422,
    'cycle',
    `The ${type} associations form a circle: ${way}. Take one of them out, then import again.`,
    { type, cycle: names, identifiers: steps.map(({ identifier }) => identifier) },
  )
}
