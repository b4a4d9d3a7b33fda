import type { Layout, RosterFormat } from '../roster/format.ts'
import type { Column } from '../tabular/table.ts'
import { plain } from '../tabular/words.ts'

/**
 * OneRoster 1.1 (CSV tables 1.1.1) and 1.2 (CSV binding 1.2.1), chapter 4: files, columns and vocabularies, with the
 * other names that vendors' exports give them. Both versions are read alike: what a file does not have, it does not say.
 * Aliases are compared by letters and digits only.
 */
const column = (name: string, ...aliases: string[]): Column => ({ name, aliases })
const needed = (name: string, ...aliases: string[]): Column => ({ name, aliases, isRequired: true })

const status = [
  column('status', 'recordStatus'),
  column('dateLastModified', 'datLastModified', 'lastModified'),
]
const password = column('password')

const personColumns = (...keys: string[]): Column[] => [
  needed('sourcedId', ...keys, 'userSourcedId', 'userId', 'personId', 'sisId', 'id'),
  ...status,
  column('enabledUser', 'enabled', 'isActive'),
  column(
    'orgSourcedIds',
    'orgSourcedId',
    'orgIds',
    'orgId',
    'schoolSourcedIds',
    'schoolSourcedId',
    'schoolIds',
    'schoolId',
  ),
  column('username', 'userName', 'login', 'loginId', 'upn', 'studentLogin', 'teacherLogin'),
  column('userIds'),
  needed('givenName', 'firstName', 'first', 'forename'),
  needed('familyName', 'lastName', 'last', 'surname'),
  column('middleName', 'middle'),
  column('identifier', 'localId', 'studentNumber', 'teacherNumber', 'staffNumber', 'stateId'),
  column('email', 'emailAddress', 'mail', 'studentEmail', 'teacherEmail', 'staffEmail'),
  column('sms'),
  column('phone', 'phoneNumber', 'telephone'),
  column('agentSourcedIds', 'agentIds', 'agents', 'parentIds', 'guardianIds'),
  column('grades', 'grade', 'gradeLevel', 'gradeLevels'),
  password,
  column('userMasterIdentifier'),
  column('preferredGivenName', 'preferredFirstName', 'preferredName', 'nickname'),
  column('preferredMiddleName'),
  column('preferredFamilyName'),
  column('primaryOrgSourcedId', 'primaryOrgId'),
  column('pronouns'),
]

const enrollmentColumns = (...people: string[]): Column[] => [
  column('sourcedId', 'enrollmentSourcedId', 'enrollmentId', 'id'),
  ...status,
  needed('classSourcedId', 'classId', 'sectionSourcedId', 'sectionId'),
  column('schoolSourcedId', 'schoolId', 'orgSourcedId', 'orgId'),
  needed('userSourcedId', 'userId', ...people, 'personId'),
  column('role', 'enrollmentRole', 'userRole'),
  column('primary', 'isPrimary', 'primaryTeacher'),
  column('beginDate', 'startDate', 'entryDate'),
  column('endDate', 'exitDate'),
  column('share', 'metadata.share', 'teachingShare', 'percentage'),
]

