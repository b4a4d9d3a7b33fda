import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, describe, test } from 'node:test'
import type { Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { serveStore, type TestSource, type TestStore } from '../../../../tests/builders/statement-store.ts'
import { statementOf } from '../../../../tests/builders/statements.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import type { Scope } from '../protocol.types.ts'
import type { Statement } from './statement.types.ts'
import { voidedVerb } from './statement.rules.ts'
import type { StatementListener } from './writer.ts'

const statements = '/statements'
const through = 'x-experience-api-consistent-through'
const refersTo = (id: string) => ({ objectType: 'StatementRef' as const, id })
const poison = 'https://tools.example.org/verbs/poison'

/** Refuses what nobody sends in earnest, as a listener that breaks would. */
const breaking: StatementListener = async (_tx, stored) => {
  if (stored.some(({ statement }) => statement.verb.id === poison)) throw new TypeError('this listener broke')
}

describe('/xapi/statements', () => {
  let database: Database
  let store: TestStore
  let districtId: string
  let source: TestSource
  let other: TestSource
  let stranger: TestSource

  before(async () => {
    const district = await makeDistrict()
    ;({ database, districtId } = district)
    store = await serveStore(database, [breaking])
    source = await store.addSource(districtId)
    other = await store.addSource(districtId)
    stranger = await store.addSource((await makeDistrict()).districtId)
  })

  const post = (body: unknown, from = source) => store.send('POST', statements, { source: from, body })
  const put = (id: string, body: unknown, from = source) =>
    store.send('PUT', statements, { source: from, query: { statementId: id }, body })
  const get = (query: Record<string, unknown> = {}, from = source) =>
    store.send('GET', statements, { source: from, query })
  const one = async (id: string, from = source) => (await get({ statementId: id }, from)).status
  const idsOf = async (query: Record<string, unknown>, from = source): Promise<string[]> =>
    (await get(query, from)).json().statements.map(({ id }: Statement) => id)
  const scoped = (...scopes: Scope[]) => store.addSource(districtId, scopes)

  describe('who may do what', () => {
    test('statements are written and read by the scopes that say so, and by no other', async () => {
      const may: Record<Scope, [writes: boolean, reads: boolean]> = {
        'statements/write': [true, false],
        'statements/read/mine': [false, true],
        'statements/read': [false, true],
        state: [false, false],
        define: [false, false],
        profile: [false, false],
        'all/read': [false, true],
        all: [true, true],
      }
      for (const [scope, [writes, reads]] of Object.entries(may)) {
        const from = await scoped(scope as Scope)
        const statuses = [
          (await post(statementOf(), from)).status,
          (await put(newId(), statementOf(), from)).status,
          (await get({}, from)).status,
          (await store.send('HEAD', statements, { source: from })).status,
        ]
        const [posted, kept, read] = [writes ? 200 : 403, writes ? 204 : 403, reads ? 200 : 403]
        assert.deepEqual(statuses, [posted, kept, read, read], scope)
      }
    })

    test('without a credential, or with a wrong one, nothing is stored or told, whatever is sent', async () => {
      const wrong = [
        {},
        { authorization: 'Basic !' },
        { authorization: `${source.authorization.slice(0, -8)}AAAAAAAA` },
        { authorization: 'Bearer none' },
      ]
      for (const headers of wrong)
        for (const [method, sending] of [
          ['POST', { body: statementOf() }],
          ['POST', { body: '{"half":' }],
          ['PUT', { body: statementOf(), query: { statementId: newId() } }],
          ['GET', {}],
          ['GET', { query: { statementId: newId() } }],
        ] as const) {
          const answer = await store.send(method, statements, { headers, ...sending })
          assert.deepEqual([answer.status, answer.headers[through]], [401, new Date(0).toISOString()])
          assert.match(answer.headers['www-authenticate']!, /^Basic /)
        }
    })

    test('a source of another district finds nothing here and may use the same ids', async () => {
      const id = newId()
      assert.equal((await put(id, statementOf())).status, 204)
      assert.equal(await one(id, stranger), 404)
      assert.deepEqual(await idsOf({ verb: statementOf().verb.id }, stranger), [])
      const elsewhere = statementOf({ verb: { id: 'https://tools.example.org/verbs/elsewhere' } })
      assert.equal((await put(id, elsewhere, stranger)).status, 204)
      assert.equal((await get({ statementId: id })).json().verb.id, statementOf().verb.id)
    })

    test('who may read only its own is never shown what others sent', async () => {
      const verb = `https://tools.example.org/verbs/${newId()}`
      const mine = await scoped('statements/write', 'statements/read/mine')
      const [own, foreign, pointing] = [newId(), newId(), newId()]
      await put(own, statementOf({ verb: { id: verb } }), mine)
      await put(foreign, statementOf({ verb: { id: verb } }))
      await put(pointing, statementOf({ object: refersTo(foreign) }), mine)
      assert.deepEqual(await idsOf({ verb, ascending: 'true' }, mine), [own, pointing])
      assert.equal(await one(foreign, mine), 404)
      const vouched = (by: TestSource) => ({
        agent: { account: { homePage: 'http://localhost/xapi', name: by.id } },
        related_agents: 'true',
      })
      assert.deepEqual(await idsOf(vouched(source), mine), [])
      assert.deepEqual((await idsOf(vouched(mine), mine)).sort(), [own, pointing].sort())
      const voiding = statementOf({ verb: { id: voidedVerb }, object: refersTo(foreign) })
      await post(voiding)
      assert.equal((await get({ voidedStatementId: foreign }, mine)).status, 404)
    })
  })

  describe('what is sent', () => {
    test('is refused when it is malformed, told where and why, and nothing of it is stored', async () => {
      const id = newId()
      const bad: [string, unknown][] = [
        ['', '{"half":'],
        ['', ''],
        ['verb', { ...statementOf(), id, verb: {} }],
        [
          'statements.1',
          [
            { ...statementOf(), id },
            { ...statementOf(), verb: 7 },
          ],
        ],
        [
          'statements.1.id',
          [
            { ...statementOf(), id },
            { ...statementOf(), id: id.toUpperCase() },
          ],
        ],
      ]
      for (const [field, body] of bad) {
        const answer = await post(body)
        assert.equal(answer.status, 400, JSON.stringify(body))
        assert.ok(answer.json().fields[0].field.startsWith(field), answer.text)
      }
      assert.equal(await one(id), 404)
      assert.equal((await put(id, [statementOf()])).status, 400)
      assert.equal((await put(id, { ...statementOf(), id: newId() })).status, 400)
      assert.equal((await put('7', statementOf())).status, 400)
      assert.equal((await store.send('PUT', statements, { source, body: statementOf() })).status, 400)
      assert.equal((await store.send('DELETE', statements, { source })).status, 405)
      for (const version of ['', '0.95', '1.1', '3.0'])
        assert.equal(
          (
            await store.send('GET', statements, {
              source,
              headers: { 'x-experience-api-version': version },
            })
          ).status,
          400,
        )
    })

    test('asked for wrongly is refused, never broken', async () => {
      const many = '1'.repeat(400)
      const deep = '['.repeat(7000)
      const queries: Record<string, string>[] = [
        { statementId: '7' },
        { statementId: newId(), agent: '{"mbox":"mailto:a@example.org"}' },
        { statementId: newId(), voidedStatementId: newId() },
        { agent: deep },
        { agent: '{"name":"nobody"}' },
        { agent: 'null' },
        { verb: 'no iri' },
        { since: 'yesterday' },
        { since: '0000-01-01T00:00:00Z' },
        { limit: '-1' },
        { limit: '1e9' },
        { ascending: 'yes' },
        { Agent: '{"mbox":"mailto:a@example.org"}' },
        { cursor: 'x' },
        { cursor: Buffer.from('null').toString('base64url') },
        { cursor: Buffer.from('[["after","1"],["since","soon"]]').toString('base64url') },
        { cursor: Buffer.from('[["after","x"]]').toString('base64url') },
        { registration: `${newId()}\u0000` },
      ]
      for (const query of queries) assert.equal((await get(query)).status, 400, JSON.stringify(query))
      // Right, however odd.
      for (const query of [
        { since: `2026-01-01T00:00:00.${many}Z` },
        { until: '0001-01-01T00:00:00Z' },
        { since: '9999-12-31T23:59:59.999Z' },
        { since: '2016-12-31T23:59:60Z' },
        { limit: '999999999' },
        { cursor: Buffer.from('[["after","9999999999999999"],["limit","1"]]').toString('base64url') },
      ])
        assert.equal((await get(query)).status, 200, JSON.stringify(query))
    })

    test('twice the same is stored once; another under the same id is a conflict and changes nothing', async () => {
      const id = newId()
      const first = statementOf({ id, result: { score: { scaled: 0.5 } } })
      assert.deepEqual((await post(first)).json(), [id])
      const stored = (await get({ statementId: id })).text
      assert.deepEqual((await post(first)).json(), [id])
      assert.equal((await put(id, { ...first, id: undefined })).status, 204)
      assert.equal((await post({ ...first, result: { score: { scaled: 0.50001 } } })).status, 409)
      assert.equal((await put(id.toUpperCase(), statementOf())).status, 409)
      assert.equal((await get({ statementId: id })).text, stored)
    })

    test('is stored all or none: one conflict in a batch keeps the rest of it out', async () => {
      const [taken, ...free] = [newId(), newId(), newId()]
      await put(taken, statementOf())
      const verb = { id: 'https://tools.example.org/verbs/changed' }
      const batch = [
        statementOf({ id: free[0]! }),
        statementOf({ id: taken, verb }),
        statementOf({ id: free[1]! }),
      ]
      assert.equal((await post(batch)).status, 409)
      assert.deepEqual(await Promise.all(free.map((id) => one(id))), [404, 404])
      // The same batch without a conflict, of which one was there: the ids in their order.
      const again = [batch[0]!, statementOf({ id: taken }), batch[2]!]
      assert.deepEqual((await post(again)).json(), [free[0], taken, free[1]])
      assert.deepEqual((await post([])).json(), [])
    })
  })

  describe('requests that come together', () => {
    test('are judged each for itself: a conflict, a fault, a listener that breaks spoil no neighbour', async () => {
      const taken = newId()
      await put(taken, statementOf())
      const good = Array.from({ length: 40 }, () => newId())
      const kinds = ['conflict', 'malformed', 'broken'] as const
      const answers = await Promise.all(
        good.flatMap((id, n) => {
          const kind = kinds[n % 3]!
          const beside = newId()
          const spoilt =
            kind === 'conflict'
              ? [
                  statementOf({ id: beside }),
                  statementOf({ id: taken, verb: { id: voidedVerb.slice(0, -1) } }),
                ]
              : kind === 'malformed'
                ? [statementOf({ id: beside }), {}]
                : [statementOf({ id: beside }), statementOf({ verb: { id: poison } })]
          const sent = put(id, statementOf()).then(({ status }) => ({ kind: 'good', status, beside: id }))
          return [sent, post(spoilt).then(({ status }) => ({ kind, status, beside }))]
        }),
      )
      const expected = { good: 204, conflict: 409, malformed: 400, broken: 500 } as Record<string, number>
      for (const { kind, status, beside } of answers) {
        assert.equal(status, expected[kind], kind)
        assert.equal(await one(beside), kind === 'good' ? 200 : 404, kind)
      }
    })

    test('a request that is refused keeps no id from one behind it', async () => {
      for (let round = 0; round < 5; round++) {
        const [taken, id] = [newId(), newId()]
        await put(taken, statementOf())
        const verb = { id: 'https://tools.example.org/verbs/changed' }
        const [first, second] = await Promise.all([
          post([statementOf({ id }), statementOf({ id: taken, verb })]),
          post(statementOf({ id, verb })),
        ])
        assert.deepEqual([first.status, second.status], [409, 200])
        assert.equal((await get({ statementId: id })).json().verb.id, verb.id)
      }
    })

    test('of many who write one id differently, one is stored and the others are told', async () => {
      const id = newId()
      const sent = Array.from({ length: 30 }, (_, n) => statementOf({ result: { score: { raw: n % 10 } } }))
      const statuses = await Promise.all(sent.map(async (body) => (await put(id, body)).status))
      const kept = (await get({ statementId: id })).json().result.score.raw
      statuses.forEach((status, n) => assert.equal(status, n % 10 === kept ? 204 : 409))
    })

    test('a request that failed may be sent again', async () => {
      const activity = { id: `https://tools.example.org/${newId()}`, definition: { name: { en: 'Known' } } }
      const failing = [statementOf({ object: activity }), statementOf({ verb: { id: poison } })]
      assert.equal((await post(failing)).status, 500)
      assert.equal((await post(failing[0])).status, 200)
      const known = await store.send('GET', '/activities', { source, query: { activityId: activity.id } })
      assert.deepEqual(known.json().definition, activity.definition)
    })
  })

  describe('voiding', () => {
    const voiding = (id: string) => statementOf({ verb: { id: voidedVerb }, object: refersTo(id) })

    test('takes a statement out, whichever comes first, and keeps it under its other name', async () => {
      const [early, late] = [newId(), newId()]
      await put(early, statementOf())
      assert.equal((await post(voiding(early))).status, 200)
      assert.equal((await post(voiding(late))).status, 200)
      await put(late, statementOf())
      for (const id of [early, late]) {
        assert.equal(await one(id), 404)
        assert.equal((await get({ voidedStatementId: id })).json().id, id)
      }
      const together = newId()
      await post([voiding(together), statementOf({ id: together })])
      assert.equal(await one(together), 404)
    })

    test('is left to the source who sent it, and cannot be voided itself', async () => {
      const [id, voider] = [newId(), newId()]
      await put(id, statementOf())
      assert.equal((await post(voiding(id), other)).status, 200)
      assert.equal(await one(id), 200)
      await put(voider, voiding(id))
      assert.equal(await one(id), 404)
      await post(voiding(voider))
      assert.equal(await one(voider), 200)
      assert.equal(await one(id), 404)
    })
  })

  describe('what is given out', () => {
    test('is as it was sent, with what the store sets', async () => {
      const id = newId()
      const text = `{"id":"${id}", "actor" :{"mbox":"mailto:a@example.org"},\n"verb":{"id":"https://example.org/v"},"object":{"id":"https://example.org/a"},"result":{"score":{"raw":1.10}}}`
      await store.send('POST', statements, { source, body: text })
      const answer = await get({ statementId: id })
      assert.ok(answer.text.startsWith(text.slice(0, -1)))
      const { stored, timestamp, authority, version } = answer.json()
      assert.equal(stored, timestamp)
      assert.deepEqual([authority.account.name, version], [source.id, '1.0.0'])
      assert.ok(Date.parse(answer.headers[through]!) >= Date.parse(stored) - 1)
    })

    test('comes as ids or in one language when it is asked so', async () => {
      const id = newId()
      const name = { en: 'Fractions', es: 'Fracciones' }
      await put(id, statementOf({ object: { id: 'https://example.org/a', definition: { name } } }))
      const as = async (format: string, language: string) =>
        (
          await store.send('GET', statements, {
            source,
            query: { statementId: id, format },
            headers: { 'accept-language': language },
          })
        ).json().object.definition?.name
      assert.deepEqual(await as('exact', 'es'), name)
      assert.deepEqual(await as('canonical', 'es'), { es: 'Fracciones' })
      assert.equal(await as('ids', 'es'), undefined)
      assert.equal((await get({ statementId: id, format: 'short' })).status, 400)
    })

    test('brings attachments when it is asked so, byte by byte', async () => {
      const content = Buffer.from([0, 13, 10, 45, 45, 255, 254, 0])
      const sha2 = createHash('sha256').update(content).digest('hex')
      const attachment = {
        usageType: 'https://example.org/work',
        display: { en: 'Work' },
        contentType: 'application/octet-stream',
        length: content.length,
        sha2,
      }
      const id = newId()
      const sent = statementOf({ id, attachments: [attachment] })
      const mixed = Buffer.concat([
        Buffer.from(
          `--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(sent)}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n`,
        ),
        content,
        Buffer.from('\r\n--b--\r\n'),
      ])
      const headers = { 'content-type': 'multipart/mixed; boundary=b' }
      assert.equal((await store.send('POST', statements, { source, headers, body: mixed })).status, 200)
      assert.equal((await post(sent)).status, 400)
      const answer = await get({ statementId: id, attachments: 'true' })
      assert.match(answer.headers['content-type']!, /^multipart\/mixed; boundary=/)
      assert.ok(answer.bytes.includes(content))
      assert.ok(!(await get({ statementId: id })).bytes.includes(content))
    })

    test('is found by who and what is related when it is asked so', async () => {
      const [teacher, course] = [`mailto:${newId()}@example.org`, `https://example.org/${newId()}`]
      const id = newId()
      const context = { instructor: { mbox: teacher }, contextActivities: { parent: [{ id: course }] } }
      await put(id, statementOf({ context }))
      const agent = { mbox: teacher }
      assert.deepEqual(await idsOf({ agent }), [])
      assert.deepEqual(await idsOf({ agent, related_agents: 'true' }), [id])
      assert.deepEqual(await idsOf({ activity: course }), [])
      assert.deepEqual(await idsOf({ activity: course, related_activities: 'true' }), [id])
      assert.deepEqual(await idsOf({ activity: course, related_activities: 'true', agent }), [])
    })
  })
})
