/** npm run new:migration -- TABLE [COLUMN] OPERATION: an empty migration with the right name (docs/architecture.md). */
import { writeFileSync } from 'node:fs'

const words = process.argv.slice(2)
const isNamed =
  words.length >= 2 && words.length <= 3 && words.every((word) => /^[a-z][a-z0-9_]*$/.test(word))
if (!isNamed) {
  console.error(
    'Usage: npm run new:migration -- TABLE [COLUMN] OPERATION, in snake_case: enrollments status add, or items create',
  )
  process.exit(2)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const file = `database/migrations/${stamp}_${words.join('__')}.sql`
const text = `-- Why this change. One step forward, never edited after release: add a column, write both, backfill by a job,
-- constrain NOT VALID, validate are separate files. A tenant table's keys all begin with district_id.
`
writeFileSync(new URL(`../${file}`, import.meta.url), text, { flag: 'wx' })
console.log(`${file}\nWrite it, list a new table in database/tables.ts, then run npm run schema.`)
