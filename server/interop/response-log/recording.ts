import type { EvidenceKind } from '#contract/evidence.ts'
import { recordEvidence, type NewEvidence } from '#server/evidence/evidence.ts'
import { idOfItem } from '#server/assessment/assessment.ts'
import { applyEvidence, newEasinessMemory } from '#server/mastery/mastery.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { createFindings, refusedFile, type Findings } from '#server/platform/findings.ts'
import { deterministicId } from '#server/platform/id.ts'
import { openFiles } from '../tabular/files.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { placeLog, planLog, type Placing } from './placing.ts'
import { readBlocks } from './records.ts'
import { countRecorded } from './response-log.queries.ts'
import { createReader, isFault, type Response } from './response.rules.ts'
import { hashOf, surveyLog, type Survey } from './survey.ts'

export interface LogOptions {
  /** `ours=theirs,…`, for columns whose names are not known. */
  columns?: string | undefined
  kind: Exclude<EvidenceKind, 'observed'>
  /** What the log is called. The same log grown longer keeps its name; two logs whose ids clash need two. */
  source: string
  /** Makes the students, sections, items and competencies that the log names and nobody has. */
  createMissing: boolean
}

export interface LogRun {
  database: Database
  context: Context
  file: { path: string; name: string }
  options: LogOptions
  findings: Findings
  progress(share: number): void
}

export interface LogOutcome {
  rows: number
  students: number
  items: number
  competencies: number
  added: number
  unchanged: number
  seconds: number
}

