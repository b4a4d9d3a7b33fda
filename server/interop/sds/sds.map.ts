import type { Layout, RosterFormat } from '../roster/format.ts'
import type { Column } from '../tabular/table.ts'
import { plain } from '../tabular/words.ts'

/**
 * Microsoft School Data Sync: v2.1 and v2 (derived from OneRoster) and v1 (School, Section, Student, Teacher,
 * StudentEnrollment, TeacherRoster with spaced headers): files, columns and vocabularies.
 */
const column = (name: string, ...spellings: string[]): Column => ({ name, spellings })
const needed = (name: string, ...spellings: string[]): Column => ({ name, spellings, isRequired: true })

const password = column('password', 'Password')
const status = column('status', 'Status')

const personColumns: Column[] = [
  needed('sourcedId', 'SIS ID', 'id'),
  status,
  column('orgSourcedIds', 'orgSourcedId', 'School SIS ID'),
  needed('username', 'Username'),
  column('givenName', 'First Name'),
  column('familyName', 'Last Name'),
  column('middleName', 'Middle Name'),
  column('identifier', 'Student Number', 'Teacher Number', 'userNumber'),
  column('email', 'Secondary Email'),
  column('phone'),
  column('sms'),
  column('grades', 'grade', 'Grade'),
  password,
]

const layouts: Layout[] = [
  {
    kind: 'orgs',
    names: ['orgs', 'org', 'school', 'schools'],
    columns: [
      needed('sourcedId', 'SIS ID'),
      status,
      needed('name', 'Name'),
      column('type'),
      column('identifier', 'School Number'),
      column('parentSourcedId'),
    ],
  },
  {
    kind: 'academicSessions',
    names: ['academicSessions', 'academicSession'],
    columns: [
      needed('sourcedId'),
      status,
      needed('title'),
      column('type'),
      needed('startDate'),
      needed('endDate'),
      column('parentSourcedId'),
      column('schoolYear'),
    ],
  },
  {
    kind: 'courses',
    names: ['courses', 'course'],
    columns: [
      needed('sourcedId', 'SIS ID'),
      status,
      needed('title', 'name'),
      column('courseCode', 'code'),
      column('orgSourcedId', 'School SIS ID'),
      column('schoolYearSourcedId'),
      column('subjects', 'subject'),
      column('grades', 'grade', 'Grade'),
    ],
  },
  {
    kind: 'classes',
    names: ['classes', 'class', 'section', 'sections'],
    columns: [
      needed('sourcedId', 'SIS ID'),
      status,
      needed('title', 'Section Name'),
      needed('schoolSourcedId', 'orgSourcedId', 'School SIS ID'),
      column('classCode', 'code', 'Section Number'),
      column('termSourcedIds', 'sessionSourcedIds', 'Term SIS ID'),
      column('termTitle', 'Term Name'),
      column('termStartDate', 'Term StartDate'),
      column('termEndDate', 'Term EndDate'),
      column('courseSourcedId', 'Course SIS ID'),
      column('courseTitle', 'Course Name'),
      column('courseCode', 'Course Number'),
      column('subjects', 'Course Subject'),
      column('grades', 'grade', 'Grade'),
      column('periods', 'Periods'),
    ],
  },
  { kind: 'users', names: ['users', 'user'], columns: [...personColumns, column('role')] },
  { kind: 'users', names: ['student', 'students'], columns: personColumns, impliedRole: 'student' },
  { kind: 'users', names: ['teacher', 'teachers'], columns: personColumns, impliedRole: 'teacher' },
  {
    kind: 'roles',
    names: ['roles', 'role'],
    columns: [
      needed('userSourcedId'),
      needed('orgSourcedId'),
      needed('role'),
      status,
      column('sessionSourcedId'),
      column('grade'),
      column('roleType', 'isPrimary'),
      column('beginDate', 'roleStartDate'),
      column('endDate', 'roleEndDate'),
    ],
  },
  {
    kind: 'enrollments',
    names: ['enrollments', 'enrollment'],
    columns: [
      needed('classSourcedId'),
      needed('userSourcedId'),
      needed('role'),
      status,
      column('beginDate', 'startDate'),
      column('endDate'),
    ],
  },
  {
    kind: 'enrollments',
    names: ['studentEnrollment', 'studentEnrollments'],
    columns: [needed('classSourcedId', 'Section SIS ID'), needed('userSourcedId', 'SIS ID'), status],
    impliedRole: 'student',
  },
  {
    kind: 'enrollments',
    names: ['teacherRoster', 'teacherRosters'],
    columns: [needed('classSourcedId', 'Section SIS ID'), needed('userSourcedId', 'SIS ID'), status],
    impliedRole: 'teacher',
  },
  {
    kind: 'relationships',
    names: ['relationships', 'relationship'],
    columns: [
      needed('userSourcedId'),
      needed('relationshipUserSourcedId'),
      needed('relationshipRole'),
      status,
    ],
  },
  {
    kind: 'demographics',
    names: ['demographics'],
    columns: [
      needed('sourcedId', 'userSourcedId'),
      column('birthDate'),
      column('sex'),
      column('cityOfBirth', 'birthCity'),
      column('stateOfBirthAbbreviation', 'birthState'),
      column('countryOfBirthCode', 'birthCountry'),
      column('ethnicityCodes'),
      column('raceCodes'),
    ],
  },
  {
    kind: 'userFlags',
    names: ['userFlags'],
    columns: [needed('userSourcedId'), needed('flag')],
  },
]

/** School Data Sync's role words (its enumerations allow many) → ours. */
const roles: Readonly<Record<string, string>> = {
  student: 'student',
  teacher: 'teacher',
  faculty: 'teacher',
  professor: 'teacher',
  lecturer: 'teacher',
  adjunct: 'teacher',
  principal: 'schoolLeader',
  guardian: 'guardian',
  parent: 'guardian',
}

const places: Readonly<Record<string, string>> = {
  student: 'student',
  teacher: 'teacher',
  faculty: 'teacher',
  professor: 'teacher',
  lecturer: 'teacher',
  adjunct: 'teacher',
}

/** Roles of its list of values that we have no rights for, and those that OneRoster adds. */
const otherRoles = [
  'administrator',
  'advisor',
  'affiliate',
  'aide',
  'alumni',
  'assistant',
  'chair',
  'coach',
  'counselor',
  'instructor',
  'itAdmin',
  'nurse',
  'occupationalTherapist',
  'officeStaff',
  'other',
  'paraprofessional',
  'physicalTherapist',
  'proctor',
  'relative',
  'researcher',
  'specialServices',
  'speechTherapist',
  'staff',
  'substitute',
  'systemAdministrator',
  'siteAdministrator',
  'districtAdministrator',
  'teacherAssistant',
  'visionTherapist',
]

const ties: Readonly<Record<string, { type: string; mayView: boolean }>> = {
  guardian: { type: 'guardian', mayView: true },
  parent: { type: 'guardian', mayView: true },
}

export const sdsFormat: RosterFormat = {
  name: 'School Data Sync',
  roleWords: [...Object.keys(roles), ...otherRoles],
  layouts,
  roleOf: (word) => roles[plain(word)] ?? word,
  placeOf: (word) => places[plain(word)] ?? word.toLowerCase(),
  orgTypeOf: (word) => word.charAt(0).toLowerCase() + word.slice(1),
  relationshipOf: (word) => ties[plain(word)] ?? { type: word, mayView: false },
}
