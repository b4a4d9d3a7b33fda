import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { isStorable } from '#server/platform/storable.ts'
import { jsonAnswer } from '../answers.ts'
import { readParameters } from '../query.ts'
import type { Credential, XapiResource } from '../protocol.types.ts'
import { upsertAgents } from '../statements/statements.queries.ts'
import { agentText, readAgent, type AskedAgent } from './agent-parameter.ts'
import { selectOptionalAgent, selectSamePerson, type KnownAgent } from './agents.queries.ts'
import { personOf } from './person.ts'

/** What is known of a person, all names and identifiers together (part 3, section 2.4). */
export function agentResources(database: Database): XapiResource[] {
  return [
    {
      path: '/agents',
      methods: {
        GET: {
          scopes: ['define', 'profile', 'statements/read', 'all/read', 'all'],
          handle: async (call) => {
            const { agent, key } = readAgent(readParameters(call, { agent: agentText }).agent)
            const { districtId } = call.credential
            const known = await database.transaction(wideContext(districtId), (tx) =>
              selectKnown(tx, key, call.credential),
            )
            return jsonAnswer(JSON.stringify(personOf(agent, known)))
          },
        },
      },
    },
  ]
}

/** Whoever knows one identifier of a student learns the others only with the right to read everything (section 2.4.s3). */
async function selectKnown(tx: Tx, key: string, { scopes }: Credential): Promise<KnownAgent[]> {
  const agent = await selectOptionalAgent(tx, key)
  if (!agent) return []
  const maySeeOthers = scopes.has('all') || scopes.has('all/read')
  return [agent, ...(maySeeOthers ? await selectSamePerson(tx, key) : [])]
}

/** Notes somebody whom a document is about; under which name only from who may define. */
export async function noteAgent(
  tx: Tx,
  { agent, identifier, key }: AskedAgent,
  { scopes }: Credential,
): Promise<void> {
  const mayName = scopes.has('define') || scopes.has('all')
  const name = mayName && agent.name !== undefined && isStorable(agent.name) ? agent.name : null
  await upsertAgents(tx, [{ key, identifier, name, isGroup: false, mayDefine: true }])
}
