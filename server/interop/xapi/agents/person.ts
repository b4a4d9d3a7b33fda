import type { Account, Agent, Identifier } from '../statements/statement.types.ts'
import type { KnownAgent } from './agents.queries.ts'

/** Everything about one person; each property holds all that is known (part 3, section 2.4). */
export interface Person {
  objectType: 'Person'
  name?: string[]
  mbox?: string[]
  mbox_sha1sum?: string[]
  openid?: string[]
  account?: Account[]
}

/** The person behind an agent: what the request says of it, then what is known; nothing twice. */
export function personOf(asked: Agent, known: readonly KnownAgent[]): Person {
  const agents: readonly Identifier[] = [
    asked,
    ...known.map(({ identifier }) => JSON.parse(identifier) as Identifier),
  ]
  const person: Person = { objectType: 'Person' }
  const names = new Set([
    ...(asked.name === undefined ? [] : [asked.name]),
    ...known.flatMap(({ names }) => names),
  ])
  if (names.size > 0) person.name = [...names]
  for (const property of ['mbox', 'mbox_sha1sum', 'openid'] as const) {
    const values = new Set(agents.map((agent) => agent[property]).filter((value) => value !== undefined))
    if (values.size > 0) person[property] = [...values]
  }
  const accounts = new Map<string, Account>()
  for (const { account } of agents)
    if (account) accounts.set(JSON.stringify([account.homePage, account.name]), account)
  if (accounts.size > 0) person.account = [...accounts.values()]
  return person
}
