import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { mapAsCasePackage } from '../../../demo/map.case.ts'
import { makePerson } from '../../../tests/builders/people.ts'
import { signInAs } from '../../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../../tests/setup/app.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'

describe('standards and prerequisites through the imports of the API', () => {
  let app: TestApp
  before(async () => {
    app = await startApp()
    await app.jobs.start()
  })
  after(() => app.jobs.stop())

  async function untilSettled(id: string, cookie: string) {
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await app.get(`/imports/${id}`, cookie)
      if (!['queued', 'checking', 'applying'].includes(body.status)) return body
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the import did not come to rest in 10 s')
  }

  async function bring(path: string, name: string, content: string, cookie: string) {
    const answer = await app.upload(path, name, Buffer.from(content), cookie)
    assert.equal(answer.status, 202)
    const checked = await untilSettled(answer.body.id, cookie)
    if (checked.status !== 'ready') return { checked, applied: null }
    await app.post(`/imports/${checked.id}/apply`, {}, { cookie })
    return { checked, applied: await untilSettled(checked.id, cookie) }
  }

  test('an office brings in a framework and its prerequisites; a teacher may not; what is wrong is refused', async () => {
    const { database, districtId, wide } = await makeDistrict({ isDemo: true })
    const people = await database.transaction(wide, async (tx) => ({
      office: await makePerson(tx, { role: 'districtAdmin' }),
      teacher: await makePerson(tx, { role: 'teacher' }),
    }))
    const office = await signInAs(districtId, people.office)
    const teacher = await signInAs(districtId, people.teacher)
    const pkg = mapAsCasePackage('mathematics')
    const text = JSON.stringify(pkg)

    const refused = await app.upload('/imports/standards', 'map.json', Buffer.from(text), teacher)
    assert.equal(refused.status, 403)
    const broken = await bring('/imports/standards', 'map.json', text.slice(0, 200), office)
    assert.equal(broken.checked.status, 'refused')
    assert.match(broken.checked.message, /ends in the middle/)

    const { checked, applied } = await bring('/imports/standards', 'map.json', text, office)
    const items = pkg.CFItems.length
    assert.deepEqual(checked.counts.competencies, { added: items, changed: 0, removed: 0, unchanged: 0 })
    assert.equal(applied.status, 'applied')
    const [framework] = (await app.get('/frameworks', teacher)).body
    assert.equal(framework.competencyCount, items)

    const path = `/imports/prerequisites?framework=${framework.id}`
    const codes = pkg.CFItems.flatMap((item) =>
      'humanCodingScheme' in item ? [String(item.humanCodingScheme)] : [],
    )
    const [first, last] = [codes[0], codes.at(-1)]
    const list = await bring(path, 'list.csv', `from,to\n${first},${last}\n`, office)
    assert.equal(list.applied.status, 'applied')
    assert.equal(list.applied.counts.associations.added, 1)
    const closing = await bring(path, 'list.csv', `from,to\n${last},${first}\n`, office)
    assert.equal(closing.checked.status, 'refused')
    assert.match(closing.checked.message, /circle/)
    const nowhere = await bring('/imports/prerequisites', 'list.csv', 'from,to\nA,B\n', office)
    assert.equal(nowhere.checked.status, 'refused')
  })
})
