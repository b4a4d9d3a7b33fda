import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rightResponse } from '#engine/items/score.ts'
import { listDistricts } from '#server/access/access.ts'
import { createApp } from '#server/app.ts'
import { wideContext } from '#server/platform/context.ts'
import { openDatabase } from '#server/platform/db.ts'
import { createJobs } from '#server/platform/jobs.ts'
import { createLog } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { attachPulse } from '../../demo/lesson/pulse.ts'
import { seedDemo } from '../../demo/seed.ts'
import { keyOfAttempt } from '../../tests/builders/practice.ts'
import { buildWebWhenStale } from '../web-build.ts'

export interface House {
  address: string
  /** What a student would give who knows it, as the body of a response. */
  rightFor(attemptId: string): Promise<ReturnType<typeof rightResponse>>
  close(): Promise<void>
}

/** Proximal with the sample district, in memory: nothing is left of it. */
export async function openHouse(): Promise<House> {
  await buildWebWhenStale()
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  await seedDemo(database)
  const log = createLog('error')
  const jobs = createJobs(database, log)
  const uploadFolder = await mkdtemp(join(tmpdir(), 'proximal-pictures-'))
  const webFolder = join(import.meta.dirname, '../../web/dist')
  const app = await createApp({ database, log, jobs, uploadFolder, webFolder })
  const endPulse = attachPulse(app.server, database, (error) =>
    log.error({ error }, 'the pulse missed a beat'),
  )
  await jobs.start()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async rightFor(attemptId) {
      const [district] = await listDistricts(database)
      if (!district) throw new Error('There is no district.')
      const key = await database.transaction(wideContext(district.id), (tx) => keyOfAttempt(tx, attemptId))
      return rightResponse(key.right)
    },
    async close() {
      await endPulse()
      await app.close()
      await jobs.stop()
      await database.close()
      await rm(uploadFolder, { recursive: true })
    },
  }
}
