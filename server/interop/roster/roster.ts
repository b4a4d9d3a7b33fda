import type { ChangeCounts } from '#contract/imports.ts'
import { Problem } from '#server/platform/errors.ts'
import type { Findings } from '#server/platform/findings.ts'
import {
  applyRoster,
  planRoster,
  type RosterBatch,
  type RosterListeners,
  type RosterPlan,
} from '#server/roster/roster.ts'
import type { Importer, ImportReport, ImportRun } from '../imports/importer.ts'
import { readOneRoster } from '../oneroster/oneroster.ts'
import { isSds, readSds } from '../sds/sds.ts'
import { openFiles, type InputFiles } from '../tabular/files.ts'

export type { ImportReport } from '../imports/importer.ts'

/**
 * Files as a batch, in whichever of the roster formats they are. `source` names the feed (default: the format's name);
 * rows of other feeds are never touched.
 * @throws Problem `file-refused` when they are no roster, `malformed` for a source that is no name.
 */
async function readRoster(
  files: InputFiles,
  source: string | undefined,
  findings: Findings,
): Promise<RosterBatch> {
  if (source !== undefined && !/^[\w.-]{1,60}$/.test(source))
    throw new Problem(
      400,
      'malformed',
      'A source is a name of at most 60 letters, digits, dots, dashes and underscores.',
    )
  return (await isSds(files))
    ? readSds(files, source ?? 'sds', findings)
    : readOneRoster(files, source ?? 'oneroster', findings)
}

const reportOf = ({ counts, samples, removalsPercent, held, isStale }: RosterPlan): ImportReport => ({
  counts: counts satisfies Record<string, ChangeCounts>,
  figures: { removalsPercent },
  samples,
  held,
  isStale,
})

/** OneRoster 1.1 and 1.2, School Data Sync and what is near them, as a folder, a zip, or one file. */
export function rosterImporter(listeners: RosterListeners): Importer {
  const withBatch = async (
    run: ImportRun,
    work: (batch: RosterBatch) => Promise<RosterPlan>,
  ): Promise<ImportReport> => {
    const files = await openFiles(run.file.path, run.file.name)
    try {
      return reportOf(await work(await readRoster(files, run.options.source, run.findings)))
    } finally {
      files.close()
    }
  }
  const optionsOf = ({ findings, allowRemovalsPercent, shown, progress }: ImportRun) => ({
    findings,
    now: new Date(),
    allowRemovalsPercent,
    shown,
    progress,
  })
  return {
    kind: 'roster',
    options: { source: 'Name of the feed; rows of other feeds are not touched. Default: oneroster or sds.' },
    check: (run) =>
      withBatch(run, (batch) =>
        run.database.transaction(run.context, (tx) => planRoster(tx, batch, optionsOf(run))),
      ),
    apply: (run) =>
      withBatch(run, (batch) => applyRoster(run.database, run.context, batch, optionsOf(run), listeners)),
  }
}
