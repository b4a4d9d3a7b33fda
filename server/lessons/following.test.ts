import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LiveClass } from '#contract/lessons.ts'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { openLivePage } from '../../tests/builders/live-page.ts'
import { serveApp } from '../../tests/builders/live.ts'
import { makePerson, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

/** A class of thirty, its teacher, a co-teacher's device that records, and a page of the teacher's that follows. */
async function makeClass() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const ids = await database.transaction(wide, async (tx) => {
    const schoolId = await makeSchool(tx)
    const teacher = await makePerson(tx, { role: 'teacher', schoolId })
    const students: string[] = []
    for (let n = 0; n < 30; n++) students.push(await makePerson(tx, { role: 'student', schoolId }))
    const sectionId = await makeSection(tx, { schoolId, teachers: [teacher], students })
    const { ids: competencies } = await makeFramework(tx, { codes: ['A'] })
    return { teacher, students, sectionId, competencyId: competencies.A! }
  })
  return { database, wide, ...ids, cookie: await signInAs(districtId, ids.teacher) }
}

const idsIn = ({ lines }: LiveClass) => lines.flatMap(({ ticks }) => ticks.map(({ id }) => id))

describe('a page that follows a class of thirty at work', () => {
  let app: Awaited<ReturnType<typeof serveApp>>
  let made: Awaited<ReturnType<typeof makeClass>>
  before(async () => {
    made = await makeClass()
    app = await serveApp(made.database)
  })
  after(() => app.close())

  test('misses no answer and shows none twice: sent again, at once, and while the stream is cut', async () => {
    const { students, sectionId, competencyId, cookie, database, wide } = made
    const page = openLivePage(app.address, cookie, sectionId)
    const all: string[][] = []
    page.onShown((live) => all.push(idsIn(live)))
    const send = async (studentId: string, id: string) => {
      const answer = await fetch(`${app.address}/api/observations`, {
        method: 'POST',
        headers: { cookie, origin: app.address, 'content-type': 'application/json' },
        body: JSON.stringify({
          id,
          studentId,
          competencyIds: [competencyId],
          kind: 'practised',
          isCorrect: true,
        }),
      })
      assert.ok(answer.status === 201 || answer.status === 409, String(answer.status))
    }
    for (let round = 0; round < 4; round++) {
      if (round === 2) page.cut()
      await Promise.all(
        students.map(async (studentId) => {
          const id = newId()
          await Promise.all([send(studentId, id), send(studentId, id)])
        }),
      )
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const stored = await database.transaction(wide, (tx) =>
      tx.selectFrom('evidence').select('id').where('districtId', '=', tx.districtId).execute(),
    )
    assert.equal(stored.length, 4 * students.length)
    for (let tries = 0; tries < 100 && all.at(-1)?.length !== stored.length; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100))
    page.close()
    assert.deepEqual(all.at(-1)?.sort(), stored.map(({ id }) => id).sort())
    for (const [at, ids] of all.entries()) {
      const shown = new Set(ids)
      assert.equal(shown.size, ids.length)
      assert.deepEqual(all[at - 1]?.filter((id) => !shown.has(id)) ?? [], [])
    }
  })
})
