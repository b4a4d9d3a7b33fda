import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { accessPurges } from '#server/access/access.ts'
import { createImports } from '#server/interop/imports/imports.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { authContext } from './context.ts'
import type { Tx } from './db.ts'
import { newId } from './id.ts'
import { createJobs } from './jobs.ts'
import { createLog } from './log.ts'
import { idempotencyPurge, keptDays, purgeDistrict } from './retention.ts'

const dayMs = 24 * 3_600_000
const now = new Date('2026-11-24T08:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)

test('what nobody needs any more goes after its days, what is younger and what tells the history stays', async () => {
  const { database, wide } = await makeDistrict()
  const uploadFolder = mkdtempSync(join(tmpdir(), 'proximal-purge-'))
  const jobs = createJobs(database, createLog('silent'))
  const { purges } = createImports({ database, jobs, uploadFolder, importers: [] })
  const all = [idempotencyPurge, ...accessPurges, ...purges]
  const person = await database.transaction(wide, (tx) => makePerson(tx, { role: 'teacher' }))
  await database.transaction({ ...wide, viewerId: person }, async (tx) => {
    for (const days of [keptDays.idempotencyKeys - 1, keptDays.idempotencyKeys + 1])
      await insertKey(tx, `${days}`, daysAgo(days))
    await insertRun(tx, 'applied', keptDays.importLines - 1)
    await insertRun(tx, 'applied', keptDays.importLines + 1)
    await insertRun(tx, 'held', keptDays.uploads + 1)
    await insertRun(tx, 'ready', keptDays.uploads - 1)
    await tx
      .insertInto('accounts')
      .values({ districtId: tx.districtId, userId: person, login: 't', createdAt: now })
      .execute()
  })
  await database.transaction(authContext(wide.districtId), async (tx) => {
    for (const days of [0.5, keptDays.signInFailures + 1]) await insertFailure(tx, daysAgo(days))
    for (const days of [-0.5, 0.5]) await insertSession(tx, person, daysAgo(days))
  })
  for (const days of [keptDays.uploads - 1, keptDays.uploads + 1]) {
    writeFileSync(join(uploadFolder, `${days}`), 'people')
    utimesSync(join(uploadFolder, `${days}`), daysAgo(days), daysAgo(days))
  }
  const expected = { idempotencyKeys: 1, sessions: 1, signInFailures: 1, uploads: 1, importLines: 1 }
  assert.deepEqual(await purgeDistrict(database, wide.districtId, all, now), expected)
  assert.deepEqual(readdirSync(uploadFolder), [`${keptDays.uploads - 1}`])
  rmSync(uploadFolder, { recursive: true })
  await database.transaction(wide, async (tx) => {
    const runs = await tx.selectFrom('imports').selectAll().orderBy('id').execute()
    assert.deepEqual(
      runs.map(({ status, findings }) => [status, (findings as unknown[]).length]),
      [
        ['applied', 1],
        ['applied', 0],
        ['refused', 1],
        ['ready', 1],
      ],
    )
    assert.match(runs[2]?.message ?? '', /Upload it again/)
    const audits = await tx
      .selectFrom('auditEntries')
      .select('detail')
      .where('action', '=', 'retention.purge')
      .execute()
    assert.deepEqual(
      audits.map(({ detail }) => detail),
      [expected],
    )
  })
  const nothing = { idempotencyKeys: 0, sessions: 0, signInFailures: 0, uploads: 0, importLines: 0 }
  assert.deepEqual(await purgeDistrict(database, wide.districtId, all, now), nothing)
})

const insertKey = (tx: Tx, key: string, createdAt: Date) =>
  tx
    .insertInto('idempotencyKeys')
    .values({
      districtId: tx.districtId,
      viewerId: tx.context.viewerId!,
      key,
      requestHash: 'x',
      response: '{}',
      createdAt,
    })
    .execute()

const insertRun = (tx: Tx, status: string, days: number) =>
  tx
    .insertInto('imports')
    .values({
      districtId: tx.districtId,
      id: newId(),
      kind: 'roster',
      fileName: 'roster.zip',
      contentHash: 'x',
      status,
      findings: JSON.stringify([{ message: 'quotes a cell' }]),
      startedAt: daysAgo(days),
      finishedAt: status === 'applied' ? daysAgo(days) : null,
    })
    .execute()

const insertFailure = (tx: Tx, at: Date) =>
  tx
    .insertInto('signInFailures')
    .values({ districtId: tx.districtId, id: newId(), login: 'somebody', address: '::1', at })
    .execute()

const insertSession = (tx: Tx, userId: string, expiresAt: Date) =>
  tx
    .insertInto('sessions')
    .values({
      districtId: tx.districtId,
      tokenHash: newId(),
      userId,
      createdAt: expiresAt,
      seenAt: expiresAt,
      expiresAt,
    })
    .execute()
