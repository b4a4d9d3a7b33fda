import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createAccessDesk,
  createAccount,
  createDistrict,
  listDistricts,
  replaceCode,
  setPictures,
} from '#server/access/access.ts'
import { importStandards } from '#server/interop/case/case.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { systemClock, type Clock } from '#server/platform/clock.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { createFindings } from '#server/platform/findings.ts'
import {
  applyRoster,
  chooseFramework,
  chooseLanguage,
  choosePictures,
  people,
  type RosterListeners,
} from '#server/roster/roster.ts'
import { addDays, dateAt, lastSchoolMorning } from './calendar.ts'
import { adults, district, pictureDoor, samplePeople, sections, students } from './district.ts'
import { simulateHistory } from './history.ts'
import { idsOf, type Ids } from './ids.ts'
import { templates } from './items.ts'
import { playLesson } from './lesson/play.ts'
import { liveSections, stageOf } from './lesson/stage.ts'
import { mapAsCasePackage } from './map.case.ts'
import { frameworks, type Framework } from './map.ts'
import { rosterBatch } from './roster.ts'
import { recordHistory } from './seed-history.ts'
import { itemIds, publishItems } from './seed-items.ts'
import { seedResources } from './seed-resources.ts'
import { seedSources } from './seed-sources.ts'
import { seedStatements } from './seed-statements.ts'
import { seedGroups } from './steps/seed-groups.ts'
import { seedSteps } from './steps/seed-steps.ts'
import { tellStory } from './story/tell.ts'
import { tellerOf } from './story/teller.ts'

/** Tables that the district fills from nothing: the database should know how large they have become. */
const grown = [
  'users',
  'enrollments',
  'relationships',
  'competencies',
  'associations',
  'items',
  'evidence',
  'student_abilities',
  'mastery',
  'next_steps',
]

/** Minutes of the lesson that runs when the district is made. */
const lessonMinutes = 40

/**
 * Makes the sample district with its demo mark, through the same front doors as any district's data: roster,
 * learning map, items, evidence (and with it mastery), a lesson that runs at this moment, accounts. Where it is
 * complete already nothing is done; where an earlier run was stopped half way, what is missing is added.
 * @param options.clock the term ends on the last school morning, the lesson runs when the rest is made
 * @param options.tell is told each step as it begins
 */
export async function seedDemo(
  database: Database,
  { clock = systemClock, tell = () => {} }: { clock?: Clock; tell?: (step: string) => void } = {},
): Promise<{ districtId: string; isNew: boolean }> {
  const found = (await listDistricts(database)).find(({ name, isDemo }) => isDemo && name === district.name)
  if (found && (await isComplete(database, found.id))) return { districtId: found.id, isNew: false }
  const { id: districtId } =
    found ??
    (await createDistrict(database, { name: district.name, isDemo: true, timeZone: district.timeZone }))
  const wide = wideContext(districtId)
  const begin = clock()
  const today = lastSchoolMorning(begin, district.timeZone)

  tell(`${students.length} students, their teachers and families`)
  await bringRoster(database, districtId, today)
  const maps = new Map<Framework['key'], string>()
  for (const { key } of frameworks) maps.set(key, await importMap(database, districtId, key))
  const ids = await database.transaction(wide, idsOf)
  await database.transaction(wide, async (tx) => {
    await choose(tx, ids, maps)
    await seedResources(tx, ids.competencyOf)
    await seedSources(tx, maps.get('mathematics')!, begin)
  })

  tell(`${templates.length} kinds of questions, each in variants`)
  const items = await database.transaction(wide, async (tx) => {
    await publishItems(tx, ids, begin)
    return itemIds(tx)
  })

  tell('eleven weeks of work in mathematics and reading')
  const history = simulateHistory({
    today,
    timeZone: district.timeZone,
    until: new Map(liveSections.map((key) => [key, addDays(dateAt(begin, district.timeZone), -1)])),
  })
  await recordHistory(database, { districtId, ids, items }, history)
  await seedSteps({ database, districtId, ids, items, history, today })
  await database.analyze(grown)

  tell('what people said and decided')
  await tellStory(tellerOf(database, { districtId, ids, today, now: begin }))

  tell('what other tools sent')
  await seedStatements(database, { districtId, ids, now: begin })

  tell('this morning')
  await seedGroups(database, { districtId, ids, now: begin })
  const now = clock()
  await database.transaction(wide, async (tx) => {
    for (const key of liveSections)
      await playLesson(tx, stageOf(key, ids, items), {
        from: new Date(now.getTime() - lessonMinutes * 60_000),
        to: now,
        seed: 1,
        listeners: [(step, recorded) => applyEvidence(step, recorded)],
      })
    for (const login of samplePeople)
      await createAccount(tx, { userId: ids.userOf(login), login, isSample: true })
  })
  return { districtId, isNew: true }
}

/** The accounts come last: where there are any, the rest is there. */
async function isComplete(database: Database, districtId: string): Promise<boolean> {
  const desk = createAccessDesk(database, people, systemClock)
  return (await desk.samplePeople(districtId)).length > 0
}

async function bringRoster(database: Database, districtId: string, today: string): Promise<void> {
  const findings = createFindings()
  const options = { findings, now: new Date() }
  await applyRoster(database, wideContext(districtId), rosterBatch(today), options, silent)
  if (findings.errorCount > 0)
    throw new Error(`the sample roster is wrong: ${JSON.stringify(findings.list[0])}`)
}

/** Nothing is kept of the district's students yet: nobody has to follow when they change school. */
const silent: RosterListeners = { onSchoolMoved: [] }

/** What people chose: maps of sections, pictures, languages, how a class signs in. */
async function choose(tx: Tx, ids: Ids, maps: ReadonlyMap<Framework['key'], string>): Promise<void> {
  for (const [subject, frameworkId] of maps) {
    const taught = sections.filter((section) => section.subject === subject)
    await chooseFramework(
      tx,
      taught.map(({ key }) => ids.sectionOf(key)),
      frameworkId,
    )
  }
  await choosePictures(
    tx,
    [...adults, ...students].map(({ key, picture }) => ({ userId: ids.userOf(key), picture })),
  )
  for (const { key, language } of adults)
    if (language !== 'en') await chooseLanguage(tx, ids.userOf(key), language)
  await replaceCode(tx, ids.sectionOf(pictureDoor.section), pictureDoor.code)
  for (const { student, pictures } of pictureDoor.students)
    await setPictures(tx, ids.userOf(student), pictures)
}

async function importMap(database: Database, districtId: string, key: Framework['key']): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'proximal-demo-'))
  try {
    const file = { path: join(folder, 'map.json'), name: 'map.json' }
    await writeFile(file.path, JSON.stringify(mapAsCasePackage(key)))
    const run = { database, context: wideContext(districtId), file, findings: createFindings() }
    return (await importStandards(run, { isDryRun: false })).framework.id
  } finally {
    await rm(folder, { recursive: true })
  }
}
