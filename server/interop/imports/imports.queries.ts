import { sql, type Updateable } from 'kysely'
import type { ChangeCounts, ChangeSample, Finding, ImportKind, ImportStatus } from '#contract/imports.ts'
import type { Tx } from '#server/platform/db.ts'
import type { DB } from '#server/platform/db.types.ts'

const columns = [
  'id',
  'kind',
  'fileName',
  'status',
  'progress',
  'counts',
  'figures',
  'samples',
  'errorCount',
  'warningCount',
  'message',
  'requestedBy',
  'startedAt',
  'finishedAt',
] as const

const imports = (tx: Tx) => tx.selectFrom('imports').where('districtId', '=', tx.districtId)

export const selectOptionalImport = (tx: Tx, importId: string) =>
  imports(tx).select(columns).where('id', '=', importId).executeTakeFirst()

/** What a worker needs to go on with a run. */
export const selectOptionalRun = (tx: Tx, importId: string) =>
  imports(tx)
    .select(['id', 'kind', 'fileName', 'status', 'options', 'upload', 'requestedBy', 'counts', 'samples'])
    .where('id', '=', importId)
    .executeTakeFirst()

/** Newest first: ids are ordered by time. */
export const selectImports = (
  tx: Tx,
  page: { limit: number; after: string | undefined; kinds: readonly ImportKind[] },
) =>
  imports(tx)
    .select(columns)
    .where('kind', '=', sql<string>`any (${page.kinds}::text[])`)
    .$if(page.after !== undefined, (query) => query.where('id', '<', page.after!))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()

export async function selectFindings(tx: Tx, importId: string): Promise<Finding[]> {
  const row = await imports(tx).select('findings').where('id', '=', importId).executeTakeFirstOrThrow()
  return row.findings as Finding[]
}

export const insertImport = (
  tx: Tx,
  run: {
    id: string
    kind: ImportKind
    fileName: string
    contentHash: string
    upload: string
    options: Record<string, string>
    startedAt: Date
  },
) =>
  tx
    .insertInto('imports')
    .values({
      ...run,
      districtId: tx.districtId,
      status: 'queued',
      options: JSON.stringify(run.options),
      requestedBy: tx.context.viewerId,
    })
    .execute()

/** Moves a run on, if it still is where the caller thinks; false when somebody else was quicker. */
export async function updateStatus(
  tx: Tx,
  importId: string,
  from: readonly ImportStatus[],
  change: Updateable<DB['imports']> & { status: ImportStatus },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('imports')
    .set(change)
    .where('districtId', '=', tx.districtId)
    .where('id', '=', importId)
    .where('status', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const updateProgress = (tx: Tx, importId: string, progress: number) =>
  tx
    .updateTable('imports')
    .set({ progress })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', importId)
    .where('status', 'in', ['checking', 'applying'])
    .execute()

/** What a run found, as columns. */
export const foundColumns = (found: {
  counts: Record<string, ChangeCounts>
  figures: Record<string, number>
  samples: readonly ChangeSample[]
  findings: readonly Finding[]
  errorCount: number
  warningCount: number
}) => ({
  counts: JSON.stringify(found.counts),
  figures: JSON.stringify(found.figures),
  samples: JSON.stringify(found.samples),
  findings: JSON.stringify(found.findings),
  errorCount: found.errorCount,
  warningCount: found.warningCount,
})

/** Refuses runs that began before an instant and never ended; their upload is gone. */
export const refuseForgotten = (tx: Tx, before: Date, change: { message: string; finishedAt: Date }) =>
  tx
    .updateTable('imports')
    .set({ ...change, status: 'refused', upload: null })
    .where('districtId', '=', tx.districtId)
    .where('finishedAt', 'is', null)
    .where('startedAt', '<', before)
    .executeTakeFirst()

/** Empties what quotes people's records in runs that ended before an instant; who did what, and the counts, stay. */
export const clearLines = (tx: Tx, before: Date) =>
  tx
    .updateTable('imports')
    .set({ findings: '[]', samples: '[]', message: null })
    .where('districtId', '=', tx.districtId)
    .where('finishedAt', '<', before)
    .where(sql<boolean>`(findings <> '[]' or samples <> '[]' or message is not null)`)
    .executeTakeFirst()
