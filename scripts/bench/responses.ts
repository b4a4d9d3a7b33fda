/**
 * npm run bench -- responses [--json] [--engine pglite|postgresql]: brings a log of 220,070 answers into an empty
 * district, and in the same run puts the very same rows (all columns, ids included) into the same table of another
 * district by bare `insert … select from unnest` in batches of the same size. `ratio` is bare seconds to import seconds.
 * Each engine runs in a process of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createDistrict } from '#server/access/access.ts'
import type { LogOptions } from '#server/interop/response-log/log.ts'
import { importLog } from '#server/interop/response-log/recording.ts'
import { placeLog } from '#server/interop/response-log/placing.ts'
import { hashOf, surveyLog } from '#server/interop/response-log/survey.ts'
import { openFiles } from '#server/interop/tabular/files.ts'
import { rebuildMastery } from '#server/mastery/mastery.ts'
import { wideContext, type Context } from '#server/platform/context.ts'
import { openDatabase, type Database, type Tx } from '#server/platform/db.ts'
import { createFindings } from '#server/platform/findings.ts'
import { migrate } from '#server/platform/migrate.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'

const root = `${import.meta.dirname}/../../`
const shared = process.env['SHARED_DIR'] ?? join(root, '../shared')
const path = join(shared, 'data/logs-assistments09/responses.csv.gz')
const options: LogOptions = { kind: 'assessed', source: 'Benchmark', createMissing: true }
const batchSize = 5000
const engines = ['pglite', 'postgresql'] as const
type Engine = (typeof engines)[number]

interface Figures {
  ratio: number
  rows: number
  seconds: number
  bareSeconds: number
  rowsPerSecond: number
  peakRssMb: number
  states: number
  maxDifference: number
}

export async function bench(args: string[] = []): Promise<void> {
  if (!existsSync(path)) throw new Error(`The log is absent: ${path} (set SHARED_DIR).`)
  const named = args[args.indexOf('--engine') + 1]
  const only = engines.find((engine) => args.includes('--engine') && engine === named)
  if (only) {
    console.log(JSON.stringify(await measure(only)))
    return
  }
  const report: Partial<Record<Engine, Figures | { skipped: string }>> = {}
  for (const engine of engines) {
    const programs = findPostgresql()
    report[engine] =
      engine === 'postgresql' && typeof programs === 'string' ? { skipped: programs } : measureApart(engine)
  }
  if (args.includes('--json')) console.log(JSON.stringify(report))
  else
    for (const [engine, figures] of Object.entries(report)) {
      console.log(engine)
      for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(14)} ${value}`)
    }
}

function measureApart(engine: Engine): Figures {
  const script = join(root, 'scripts/bench.ts')
  const output = execFileSync(process.execPath, [script, 'responses', '--engine', engine], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output.trim().split('\n').at(-1)!) as Figures
}

async function measure(engine: Engine): Promise<Figures> {
  if (engine === 'pglite') {
    const folder = mkdtempSync(join(tmpdir(), 'proximal-bench-'))
    try {
      return await measureOn(await openDatabase({ kind: 'directory', path: folder }))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const programs = findPostgresql()
  if (typeof programs === 'string') throw new Error(programs)
  const server = await startPostgresql(programs, { isDurable: true })
  try {
    return await measureOn(await openDatabase({ kind: 'server', url: server.url }))
  } finally {
    await server.stop()
  }
}

async function measureOn(database: Database): Promise<Figures> {
  try {
    await migrate(database)
    const district = await createDistrict(database, { name: 'Import' })
    const context = wideContext(district.id)
    const outcome = await importLog({
      database,
      context,
      options,
      file: {
        path,
        name: 'responses.csv.gz',
      },
      findings: createFindings(),
      progress: () => {},
    })
    const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
    const bareSeconds = await measureBare(database, context)
    const { states, maxDifference } = await rebuildMastery(database, context, { check: true })
    const rounded = (value: number) => Math.round(value * 1000) / 1000
    return {
      ratio: rounded(bareSeconds / outcome.seconds),
      rows: outcome.rows,
      seconds: rounded(outcome.seconds),
      bareSeconds: rounded(bareSeconds),
      rowsPerSecond: Math.round(outcome.rows / outcome.seconds),
      peakRssMb,
      states,
      maxDifference,
    }
  } finally {
    await database.close()
  }
}

/** Another district with the same students, items and source, then nothing but the rows. */
async function measureBare(database: Database, from: Context): Promise<number> {
  const district = await createDistrict(database, { name: 'Bare' })
  const context = wideContext(district.id)
  const input = await openFiles(path)
  const now = new Date()
  const survey = await surveyLog(input.files[0]!, createFindings(), { mapping: undefined, now })
  const contentHash = await hashOf(path)
  await database.transaction(context, (tx) => placeLog(tx, { survey, contentHash, options, now }))
  const rows = await database.transaction(from, readEvidence)
  const started = performance.now()
  for (let start = 0; start < rows.length; start += batchSize)
    await database.transaction(context, (tx) => insertBare(tx, rows.slice(start, start + batchSize)))
  return (performance.now() - started) / 1000
}

