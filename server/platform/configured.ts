import type { Config } from './config.ts'
import { refuseSuperuserInProduction } from './database-user.ts'
import { openDatabase, type Database } from './db.ts'
import { Problem } from './errors.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the database where the configuration puts it and brings it to the present version.
 * @returns the database, and the migrations that ran now
 * @throws Problem `database-unreachable`, `database-user-too-strong`, and those of `openDatabase` and `migrate`; the
 *   database is closed then
 */
export async function openConfigured(config: Config): Promise<{ database: Database; applied: string[] }> {
  const url = config.DATABASE_URL
  const database = await openDatabase(
    url
      ? { kind: 'server', url, poolSize: config.DATABASE_POOL_SIZE }
      : { kind: 'directory', path: config.DATA_DIR },
  )
  try {
    await refuseSuperuserInProduction(database, config)
    return { database, applied: await migrate(database) }
  } catch (error) {
    await database.close()
    throw (url && unreachable(error, url)) || error
  }
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '3D000': 'there is no such database on it',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
}

/** Says in plain words why a server could not be used; its address is shown without the password. */
function unreachable(error: unknown, url: string): Problem | undefined {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] }
  const reason = reasons[code ?? errors?.[0]?.code ?? '']
  if (reason === undefined) return undefined
  const { hostname, port, pathname } = new URL(url)
  return new Problem(
    500,
    'database-unreachable',
    `The database at ${hostname}:${port || 5432}${pathname} cannot be used: ${reason}. Check DATABASE_URL.`,
  )
}
