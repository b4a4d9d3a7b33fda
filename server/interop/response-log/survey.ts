import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { timeFault } from '#server/evidence/evidence.ts'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { findColumns, type Header } from './columns.ts'
import { readBlocks } from './records.ts'
import { createReader, isFault, looksLikeTime, type Response } from './response.rules.ts'

/** How a log tells time: not at all (its order decides), from an unknown start, or by the calendar. */
export type LogClock = 'none' | 'relative' | 'absolute'

interface Tally {
  count: number
  correct: number
}

/** What has to be known of a whole log before its first line can be placed. */
export interface Survey extends Header {
  /** Lines that hold something, the header apart. */
  rows: number
  clock: LogClock
  /** The latest time of a relative clock, in milliseconds from its start. */
  lastMs: number
  /** In the order of their first answer. */
  students: string[]
  items: Map<string, Tally & { codes: Set<string> }>
  competencies: Map<string, Tally>
  everything: Tally
}

/** SHA-256 of a file's bytes, in hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/**
 * Reads a log once, writing nothing: its columns, how it tells time, who and what it names, and how easy its items
 * are. Lines that are wrong count for nothing; they are told of when the log is read again.
 * @throws Problem `file-refused` when the file is no such log
 */
export async function surveyLog(
  file: InputFile,
  findings: Findings,
  { mapping, now }: { mapping: string | undefined; now: Date },
): Promise<Survey> {
  let survey: Survey | undefined
  let read: ReturnType<typeof createReader> | undefined
  const students = new Set<string>()
  let hasAbsolute = false
  let candidates: { name: string; at: number; filled: number; times: number }[] = []
  for await (const block of readBlocks(file, findings)) {
    for (const record of block.records) {
      if (!survey || !read) {
        const header = findColumns(file.name, record, mapping)
        survey = { ...emptySurvey(), ...header }
        read = createReader(header.columns, (at) => timeFault(at, now))
        if (header.columns.time === undefined && !header.isUntimed)
          candidates = header.unused.map((column) => ({ ...column, filled: 0, times: 0 }))
        continue
      }
      survey.rows++
      for (const candidate of candidates) {
        const cell = record[candidate.at]?.trim() ?? ''
        if (cell === '') continue
        candidate.filled++
        if (looksLikeTime(cell, now)) candidate.times++
      }
      const response = read(record)
      if (isFault(response)) continue
      if (response.time?.kind === 'absolute') hasAbsolute = true
      else if (response.time) survey.lastMs = Math.max(survey.lastMs, response.time.ms)
      students.add(response.student)
      count(survey, response)
    }
  }
  if (!survey || survey.rows === 0)
    throw refusedFile(file.name, null, null, 'The file holds no line beyond its header. Export it again.')
  const timed = candidates.find(({ filled, times }) => times > 0 && times * 2 >= filled)
  if (timed) throw refuseUntimed(file.name, timed.name)
  survey.students = [...students]
  survey.clock = hasAbsolute ? 'absolute' : survey.lastMs > 0 ? 'relative' : 'none'
  return survey
}

/** Without times every answer is dated by the day it came, for good: a time under an unknown name is never passed over. */
const refuseUntimed = (file: string, name: string) =>
  refusedFile(
    file,
    1,
    name,
    `No column is known as the time, but the values of "${name}" look like times; without one every answer would be dated today, for good. Say which column is the time: --columns time=${name}, or --columns time= when there is none.`,
  )

const emptySurvey = (): Omit<Survey, keyof Header> => ({
  rows: 0,
  clock: 'none',
  lastMs: 0,
  students: [],
  items: new Map(),
  competencies: new Map(),
  everything: { count: 0, correct: 0 },
})

/** Counts of unaided answers; right with help tells nothing of how easy an item is. */
function count({ items, competencies, everything }: Survey, response: Response): void {
  const { item, codes, isCorrect, hints, attempts } = response
  const isHelped = isCorrect && ((hints ?? 0) > 0 || (attempts ?? 1) > 1)
  const add = (tally: Tally) => {
    if (isHelped) return
    tally.count++
    if (isCorrect) tally.correct++
  }
  add(everything)
  for (const code of codes) {
    let tally = competencies.get(code)
    if (!tally) competencies.set(code, (tally = { count: 0, correct: 0 }))
    add(tally)
  }
  if (item === '') return
  let tally = items.get(item)
  if (!tally) items.set(item, (tally = { count: 0, correct: 0, codes: new Set() }))
  for (const code of codes) tally.codes.add(code)
  add(tally)
}
