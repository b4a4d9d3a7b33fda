import type { Role } from '#contract/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { deterministicId, newId } from '#server/platform/id.ts'
import * as queries from './adding.queries.ts'

/** People who come from no feed: the first administrator of a district, above all. No import touches them. */
const localSource = 'local'

const districtRoles: ReadonlySet<Role> = new Set([
  'districtAdmin',
  'dataOffice',
  'curriculumOffice',
  'procurementOffice',
])

export interface NewPerson {
  givenName: string
  familyName: string
  email?: string | undefined
  role: Role
  /** Our id of the school, or a feed's; offices of the district need none. */
  school?: string | undefined
}

/**
 * Adds a person with one role, at a school or at the district; returns the user's id.
 * @throws Problem `school-needed` when the role belongs to a school and none is named, `no-such-school` naming those
 *   there are.
 */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const isOfDistrict = districtRoles.has(person.role)
  if (!isOfDistrict && person.school === undefined)
    throw new Problem(400, 'school-needed', `A ${person.role} belongs to a school: name it with --school.`)
  const schoolId = person.school === undefined ? null : await findSchool(tx, person.school)
  const userId = newId()
  const now = new Date()
  const own = { source: localSource, updatedAt: now }
  const { givenName, familyName, email = null, role } = person
  await queries.insertUser(tx, {
    ...own,
    id: userId,
    sourcedId: userId,
    givenName,
    familyName,
    email,
    schoolId,
  })
  const orgId = schoolId ?? (await districtOrg(tx, now))
  await queries.insertRole(tx, { ...own, id: newId(), sourcedId: `${userId}:${role}`, userId, orgId, role })
  await insertAudit(tx, { action: 'user.create', subjectType: 'user', subjectId: userId, detail: { role } })
  return userId
}

async function findSchool(tx: Tx, named: string): Promise<string> {
  const schools = await queries.selectSchools(tx)
  const found = schools.filter(({ id, sourcedId, name }) => [id, sourcedId, name].includes(named))
  if (found.length === 1) return found[0]!.id
  const list = schools
    .slice(0, 20)
    .map(({ id, name }) => `${id} (${name})`)
    .join(', ')
  throw new Problem(
    400,
    'no-such-school',
    schools.length === 0
      ? 'There is no school yet. Import the roster first.'
      : `There is no one school "${named}". There are: ${list}.`,
  )
}

/** The org that stands for the whole district: a feed's when there is one, else one of our own. */
async function districtOrg(tx: Tx, now: Date): Promise<string> {
  const known = await queries.selectDistrictOrg(tx)
  if (known) return known.id
  const id = deterministicId(`roster ${tx.districtId}`, localSource, 'district')
  await queries.insertDistrictOrg(tx, { id, source: localSource, sourcedId: 'district', updatedAt: now })
  return id
}

/**
 * The one active person a word means: our id, or the roster's id, user name, email or number.
 * @throws Problem `no-such-person` when nobody or several are meant, naming those
 */
export async function findPerson(tx: Tx, named: string): Promise<string> {
  const found = await queries.selectPeopleNamed(tx, named)
  if (found.length === 1) return found[0]!.id
  const list = found.map(({ id, source, sourcedId }) => `${id} (${source} ${sourcedId})`).join(', ')
  throw new Problem(
    400,
    'no-such-person',
    found.length === 0
      ? `Nobody on the roster has the id, user name, email or number "${named}".`
      : `"${named}" means several people: ${list}. Name one by the first id.`,
  )
}
