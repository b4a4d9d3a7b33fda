import type { z } from 'zod'
import type { Import, ImportKind } from '#contract/imports.ts'
import { insertAudit } from '#server/platform/audit.ts'
import { wideContext, type Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { createFindings, type Findings } from '#server/platform/findings.ts'
import { newId } from '#server/platform/id.ts'
import type { Jobs } from '#server/platform/jobs.ts'
import { daysBefore, keptDays, type Purge } from '#server/platform/retention.ts'
import type { UploadedFile } from '#server/platform/route.ts'
import type { Importer, ImportReport, ShownDifference } from './importer.ts'
import * as queries from './imports.queries.ts'
import { createProgress } from './progress.ts'
import { createUploads, type Uploads } from './uploads.ts'

export type { Importer } from './importer.ts'

const jobName = 'imports'

type Row = NonNullable<Awaited<ReturnType<typeof queries.selectOptionalImport>>>
type Shown = z.input<typeof Import>

/** The runs of imports: upload, check, hold or approve, apply. */
export interface Imports {
  /** Stores an upload and puts its check in line. @throws Problem `malformed` for options the kind does not take */
  begin(
    context: Context,
    kind: ImportKind,
    file: UploadedFile,
    options: Readonly<Record<string, string>>,
  ): Promise<Shown>
  /** Puts the writing of a checked import in line. @throws Problem `not-ready`, `held` */
  apply(tx: Tx, importId: string, allowRemovalsPercent: number | undefined): Promise<Shown>
  /** What is not kept: files that nobody came back for, and old lines that quote people's records. */
  purges: readonly Purge[]
}

interface Options {
  database: Database
  jobs: Jobs
  importers: readonly Importer[]
}

interface Desk extends Options {
  uploads: Uploads
}

/** Registers the worker and gives the functions behind the routes. */
export function createImports(options: Options & { uploadFolder: string }): Imports {
  const { database, jobs, importers } = options
  const uploads = createUploads(options.uploadFolder)
  const desk: Desk = { database, jobs, importers, uploads }
  jobs.register(jobName, async ({ districtId, importId, step }) => {
    const context = wideContext(String(districtId))
    await (step === 'apply' ? runApply : runCheck)(desk, context, String(importId))
  })
  return {
    purges: purgesOf(uploads),
    begin: async (context, kind, file, given) => {
      const importer = importerOf(importers, kind)
      refuseUnknown(importer, given)
      const { upload, contentHash } = await uploads.store(file.stream)
      const id = newId()
      const begun = database.transaction(context, async (tx) => {
        const run = { id, kind, fileName: file.name.slice(0, 200), contentHash, upload }
        await queries.insertImport(tx, { ...run, options: { ...given }, startedAt: new Date() })
        await insertAudit(tx, { action: 'import.upload', subjectType: 'import', subjectId: id })
        await jobs.enqueue(tx, jobName, { districtId: tx.districtId, importId: id, step: 'check' })
        return importOf(tx, id)
      })
      // A file of people's records does not lie about without its run.
      begun.catch(() => uploads.remove(upload).catch(() => {}))
      return begun
    },
    apply: async (tx, importId, allowRemovalsPercent) => {
      const { status, message, kind } = await importOf(tx, importId)
      importerOf(importers, kind)
      if (status === 'held' && allowRemovalsPercent === undefined)
        throw new Problem(409, 'held', message ?? 'The import removes more than the guard allows.')
      const options = await runOptions(tx, importId)
      if (allowRemovalsPercent !== undefined) options.allowRemovalsPercent = String(allowRemovalsPercent)
      const isMine = await queries.updateStatus(tx, importId, ['ready', 'held'], {
        status: 'applying',
        progress: 0,
        message: null,
        options: JSON.stringify(options),
      })
      if (!isMine)
        throw new Problem(409, 'not-ready', `The import is ${status}; only a checked one can be applied.`)
      await insertAudit(tx, { action: 'import.approve', subjectType: 'import', subjectId: importId })
      await jobs.enqueue(tx, jobName, { districtId: tx.districtId, importId, step: 'apply' })
      return importOf(tx, importId)
    },
  }
}

const purgesOf = (uploads: Uploads): Purge[] => [
  {
    name: 'uploads',
    purge: async (tx, now) => {
      const instant = daysBefore(now, keptDays.uploads)
      const message = `The file waited for more than ${keptDays.uploads} days and was removed. Upload it again.`
      await queries.refuseForgotten(tx, instant, { message, finishedAt: now })
      return uploads.removeBefore(instant)
    },
  },
  {
    name: 'importLines',
    purge: async (tx, now) =>
      Number((await queries.clearLines(tx, daysBefore(now, keptDays.importLines))).numUpdatedRows),
  },
]

/** One import as clients see it. @throws Problem `not-found` */
export async function importOf(tx: Tx, importId: string): Promise<Shown> {
  const row = await queries.selectOptionalImport(tx, importId)
  if (!row) throw new Problem(404, 'not-found', 'There is nothing here, or you may not see it.')
  return shown(row)
}

export const shown = (row: Row): Shown => ({
  ...row,
  kind: row.kind as Shown['kind'],
  status: row.status as Shown['status'],
  counts: row.counts as Shown['counts'],
  figures: row.figures as Shown['figures'],
  samples: row.samples as Shown['samples'],
})

async function runOptions(tx: Tx, importId: string): Promise<Record<string, string>> {
  const run = await queries.selectOptionalRun(tx, importId)
  return { ...(run?.options as Record<string, string>) }
}

function importerOf(importers: readonly Importer[], kind: string): Importer {
  const importer = importers.find((candidate) => candidate.kind === kind)
  if (importer) return importer
  throw new Problem(400, 'malformed', `Imports of the kind ${kind} are not taken here.`)
}

function refuseUnknown(importer: Importer, given: Readonly<Record<string, string>>): void {
  const known = Object.entries(importer.options)
  const unknown = Object.keys(given).filter((name) => importer.options[name] === undefined)
  if (unknown.length === 0) return
  const list = known.map(([name, what]) => `${name} (${what})`).join('; ') || 'none'
  throw new Problem(
    400,
    'malformed',
    `Imports of the kind ${importer.kind} do not take ${unknown.join(', ')}. They take: ${list}.`,
  )
}

/** Checks an upload. Safe to repeat: a run that was broken off begins again. */
async function runCheck(desk: Desk, context: Context, importId: string): Promise<void> {
  const isMine = await desk.database.transaction(context, (tx) =>
    queries.updateStatus(tx, importId, ['queued', 'checking'], { status: 'checking', progress: 0 }),
  )
  if (isMine) await run(desk, context, importId, 'check')
}

/** Writes a checked upload. Safe to repeat: importers change nothing the second time. */
async function runApply(desk: Desk, context: Context, importId: string): Promise<void> {
  await run(desk, context, importId, 'apply')
}

async function run(
  { database, uploads, importers }: Desk,
  context: Context,
  importId: string,
  step: 'check' | 'apply',
): Promise<void> {
  const row = await database.transaction(context, (tx) => queries.selectOptionalRun(tx, importId))
  const working = step === 'check' ? 'checking' : 'applying'
  if (row?.status !== working || row.upload === null) return
  const findings = createFindings()
  const progress = createProgress((share) =>
    database.transaction(context, (tx) => queries.updateProgress(tx, importId, share)),
  )
  const { allowRemovalsPercent, ...options } = row.options as Record<string, string>
  const acting = wideContext(context.districtId, row.requestedBy)
  const upload = row.upload
  const outcome = await attempt(async () =>
    importerOf(importers, row.kind)[step]({
      database,
      context: acting,
      file: { path: await uploads.find(upload), name: row.fileName },
      options,
      allowRemovalsPercent: allowRemovalsPercent === undefined ? undefined : Number(allowRemovalsPercent),
      shown: step === 'apply' ? (row as unknown as ShownDifference) : undefined,
      findings,
      progress: progress.tell,
    }),
  )
  await progress.end()
  const isOver = 'refused' in outcome || (step === 'apply' && isWritten(outcome.report))
  await database.transaction(acting, async (tx) => {
    await queries.updateStatus(tx, importId, [working], {
      ...endOf(outcome, findings, step),
      // What was allowed, was allowed for the difference that was shown.
      ...('report' in outcome && outcome.report.isStale ? { options: JSON.stringify(options) } : {}),
    })
    const action = 'refused' in outcome ? 'import.refuse' : isOver ? 'import.apply' : 'import.check'
    await insertAudit(tx, { action, subjectType: 'import', subjectId: importId })
  })
  if (isOver) await uploads.remove(upload)
  if ('refused' in outcome && outcome.cause !== undefined) throw outcome.cause
}

const isWritten = ({ held, isStale }: ImportReport): boolean => held === null && !isStale

type Attempt = { report: ImportReport } | { refused: Problem; cause?: Error }

/** A Problem refuses the file; anything else is our fault, refuses it all the same, and goes on to the log. */
async function attempt(work: () => Promise<ImportReport>): Promise<Attempt> {
  try {
    return { report: await work() }
  } catch (error) {
    if (error instanceof Problem) return { refused: error }
    const message =
      'Something broke on our side. Nothing was changed. Try again; if it stays, tell your administrator.'
    const cause = error instanceof Error ? error : new Error(String(error))
    return { refused: new Problem(500, 'internal', message), cause }
  }
}

function endOf(outcome: Attempt, findings: Findings, step: 'check' | 'apply') {
  const { list, errorCount, warningCount } = findings
  const found = { counts: {}, figures: {}, samples: [], findings: list, errorCount, warningCount }
  if ('refused' in outcome) {
    const { message, detail } = outcome.refused
    const {
      file = '',
      line = null,
      field = null,
    } = detail as {
      file?: string
      line?: number | null
      field?: string | null
    }
    // The reason stands first, unless the importer noted it itself.
    const isNoted = list.some((finding) => finding.message === message)
    const reason = { file, line, field, message, severity: 'error' as const }
    const columns = queries.foundColumns({
      ...found,
      findings: isNoted ? list : [reason, ...list],
      errorCount: isNoted ? errorCount : errorCount + 1,
    })
    return { ...columns, status: 'refused' as const, message, finishedAt: new Date(), upload: null }
  }
  const { counts, figures = {}, samples = [], held, isStale } = outcome.report
  const columns = queries.foundColumns({ ...found, counts, figures, samples })
  if (isStale) {
    const message = ['The roster changed since this was checked; look again.', held ?? ''].join(' ').trim()
    return {
      ...columns,
      status: held === null ? ('ready' as const) : ('held' as const),
      message,
      progress: 1,
    }
  }
  if (held !== null) return { ...columns, status: 'held' as const, message: held, progress: 1 }
  if (step === 'check') return { ...columns, status: 'ready' as const, message: null, progress: 1 }
  return {
    ...columns,
    status: 'applied' as const,
    message: null,
    progress: 1,
    finishedAt: new Date(),
    upload: null,
  }
}
