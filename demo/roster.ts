import type { EntityName, RosterBatch, RosterRows } from '#server/roster/roster.ts'
import { academicSessions, weekStart } from './calendar.ts'
import { adults, district, relationships, schools, sections, students, type Person } from './district.ts'

/** The name of the feed that the sample district's roster comes from. */
export const source = 'larkwater'

/** The whole roster of the sample district on a day, as any feed would bring it. */
export function rosterBatch(today: string): RosterBatch {
  const rows = rosterRows(today)
  const modes = Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [name, list.length > 0 ? 'bulk' : 'absent']),
  ) as Record<EntityName, 'bulk' | 'absent'>
  return { source, modes, ownerOf: {}, fileOf: () => file, rows: (entity) => rows[entity] }
}

const file = 'demo/district.ts'
const subjects = ['Mathematics']

/** Grades are written as the field does: "05". */
const gradeOf = (grade: number): string => String(grade).padStart(2, '0')

/** What every row of a feed carries; nothing points at these lines, since nothing in them is wrong. */
const rowOf = (sourcedId: string) => ({ sourcedId, file, line: 1, isDeleted: false, extension: {} })

function rosterRows(today: string): { [Name in EntityName]: RosterRows[Name][] } {
  const beginsOn = weekStart(today, 1)
  const everybody: readonly Person[] = [...adults, ...students]
  const orgs = [
    { key: district.key, name: district.name, type: 'district', parent: null },
    ...schools.map(({ key, name }) => ({ key, name, type: 'school', parent: district.key })),
  ]
  return {
    orgs: orgs.map(({ key, name, type, parent }) => ({
      ...rowOf(key),
      name,
      type,
      parent,
      identifier: null,
    })),
    academicSessions: academicSessions(today).map(({ key, ...session }, _, [year]) => ({
      ...rowOf(key),
      ...session,
      schoolYear: Number(year?.endsOn.slice(0, 4)),
    })),
    courses: [4, 5].map((grade) => ({
      ...rowOf(`MA${grade}`),
      title: `Mathematics, grade ${grade}`,
      code: `MA${grade}`,
      org: district.key,
      grades: [gradeOf(grade)],
      subjects,
    })),
    sections: sections.map(({ key, title, grade, school }) => ({
      ...rowOf(key),
      title,
      code: key,
      course: `MA${grade}`,
      school,
      academicSessions: ['year'],
      grades: [gradeOf(grade)],
      subjects,
    })),
    users: everybody.map(({ key, given, family, school }) => ({
      ...rowOf(key),
      givenName: given,
      familyName: family,
      preferredName: null,
      maySignIn: true,
      username: key,
      email: null,
      identifier: null,
      grades: students.filter((student) => student.key === key).map(({ grade }) => gradeOf(grade)),
      orgs: [school ?? district.key],
    })),
    userRoles: everybody.map(({ key, role, school }) => ({
      ...rowOf(`${key} ${role}`),
      user: key,
      org: school ?? district.key,
      role,
      isPrimary: true,
      beginsOn,
      endsOn: null,
    })),
    relationships: relationships.map(({ adult, student, role }) => ({
      ...rowOf(`${adult} ${student}`),
      adult,
      student,
      type: role,
      mayView: true,
      beginsOn,
      endsOn: null,
    })),
    enrollments: [...teachersIn(beginsOn), ...studentsIn(today)],
    demographics: [],
  }
}

const teachersIn = (beginsOn: string): RosterRows['enrollments'][] =>
  sections.flatMap(({ key, teachers }) =>
    teachers.map(({ person, share }, index) => ({
      ...rowOf(`${key} ${person}`),
      user: person,
      section: key,
      role: 'teacher',
      isPrimary: index === 0,
      share: share / 100,
      beginsOn,
      endsOn: null,
    })),
  )

const studentsIn = (today: string): RosterRows['enrollments'][] =>
  students.map(({ key, section, joinedWeek }) => ({
    ...rowOf(`${section} ${key}`),
    user: key,
    section,
    role: 'student',
    isPrimary: true,
    share: null,
    beginsOn: weekStart(today, joinedWeek),
    endsOn: null,
  }))
