import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { LiveClass } from '#contract/lessons.ts'
import type { ClassMap, MasteryState } from '#contract/mastery.ts'
import { rebuildMastery } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { createFindings } from '#server/platform/findings.ts'
import { applyRoster } from '#server/roster/roster.ts'
import { startApp } from '../tests/setup/app.ts'
import { seededDemo } from '../tests/setup/demo.ts'
import { lastSchoolMorning } from './calendar.ts'
import { adults, district, samplePeople, sections, students } from './district.ts'
import { rosterBatch } from './roster.ts'
import { seedDemo } from './seed.ts'
import { answeredHelp, colleagueNotes, familyMessages, studentMessages, usesAtHome } from './story/story.ts'

const today = lastSchoolMorning(new Date(), district.timeZone)
let database: Database
let districtId: string
let accountsWhenStopped: number | null
let classMaps: ClassMap[]

before(async () => {
  const demo = await seededDemo()
  database = demo.database
  districtId = demo.districtId
  accountsWhenStopped = demo.accountsWhenStopped
  const app = await startApp()
  const offered = (await app.get(`/districts/${districtId}/sample-people`)).body
  const office = offered.find(({ role }: { role: string }) => role === 'dataOffice')
  const { cookie } = await app.post('/session/sample', { districtId, userId: office.userId })
  const { items } = (await app.get('/sections?limit=200', cookie)).body
  classMaps = []
  for (const { key } of sections) {
    const section = items.find(({ code }: { code: string }) => code === key)
    classMaps.push((await app.get(`/sections/${section.id}/mastery`, cookie)).body)
  }
})

