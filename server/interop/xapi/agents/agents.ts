import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { jsonAnswer } from '../answers.ts'
import { readParameters } from '../query.ts'
import type { Credential, XapiResource } from '../protocol.types.ts'
import { agentText, readAgent } from './agent-parameter.ts'
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
