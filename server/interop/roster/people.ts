import { createFindings } from '#server/platform/findings.ts'
import { readFlag, readList } from '../tabular/values.ts'
import type { TableRow } from '../tabular/table.ts'
import type { PeopleFacts, TableReader } from './source.ts'

/** The orgs a line of users names: the primary one first. */
export const orgsNamedBy = (row: TableRow): string[] => [
  ...new Set([...readList(row.cell('primaryOrgSourcedId')), ...readList(row.cell('orgSourcedIds'))]),
]

export const isPrimaryRole = (row: TableRow): boolean =>
  row.cell('roleType') === '' ||
  row.cell('roleType').toLowerCase() === 'primary' ||
  readFlag(row.cell('roleType')) === true

export async function gatherPeople(read: TableReader): Promise<PeopleFacts> {
  const roles = new Map<string, string>()
  const orgs = new Map<string, string[]>()
  const silent = createFindings(0)
  for await (const { row } of read('roles', silent)) {
    const user = row.cell('userSourcedId')
    const org = row.cell('orgSourcedId')
    const known = orgs.get(user) ?? []
    if (org && !known.includes(org)) orgs.set(user, isPrimaryRole(row) ? [org, ...known] : [...known, org])
    if (isPrimaryRole(row) || !roles.has(user)) roles.set(user, row.cell('role'))
  }
  for await (const { row, layout } of read('users', silent)) {
    const user = row.cell('sourcedId')
    const role = row.cell('role') || layout.impliedRole
    if (role && !roles.has(user)) roles.set(user, role)
    const named = orgsNamedBy(row)
    // Held only for guardians' sake, who take the org of their student.
    if (named.length > 0 && !orgs.has(user)) orgs.set(user, named)
  }
  return { roles, orgs }
}
