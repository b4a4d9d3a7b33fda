import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { newId } from '#server/platform/id.ts'
import { statementOf } from './payload.ts'
import { rawTable } from './raw.ts'

type Raw = (seconds: number) => Promise<number>

const district = '00000000-0000-4000-8000-000000000001'
const keyOf = (kind: number, n: number) => `00000000-0000-4000-8${kind}00-${n.toString(16).padStart(12, '0')}`

const columns = '(district_id, stored, id, source_id, actor, verb, activity, registration, payload)'
const placeholders = (row: number) =>
  `(${Array.from({ length: 9 }, (_, k) => `$${row * 9 + k + 1}`).join(', ')})`

const valuesOf = (n: number) => [
  district,
  new Date(Date.UTC(2026, 0) + n).toISOString(),
  newId(),
  district,
  keyOf(1, (n * 7919) % 5000),
  keyOf(2, (n * 31) % 30),
  keyOf(3, (n * 104_729) % 10_000),
  keyOf(4, (n * 7919) % 5000),
  statementOf(n),
]

/** The embedded database alone, in a directory of its own: a loop over its one connection. */
export async function embeddedRaw(
  statements: number,
): Promise<Record<'one' | 'fifty' | 'actor' | 'verb' | 'activity', Raw> & { close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'proximal-raw-'))
  const pglite = await PGlite.create(join(folder, 'data'))
  await pglite.exec(rawTable)
  let n = 0
  const insert = async (rows: number) => {
    const values = Array.from({ length: rows }, () => valuesOf(n++)).flat()
    await pglite.query(
      `insert into raw.statements ${columns} values ${Array.from({ length: rows }, (_, row) => placeholders(row)).join(', ')}`,
      values,
    )
    return rows
  }
  while (n < statements) await insert(200)
  await pglite.exec('analyze raw.statements')
  const loop =
    (once: () => Promise<number>): Raw =>
    async (seconds) => {
      const started = performance.now()
      let done = 0
      while (performance.now() - started < seconds * 1000) done += await once()
      return done / ((performance.now() - started) / 1000)
    }
  const latest = (column: string, kind: number, count: number) =>
    loop(async () => {
      await pglite.query(
        `select payload from raw.statements where district_id = $1 and ${column} = $2 order by stored desc limit 50`,
        [district, keyOf(kind, n++ % count)],
      )
      return 1
    })
  return {
    one: loop(() => insert(1)),
    fifty: loop(() => insert(50)),
    actor: latest('actor', 1, 5000),
    verb: latest('verb', 2, 30),
    activity: latest('activity', 3, 10_000),
    close: async () => {
      await pglite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
