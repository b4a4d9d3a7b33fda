import type { RejectedRow, RosterRows } from '#server/roster/roster.ts'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import type { TableRow } from '../tabular/table.ts'
import { readList, readYear } from '../tabular/values.ts'
import { isGone, readCells, type Cells } from './cells.ts'
import type { RosterFormat } from './format.ts'
import { looksLikeSsn } from './keeping.ts'
import { refuseUnknownRole } from './role-words.ts'

/** One line of a table as a row of the batch. Pure: what it cannot use, it says and keeps out. */

type Made<E extends keyof RosterRows> = RosterRows[E] | RejectedRow

const present = new Set(['', 'active', 'add', 'update'])

/** What every row has; says when a status is no status. */
function common(row: TableRow, cells: Cells, sourcedId: string, extras: readonly string[] = []) {
  const status = row.cell('status').toLowerCase()
  if (!isGone(row) && !present.has(status))
    cells.refuse('status', `"${status}" is no status. Write active or tobedeleted, or leave it empty.`)
  return {
    sourcedId,
    file: row.file,
    line: row.line,
    isDeleted: isGone(row),
    extension: cells.extension(extras),
  }
}

/** The two ends of a span; refuses one that ends before it begins. */
function span(cells: Cells, begin: string, end: string) {
  const beginsOn = cells.day(begin)
  const endsOn = cells.day(end)
  if (beginsOn && endsOn && endsOn < beginsOn)
    cells.refuse(end, `${end} ${endsOn} lies before ${begin} ${beginsOn}. Correct one of them.`)
  return { beginsOn, endsOn }
}

export function orgOf(row: TableRow, findings: Findings, format: RosterFormat): Made<'orgs'> {
  const cells = readCells(row, findings)
  const sourcedId = cells.needed('sourcedId')
  const name = cells.name('name')
  if (name === null) cells.needed('name')
  const made = {
    ...common(row, cells, sourcedId, ['dateRange']),
    name: name ?? '',
    type: format.orgTypeOf(row.cell('type') || 'school'),
    identifier: cells.text('identifier'),
    parent: cells.text('parentSourcedId'),
  }
  return cells.row(sourcedId, () => made)
}

export function academicSessionOf(row: TableRow, findings: Findings): Made<'academicSessions'> {
  const cells = readCells(row, findings)
  const sourcedId = cells.needed('sourcedId')
  const startsOn = cells.neededDay('startDate')
  const endsOn = cells.neededDay('endDate')
  if (startsOn && endsOn && endsOn < startsOn)
    cells.refuse('endDate', `endDate ${endsOn} lies before startDate ${startsOn}. Correct one of them.`)
  const made = {
    ...common(row, cells, sourcedId),
    title: cells.name('title') ?? sourcedId,
    type: row.cell('type') || 'term',
    startsOn,
    endsOn,
    schoolYear: readYear(row.cell('schoolYear')) ?? null,
    parent: cells.text('parentSourcedId'),
  }
  return cells.row(sourcedId, () => made)
}

const subjectsOf = (cells: Cells) => cells.list('subjects')

export function courseOf(row: TableRow, findings: Findings): Made<'courses'> {
  const cells = readCells(row, findings)
  const sourcedId = cells.needed('sourcedId')
  const made = {
    ...common(row, cells, sourcedId, ['subjectCodes', 'schoolYearSourcedId']),
    title: cells.name('title') ?? cells.text('courseCode') ?? sourcedId,
    code: cells.text('courseCode'),
    org: cells.text('orgSourcedId'),
    grades: cells.grades('grades'),
    subjects: subjectsOf(cells),
  }
  return cells.row(sourcedId, () => made)
}

export function sectionOf(row: TableRow, findings: Findings): Made<'sections'> {
  const cells = readCells(row, findings)
  const sourcedId = cells.needed('sourcedId')
  const title = cells.name('title') ?? cells.text('classCode')
  if (title === null) cells.needed('title')
  const made = {
    ...common(row, cells, sourcedId, ['classType', 'location', 'periods', 'subjectCodes']),
    title: title ?? '',
    code: cells.text('classCode'),
    course: cells.text('courseSourcedId'),
    school: cells.needed('schoolSourcedId'),
    academicSessions: cells.list('termSourcedIds'),
    grades: cells.grades('grades'),
    subjects: subjectsOf(cells),
  }
  return cells.row(sourcedId, () => made)
}

const userExtras = [
  'middleName',
  'preferredMiddleName',
  'preferredFamilyName',
  'pronouns',
  'userIds',
  'userMasterIdentifier',
  'sms',
  'phone',
]

