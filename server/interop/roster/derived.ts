import type { AllOfUser, RejectedRow, RosterRows } from '#server/roster/roster.ts'
import { createFindings, refusedFile, type Findings } from '#server/platform/findings.ts'
import { readDay, readList } from '../tabular/values.ts'
import type { TableRow } from '../tabular/table.ts'
import { isGone, readCells } from './cells.ts'
import { isPrimaryRole, orgsNamedBy } from './people.ts'
import { refuseUnknownRole, rejectedInEveryRole } from './role-words.ts'
import { demographicsOf } from './rows.ts'
import { hasColumn, hasKind, saysRoles, type Rows, type Source } from './source.ts'

/** Rows that a feed does not write down as such, but says in passing. */

const origin = (row: TableRow) => ({
  file: row.file,
  line: row.line,
  isDeleted: isGone(row),
  extension: {},
})

/** Roles at orgs: the lines of roles.csv, else each user's role at each of the user's orgs. */
export async function* rolesOf(source: Source, findings: Findings): Rows<'userRoles'> {
  if (hasKind(source.tables, 'roles')) {
    for await (const { row } of source.read('roles', findings)) {
      const made = writtenRole(source, row, findings)
      yield made
      if ('rejected' in made && row.cell('sourcedId') === '')
        yield* rejectedInEveryRole(
          row,
          `${row.cell('userSourcedId')}:${row.cell('orgSourcedId')}`,
          source.format.roleWords.map((known) => source.format.roleOf(known)),
        )
    }
  } else {
    refuseWithoutRoles(source)
    for await (const { row, layout } of source.read('users', createFindings(0)))
      yield* rolesOfUser(source, row, layout.impliedRole, findings)
  }
  yield* rolesOfGuardians(source)
}

/** Nobody's role is known: nothing could be shown to anybody, so nothing is taken. */
function refuseWithoutRoles({ tables }: Source): void {
  const silent = tables.find((table) => !saysRoles([table]))
  if (silent)
    throw refusedFile(
      silent.file.name,
      1,
      'role',
      'The column "role" is missing, and there is no roles.csv. Add one of them: student, teacher, parent …',
    )
}

function writtenRole(
  { format }: Source,
  row: TableRow,
  findings: Findings,
): RosterRows['userRoles'] | RejectedRow {
  const cells = readCells(row, findings)
  const user = cells.needed('userSourcedId')
  const org = cells.needed('orgSourcedId')
  const word = cells.needed('role')
  refuseUnknownRole(cells, format, word)
  const role = format.roleOf(word)
  const sourcedId = row.cell('sourcedId') || `${user}:${org}:${role}`
  const beginsOn = cells.day('beginDate')
  const endsOn = cells.day('endDate')
  const made = {
    ...origin(row),
    sourcedId,
    user,
    org,
    role,
    isPrimary: isPrimaryRole(row),
    beginsOn,
    endsOn,
    extension: cells.extension(['sessionSourcedId', 'grade', 'userProfileSourcedId']),
  }
  return cells.row(sourcedId, () => made)
}

function* rolesOfUser(
  { format }: Source,
  row: TableRow,
  impliedRole: string | undefined,
  findings: Findings,
): Generator<RosterRows['userRoles'] | RejectedRow | AllOfUser> {
  const user = row.cell('sourcedId')
  const words = readList(row.cell('role') || (impliedRole ?? ''))
  if (user === '' || !row.isWhole) return
  if (words.length === 0 && !isGone(row))
    findings.error(
      row.file,
      row.line,
      'role',
      'role is empty. Write student, teacher, parent, administrator …',
    )
  if (words.length > 0 && orgsNamedBy(row).length > 0 && !isGone(row)) yield { allOf: user }
  for (const role of new Set(words.map((word) => format.roleOf(word)))) {
    for (const [at, org] of orgsNamedBy(row).entries())
      yield {
        ...origin(row),
        sourcedId: `${user}:${org}:${role}`,
        user,
        org,
        role,
        isPrimary: at === 0,
        beginsOn: null,
        endsOn: null,
      }
  }
}

/** Adults who only stand in relationships.csv are guardians at their student's school. */
async function* rolesOfGuardians(source: Source): Rows<'userRoles'> {
  if (!hasKind(source.tables, 'relationships')) return
  const { roles, orgs } = await source.people()
  const said = new Set<string>()
  for await (const { row } of source.read('relationships', createFindings(0))) {
    const adult = row.cell('relationshipUserSourcedId')
    const org = orgs.get(row.cell('userSourcedId'))?.[0]
    const { mayView } = source.format.relationshipOf(row.cell('relationshipRole'))
    if (!adult || !org || !mayView || roles.has(adult) || said.has(adult)) continue
    said.add(adult)
    yield {
      ...origin(row),
      sourcedId: `${adult}:${org}:guardian`,
      user: adult,
      org,
      role: 'guardian',
      isPrimary: true,
      beginsOn: null,
      endsOn: null,
    }
  }
}

/**
 * Ties between students and adults from `agentSourcedIds` (OneRoster 1.1, 4.13.1: the students of a parent, or the
 * parents of a student). The adult's role says what the tie is; without it there is none to make.
 */
