import type { Findings } from '#server/platform/findings.ts'
import type { BatchRow } from './batch.ts'
import type { Entity } from './entities.ts'

/** Rows that are, by their parents, their own ancestor; each is said. Empty for entities without parents. */
export function ringsAmong(entity: Entity, rows: readonly BatchRow[], findings: Findings): Set<string> {
  const inRing = new Set<string>()
  if (!entity.references.some(({ to }) => to === entity.name)) return inRing
  const parentOf = new Map(
    rows.map((row) => [row.sourcedId, (row as BatchRow & { parent: string | null }).parent]),
  )
  for (const row of rows) {
    const path = new Set([row.sourcedId])
    let next = parentOf.get(row.sourcedId)
    while (next && !path.has(next)) {
      path.add(next)
      next = parentOf.get(next)
    }
    if (next !== row.sourcedId) continue
    inRing.add(row.sourcedId)
    const ring = [...path, next].join(' → ')
    findings.error(
      row.file,
      row.line,
      'parent',
      `"${next}" is its own ancestor (${ring}). Correct one of these parents.`,
    )
  }
  return inRing
}
