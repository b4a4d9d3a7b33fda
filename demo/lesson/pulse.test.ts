import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { seededDemo } from '../../tests/setup/demo.ts'
import { makeSchoolDay } from '../../tests/builders/school-day.ts'
import { samplePeople } from '../district.ts'
import { idsOf, type Ids } from '../ids.ts'
import { attachPulse } from './pulse.ts'

let database: Database
let districtId: string
let ids: Ids
const server = new EventEmitter()
const faults: unknown[] = []
let stop: () => Promise<void>

before(async () => {
  const demo = await seededDemo()
  database = demo.database
  districtId = demo.districtId
  ids = await database.transaction(wideContext(districtId), idsOf)
  stop = attachPulse(server as unknown as Server, database, (error) => faults.push(error))
})
after(() => stop())

/** The server answers a request: what the pulse hears of it. */
function answered(path: string, statusCode = 200, method = 'GET'): void {
  const response = Object.assign(new EventEmitter(), { statusCode })
  server.emit('request', { method, url: path }, response)
  response.emit('finish')
}

const countOf = async (district = districtId): Promise<Map<string, number>> =>
  database.transaction(wideContext(district), async (tx) => {
    const rows = await tx
      .selectFrom('responses')
      .select(({ fn }) => ['studentId', fn.countAll<string>().as('count')])
      .where('districtId', '=', district)
      .groupBy('studentId')
      .execute()
    return new Map(rows.map(({ studentId, count }) => [studentId, Number(count)]))
  })
const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

test('nothing happens without a look at a Live class of the demo, or when it was refused', async () => {
  const day = await makeSchoolDay()
  const before = total(await countOf())
  answered(`/api/sections/${ids.sectionOf('5A')}/mastery`)
  answered(`/api/sections/${ids.sectionOf('5A')}/live`, 403)
  answered(`/api/sections/${ids.sectionOf('5A')}/live-rules`, 200, 'PUT')
  answered(`/api/sections/${day.a}/live`)
  await setTimeout(1500)
  assert.equal(total(await countOf()), before)
  assert.equal(total(await countOf(day.districtId)), 0)
})

test('while somebody looks, classmates answer through the front doors; whom a visitor plays does nothing', async () => {
  const before = await countOf()
  answered(`/api/sections/${ids.sectionOf('5A')}/live?students=`)
  for (let waited = 0; total(await countOf()) < total(before) + 3; waited += 500) {
    assert.ok(waited < 90_000, 'three answers within a minute and a half')
    if (waited % 10_000 === 0) answered(`/api/sections/${ids.sectionOf('5A')}/live`)
    await setTimeout(500)
  }
  await stop()
  assert.deepEqual(faults, [])
  const counts = await countOf()
  for (const key of samplePeople) assert.equal(counts.get(ids.userOf(key)), before.get(ids.userOf(key)), key)
  const evidence = await database.transaction(wideContext(districtId), (tx) =>
    tx
      .selectFrom('evidence')
      .innerJoin('responses', (join) =>
        join
          .onRef('responses.districtId', '=', 'evidence.districtId')
          .onRef('responses.id', '=', 'evidence.id'),
      )
      .select('evidence.id')
      .where('evidence.districtId', '=', districtId)
      .execute(),
  )
  assert.equal(evidence.length, total(counts))
})
