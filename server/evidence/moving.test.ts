import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDistrict } from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import { openDatabase, type Database } from '#server/platform/db.ts'
import { migrate } from '#server/platform/migrate.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { importFiles } from '../../tests/builders/roster-run.ts'
import { makeEvidence, trustedSource } from '../../tests/builders/school-day.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'
import { ensureSource, moveSchool, recordEvidence } from './evidence.ts'

const rosterAt = (school: string) => ({
  'orgs.csv': 'sourcedId,name,type\na,School A,school\nb,School B,school\n',
  'users.csv': `sourcedId,orgSourcedIds,role,givenName,familyName\ns,${school},student,Ada,Moss\n`,
  'classes.csv': 'sourcedId,title,schoolSourcedId\nc,Class,a\n',
  'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\n',
})

/** Until the work has ended or waits for a lock that another transaction holds. */
async function settled(database: Database, work: Promise<unknown>): Promise<void> {
  let isOver = false
  const end = () => void (isOver = true)
  work.then(end, end)
  while (!isOver) {
    const { rows } = await database.owner.query('select from pg_locks where not granted')
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('evidence recorded while an import moves its student is kept at the new school', async (t) => {
  // The embedded database runs one transaction at a time.
  const programs = findPostgresql()
  if (typeof programs === 'string') return t.skip(programs)
  const server = await startPostgresql(programs)
  t.after(server.stop)
  const database = await openDatabase({ kind: 'server', url: server.url })
  try {
    await migrate(database)
    const { id: districtId } = await createDistrict(database, { name: 'District' })
    const wide = wideContext(districtId)
    const importAt = (school: string) =>
      importFiles({ database, wide }, rosterAt(school), {
        allowRemovalsPercent: 100,
        listeners: { onSchoolMoved: [moveSchool] },
      })
    assert.ok((await importAt('a')).report)
    const select = () =>
      database.transaction(wide, async (tx) => ({
        student: await tx.selectFrom('users').select(['id', 'schoolId']).executeTakeFirstOrThrow(),
        evidence: await tx.selectFrom('evidence').select('schoolId').execute(),
      }))
    const { student: before } = await select()
    let moving: ReturnType<typeof importAt> | undefined
    await database.transaction(wide, async (tx) => {
      const { ids } = await makeFramework(tx, { codes: ['1'] })
      const sourceId = await ensureSource(tx, trustedSource)
      const evidence = makeEvidence({ studentId: before.id, sourceId, competencyIds: [ids['1']!] })
      await recordEvidence(
        tx,
        [evidence],
        [
          // The import comes between the insert and the commit.
          async () => {
            moving = importAt('b')
            await settled(database, moving)
          },
        ],
      )
    })
    assert.ok((await moving!).report)
    const { student, evidence } = await select()
    assert.notEqual(student.schoolId, before.schoolId)
    assert.deepEqual(evidence, [{ schoolId: student.schoolId }])
  } finally {
    await database.close()
  }
})
