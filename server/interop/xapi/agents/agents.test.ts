import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makePerson } from '../../../../tests/builders/people.ts'
import { serveXapi } from '../../../../tests/builders/xapi.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import type { Scope } from '../protocol.types.ts'
import { agentKey, identifierOf } from '../statements/keys.ts'
import type { Agent } from '../statements/statement.types.ts'
import { agentResources } from './agents.ts'

const account = { homePage: 'https://school.example', name: 'ana' }
const agent = { objectType: 'Agent' as const, name: 'Ana', account }

async function start() {
  const { database, districtId, wide } = await makeDistrict()
  const ask = await serveXapi(database, districtId, agentResources(database))
  const userId = await database.transaction(wide, (tx) => makePerson(tx, { role: 'student' }))
  const note = (identifier: Agent, names: string[], of: string | null = null) =>
    database.transaction(wide, (tx) =>
      tx
        .insertInto('xapiAgents')
        .values({
          districtId,
          key: agentKey(identifierOf(identifier)!),
          identifier: JSON.stringify(identifier),
          names,
          isGroup: false,
          userId: of,
        })
        .execute(),
    )
  return { ask, note, userId }
}

describe('a person', () => {
  test('of whom nothing is known is what the request says of her', async () => {
    const { ask } = await start()
    const answer = await ask('GET', '/agents', { agent })
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.json(), { objectType: 'Person', name: ['Ana'], account: [account] })
    assert.match(answer.headers.etag!, /^"[0-9a-f]{40}"$/)
    const mbox = 'mailto:ana@school.example'
    const nameless = await ask('GET', '/agents', { agent: { mbox } }, { version: '2.0.0' })
    assert.deepEqual(nameless.json(), { objectType: 'Person', mbox: [mbox] })
  })

  test('bears every name that she was given, once', async () => {
    const { ask, note } = await start()
    await note({ account }, ['Ana', 'Ana Ruiz'])
    const answer = await ask('GET', '/agents', { agent })
    assert.deepEqual(answer.json(), { objectType: 'Person', name: ['Ana', 'Ana Ruiz'], account: [account] })
  })

  test('is shown with her other identities only to who may read everything', async () => {
    const { ask, note, userId } = await start()
    const mbox = 'mailto:ana@school.example'
    const openid = 'https://ana.example/'
    await note({ account }, ['Ana'], userId)
    await note({ mbox }, ['A. Ruiz'], userId)
    await note({ openid }, [], userId)
    await note({ mbox: 'mailto:bo@school.example' }, ['Bo'])
    for (const scope of ['all', 'all/read'] as const) {
      const person = (await ask('GET', '/agents', { agent }, { scopes: [scope] })).json()
      assert.deepEqual(person.name.sort(), ['A. Ruiz', 'Ana'])
      assert.deepEqual([person.mbox, person.openid, person.account], [[mbox], [openid], [account]])
    }
    const narrow = await ask('GET', '/agents', { agent }, { scopes: ['profile'] })
    assert.deepEqual(narrow.json(), { objectType: 'Person', name: ['Ana'], account: [account] })
  })

  test('is unknown in another district', async () => {
    const [{ note }, { ask: elsewhere }] = [await start(), await start()]
    await note({ account }, ['Ana Ruiz'])
    assert.deepEqual((await elsewhere('GET', '/agents', { agent })).json().name, ['Ana'])
  })

  test('is not shown to who only sends', async () => {
    const { ask } = await start()
    const statusFor = async (scope: Scope) =>
      (await ask('GET', '/agents', { agent }, { scopes: [scope] })).status
    for (const scope of ['define', 'profile', 'statements/read'] as const)
      assert.equal(await statusFor(scope), 200)
    for (const scope of ['state', 'statements/write', 'statements/read/mine'] as const)
      assert.equal(await statusFor(scope), 403)
  })

  test('is refused without one identifier, naming what is wrong', async () => {
    const { ask } = await start()
    const wrong = [
      [{}, 'agent'],
      [{ agent: '{' }, 'agent'],
      [{ agent: { name: 'Ana' } }, 'agent'],
      [{ agent: { ...agent, mbox: 'mailto:ana@school.example' } }, 'agent'],
      [{ agent: { mbox: 'ana@school.example' } }, 'agent.mbox'],
      [{ agent: { account: { ...account, name: 7 } } }, 'agent.account.name'],
      [{ agent: { objectType: 'Group', account } }, 'agent.objectType'],
      [{ agent, agents: agent }, 'agents'],
    ] as const
    for (const [query, field] of wrong) {
      const answer = await ask('GET', '/agents', query)
      assert.equal(answer.status, 400)
      assert.equal(answer.json().fields[0].field, field)
    }
  })
})
