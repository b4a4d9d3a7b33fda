import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { exportStatements, homesOf, type ExportCounts } from '#server/interop/xapi/xapi.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { districtOf, districtOption, UsageFault, withDatabase, type Command } from './command.ts'

export const exportStatementsCommand: Command = {
  name: 'export statements',
  usage: '--student ID|--since INSTANT [--until INSTANT] --out FILE[.gz] [--district ID]',
  summary:
    'Writes xAPI statements as JSON lines, as they are kept: all of one person (our id, the id of the roster, user name, e-mail address), or those stored since an instant such as 2026-09-01T00:00:00Z. A voided one is followed by the statement that voids it',
  options: {
    ...districtOption,
    student: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
  },
  arguments: [0, 0],
  run: ({ config, values, progress }) => {
    const text = (name: string) => values[name] as string | undefined
    const [person, since, until, out] = ['student', 'since', 'until', 'out'].map(text)
    if (out === undefined) throw new UsageFault('Say where to write: --out FILE.jsonl or FILE.jsonl.gz')
    if (person === undefined && since === undefined)
      throw new UsageFault('Say whose or since when: --student ID or --since INSTANT')
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const counts: ExportCounts = { statements: 0, voided: 0 }
      const lines = exportStatements(
        {
          database,
          context: wideContext(district.id),
          person: person ?? null,
          since,
          until,
          ownHomes: homesOf(config.PUBLIC_URL),
          progress: (statements) => progress(`${out}: ${statements} statements`),
        },
        counts,
      )
      await write(lines, out)
      const { statements, voided } = counts
      return {
        text: `${out}: ${statements} statements, ${voided} of them voided.`,
        json: { file: out, ...counts },
        isDone: true,
      }
    })
  },
}

/** Writes beside the file first, so that what stands under its name is always whole. Only its owner may read it. */
async function write(lines: AsyncIterable<string>, out: string): Promise<void> {
  const unfinished = `${out}.part`
  const file = createWriteStream(unfinished, { mode: 0o600 })
  try {
    if (out.endsWith('.gz')) await pipeline(Readable.from(lines), createGzip(), file)
    else await pipeline(Readable.from(lines), file)
    await rename(unfinished, out)
  } catch (error) {
    await rm(unfinished, { force: true })
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new Problem(400, 'not-writable', `${out} cannot be written: ${(error as Error).message}`)
  }
}