export async function* relationshipsOfAgents(source: Source, findings: Findings): Rows<'relationships'> {
  const { roles } = await source.people()
  const made = new Set<string>()
  for await (const { row, layout } of source.read('users', createFindings(0))) {
    const self = row.cell('sourcedId')
    const ownRole = row.cell('role') || layout.impliedRole || roles.get(self) || ''
    // An emptied cell says as much as a full one: who is not named any more is no agent any more.
    if (self !== '' && row.isWhole && row.has('agentSourcedIds') && !isGone(row)) yield { allOf: self }
    for (const agent of readList(row.cell('agentSourcedIds'))) {
      // 1.2 says roles in roles.csv, which a delta may leave out: then which of the two is the student is not known.

      if (ownRole === '') {
        for (const sourcedId of [`${self}:${agent}`, `${agent}:${self}`].filter((one) => !made.has(one))) {
          made.add(sourcedId)
          yield { rejected: true, sourcedId, file: row.file, line: row.line }
        }
        findings.warning(
          row.file,
          row.line,
          'agentSourcedIds',
          `The role of "${self}" is not in these files, so what the tie to "${agent}" is is not known; it was left as it was.`,
        )
        continue
      }
      const isStudent = source.format.roleOf(ownRole) === 'student'
      const [student, adult] = isStudent ? [self, agent] : [agent, self]
      const word = isStudent ? roles.get(agent) : ownRole
      const sourcedId = `${student}:${adult}`
      if (made.has(sourcedId)) continue
      made.add(sourcedId)
      if (word === undefined) {
        findings.warning(
          row.file,
          row.line,
          'agentSourcedIds',
          `"${agent}" is not in this file, so what ties that person to the student is not known; the tie was left as it is.`,
        )
        yield { rejected: true, sourcedId, file: row.file, line: row.line }
        continue
      }
      yield {
        ...origin(row),
        sourcedId,
        student,
        adult,
        ...source.format.relationshipOf(word),
        beginsOn: null,
        endsOn: null,
      }
    }
  }
}

/** Courses that only stand in the lines of sections (School Data Sync v1). */
export async function* embeddedCourses(source: Source): Rows<'courses'> {
  const said = new Set<string>()
  for await (const { row } of source.read('classes', createFindings(0))) {
    const sourcedId = row.cell('courseSourcedId')
    if (sourcedId === '' || said.has(sourcedId) || isGone(row)) continue
    said.add(sourcedId)
    yield {
      ...origin(row),
      sourcedId,
      title: row.cell('courseTitle') || row.cell('courseCode') || sourcedId,
      code: row.cell('courseCode') || null,
      org: row.cell('schoolSourcedId') || null,
      grades: [],
      subjects: readList(row.cell('subjects')),
    }
  }
}

/** Terms that only stand in the lines of sections (School Data Sync v1). */
export async function* embeddedSessions(source: Source, findings: Findings): Rows<'academicSessions'> {
  const said = new Set<string>()
  for await (const { row } of source.read('classes', createFindings(0))) {
    const sourcedId = row.cell('termSourcedIds')
    if (sourcedId === '' || said.has(sourcedId) || isGone(row)) continue
    said.add(sourcedId)
    const startsOn = readDay(row.cell('termStartDate'))
    const endsOn = readDay(row.cell('termEndDate'))
    if (!startsOn || !endsOn) {
      findings.error(
        row.file,
        row.line,
        'termStartDate',
        'The term’s two dates are needed. Write them as YYYY-MM-DD.',
      )
      yield { rejected: true, sourcedId, file: row.file, line: row.line }
      continue
    }
    yield {
      ...origin(row),
      sourcedId,
      title: row.cell('termTitle') || sourcedId,
      type: 'term',
      startsOn,
      endsOn,
      schoolYear: Number(endsOn.slice(0, 4)),
      parent: null,
    }
  }
}

const teacherColumns = ['teacherSourcedId', 'teacher2SourcedId', 'teacher3SourcedId', 'teacher4SourcedId']

/** Teachers who stand in the lines of sections instead of in enrollments; `places` already said are passed over. */
export async function* enrollmentsOfTeachers(
  source: Source,
  places: ReadonlySet<string>,
): Rows<'enrollments'> {
  if (!hasColumn(source.tables, 'classes', 'teacherSourcedId')) return
  for await (const { row } of source.read('classes', createFindings(0))) {
    const section = row.cell('sourcedId')
    const teachers = new Set(teacherColumns.flatMap((column) => readList(row.cell(column))))
    for (const [at, user] of [...teachers].entries()) {
      if (section === '' || places.has(`${section}:${user}`)) continue
      yield {
        ...origin(row),
        sourcedId: `${section}:${user}:teacher`,
        user,
        section,
        role: 'teacher',
        isPrimary: at === 0,
        share: null,
        beginsOn: null,
        endsOn: null,
      }
    }
  }
}

/** Demographics, with the flags of School Data Sync (special education, free lunch …) in their extension. */
export async function* demographicsWithFlags(source: Source, findings: Findings): Rows<'demographics'> {
  const flags = new Map<string, string[]>()
  const firstLine = new Map<string, TableRow>()
  for await (const { row } of source.read('userFlags', findings)) {
    const cells = readCells(row, findings)
    const user = cells.needed('userSourcedId')
    const flag = cells.needed('flag')
    if (!row.isWhole || user === '' || flag === '') continue
    if (!flags.has(user)) firstLine.set(user, row)
    flags.set(user, [...(flags.get(user) ?? []), flag])
  }
  const flagged = (user: string): Record<string, string> => {
    const own = flags.get(user)
    flags.delete(user)
    return own ? { userFlags: own.toSorted().join(',') } : {}
  }
  for await (const { row } of source.read('demographics', findings)) {
    const made = demographicsOf(row, findings)
    yield 'rejected' in made ? made : { ...made, extension: { ...made.extension, ...flagged(made.user) } }
  }
  for (const user of flags.keys())
    yield {
      ...origin(firstLine.get(user)!),
      sourcedId: user,
      user,
      bornOn: null,
      sex: null,
      race: [],
      isHispanic: null,
      extension: flagged(user),
    }
}
