import { refusedFile } from '#server/platform/findings.ts'
import type { BatchMode, BatchRow, UserRow } from './batch.ts'
import type { Entity, Reference, Stored } from './entities.ts'
import type { Desk } from './desk.ts'

/** How a reference to nothing reads: which file was looked into. */
function dangling(desk: Desk, row: BatchRow, { field, to }: Reference, sourcedId: string): string {
  const mode: BatchMode = desk.batch.modes[to]
  const where = mode === 'absent' ? 'in what was imported before' : `in ${desk.batch.fileOf(to)}`
  return `${field} "${sourcedId}" is not ${where}, or its line was kept out. Add it there, or correct it here.`
}

/**
 * A batch row as it is stored, its references turned into our ids; undefined when it has to stay out, which is said.
 * @throws Problem `file-refused` when a whole file that rows depend on is missing.
 */
export function resolveRow(
  desk: Desk,
  entity: Entity,
  row: BatchRow,
  before: Stored | undefined,
): Stored | undefined {
  const fields = row as unknown as Stored
  const values: Stored = {}
  for (const column of Object.keys(entity.columns)) values[column] = fields[column] ?? null
  for (const reference of entity.references) {
    const given = fields[reference.field] as string | string[] | null
    const resolved = Array.isArray(given)
      ? given.flatMap((member) => resolveOne(desk, row, reference, member) ?? [])
      : given === null
        ? null
        : resolveOne(desk, row, reference, given)
    if (resolved === undefined) return undefined
    values[reference.column] = resolved
  }
  if (entity.name === 'enrollments') values.schoolId = desk.known.schoolOf(values.sectionId as string)
  // OneRoster 1.1 knows one word for who runs a school and who runs the district; the org tells them apart.
  if (entity.name === 'userRoles' && values.role === 'administrator')
    if (desk.known.isSchool(values.orgId as string)) values.role = 'schoolLeader'
  if (entity.name === 'users') {
    const { orgs } = row as UserRow
    const school =
      orgs === null ? ((before?.schoolId ?? null) as string | null) : schoolOfUser(desk, row, orgs)
    if (school === undefined) return undefined
    values.schoolId = school
  }
  return values
}

/** Our id; null when the reference is left out with a warning; undefined when the line has to stay out. */
function resolveOne(
  desk: Desk,
  row: BatchRow,
  reference: Reference,
  sourcedId: string,
): string | null | undefined {
  const id = desk.known.idOf(reference.to, sourcedId)
  if (id) return id
  const { findings, known, batch } = desk
  if (known.isEmpty(reference.to) && reference.rule === 'required') refuseWhole(desk, row, reference)
  if (known.isEmpty(reference.to) && reference.rule === 'expected') {
    if (!desk.saidMissing.has(reference.to))
      findings.warning(
        row.file,
        null,
        reference.field,
        `${batch.fileOf(reference.to)} is missing, so ${reference.field} is left out. Send that file too.`,
      )
    desk.saidMissing.add(reference.to)
    return null
  }
  const message = dangling(desk, row, reference, sourcedId)
  if (reference.rule === 'droppable') {
    findings.warning(row.file, row.line, reference.field, `${message} It is left out for now.`)
    return null
  }
  findings.error(row.file, row.line, reference.field, message)
  return undefined
}

function refuseWhole({ batch }: Desk, row: BatchRow, { to, field }: Reference): never {
  const file = batch.fileOf(to)
  const reason =
    batch.modes[to] === 'absent'
      ? `The file ${file} is missing, and nothing of it was imported before`
      : `The file ${file} has no usable line`
  throw refusedFile(file, null, null, `${reason}; ${row.file} refers to it (${field}). Send it together.`)
}

/** The first school among a person's orgs, else the first org; null without orgs; undefined when all are unknown. */
function schoolOfUser(desk: Desk, row: BatchRow, orgs: readonly string[]): string | null | undefined {
  if (orgs.length === 0) return null
  const { known, findings } = desk
  const reference: Reference = { field: 'orgs', column: 'schoolId', to: 'orgs', rule: 'required' }
  const found: string[] = []
  const missing: string[] = []
  for (const sourcedId of orgs) {
    const id = known.idOf('orgs', sourcedId)
    if (id) found.push(id)
    else missing.push(sourcedId)
  }
  if (found.length === 0 && known.isEmpty('orgs')) refuseWhole(desk, row, reference)
  for (const sourcedId of missing) {
    const message = dangling(desk, row, reference, sourcedId)
    if (found.length === 0) findings.error(row.file, row.line, 'orgs', message)
    else findings.warning(row.file, row.line, 'orgs', `${message} It is left out for now.`)
  }
  return found.find((id) => known.isSchool(id)) ?? found[0]
}
