import type { BatchMode, EntityName, RosterBatch } from '#server/roster/roster.ts'
import type { Findings } from '#server/platform/findings.ts'
import { openTable } from '../tabular/table.ts'
import {
  demographicsWithFlags,
  embeddedCourses,
  embeddedSessions,
  enrollmentsOfTeachers,
  relationshipsOfAgents,
  rolesOf,
} from './derived.ts'
import type { RosterFormat, TableKind } from './format.ts'
import { keepingOf } from './keeping.ts'
import { gatherPeople, orgsNamedBy } from './people.ts'
import type { RosterTable } from './recognise.ts'
import { rejectedInEveryRole } from './role-words.ts'
import * as rows from './rows.ts'
import { hasColumn, hasKind, saysRoles, type PeopleFacts, type Rows, type Source } from './source.ts'

/** The kinds of tables an entity can come from, the most telling first. */
const origins: Record<EntityName, readonly TableKind[]> = {
  orgs: ['orgs'],
  academicSessions: ['academicSessions'],
  courses: ['courses'],
  sections: ['classes'],
  users: ['users'],
  userRoles: ['roles', 'users'],
  relationships: ['relationships', 'users'],
  enrollments: ['enrollments', 'classes'],
  demographics: ['demographics', 'userFlags'],
}

export interface BatchOptions {
  source: string
  /** How a table is meant: the whole truth, or what changed. */
  modeOf(kind: TableKind): BatchMode
}

/** A batch over recognised tables. Nothing is held in memory but what lines need to know of other lines. */
export function batchOf(
  format: RosterFormat,
  tables: readonly RosterTable[],
  options: BatchOptions,
): RosterBatch {
  async function* read(kind: TableKind, findings: Findings) {
    for (const { file, layout, columns } of tables) {
      if (layout.kind !== kind) continue
      const table = await openTable(file, columns, findings, keepingOf(kind))
      for await (const row of table.rows) yield { row, layout }
    }
  }
  let facts: Promise<PeopleFacts> | undefined
  const source: Source = {
    format,
    tables,
    read,
    people: () => {
      facts ??= gatherPeople(read)
      return facts
    },
  }
  const isDelta = hasKind(tables, 'users') && options.modeOf('users') === 'delta'
  const readers: { [E in EntityName]: (findings: Findings) => Rows<E> } = {
    orgs: (findings) => mapped(read('orgs', findings), ({ row }) => rows.orgOf(row, findings, format)),
    academicSessions: (findings) =>
      hasKind(tables, 'academicSessions')
        ? mapped(read('academicSessions', findings), ({ row }) => rows.academicSessionOf(row, findings))
        : embeddedSessions(source, findings),
    courses: (findings) =>
      hasKind(tables, 'courses')
        ? mapped(read('courses', findings), ({ row }) => rows.courseOf(row, findings))
        : embeddedCourses(source),
    sections: (findings) => mapped(read('classes', findings), ({ row }) => rows.sectionOf(row, findings)),
    users: (findings) => usersOf(source, isDelta, findings),
    userRoles: (findings) => rolesOf(source, findings),
    relationships: (findings) =>
      hasKind(tables, 'relationships')
        ? mapped(read('relationships', findings), ({ row }) => rows.relationshipOf(row, findings, format))
        : relationshipsOfAgents(source, findings),
    enrollments: (findings) => enrollmentsOf(source, findings),
    demographics: (findings) => demographicsWithFlags(source, findings),
  }
  const modes = Object.fromEntries(
    Object.keys(origins).map((name) => {
      const kind = originOf(tables, name as EntityName)
      const isUnsaid = name === 'userRoles' && kind === 'users' && isDelta && !saysRoles(tables)
      return [name, kind === undefined || isUnsaid ? 'absent' : options.modeOf(kind)]
    }),
  ) as Record<EntityName, BatchMode>
  return {
    source: options.source,
    modes,
    // What users.csv states of a user's roles and agents is the whole truth about them, in a delta too.
    ownerOf: {
      ...(hasKind(tables, 'roles') ? {} : { userRoles: ['userId'] }),
      ...(hasKind(tables, 'relationships') ? {} : { relationships: ['studentId', 'adultId'] }),
    },
    fileOf: (entity) => fileOf(format, tables, entity),
    rows: (entity, findings) => readers[entity](findings) as never,
  }
}

