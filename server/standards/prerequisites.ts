import type { Edge } from '#engine/graph/graph.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { refusePrerequisiteCycle, type Counts } from './framework.ts'
import { undone, upsertAssociations, type AssociationRow } from './framework.queries.ts'
import { placeOnMap } from './map.ts'
import { selectCompetencies, selectPrerequisites } from './standards.queries.ts'

/**
 * Adds prerequisites from a list (`from` comes before `to`, ids of competencies) to a framework. Those that are there,
 * from a list or from a package, are left alone. Maps are laid out anew.
 * @throws Problem `cycle`, with the codes in walking order; the caller's transaction must not be kept then
 */
export async function addPrerequisites(tx: Tx, frameworkId: string, edges: readonly Edge[]): Promise<Counts> {
  const counts = await add(tx, frameworkId, edges)
  if (counts.added > 0) await tellChange(tx, { what: 'standards', studentIds: 'all' })
  return counts
}

async function add(tx: Tx, frameworkId: string, edges: readonly Edge[]): Promise<Counts> {
  await takeTurns(tx, 'standards')
  const keyOf = ({ from, to }: Edge) => `${from} ${to}`
  const known = new Set((await selectPrerequisites(tx)).map(keyOf))
  const added = [...new Map(edges.map((edge) => [keyOf(edge), edge])).values()].filter(
    (edge) => !known.has(keyOf(edge)),
  )
  const counts = { added: added.length, changed: 0, removed: 0, unchanged: edges.length - added.length }
  if (added.length === 0) return counts
  const ends = [...new Set(added.flatMap(({ from, to }) => [from, to]))]
  const competencies = new Map((await selectCompetencies(tx, ends)).map((one) => [one.id, one]))
  const rows = added.map(({ from, to }, index): AssociationRow => {
    const id = deterministicId('prerequisite', tx.districtId, frameworkId, from, to)
    return {
      id,
      identifier: id,
      type: 'precedes',
      origin: 'csv',
      from_competency_id: from,
      from_identifier: competencies.get(from)!.identifier,
      to_competency_id: to,
      to_identifier: competencies.get(to)!.identifier,
      sequence_number: null,
      position: index,
      source: {},
    }
  })
  await upsertAssociations(tx, frameworkId, rows)
  await refusePrerequisiteCycle(tx, added)
  for (const touched of new Set([frameworkId, ...[...competencies.values()].map((one) => one.frameworkId)]))
    await placeOnMap(tx, touched)
  await insertAudit(tx, {
    action: 'prerequisites.add',
    subjectType: 'framework',
    subjectId: frameworkId,
    detail: { ...counts },
  })
  return counts
}

/** What `addPrerequisites` would do: it is done, and taken back. */
export const planPrerequisites = (tx: Tx, frameworkId: string, edges: readonly Edge[]): Promise<Counts> =>
  undone(tx, () => add(tx, frameworkId, edges))
