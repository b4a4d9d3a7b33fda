import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeDistrict } from '../../tests/setup/database.ts'
import type { Database } from './db.ts'
import type { Context } from './context.ts'
import { createJobs, type JobPayload, type Jobs } from './jobs.ts'
import { createLog } from './log.ts'

let jobs: Jobs
let database: Database
let wide: Context
const done: JobPayload[] = []
let isFirstTry = true

before(async () => {
  const district = await makeDistrict()
  database = district.database
  wide = district.wide
  jobs = createJobs(database, createLog('silent'))
  jobs.register('test-note', async (payload) => {
    if (payload.fails === true && isFirstTry) {
      isFirstTry = false
      throw new Error('the first try fails')
    }
    done.push(payload)
  })
  await jobs.start()
})

after(() => jobs.stop())

async function waitFor(isTrue: () => boolean, seconds = 15): Promise<void> {
  for (let tries = 0; tries < seconds * 20 && !isTrue(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  assert.ok(isTrue(), `the job was not done in ${seconds} s`)
}

test('a job asked for in a transaction is done after it commits, and never when it is rolled back', async () => {
  const broken = database.transaction(wide, async (tx) => {
    await jobs.enqueue(tx, 'test-note', { note: 1 })
    throw new Error('rolled back')
  })
  await assert.rejects(broken, /rolled back/)
  await database.transaction(wide, async (tx) => {
    await jobs.enqueue(tx, 'test-note', { note: 2 })
    const rows = await tx.selectFrom('districtSettings').select('districtId').execute()
    assert.deepEqual(rows, [{ districtId: wide.districtId }], 'the role is the same again')
  })
  await waitFor(() => done.length > 0)
  assert.deepEqual(done, [{ note: 2 }])
})

test('a job that failed is tried again', async () => {
  await database.transaction(wide, (tx) => jobs.enqueue(tx, 'test-note', { fails: true }))
  await waitFor(() => done.some((payload) => payload.fails === true))
})

test('a job whose process was killed is done again by the next one', async () => {
  const nextJobs = createJobs(database, createLog('silent'))
  const taken: string[] = []
  let letGo = () => {}
  // The first process takes the job and is never heard of again.
  const lost = createJobs(database, createLog('silent'))
  lost.register('test-lost', async () => {
    taken.push('lost')
    await new Promise<void>((resolve) => (letGo = resolve))
  })
  await lost.start()
  await database.transaction(wide, (tx) => lost.enqueue(tx, 'test-lost', {}))
  await waitFor(() => taken.includes('lost'))
  await database.owner.query(
    "update jobs.job set heartbeat_on = heartbeat_on - interval '5 minutes' where name = 'test-lost'",
  )
  nextJobs.register('test-lost', async () => void taken.push('next'))
  await nextJobs.start()
  try {
    await waitFor(() => taken.includes('next'), 40)
  } finally {
    letGo()
    await Promise.all([lost.stop(), nextJobs.stop()])
  }
})
