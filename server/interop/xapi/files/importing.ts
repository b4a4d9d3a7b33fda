import { basename } from 'node:path'
import { insertAudit } from '#server/platform/audit.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import type { Findings } from '#server/platform/findings.ts'
import { deterministicId } from '#server/platform/id.ts'
import { openFiles } from '../../tabular/files.ts'
import type { InputFile } from '../../tabular/input-file.ts'
import type { XapiVersion } from '../protocol.types.ts'
import { isSameStatement } from '../statements/equality.ts'
import { authorityOf, fitStatements } from '../statements/fitting.ts'
import { readStatements, type ReceivedStatement } from '../statements/received.ts'
import type { Statement } from '../statements/statement.types.ts'
import { selectTexts } from '../statements/statements.queries.ts'
import type { Incoming } from '../statements/incoming.types.ts'
import { createWriter, type StatementListeners, type Writer } from '../statements/writer.ts'
import { piecesOf, type Piece } from './pieces.ts'

export interface StatementsRun {
  database: Database
  districtId: string
  /** A file, a zip or a folder; each file plain or gzipped. */
  path: string
  /** Who vouches for the statements, and decides what they are trusted for. */
  sourceId: string
  /** Of the accounts as which sources vouch for statements. */
  homePage: string
  listeners: StatementListeners
  findings: Findings
  /** Called with how many statements have been read. */
  progress(read: number): void
}

export interface StatementsOutcome {
  read: number
  added: number
  /** Were there already. */
  unchanged: number
  /** Lines that were left out. */
  refused: number
  seconds: number
}

/** What a line holds: kept or refused as a whole. */
interface Line {
  file: string
  line: number
  statements: readonly Incoming[]
}

/** Lines that go together into one transaction of the writer, and bytes that wait for it at most. */
const linesAtOnce = 500
const bytesAtOnce = 8 * 2 ** 20
const statementsPerLine = 500

/**
 * Brings in the statements of a file by the rules and by the writer of POST /statements: each line is a request of its own.
 * What is there stays as it is, so that a run that was broken off is simply run again; what is wrong goes to `findings` by
 * line and field, and the rest is kept.
 * @throws Problem `file-refused`, `archive-refused`
 */
export async function importStatements(run: StatementsRun): Promise<StatementsOutcome> {
  const writer = createWriter(run.database, run.listeners)
  const outcome = await readThrough(run, (lines) => write(run, writer, lines))
  await run.database.transaction(wideContext(run.districtId), (tx) =>
    insertAudit(tx, {
      action: 'statements.import',
      subjectType: 'source',
      subjectId: run.sourceId,
      detail: { ...outcome },
    }),
  )
  return outcome
}

/** What importStatements would do; nothing is written. */
export const checkStatements = (run: StatementsRun): Promise<StatementsOutcome> =>
  readThrough(run, async (lines) => ({
    added: lines.reduce((sum, { statements }) => sum + statements.length, 0),
    refused: 0,
  }))

interface Kept {
  /** Statements. */
  added: number
  /** Lines. */
  refused: number
}

/** @param keep takes lines with something new */
async function readThrough(
  run: StatementsRun,
  keep: (lines: readonly Line[]) => Promise<Kept>,
): Promise<StatementsOutcome> {
  const started = performance.now()
  const outcome = { read: 0, added: 0, unchanged: 0, refused: 0 }
  const read = createReader(run)
  let waiting: Line[] = []
  let bytes = 0
  const settle = async () => {
    const { fresh, unchanged, refused } = await freshOf(run, waiting)
    waiting = []
    bytes = 0
    outcome.unchanged += unchanged
    outcome.refused += refused
    if (fresh.length > 0) {
      const kept = await keep(fresh)
      outcome.added += kept.added
      outcome.refused += kept.refused
    }
    run.progress(outcome.read)
  }
  const { files, close } = await openFiles(run.path, basename(run.path))
  try {
    for (const file of files) {
      for await (const piece of piecesOf(file)) {
        const line = read(file, piece)
        if (!line) {
          outcome.refused++
          continue
        }
        outcome.read += line.statements.length
        waiting.push(line)
        if ('text' in piece) bytes += piece.text.length
        if (waiting.length >= linesAtOnce || bytes >= bytesAtOnce) await settle()
      }
    }
    if (waiting.length > 0) await settle()
  } finally {
    close()
  }
  return { ...outcome, seconds: (performance.now() - started) / 1000 }
}

