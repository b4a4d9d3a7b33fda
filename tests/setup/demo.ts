import { createDistrict, listDistricts } from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { district } from '../../demo/district.ts'
import { seedDemo } from '../../demo/seed.ts'
import { testDatabase } from './database.ts'

export interface SeededDemo {
  database: Database
  districtId: string
  /** How many accounts there were after a start that was stopped in the middle; null when it was there already. */
  accountsWhenStopped: number | null
}

let seeded: Promise<SeededDemo> | undefined

/**
 * The sample district in the test database, made once for the whole process, as after two starts that were stopped:
 * before anything was in it, and in the middle.
 */
export function seededDemo(): Promise<SeededDemo> {
  seeded ??= (async () => {
    const database = await testDatabase()
    const found = (await listDistricts(database)).some(({ name }) => name === district.name)
    const accountsWhenStopped = found ? null : await stopInTheMiddle(database)
    const { districtId } = await seedDemo(database)
    return { database, districtId, accountsWhenStopped }
  })()
  return seeded
}

async function stopInTheMiddle(database: Database): Promise<number> {
  const { id } = await createDistrict(database, { name: district.name, isDemo: true })
  const stop = (step: string): void => {
    if (step === 'what people said and decided') throw new Error('stopped')
  }
  await seedDemo(database, { tell: stop }).catch((error: Error) => {
    if (error.message !== 'stopped') throw error
  })
  const accounts = await database.transaction(wideContext(id), (tx) =>
    tx.selectFrom('accounts').select('login').where('districtId', '=', id).execute(),
  )
  return accounts.length
}
