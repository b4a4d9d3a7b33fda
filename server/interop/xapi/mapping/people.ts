import { homePagesOf } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { studentsByAccount } from '#server/roster/roster.ts'
import { agentKey, identifierOf } from '../statements/keys.ts'
import type { Actor } from '../statements/statement.types.ts'
import { selectKnownPeople, updatePeople } from './people.queries.ts'

/**
 * Who an agent is, is asked at every mapped statement and changes seldom: a process remembers it, nobodies too, until it
 * hears of a change of the roster or of the sources.
 */
const remembered = new Map<string, Map<string, string | null>>()
const mostRemembered = 200_000
let forgotten = 0

/** Forgets who the agents of a district are, or of all. */
export function forgetPeople(districtId?: string): void {
  forgotten++
  if (districtId === undefined) remembered.clear()
  else remembered.delete(districtId)
}

/** A person's key; null for a group, whose results are no single student's. */
export function keyOfPerson(actor: Actor): string | null {
  const identifier = actor.objectType === 'Group' ? null : identifierOf(actor)
  return identifier === null ? null : agentKey(identifier)
}

/**
 * The students that some people are, by key: by an address that is a student's e-mail, or by the name of an account whose
 * home page is ours or one under which a source names the roster's ids. What was found out stays: an address that a
 * student had once is still hers, unless another student has it now.
 * @param ownHomes home pages of accounts that are our own
 */
export async function studentsOf(
  tx: Tx,
  actors: readonly Actor[],
  ownHomes: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const known = remembered.get(tx.districtId)
  const students = new Map<string, string | null>()
  const asked = new Map<string, Actor>()
  for (const actor of actors) {
    const key = keyOfPerson(actor)
    if (key === null || students.has(key) || asked.has(key)) continue
    const student = known?.get(key)
    if (student === undefined) asked.set(key, actor)
    else students.set(key, student)
  }
  if (asked.size === 0) return students
  const before = forgotten
  const [found, kept] = [await find(tx, asked, ownHomes), await selectKnownPeople(tx, [...asked.keys()])]
  const fresh: { key: string; userId: string }[] = []
  const settled = new Map<string, string | null>()
  for (const key of asked.keys()) {
    const userId = found.get(key) ?? kept.get(key) ?? null
    students.set(key, userId)
    // What is written now may be rolled back: it is remembered when it is found written.
    if (userId === null || kept.get(key) === userId) settled.set(key, userId)
    else fresh.push({ key, userId })
  }
  if (fresh.length > 0) await updatePeople(tx, fresh)
  // What was read before a change is not kept after it.
  if (forgotten === before) remember(tx.districtId, settled)
  return students
}

function remember(districtId: string, students: ReadonlyMap<string, string | null>): void {
  const known = remembered.get(districtId) ?? new Map<string, string | null>()
  for (const [key, student] of students) known.set(key, student)
  for (const key of known.keys()) {
    if (known.size <= mostRemembered) break
    known.delete(key)
  }
  remembered.set(districtId, known)
}

const mailOf = (mbox: string): string => mbox.replace(/^mailto:/i, '')

async function find(
  tx: Tx,
  asked: ReadonlyMap<string, Actor>,
  ownHomes: readonly string[],
): Promise<Map<string, string>> {
  const homes = new Set([...ownHomes, ...(await homePagesOf(tx))])
  const mails = new Map<string, string>()
  const names = new Map<string, string>()
  for (const [key, { mbox, account }] of asked) {
    if (mbox !== undefined) mails.set(key, mailOf(mbox))
    else if (account && homes.has(account.homePage)) names.set(key, account.name)
  }
  if (mails.size === 0 && names.size === 0) return new Map()
  const { byMail, byName } = await studentsByAccount(tx, {
    mails: [...mails.values()],
    names: [...names.values()],
  })
  const found = new Map<string, string>()
  for (const [key, mail] of mails) if (byMail.has(mail)) found.set(key, byMail.get(mail)!)
  for (const [key, name] of names) if (byName.has(name)) found.set(key, byName.get(name)!)
  return found
}
