import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { RoleName, Rows } from '../../database/tables.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { testDatabase } from '../setup/database.ts'
import { as, fillTables, may, tenants } from './rows.ts'
import { makeWorld, type World } from './world.ts'

/** The second lock, asked below every query of ours: what the database itself shows a role. Every table has rows. */

const insufficientPrivilege = '42501'
const roleNames: readonly RoleName[] = ['self', 'leader', 'wide', 'auth']

describe('row-level security', () => {
  let database: Database
  let world: World
  const viewers = { own: newId(), other: newId() }

  before(async () => {
    database = await testDatabase()
    world = await makeWorld()
    for (const side of ['own', 'other'] as const)
      await fillTables(database.owner, world.districts[side], viewers[side])
  })

  /** Rows of a table a role sees after `settings`; a table it may not read at all counts as none. */
  async function rowsSeen(
    role: RoleName,
    table: string,
    settings: Record<string, string> = {},
    columns = 'district_id',
  ): Promise<Record<string, string>[]> {
    try {
      return await as(database.owner, role, settings, async (client) => {
        return (await client.query(`select ${columns} from ${table}`)).rows
      })
    } catch (error) {
      if ((error as { code?: string }).code === insufficientPrivilege) return []
      throw error
    }
  }

  const within = (side: 'own' | 'other') => ({ district: world.districts[side], viewer: viewers[side] })

  test('a district sees rows in every table, its own, and never one of another', async () => {
    for (const [table, { roles }] of tenants)
      for (const side of ['own', 'other'] as const)
        for (const role of roleNames.filter((name) => roles[name]?.read === 'district' || name === 'wide')) {
          const rows = await rowsSeen(role, table, within(side))
          assert.ok(
            rows.every((row) => row.district_id === world.districts[side]),
            `${role} ${table}`,
          )
          if (role === may({ kind: 'tenant', owner: '', roles }, 'read'))
            assert.ok(rows.length > 0, `${table} has no row: this test proves nothing about it`)
        }
  })

  test('without a context every role sees no row of any table', async () => {
    for (const role of roleNames)
      for (const [table] of tenants) assert.deepEqual(await rowsSeen(role, table), [], `${role} ${table}`)
  })

  test('a role without a line in the list of tables sees nothing there', async () => {
    for (const [table, { roles }] of tenants)
      for (const role of roleNames.filter((name) => roles[name]?.read === undefined))
        assert.deepEqual(await rowsSeen(role, table, within('own')), [], `${role} ${table}`)
  })

  test('with a district but no scope, what lies in a scope stays out of sight', async () => {
    for (const { table, role } of scoped())
      assert.deepEqual(await rowsSeen(role, table, { district: world.districts.own }), [], `${role} ${table}`)
  })

  test('a scope shows its own rows and no others, and nothing from another district', async () => {
    for (const { table, role, column, setting, exceptViewer } of scoped()) {
      const reader = may(tenants.find(([name]) => name === table)![1], 'read')!
      const all = await rowsSeen(reader, table, within('own'), column)
      const value = all.find((row) => row[column] !== null)?.[column]
      // Rows that no scope reaches (an org without a school, say) are covered by the test above.
      if (value === undefined) continue
      const viewer = newId()
      const scope = { viewer, [setting]: setting === 'viewer' ? value : `{${value}}` }
      const seen = await rowsSeen(role, table, { district: world.districts.own, ...scope }, column)
      assert.ok(seen.length > 0, `${role} ${table}`)
      assert.ok(
        seen.every((row) => row[column] === value),
        `${role} ${table}`,
      )
      if (exceptViewer) {
        const aboutHer = { district: world.districts.own, ...scope, viewer: String(value) }
        assert.deepEqual(await rowsSeen(role, table, aboutHer, column), [], `${role} ${table} of herself`)
      }
      const elsewhere = { district: world.districts.other, ...scope }
      assert.deepEqual(await rowsSeen(role, table, elsewhere, column), [], `${role} ${table}`)
    }
  })

  test('the settings of one transaction are gone in the next on the same connection', async () => {
    await database.transaction(wideContext(world.districts.own), async (tx) => {
      const users = await tx.selectFrom('users').select('id').execute()
      assert.ok(users.length > 10)
    })
    for (let connection = 0; connection < 12; connection++)
      assert.deepEqual(await rowsSeen('wide', 'users'), [])
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

/** Every table and role whose rows lie in a scope, by the list of tables. */
const scoped = () =>
  tenants.flatMap(([table, { roles }]) =>
    roleNames.flatMap((role) => {
      const rows: Rows | undefined = roles[role]?.read
      return rows === undefined || rows === 'district'
        ? []
        : [
            {
              table,
              role,
              column: rows.column,
              setting: rows.in,
              exceptViewer: rows.exceptViewer ?? false,
            },
          ]
    }),
  )
