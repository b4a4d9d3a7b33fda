import type { Findings } from '#server/platform/findings.ts'

/**
 * One feed's rows, in our words: the one model between the roster formats and the database. A format's reader makes a
 * batch; nothing here knows how a standard spells anything. References are the feed's own ids.
 */

/** In the order in which they can be written: each refers only to the ones before it (and to itself). */
export const entityNames = [
  'orgs',
  'academicSessions',
  'courses',
  'sections',
  'users',
  'userRoles',
  'relationships',
  'enrollments',
  'demographics',
] as const
export type EntityName = (typeof entityNames)[number]

export interface BatchRow {
  sourcedId: string
  file: string
  line: number
  /** The feed says that this row is gone. */
  isDeleted: boolean
  /** What the feed said beyond our columns, by its own column names. */
  extension: Record<string, string>
}

export interface OrgRow extends BatchRow {
  name: string
  /** school, district, department, college …; leaders and students belong to schools. */
  type: string
  identifier: string | null
  parent: string | null
}

export interface AcademicSessionRow extends BatchRow {
  title: string
  type: string
  startsOn: string
  endsOn: string
  schoolYear: number | null
  parent: string | null
}

export interface CourseRow extends BatchRow {
  title: string
  code: string | null
  org: string | null
  grades: string[]
  subjects: string[]
}

export interface SectionRow extends BatchRow {
  title: string
  code: string | null
  course: string | null
  school: string
  academicSessions: string[]
  grades: string[]
  subjects: string[]
}

export interface UserRow extends BatchRow {
  givenName: string
  familyName: string
  preferredName: string | null
  username: string | null
  email: string | null
  identifier: string | null
  grades: string[]
  /** False when the feed keeps the person from signing in anywhere; they stay on the roster all the same. */
  maySignIn: boolean
  /** The orgs the person belongs to, most important first; the first school among them becomes the user's school. Null: no word, the school stays. */
  orgs: string[] | null
}

export interface UserRoleRow extends BatchRow {
  user: string
  org: string
  /** Ours where we have one (student, teacher, guardian, schoolLeader, districtAdmin …), else the feed's. */
  role: string
  isPrimary: boolean
  beginsOn: string | null
  endsOn: string | null
}

export interface RelationshipRow extends BatchRow {
  adult: string
  student: string
  type: string
  mayView: boolean
  beginsOn: string | null
  endsOn: string | null
}

export interface EnrollmentRow extends BatchRow {
  user: string
  section: string
  /** student, teacher, aide, proctor … */
  role: string
  isPrimary: boolean
  /** A teacher's share of the responsibility, 0 to 1, where the feed states one. */
  share: number | null
  beginsOn: string | null
  endsOn: string | null
}

export interface DemographicsRow extends BatchRow {
  user: string
  bornOn: string | null
  sex: string | null
  race: string[]
  isHispanic: boolean | null
}

export interface RosterRows {
  orgs: OrgRow
  academicSessions: AcademicSessionRow
  courses: CourseRow
  sections: SectionRow
  users: UserRow
  userRoles: UserRoleRow
  relationships: RelationshipRow
  enrollments: EnrollmentRow
  demographics: DemographicsRow
}

/** A line kept out by its reader. Its row, when it has one, stays as it is: a wrong line never removes anything. */
export interface RejectedRow {
  rejected: true
  sourcedId: string | null
  file: string
  line: number
  /** True when the id may be no id: the line's cells are run together. */
  isIdUnsure?: boolean
}

/** A user's line was read to its end: every row named for that user stands in the batch, in a delta too. */
export interface AllOfUser {
  allOf: string
}

/** `bulk`: the rows are the whole truth, others of the feed are gone. `delta`: only what changed. `absent`: no word. */
export type BatchMode = 'bulk' | 'delta' | 'absent'

export interface RosterBatch {
  /** The feed's name: rows of another source are never touched. */
  source: string
  modes: Readonly<Record<EntityName, BatchMode>>
  /**
   * Entities of which a user's line says, even in a delta, all there is (`AllOfUser` among the rows): the columns that
   * name the user. What such a user had besides is gone.
   */
  ownerOf: Readonly<Partial<Record<EntityName, readonly string[]>>>
  /** The file an entity comes from, for messages. */
  fileOf(entity: EntityName): string
  /** The rows of an entity; can be read more than once. What is wrong with a line goes to `findings`. */
  rows<E extends EntityName>(
    entity: E,
    findings: Findings,
  ):
    Iterable<RosterRows[E] | RejectedRow | AllOfUser> | AsyncIterable<RosterRows[E] | RejectedRow | AllOfUser>
}
