import type { ChangeSample } from '#contract/imports.ts'
import type { BatchRow, EntityName } from './batch.ts'
import { labelOf, type Entity, type Stored, type Value } from './entities.ts'
import type { Existing } from './import.queries.ts'
import type { KnownRows } from './known-rows.ts'
import type { Walk } from './outcome.ts'

const samplesPerChange = 5

/** Keeps count of what rows mean for the database, and a few of each kind to look at. */
export interface Differences {
  /** Counts a row; true when it has to be written. */
  compare(entity: Entity, row: BatchRow, values: Stored, before: Existing | undefined): boolean
  /** Notes a row that its feed dropped. */
  dropped(entity: Entity, row: Existing): void
  /** How many samples of a kind are still wanted. */
  roomFor(entity: EntityName, change: ChangeSample['change']): number
}

/** Whether two values are the same, whatever the order of an object's keys; nothing and null are the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
}

const everything = (
  values: Stored,
  extension: object,
  isActive: boolean,
): Record<string, Value | object | undefined> => ({ ...values, extension, isActive })

export function differencesOf(walk: Walk, known: KnownRows): Differences {
  const roomFor: Differences['roomFor'] = (entity, change) =>
    samplesPerChange -
    walk.samples.filter((sample) => sample.entity === entity && sample.change === change).length

  const sample = (
    entity: EntityName,
    change: ChangeSample['change'],
    label: string,
    fields: () => ChangeSample['fields'] = () => [],
  ) => {
    if (roomFor(entity, change) > 0) walk.samples.push({ entity, change, label, fields: fields() })
  }

  const show = (entity: Entity, column: string, value: Value | object | undefined): string => {
    if (value === null || value === undefined) return ''
    const reference = entity.references.find((candidate) => candidate.column === column)
    const to = reference?.to ?? (column === 'schoolId' ? 'orgs' : undefined)
    if (typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value)
    const words = [value].flat().map(String)
    return words.map((word) => (to ? (known.sourcedIdOf(to, word) ?? 'unknown') : word)).join(', ')
  }

  return {
    roomFor,
    dropped: (entity, row) =>
      sample(entity.name, 'removed', labelOf({ ...row.values, sourcedId: row.sourcedId })),
    compare: (entity, row, values, before) => {
      const counts = walk.counts[entity.name]
      if (!before) {
        counts.added++
        sample(entity.name, 'added', labelOf({ ...row }))
        return true
      }
      const now = everything(values, row.extension, true)
      const then = everything(before.values, before.extension, before.isActive)
      const changed = Object.keys(now).filter((column) => !isSame(then[column], now[column]))
      if (changed.length === 0) {
        counts.unchanged++
        return false
      }
      counts.changed++
      sample(entity.name, 'changed', labelOf({ ...row }), () =>
        changed.map((field) => ({
          field,
          before: show(entity, field, then[field]),
          after: show(entity, field, now[field]),
        })),
      )
      if (entity.name === 'users' && changed.includes('schoolId'))
        walk.moves.push({ studentId: before.id, schoolId: values.schoolId as string | null })
      return true
    },
  }
}
