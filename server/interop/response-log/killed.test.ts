import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createDistrict } from '#server/access/access.ts'
import { rebuildMastery } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import { openDatabase, type Database } from '#server/platform/db.ts'
import { createFindings } from '#server/platform/findings.ts'
import { newId } from '#server/platform/id.ts'
import { migrate } from '#server/platform/migrate.ts'
import { testDatabase } from '../../../tests/setup/database.ts'
import { importLog, readOptions } from './response-log.ts'

const cli = join(import.meta.dirname, '../../../cli/main.ts')
const rowCount = 22_000
const url = process.env.TEST_DATABASE_URL

let folder: string
let path: string
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'proximal-killed-'))
  path = join(folder, 'log.csv')
  const lines = Array.from({ length: rowCount }, (_, line) => {
    const item = (line * 7) % 101
    return `student ${line % 90},item ${item},${(line * 31) % 10 < 6 ? 1 : 0},skill ${item % 9}`
  })
  writeFileSync(path, `student,item,correct,skill\n${lines.join('\n')}\n`)
})
after(() => rmSync(folder, { recursive: true, force: true }))

/** PostgreSQL where the tests run on it, else an embedded database in a folder, closed before another process has it. */
async function onDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  if (url) return work(await testDatabase())
  const database = await openDatabase({ kind: 'directory', path: join(folder, 'database') })
  try {
    await migrate(database)
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Starts the import as a process of its own and kills it as soon as it tells of progress. */
const importKilled = (districtId: string) =>
  new Promise<void>((resolve, reject) => {
    const words = ['import', 'responses', path, '--create-missing', '--district', districtId]
    const place = url ? { DATABASE_URL: url } : { DATA_DIR: join(folder, 'database') }
    const child = spawn(process.execPath, [cli, ...words], {
      env: { ...process.env, ...place },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.on('data', (text: Buffer) => {
      if (/[1-9]\d? %/.test(text.toString())) child.kill('SIGKILL')
    })
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`ended with ${code} before it could be killed`)),
    )
  })

const importWhole = (database: Database, districtId: string) =>
  importLog({
    database,
    context: wideContext(districtId),
    file: { path, name: 'log.csv' },
    options: readOptions({ createMissing: 'true' }),
    findings: createFindings(),
    progress: () => {},
  })

const rowsOf = (database: Database, districtId: string) =>
  database.transaction(wideContext(districtId), async (tx) => {
    const evidence = await tx
      .selectFrom('evidence')
      .selectAll()
      .where('districtId', '=', tx.districtId)
      .orderBy('sequence')
      .execute()
    const mastery = await tx
      .selectFrom('mastery')
      .selectAll()
      .where('districtId', '=', tx.districtId)
      .orderBy('studentId')
      .orderBy('competencyId')
      .execute()
    return { evidence, mastery }
  })

type Rows = Awaited<ReturnType<typeof rowsOf>>

/** Rows without what tells two districts, or two moments of a first run, apart. */
const comparable = ({ evidence, mastery }: Rows) => ({
  evidence: evidence.map((row) => ({
    ...row,
    districtId: null,
    competencyIds: row.competencyIds.length,
    occurredAt: null,
    recordedAt: null,
  })),
  mastery: mastery
    .map((row) => {
      const { studentId, mean, variance, success, evidenceCount, successItemIds, recentEstimates } = row
      const figures = [mean, variance, success, evidenceCount, row.declaredAt !== null]
      return JSON.stringify([studentId, figures, successItemIds, recentEstimates])
    })
    .sort(),
})

test('an import that is killed with SIGKILL and started again ends with the rows of one that was not', async () => {
  const [whole, killed] = await onDatabase(async (database) => {
    const made = [
      await createDistrict(database, { name: `Whole ${newId()}` }),
      await createDistrict(database, { name: `Killed ${newId()}` }),
    ]
    await importWhole(database, made[0]!.id)
    return made.map(({ id }) => id)
  })
  await importKilled(killed!)
  await onDatabase(async (database) => {
    const half = await rowsOf(database, killed!)
    const kept = new Set(half.evidence.map((row) => row.id))
    assert.ok(kept.size > 0 && kept.size < rowCount, `${kept.size} rows`)

    const again = await importWhole(database, killed!)
    assert.deepEqual([again.unchanged, again.added], [kept.size, rowCount - kept.size])
    const mended = await rowsOf(database, killed!)
    assert.deepEqual(
      mended.evidence.filter((row) => kept.has(row.id)),
      half.evidence,
    )
    assert.equal(new Set(mended.evidence.map((row) => row.occurredAt.getTime())).size, 1)
    assert.deepEqual(comparable(mended), comparable(await rowsOf(database, whole!)))
    const check = await rebuildMastery(database, wideContext(killed!), { check: true })
    assert.equal(check.maxDifference, 0)
  })
})
