import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { sketchFramework } from '../../tests/builders/frameworks.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import {
  addPrerequisites,
  applyFramework,
  competenciesOf,
  frameworkAsReceived,
  listFrameworks,
  planFramework,
  planPrerequisites,
  prerequisitesOf,
} from './standards.ts'

const today = '2026-11-24'

async function inDistrict(work: (tx: Tx) => Promise<void>) {
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, work)
}

const counts = (added: number, changed: number, removed: number, unchanged: number) => ({
  added,
  changed,
  removed,
  unchanged,
})

const stateOf = async (tx: Tx, frameworkId: string) =>
  Object.fromEntries((await competenciesOf(tx, frameworkId)).map((one) => [one.code, one.isDeprecated]))

test('keeps what is gone from a new version as deprecated, and brings it back when it returns', () =>
  inDistrict(async (tx) => {
    const { incoming } = sketchFramework({ codes: ['A', 'B', 'C'], precedes: [['A', 'B']] })
    const { frameworkId } = await applyFramework(tx, incoming, today)
    const [a, b] = incoming.competencies
    const next = {
      ...incoming,
      competencies: [{ ...a!, fullStatement: 'Anew', source: { anew: true } }, b!],
      associations: incoming.associations.filter(({ type }) => type !== 'precedes').slice(0, 2),
    }
    const changes = await applyFramework(tx, next, today)
    assert.deepEqual(changes.competencies, counts(0, 1, 1, 1))
    assert.deepEqual(changes.associations, counts(0, 0, 2, 2))
    assert.deepEqual(changes.frameworks, counts(0, 0, 0, 1))
    assert.deepEqual(await stateOf(tx, frameworkId), { A: false, B: false, C: true })
    const received = await frameworkAsReceived(tx, frameworkId, { withListed: true })
    assert.equal(received.competencies.length, 2)
    assert.deepEqual((await applyFramework(tx, next, today)).competencies, counts(0, 0, 0, 2))
    assert.deepEqual((await applyFramework(tx, incoming, today)).competencies, counts(0, 2, 0, 1))
    assert.deepEqual(await stateOf(tx, frameworkId), { A: false, B: false, C: false })
  }))

test('deprecates what is past its last day, and everything of a withdrawn framework', () =>
  inDistrict(async (tx) => {
    const { incoming } = sketchFramework({ codes: ['A', 'B'] })
    const [a, b] = incoming.competencies
    const ended = {
      ...incoming,
      competencies: [
        { ...a!, endsOn: '2026-11-23' },
        { ...b!, endsOn: today },
      ],
    }
    const { frameworkId } = await applyFramework(tx, ended, today)
    assert.deepEqual(await stateOf(tx, frameworkId), { A: true, B: false })
    const withdrawn = { ...ended, isWithdrawn: true }
    assert.deepEqual((await applyFramework(tx, withdrawn, today)).competencies, counts(0, 1, 0, 1))
    assert.deepEqual(await stateOf(tx, frameworkId), { A: true, B: true })
  }))

test('a plan tells what an apply would do, and does nothing', () =>
  inDistrict(async (tx) => {
    const { incoming } = sketchFramework({ codes: ['A', 'B'] })
    const plan = await planFramework(tx, incoming, today)
    assert.deepEqual(await listFrameworks(tx), [])
    assert.deepEqual(plan, await applyFramework(tx, incoming, today))
    assert.deepEqual(plan.competencies, counts(2, 0, 0, 0))
    assert.equal(plan.sample.length, 5)
  }))

test('ties an end outside the package as soon as its framework is here, in either order', () =>
  inDistrict(async (tx) => {
    const first = sketchFramework({ codes: ['A'] })
    const second = sketchFramework({ codes: ['B'], precedes: [[first.identifiers.A!, 'B']] })
    const third = sketchFramework({ codes: ['C'], precedes: [['C', second.identifiers.B!]] })
    const ids: string[] = []
    for (const { incoming } of [third, second, first]) {
      const { frameworkId } = await applyFramework(tx, incoming, today)
      ids.push((await competenciesOf(tx, frameworkId))[0]!.id)
    }
    const [c, b, a] = ids
    const prerequisites = (await prerequisitesOf(tx, [b!])).get(b!)
    assert.deepEqual(new Set(prerequisites), new Set([a, c]))
  }))

test('refuses prerequisites that lead back through another framework, and names the way', () =>
  inDistrict(async (tx) => {
    const first = sketchFramework({ codes: ['A', 'B'], precedes: [['A', 'B']] })
    await applyFramework(tx, first.incoming, today)
    const { A, B } = first.identifiers
    const second = sketchFramework({
      codes: ['C'],
      precedes: [
        [B!, 'C'],
        ['C', A!],
      ],
    })
    await assert.rejects(
      applyFramework(tx, second.incoming, today),
      (error) =>
        error instanceof Problem &&
        error.code === 'cycle' &&
        /A → B → C → A|B → C → A → B|C → A → B → C/.test(error.message),
    )
  }))

test('adds prerequisites of a list once, lays them out, and leaves those of a package alone', () =>
  inDistrict(async (tx) => {
    const { incoming } = sketchFramework({ codes: ['A', 'B', 'C'], precedes: [['A', 'B']] })
    const { frameworkId } = await applyFramework(tx, incoming, today)
    const [a, b, c] = (await competenciesOf(tx, frameworkId)).map(({ id }) => id)
    const edges = [
      { from: a!, to: b! },
      { from: b!, to: c! },
      { from: b!, to: c! },
    ]
    assert.deepEqual(await planPrerequisites(tx, frameworkId, edges), counts(1, 0, 0, 2))
    assert.deepEqual(await addPrerequisites(tx, frameworkId, edges), counts(1, 0, 0, 2))
    assert.deepEqual(await addPrerequisites(tx, frameworkId, edges), counts(0, 0, 0, 3))
    const columns = (await competenciesOf(tx, frameworkId)).map(({ mapX }) => mapX)
    assert.deepEqual(columns, [0, 1, 2])
    assert.deepEqual((await applyFramework(tx, incoming, today)).associations, counts(0, 0, 0, 4))
    assert.deepEqual((await prerequisitesOf(tx, [c!])).get(c!), [b])
  }))

test('refuses a prerequisite that closes a circle, by its codes', () =>
  inDistrict(async (tx) => {
    const { incoming } = sketchFramework({
      codes: ['A', 'B', 'C'],
      precedes: [
        ['A', 'B'],
        ['B', 'C'],
      ],
    })
    const { frameworkId } = await applyFramework(tx, incoming, today)
    const [a, , c] = (await competenciesOf(tx, frameworkId)).map(({ id }) => id)
    await assert.rejects(
      addPrerequisites(tx, frameworkId, [{ from: c!, to: a! }]),
      (error) => error instanceof Problem && /circle: C → A → B → C\./.test(error.message),
    )
  }))

test('the same package is a framework of its own in each district', async () => {
  const [one, other] = [await makeDistrict(), await makeDistrict()]
  const { incoming } = sketchFramework({ codes: ['A'] })
  const bring = ({ database, wide }: typeof one) =>
    database.transaction(wide, (tx) => applyFramework(tx, incoming, today))
  assert.deepEqual((await bring(one)).competencies, counts(1, 0, 0, 0))
  const second = await bring(other)
  assert.deepEqual(second.competencies, counts(1, 0, 0, 0))
  assert.notEqual(second.frameworkId, (await bring(one)).frameworkId)
})
