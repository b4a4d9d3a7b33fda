import { competencyEasinessOf, easinessOf } from '#engine/mastery/kalman.ts'
import { ensureItems, freezeEasiness } from '#server/assessment/assessment.ts'
import { ensureSource, idOfSource, refuseUnlicensedLog } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { ensureBareStudents, studentsByWord } from '#server/roster/roster.ts'
import { competenciesByCode, ensureCompetencies, idOfImported } from '#server/standards/standards.ts'
import { insertResponseLog, selectResponseLogs } from './response-log.queries.ts'
import type { Log } from './log.ts'
import type { Survey } from './survey.ts'

/** What a log's words are in the district: ids, or in words why there is none. */
export interface Placing {
  sourceId: string
  students: ReadonlyMap<string, Placed>
  competencies: ReadonlyMap<string, Placed>
  /** When a response happened. */
  instantOf(time: { kind: 'absolute' | 'relative'; ms: number } | null): Date
}

export type Placed = { id: string } | { fault: string }

/**
 * Finds what the log names, and with `createMissing` makes what is not there. Writes the log's place in time.
 * @throws Problem `source-may-not-assess` when a log of this name brought only practice before
 */
export async function placeLog(tx: Tx, log: Omit<Log, 'file'>): Promise<Placing> {
  const { survey, contentHash, now } = log
  const { source, kind, createMissing } = log.options
  await refuseUnlicensedLog(tx, source, kind)
  const students = await findStudents(tx, source, survey.students, createMissing)
  const competencies = await findCompetencies(tx, source, [...survey.competencies.keys()])
  if (createMissing) {
    await createStudents(tx, source, students)
    await createCompetencies(tx, source, competencies)
  }
  const placing = { sourceId: idOfSource(source), students, competencies }
  // Where no line can be placed, the log leaves no trace.
  if (!hasAny(students) || !hasAny(competencies))
    return { ...placing, instantOf: clockOf(survey, timesOf(survey, [], now)) }
  const sourceId = await ensureSource(tx, {
    name: source,
    kind: 'log',
    asserts: kind === 'assessed' ? ['practised', 'assessed'] : ['practised'],
  })
  await freezeItems(tx, source, survey, competencies)
  const logs = await selectResponseLogs(tx, sourceId)
  const own = logs.find((log) => log.contentHash === contentHash) ?? timesOf(survey, logs, now)
  await insertResponseLog(tx, { sourceId, contentHash, ...own })
  return { ...placing, instantOf: clockOf(survey, own) }
}

/** The same as `placeLog`, writing nothing; what would be made is shown as made. */
export async function planLog(tx: Tx, log: Omit<Log, 'file'>): Promise<Placing> {
  const { survey, now } = log
  const { source, kind, createMissing } = log.options
  const sourceId = idOfSource(source)
  await refuseUnlicensedLog(tx, source, kind)
  const made = (found: Map<string, Placed>) =>
    new Map(
      Array.from(found, ([word, placed]) => [
        word,
        createMissing && 'fault' in placed && placed.fault === unknown ? { id: sourceId } : placed,
      ]),
    )
  const students = await findStudents(tx, source, survey.students, createMissing)
  const competencies = await findCompetencies(tx, source, [...survey.competencies.keys()])
  return {
    sourceId,
    students: made(students),
    competencies: made(competencies),
    instantOf: clockOf(survey, timesOf(survey, [], now)),
  }
}

const unknown = 'is not known here'

const hasAny = (placed: ReadonlyMap<string, Placed>) => placed.values().some((one) => 'id' in one)

/**
 * A log that may bring students is a bare one: its `17` is nobody of the roster, whose ids may look the same. A log of
 * the district's own tools names students of the roster, and brings none.
 */
async function findStudents(
  tx: Tx,
  source: string,
  words: readonly string[],
  createMissing: boolean,
): Promise<Map<string, Placed>> {
  const found = await studentsByWord(tx, source, words, createMissing ? 'log' : 'everybody')
  return new Map(Array.from(found, ([word, ids]) => [word, only(ids)]))
}

function only(ids: readonly string[]): Placed {
  const [id] = ids
  if (id === undefined) return { fault: unknown }
  return ids.length === 1 ? { id } : { fault: `means ${ids.length} at once here` }
}

async function createStudents(tx: Tx, source: string, students: Map<string, Placed>): Promise<void> {
  for (const [word, id] of await ensureBareStudents(tx, source, missingOf(students)))
    students.set(word, { id })
}

/** The log's own competencies go first: a framework that came later with the same codes must not move old answers. */
async function findCompetencies(
  tx: Tx,
  source: string,
  codes: readonly string[],
): Promise<Map<string, Placed>> {
  const own = idOfImported(tx, source)
  const found = await competenciesByCode(tx, codes)
  return new Map(
    Array.from(found, ([code, meant]) => {
      const mine = meant.filter((competency) => competency.frameworkId === own)
      return [code, only((mine.length > 0 ? mine : meant).map((competency) => competency.id))]
    }),
  )
}

const missingOf = (found: ReadonlyMap<string, Placed>): string[] =>
  Array.from(found).flatMap(([word, placed]) => ('fault' in placed && placed.fault === unknown ? [word] : []))

async function createCompetencies(tx: Tx, source: string, competencies: Map<string, Placed>): Promise<void> {
  const codes = missingOf(competencies)
  if (codes.length === 0) return
  const { competencyIds } = await ensureCompetencies(tx, { name: source, codes })
  for (const code of codes) competencies.set(code, { id: competencyIds.get(code)! })
}

/** Makes the items, and freezes how easy they and the competencies are, from the counts of the whole log. */
async function freezeItems(
  tx: Tx,
  source: string,
  survey: Survey,
  competencies: ReadonlyMap<string, Placed>,
): Promise<void> {
  const idOf = (code: string) => {
    const placed = competencies.get(code)
    return placed && 'id' in placed ? [placed.id] : []
  }
  const easiness = new Map<string, number>()
  for (const [code, tally] of survey.competencies)
    for (const competencyId of idOf(code))
      easiness.set(competencyId, competencyEasinessOf(tally, survey.everything))
  await freezeEasiness(
    tx,
    Array.from(easiness, ([competencyId, value]) => ({ competencyId, easiness: value })),
  )
  const items = Array.from(survey.items, ([identifier, tally]) => ({
    source,
    identifier,
    competencyIds: [...tally.codes].flatMap(idOf),
    easiness: easinessOf(
      tally,
      Array.from(tally.codes, (code) => survey.competencies.get(code)!),
      survey.everything,
    ),
  }))
  await ensureItems(tx, items)
}

interface Times {
  startedAt: Date
  timeZeroAt: Date | null
}

/**
 * A new log of a source that tells time from an unknown start: the start is where the source's first log put it, so
 * that a log grown longer keeps its order; in the first log the last response happened now. That start is a guess, and
 * what it would put ahead of the day on which a log came happened when it came.
 */
function timesOf(survey: Survey, logs: readonly Times[], now: Date): Times {
  if (survey.clock !== 'relative') return { startedAt: now, timeZeroAt: null }
  const known = logs.find((log) => log.timeZeroAt !== null)?.timeZeroAt
  return { startedAt: now, timeZeroAt: known ?? new Date(now.getTime() - survey.lastMs) }
}

function clockOf({ clock }: Survey, { startedAt, timeZeroAt }: Times): Placing['instantOf'] {
  if (clock === 'absolute') return (time) => new Date(time!.ms)
  if (clock === 'none') return () => startedAt
  return (time) => new Date(Math.min(timeZeroAt!.getTime() + time!.ms, startedAt.getTime()))
}
