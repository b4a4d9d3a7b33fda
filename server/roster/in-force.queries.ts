import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * "In force" in SQL, for every part. It says of a tie on a day what `isInForce` of the access part says of the same tie
 * as `tiesOf` reads it; a test holds both equal. A person or section that the viewer's role may not see counts as
 * inactive: under a narrow role a tie to it never holds.
 */

const rowInForce = (table: string, on: string) => sql<SqlBool>`
  ${sql.ref(`${table}.isActive`)} and coalesce(${sql.ref(`${table}.beginsOn`)} <= ${on}::date, true)
  and coalesce(${sql.ref(`${table}.endsOn`)} >= ${on}::date, true)`

const isActive = (other: 'users' | 'sections', table: string, column: string) => sql<SqlBool>`
  exists (
    select from ${sql.table(other)} as other
    where other.district_id = ${sql.ref(`${table}.districtId`)} and other.id = ${sql.ref(`${table}.${column}`)}
      and other.is_active)`

/**
 * A place in a section that holds on a day (YYYY-MM-DD, both ends inclusive): the enrollment, the person and the section
 * are all active.
 * @param table `enrollments`, or the name it goes by in the query
 */
export const placeInForce = (table: string, on: string): RawBuilder<SqlBool> => sql<SqlBool>`
  (${rowInForce(table, on)} and ${isActive('users', table, 'userId')}
  and ${isActive('sections', table, 'sectionId')})`

/**
 * A relationship that holds on a day: itself and both people are active.
 * @param table `relationships`, or the name it goes by in the query
 */
export const relationshipInForce = (table: string, on: string): RawBuilder<SqlBool> => sql<SqlBool>`
  (${rowInForce(table, on)} and ${isActive('users', table, 'adultId')}
  and ${isActive('users', table, 'studentId')})`