const layouts: Layout[] = [
  {
    kind: 'orgs',
    names: [
      'orgs',
      'org',
      'schools',
      'school',
      'organizations',
      'organisations',
      'institutions',
      'buildings',
    ],
    columns: [
      needed('sourcedId', 'orgId', 'schoolId', 'orgSourcedId', 'schoolSourcedId', 'id'),
      ...status,
      needed('name', 'orgName', 'schoolName', 'title'),
      column('type', 'orgType'),
      column('identifier', 'schoolNumber', 'ncesId', 'localId', 'code'),
      column('parentSourcedId', 'parentOrgSourcedId', 'parentId', 'districtId'),
    ],
  },
  {
    kind: 'academicSessions',
    names: ['academicSessions', 'academicSession', 'sessions', 'terms', 'term', 'gradingPeriods'],
    columns: [
      needed('sourcedId', 'academicSessionId', 'sessionId', 'termId', 'id'),
      ...status,
      needed('title', 'name', 'sessionName', 'termName'),
      column('type', 'sessionType'),
      needed('startDate', 'beginDate', 'start', 'termStart'),
      needed('endDate', 'end', 'termEnd'),
      column('parentSourcedId', 'parentId'),
      column('schoolYear', 'year'),
    ],
  },
  {
    kind: 'courses',
    names: ['courses', 'course'],
    columns: [
      needed('sourcedId', 'courseSourcedId', 'courseId', 'id'),
      ...status,
      column('schoolYearSourcedId', 'schoolYearId'),
      needed('title', 'courseTitle', 'courseName', 'name'),
      column('courseCode', 'code', 'courseNumber'),
      column('grades', 'grade', 'gradeLevel'),
      column('orgSourcedId', 'orgId', 'schoolSourcedId', 'schoolId'),
      column('subjects', 'subject'),
      column('subjectCodes'),
    ],
  },
  {
    kind: 'classes',
    names: ['classes', 'class', 'sections', 'section'],
    columns: [
      needed('sourcedId', 'classSourcedId', 'classId', 'sectionId', 'id'),
      ...status,
      {
        name: 'title',
        aliases: ['classTitle', 'className', 'sectionTitle', 'sectionName', 'name'],
        isRequired: true,
        unless: 'classCode',
      },
      column('grades', 'grade', 'gradeLevel'),
      column('courseSourcedId', 'courseId'),
      column('classCode', 'code', 'sectionNumber', 'sectionCode'),
      column('classType'),
      column('location', 'room'),
      needed('schoolSourcedId', 'schoolId', 'orgSourcedId', 'orgId'),
      column('termSourcedIds', 'termSourcedId', 'sessionSourcedIds', 'termIds', 'termId', 'sessionIds'),
      column('subjects', 'subject'),
      column('subjectCodes'),
      column('periods', 'period'),
      column('teacherSourcedId', 'teacherSourcedIds', 'teacherId', 'teacherIds', 'primaryTeacherId'),
      column('teacher2SourcedId', 'teacher2Id'),
      column('teacher3SourcedId', 'teacher3Id'),
      column('teacher4SourcedId', 'teacher4Id'),
    ],
  },
  {
    kind: 'users',
    names: ['users', 'user', 'people', 'persons'],
    columns: [...personColumns(), column('role', 'roles', 'userRole')],
  },
  {
    kind: 'users',
    names: ['students', 'student'],
    columns: personColumns('studentId'),
    impliedRole: 'student',
  },
  {
    kind: 'users',
    names: ['teachers', 'teacher', 'staff', 'instructors'],
    columns: [...personColumns('teacherId', 'staffId'), column('role', 'staffRole')],
    impliedRole: 'teacher',
  },
  {
    kind: 'users',
    names: ['guardians', 'parents', 'guardian', 'parent'],
    columns: [...personColumns('guardianId', 'parentId'), column('role')],
    impliedRole: 'guardian',
  },
  {
    kind: 'roles',
    names: ['roles', 'role', 'userRoles'],
    columns: [
      column('sourcedId', 'roleId', 'id'),
      ...status,
      needed('userSourcedId', 'userId', 'personId'),
      column('roleType', 'isPrimary', 'primary'),
      needed('role', 'userRole', 'roleName'),
      column('beginDate', 'roleStartDate', 'startDate'),
      column('endDate', 'roleEndDate'),
      needed('orgSourcedId', 'orgId', 'schoolSourcedId', 'schoolId'),
      column('userProfileSourcedId'),
    ],
  },
  {
    kind: 'enrollments',
    names: ['enrollments', 'enrollment', 'enrolments', 'enrolment', 'classEnrollments', 'rosters', 'roster'],
    columns: enrollmentColumns('studentSourcedId', 'studentId', 'teacherId'),
  },
  {
    kind: 'enrollments',
    names: ['studentEnrollments', 'studentEnrollment'],
    columns: enrollmentColumns('studentSourcedId', 'studentId'),
    impliedRole: 'student',
  },
  {
    kind: 'enrollments',
    names: ['teacherEnrollments', 'teacherEnrollment', 'teacherRosters', 'teacherRoster'],
    columns: enrollmentColumns('teacherSourcedId', 'teacherId'),
    impliedRole: 'teacher',
  },
  {
    kind: 'demographics',
    names: ['demographics', 'demographic'],
    columns: [
      needed('sourcedId', 'userSourcedId', 'userId', 'studentId'),
      ...status,
      column('birthDate', 'dateOfBirth', 'dob'),
      column('sex', 'gender'),
      column('americanIndianOrAlaskaNative'),
      column('asian'),
      column('blackOrAfricanAmerican'),
      column('nativeHawaiianOrOtherPacificIslander'),
      column('white'),
      column('demographicRaceTwoOrMoreRaces'),
      column('hispanicOrLatinoEthnicity', 'hispanicLatino', 'hispanic'),
      column('countryOfBirthCode'),
      column('stateOfBirthAbbreviation'),
      column('cityOfBirth'),
      column('publicSchoolResidenceStatus'),
    ],
  },
]

/** Role words of 1.1 (users.role) and 1.2 (roles.role), and what vendors write instead → ours. */
const roles: Readonly<Record<string, string>> = {
  student: 'student',
  pupil: 'student',
  learner: 'student',
  teacher: 'teacher',
  instructor: 'teacher',
  faculty: 'teacher',
  parent: 'guardian',
  guardian: 'guardian',
  principal: 'schoolLeader',
  siteadministrator: 'schoolLeader',
  districtadministrator: 'districtAdmin',
}

const places: Readonly<Record<string, string>> = {
  student: 'student',
  pupil: 'student',
  learner: 'student',
  teacher: 'teacher',
  instructor: 'teacher',
  faculty: 'teacher',
}

/** Roles of the standard, and what vendors write besides, that we have no rights for. */
const otherRoles = [
  'administrator',
  'aide',
  'counselor',
  'proctor',
  'relative',
  'systemAdministrator',
  'staff',
  'admin',
  'substitute',
  'nurse',
]

const ties: Readonly<Record<string, { type: string; mayView: boolean }>> = {
  parent: { type: 'guardian', mayView: true },
  guardian: { type: 'guardian', mayView: true },
}

export const oneRosterFormat: RosterFormat = {
  name: 'OneRoster',
  roleWords: [...Object.keys(roles), ...otherRoles],
  layouts,
  roleOf: (word) => roles[plain(word)] ?? word,
  placeOf: (word) => places[plain(word)] ?? word.toLowerCase(),
  orgTypeOf: (word) => word.charAt(0).toLowerCase() + word.slice(1),
  relationshipOf: (word) => ties[plain(word)] ?? { type: word, mayView: false },
}
