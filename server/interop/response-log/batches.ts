import { idOfItem } from '#server/assessment/assessment.ts'
import { timeFault, type NewEvidence } from '#server/evidence/evidence.ts'
import type { Findings } from '#server/platform/findings.ts'
import { deterministicId } from '#server/platform/id.ts'
import type { Log, LogOptions } from './log.ts'
import type { Placing } from './placing.ts'
import { readBlocks } from './records.ts'
import { createReader, isFault, type Response } from './response.rules.ts'
import type { Survey } from './survey.ts'

/** Rows in one transaction: enough to make the cost of a transaction small, few enough to keep memory flat. */
const batchSize = 5000

export interface Batch {
  evidence: NewEvidence[]
  /** Where each piece stands in the file. */
  lines: number[]
  /** Lines of the log until the end of this batch. */
  rowsRead: number
}

export const idsOf = ({ evidence }: Batch): string[] => evidence.map((one) => one.id)

/** The lines of a log as evidence, in batches; what is wrong with the others goes to `findings`. */
export async function* batchesOf(
  { file, survey, options, now }: Log,
  placing: Placing,
  findings: Findings,
): AsyncGenerator<Batch> {
  const read = createReader(survey.columns, (at) => timeFault(at, now))
  const evidenceOf = createPlacer(options, survey, placing)
  let batch: Batch = { evidence: [], lines: [], rowsRead: 0 }
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
      if (isFull(batch.evidence, placed)) {
        yield { ...batch, rowsRead: rowsRead - 1 }
        batch = { evidence: [], lines: [], rowsRead }
      }
      batch.evidence.push(placed)
      batch.lines.push(lines[index]!)
    }
  }
  if (batch.evidence.length > 0) yield { ...batch, rowsRead }
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
    if (!found) cells.set(cell, (found = competencyIdsOf(codes, competencies)))
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

function competencyIdsOf(codes: readonly string[], competencies: Placing['competencies']) {
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
