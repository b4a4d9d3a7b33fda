import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createAccount,
  createDistrict,
  listDistricts,
  replaceCode,
  setPictures,
} from '#server/access/access.ts'
import { ensureItems, freezeEasiness } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence, selectLogSizes } from '#server/evidence/evidence.ts'
import { importStandards } from '#server/interop/case/case.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { createFindings } from '#server/platform/findings.ts'
import { deterministicId } from '#server/platform/id.ts'
import {
  applyRoster,
  chooseFramework,
  chooseLanguage,
  choosePictures,
  idsOfFeed,
  type RosterListeners,
} from '#server/roster/roster.ts'
import { competenciesOf } from '#server/standards/standards.ts'
import { adults, district, pictureDoor, samplePeople, sections, students } from './district.ts'
import { simulateHistory } from './history.ts'
import { easinessOf, items } from './items.ts'
import { mapAsCasePackage } from './map.case.ts'
import { competencies, frameworks, type Framework } from './map.ts'
import { rosterBatch, source } from './roster.ts'
import { seedResources } from './seed-resources.ts'

/**
 * Makes the sample district with its demo mark, through the same front doors as any district's data: roster,
 * learning map, items, evidence (and with it mastery), accounts. Where it is complete already nothing is done;
 * where an earlier run was stopped half way, what is missing is added.
 * @param options.today the last day of the history, ISO; see `lastSchoolMorning`
 */
export async function seedDemo(
  database: Database,
  { today }: { today: string },
): Promise<{ districtId: string; isNew: boolean }> {
  const found = (await listDistricts(database)).find(({ name, isDemo }) => isDemo && name === district.name)
  if (found && (await isComplete(database, found.id))) return { districtId: found.id, isNew: false }
  const { id } =
    found ??
    (await createDistrict(database, { name: district.name, isDemo: true, timeZone: district.timeZone }))

  const findings = createFindings()
  const batch = rosterBatch(today)
  await applyRoster(database, wideContext(id), batch, { findings, now: new Date() }, silent)
  if (findings.errorCount > 0)
    throw new Error(`the sample roster is wrong: ${JSON.stringify(findings.list[0])}`)
  const maps = new Map<Framework['key'], string>()
  for (const { key } of frameworks) maps.set(key, await importMap(database, id, key))
  await database.transaction(wideContext(id), async (tx) => {
    const ids = await idsOf(tx, [...maps.values()])
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
    await seedResources(tx, ids.competencyOf)
    for (const { key, language } of adults)
      if (language !== 'en') await chooseLanguage(tx, ids.userOf(key), language)
    for (const login of samplePeople)
      await createAccount(tx, { userId: ids.userOf(login), login, isSample: true })
    await replaceCode(tx, ids.sectionOf(pictureDoor.section), pictureDoor.code)
    for (const { student, pictures } of pictureDoor.students)
      await setPictures(tx, ids.userOf(student), pictures)
    await recordHistory(tx, ids, { today, timeZone: district.timeZone })
  })
  return { districtId: id, isNew: true }
}

/** The evidence comes last, in one transaction with the accounts. */
async function isComplete(database: Database, districtId: string): Promise<boolean> {
  const logs = await database.transaction(wideContext(districtId), (tx) => selectLogSizes(tx, undefined, 1))
  return logs.length > 0
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

/** Nothing is kept of the district's students yet: nobody has to follow when they change school. */
const silent: RosterListeners = { onSchoolMoved: [] }

type Ids = Record<'userOf' | 'sectionOf' | 'competencyOf', (key: string) => string>

/** Our ids by the keys of the demo's own files. */
async function idsOf(tx: Tx, frameworkIds: readonly string[]): Promise<Ids> {
  const found = (ids: ReadonlyMap<string | null, string>) => (key: string) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the sample district has no ${key}`)
    return id
  }
  const onMaps = new Map<string | null, string>()
  for (const frameworkId of frameworkIds)
    for (const { code, id } of await competenciesOf(tx, frameworkId)) onMaps.set(code, id)
  return {
    userOf: found(await idsOfFeed(tx, 'users', source)),
    sectionOf: found(await idsOfFeed(tx, 'sections', source)),
    competencyOf: found(onMaps),
  }
}

/** Practice and checks carry no adult; what an adult saw names who saw it. */
async function recordHistory(tx: Tx, ids: Ids, day: { today: string; timeZone: string }): Promise<void> {
  const checks = await ensureSource(tx, { name: 'Practice and checks', mayAssess: true })
  const adultsSay = await ensureSource(tx, { name: 'Proximal', mayAssess: true })
  const itemIds = await ensureItems(
    tx,
    items.map(({ code, competency, easiness }) => ({
      source,
      identifier: code,
      competencyIds: [ids.competencyOf(competency)],
      easiness,
    })),
  )
  const itemOf = new Map(items.map(({ code }, index) => [code, itemIds[index] ?? null]))
  await freezeEasiness(
    tx,
    competencies.map(({ code }) => ({ competencyId: ids.competencyOf(code), easiness: easinessOf(code) })),
  )
  const evidence = simulateHistory(day).map((observation, sequence) => {
    const { key, student, competency, item, kind, correct, attempts, hints, durationSeconds } = observation
    return {
      id: deterministicId('demo evidence', tx.districtId, key),
      studentId: ids.userOf(student),
      sourceId: observation.observer === null ? checks : adultsSay,
      itemId: item === null ? null : (itemOf.get(item) ?? null),
      competencyIds: [ids.competencyOf(competency)],
      kind,
      isCorrect: correct,
      attempts,
      hints,
      durationMs: durationSeconds === null ? null : 1000 * durationSeconds,
      occurredAt: observation.at,
      sequence,
      recordedBy: observation.observer === null ? null : ids.userOf(observation.observer),
      note: observation.note,
    }
  })
  await recordEvidence(tx, evidence, [applyEvidence])
}
