import { generate, PostgresDialect as GeneratorDialect } from 'kysely-codegen'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'

/** The Kysely types of a migrated database, as the text of server/platform/db.types.ts. */
export async function databaseTypes(pool: Pool): Promise<string> {
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  const text = await generate({
    db,
    dialect: new GeneratorDialect({ dateParser: 'string', numericParser: 'number' }),
    camelCase: true,
    print: false,
    outFile: null,
    typeOnlyImports: true,
    excludePattern: 'months.*',
    typeMapping: { int8: 'number', jsonb: 'JsonColumn' },
  })
  return text.replace('"kysely";', `"kysely";\nimport type { JsonColumn } from "./db.columns.ts";`)
}
