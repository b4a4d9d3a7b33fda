import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openDatabase, type Database } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { serveStore, type TestStore } from '../../../../tests/builders/statement-store.ts'
import { statementOf } from '../../../../tests/builders/statements.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import type { Statement } from './statement.types.ts'

const through = 'x-experience-api-consistent-through'

/** A second process has its own connections and its own queue; on the embedded database there is only one. */
async function makeStores(database: Database): Promise<{ stores: TestStore[]; close: () => Promise<void> }> {
  const first = await serveStore(database)
  const url = process.env.TEST_DATABASE_URL
  if (database.engine !== 'postgresql' || !url) return { stores: [first], close: async () => {} }
  const own = await openDatabase({ kind: 'server', url })
  return { stores: [first, await serveStore(own)], close: () => own.close() }
}

const actorOf = (n: number) => ({ mbox: `mailto:person${n}@example.org` })
const verbOf = (n: number) => `https://example.org/verbs/${n}`

interface Written {
  id: string
  actor: number
  verb: number
}

const batch = fc.array(fc.record({ actor: fc.nat(2), verb: fc.nat(1) }), { minLength: 1, maxLength: 9 })
const walk = fc.record({
  before: fc.array(batch, { minLength: 1, maxLength: 6 }),
  meanwhile: fc.array(batch, { maxLength: 12 }),
  limit: fc.integer({ min: 1, max: 8 }),
  isAscending: fc.boolean(),
  filter: fc.record({ actor: fc.nat(2), verb: fc.nat(1) }, { requiredKeys: [] }),
})

test('`more` leads through all statements, each once and in order, while others are written', async () => {
  const { database } = await makeDistrict()
  const { stores, close } = await makeStores(database)
  try {
    await fc.assert(
      fc.asyncProperty(walk, async ({ before, meanwhile, limit, isAscending, filter }) => {
        const { districtId } = await makeDistrict()
        const source = await stores[0]!.addSource(districtId)
        const acknowledged: Written[] = []
        const write = async (rows: readonly Omit<Written, 'id'>[], n: number) => {
          const written = rows.map((row) => ({ id: newId(), ...row }))
          const body = written.map(({ id, actor, verb }) =>
            statementOf({ id, actor: actorOf(actor), verb: { id: verbOf(verb) } }),
          )
          const answer = await stores[n % stores.length]!.send('POST', '/statements', { source, body })
          assert.equal(answer.status, 200)
          acknowledged.push(...written)
        }
        for (const [n, rows] of before.entries()) await write(rows, n)
        const matching = () =>
          acknowledged
            .filter(({ actor, verb }) => (filter.actor ?? actor) === actor && (filter.verb ?? verb) === verb)
            .map(({ id }) => id)
        const atStart = matching()
        let atEnd = atStart
        const query = {
          limit: String(limit),
          ascending: String(isAscending),
          agent: filter.actor === undefined ? undefined : actorOf(filter.actor),
          verb: filter.verb === undefined ? undefined : verbOf(filter.verb),
        }
        const seen: Statement[] = []
        const under: Promise<void>[] = []
        const waiting = meanwhile.values()
        let page = await stores[0]!.send('GET', '/statements', { source, query })
        for (let n = 0; ; n++) {
          assert.equal(page.status, 200, page.text)
          const { statements, more } = page.json() as { statements: Statement[]; more: string }
          assert.ok(statements.length <= limit && (more === '' || statements.length === limit))
          seen.push(...statements)
          if (more === '') break
          const next = waiting.next()
          if (!next.done) under.push(write(next.value, n))
          // Every other write is under way while the next page is read.
          if (n % 2 === 0) await Promise.all(under)
          atEnd = matching()
          page = await stores[n % stores.length]!.send('GET', more.replace('/xapi', ''), { source })
        }
        await Promise.all(under)
        const ids = seen.map(({ id }) => id!)
        assert.equal(new Set(ids).size, ids.length, 'one stands twice')
        const stored = seen.map((one) => (one as unknown as { stored: string }).stored)
        assert.deepEqual(stored, isAscending ? stored.toSorted() : stored.toSorted().toReversed())
        const all = new Set(ids)
        for (const id of isAscending ? atEnd : atStart) assert.ok(all.has(id), 'one is missing')
        const fits = new Set(matching())
        for (const id of ids) assert.ok(fits.has(id), 'one is not what was asked for')
      }),
      { numRuns: 12 },
    )
  } finally {
    await close()
  }
})

test('what Consistent-Through says is so: everything stored until then is in the list it came with', async () => {
  const { database } = await makeDistrict()
  const { stores, close } = await makeStores(database)
  try {
    for (let round = 0; round < 4; round++) {
      const { districtId } = await makeDistrict()
      const source = await stores[0]!.addSource(districtId)
      const list = async (store: TestStore) => {
        const answer = await store.send('GET', '/statements', { source, query: { ascending: 'true' } })
        const { statements } = answer.json() as { statements: Statement[] }
        return { until: answer.headers[through]!, ids: new Set(statements.map(({ id }) => id!)) }
      }
      const claims: { until: string; ids: ReadonlySet<string> }[] = []
      let isWriting = true
      const writers = [0, 1, 2, 3, 4].map(async (n) => {
        const store = stores[n % stores.length]!
        for (let k = 0; k < 12; k++) {
          const size = 1 + ((k * 7 + n) % 5)
          const body = Array.from({ length: size }, () => statementOf({ id: newId() }))
          const answer = await store.send('POST', '/statements', { source, body })
          assert.equal(answer.status, 200)
          // What the answer to a write says holds for whoever asks next, in any process.
          const { ids } = await list(stores[(n + 1) % stores.length]!)
          claims.push({ until: answer.headers[through]!, ids })
        }
      })
      const readers = stores.map(async (store) => {
        while (isWriting) {
          claims.push(await list(store))
          // Without a port in between, one who asks again at once would leave the writers no turn.
          await new Promise((resolve) => setTimeout(resolve, 2))
        }
      })
      await Promise.all(writers)
      isWriting = false
      await Promise.all(readers)
      const answer = await stores[0]!.send('GET', '/statements', { source, query: { ascending: 'true' } })
      const all = answer.json().statements as { id: string; stored: string }[]
      assert.equal(answer.json().more, '')
      for (const { until, ids } of claims) {
        const missing = all.filter(({ id, stored }) => stored <= microseconds(until) && !ids.has(id))
        assert.deepEqual(missing, [], `not in the list that holds until ${until}`)
      }
      assert.ok(claims.some(({ ids }) => ids.size < all.length))
    }
  } finally {
    await close()
  }
})

/** An instant with the digits that `stored` has, so that their texts are in order. */
const microseconds = (instant: string) => instant.replace('Z', '000Z')