/** Rows in one transaction: enough to make the cost of a transaction small, few enough to keep memory flat. */
const batchSize = 5000

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
  return overLog(run, async (file, survey, contentHash) => {
    const { database, context, options } = run
    const placing = await database.transaction(context, async (tx) => {
      const placed = await placeLog(tx, requestOf(survey, contentHash, options))
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
    return eachBatch(run, file, survey, placing, async (evidence) => {
      const recorded = await database.transaction(context, (tx) => recordEvidence(tx, evidence, listeners))
      recordedCount += recorded.length
      if (recordedCount >= analyzeAt) {
        analyzeAt = recordedCount * 10
        await database.analyze(['evidence', 'mastery', 'student_abilities'])
      }
      return recorded.length
    })
  })
}

/** What `importLog` would do: the same findings and figures, and nothing written. */
export async function checkLog(run: LogRun): Promise<LogOutcome> {
  return overLog(run, async (file, survey, contentHash) => {
    const { database, context, options } = run
    const placing = await database.transaction(context, (tx) =>
      planLog(tx, requestOf(survey, contentHash, options)),
    )
    return eachBatch(run, file, survey, placing, async (evidence) => {
      const ids = evidence.map((one) => one.id)
      return ids.length - (await database.transaction(context, (tx) => countRecorded(tx, ids)))
    })
  })
}

const requestOf = (survey: Survey, contentHash: string, options: LogOptions) => ({
  survey,
  contentHash,
  source: options.source,
  createMissing: options.createMissing,
  mayAssess: options.kind === 'assessed',
  now: new Date(),
})

async function overLog(
  run: LogRun,
  work: (
    file: InputFile,
    survey: Survey,
    contentHash: string,
  ) => Promise<{ added: number; unchanged: number }>,
): Promise<LogOutcome> {
  const started = performance.now()
  const { path, name } = run.file
  const input = await openFiles(path, name)
  try {
    const [file, another] = input.files
    if (!file || another)
      throw refusedFile(name, null, null, 'A response log is one file. Send each by itself.')
    const survey = await surveyLog(file, createFindings(), run.options.columns)
    const done = await work(file, survey, await hashOf(path))
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
  file: InputFile,
  survey: Survey,
  placing: Placing,
  write: (evidence: readonly NewEvidence[]) => Promise<number>,
): Promise<{ added: number; unchanged: number }> {
  const lanes = run.database.engine === 'pglite' ? 1 : 2
  const total = { added: 0, unchanged: 0 }
  const writing = new Set<Promise<void>>()
  const begin = (evidence: readonly NewEvidence[], rowsRead: number) => {
    const written = write(evidence).then((added) => {
      total.added += added
      total.unchanged += evidence.length - added
      run.progress(rowsRead / survey.rows)
    })
    writing.add(written)
    const forget = () => void writing.delete(written)
    written.then(forget, forget)
  }
  try {
    for await (const { evidence, rowsRead } of batchesOf(run, file, survey, placing)) {
      while (writing.size >= lanes) await Promise.race(writing)
      begin(evidence, rowsRead)
    }
    await Promise.all(writing)
  } finally {
    await Promise.allSettled(writing)
  }
  return total
}

async function* batchesOf(
  run: LogRun,
  file: InputFile,
  survey: Survey,
  placing: Placing,
): AsyncGenerator<{ evidence: NewEvidence[]; rowsRead: number }> {
  const { findings, options } = run
  const read = createReader(survey.columns)
  const evidenceOf = createPlacer(options, survey, placing)
  let evidence: NewEvidence[] = []
  let rowsRead = -1
  for await (const { lines, records } of readBlocks(file, findings)) {
    for (let index = 0; index < records.length; index++) {
      rowsRead++
      if (rowsRead === 0) continue
      const response = read(records[index]!)
      if (isFault(response)) {
        findings.error(file.name, lines[index]!, response.field, response.message)
        continue
      }
      for (const { field, message } of response.doubts)
        findings.warning(file.name, lines[index]!, field, message)
      const placed = evidenceOf(response, rowsRead)
      if ('field' in placed) {
        findings.error(file.name, lines[index]!, placed.field, placed.message)
        continue
      }
      if (isFull(evidence, placed)) {
        yield { evidence, rowsRead: rowsRead - 1 }
        evidence = []
      }
      evidence.push(placed)
    }
  }
  if (evidence.length > 0) yield { evidence, rowsRead }
}

/** Where a log holds one student after the other, none of them is cut in two: batches then wait for nobody. */
const isFull = (evidence: readonly NewEvidence[], next: NewEvidence) =>
  evidence.length >= batchSize &&
  (evidence.at(-1)!.studentId !== next.studentId || evidence.length >= 2 * batchSize)

/** From a response to evidence, or to what is wrong with it. */
function createPlacer(options: LogOptions, survey: Survey, placing: Placing) {
  const { source, kind } = options
  const { sourceId, students, competencies, instantOf } = placing
  const itemIds = new Map<string, string>()
  const cells = new Map<string, { ids: string[] } | { field: string; message: string }>()
  const repeats = new Map<number, number>()

  const itemIdOf = (item: string) => {
    if (item === '') return null
    let id = itemIds.get(item)
    if (!id) itemIds.set(item, (id = idOfItem(source, item)))
    return id
  }
  const competenciesOf = ({ cell, codes }: Response) => {
    let found = cells.get(cell)
    if (!found) cells.set(cell, (found = idsOf(codes, competencies)))
    return found
  }
  /** Made from the line's words; when the same words came before, from their number as well. */
  const idOf = ({ student, item, cell, timeText }: Response) => {
    const id = deterministicId('response', source, student, item, cell, timeText)
    // 48 bits tell enough: if two lines ever met here, one of them would only be counted as a repetition.
    const key = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    const before = repeats.get(key) ?? 0
    repeats.set(key, before + 1)
    return before === 0 ? id : deterministicId('response', source, student, item, cell, timeText, before)
  }

  return (response: Response, row: number): NewEvidence | { field: string; message: string } => {
    const id = idOf(response)
    const student = students.get(response.student)
    if (!student || 'fault' in student)
      return {
        field: 'student',
        message: `The student of this line ${student?.fault ?? 'is not known here'}. Import the roster first, or let missing students be made.`,
      }
    const found = competenciesOf(response)
    if ('field' in found) return found
    const { isCorrect, attempts, hints, durationMs, time } = response
    if ((time === null || time.kind !== survey.clock) && survey.clock !== 'none')
      return {
        field: 'time',
        message:
          'The time of this line is missing or of another kind than in the other lines. Write all alike.',
      }
    return {
      id,
      studentId: student.id,
      sourceId,
      itemId: itemIdOf(response.item),
      competencyIds: found.ids,
      kind,
      isCorrect,
      attempts,
      hints,
      durationMs,
      occurredAt: instantOf(time),
      sequence: row,
      recordedBy: null,
      note: null,
    }
  }
}

function idsOf(codes: readonly string[], competencies: Placing['competencies']) {
  const ids: string[] = []
  for (const code of codes) {
    const placed = competencies.get(code)
    if (!placed || 'fault' in placed)
      return {
        field: 'competency',
        message: `The competency "${code}" ${placed?.fault ?? 'is not known here'}. Import its framework first, write its identifier, or let missing ones be made.`,
      }
    if (!ids.includes(placed.id)) ids.push(placed.id)
  }
  return { ids }
}
