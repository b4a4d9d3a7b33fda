import { homePagesOf } from '#server/evidence/evidence.ts'
import { insertAudit } from '#server/platform/audit.ts'
import { wideContext, type Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { malformed, notFound, Problem } from '#server/platform/errors.ts'
import { isId } from '#server/platform/id.ts'
import { accountsOf, findPerson } from '#server/roster/roster.ts'
import { agentKey, identifierOf } from '../statements/keys.ts'
import { askThrough, throughOf } from '../statements/search.queries.ts'
import { inUtc, timestampFault } from '../statements/times.rules.ts'
import {
  selectAgentsOf,
  selectLeaving,
  selectVoidingBeside,
  type Leaving,
  type LeavingStatement,
} from './export.queries.ts'

export interface Export {
  database: Database
  /** Whose rows may leave: a person outside it is unknown. */
  context: Context
  /** Id, user name, e-mail address or number of one person; null: everybody's. */
  person: string | null
  /** By when statements were stored: later than this, and up to that. */
  since?: string | undefined
  until?: string | undefined
  /** Home pages of accounts that are our own. */
  ownHomes: readonly string[]
  /** Called with how many statements have left. */
  progress?(statements: number): void
}

export interface ExportCounts {
  statements: number
  voided: number
}

const statementsAtOnce = 500

/**
 * Statements as they are kept, one to a line, in the order in which they were stored. A voided one is followed by the
 * statement that voids it, wherever that stands: this is how the standard tells of it. Attachments leave by their hashes.
 * What comes while this runs does not leave.
 * @param counts grows with what is given out
 * @throws Problem `no-such-person`, `not-found` for somebody out of scope, `malformed`, `not-allowed` when everybody's are asked for by somebody who may not see all
 */
export async function* exportStatements(given: Export, counts: ExportCounts): AsyncGenerator<string> {
  const { database, context } = given
  const asked = await database.transaction(context, (tx) => begin(tx, given))
  const { districtId } = context
  const [rows] = await database.read(wideContext(districtId), [askThrough(districtId)])
  // A date has no microseconds.
  const leaving = { ...asked, through: new Date(throughOf(rows!).getTime() + 1) }
  let after: number | undefined
  for (;;) {
    const page = await database.transaction(context, (tx) =>
      tx.as('wide', () => nextOf(tx, { ...leaving, after })),
    )
    counts.statements += page.statements.length + page.beside.length
    counts.voided += page.statements.filter(({ isVoided }) => isVoided).length
    given.progress?.(counts.statements)
    for (const { payload } of [...page.statements, ...page.beside]) yield `${inOneLine(payload)}\n`
    if (page.statements.length < statementsAtOnce) return
    after = page.statements.at(-1)!.stored
  }
}

async function begin(tx: Tx, given: Export): Promise<Omit<Leaving, 'through'>> {
  const { context, person, ownHomes } = given
  const [since, until] = [instant('since', given.since), instant('until', given.until)]
  if (person === null && context.role !== 'wide')
    throw new Problem(403, 'not-allowed', 'The statements of everybody are for the offices of the district.')
  const found = person === null ? null : await personInScope(tx, person)
  return tx.as('wide', async () => {
    await insertAudit(tx, {
      action: 'statements.export',
      subjectType: found === null ? 'district' : 'user',
      subjectId: found && found.userId,
      detail: { since: since ?? null, until: until ?? null },
    })
    const agents = found && (await agentsOf(tx, found, ownHomes))
    return { agents, since, until }
  })
}

function instant(field: string, text: string | undefined): string | undefined {
  const fault = text === undefined ? null : timestampFault(text, '1.0.3')
  if (fault !== null) throw malformed([{ field, message: fault }], { where: 'words' })
  return text === undefined ? undefined : inUtc(text)
}

interface Found {
  userId: string
  mail: string | null
  names: readonly string[]
}

/** Somebody active by any word that means her, somebody who left by our id. */
async function personInScope(tx: Tx, named: string): Promise<Found> {
  const userId = isId(named) && (await accountsOf(tx, named)) ? named : await findPerson(tx, named)
  const { role, viewerId, students } = tx.context
  // Of adults around a student only the names are in scope.
  const isInScope = role !== 'self' || userId === viewerId || students.includes(userId)
  const accounts = isInScope ? await accountsOf(tx, userId) : undefined
  if (!accounts) throw notFound('person')
  return { userId, ...accounts }
}

/** Keys of all agents as whom a person is named: by e-mail address, or by an account of ours or of a source. */
async function agentsOf(
  tx: Tx,
  { userId, mail, names }: Found,
  ownHomes: readonly string[],
): Promise<string[]> {
  const homes = [...ownHomes, ...(await homePagesOf(tx))]
  const accounts = homes.flatMap((homePage) =>
    names.map((name) => identifierOf({ account: { homePage, name } })!),
  )
  return selectAgentsOf(tx, userId, {
    keys: accounts.map(agentKey),
    mailboxes: mail === null ? [] : [identifierOf({ mbox: `mailto:${mail}` })!.toLowerCase()],
  })
}

/** A page, and the voiding statements of what is voided in it that stand on no page. */
async function nextOf(
  tx: Tx,
  leaving: Leaving,
): Promise<{ statements: LeavingStatement[]; beside: LeavingStatement[] }> {
  const statements = await selectLeaving(tx, leaving, statementsAtOnce)
  const voided = statements.flatMap(({ id, isVoided }) => (isVoided ? [id] : []))
  return { statements, beside: voided.length === 0 ? [] : await selectVoidingBeside(tx, voided, leaving) }
}

/** A line break stands between the signs of JSON only, never within a text. */
const inOneLine = (json: string): string => json.replace(/[ \t]*[\r\n]\s*/g, '')
