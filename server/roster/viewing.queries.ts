import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import type { DB } from '#server/platform/db.types.ts'
import { placeInForce, relationshipInForce } from './in-force.queries.ts'

/** What one viewer may see of the roster: every query here filters by the scope, beside row-level security. */

const isAny = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any (${[...ids]}::uuid[])`

/** Students (rows of `users`) within the viewer's scope. */
function studentScope({ context }: Tx): Expression<SqlBool> {
  if (context.role === 'self') return isAny('users.id', context.students)
  if (context.role === 'leader') return isAny('users.schoolId', context.schools)
  return sql<SqlBool>`true`
}

function sectionScope({ context }: Tx): Expression<SqlBool> {
  if (context.role === 'self') return isAny('sections.id', context.sections)
  if (context.role === 'leader') return isAny('sections.schoolId', context.schools)
  return sql<SqlBool>`true`
}

/** A user counts as a student by a role or by a place in a section, past ones included: history stays readable. */
const isStudent = (where: ExpressionBuilder<DB, 'users'>) =>
  where.or([
    where.exists(
      where
        .selectFrom('userRoles')
        .select('userRoles.id')
        .whereRef('userRoles.districtId', '=', 'users.districtId')
        .whereRef('userRoles.userId', '=', 'users.id')
        .where('userRoles.role', '=', 'student'),
    ),
    where.exists(
      where
        .selectFrom('enrollments')
        .select('enrollments.id')
        .whereRef('enrollments.districtId', '=', 'users.districtId')
        .whereRef('enrollments.userId', '=', 'users.id')
        .where('enrollments.role', '=', 'student'),
    ),
  ])

export async function isSectionInScope(tx: Tx, sectionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sections')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sectionId)
    .where(sectionScope(tx))
    .executeTakeFirst()
  return row !== undefined
}

export async function isStudentInScope(tx: Tx, studentId: string): Promise<boolean> {
  if (tx.context.role === 'self') return tx.context.students.includes(studentId)
  const row = await tx
    .selectFrom('users')
    .select('users.id')
    .where('users.districtId', '=', tx.districtId)
    .where('users.id', '=', studentId)
    .where(studentScope(tx))
    .where((where) => isStudent(where))
    .executeTakeFirst()
  return row !== undefined
}

const sectionColumns = [
  'sections.id',
  'sections.title',
  'sections.code',
  'sections.schoolId',
  'sections.grades',
  'sections.subjects',
  'sections.frameworkId',
  'sections.isActive',
  'orgs.name as schoolName',
  'courses.title as courseTitle',
] as const

const sectionsInScope = (tx: Tx) =>
  tx
    .selectFrom('sections')
    .innerJoin('orgs', (join) =>
      join.onRef('orgs.districtId', '=', 'sections.districtId').onRef('orgs.id', '=', 'sections.schoolId'),
    )
    .leftJoin('courses', (join) =>
      join
        .onRef('courses.districtId', '=', 'sections.districtId')
        .onRef('courses.id', '=', 'sections.courseId'),
    )
    .select(sectionColumns)
    .where('sections.districtId', '=', tx.districtId)
    .where(sectionScope(tx))

export const selectSection = (tx: Tx, sectionId: string) =>
  sectionsInScope(tx).where('sections.id', '=', sectionId).executeTakeFirstOrThrow()

/** Active sections by title, `limit` at most, from after `[title, id]`. */
export const selectSections = (
  tx: Tx,
  page: { limit: number; after: string[] | undefined; schoolId: string | undefined },
) =>
  sectionsInScope(tx)
    .where('sections.isActive', '=', true)
    .$if(page.schoolId !== undefined, (query) => query.where('sections.schoolId', '=', page.schoolId!))
    .$if(page.after !== undefined, (query) =>
      query.where(sql<SqlBool>`(sections.title, sections.id) > (${page.after![0]}, ${page.after![1]}::uuid)`),
    )
    .orderBy('sections.title')
    .orderBy('sections.id')
    .limit(page.limit)
    .execute()

/** The teachers of some sections on a day, of the people the viewer may see, primary ones first. */
export const selectTeachers = (tx: Tx, sectionIds: readonly string[], on: string) =>
  tx
    .selectFrom('enrollments')
    .innerJoin('users', (join) =>
      join
        .onRef('users.districtId', '=', 'enrollments.districtId')
        .onRef('users.id', '=', 'enrollments.userId'),
    )
    .select([
      'enrollments.sectionId',
      'users.id',
      'users.givenName',
      'users.familyName',
      'users.preferredName',
      'users.picture',
    ])
    .where('enrollments.districtId', '=', tx.districtId)
    .where(isAny('enrollments.sectionId', sectionIds))
    .where(placeInForce('enrollments', on))
    .where('enrollments.role', '=', 'teacher')
    .orderBy('enrollments.isPrimary', 'desc')
    .orderBy('users.familyName')
    .orderBy('users.id')
    .execute()

/** How many students in force on a day each section holds, of those in scope. */
export const selectStudentCounts = (tx: Tx, sectionIds: readonly string[], on: string) =>
  tx
    .selectFrom('enrollments')
    .innerJoin('users', (join) =>
      join
        .onRef('users.districtId', '=', 'enrollments.districtId')
        .onRef('users.id', '=', 'enrollments.userId'),
    )
    .select(({ fn }) => ['enrollments.sectionId', fn.count<number>('users.id').distinct().as('count')])
    .where('enrollments.districtId', '=', tx.districtId)
    .where(isAny('enrollments.sectionId', sectionIds))
    .where('enrollments.role', '=', 'student')
    .where(placeInForce('enrollments', on))
    .where(studentScope(tx))
    .groupBy('enrollments.sectionId')
    .execute()

const studentColumns = [
  'users.id',
  'users.givenName',
  'users.familyName',
  'users.preferredName',
  'users.picture',
  'users.grades',
  'users.schoolId',
  'users.isActive',
] as const

const studentsInScope = (tx: Tx) =>
  tx
    .selectFrom('users')
    .select(studentColumns)
    .where('users.districtId', '=', tx.districtId)
    .where(studentScope(tx))

/** `%` and `_` in what a person typed are letters, not patterns. */
const beginsWith = (text: string) => `${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`

/** Active students by family name, `limit` at most, from after `[familyName, givenName, id]`. */
export const selectStudents = (
  tx: Tx,
  page: {
    limit: number
    after: string[] | undefined
    schoolId: string | undefined
    search: string | undefined
  },
) =>
  studentsInScope(tx)
    .where((where) => isStudent(where))
    .where('users.isActive', '=', true)
    .$if(page.schoolId !== undefined, (query) => query.where('users.schoolId', '=', page.schoolId!))
    .$if(page.search !== undefined, (query) =>
      query.where((where) =>
        where.or(
          (['users.givenName', 'users.familyName', 'users.preferredName'] as const).map((column) =>
            where(column, 'ilike', beginsWith(page.search!)),
          ),
        ),
      ),
    )
    .$if(page.after !== undefined, (query) => {
      const [familyName, givenName, id] = page.after!
      return query.where(
        sql<SqlBool>`(users.family_name, users.given_name, users.id) > (${familyName}, ${givenName}, ${id}::uuid)`,
      )
    })
    .orderBy('users.familyName')
    .orderBy('users.givenName')
    .orderBy('users.id')
    .limit(page.limit)
    .execute()

/** The students of a section in force on a day, by name. */
export const selectStudentsOfSection = (tx: Tx, sectionId: string, on: string) =>
  studentsInScope(tx)
    .where((where) =>
      where.exists(
        where
          .selectFrom('enrollments')
          .select('enrollments.id')
          .whereRef('enrollments.districtId', '=', 'users.districtId')
          .whereRef('enrollments.userId', '=', 'users.id')
          .where('enrollments.sectionId', '=', sectionId)
          .where('enrollments.role', '=', 'student')
          .where(placeInForce('enrollments', on)),
      ),
    )
    .orderBy('users.familyName')
    .orderBy('users.givenName')
    .orderBy('users.id')
    .execute()

export const selectStudent = (tx: Tx, studentId: string) =>
  studentsInScope(tx)
    .leftJoin('orgs', (join) =>
      join.onRef('orgs.districtId', '=', 'users.districtId').onRef('orgs.id', '=', 'users.schoolId'),
    )
    .select('orgs.name as schoolName')
    .where('users.id', '=', studentId)
    .executeTakeFirstOrThrow()

/** The sections a student sits in on a day, of those in the viewer's scope. */
export const selectSectionsOfStudent = (tx: Tx, studentId: string, on: string) =>
  tx
    .selectFrom('enrollments')
    .innerJoin('sections', (join) =>
      join
        .onRef('sections.districtId', '=', 'enrollments.districtId')
        .onRef('sections.id', '=', 'enrollments.sectionId'),
    )
    .select(['sections.id', 'sections.title'])
    .distinct()
    .where('enrollments.districtId', '=', tx.districtId)
    .where('enrollments.userId', '=', studentId)
    .where('enrollments.role', '=', 'student')
    .where(placeInForce('enrollments', on))
    .where(sectionScope(tx))
    .orderBy('sections.title')
    .execute()

/** The students the viewer is guardian of on a day. */
export const selectChildren = (tx: Tx, on: string) =>
  studentsInScope(tx)
    .where((where) =>
      where.exists(
        where
          .selectFrom('relationships')
          .select('relationships.id')
          .whereRef('relationships.districtId', '=', 'users.districtId')
          .whereRef('relationships.studentId', '=', 'users.id')
          .where('relationships.adultId', '=', tx.context.viewerId)
          .where('relationships.type', '=', 'guardian')
          .where('relationships.mayView', '=', true)
          .where(relationshipInForce('relationships', on)),
      ),
    )
    .orderBy('users.givenName')
    .orderBy('users.id')
    .execute()

/** Places of a student in sections, past ones included: which sections a responsibility can come from. */
export const selectPlacesOfStudent = (tx: Tx, studentId: string) =>
  tx
    .selectFrom('enrollments')
    .leftJoin('sections', (join) =>
      join
        .onRef('sections.districtId', '=', 'enrollments.districtId')
        .onRef('sections.id', '=', 'enrollments.sectionId'),
    )
    .select(['enrollments.sectionId', 'enrollments.isActive', 'enrollments.beginsOn', 'enrollments.endsOn'])
    .select('sections.title as sectionTitle')
    .where('enrollments.districtId', '=', tx.districtId)
    .where('enrollments.userId', '=', studentId)
    .where('enrollments.role', '=', 'student')
    .execute()

const adultColumns = [
  'users.id',
  'users.givenName',
  'users.familyName',
  'users.preferredName',
  'users.picture',
] as const

/** Everybody's places but the students' in some sections, past ones included. */
export const selectAdultPlaces = (tx: Tx, sectionIds: readonly string[]) =>
  tx
    .selectFrom('enrollments')
    .innerJoin('users', (join) =>
      join
        .onRef('users.districtId', '=', 'enrollments.districtId')
        .onRef('users.id', '=', 'enrollments.userId'),
    )
    .select([
      'enrollments.sectionId',
      'enrollments.role',
      'enrollments.isPrimary',
      'enrollments.share',
      'enrollments.isActive',
      'enrollments.beginsOn',
      'enrollments.endsOn',
      ...adultColumns,
    ])
    .where('enrollments.districtId', '=', tx.districtId)
    .where(isAny('enrollments.sectionId', sectionIds))
    .where('enrollments.role', '!=', 'student')
    .execute()

/** The adults related to a student, past ties included. */
export const selectRelatedAdults = (tx: Tx, studentId: string) =>
  tx
    .selectFrom('relationships')
    .innerJoin('users', (join) =>
      join
        .onRef('users.districtId', '=', 'relationships.districtId')
        .onRef('users.id', '=', 'relationships.adultId'),
    )
    .select([
      'relationships.type',
      'relationships.isActive',
      'relationships.beginsOn',
      'relationships.endsOn',
      ...adultColumns,
    ])
    .where('relationships.districtId', '=', tx.districtId)
    .where('relationships.studentId', '=', studentId)
    .execute()
