import type { Tx } from '#server/platform/db.ts'
import type { EntityName, RosterBatch } from './batch.ts'
import { entities, entityOf } from './entities.ts'
import { selectActive } from './import.queries.ts'

const pageSize = 20_000

const referredTo = new Set(entities.flatMap(({ references }) => references.map(({ to }) => to)))

/**
 * The rows a feed's references may point at: feed's id → our id, per entity, in memory. Entities that nothing refers to
 * (enrollments, the many) are not held.
 */
export interface KnownRows {
  /** Loads what the batch itself does not say: all rows of an absent entity, and those a delta leaves alone. */
  prepare(name: EntityName): Promise<void>
  add(name: EntityName, sourcedId: string, id: string, row: Readonly<Record<string, unknown>>): void
  remove(name: EntityName, sourcedId: string): void
  idOf(name: EntityName, sourcedId: string): string | undefined
  isSchool(orgId: string): boolean
  schoolOf(sectionId: string): string | undefined
  /** True when nothing at all is known of an entity: its file is missing. */
  isEmpty(name: EntityName): boolean
  /** The feed's id for one of ours; slow, for samples only. */
  sourcedIdOf(name: EntityName, id: string): string | undefined
}

export function createKnownRows(tx: Tx, batch: RosterBatch): KnownRows {
  const ids = new Map<EntityName, Map<string, string>>()
  const schools = new Set<string>()
  const schoolOfSection = new Map<string, string>()

  const add: KnownRows['add'] = (name, sourcedId, id, row) => {
    ids.get(name)?.set(sourcedId, id)
    if (name === 'orgs' && row.type === 'school') schools.add(id)
    if (name === 'orgs' && row.type !== 'school') schools.delete(id)
    if (name === 'sections' && typeof row.schoolId === 'string') schoolOfSection.set(id, row.schoolId)
  }

  const prepare = async (name: EntityName) => {
    if (ids.has(name) || !referredTo.has(name)) return
    ids.set(name, new Map())
    if (batch.modes[name] === 'bulk') return
    const columns = name === 'orgs' ? ['type'] : name === 'sections' ? ['schoolId'] : []
    for (let after = ''; ;) {
      const page = { after, limit: pageSize, columns }
      const rows = await selectActive(tx, entityOf(name), batch.source, page)
      for (const row of rows) add(name, row.sourcedId, row.id, row.values)
      if (rows.length < pageSize) return
      after = rows.at(-1)!.sourcedId
    }
  }

  return {
    prepare,
    add,
    remove: (name, sourcedId) => void ids.get(name)?.delete(sourcedId),
    idOf: (name, sourcedId) => ids.get(name)?.get(sourcedId),
    isSchool: (orgId) => schools.has(orgId),
    schoolOf: (sectionId) => schoolOfSection.get(sectionId),
    isEmpty: (name) => (ids.get(name)?.size ?? 0) === 0,
    sourcedIdOf: (name, id) => {
      for (const [sourcedId, known] of ids.get(name) ?? []) if (known === id) return sourcedId
      return undefined
    },
  }
}
