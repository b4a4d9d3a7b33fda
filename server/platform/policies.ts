import type { Permission, RoleName, Rows, Table, TenantTable } from '../../database/tables.ts'

/** The database roles a transaction can take; none may sign in, none bypasses row-level security. */
export const databaseRoles: Record<RoleName, string> = {
  self: 'proximal_self',
  leader: 'proximal_leader',
  wide: 'proximal_wide',
  auth: 'proximal_auth',
}

const district = `district_id = nullif(current_setting('app.district', true), '')::uuid`

/**
 * A policy's condition: columns and settings only. The uncorrelated sub-select around the array is evaluated once a
 * query instead of once a row; measured in docs/decisions. It touches no table.
 */
function condition(rows: Rows): string {
  if (rows === 'district') return district
  if (rows.in === 'viewer')
    return `${district} and ${rows.column} = nullif(current_setting('app.viewer', true), '')::uuid`
  const setting = `(select nullif(current_setting('app.${rows.in}', true), '')::uuid[])::uuid[]`
  const within = `${district} and ${rows.column} = any (${setting})`
  return rows.exceptViewer
    ? `${within} and ${rows.column} <> nullif(current_setting('app.viewer', true), '')::uuid`
    : within
}

function policyStatements(table: string, role: RoleName, permission: Permission): string[] {
  const name = databaseRoles[role]
  const statements: string[] = []
  const policy = (operation: string, clause: string) =>
    statements.push(
      `create policy ${role}_${operation} on ${table} for ${operation} to ${name} ${clause}`,
      `grant ${operation} on ${table} to ${name}`,
    )
  const { read, insert, update, remove } = permission
  if (read) policy('select', `using (${condition(read)})`)
  if (insert) policy('insert', `with check (${condition(insert)})`)
  if (update) {
    const rows = condition(update)
    statements.push(
      `create policy ${role}_update on ${table} for update to ${name} using (${rows}) with check (${rows})`,
    )
    const columns = permission.updateColumns ? ` (${permission.updateColumns.join(', ')})` : ''
    statements.push(`grant update${columns} on ${table} to ${name}`)
  }
  if (remove) policy('delete', `using (${condition(remove)})`)
  return statements
}

function tenantStatements(name: string, table: TenantTable): string[] {
  const statements = [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
  ]
  for (const [role, permission] of Object.entries(table.roles))
    statements.push(...policyStatements(name, role as RoleName, permission))
  return statements
}

/**
 * The statements that give each role its rows, from the table list alone. `existing` are the policies now in the
 * catalog as [table, policy]; they are dropped first, so that running twice gives the same database.
 */
export function accessStatements(
  tables: Record<string, Table>,
  existing: readonly (readonly [table: string, policy: string])[],
): string[] {
  const roles = Object.values(databaseRoles)
  const statements = existing.map(([table, policy]) => `drop policy ${policy} on ${table}`)
  for (const [name, table] of Object.entries(tables)) {
    statements.push(`revoke all on ${name} from ${roles.join(', ')}`)
    if (table.kind === 'tenant') statements.push(...tenantStatements(name, table))
    if (table.kind === 'reference') {
      statements.push(`grant select on ${name} to ${roles.join(', ')}`)
      statements.push(`grant insert on ${name} to ${databaseRoles.wide}`)
    }
  }
  return statements
}