/** All evidence of a district in the order it came. */
const readEvidence = (tx: Tx) =>
  tx.selectFrom('evidence').selectAll().where('districtId', '=', tx.districtId).orderBy('sequence').execute()

type Row = Awaited<ReturnType<typeof readEvidence>>[number]

/** A PostgreSQL array as text: cheaper than the driver's own, so that the bare insert is as fast as it can be. */
const arrayText = (rows: readonly Row[], element: (row: Row) => string | number | boolean | null) =>
  `{${rows.map((row) => element(row) ?? 'NULL').join(',')}}`

/** Rows of evidence into the district of the transaction, and nothing else. */
const insertBare = (tx: Tx, rows: readonly Row[]) =>
  sql`
  insert into evidence (
    district_id, id, student_id, school_id, source_id, item_id, competency_ids, kind, is_correct, attempts, hints,
    duration_ms, occurred_at, recorded_at, sequence, recorded_by, note)
  select ${tx.districtId}::uuid, id, student_id, school_id, source_id, item_id, competency_ids::uuid[], kind,
    is_correct, attempts, hints, duration_ms, occurred_at, recorded_at, sequence, recorded_by, note
  from unnest(
    ${arrayText(rows, (row) => row.id)}::uuid[],
    ${arrayText(rows, (row) => row.studentId)}::uuid[],
    ${arrayText(rows, (row) => row.schoolId)}::uuid[],
    ${arrayText(rows, (row) => row.sourceId)}::uuid[],
    ${arrayText(rows, (row) => row.itemId)}::uuid[],
    ${arrayText(rows, (row) => `"{${row.competencyIds.join(',')}}"`)}::text[],
    ${arrayText(rows, (row) => row.kind)}::text[],
    ${arrayText(rows, (row) => row.isCorrect)}::boolean[],
    ${arrayText(rows, (row) => row.attempts)}::integer[],
    ${arrayText(rows, (row) => row.hints)}::integer[],
    ${arrayText(rows, (row) => row.durationMs)}::integer[],
    ${arrayText(rows, (row) => `"${row.occurredAt.toISOString()}"`)}::timestamptz[],
    ${arrayText(rows, (row) => `"${row.recordedAt.toISOString()}"`)}::timestamptz[],
    ${arrayText(rows, (row) => row.sequence)}::bigint[],
    ${arrayText(rows, (row) => row.recordedBy)}::uuid[],
    ${rows.map((row) => row.note)}::text[]
  ) as given (
    id, student_id, school_id, source_id, item_id, competency_ids, kind, is_correct, attempts, hints, duration_ms,
    occurred_at, recorded_at, sequence, recorded_by, note)`.execute(tx)
