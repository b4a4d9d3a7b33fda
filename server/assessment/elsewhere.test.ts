import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Attempt, Sitting } from '#contract/assessment.ts'
import { rightResponse } from '#engine/items/score.ts'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { chooseFramework } from '#server/roster/roster.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { keyOfAttempt, makeTemplates } from '../../tests/builders/practice.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

/** A student with several sittings on one competency at a time: what she meets in one bears on the others. */

async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const codes = ['CHECKED', 'FORGOTTEN', 'BEFORE']
  const made = await database.transaction(wide, async (tx) => {
    const { ids, frameworkId } = await makeFramework(tx, { codes })
    for (const id of Object.values(ids)) await makeTemplates(tx, id, [exampleTemplates.number])
    const schoolId = await makeSchool(tx)
    const student = await makePerson(tx, { role: 'student', schoolId })
    const other = await makePerson(tx, { role: 'student', schoolId })
    const section = await makeSection(tx, { schoolId, students: [student, other] })
    await chooseFramework(tx, [section], frameworkId)
    return { ids, student, other }
  })
  const own = { cookie: await signInAs(districtId, made.student) }
  const others = { cookie: await signInAs(districtId, made.other) }
  return { ...made, database, wide, app: await startApp(), own, others }
}

let s: Awaited<ReturnType<typeof stage>>
before(async () => {
  s = await stage()
})

const wide = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => s.database.transaction(s.wide, work)
const begin = async (code: string, purpose: 'practice' | 'check'): Promise<Sitting | undefined> => {
  const { status, body } = await s.app.post(
    `/students/${s.student}/sittings`,
    { competencyId: s.ids[code], purpose },
    s.own,
  )
  if (status !== 201) assert.equal(body.code, 'nothing-to-ask')
  return status === 201 ? body : undefined
}
const show = (attemptId: string, cookie = s.own) => s.app.post(`/attempts/${attemptId}/show`, {}, cookie)
const answerRight = async (attemptId: string): Promise<string> => {
  const id = newId()
  const response = rightResponse((await wide((tx) => keyOfAttempt(tx, attemptId))).right)
  const { status } = await s.app.post(`/attempts/${attemptId}/responses`, { id, response }, s.own)
  assert.equal(status, 201)
  return id
}
const kindOf = async (id: string) =>
  (await wide((tx) => tx.selectFrom('evidence').select('kind').where('id', '=', id).execute()))[0]!.kind
const itemsOf = async (attempts: readonly Attempt[]): Promise<string[]> => {
  const ids = attempts.map(({ id }) => id)
  const rows = await wide((tx) =>
    tx.selectFrom('attempts').select(['id', 'itemId']).where('id', 'in', ids).execute(),
  )
  return ids.map((id) => rows.find((row) => row.id === id)!.itemId)
}
const beginAt = (sittingId: string, begunAt: Date) =>
  wide((tx) => tx.updateTable('sittings').set({ begunAt }).where('id', '=', sittingId).execute())

describe('questions of one competency in several sittings', () => {
  test('practice asks no question of a check that runs, however often she begins it', async () => {
    const check = (await begin('CHECKED', 'check'))!
    const checked = new Set(await itemsOf(check.attempts))
    for (let times = 0; times < 6; times += 1) {
      const practice = (await begin('CHECKED', 'practice'))!
      assert.deepEqual(
        (await itemsOf(practice.attempts)).filter((id) => checked.has(id)),
        [],
      )
    }
    await s.app.post(`/sittings/${check.id}/end`, {}, s.own)
  })

  test('a check left lying keeps its questions for a day; told in practice, they show nothing any more', async () => {
    const check = (await begin('FORGOTTEN', 'check'))!
    await beginAt(check.id, new Date(Date.now() - 25 * 3_600_000))
    const checked = await itemsOf(check.attempts)
    const told = new Set<string>()
    while (told.size === 0)
      for (const one of (await begin('FORGOTTEN', 'practice'))!.attempts) {
        const [itemId] = await itemsOf([one])
        if (!checked.includes(itemId!)) continue
        assert.ok((await show(one.id)).body.answer)
        told.add(itemId!)
      }
    for (const [place, itemId] of checked.entries())
      assert.equal(
        await kindOf(await answerRight(check.attempts[place]!.id)),
        told.has(itemId) ? 'practised' : 'assessed',
      )
  })

  test('what practice tells while a check asks it counts as practice there', async () => {
    const seen = new Map<string, string>()
    let practice = await begin('BEFORE', 'practice')
    for (let times = 0; times < 3; times += 1) {
      for (const [place, id] of (await itemsOf(practice!.attempts)).entries())
        seen.set(id, practice!.attempts[place]!.id)
      practice = await begin('BEFORE', 'practice')
    }
    const check = (await begin('BEFORE', 'check'))!
    const [first, second] = check.attempts
    const [itemId] = await itemsOf([first!])
    assert.ok((await show(seen.get(itemId!)!)).body.answer)
    assert.equal(await kindOf(await answerRight(first!.id)), 'practised')
    assert.equal(await kindOf(await answerRight(second!.id)), 'assessed')
  })

  test('what she answered last is not the next question, also when her device had taken it along', async () => {
    const cookie = s.others
    const { body } = await s.app.get(`/students/${s.other}/offline-pack`, cookie.cookie)
    const [packed]: Sitting[] = body.sittings
    const { id, competencyId, attempts } = packed!
    const { itemIds } = await wide((tx) =>
      tx.selectFrom('packedSittings').select('itemIds').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    const practise = async (): Promise<string[]> => {
      const path = `/students/${s.other}/sittings`
      const begun = await s.app.post(path, { competencyId, purpose: 'practice' }, cookie)
      return itemsOf(begun.body.attempts)
    }
    // Everything else is met after it was packed, and with it some of what was: the rest was met longest ago.
    const there = await wide((tx) =>
      tx
        .selectFrom('items')
        .select('id')
        .where(sql<boolean>`competency_ids @> array[${competencyId}::uuid]`)
        .execute(),
    )
    const met = new Set<string>()
    while (there.some((item) => !itemIds.includes(item.id) && !met.has(item.id)))
      for (const itemId of await practise()) met.add(itemId)
    const [longestAgo] = itemIds.filter((itemId) => !met.has(itemId)).toSorted()
    assert.ok(longestAgo)
    const last = itemIds.indexOf(longestAgo)
    for (const [place, one] of attempts.entries()) if (place !== last) await show(one.id, cookie)
    await show(attempts[last]!.id, cookie)
    assert.notEqual((await practise())[0], itemIds[last])
  })
})
