import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#server/platform/id.ts'
import { serveStore } from '../../../../tests/builders/statement-store.ts'
import { statementOf } from '../../../../tests/builders/statements.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import { longestChain } from './references.queries.ts'
import { voidedVerb } from './statement.rules.ts'
import type { Statement } from './statement.types.ts'

const actorOf = (n: number) => ({ mbox: `mailto:person${n}@example.org` })
const verbOf = (n: number) => `https://example.org/verbs/${n}`
const activityOf = (n: number) => `https://example.org/activities/${n}`

/** A statement by numbers: who, did what, to an activity or (negative) to the statement of that place, as whose. */
interface Drawn {
  actor: number
  verb: number
  object: number
  voids: boolean
  source: number
}

const few = 7
const drawn: fc.Arbitrary<Drawn> = fc.record({
  actor: fc.nat(2),
  verb: fc.nat(1),
  object: fc.integer({ min: -few, max: 1 }),
  voids: fc.boolean(),
  source: fc.nat(1),
})
const scene = fc.record({
  statements: fc.array(drawn, { minLength: few, maxLength: few }),
  order: fc.shuffledSubarray(
    Array.from({ length: few }, (_, n) => n),
    { minLength: few },
  ),
  cuts: fc.array(fc.boolean(), { minLength: few, maxLength: few }),
})

/** The statement that it refers to, if it does. */
const targetOf = ({ object }: Drawn) => (object < 0 ? -object - 1 : null)
const doesVoid = (one: Drawn) => one.voids && targetOf(one) !== null

interface Filter {
  agent?: number
  verb?: number
  activity?: number
}
const filters: Filter[] = [
  {},
  ...[0, 1, 2].map((agent) => ({ agent })),
  ...[0, 1].flatMap((n) => [{ verb: n }, { activity: n }]),
  ...[0, 1].flatMap((n) => [
    { agent: n, verb: 1 },
    { agent: n, activity: n },
    { verb: n, activity: 1 - n },
  ]),
]

/** Which are listed, by the standard's own words: found by themselves or by what they refer to, however far. */
function expected(all: readonly Drawn[], filter: Filter): number[] {
  const voided = new Set(
    all.flatMap((one) => {
      const target = targetOf(one)
      if (target === null || !doesVoid(one)) return []
      const there = all[target]!
      return there.source === one.source && !doesVoid(there) ? [target] : []
    }),
  )
  const fits = (one: Drawn) =>
    (filter.agent === undefined || one.actor === filter.agent) &&
    (filter.verb === undefined || (!doesVoid(one) && one.verb === filter.verb)) &&
    (filter.activity === undefined || one.object === filter.activity)
  return all.flatMap((one, place) => {
    if (voided.has(place)) return []
    const seen = new Set<number>()
    for (let at: number | null = place; at !== null && !seen.has(at); at = targetOf(all[at]!)) {
      seen.add(at)
      if (fits(all[at]!)) return [place]
    }
    return []
  })
}

test('in whichever order statements come that refer to each other, the lists and what is voided are the same', async () => {
  const { database } = await makeDistrict()
  const store = await serveStore(database)
  await fc.assert(
    fc.asyncProperty(scene, async ({ statements: all, order, cuts }) => {
      const { districtId } = await makeDistrict()
      const sources = [await store.addSource(districtId), await store.addSource(districtId)]
      const ids = all.map(() => newId())
      const made = all.map((one, place): Statement => {
        const target = targetOf(one)
        return statementOf({
          id: ids[place]!,
          actor: actorOf(one.actor),
          verb: { id: doesVoid(one) ? voidedVerb : verbOf(one.verb) },
          object:
            target === null
              ? { id: activityOf(one.object) }
              : { objectType: 'StatementRef', id: ids[target]! },
        })
      })
      let batch: number[] = []
      for (const [n, place] of order.entries()) {
        batch.push(place)
        if (!cuts[n] && n < few - 1) continue
        for (const number of [0, 1]) {
          const body = batch.filter((at) => all[at]!.source === number).map((at) => made[at])
          const answer = await store.send('POST', '/statements', { source: sources[number]!, body })
          assert.equal(answer.status, 200, answer.text)
        }
        batch = []
      }
      for (const filter of filters) {
        const answer = await store.send('GET', '/statements', {
          source: sources[0]!,
          query: {
            agent: filter.agent === undefined ? undefined : actorOf(filter.agent),
            verb: filter.verb === undefined ? undefined : verbOf(filter.verb),
            activity: filter.activity === undefined ? undefined : activityOf(filter.activity),
          },
        })
        const listed = answer.json().statements.map(({ id }: Statement) => ids.indexOf(id!))
        assert.deepEqual(
          listed.toSorted((a: number, b: number) => a - b),
          expected(all, filter),
          JSON.stringify(filter),
        )
      }
    }),
    { numRuns: 12 },
  )
})

test('a chain of a thousand is stored in one request, each found over as many references as are followed', async () => {
  const { database, districtId } = await makeDistrict()
  const store = await serveStore(database)
  const source = await store.addSource(districtId)
  const ids = Array.from({ length: 1000 }, () => newId())
  const chain = ids.map((id, n) =>
    statementOf({
      id,
      actor: actorOf(n),
      object: n === 0 ? { id: activityOf(0) } : { objectType: 'StatementRef', id: ids[n - 1]! },
    }),
  )
  assert.equal((await store.send('POST', '/statements', { source, body: chain })).status, 200)
  const found = await store.send('GET', '/statements', { source, query: { agent: actorOf(0) } })
  assert.deepEqual(
    found.json().statements.map(({ id }: Statement) => id),
    ids.slice(0, longestChain + 1).toReversed(),
  )
})
