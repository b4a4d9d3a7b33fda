import { refusedFile, type Findings } from '#server/platform/findings.ts'
import { nearest, plain } from '../tabular/words.ts'

/** Our names of a log's columns, with the names that logs give them (compared without signs and capitals). */
const known = {
  student: ['studentid', 'userid', 'user', 'learner', 'learnerid', 'anonstudentid', 'studentsisid', 'uid'],
  item: [
    'itemid',
    'problemid',
    'problem',
    'question',
    'questionid',
    'exercise',
    'exerciseid',
    'assessmentitemid',
  ],
  competency: [
    'competencyid',
    'competencies',
    'skill',
    'skillid',
    'skillids',
    'skills',
    'kc',
    'kcs',
    'kcdefault',
    'knowledgecomponent',
    'concept',
    'conceptid',
    'standard',
    'standardid',
    'standards',
    'humancodingscheme',
  ],
  correct: ['iscorrect', 'correctness', 'answeredcorrectly', 'outcome', 'discretescore'],
  time: [
    'timestamp',
    'datetime',
    'occurredat',
    'answeredat',
    'attemptedat',
    'happenedat',
    'answeredon',
    'at',
    'when',
    'date',
    'eventtime',
    'servertime',
    'servertimestamp',
    'unixtime',
    'epoch',
    'endtime',
    'endedat',
    'completedat',
    'finishedat',
    'submittedat',
    'timesubmitted',
    'starttime',
    'startedat',
    'createdat',
    'timecreated',
    'recordedat',
    'loggedat',
  ],
  attempts: ['attemptcount', 'attempt', 'attemptnumber', 'tries'],
  hints: ['hintcount', 'hintstaken', 'hintsused', 'numberofhints'],
  duration: ['durationseconds', 'seconds', 'timetaken', 'timespent', 'elapsedtime'],
  durationMs: ['milliseconds', 'msfirstresponse', 'mstofirstresponse', 'durationms', 'elapsedms'],
} satisfies Record<string, readonly string[]>

export type ColumnName = keyof typeof known
export type Columns = Partial<Record<ColumnName, number>>

/** A header read: what is used, and what is not. */
export interface Header {
  columns: Columns
  unused: { name: string; at: number }[]
  /** Whether the sender said that no column holds the time (`time=`). */
  isUntimed: boolean
}

export const columnNames = Object.keys(known) as ColumnName[]
const required: readonly ColumnName[] = ['student', 'item', 'competency', 'correct']
const isColumnName = (word: string): word is ColumnName => (columnNames as string[]).includes(word)

/**
 * Which cell of a record holds what.
 * @param mapping `ours=theirs,…`: columns named by the sender; the others are found by the names logs give
 *   them; `ours=` says that no column holds it
 * @throws Problem `file-refused` when a required column is missing, named twice, or a mapping names none that is there
 */
export function findColumns(file: string, header: readonly string[], mapping: string | undefined): Header {
  const cells = header.map((cell) => cell.trim())
  const refuse = (field: string | null, message: string) => refusedFile(file, 1, field, message)
  const columns: Columns = {}
  const absent = new Set<ColumnName>()
  for (const pair of mapping?.split(',') ?? []) {
    const [ours = '', theirs = ''] = pair.split('=').map((word) => word.trim())
    if (!isColumnName(ours))
      throw refuse(
        ours,
        `"${ours}" is no column of ours. Write ours=theirs; ours is one of ${columnNames.join(', ')}.`,
      )
    if (theirs === '') {
      if (required.includes(ours)) throw refuse(ours, `A log needs the column ${ours}. Write ${ours}=THEIRS.`)
      absent.add(ours)
      continue
    }
    const at = cells.findIndex((cell) => cell === theirs || plain(cell) === plain(theirs))
    if (at < 0) throw refuse(theirs, `The header holds no column "${theirs}". It holds: ${cells.join(', ')}.`)
    columns[ours] = at
  }
  const taken = new Set(Object.values(columns))
  const words = cells.map(plain)
  for (const name of columnNames) {
    if (columns[name] !== undefined || absent.has(name)) continue
    const spellings = [plain(name), ...known[name]]
    for (const spelling of spellings) {
      const places = words.flatMap((word, at) => (word === spelling && !taken.has(at) ? [at] : []))
      if (places.length > 1)
        throw refuse(
          cells[places[0]!]!,
          `The column "${cells[places[0]!]}" stands ${places.length} times in the header. Keep one of them.`,
        )
      if (places.length === 0) continue
      columns[name] = places[0]!
      taken.add(places[0]!)
      break
    }
  }
  const missing = required.filter((name) => columns[name] === undefined)
  if (missing.length === 0) {
    const unused = cells.flatMap((cell, at) =>
      taken.has(at) ? [] : [{ name: cell === '' ? `column ${at + 1}` : cell, at }],
    )
    return { columns, unused, isUntimed: absent.has('time') }
  }
  const free = cells.filter((_, at) => !taken.has(at))
  const hints = missing.flatMap((name) => {
    const near = free.find((cell) => nearest(cell, [name, ...known[name]]) !== undefined)
    return near ? [`${name}=${near}`] : []
  })
  const example = hints.length > 0 ? hints.join(',') : `${missing[0]}=THEIRS`
  throw refuse(
    missing.join(', '),
    `No column was found for: ${missing.join(', ')}. The header holds: ${cells.join(', ')}. Say which column it is, for example: columns ${example}.`,
  )
}

/** Says of each column that is not used that it is left out, and how to have it used. */
export function warnOfUnused(file: string, { columns, unused }: Header, findings: Findings): void {
  for (const { name } of unused) {
    const ours = columns.time === undefined ? 'time' : 'OURS'
    findings.warning(
      file,
      1,
      name,
      `The column "${name}" is not used. Columns that are: ${columnNames.join(', ')}. If it is one of them under another name, say so: --columns ${ours}=${name}.`,
    )
  }
}