const stateCounts = (map: ClassMap): Partial<Record<MasteryState, number>> => {
  const counts: Partial<Record<MasteryState, number>> = {}
  for (const { cells } of map.students) for (const [state] of cells) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** The sections that the README and the pictures show. */
const shown = ['5A', '5B', '4C']

test('every section shows its students, and those of the README every state that the evidence alone gives', () => {
  for (const [index, map] of classMaps.entries()) {
    const section = sections[index]
    const inSection = students.filter(({ homeroom }) => homeroom === section?.homeroom)
    assert.equal(map.students.length, inSection.length)
    if (!section || !shown.includes(section.key)) continue
    const states = Object.keys(stateCounts(map))
    for (const state of ['locked', 'mastered', 'notStarted', 'reviewDue', 'working'])
      assert.ok(states.includes(state), `${section.key}: ${state}`)
  }
})

test('a class map reads at a glance: more is got than is due, a few need help, nobody has everything or nothing', () => {
  for (const [index, map] of classMaps.entries()) {
    const { mastered = 0, reviewDue = 0, needsHelp = 0 } = stateCounts(map)
    assert.ok(mastered > 2 * reviewDue, `${sections[index]?.key}: ${mastered} mastered, ${reviewDue} due`)
    assert.ok(needsHelp <= 12, `${sections[index]?.key}: ${needsHelp} need help`)
    for (const { name, cells } of map.students) {
      const got = cells.filter(([state]) => state === 'mastered' || state === 'reviewDue').length
      assert.ok(got > 0 && got < cells.length, `${name}: ${got} of ${cells.length}`)
    }
  }
  const inNeed = classMaps.reduce((sum, map) => sum + (stateCounts(map).needsHelp ?? 0), 0)
  assert.ok(inNeed >= 10, `${inNeed} need help in the district`)
})

test('group A is as the README tells: everybody adds the same parts, and most are held up at different parts', () => {
  const groupA = classMaps[sections.findIndex(({ key }) => key === '5A')]
  assert.ok(groupA)
  const statesAt = (code: string): MasteryState[] => {
    const column = groupA.competencies.findIndex(({ humanCodingScheme }) => humanCodingScheme === code)
    return groupA.students.flatMap(({ cells }) => cells[column]?.[0] ?? [])
  }
  const busyAt = (code: string): number =>
    statesAt(code).filter((state) => state === 'working' || state === 'needsHelp').length
  assert.ok(statesAt('FR4.3').every((state) => state === 'mastered' || state === 'reviewDue'))
  for (const { humanCodingScheme: code } of groupA.competencies)
    if (code !== null && code !== 'FR5.1') assert.ok(busyAt(code) < busyAt('FR5.1'), code)
})

test('the lesson of the sample teacher runs: some asked, some are stuck, idle, moved on, most work', async () => {
  const app = await startApp()
  const offered = (await app.get(`/districts/${districtId}/sample-people`)).body
  const nadia = offered.find(({ name }: { name: string }) => name === 'Nadia Benali')
  const { cookie } = await app.post('/session/sample', { districtId, userId: nadia.userId })
  const { items } = (await app.get('/sections', cookie)).body
  for (const { id, title } of items) {
    const { lines, sharedSlips } = (await app.get(`/sections/${id}/live`, cookie)).body as LiveClass
    const count = (status: string): number => lines.filter(({ live }) => live.status === status).length
    assert.ok(count('asked') >= 2, `${title}: ${count('asked')} asked`)
    assert.ok(count('stuck') >= 2, `${title}: ${count('stuck')} are stuck`)
    assert.ok(count('idle') >= 2, `${title}: ${count('idle')} are idle`)
    assert.ok(count('movedOn') >= 1, `${title}: ${count('movedOn')} moved on`)
    assert.ok(count('working') >= 8, `${title}: ${count('working')} work`)
    assert.ok(lines.filter(({ ticks }) => ticks.length >= 5).length > 20, title)
    const slipping = lines.filter(({ live }) => live.status === 'stuck' && live.slip !== null)
    assert.ok(slipping.length >= 2, `${title}: ${slipping.length} make a slip again and again`)
    assert.ok(
      sharedSlips.some(({ studentIds }) => studentIds.length >= 3),
      title,
    )
    const asked = lines.flatMap(({ live }) => (live.status === 'asked' ? [live.note] : []))
    assert.ok(asked.every((note) => note !== null))
  }
})

test('people said and decided things: messages, answered help, decisions with their reasons, uses at home', async () => {
  const counts = await database.transaction(wideContext(districtId), async (tx) => {
    const found: Record<string, number> = {}
    for (const table of [
      'familyMessages',
      'studentMessages',
      'notes',
      'judgments',
      'openings',
      'resourceUses',
    ] as const)
      found[table] = (
        await tx.selectFrom(table).select('id').where('districtId', '=', districtId).execute()
      ).length
    const help = await tx
      .selectFrom('helpRequests')
      .select('closedAt')
      .where('districtId', '=', districtId)
      .execute()
    const steps = await tx
      .selectFrom('nextSteps')
      .select('state')
      .where('districtId', '=', districtId)
      .execute()
    const countOf = (wanted: string): number => steps.filter(({ state }) => state === wanted).length
    assert.ok(countOf('finished') > 1000 && countOf('declined') > 20 && countOf('assigned') > 10)
    found.open = help.filter(({ closedAt }) => closedAt === null).length
    found.answered = help.length - found.open
    return found
  })
  assert.deepEqual(counts, {
    familyMessages: familyMessages.length,
    studentMessages: studentMessages.length,
    notes: colleagueNotes.length,
    judgments: 3,
    openings: 3,
    resourceUses: usesAtHome.length,
    open: 4,
    answered: answeredHelp.length,
  })
})

test('no two students look alike', () => {
  const looks = new Map<string, string>()
  for (const map of classMaps)
    for (const { id, cells } of map.students) looks.set(id, `${looks.get(id) ?? ''}${JSON.stringify(cells)}`)
  assert.equal(looks.size, students.length)
  assert.equal(new Set(looks.values()).size, students.length)
})

test('the stored estimates are what the evidence gives', async () => {
  const { maxDifference } = await rebuildMastery(database, wideContext(districtId), { check: true })
  assert.ok(maxDifference <= 1e-9, String(maxDifference))
})

test('nobody can step in before everything is there', () => {
  assert.ok(accountsWhenStopped === null || accountsWhenStopped === 0)
})

test('seeding again changes nothing', async () => {
  const before = await everything()
  assert.deepEqual(await seedDemo(database), { districtId, isNew: false })
  assert.deepEqual(await everything(), before)
})

test('the roster comes again without a change and takes no picture and no learning map away', async () => {
  const findings = createFindings()
  const options = { findings, now: new Date() }
  const { counts } = await applyRoster(database, wideContext(districtId), rosterBatch(today), options, {
    onSchoolMoved: [],
  })
  for (const [entity, { added, changed, removed }] of Object.entries(counts))
    assert.deepEqual({ added, changed, removed }, { added: 0, changed: 0, removed: 0 }, entity)
  assert.deepEqual(findings.list, [])
  const kept = await database.transaction(wideContext(districtId), async (tx) => ({
    people: await tx
      .selectFrom('users')
      .select('picture')
      .where('districtId', '=', districtId)
      .where('picture', 'is', null)
      .execute(),
    sections: await tx
      .selectFrom('sections')
      .select('frameworkId')
      .where('districtId', '=', districtId)
      .where('frameworkId', 'is', null)
      .execute(),
  }))
  assert.deepEqual(kept, { people: [], sections: [] })
})

test('the sample people are offered in their order and open with one click', async () => {
  const app = await startApp()
  const offered = await app.get(`/districts/${districtId}/sample-people`)
  const everybody = new Map([...adults, ...students].map((person) => [person.key, person]))
  const names = samplePeople.map((key) => {
    const person = everybody.get(key)
    return `${person?.given} ${person?.family}`
  })
  assert.deepEqual(
    offered.body.map((person: { name: string }) => person.name),
    names,
  )
  for (const { userId, role, picture } of offered.body) {
    const opened = await app.post('/session/sample', { districtId, userId })
    assert.equal(opened.status, 200)
    assert.deepEqual(opened.body.roles, [role])
    assert.equal(opened.body.user.picture, picture)
  }
})

test('the youngest sample student signs in by pictures', async () => {
  const app = await startApp()
  const { body } = await app.get(`/sign-in/sections/LARK-WATR?districtId=${districtId}`)
  assert.equal(body.students.length, 20)
  const sami = body.students.find(({ name }: { name: string }) => name.startsWith('Sami'))
  const pictures = ['boat', 'moon', 'drum']
  const opened = await app.post('/session/pictures', {
    districtId,
    code: 'LARK-WATR',
    studentId: sami.id,
    pictures,
  })
  assert.equal(opened.body.user.name, 'Sami Quispe')
})

test('each sample person sees whom they are responsible for, and nobody else', async () => {
  const app = await startApp()
  const offered = (await app.get(`/districts/${districtId}/sample-people`)).body
  const seenBy: Record<string, [sections: number, students: number]> = {}
  for (const { userId, name } of offered) {
    const { cookie } = await app.post('/session/sample', { districtId, userId })
    const counts = ['/sections?limit=200', '/students?limit=200'].map(async (path) => {
      let count = 0
      for (let after = ''; ;) {
        const { body } = await app.get(path + after, cookie)
        count += body.items.length
        if (body.next === null) return count
        after = `&after=${body.next}`
      }
    })
    const [sectionCount = 0, studentCount = 0] = await Promise.all(counts)
    seenBy[name] = [sectionCount, studentCount]
  }
  assert.deepEqual(seenBy, {
    'Maya Srinivasan': [2, 1],
    'Sami Quispe': [2, 1],
    'Nadia Benali': [2, 54],
    'Adwoa Mensah': [0, 14],
    'Elena Quispe': [0, 3],
    'Lakshmi Srinivasan': [0, 2],
    'Ruth Castellanos': [20, 215],
    'Sunil Kamath': [28, 300],
    'Ingrid Solheim': [0, 0],
  })
})

/** How many rows each table of the district holds, and a sum over what is inferred. */
async function everything(): Promise<unknown> {
  return database.transaction(wideContext(districtId), async (tx) => {
    const counts: Record<string, unknown> = {}
    for (const table of [
      'users',
      'enrollments',
      'competencies',
      'items',
      'evidence',
      'accounts',
      'auditEntries',
    ] as const)
      counts[table] = await tx
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('rows'))
        .where('districtId', '=', districtId)
        .executeTakeFirst()
    counts.mastery = await tx
      .selectFrom('mastery')
      .select(({ fn }) => [fn.countAll().as('rows'), fn.sum('mean').as('mean'), fn.max('asOf').as('asOf')])
      .where('districtId', '=', districtId)
      .executeTakeFirst()
    return counts
  })
}
