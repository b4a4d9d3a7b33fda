import { sql } from 'kysely'
import { bulkColumn } from '#server/platform/db.arrays.ts'
import type { Tx } from '#server/platform/db.ts'

/** Whom of the roster some agents are, as far as it was found out before. */
export async function selectKnownPeople(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('xapiAgents')
    .select(['key', 'userId'])
    .where('districtId', '=', tx.districtId)
    .where('key', '=', sql<string>`any (${keys}::uuid[])`)
    .where('userId', 'is not', null)
    .execute()
  return new Map(rows.map(({ key, userId }) => [key, userId!]))
}

/** Keeps whom agents are, in the order of their keys: two transactions never wait for each other in a circle. */
export const updatePeople = (tx: Tx, people: readonly { key: string; userId: string }[]) =>
  sql`
  update xapi_agents set user_id = given.user_id
  from (
    select agent.key, given.user_id
    from unnest(
      ${bulkColumn(people, 'uuid', (person) => person.key)},
      ${bulkColumn(people, 'uuid', (person) => person.userId)}
    ) as given (key, user_id)
    join xapi_agents agent on agent.district_id = ${tx.districtId} and agent.key = given.key
    order by agent.key for update of agent
  ) as given
  where xapi_agents.district_id = ${tx.districtId} and xapi_agents.key = given.key`.execute(tx)
