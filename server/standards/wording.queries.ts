import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

const columns = { title: 'title', statement: 'full_statement', strand: 'strand' } as const

/**
 * SQL of what a competency is called in the language of the request, and where it has no translation, in its own words.
 * Whoever selects a title, a statement or a strand selects this: `wordingOf(tx, 'title').as('title')`.
 * @param table `competencies`, or its alias in the query
 */
export function wordingOf<Field extends keyof typeof columns>(
  tx: Tx,
  field: Field,
  table = 'competencies',
): RawBuilder<Field extends 'strand' ? string | null : string> {
  return translated(tx, table, field, columns[field])
}

/** The same for a framework's title. */
export const titleOfFramework = (tx: Tx, table: string): RawBuilder<string> =>
  translated(tx, table, 'title', 'title')

/**
 * SQL of the subject a framework is of, in the language of the request: the first its document names, else its title.
 */
export function subjectOfFramework(tx: Tx, table: string): RawBuilder<string> {
  const subject = sql.ref(`${table}.source`)
  const own = sql<string>`coalesce(${subject} -> 'subject' ->> 0, ${titleOfFramework(tx, table)})`
  if (tx.language === null) return own
  return sql<string>`coalesce(${sql.ref(`${table}.translations`)} -> ${tx.language}::text ->> 'subject', ${own})`
}

function translated<Text extends string | null>(tx: Tx, table: string, field: string, column: string) {
  const own = sql.ref<Text>(`${table}.${column}`)
  if (tx.language === null) return sql<Text>`${own}`
  const translations = sql.ref(`${table}.translations`)
  return sql<Text>`coalesce(${translations} -> ${tx.language}::text ->> ${field}::text, ${own})`
}
