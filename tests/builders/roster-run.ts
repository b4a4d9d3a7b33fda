import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Importer, ImportReport } from '#server/interop/imports/importer.ts'
import { rosterImporter } from '#server/interop/roster/roster.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { createFindings, type Findings } from '#server/platform/findings.ts'
import type { RosterListeners } from '#server/roster/roster.ts'

/** What an import said: its report, or the refusal; and all its findings. */
export interface Said {
  report: ImportReport | undefined
  refused: Problem | undefined
  findings: Findings
}

export interface RunOptions {
  step?: 'check' | 'apply'
  options?: Record<string, string>
  allowRemovalsPercent?: number
  listeners?: RosterListeners
}

const nobodyListens: RosterListeners = { onSchoolMoved: [] }

/** Imports what stands at a path. */
export async function importRoster(
  { database, wide }: { database: Database; wide: Context },
  path: string,
  { step = 'apply', options = {}, allowRemovalsPercent, listeners = nobodyListens }: RunOptions = {},
): Promise<Said> {
  const findings = createFindings()
  const importer: Importer = rosterImporter(listeners)
  try {
    const report = await importer[step]({
      database,
      context: wide,
      file: { path, name: basename(path) },
      options,
      allowRemovalsPercent,
      findings,
      progress: () => {},
    })
    return { report, refused: undefined, findings }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { report: undefined, refused: error, findings }
  }
}

/** Imports files written into a folder of their own for the while. */
export async function importFiles(
  district: { database: Database; wide: Context },
  files: Readonly<Record<string, string | Buffer>>,
  options: RunOptions = {},
): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return await importRoster(district, folder, options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tables = [
  'orgs',
  'academicSessions',
  'courses',
  'sections',
  'users',
  'userRoles',
  'relationships',
  'enrollments',
  'demographics',
] as const

/** Every row of a district's roster, to be compared. */
export const rosterOf = ({ database, wide }: { database: Database; wide: Context }) =>
  database.transaction(wide, async (tx) => {
    const rows: Record<string, unknown[]> = {}
    for (const table of tables)
      rows[table] = await tx
        .selectFrom(table)
        .selectAll()
        .where('districtId', '=', tx.districtId)
        .orderBy('source')
        .orderBy('sourcedId')
        .execute()
    return rows
  })
