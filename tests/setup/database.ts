import { after } from 'node:test'
import { createDistrict } from '#server/access/access.ts'
import { wideContext, type Context } from '#server/platform/context.ts'
import { openDatabase, type Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { migrate } from '#server/platform/migrate.ts'

let opened: Promise<Database> | undefined

// At the end of the process, so that nothing keeps it alive; every file's own hooks have run by then.
after(async () => (await opened)?.close())

/**
 * The one database of a test process: the PostgreSQL server of TEST_DATABASE_URL, else PGlite in memory; migrated
 * once. Each test works in a district of its own, so tests never see each other's rows.
 */
export function testDatabase(): Promise<Database> {
  opened ??= (async () => {
    const url = process.env.TEST_DATABASE_URL
    const database = await openDatabase(url ? { kind: 'server', url } : { kind: 'memory' })
    await migrate(database)
    return database
  })()
  return opened
}

/** A new empty district and its whole-district context. */
export async function makeDistrict({ isDemo = false } = {}): Promise<{
  database: Database
  districtId: string
  wide: Context
}> {
  const database = await testDatabase()
  const { id } = await createDistrict(database, { name: `Test district ${newId()}`, isDemo })
  return { database, districtId: id, wide: wideContext(id) }
}
