import { agent } from '../statements/actor.rules.ts'
import { say, type Rule } from '../statements/check.rules.ts'
import { agentKey, identifierOf } from '../statements/keys.ts'
import type { Agent } from '../statements/statement.types.ts'

/** The JSON of an agent with one identifier, never of a group (xAPI 1.0.3 part 3, sections 2.3, 2.4 and 2.6). */
export const agentText: Rule = (check, value) => {
  let parsed: unknown
  try {
    parsed = JSON.parse(value as string)
  } catch {
    say(check, 'must be JSON of an agent, as in {"mbox":"mailto:name@example.org"}.')
    return
  }
  agent(check, parsed)
}

/** Whom a parameter names. */
export interface AskedAgent {
  agent: Agent
  /** Its one identifier, as JSON. */
  identifier: string
  key: string
}

/** The agent of a text that `agentText` found good. */
export function readAgent(text: string): AskedAgent {
  const agent = JSON.parse(text) as Agent
  const identifier = identifierOf(agent)!
  return { agent, identifier, key: agentKey(identifier) }
}
