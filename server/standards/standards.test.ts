import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDistrict } from '../../tests/setup/database.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { competenciesByCode, competenciesOf, ensureCompetencies, prerequisitesOf } from './standards.ts'

test('gives the competencies of a framework in the order of its tree, each with its direct prerequisites', async () => {
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, async (tx) => {
    const { frameworkId, ids } = await makeFramework(tx, {
      codes: ['C', 'A', 'B'],
      precedes: [
        ['A', 'B'],
        ['B', 'C'],
      ],
    })
    const competencies = await competenciesOf(tx, frameworkId)
    assert.deepEqual(
      competencies.map(({ code, mapX, mapY }) => ({ code, mapX, mapY })),
      [
        { code: 'A', mapX: 0, mapY: 0 },
        { code: 'B', mapX: 1, mapY: 0 },
        { code: 'C', mapX: 2, mapY: 0 },
      ],
    )
    assert.deepEqual(
      await prerequisitesOf(tx, [ids.A!, ids.B!, ids.C!]),
      new Map([
        [ids.A, []],
        [ids.B, [ids.A]],
        [ids.C, [ids.B]],
      ]),
    )
  })
})

test('finds a competency by code, by CASE identifier and by id, and tells when a code means several', async () => {
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, async (tx) => {
    const one = await makeFramework(tx, { codes: ['A', 'B'] })
    const other = await makeFramework(tx, { codes: ['B'] })
    const found = await competenciesByCode(tx, ['A', 'B', one.ids.A!, one.identifiers.A!, 'Z'])
    const ids = (code: string) => found.get(code)?.map(({ id }) => id)
    assert.deepEqual(ids('A'), [one.ids.A])
    assert.deepEqual(ids(one.ids.A!), [one.ids.A])
    assert.deepEqual(ids(one.identifiers.A!), [one.ids.A])
    assert.deepEqual(new Set(ids('B')), new Set([one.ids.B, other.ids.B]))
    assert.deepEqual(ids('Z'), [])
    assert.equal((await competenciesByCode(tx, ['B'], other.frameworkId)).get('B')?.length, 1)
  })
})

test('makes a framework for bare codes once, and adds the codes it lacks later', async () => {
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, async (tx) => {
    const first = await ensureCompetencies(tx, { name: 'log.csv', codes: ['12', '7'] })
    assert.equal(first.added, 2)
    const again = await ensureCompetencies(tx, { name: 'log.csv', codes: ['7', '12', '30'] })
    assert.equal(again.added, 1)
    assert.equal(again.frameworkId, first.frameworkId)
    assert.equal(again.competencyIds.get('12'), first.competencyIds.get('12'))
    const competencies = await competenciesOf(tx, first.frameworkId)
    assert.deepEqual(
      competencies.map(({ code }) => code),
      ['12', '7', '30'],
    )
    assert.ok(competencies.every(({ mapX }) => mapX !== null))
  })
})
