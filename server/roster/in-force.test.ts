import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isInForce } from '#server/access/access.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { makePerson, makeSchool } from '../../tests/builders/people.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { people, placeInForce, relationshipInForce } from './roster.ts'

const today = '2026-11-24'
const days = [null, '2026-11-23', today, '2026-11-25']
const either = [true, false]

/** Every way in which a tie and the two things it ties can be. */
const cases = either.flatMap((isActive) =>
  days.flatMap((beginsOn) =>
    days.flatMap((endsOn) => either.map((isOtherActive) => ({ isActive, beginsOn, endsOn, isOtherActive }))),
  ),
)

const stamp = () => ({ id: newId(), source: 'test', sourcedId: newId(), updatedAt: new Date() })

async function person(tx: Tx, schoolId: string, isActive: boolean): Promise<string> {
  const id = await makePerson(tx, { role: 'guardian', schoolId })
  await tx.updateTable('users').set({ isActive }).where('id', '=', id).execute()
  return id
}

for (const isPersonActive of either) {
  test(`a place holds in SQL exactly when the scope says so, the person being ${isPersonActive ? '' : 'in'}active`, async () => {
    const { database, districtId, wide } = await makeDistrict()
    await database.transaction(wide, async (tx) => {
      const schoolId = await makeSchool(tx)
      const userId = await person(tx, schoolId, isPersonActive)
      for (const { isOtherActive, ...tie } of cases) {
        const section = { districtId, ...stamp(), title: 'Section', schoolId, isActive: isOtherActive }
        await tx.insertInto('sections').values(section).execute()
        const place = {
          districtId,
          ...stamp(),
          userId,
          sectionId: section.id,
          schoolId,
          role: 'teacher',
          ...tie,
        }
        await tx.insertInto('enrollments').values(place).execute()
      }
      const { enrollments } = await people.tiesOf(tx, userId)
      assert.equal(enrollments.length, cases.length)
      const rows = await tx
        .selectFrom('enrollments')
        .select('sectionId')
        .where('districtId', '=', districtId)
        .where(placeInForce('enrollments', today))
        .execute()
      const held = enrollments.filter((tie) => isInForce(tie, today)).map((tie) => tie.sectionId)
      assert.deepEqual(rows.map((row) => row.sectionId).toSorted(), held.toSorted())
      assert.equal(held.length > 0, isPersonActive)
    })
  })

  test(`a relationship holds in SQL exactly when the scope says so, the adult being ${isPersonActive ? '' : 'in'}active`, async () => {
    const { database, districtId, wide } = await makeDistrict()
    await database.transaction(wide, async (tx) => {
      const schoolId = await makeSchool(tx)
      const adultId = await person(tx, schoolId, isPersonActive)
      for (const { isOtherActive, ...tie } of cases) {
        const studentId = await person(tx, schoolId, isOtherActive)
        const row = { districtId, ...stamp(), adultId, studentId, type: 'guardian', ...tie }
        await tx.insertInto('relationships').values(row).execute()
      }
      const { relationships } = await people.tiesOf(tx, adultId)
      assert.equal(relationships.length, cases.length)
      const rows = await tx
        .selectFrom('relationships')
        .select('studentId')
        .where('districtId', '=', districtId)
        .where(relationshipInForce('relationships', today))
        .execute()
      const held = relationships.filter((tie) => isInForce(tie, today)).map((tie) => tie.studentId)
      assert.deepEqual(rows.map((row) => row.studentId).toSorted(), held.toSorted())
      assert.equal(held.length > 0, isPersonActive)
    })
  })
}
