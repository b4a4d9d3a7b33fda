import { importKindsOf } from '#contract/import-kinds.ts'
import type { Tx } from '#server/platform/db.ts'
import type { Access, Decision } from '#server/platform/route.ts'
import { selectOptionalImport } from './imports.queries.ts'

/**
 * A step on the table of runs, which only the district's wide role reads: a run's findings quote people's records. The
 * curriculum office has no wide scope, so the step is taken for it, and `mayImport` has asked for the kind before.
 */
export const onRuns = <T>(tx: Tx, step: () => Promise<T>): Promise<T> => tx.as('wide', step)

export const mayImport: Access = {
  name: 'mayImport',
  description:
    'District administration and data office; the curriculum office for standards and prerequisites',
  needsViewer: true,
  decide: async ({ tx, viewer, params: { kind, importId } }): Promise<Decision> => {
    const kinds: readonly string[] = importKindsOf(viewer.roles)
    if (kinds.length === 0 || (kind !== undefined && !kinds.includes(kind))) return 'forbidden'
    if (importId === undefined) return 'allowed'
    const run = await onRuns(tx, () => selectOptionalImport(tx, importId))
    return run && kinds.includes(run.kind) ? 'allowed' : 'hidden'
  },
}
