import { join } from 'node:path'
import { migrate } from '#server/platform/migrate.ts'
import { startServer, type Server } from '../server.ts'
import { makeClass, type Class } from './class.ts'
import type { Place } from './engine.ts'

const program = join(import.meta.dirname, '../../../cli/main.ts')

/** A class with so many steps to practise, and the product's own server of it in a process of its own. */
export async function serveClass(
  place: Place,
  { steps, node = [] }: { steps: number; node?: readonly string[] },
): Promise<{ made: Class; server: Server }> {
  const database = await place.open()
  await migrate(database)
  const made = await makeClass(database, steps)
  await database.close()
  return { made, server: await startServer([...node, program, 'serve'], place.environment) }
}
