import { todayOf } from '#server/access/access.ts'
import type { ChangeCounts, ChangeSample } from '#contract/imports.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import {
  applyFramework,
  frameworkAsReceived,
  planFramework,
  type FrameworkChanges,
  type IncomingFramework,
} from '#server/standards/standards.ts'
import type { ImportReport, Importer } from '../imports/importer.ts'
import { frameworkOf } from './case.map.ts'
import type { CfObject } from './case.schema.ts'
import { packageOf } from './case.write.ts'
import type { JsonPath, PackageFile } from './package-file.ts'
import { readSource } from './source.ts'

export interface StandardsImport {
  counts: Record<'frameworks' | 'competencies' | 'associations', ChangeCounts>
  samples: ChangeSample[]
  framework: { id: string; identifier: string; title: string }
  /** What the framework holds now. */
  competencies: number
  associations: number
}

interface Run {
  database: Database
  context: Context
  file: { path: string; name: string }
  findings: Findings
}

/**
 * Reads a CASE package (see source.ts for the forms) and brings its framework to what it says, in one transaction; with
 * `isDryRun` only tells what that would change. A package with any fault changes nothing.
 * @throws Problem `file-refused`; every fault is in `findings` with its line and JSON pointer
 */
export async function importStandards(
  { database, context, file, findings }: Run,
  { isDryRun }: { isDryRun: boolean },
): Promise<StandardsImport> {
  const source = await readSource(file, context.districtId, findings)
  const incoming = readPackage(source, findings)
  const bring = isDryRun ? planFramework : applyFramework
  try {
    const changes = await database.transaction(context, async (tx) =>
      bring(tx, incoming, await todayOf(tx, new Date())),
    )
    if (!isDryRun) await database.analyze(['competencies', 'associations'])
    return reportOf(changes, incoming)
  } catch (error) {
    throw error instanceof Problem && error.code === 'cycle' ? cycleIn(source, incoming, error) : error
  }
}

/** @throws Problem `file-refused` for the first fault; all are in `findings` */
function readPackage({ name, root, place }: PackageFile, findings: Findings): IncomingFramework {
  const incoming = frameworkOf(root, (path, message) => {
    const { line, field } = place(path)
    findings.error(name, line, field, message)
  })
  if (incoming) return incoming
  const first = findings.list.find(({ severity }) => severity === 'error')!
  const others = findings.errorCount - 1
  throw refusedFile(
    name,
    first.line,
    first.field,
    `Nothing was imported. ${first.message}${others > 0 ? ` There are ${others} more faults.` : ''}`,
  )
}

function cycleIn({ name, root, place }: PackageFile, incoming: IncomingFramework, cycle: Problem): Problem {
  const { type, identifiers } = cycle.detail as { type: string; identifiers: string[] }
  const isStep = (from: string, to: string) =>
    identifiers[(identifiers.indexOf(from) + 1) % identifiers.length] === to
  const index = incoming.associations.findLastIndex(
    (one) =>
      one.type === type &&
      identifiers.includes(one.fromIdentifier) &&
      isStep(one.fromIdentifier, one.toIdentifier),
  )
  const outer: JsonPath = 'CFDocument' in (root as CfObject) ? [] : ['CFPackage']
  const path = [...outer, 'CFAssociations', index]
  const { line, field } = index < 0 ? { line: null, field: null } : place(path)
  return refusedFile(name, line, field, `Nothing was imported. ${cycle.message}`)
}

function reportOf(changes: FrameworkChanges, incoming: IncomingFramework): StandardsImport {
  const { frameworks, competencies, associations, frameworkId, identifier, title } = changes
  return {
    counts: { frameworks, competencies, associations },
    samples: changes.sample.map(({ entity, change, title: label }) => ({
      entity,
      change,
      label,
      fields: [],
    })),
    framework: { id: frameworkId, identifier, title },
    competencies: incoming.competencies.length,
    associations: incoming.associations.length,
  }
}

/**
 * A framework as a CASE package: exactly what its last import held, or, where it was made here, CASE 1.1.
 * @param options.withListed also the prerequisites that came from lists, as `precedes` associations
 * @throws Problem `not-found`
 */
export async function exportStandards(
  tx: Tx,
  frameworkId: string,
  options: { withListed: boolean },
): Promise<{ package: CfObject; items: number; associations: number }> {
  const received = await frameworkAsReceived(tx, frameworkId, options)
  const { competencies, associations } = received
  return { package: packageOf(received), items: competencies.length, associations: associations.length }
}

/** How a package comes in through the imports screen. */
export const standardsImporter: Importer = {
  kind: 'standards',
  options: {},
  check: async (run) => shown(await importStandards(run, { isDryRun: true })),
  apply: async (run) => shown(await importStandards(run, { isDryRun: false })),
}

const shown = ({ counts, samples, competencies, associations }: StandardsImport): ImportReport => ({
  counts,
  samples,
  figures: { competencies, associations },
  held: null,
})