/** From a line to statements that can be stored, or to findings. */
function createReader({ sourceId, findings }: StatementsRun) {
  const identify = createIdentifier(sourceId)
  return (file: InputFile, piece: Piece): Line | undefined => {
    const { line } = piece
    const say = (field: string, message: string) => findings.error(file.name, line, field || null, message)
    if ('fault' in piece) {
      say('', piece.fault)
      return undefined
    }
    const received = readStatements(piece.text, { batchLimit: statementsPerLine, firstLine: line })
    for (const { path, message } of received.faults) say(path, message)
    if (received.faults.length > 0) return undefined
    const { statements, faults } = fitInEither(received.statements, received.isArray)
    for (const { path, message } of faults) say(path, message)
    if (faults.length > 0) return undefined
    for (const incoming of statements) {
      identify(incoming)
      for (const field of contentless(incoming.normal.statement))
        findings.warning(
          file.name,
          line,
          field,
          'Its content is not in the file; the statement is kept with its hash alone. Send the content over HTTP.',
        )
    }
    return { file: file.name, line, statements }
  }
}

/**
 * Both versions of the standard stand in files, often unsaid. The faults are those of the version that a statement names,
 * else of the first.
 */
function fitInEither(received: readonly ReceivedStatement[], isArray: boolean) {
  const isSecond = received.some(({ statement }) =>
    String((statement as Statement)?.version).startsWith('2.'),
  )
  const versions: readonly XapiVersion[] = isSecond ? ['2.0.0'] : ['1.0.3', '2.0.0']
  const tried = versions.map((version) => () => fitStatements(received, { version, isArray, parts: null }))
  const first = tried[0]!()
  if (first.faults.length === 0 || tried.length === 1) return first
  const second = tried[1]!()
  return second.faults.length === 0 ? second : first
}

/** Attachments whose content is nowhere but where the statement came from. */
const contentless = ({ attachments = [] }: Statement): string[] =>
  attachments.flatMap(({ fileUrl }, index) => (fileUrl === undefined ? [`attachments.${index}`] : []))

/**
 * A statement without an id gets the same one at each import, from its text; when the same text came before, from how
 * often as well.
 */
function createIdentifier(sourceId: string) {
  const repeats = new Map<number, number>()
  return (incoming: Incoming): void => {
    if (incoming.normal.statement.id !== undefined) return
    const id = deterministicId('xapi statement', sourceId, incoming.text)
    // 48 bits tell enough: if two texts ever met here, one of them would only be counted as a repetition.
    const key = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    const before = repeats.get(key) ?? 0
    repeats.set(key, before + 1)
    incoming.id = before === 0 ? id : deterministicId('xapi statement', sourceId, incoming.text, before)
  }
}

const conflictMessage =
  'Another statement is stored under this id. Stored statements never change: give yours an id of its own.'

/** Leaves out lines that are there already, and those that say something else under an id that is taken. */
async function freshOf({ database, districtId, findings }: StatementsRun, lines: readonly Line[]) {
  const ids = lines.flatMap(({ statements }) => statements.map(({ id }) => id))
  const texts = await database.transaction(wideContext(districtId), (tx) => selectTexts(tx, ids))
  const known = new Map(Array.from(texts, ([id, text]) => [id, JSON.parse(text) as Statement]))
  const fresh: Line[] = []
  let unchanged = 0
  let refused = 0
  for (const line of lines) {
    const isOther = ({ id, normal }: Incoming) => {
      const there = known.get(id)
      return there !== undefined && !isSameStatement(there, normal.statement)
    }
    if (line.statements.some(isOther)) {
      findings.error(line.file, line.line, 'id', conflictMessage)
      refused++
      continue
    }
    const statements = line.statements.filter(({ id }) => !known.has(id))
    unchanged += line.statements.length - statements.length
    // The next lines meet these too.
    for (const { id, normal } of statements) known.set(id, normal.statement)
    if (statements.length > 0) fresh.push({ ...line, statements })
  }
  return { fresh, unchanged, refused }
}

async function write(
  { districtId, sourceId, homePage, findings }: StatementsRun,
  writer: Writer,
  lines: readonly Line[],
): Promise<Kept> {
  const authority = authorityOf(homePage, sourceId)
  const settled = await Promise.allSettled(
    lines.map(({ statements }) =>
      writer.write(districtId, { sourceId, authority, mayDefine: true, statements, attachments: [] }),
    ),
  )
  const kept: Kept = { added: 0, refused: 0 }
  for (const [index, { file, line, statements }] of lines.entries()) {
    const one = settled[index]!
    if (one.status === 'fulfilled') kept.added += statements.length
    else if (one.reason instanceof Problem) {
      findings.error(file, line, null, one.reason.message)
      kept.refused++
    } else throw one.reason
  }
  return kept
}
