import { idOfSource } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { createFindings, refusedFile } from '#server/platform/findings.ts'
import { batchesOf, idsOf, type Batch } from './batches.ts'
import type { Log, LogRun } from './log.ts'
import { planLog } from './placing.ts'
import {
  countRecordedAt,
  selectOtherOutcomes,
  selectRecorded,
  selectResponseLogs,
} from './response-log.queries.ts'

/** What is recorded of a log, and what of it is recorded otherwise. */

/**
 * Where no line has a time, words alone tell a line from those of another log of the same students and items. So under
 * one name there is one such log: one that comes again holds all that is recorded, in its order and with its outcomes,
 * and may hold more; or nothing that is not recorded.
 * @throws Problem `file-refused` with the line for any other: nothing is written then
 */
export async function refuseOtherLog({ database, context }: LogRun, log: Log): Promise<void> {
  const { survey, contentHash, options, file } = log
  if (survey.clock !== 'none') return
  const known = await database.transaction(context, async (tx) => {
    const sourceId = idOfSource(options.source)
    const logs = await selectResponseLogs(tx, sourceId)
    // The very same file, perhaps after a run that was killed.
    if (logs.some((one) => one.contentHash === contentHash)) return undefined
    const instants = logs.map((one) => one.startedAt)
    const count = await countRecordedAt(tx, sourceId, instants)
    return count === 0 ? undefined : { count, placing: await planLog(tx, log) }
  })
  if (!known) return

  const refuse = (line: number, field: string | null, what: string) =>
    refusedFile(
      file.name,
      line,
      field,
      `${what} Without times, the log "${options.source}" can only be continued. If this is another log, give it a name of its own (source); if answers were corrected, what is recorded stays.`,
    )
  const lastPlaces = new Map<number, number>()
  let met = 0
  let firstNew: number | undefined
  for await (const batch of batchesOf(log, known.placing, createFindings())) {
    const rows = await database.transaction(context, (tx) => selectRecorded(tx, idsOf(batch)))
    const recorded = new Map(rows.map((row) => [row.id, row]))
    for (const [index, { id, isCorrect }] of batch.evidence.entries()) {
      const line = batch.lines[index]!
      const before = recorded.get(id)
      if (!before) {
        firstNew ??= line
        continue
      }
      met++
      if (before.isCorrect !== isCorrect)
        throw refuse(line, 'correct', `Line ${line} is recorded with another outcome.`)
      // Lines that came together keep their order, wherever new ones stand between them.
      const instant = before.occurredAt.getTime()
      if (before.sequence < (lastPlaces.get(instant) ?? 0))
        throw refuse(line, null, `Line ${line} is recorded before a line that it follows here.`)
      lastPlaces.set(instant, before.sequence)
    }
  }
  if (firstNew !== undefined && met < known.count)
    throw refuse(
      firstNew,
      null,
      `Line ${firstNew} is new, but ${known.count - met} of ${known.count} recorded answers are not in the file.`,
    )
}

/** Tells of lines that are recorded with another outcome, which stays. */
export async function warnOfOutcomes(tx: Tx, { findings, file }: LogRun, batch: Batch): Promise<void> {
  const others = new Set(await selectOtherOutcomes(tx, batch.evidence))
  if (others.size === 0) return
  for (const [index, { id }] of batch.evidence.entries())
    if (others.has(id))
      findings.warning(
        file.name,
        batch.lines[index]!,
        'correct',
        'This answer is recorded with another outcome, which stays. If it is another answer, its time or the name of its log (source) must differ.',
      )
}
