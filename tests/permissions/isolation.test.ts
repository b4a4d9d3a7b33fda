import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { tables } from '../../database/tables.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { databaseRoles } from '#server/platform/policies.ts'
import { testDatabase } from '../setup/database.ts'
import { makeWorld, type World } from './world.ts'

/** The second lock, asked below every query of ours: what the database itself shows a role. */

const tenants = Object.entries(tables).flatMap(([name, table]) => (table.kind === 'tenant' ? [name] : []))
const insufficientPrivilege = '42501'

describe('row-level security', () => {
  let database: Database
  let world: World

  before(async () => {
    database = await testDatabase()
    world = await makeWorld()
  })

  /** Rows of a table a role sees after `settings`; a table it may not read at all counts as none. */
  async function rowsSeen(
    role: string,
    table: string,
    settings: string[] = [],
  ): Promise<{ district_id: string }[]> {
    const client = await database.owner.connect()
    try {
      await client.query('begin')
      await client.query(`set local role ${role}`)
      for (const setting of settings) await client.query(setting)
      return (await client.query(`select district_id from ${table}`)).rows
    } catch (error) {
      if ((error as { code?: string }).code === insufficientPrivilege) return []
      throw error
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('without a context every role sees no row of any tenant table', async () => {
    for (const role of Object.values(databaseRoles))
      for (const table of tenants) assert.deepEqual(await rowsSeen(role, table), [], `${role} ${table}`)
  })

  test('with a district but no scope, students and their records stay out of sight', async () => {
    const settings = [`set local app.district = '${world.districts.own}'`]
    for (const role of [databaseRoles.self, databaseRoles.leader])
      for (const table of [
        'users',
        'enrollments',
        'relationships',
        'evidence',
        'mastery',
        'student_abilities',
      ])
        assert.deepEqual(await rowsSeen(role, table, settings), [], `${role} ${table}`)
  })

  test('a district sees its own rows and never one of another', async () => {
    const settings = [`set local app.district = '${world.districts.own}'`]
    for (const table of tenants) {
      const rows = await rowsSeen(databaseRoles.wide, table, settings)
      assert.ok(
        rows.every((row) => row.district_id === world.districts.own),
        table,
      )
    }
    assert.ok((await rowsSeen(databaseRoles.wide, 'users', settings)).length > 10)
  })

  test('the settings of one transaction are gone in the next on the same connection', async () => {
    await database.transaction(wideContext(world.districts.own), async (tx) => {
      const users = await tx.selectFrom('users').select('id').execute()
      assert.ok(users.length > 10)
    })
    for (let connection = 0; connection < 12; connection++)
      assert.deepEqual(await rowsSeen(databaseRoles.wide, 'users'), [])
  })

  test('a row for another district cannot be written', async () => {
    await assert.rejects(
      database.transaction(wideContext(world.districts.own), (tx) =>
        tx
          .insertInto('frameworks')
          .values({
            districtId: world.districts.other,
            id: world.districts.other,
            identifier: 'x',
            title: 'x',
            caseVersion: '1.1',
            source: '{}',
            updatedAt: new Date(),
          })
          .execute(),
      ),
      /row-level security/,
    )
  })
})
