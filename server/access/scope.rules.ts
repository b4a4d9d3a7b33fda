import type { Role } from '#contract/access.ts'
import type { Context } from '#server/platform/context.ts'

/** A tie with its dates; both ends are inclusive days, null is open. */
export interface InForce {
  isActive: boolean
  beginsOn: string | null
  endsOn: string | null
}

/** Everything that ties one person to others, as the roster has it; nothing filtered yet. */
export interface Ties {
  userId: string
  roles: readonly (InForce & { role: Role; orgId: string })[]
  /** The person's own places in sections. */
  enrollments: readonly (InForce & { sectionId: string; role: string })[]
  /** Everybody's places in those sections, and in the sections of the students the person is related to. */
  classmates: readonly (InForce & { sectionId: string; userId: string; role: string })[]
  /** Where the person is the adult or the student. */
  relationships: readonly (InForce & {
    adultId: string
    studentId: string
    type: string
    mayView: boolean
  })[]
}

const wideRoles: readonly Role[] = ['districtAdmin', 'dataOffice']

/** True when a tie holds on a day (YYYY-MM-DD). */
export const isInForce = (tie: InForce, today: string): boolean =>
  tie.isActive &&
  (tie.beginsOn === null || tie.beginsOn <= today) &&
  (tie.endsOn === null || today <= tie.endsOn)

/** The roles a person holds on a day, without repetition, widest first. */
export function rolesOn(ties: Ties, today: string): Role[] {
  const held = new Set(ties.roles.filter((tie) => isInForce(tie, today)).map((tie) => tie.role))
  return roleOrder.filter((role) => held.has(role))
}

const roleOrder: readonly Role[] = [
  'districtAdmin',
  'dataOffice',
  'curriculumOffice',
  'procurementOffice',
  'schoolLeader',
  'teacher',
  'coach',
  'guardian',
  'student',
]

/**
 * Whom a person may see on a day: the one derivation behind every list and every row-level policy.
 *
 * - District administration and data office: the whole district.
 * - School leader: the schools led.
 * - Everybody else sees named students: themselves, the students of sections they teach (both enrollments in force),
 *   the students they are guardian or coach of (while the tie allows viewing). Being in the same section as a student
 *   shows that student's teachers, never the classmates.
 *
 * A place or a tie gives nothing to somebody whose role does not go with it: a feed that calls a student the teacher
 * of a section opens no door.
 *
 * Of these they may act for the ones they teach or coach (`guided`): a guardian looks, and does not record.
 *
 * The scopes are never joined with "or": a leader who also teaches is a leader (trust.md section 2).
 */
export function scopeOf(ties: Ties, districtId: string, today: string): Context {
  const roles = rolesOn(ties, today)
  const nothing = { students: [], people: [], sections: [], guided: [], taught: [], schools: [] }
  const base = { districtId, viewerId: ties.userId, ...nothing }
  if (roles.some((role) => wideRoles.includes(role))) return { ...base, role: 'wide' }
  if (roles.includes('schoolLeader'))
    return { ...base, role: 'leader', schools: unique(schoolsLed(ties, today)) }
  const mayTeach = roles.includes('teacher') || roles.includes('coach')
  const taught = mayTeach ? sectionsAs(ties, 'teacher', today) : []
  const attended = roles.includes('student') ? sectionsAs(ties, 'student', today) : []
  const isAdult = roles.some((role) => role !== 'student')
  const guided = unique([
    ...studentsIn(ties, taught, today),
    ...(roles.includes('coach') ? studentsRelated(ties, today, 'coach') : []),
  ])
  const students = unique([
    ...(roles.includes('student') ? [ties.userId] : []),
    ...guided,
    ...(isAdult ? studentsRelated(ties, today) : []),
  ])
  const people = unique([ties.userId, ...students, ...adultsAround(ties, today)])
  const sections = unique([...taught, ...attended])
  return { ...base, role: 'self', students, people, sections, guided, taught: unique(taught) }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

const schoolsLed = (ties: Ties, today: string) =>
  ties.roles.filter((tie) => tie.role === 'schoolLeader' && isInForce(tie, today)).map((tie) => tie.orgId)

const sectionsAs = (ties: Ties, role: string, today: string) =>
  ties.enrollments.filter((tie) => tie.role === role && isInForce(tie, today)).map((tie) => tie.sectionId)

function studentsIn(ties: Ties, sections: readonly string[], today: string): string[] {
  const taught = new Set(sections)
  return ties.classmates
    .filter((tie) => taught.has(tie.sectionId) && tie.role === 'student' && isInForce(tie, today))
    .map((tie) => tie.userId)
}

const studentsRelated = (ties: Ties, today: string, type?: string) =>
  ties.relationships
    .filter((tie) => tie.adultId === ties.userId && tie.mayView && isInForce(tie, today))
    .filter((tie) => type === undefined || tie.type === type)
    .map((tie) => tie.studentId)

/** Teachers of the same sections (own, or of related students), and the adults related to the person. */
function adultsAround(ties: Ties, today: string): string[] {
  const teachers = ties.classmates.filter((tie) => tie.role !== 'student' && isInForce(tie, today))
  const related = ties.relationships.filter((tie) => tie.studentId === ties.userId && isInForce(tie, today))
  return [...teachers.map((tie) => tie.userId), ...related.map((tie) => tie.adultId)]
}
