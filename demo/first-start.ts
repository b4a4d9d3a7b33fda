import { listDistricts } from '#server/access/access.ts'
import type { Additions } from '#server/main.ts'
import type { Database } from '#server/platform/db.ts'
import { attachPulse } from './lesson/pulse.ts'
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

/**
 * Simulated classmates work while somebody looks at a Live class of a sample district; DEMO_PULSE=off leaves them
 * out. In any other district nothing happens of itself.
 */
export function pulseUnlessOff(setting: string | undefined): Pick<Additions, 'attach'> {
  if (setting === 'off') return {}
  return {
    attach: ({ server, database, log }) =>
      attachPulse(server, database, (error) => log.warn({ error }, 'the demo pulse missed a beat')),
  }
}
