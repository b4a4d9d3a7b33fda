import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { addPrerequisites } from './standards.ts'

test('of two lists that together close a circle, one comes in and the other is refused, also at once', async () => {
  const { database, wide } = await makeDistrict()
  const { frameworkId, ids } = await database.transaction(wide, (tx) =>
    makeFramework(tx, { codes: ['A', 'B'] }),
  )
  const add = (from: string, to: string) =>
    database.transaction(wide, (tx) =>
      addPrerequisites(tx, frameworkId, [{ from: ids[from]!, to: ids[to]! }]),
    )
  const outcomes = await Promise.allSettled([add('A', 'B'), add('B', 'A')])
  assert.deepEqual(outcomes.map((outcome) => outcome.status).sort(), ['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected') as PromiseRejectedResult
  assert.match(String(refused.reason), /A → B → A|B → A → B/)
})
