import type { Language } from '#contract/language.ts'
import type { RoleName } from '../../database/tables.ts'
import { databaseRoles } from './policies.ts'
import { isId } from './id.ts'

/** Whose rows a transaction may touch. Arrays are only read by the database role they belong to. */
export interface Context {
  districtId: string
  /** The person acting; null for a job, the command line, or somebody not signed in. */
  viewerId: string | null
  role: RoleName
  /** Students this viewer may see (role `self`). */
  students: readonly string[]
  /** Users this viewer may see the name of: the students, themselves, and the adults around them (role `self`). */
  people: readonly string[]
  /** Sections this viewer belongs to (role `self`). */
  sections: readonly string[]
  /** Students this viewer teaches or coaches: whom they may act for, not only look at (role `self`). */
  guided: readonly string[]
  /** Sections this viewer teaches (role `self`). */
  taught: readonly string[]
  /** Schools this viewer leads (role `leader`). */
  schools: readonly string[]
  /** What texts with translations are read in; without it, as they were written. */
  language?: Language
}

const nobody = {
  viewerId: null,
  students: [],
  people: [],
  sections: [],
  guided: [],
  taught: [],
  schools: [],
}

/** The whole district: for jobs, the command line and imports. */
export const wideContext = (districtId: string, viewerId: string | null = null): Context => ({
  ...nobody,
  districtId,
  viewerId,
  role: 'wide',
})

/** No district: sees the reference tables and nothing else. */
export const installationContext: Context = {
  ...nobody,
  districtId: '00000000-0000-0000-0000-000000000000',
  role: 'auth',
}

/** Only what is needed to find out who somebody is. */
export const authContext = (districtId: string): Context => ({ ...nobody, districtId, role: 'auth' })

const literal = (id: string): string => {
  if (!isId(id)) throw new Error(`not an id: ${id}`)
  return id
}

/** `set local` statements for a context. Literals, not set_config(): Citus forwards only these (each id is checked). */
export function contextStatements(context: Context): string {
  const list = (ids: readonly string[]) => `'{${ids.map(literal).join(',')}}'`
  const statements = [
    `set local role ${databaseRoles[context.role]}`,
    `set local app.district = '${literal(context.districtId)}'`,
    `set local app.viewer = '${context.viewerId === null ? '' : literal(context.viewerId)}'`,
  ]
  if (context.role === 'self')
    statements.push(
      `set local app.students = ${list(context.students)}`,
      `set local app.people = ${list(context.people)}`,
      `set local app.sections = ${list(context.sections)}`,
      `set local app.guided = ${list(context.guided)}`,
      `set local app.taught = ${list(context.taught)}`,
    )
  if (context.role === 'leader') statements.push(`set local app.schools = ${list(context.schools)}`)
  return statements.join('; ')
}
