import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { serveXapi } from '../../../tests/builders/xapi.ts'
import { aboutResources } from './about.ts'

test('about says which versions are spoken, also to who names no version and no credential', async () => {
  const { database, districtId } = await makeDistrict()
  const ask = await serveXapi(database, districtId, aboutResources)
  const answer = await ask(
    'GET',
    '/about',
    {},
    { headers: { authorization: '', 'x-experience-api-version': '' } },
  )
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.json(), { version: ['1.0.3', '2.0.0'] })
  assert.match(answer.headers.etag!, /^"[0-9a-f]{40}"$/)
  assert.equal((await ask('GET', '/about', { verbose: 'true' })).status, 400)
  assert.equal((await ask('PUT', '/about')).status, 405)
})
