import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { serveXapi } from '../../../../tests/builders/xapi.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import type { Scope } from '../protocol.types.ts'
import { activityKey } from '../statements/keys.ts'
import { upsertActivities } from '../statements/statements.queries.ts'
import { activityResources } from './activities.ts'

const iri = 'https://app.example/activities/7?view=%22all%22'

async function start() {
  const { database, districtId, wide } = await makeDistrict()
  const ask = await serveXapi(database, districtId, activityResources(database))
  const note = (definition: string | null) =>
    database.transaction(wide, (tx) =>
      upsertActivities(tx, [{ key: activityKey(iri), iri, definition }], new Date()),
    )
  return { ask, note }
}

describe('an activity', () => {
  test('is an Activity also when nobody named or described it', async () => {
    const { ask, note } = await start()
    const unknown = await ask('GET', '/activities', { activityId: iri })
    assert.deepEqual([unknown.status, unknown.json()], [200, { objectType: 'Activity', id: iri }])
    await note(null)
    assert.deepEqual((await ask('GET', '/activities', { activityId: iri })).json(), unknown.json())
  })

  test('is shown with all that is known of it, to its district only', async () => {
    const [{ ask, note }, { ask: elsewhere }] = [await start(), await start()]
    const definition = {
      name: { en: 'Fractions', fr: 'Fractions' },
      extensions: { 'https://a.example/b': [1, null] },
    }
    await note(JSON.stringify(definition))
    const answer = await ask('GET', '/activities', { activityId: iri }, { version: '2.0.0' })
    assert.deepEqual(answer.json(), { objectType: 'Activity', id: iri, definition })
    assert.match(answer.headers.etag!, /^"[0-9a-f]{40}"$/)
    assert.equal(answer.headers['content-type'], 'application/json')
    const other = await elsewhere('GET', '/activities', { activityId: iri })
    assert.equal(other.json().definition, undefined)
  })

  test('is shown to who may define, read statements or read all', async () => {
    const { ask } = await start()
    const statusFor = async (scope: Scope) =>
      (await ask('GET', '/activities', { activityId: iri }, { scopes: [scope] })).status
    for (const scope of ['define', 'statements/read', 'all/read', 'all'] as const)
      assert.equal(await statusFor(scope), 200)
    for (const scope of ['state', 'profile', 'statements/write'] as const)
      assert.equal(await statusFor(scope), 403)
  })

  test('is refused without an IRI, and with anything else', async () => {
    const { ask } = await start()
    for (const wrong of [{}, { activityId: 'seven' }, { activityID: iri }, { activityId: iri, since: 'x' }])
      assert.equal((await ask('GET', '/activities', wrong)).status, 400)
  })
})
