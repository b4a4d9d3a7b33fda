import type { Columns } from './columns.ts'

/** One line of a log. */
export interface Response {
  student: string
  item: string
  /** The competency cell as written, and the codes in it. */
  cell: string
  codes: readonly string[]
  isCorrect: boolean
  /** As written, and read: seconds or milliseconds since 1970 or since an unknown start; null when there is none. */
  timeText: string
  time: LogTime | null
  attempts: number | null
  hints: number | null
  durationMs: number | null
  /** Optional columns whose cell could not be read and was left out. */
  doubts: readonly Doubt[]
}

export interface LogTime {
  kind: 'absolute' | 'relative'
  /** Milliseconds since 1970, or since the unknown start. */
  ms: number
}

export interface Doubt {
  field: string
  message: string
}

const longestWord = 200
const noDoubts: readonly Doubt[] = []

/**
 * Reads records of one log; codes of a competency cell are cut once for all records.
 * @param timeFault what is wrong with a time of the calendar (ms since 1970), by the rule for all evidence
 * @returns a function from a record to the response, or to what is wrong with it
 */
export function createReader(
  columns: Columns,
  timeFault: (at: number) => string | undefined,
): (record: readonly string[]) => Response | Doubt {
  const cells = new Map<string, readonly string[]>()
  const codesOf = (cell: string) => {
    let codes = cells.get(cell)
    if (!codes) {
      codes = [...new Set(cell.split(/[;~]/).map((code) => code.trim()))].filter((code) => code !== '')
      cells.set(cell, codes)
    }
    return codes
  }
  const {
    student: studentAt,
    item: itemAt,
    competency: competencyAt,
    correct: correctAt,
    time: timeAt,
  } = columns
  const { attempts: attemptsAt, hints: hintsAt, duration: secondsAt, durationMs: millisecondsAt } = columns
  const hasCounts = attemptsAt !== undefined || hintsAt !== undefined
  const hasDuration = secondsAt !== undefined || millisecondsAt !== undefined
  const at = (record: readonly string[], place: number | undefined) =>
    place === undefined ? '' : (record[place] ?? '').trim()

  return (record) => {
    const student = at(record, studentAt)
    if (student === '') return fault('student', 'is empty. Say whose answer this is.')
    const item = at(record, itemAt)
    const cell = at(record, competencyAt)
    const codes = codesOf(cell)
    if (codes.length === 0) return fault('competency', 'is empty. Say what the answer shows.')
    if (student.length > longestWord || item.length > longestWord || cell.length > 20 * longestWord)
      return fault(
        'student',
        `or another cell is longer than ${longestWord} signs. Look for a missing line end.`,
      )
    const isCorrect = readCorrect(at(record, correctAt))
    if (isCorrect === undefined) return fault('correct', 'is not 0, 1, true or false.')
    const timeText = at(record, timeAt)
    const time = readTime(timeText)
    if (time === undefined)
      return fault('time', 'is no time. Write seconds or an ISO date such as 2026-11-24T08:30:00Z.')
    const wrongTime = time?.kind === 'absolute' ? timeFault(time.ms) : undefined
    if (wrongTime) return fault('time', `${wrongTime}. Correct the line, or the clock that wrote it.`)
    let attempts: number | null = null
    let hints: number | null = null
    let durationMs: number | null = null
    let doubts = noDoubts
    if (hasCounts || hasDuration) {
      const found: Doubt[] = []
      attempts = readCount(at(record, attemptsAt), 'attempts', found)
      hints = readCount(at(record, hintsAt), 'hints', found)
      durationMs =
        millisecondsAt === undefined
          ? readDuration(at(record, secondsAt), 1000, found)
          : readDuration(at(record, millisecondsAt), 1, found)
      if (found.length > 0) doubts = found
    }
    return { student, item, cell, codes, isCorrect, timeText, time, attempts, hints, durationMs, doubts }
  }
}

const fault = (field: string, message: string): Doubt => ({ field, message: `The ${field} ${message}` })

export const isFault = (read: Response | Doubt): read is Doubt => 'field' in read

function readCorrect(cell: string): boolean | undefined {
  switch (cell.toLowerCase()) {
    case '1':
    case '1.0':
    case 'true':
      return true
    case '0':
    case '0.0':
    case 'false':
      return false
    default:
      return undefined
  }
}

const latest = Date.UTC(2100, 0)
const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Nothing (also null), a number (from 1e12 milliseconds, from 1e9 seconds since 1970, else seconds from an unknown
 * start), or an ISO date, in UTC unless it says otherwise. Undefined for anything else.
 */
export function readTime(cell: string): LogTime | null | undefined {
  if (cell === '' || cell === 'null' || cell === 'NULL') return null
  if (cell === '0') return { kind: 'relative', ms: 0 }
  const number = Number(cell)
  if (Number.isFinite(number)) {
    if (number < 0) return undefined
    if (number < 1e9) return { kind: 'relative', ms: Math.round(number * 1000) }
    const ms = Math.round(number >= 1e12 ? number : number * 1000)
    return ms < latest ? { kind: 'absolute', ms } : undefined
  }
  const match = isoTime.exec(cell)
  if (!match || !isDay(cell.slice(0, 10))) return undefined
  const text = cell.replace(' ', 'T')
  const ms = Date.parse(match[1] || text.length === 10 ? text : `${text}Z`)
  return ms < latest ? { kind: 'absolute', ms } : undefined
}

const writtenDate =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}(?=$|[ ,T])))(?:$|[ ,T])/
const namedDate =
  /^(?:[a-z]{3,9},? )?(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]\d{1,4}\b/i

/** Whether a cell looks like a date, in whatever order, or like seconds or milliseconds since 1970 until now. */
export function looksLikeTime(cell: string, now: Date): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(cell)) return writtenDate.test(cell) || namedDate.test(cell)
  const time = readTime(cell)
  return time?.kind === 'absolute' && time.ms <= now.getTime()
}

/** Days that no calendar has (February 31) are read by Date.parse as a day of the next month. */
function isDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day)
}

const mostCount = 1_000_000

function readCount(cell: string, field: string, doubts: Doubt[]): number | null {
  if (cell === '') return null
  const number = Number(cell)
  if (Number.isInteger(number) && number >= 0 && number <= mostCount) return number
  doubts.push(fault(field, 'is no count and was left out.'))
  return null
}

const longestDuration = 2 ** 31 - 1

function readDuration(cell: string, unitMs: number, doubts: Doubt[]): number | null {
  if (cell === '') return null
  const ms = Math.round(Number(cell) * unitMs)
  if (ms >= 0 && ms <= longestDuration) return ms
  doubts.push(fault('duration', 'is no length of time and was left out.'))
  return null
}
