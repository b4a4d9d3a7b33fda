import type { EntityName, RosterBatch, RosterRows } from '#server/roster/roster.ts'
import { academicSessions, weekStart } from './calendar.ts'
import { adults, district, relationships, schools, sections, students, type Section } from './district.ts'
import type { Person } from './people.ts'

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
const subjectNames = { mathematics: 'Mathematics', reading: 'Reading' }

/** Grades are written as the field does: "KG", "05". */
const gradeOf = (grade: number): string => (grade === 0 ? 'KG' : String(grade).padStart(2, '0'))

/** "MA5", "REK1": one course for each subject and set of grades. */
const courseOf = ({ subject, grades }: Section): string =>
  (subject === 'mathematics' ? 'MA' : 'RE') + grades.map((grade) => (grade === 0 ? 'K' : grade)).join('')

/** What every row of a feed carries; nothing points at these lines, since nothing in them is wrong. */
const rowOf = (sourcedId: string) => ({ sourcedId, file, line: 1, isDeleted: false, extension: {} })

function rosterRows(today: string): { [Name in EntityName]: RosterRows[Name][] } {
  const beginsOn = weekStart(today, 1)
  const everybody: readonly Person[] = [...adults, ...students]
  const courses = new Map(sections.map((section) => [courseOf(section), section])).values().toArray()
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
    courses: courses.map((section) => ({
      ...rowOf(courseOf(section)),
      title: section.title.replace(/, group .$/, ''),
      code: courseOf(section),
      org: district.key,
      grades: section.grades.map(gradeOf),
      subjects: [subjectNames[section.subject]],
    })),
    sections: sections.map((section) => ({
      ...rowOf(section.key),
      title: section.title,
      code: section.key,
      course: courseOf(section),
      school: section.school,
      academicSessions: ['year'],
      grades: section.grades.map(gradeOf),
      subjects: [subjectNames[section.subject]],
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
  sections.flatMap((section) =>
    students
      .filter(({ homeroom }) => homeroom === section.homeroom)
      .map(({ key, joinedWeek }) => ({
        ...rowOf(`${section.key} ${key}`),
        user: key,
        section: section.key,
        role: 'student',
        isPrimary: true,
        share: null,
        beginsOn: weekStart(today, joinedWeek),
        endsOn: null,
      })),
  )
