import type { AllOfUser, EntityName, RejectedRow, RosterRows } from '#server/roster/roster.ts'
import type { Findings } from '#server/platform/findings.ts'
import { namesOf, type TableRow } from '../tabular/table.ts'
import { plain } from '../tabular/words.ts'
import type { Layout, RosterFormat, TableKind } from './format.ts'
import type { RosterTable } from './recognise.ts'

/** Reads all tables of a kind, one line after the other. */
export type TableReader = (
  kind: TableKind,
  findings: Findings,
) => AsyncIterable<{ row: TableRow; layout: Layout }>

export type Rows<E extends EntityName> = AsyncIterable<RosterRows[E] | RejectedRow | AllOfUser>

/** What the makers of rows have at hand. */
export interface Source {
  format: RosterFormat
  tables: readonly RosterTable[]
  read: TableReader
  /** Read once, when first asked for. */
  people(): Promise<PeopleFacts>
}

/** What other tables say about people, gathered before their own lines are read. */
export interface PeopleFacts {
  /** Each person's first or primary role, in the feed's word. */
  roles: ReadonlyMap<string, string>
  /** Each person's orgs by roles.csv, primary first. */
  orgs: ReadonlyMap<string, string[]>
}

export const hasKind = (tables: readonly RosterTable[], kind: TableKind): boolean =>
  tables.some(({ layout }) => layout.kind === kind)

/** True when every table of users says what its people are: a column, or the file's name. */
export const saysRoles = (tables: readonly RosterTable[]): boolean =>
  tables.every(
    (table) =>
      table.layout.kind !== 'users' ||
      table.layout.impliedRole !== undefined ||
      hasColumn([table], 'users', 'role'),
  )

/** True when a table of a kind has a column, by any of its names. */
export const hasColumn = (tables: readonly RosterTable[], kind: TableKind, column: string): boolean =>
  tables.some(({ layout, header }) => {
    const found = layout.kind === kind ? layout.columns.find(({ name }) => name === column) : undefined
    return found !== undefined && namesOf(found).some((name) => header.has(plain(name)))
  })
