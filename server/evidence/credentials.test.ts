import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Scope } from '#contract/sources.ts'
import { authContext, type Context } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { listenToChanges } from '#server/platform/live.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { createCredentialDesk, keyOf, newSecret, type CredentialDesk } from './credentials.ts'
import { addCredential, createSource, revokeCredential } from './sources.ts'
import { answerTokenRequest } from './tokens.ts'

const basic = (key: string, secret: string) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`

describe('credentials of sources', () => {
  let database: Database
  let wide: Context
  let districtId: string
  let sourceId: string
  let questions = 0
  let now = new Date()
  let desk: CredentialDesk

  before(async () => {
    const district = await makeDistrict()
    ;({ wide, districtId } = district)
    // Counts what is asked of the database.
    database = {
      ...district.database,
      transaction: (context, work) => {
        questions++
        return district.database.transaction(context, work)
      },
    }
    desk = createCredentialDesk(database, () => now)
    sourceId = await database.transaction(wide, (tx) =>
      createSource(tx, { name: 'Tool', kind: 'tool', asserts: ['practised'], trustedIds: null }),
    )
  })

  const make = async (scopes: Scope[] = ['statements/write', 'statements/read/mine']) => {
    const { credential, secret } = await database.transaction(wide, (tx) =>
      addCredential(tx, sourceId, scopes),
    )
    desk.forget(districtId)
    return { id: credential.id, key: credential.key, secret }
  }
  const asked = async (work: () => Promise<unknown>) => {
    const before = questions
    await work()
    return questions - before
  }

  test('a secret begins with a letter, so that no program takes it for an option', () => {
    for (let at = 0; at < 1000; at++) assert.match(newSecret().text, /^[A-Za-f][\w-]{42}$/)
  })

  test('a key and its secret are the source of one district; asked again, nothing is asked of the database', async () => {
    const { id, key, secret } = await make()
    const credential = await desk.credentialOf(basic(key, secret))
    assert.deepEqual(
      { ...credential, scopes: [...credential!.scopes] },
      { id, districtId, sourceId, scopes: ['statements/write', 'statements/read/mine'] },
    )
    assert.equal(await asked(() => desk.credentialOf(basic(key, secret))), 0)
    now = new Date(now.getTime() + 60_000)
    const atOnce = () => Promise.all(Array.from({ length: 50 }, () => desk.credentialOf(basic(key, secret))))
    assert.equal(await asked(atOnce), 1)
    assert.ok(await desk.credentialOf(basic(key, secret).replace('Basic', 'bAsIc')))
  })

  test('a wrong secret, a wrong key and what is no header at all are nobody, and cost no question', async () => {
    const { key, secret } = await make()
    await desk.credentialOf(basic(key, secret))
    const wrong = [
      undefined,
      '',
      'Basic',
      'Basic !!!',
      `Basic ${Buffer.from('no colon').toString('base64')}`,
      basic(key, ''),
      basic(key, newSecret().text),
      basic(key, `${secret}x`),
      basic(`${key}x`, secret),
      basic('', secret),
      basic(keyOf(districtId, newId()), secret),
      `Bearer ${secret}`,
      'Bearer x',
      `Digest ${secret}`,
    ]
    const cost = await asked(async () => {
      for (const header of wrong) assert.equal(await desk.credentialOf(header), null, header)
    })
    assert.equal(cost, 0)
  })

  test('a credential of one district is unknown in another', async () => {
    const { id, secret } = await make()
    const other = await makeDistrict()
    assert.equal(await desk.credentialOf(basic(keyOf(other.districtId, id), secret)), null)
    assert.equal(await desk.credentialOf(basic(keyOf(newId(), id), secret)), null)
    const rows = await database.transaction(authContext(other.districtId), (tx) =>
      tx.selectFrom('sourceCredentials').selectAll().execute(),
    )
    assert.deepEqual(rows, [])
  })

  test('a flood of invented districts asks the database twenty times in ten seconds, and a minute later as ever', async () => {
    now = new Date(now.getTime() + 60_000)
    const { secret } = await make()
    const flood = async () => {
      for (let at = 0; at < 200; at++) await desk.credentialOf(basic(keyOf(newId(), newId()), secret))
    }
    assert.equal(await asked(flood), 20)
    now = new Date(now.getTime() + 60_000)
    const { key, secret: another } = await make()
    assert.ok(await desk.credentialOf(basic(key, another)))
  })

  test('hundreds who come at once to a server that has just started are all known', async () => {
    const { key, secret } = await make()
    const fresh = createCredentialDesk(database, () => now)
    const found = await Promise.all(Array.from({ length: 300 }, () => fresh.credentialOf(basic(key, secret))))
    assert.equal(found.filter((credential) => credential?.sourceId === sourceId).length, 300)
  })

  test('what is revoked is refused as soon as the process hears of it, its tokens too, and told once', async () => {
    const { id, key, secret } = await make()
    const stop = await listenToChanges(database, {
      changed: (district, { what }) => {
        if (what === 'sources') desk.forget(district)
      },
      missed: () => desk.forget(),
    })
    const credential = (await desk.credentialOf(basic(key, secret)))!
    const token = await desk.makeToken(credential, ['statements/write'])
    assert.deepEqual([...(await desk.credentialOf(`Bearer ${token}`))!.scopes], ['statements/write'])
    const revoke = () => database.transaction(wide, (tx) => revokeCredential(tx, id))
    const { revokedAt } = await revoke()
    assert.deepEqual((await revoke()).revokedAt, revokedAt)
    // A change that was told before may still come in, and its reader find what is not revoked yet.
    for (let tries = 0; tries < 500 && (await desk.credentialOf(basic(key, secret))); tries++)
      await new Promise((resolve) => setTimeout(resolve, 5))
    await stop()
    assert.equal(await desk.credentialOf(basic(key, secret)), null)
    assert.equal(await desk.credentialOf(`Bearer ${token}`), null)
    const entries = await database.transaction(wide, (tx) =>
      tx
        .selectFrom('auditEntries')
        .select('action')
        .where('districtId', '=', districtId)
        .where('subjectId', '=', id)
        .orderBy('at')
        .execute(),
    )
    assert.deepEqual(
      entries.map(({ action }) => action),
      ['source.credential', 'source.revoke'],
    )
  })

  test('the day of its last use is kept, once a day', async () => {
    const { id, key, secret } = await make()
    const usedOn = () =>
      database.transaction(wide, (tx) =>
        tx
          .selectFrom('sourceCredentials')
          .select('lastUsedOn')
          .where('districtId', '=', districtId)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )
    assert.equal((await usedOn()).lastUsedOn, null)
    await desk.credentialOf(basic(key, secret))
    assert.equal((await usedOn()).lastUsedOn, now.toISOString().split('T')[0])
    now = new Date(now.getTime() + 24 * 3_600_000)
    await desk.credentialOf(basic(key, secret))
    assert.equal((await usedOn()).lastUsedOn, now.toISOString().split('T')[0])
  })

  test('neither a secret nor a token is kept: only what proves them', async () => {
    const { key, secret } = await make()
    const token = await desk.makeToken((await desk.credentialOf(basic(key, secret)))!, ['state'])
    const rows = await database.transaction(authContext(districtId), async (tx) => [
      ...(await tx.selectFrom('sourceCredentials').selectAll().execute()),
      ...(await tx.selectFrom('sourceTokens').selectAll().execute()),
    ])
    const kept = JSON.stringify(rows)
    assert.ok(rows.length >= 2)
    assert.ok(token && !kept.includes(secret) && !kept.includes(token))
  })

  describe('the token endpoint', () => {
    const form = 'application/x-www-form-urlencoded'
    const ask = async (body: string, authorization?: string, contentType: string | undefined = form) => {
      const answer = await answerTokenRequest(desk, { authorization, contentType, body: Buffer.from(body) })
      return { ...answer, json: JSON.parse(answer.body) }
    }

    test('gives a token for an hour, by Basic or in the form, with the scopes asked for', async () => {
      const { key, secret } = await make(['all/read', 'state'])
      const grant = 'grant_type=client_credentials'
      const all = await ask(grant, basic(key, secret), `${form}; charset=utf-8`)
      assert.equal(all.status, 200)
      assert.equal(all.headers['cache-control'], 'no-store')
      assert.deepEqual(
        { ...all.json, access_token: null },
        { access_token: null, token_type: 'Bearer', expires_in: 3600, scope: 'all/read state' },
      )
      const some = await ask(
        `${grant}&client_id=${key}&client_secret=${secret}&scope=statements%2Fread+state`,
      )
      assert.equal(some.json.scope, 'statements/read state')
      const bearer = `Bearer ${some.json.access_token}`
      assert.deepEqual([...(await desk.credentialOf(bearer))!.scopes], ['statements/read', 'state'])
      now = new Date(now.getTime() + 3600_000)
      assert.equal(await desk.credentialOf(bearer), null)
    })

    test('refuses as RFC 6749 section 5.2 says, naming what is wrong', async () => {
      const { key, secret } = await make()
      const grant = 'grant_type=client_credentials'
      const good = basic(key, secret)
      const cases: [string, string | undefined, string, number][] = [
        [grant, basic(key, 'wrong'), 'invalid_client', 401],
        [grant, undefined, 'invalid_client', 401],
        [`${grant}&client_id=${key}&client_secret=wrong`, undefined, 'invalid_client', 401],
        [`${grant}&client_id=${key}&client_secret=${secret}`, good, 'invalid_request', 400],
        ['', good, 'invalid_request', 400],
        [`${grant}&${grant}`, good, 'invalid_request', 400],
        ['grant_type=password', good, 'unsupported_grant_type', 400],
        [`${grant}&scope=all`, good, 'invalid_scope', 400],
        [`${grant}&scope=statements/write%20invented`, good, 'invalid_scope', 400],
        [`${grant}&scope=%20`, good, 'invalid_scope', 400],
      ]
      for (const [body, authorization, error, status] of cases) {
        const answer = await ask(body, authorization)
        assert.deepEqual([answer.status, answer.json.error], [status, error], body)
        assert.equal('www-authenticate' in answer.headers, status === 401)
      }
      assert.equal((await ask(grant, good, 'application/json')).json.error, 'invalid_request')
      const { json } = await ask(grant, good)
      assert.equal((await ask(grant, `Bearer ${json.access_token}`)).json.error, 'invalid_client')
    })

    test('gives one credential sixty tokens a minute, and goes on in the next', async () => {
      const { key, secret } = await make()
      const request = () => ask('grant_type=client_credentials', basic(key, secret))
      const answers = []
      for (let at = 0; at < 61; at++) answers.push(await request())
      assert.deepEqual(
        answers.map(({ status }) => status),
        [...Array<number>(60).fill(200), 429],
      )
      assert.equal(answers.at(-1)!.json.error, 'slow_down')
      now = new Date(now.getTime() + 60_000)
      assert.equal((await request()).status, 200)
    })

    test('invented tokens of a known credential are looked up twenty times in ten seconds', async () => {
      const { key, secret } = await make()
      await desk.credentialOf(basic(key, secret))
      const bytes = Buffer.from(key, 'base64url')
      const flood = async () => {
        for (let at = 0; at < 100; at++) {
          const random = Buffer.from(newSecret().text, 'base64url')
          const token = Buffer.concat([bytes, random]).toString('base64url')
          assert.equal(await desk.credentialOf(`Bearer ${token}`), null)
        }
      }
      assert.equal(await asked(flood), 20)
      assert.ok(await desk.credentialOf(basic(key, secret)))
    })
  })
})
