import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createFindings } from '#server/platform/findings.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { rosterOf } from '../../tests/builders/roster-run.ts'
import {
  entityNames,
  type BatchMode,
  type EnrollmentRow,
  type EntityName,
  type OrgRow,
  type RosterBatch,
  type RosterRows,
  type SectionRow,
  type UserRow,
} from './batch.ts'
import { applyRoster, planRoster, type RosterListeners } from './importing.ts'

type Rows = { [E in EntityName]: RosterRows[E][] }

const listeners: RosterListeners = { onSchoolMoved: [] }
const now = new Date('2026-11-02T08:00:00Z')

function batchOf(rows: Rows, mode: BatchMode = 'bulk'): RosterBatch {
  return {
    source: 'generated',
    modes: Object.fromEntries(entityNames.map((name) => [name, mode])) as RosterBatch['modes'],
    ownerOf: {},
    fileOf: (entity) => entity,
    rows: (entity) => rows[entity],
  }
}

const row = (sourcedId: string, line: number) => ({
  sourcedId,
  file: 'generated',
  line,
  isDeleted: false,
  extension: {},
})

/** Any text a feed may hold, awkward signs included; never empty. */
const words = fc.stringMatching(/^[\p{L}"'\\{},; =+@-]{1,12}$/u)
const chosen = <T>(from: readonly T[]) => fc.uniqueArray(fc.constantFrom(...from), { minLength: 1 })

/** A whole small roster in which every reference holds. */
const rosters: fc.Arbitrary<Rows> = fc
  .record({
    orgIds: chosen(['o0', 'o1', 'o2']),
    sectionIds: chosen(['s0', 's1', 's2']),
    userIds: chosen(['u0', 'u1', 'u2', 'u3', 'u4']),
    text: fc.array(words, { minLength: 20, maxLength: 20 }),
    picks: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  })
  .map(({ orgIds, sectionIds, userIds, text, picks }) => {
    let at = 0
    const pick = <T>(from: readonly T[]): T => from[picks[at++ % picks.length]! % from.length]!
    const word = () => text[at++ % text.length]!
    const orgs: OrgRow[] = orgIds.map((id, index) => ({
      ...row(id, index + 2),
      name: word(),
      type: pick(['school', 'school', 'district']),
      identifier: pick([null, word()]),
      parent: index === 0 ? null : pick([null, orgIds[0]!]),
    }))
    const sections: SectionRow[] = sectionIds.map((id, index) => ({
      ...row(id, index + 2),
      title: word(),
      code: pick([null, word()]),
      course: null,
      school: pick(orgIds),
      academicSessions: [],
      grades: pick([[], ['05'], ['05', '06']]),
      subjects: pick([[], [word(), word()]]),
    }))
    const users: UserRow[] = userIds.map((id, index) => ({
      ...row(id, index + 2),
      extension: pick<Record<string, string>>([{}, { b: word(), a: word() }]),
      givenName: word(),
      familyName: word(),
      preferredName: pick([null, word()]),
      username: null,
      email: null,
      identifier: null,
      grades: [],
      maySignIn: pick([true, false]),
      orgs: pick([[], [pick(orgIds)], orgIds]),
    }))
    const places = sectionIds.flatMap((section) => userIds.map((user) => ({ section, user })))
    const enrollments: EnrollmentRow[] = places
      .filter(() => pick([true, false]))
      .map(({ section, user }, index) => ({
        ...row(`${section}:${user}`, index + 2),
        section,
        user,
        role: pick(['student', 'teacher']),
        isPrimary: pick([true, false]),
        share: pick([null, 0.5, 1]),
        beginsOn: pick([null, '2026-08-01']),
        endsOn: pick([null, '2027-06-30']),
      }))
    const none = { academicSessions: [], courses: [], userRoles: [], relationships: [], demographics: [] }
    return { ...none, orgs, sections, users, enrollments }
  })

type Stored = Record<string, unknown>

/** What is active in the database, in the words of the batch. */
async function activeRows(district: Awaited<ReturnType<typeof makeDistrict>>) {
  const stored = (await rosterOf(district)) as Record<EntityName, Stored[]>
  const name = new Map(
    Object.values(stored)
      .flat()
      .map((one) => [one.id, one.sourcedId]),
  )
  const active = (entity: EntityName) => stored[entity].filter((one) => one.isActive === true)
  return {
    orgs: active('orgs').map((one) => [
      one.sourcedId,
      one.name,
      one.type,
      one.identifier,
      name.get(one.parentId) ?? null,
    ]),
    sections: active('sections').map((one) => [
      one.sourcedId,
      one.title,
      one.code,
      name.get(one.schoolId),
      one.grades,
      one.subjects,
    ]),
    users: active('users').map((one) => [
      one.sourcedId,
      one.givenName,
      one.familyName,
      one.preferredName,
      one.extension,
    ]),
    enrollments: active('enrollments').map((one) => [
      one.sourcedId,
      name.get(one.userId),
      name.get(one.sectionId),
      one.role,
      one.isPrimary,
      one.share,
      one.beginsOn,
      one.endsOn,
    ]),
  }
}

/** The same of a batch. */
function expectedRows({ orgs, sections, users, enrollments }: Rows) {
  const inOrder = <T extends { sourcedId: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1))
  return {
    orgs: inOrder(orgs).map((one) => [one.sourcedId, one.name, one.type, one.identifier, one.parent]),
    sections: inOrder(sections).map((one) => [
      one.sourcedId,
      one.title,
      one.code,
      one.school,
      one.grades,
      one.subjects,
    ]),
    users: inOrder(users).map((one) => [
      one.sourcedId,
      one.givenName,
      one.familyName,
      one.preferredName,
      one.extension,
    ]),
    enrollments: inOrder(enrollments).map((one) => [
      one.sourcedId,
      one.user,
      one.section,
      one.role,
      one.isPrimary,
      one.share,
      one.beginsOn,
      one.endsOn,
    ]),
  }
}

test('after a bulk set the active roster is that set, whatever was there before; again, it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rosters, rosters, async (first, second) => {
      const district = await makeDistrict()
      const { database, wide } = district
      const apply = (rows: Rows) => {
        const options = { findings: createFindings(), now, allowRemovalsPercent: 100 }
        return applyRoster(database, wide, batchOf(rows), options, listeners)
      }
      await apply(first)
      assert.deepEqual(await activeRows(district), expectedRows(first))
      const plan = await database.transaction(wide, (tx) =>
        planRoster(tx, batchOf(second), { findings: createFindings(), now, allowRemovalsPercent: 100 }),
      )
      assert.deepEqual(await activeRows(district), expectedRows(first), 'a plan writes nothing')
      const { counts } = await apply(second)
      assert.deepEqual(counts, plan.counts, 'what was planned is what was done')
      assert.deepEqual(await activeRows(district), expectedRows(second))
      for (const name of entityNames) {
        const { added, changed, unchanged, removed } = counts[name]
        assert.equal(added + changed + unchanged, second[name].length)
        const vanished = first[name].filter(
          ({ sourcedId }) => !second[name].some((one) => one.sourcedId === sourcedId),
        )
        assert.equal(removed, vanished.length)
      }
      const again = await apply(second)
      for (const name of entityNames)
        assert.deepEqual(again.counts[name], {
          added: 0,
          changed: 0,
          removed: 0,
          unchanged: second[name].length,
        })
    }),
    { numRuns: 30 },
  )
})

test('a delta of the whole set does what the bulk set does, without removing anything', async () => {
  await fc.assert(
    fc.asyncProperty(rosters, rosters, async (first, second) => {
      const district = await makeDistrict()
      const { database, wide } = district
      const options = () => ({ findings: createFindings(), now, allowRemovalsPercent: 100 })
      await applyRoster(database, wide, batchOf(first), options(), listeners)
      const { counts } = await applyRoster(database, wide, batchOf(second, 'delta'), options(), listeners)
      const active = await activeRows(district)
      for (const name of ['orgs', 'sections', 'users', 'enrollments'] as const) {
        assert.equal(counts[name].removed, 0)
        const kept = first[name].filter(
          ({ sourcedId }) => !second[name].some((one) => one.sourcedId === sourcedId),
        )
        assert.equal(active[name].length, second[name].length + kept.length)
      }
    }),
    { numRuns: 15 },
  )
})