export function userOf(
  row: TableRow,
  findings: Findings,
  format: RosterFormat,
  orgs: readonly string[] | null,
): Made<'users'> {
  const cells = readCells(row, findings, { isPerson: true })
  const sourcedId = cells.needed('sourcedId')
  if (looksLikeSsn(sourcedId))
    throw refusedFile(
      row.file,
      row.line,
      'sourcedId',
      'People are identified by what looks like social security numbers; those are never taken. Export other identifiers.',
    )
  for (const word of readList(row.cell('role'))) refuseUnknownRole(cells, format, word)
  const username = cells.text('username')
  // A feed without name columns (School Data Sync's least set) still names people, by their user name.
  const familyName = cells.name('familyName') ?? (row.has('familyName') ? null : username)
  if (familyName === null) cells.needed('familyName')
  const made = {
    ...common(row, cells, sourcedId, userExtras),
    givenName: cells.name('givenName') ?? '',
    familyName: familyName ?? '',
    preferredName: cells.name('preferredGivenName'),
    username,
    email: cells.text('email'),
    identifier: cells.text('identifier'),
    grades: cells.grades('grades'),
    maySignIn: cells.flag('enabledUser') !== false,
    orgs: orgs && [...orgs],
  }
  if (row.has('givenName') && made.givenName === '' && row.isWhole && !isGone(row))
    cells.warn('givenName', 'givenName is empty; the person is called by the family name alone.')
  return cells.row(sourcedId, () => made)
}

export function enrollmentOf(
  row: TableRow,
  findings: Findings,
  format: RosterFormat,
  roleWord: string | undefined,
): Made<'enrollments'> {
  const cells = readCells(row, findings)
  const section = cells.needed('classSourcedId')
  const user = cells.needed('userSourcedId')
  if (!roleWord && row.isWhole && !isGone(row))
    cells.refuse('role', 'role is empty. Write student or teacher, or name the person’s role in users.')
  refuseUnknownRole(cells, format, roleWord ?? '')
  const role = format.placeOf(roleWord ?? '')
  const sourcedId = row.cell('sourcedId') || `${section}:${user}:${role}`
  if (row.has('sourcedId')) cells.needed('sourcedId')
  const share = shareOf(cells, row)
  const made = {
    ...common(row, cells, sourcedId),
    user,
    section,
    role,
    isPrimary: cells.flag('primary') === true && role === 'teacher',
    share: role === 'teacher' ? share : null,
    ...span(cells, 'beginDate', 'endDate'),
  }
  return cells.row(sourcedId, () => made)
}

/** A teacher's stated share: 0 to 1, or per cent. */
function shareOf(cells: Cells, row: TableRow): number | null {
  const cell = row.cell('share')
  if (cell === '') return null
  const value = Number(cell.replace('%', ''))
  const share = cell.includes('%') || value > 1 ? value / 100 : value
  if (!Number.isFinite(share) || share < 0 || share > 1)
    cells.refuse('share', `"${cell}" is no share. Write a number from 0 to 1, or per cent.`)
  return share
}

export function relationshipOf(
  row: TableRow,
  findings: Findings,
  format: RosterFormat,
): Made<'relationships'> {
  const cells = readCells(row, findings)
  const student = cells.needed('userSourcedId')
  const adult = cells.needed('relationshipUserSourcedId')
  const sourcedId = `${student}:${adult}`
  const made = {
    ...common(row, cells, sourcedId),
    student,
    adult,
    ...format.relationshipOf(cells.needed('relationshipRole')),
    beginsOn: null,
    endsOn: null,
  }
  return cells.row(sourcedId, () => made)
}

const raceFlags = [
  'americanIndianOrAlaskaNative',
  'asian',
  'blackOrAfricanAmerican',
  'nativeHawaiianOrOtherPacificIslander',
  'white',
  'demographicRaceTwoOrMoreRaces',
] as const

const demographicExtras = [
  'countryOfBirthCode',
  'stateOfBirthAbbreviation',
  'cityOfBirth',
  'publicSchoolResidenceStatus',
]

export function demographicsOf(row: TableRow, findings: Findings): Made<'demographics'> {
  const cells = readCells(row, findings, { isPerson: true })
  const sourcedId = cells.needed('sourcedId')
  const ethnicities = cells.list('ethnicityCodes')
  const made = {
    ...common(row, cells, sourcedId, demographicExtras),
    user: sourcedId,
    bornOn: cells.day('birthDate'),
    sex: row.cell('sex').toLowerCase() || null,
    race: [
      ...new Set([...raceFlags.filter((flag) => cells.flag(flag) === true), ...cells.list('raceCodes')]),
    ],
    isHispanic: row.has('ethnicityCodes')
      ? ethnicities.some((code) => /hispanic/i.test(code))
      : cells.flag('hispanicOrLatinoEthnicity'),
  }
  return cells.row(sourcedId, () => made)
}