/** The table an entity comes from; undefined when none says anything about it. */
function originOf(tables: readonly RosterTable[], name: EntityName): TableKind | undefined {
  const kind = origins[name].find((candidate) => hasKind(tables, candidate))
  if (kind !== undefined && kind === origins[name][0]) return kind
  if (name === 'academicSessions' && hasColumn(tables, 'classes', 'termStartDate')) return 'classes'
  if (name === 'courses' && hasColumn(tables, 'classes', 'courseTitle')) return 'classes'
  if (name === 'relationships') return hasColumn(tables, 'users', 'agentSourcedIds') ? 'users' : undefined
  if (name === 'enrollments') return hasColumn(tables, 'classes', 'teacherSourcedId') ? 'classes' : undefined
  return kind
}

function fileOf(format: RosterFormat, tables: readonly RosterTable[], entity: EntityName): string {
  const kind = originOf(tables, entity) ?? origins[entity][0]
  const table = tables.find(({ layout }) => layout.kind === kind)
  const layout = format.layouts.find((candidate) => candidate.kind === kind)
  return table?.file.name ?? `${layout?.names[0] ?? kind}.csv`
}

async function* mapped<In, Out>(items: AsyncIterable<In>, map: (item: In) => Out): AsyncGenerator<Out> {
  for await (const item of items) yield map(item)
}

async function* usersOf(source: Source, isDelta: boolean, findings: Findings): Rows<'users'> {
  const facts = hasKind(source.tables, 'roles') ? await source.people() : undefined
  const filesWithPasswords = new Set<string>()
  for await (const { row, layout } of source.read('users', findings)) {
    const named = orgsNamedBy(row)
    if (row.cell('password') !== '' && !filesWithPasswords.has(row.file)) {
      filesWithPasswords.add(row.file)
      findings.warning(
        row.file,
        row.line,
        'password',
        'The file holds passwords. They were not read; ask for an export without them.',
      )
    }
    // In a delta, the roles of this user (1.2), and with them the orgs, may not have changed and not be there.
    const isSilent = isDelta && !row.has('role') && layout.impliedRole === undefined
    const orgs = named.length > 0 ? named : (facts?.orgs.get(row.cell('sourcedId')) ?? (isSilent ? null : []))
    yield rows.userOf(row, findings, source.format, orgs)
  }
}

async function* enrollmentsOf(source: Source, findings: Findings): Rows<'enrollments'> {
  const { tables, format } = source
  const needsRoles = !hasColumn(tables, 'enrollments', 'role')
  const facts = needsRoles && hasKind(tables, 'enrollments') ? await source.people() : undefined
  const hasTeachers = hasColumn(tables, 'classes', 'teacherSourcedId')
  const places = new Set<string>()
  for await (const { row, layout } of source.read('enrollments', findings)) {
    const word =
      row.cell('role') || layout.impliedRole || facts?.roles.get(row.cell('userSourcedId')) || undefined
    const made = rows.enrollmentOf(row, findings, format, word)
    if (hasTeachers && !('rejected' in made)) places.add(`${made.section}:${made.user}`)
    yield made
    if ('rejected' in made && row.cell('sourcedId') === '')
      yield* rejectedInEveryRole(
        row,
        `${row.cell('classSourcedId')}:${row.cell('userSourcedId')}`,
        format.roleWords.map((known) => format.placeOf(known)),
      )
  }
  if (hasTeachers) yield* enrollmentsOfTeachers(source, places)
}
