import type { EntityName } from './batch.ts'

/** How each entity is stored: its columns with their SQL types, in one place for comparing, writing and reading. */
export interface Entity {
  name: EntityName
  table: string
  columns: Readonly<Record<string, string>>
  references: readonly Reference[]
  /**
   * What becomes of a row that its feed drops: `deactivate`; `end`, which also closes its dates, so that who was where
   * stays answerable; `delete`, for what must not be kept without a source.
   */
  whenDropped: 'deactivate' | 'end' | 'delete'
}

/** A column that holds the id of a row of another entity, found by the feed's id in `field`. */
export interface Reference {
  field: string
  column: string
  to: EntityName
  /**
   * What a reference to nothing does. `required`: keeps the line out, and refuses the file when the other entity is
   * wholly unknown. `expected`: keeps the line out, but is left out with a warning when the other entity is wholly
   * unknown. `droppable`: is left out with a warning.
   */
  rule: 'required' | 'expected' | 'droppable'
}

const refers =
  (rule: Reference['rule']) =>
  (field: string, to: EntityName, column = `${field}Id`): Reference => ({ field, column, to, rule })
const required = refers('required')
const expected = refers('expected')
const droppable = refers('droppable')

const dates = { beginsOn: 'date', endsOn: 'date' }
const titled = { title: 'text', code: 'text', grades: 'text[]', subjects: 'text[]' }

export const entities: readonly Entity[] = [
  {
    name: 'orgs',
    table: 'orgs',
    columns: { name: 'text', type: 'text', identifier: 'text', parentId: 'uuid' },
    references: [droppable('parent', 'orgs')],
    whenDropped: 'deactivate',
  },
  {
    name: 'academicSessions',
    table: 'academic_sessions',
    columns: {
      title: 'text',
      type: 'text',
      startsOn: 'date',
      endsOn: 'date',
      schoolYear: 'integer',
      parentId: 'uuid',
    },
    references: [droppable('parent', 'academicSessions')],
    whenDropped: 'deactivate',
  },
  {
    name: 'courses',
    table: 'courses',
    columns: { ...titled, orgId: 'uuid' },
    references: [required('org', 'orgs')],
    whenDropped: 'deactivate',
  },
  {
    name: 'sections',
    table: 'sections',
    columns: { ...titled, courseId: 'uuid', schoolId: 'uuid', academicSessionIds: 'uuid[]' },
    references: [
      required('school', 'orgs'),
      expected('course', 'courses'),
      droppable('academicSessions', 'academicSessions', 'academicSessionIds'),
    ],
    whenDropped: 'deactivate',
  },
  {
    name: 'users',
    table: 'users',
    columns: {
      givenName: 'text',
      familyName: 'text',
      preferredName: 'text',
      username: 'text',
      email: 'text',
      identifier: 'text',
      grades: 'text[]',
      maySignIn: 'boolean',
      schoolId: 'uuid',
    },
    references: [],
    whenDropped: 'deactivate',
  },
  {
    name: 'userRoles',
    table: 'user_roles',
    columns: { userId: 'uuid', orgId: 'uuid', role: 'text', isPrimary: 'boolean', ...dates },
    references: [required('user', 'users'), required('org', 'orgs')],
    whenDropped: 'end',
  },
  {
    name: 'relationships',
    table: 'relationships',
    columns: { adultId: 'uuid', studentId: 'uuid', type: 'text', mayView: 'boolean', ...dates },
    references: [required('adult', 'users'), required('student', 'users')],
    whenDropped: 'end',
  },
  {
    name: 'enrollments',
    table: 'enrollments',
    columns: {
      userId: 'uuid',
      sectionId: 'uuid',
      schoolId: 'uuid',
      role: 'text',
      isPrimary: 'boolean',
      share: 'double precision',
      ...dates,
    },
    references: [required('user', 'users'), required('section', 'sections')],
    whenDropped: 'end',
  },
  {
    name: 'demographics',
    table: 'demographics',
    columns: { userId: 'uuid', bornOn: 'date', sex: 'text', race: 'text[]', isHispanic: 'boolean' },
    references: [required('user', 'users')],
    whenDropped: 'delete',
  },
]

/** What a column holds: days are text, lists are arrays. */
export type Value = string | number | boolean | null | readonly string[]

/** A row's columns as the database holds them, without its keys and its extension. */
export type Stored = Record<string, Value | undefined>

/** A short name for a row, to look at in a difference. */
export function labelOf(row: { sourcedId: string } & Readonly<Record<string, unknown>>): string {
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : '')
  if (text('familyName')) return `${text('givenName')} ${text('familyName')}`.trim()
  return text('name') || text('title') || row.sourcedId
}

export const entityOf = (name: EntityName): Entity => entities.find((entity) => entity.name === name)!
