import type { Config } from './config.ts'
import type { Database } from './db.ts'
import { Problem } from './errors.ts'

/** A superuser passes row-level security whenever it is not switched to a role; production keeps that door shut. */
export async function refuseSuperuserInProduction(database: Database, config: Config): Promise<void> {
  if (database.engine === 'pglite') return
  const { rows } = await database.owner.query<{ isTooStrong: boolean }>(
    'select rolsuper or rolbypassrls as "isTooStrong" from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.isTooStrong) return
  const message =
    'The database user is a superuser or bypasses row-level security. Use an ordinary user that owns the database (docs/operate.md).'
  if (config.NODE_ENV === 'production') throw new Problem(500, 'database-user-too-strong', message)
  console.warn(message)
}
