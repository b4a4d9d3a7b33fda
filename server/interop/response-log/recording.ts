import { recordEvidence } from '#server/evidence/evidence.ts'
import { applyEvidence, newEasinessMemory } from '#server/mastery/mastery.ts'
import { insertAudit } from '#server/platform/audit.ts'
import { createFindings, refusedFile } from '#server/platform/findings.ts'
import { tellChange } from '#server/platform/live.ts'
import { openFiles } from '../tabular/files.ts'
import { batchesOf, idsOf, type Batch } from './batches.ts'
import { warnOfUnused } from './columns.ts'
import { refuseOtherLog, warnOfOutcomes } from './known.ts'
import type { Log, LogRun } from './log.ts'
import { placeLog, planLog, type Placing } from './placing.ts'
import { selectRecorded } from './response-log.queries.ts'
import { hashOf, surveyLog } from './survey.ts'

export interface LogOutcome {
  rows: number
  students: number
  items: number
  competencies: number
  added: number
  unchanged: number
  seconds: number
}

/** After so many rows the planner is told what the tables look like now, and again each time they grew tenfold. */
const firstAnalyzed = 10_000

/**
 * Brings in a log of answers. Two passes: the first learns who and what it names, how it tells time and how easy its
 * items are; the second records the answers in batches, each with its estimates in one transaction. A line's id is
 * made from its words and from how often they came before, so a log that comes again, grown longer or after a run
 * that was killed, records nothing twice.
 * @throws Problem `file-refused` for a file that is no such log: nothing is written then
 */
export async function importLog(run: LogRun): Promise<LogOutcome> {
  return overLog(run, async (log) => {
    const { database, context } = run
    const { contentHash, survey, options } = log
    const placing = await database.transaction(context, async (tx) => {
      const placed = await placeLog(tx, log)
      await insertAudit(tx, {
        action: 'responses.import',
        subjectType: 'evidence',
        detail: { contentHash, rows: survey.rows, kind: options.kind },
      })
      return placed
    })
    await database.analyze(['users', 'enrollments', 'competencies', 'items', 'evidence_sources'])
    const memory = newEasinessMemory()
    const listeners = [
      (...[tx, recorded]: Parameters<typeof applyEvidence>) => applyEvidence(tx, recorded, memory),
    ]
    let recordedCount = 0
    let analyzeAt = firstAnalyzed
    return eachBatch(run, log, placing, async (batch) => {
      const added = await database.transaction(context, async (tx) => {
        const recorded = await recordEvidence(tx, batch.evidence, listeners)
        await tellChange(tx, { what: 'evidence', studentIds: recorded.map((one) => one.studentId) })
        if (recorded.length < batch.evidence.length) await warnOfOutcomes(tx, run, batch)
        return recorded.length
      })
      recordedCount += added
      if (recordedCount >= analyzeAt) {
        analyzeAt = recordedCount * 10
        await database.analyze(['evidence', 'mastery', 'student_abilities'])
      }
      return added
    })
  })
}

/** What `importLog` would do: the same findings and figures, and nothing written. */
export async function checkLog(run: LogRun): Promise<LogOutcome> {
  return overLog(run, async (log) => {
    const { database, context } = run
    const placing = await database.transaction(context, (tx) => planLog(tx, log))
    return eachBatch(run, log, placing, (batch) =>
      database.transaction(context, async (tx) => {
        await warnOfOutcomes(tx, run, batch)
        return batch.evidence.length - (await selectRecorded(tx, idsOf(batch))).length
      }),
    )
  })
}

async function overLog(
  run: LogRun,
  work: (log: Log) => Promise<{ added: number; unchanged: number }>,
): Promise<LogOutcome> {
  const started = performance.now()
  const { path, name } = run.file
  const input = await openFiles(path, name)
  try {
    const [file, another] = input.files
    if (!file || another)
      throw refusedFile(name, null, null, 'A response log is one file. Send each by itself.')
    const now = new Date()
    const survey = await surveyLog(file, createFindings(), { mapping: run.options.columns, now })
    warnOfUnused(file.name, survey, run.findings)
    const log = { file, survey, contentHash: await hashOf(path), options: run.options, now }
    await refuseOtherLog(run, log)
    const done = await work(log)
    return {
      rows: survey.rows,
      students: survey.students.length,
      items: survey.items.size,
      competencies: survey.competencies.size,
      ...done,
      seconds: (performance.now() - started) / 1000,
    }
  } finally {
    input.close()
  }
}

/**
 * Reads the log and hands it on in batches; the next batch is read while one is written, and where the database can,
 * two are written at once.
 * @param write records a batch and says how much of it was new
 */
async function eachBatch(
  run: LogRun,
  log: Log,
  placing: Placing,
  write: (batch: Batch) => Promise<number>,
): Promise<{ added: number; unchanged: number }> {
  const lanes = run.database.engine === 'pglite' ? 1 : 2
  const total = { added: 0, unchanged: 0 }
  const writing = new Set<Promise<void>>()
  const begin = (batch: Batch) => {
    const written = write(batch).then((added) => {
      total.added += added
      total.unchanged += batch.evidence.length - added
      run.progress(batch.rowsRead / log.survey.rows)
    })
    writing.add(written)
    const forget = () => void writing.delete(written)
    written.then(forget, forget)
  }
  try {
    for await (const batch of batchesOf(log, placing, run.findings)) {
      while (writing.size >= lanes) await Promise.race(writing)
      begin(batch)
    }
    await Promise.all(writing)
  } finally {
    await Promise.allSettled(writing)
  }
  return total
}
