import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { makeDistrict } from '../../tests/setup/database.ts'
import { nobodyWaits } from './ahead.ts'
import { insertAudit } from './audit.ts'
import { authContext } from './context.ts'
import type { Tx } from './db.ts'
import { newId } from './id.ts'

const noteUnder = (tx: Tx, id: string) =>
  tx
    .insertInto('auditEntries')
    .values({
      districtId: tx.districtId,
      id,
      at: new Date(),
      actorId: null,
      action: 'note.write',
      subjectType: 'note',
      subjectId: null,
      studentId: null,
      detail: '{}',
    })
    .modifyEnd(nobodyWaits)
    .execute()

test('a statement that nobody waits for and that fails undoes its transaction, which ends with its fault', async () => {
  const { database, wide } = await makeDistrict()
  const id = newId()
  const twice = database.transaction(wide, async (tx) => {
    await insertAudit(tx, { action: 'note.write', subjectType: 'note', subjectId: id })
    await noteUnder(tx, id)
    await noteUnder(tx, id)
    return 'done'
  })
  await assert.rejects(twice, { code: '23505', table: 'audit_entries' })
  const count = await database.transaction(wide, async (tx) => {
    const rows = await tx.selectFrom('auditEntries').select('id').where('action', '=', 'note.write').execute()
    return rows.length
  })
  assert.equal(count, 0)
})

test('what follows a failed statement is told the first fault, and the next transaction knows nothing of it', async () => {
  const { database, wide } = await makeDistrict()
  const id = newId()
  const broken = database.transaction(wide, async (tx) => {
    await noteUnder(tx, id)
    await noteUnder(tx, id).catch(() => {})
    await sql`select 1`.execute(tx)
  })
  await assert.rejects(broken, (error: { code?: string }) => ['23505', '25P02'].includes(error.code ?? ''))
  await database.transaction(wide, (tx) => noteUnder(tx, id))
})

test('a transaction that becomes a viewer’s sees no more than she, and stays in its district', async () => {
  const { database, districtId, wide } = await makeDistrict()
  await database.transaction(authContext(districtId), async (tx) => {
    const viewerId = newId()
    await tx.become({ ...wide, role: 'self', viewerId })
    assert.equal(tx.context.viewerId, viewerId)
    const { rows } = await sql<{ role: string; district: string }>`
      select current_user::text as role, current_setting('app.district') as district`.execute(tx)
    assert.deepEqual(rows, [{ role: 'proximal_self', district: districtId }])
    assert.deepEqual(await tx.selectFrom('users').select('id').execute(), [])
    await assert.rejects(tx.become({ ...wide, districtId: newId() }), /stays in its district/)
  })
})
