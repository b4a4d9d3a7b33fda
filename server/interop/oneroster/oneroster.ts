import type { BatchMode, RosterBatch } from '#server/roster/roster.ts'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import { batchOf } from '../roster/batch.ts'
import type { TableKind } from '../roster/format.ts'
import { recognise, type RosterTable } from '../roster/recognise.ts'
import type { InputFiles } from '../tabular/files.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { openTable } from '../tabular/table.ts'
import { plain } from '../tabular/words.ts'
import { oneRosterFormat } from './oneroster.map.ts'

/** What manifest.csv says of each file, by its plain name (OneRoster 1.1 and 1.2, 4.1). */
type Manifest = ReadonlyMap<string, BatchMode>

const versions = new Set(['1.0', '1.1', '1.2', '1.2.1', '1.1.1'])

/**
 * A OneRoster CSV set as a batch. The manifest, when there is one, says which files are bulk, delta or absent; without
 * it every file there is counts as bulk.
 * @throws Problem `file-refused` when it is no roster, or when the manifest and the files disagree.
 */
export async function readOneRoster(
  files: InputFiles,
  source: string,
  findings: Findings,
): Promise<RosterBatch> {
  const manifest = await readManifest(files, findings)
  const tables = (await recognise(files, oneRosterFormat, findings)).filter((table) =>
    isAnnounced(table, manifest, findings),
  )
  if (manifest) refuseMissing(manifest, tables)
  const modeOf = (kind: TableKind): BatchMode => {
    const table = tables.find(({ layout }) => layout.kind === kind)
    return (table && manifest?.get(plain(table.layout.names[0]!))) ?? 'bulk'
  }
  return batchOf(oneRosterFormat, tables, { source, modeOf })
}

const manifestOf = (files: InputFiles): InputFile | undefined =>
  files.files.find(({ name }) => /^manifest\.csv$/i.test(name))

async function readManifest(files: InputFiles, findings: Findings): Promise<Manifest | undefined> {
  const file = manifestOf(files)
  if (!file) return undefined
  const columns = [
    { name: 'propertyName', isRequired: true },
    { name: 'value', isRequired: true },
  ]
  const modes = new Map<string, BatchMode>()
  const table = await openTable(file, columns, findings)
  for await (const row of table.rows) {
    const property = row.cell('propertyName')
    const value = row.cell('value').toLowerCase()
    if (/^oneroster\.version$/i.test(property) && !versions.has(value))
      findings.warning(
        file.name,
        row.line,
        property,
        `OneRoster "${value}" is not known here; it is read as 1.1 and 1.2 are.`,
      )
    const [, name] = /^file\.(.+)$/i.exec(property) ?? []
    if (!name) continue
    if (value !== 'absent' && value !== 'bulk' && value !== 'delta')
      throw refusedFile(
        file.name,
        row.line,
        property,
        `"${value}" is not absent, bulk or delta. Correct the manifest.`,
      )
    modes.set(plain(name), value)
  }
  return modes
}

/** False for a file that the manifest calls absent; it says so when there is one all the same. */
function isAnnounced(
  { file, layout }: RosterTable,
  manifest: Manifest | undefined,
  findings: Findings,
): boolean {
  if (manifest?.get(plain(layout.names[0]!)) !== 'absent') return true
  findings.warning(
    file.name,
    null,
    null,
    'The manifest calls this file absent, so it was not read. Correct the manifest if it should be.',
  )
  return false
}

const rosterNames = new Set(oneRosterFormat.layouts.map(({ names }) => plain(names[0]!)))

function refuseMissing(manifest: Manifest, tables: readonly RosterTable[]): void {
  for (const [name, mode] of manifest) {
    if (mode === 'absent' || !rosterNames.has(name)) continue
    if (tables.some(({ layout }) => plain(layout.names[0]!) === name)) continue
    const named = oneRosterFormat.layouts.find(({ names }) => plain(names[0]!) === name)!.names[0]!
    throw refusedFile(
      `${named}.csv`,
      null,
      null,
      `The manifest announces ${named}.csv as ${mode}, but the file is missing. Add it, or call it absent in manifest.csv.`,
    )
  }
}
