/**
 * npm run schema: runs every migration on an empty embedded database and writes what came of it: database/schema.sql
 * (a picture for people, and for review) and server/platform/db.types.ts (the types that queries are checked with).
 * With --check it writes nothing and fails when either is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openDatabase } from '#server/platform/db.ts'
import { migrate } from '#server/platform/migrate.ts'
import { databaseTypes } from './database-types.ts'
import { drawSchema } from './schema-picture.ts'

const root = new URL('../', import.meta.url)
const isCheck = process.argv.includes('--check')

const database = await openDatabase({ kind: 'memory' })
await migrate(database)
const present: Record<string, string> = {
  'database/schema.sql': await drawSchema(database.owner),
  'server/platform/db.types.ts': await formatted(await databaseTypes(database.owner)),
}
await database.close()

const stale = Object.entries(present).filter(([file, text]) => textOf(file) !== text)
for (const [file, text] of stale) {
  if (isCheck)
    console.error(`${file} does not show what the migrations make: run npm run schema and commit it.`)
  else {
    writeFileSync(new URL(file, root), text)
    console.log(`${file} is written.`)
  }
}
if (!isCheck && stale.length === 0) console.log('Nothing changed.')
process.exitCode = isCheck && stale.length > 0 ? 1 : 0

async function formatted(text: string): Promise<string> {
  return format(text, {
    ...(await resolveConfig(fileURLToPath(new URL('.prettierrc.json', root)))),
    parser: 'typescript',
  })
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(new URL(file, root), 'utf8')
  } catch {
    return undefined
  }
}
