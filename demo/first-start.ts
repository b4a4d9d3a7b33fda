import { listDistricts } from '#server/access/access.ts'
import type { Database } from '#server/platform/db.ts'
import { seedDemo } from './seed.ts'

/**
 * What `npm start` does before it listens: an embedded database without any district gets the sample district, so
 * that a first visitor has something to look at. A database server is somebody's own: nothing is put there unasked.
 * A sample district that was begun and not finished is finished.
 */
export async function sampleWhenEmpty(database: Database): Promise<void> {
  if (database.engine !== 'pglite') return
  const districts = await listDistricts(database)
  if (districts.some(({ isDemo }) => !isDemo)) return
  if (districts.length === 0) console.log('Making a sample district. Everybody in it is invented:')
  await seedDemo(database, { tell: (step) => console.log(`  ${step} …`) })
}
