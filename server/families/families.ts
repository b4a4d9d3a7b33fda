import type { FamilyHome, HomeStep, SubjectStanding } from '#contract/families.ts'
import type { PersonName } from '#contract/roster.ts'
import { dayOf, selectSettings, weekOf } from '#server/access/access.ts'
import { resourcesFor, usesSince } from '#server/catalog/catalog.ts'
import { frameworksOfStudent, standingsOf } from '#server/mastery/mastery.ts'
import { unreadAbout } from '#server/messages/messages.ts'
import type { Tx } from '#server/platform/db.ts'
import { namesOf, studentWithSections, teachersOf } from '#server/roster/roster.ts'
import { fitsGrades, stepsOf, subjectsOf, type Step as Competency } from '#server/standards/standards.ts'
import { selectDeeds, selectGroups, type GroupRow } from './families.queries.ts'
import { atHomeOf, recentMs, subjectOf, wishesOf, type Step, type Subject } from './families.rules.ts'

/**
 * What a family reads first: how the child is doing, her week, and one thing to do at home. Every figure is derived from
 * the states that all screens show.
 */
export async function familyHome(tx: Tx, studentId: string, now: Date): Promise<FamilyHome> {
  const { timeZone } = await selectSettings(tx)
  const today = dayOf(now, timeZone)
  const week = weekOf(today)
  const child = await studentWithSections(tx, studentId, today)
  const maps = await mapsOf(tx, studentId, { now, grades: child.grades })
  const named = namesFrom(maps)
  // Who sits with whom is the teachers'; of it a family reads where its own child is.
  const groups = await tx.as('wide', () => selectGroups(tx, studentId, week[0]!))
  const adults = await namesOf(
    tx,
    groups.flatMap(({ adultId }) => adultId ?? []),
  )
  const coming = groups.filter(({ on }) => on >= today)
  return {
    asOf: now.toISOString(),
    today,
    child,
    subjects: maps.map((map) => subjectShown(map, named, helpOf(map, coming, adults))),
    week: await weekShown(tx, studentId, { week, timeZone, maps, named, groups, adults }),
    atHome: await atHome(tx, studentId, { now, today, timeZone, maps, named }),
    teachers: await teachersOf(tx, studentId, today),
    unread: await unreadAbout(tx, studentId),
  }
}

interface LearningMap {
  frameworkId: string
  subject: string
  competencies: readonly Competency[]
  steps: readonly Step[]
  standing: Subject
}

async function mapsOf(
  tx: Tx,
  studentId: string,
  { now, grades }: { now: Date; grades: readonly string[] },
): Promise<LearningMap[]> {
  const frameworkIds = await frameworksOfStudent(tx, studentId, now)
  const all = await stepsOf(tx, frameworkIds)
  const standings = await standingsOf(
    tx,
    [studentId],
    all.map(({ id }) => id),
    now,
  )
  const stepOf = (competency: Competency): Step[] => {
    const row = standings.rowOf(studentId, competency.id)
    if (!competency.isOnMap && !row) return []
    return [
      {
        competencyId: competency.id,
        state: standings.standing(studentId, competency.id).state,
        asOf: row?.asOf.getTime() ?? null,
        declaredAt: row?.declaredAt?.getTime() ?? null,
        isOfYear: fitsGrades(competency, grades),
      },
    ]
  }
  return (await subjectsOf(tx, frameworkIds)).map(({ id: frameworkId, subject }) => {
    const competencies = all.filter((competency) => competency.frameworkId === frameworkId)
    const steps = competencies.flatMap(stepOf)
    return { frameworkId, subject, competencies, steps, standing: subjectOf(steps, now.getTime()) }
  })
}

type Named = (competencyId: string) => HomeStep | null

function namesFrom(maps: readonly LearningMap[]): Named {
  const known = new Map(maps.flatMap(({ competencies }) => competencies.map((one) => [one.id, one] as const)))
  return (competencyId) => {
    const competency = known.get(competencyId)
    return competency ? { competencyId, title: competency.title, statement: competency.statement } : null
  }
}

function subjectShown(
  { frameworkId, subject, standing }: LearningMap,
  named: Named,
  help: SubjectStanding['help'],
): SubjectStanding {
  const step = (of: Step | null) => (of ? named(of.competencyId) : null)
  return {
    frameworkId,
    subject,
    standing: standing.standing,
    held: standing.held,
    of: standing.of,
    recent: standing.recent,
    latest: step(standing.latest),
    workingOn: step(standing.workingOn),
    stuckOn: step(standing.stuckOn),
    refresh: step(standing.refresh),
    next: step(standing.next),
    help,
  }
}

/** The next group with an adult on what she is stuck on, else on anything of the subject. */
function helpOf(
  { frameworkId, standing }: LearningMap,
  coming: readonly GroupRow[],
  adults: ReadonlyMap<string, PersonName>,
): SubjectStanding['help'] {
  const led = coming.filter((group) => group.adultId !== null && group.frameworkId === frameworkId)
  const group = led.find(({ competencyId }) => competencyId === standing.stuckOn?.competencyId) ?? led[0]
  const adult = group && adults.get(group.adultId!)
  return group && adult ? { on: group.on, adult } : null
}

interface Week {
  week: readonly string[]
  timeZone: string
  maps: readonly LearningMap[]
  named: Named
  groups: readonly GroupRow[]
  adults: ReadonlyMap<string, PersonName>
}

async function weekShown(
  tx: Tx,
  studentId: string,
  { week, timeZone, maps, named, groups, adults }: Week,
): Promise<FamilyHome['week']> {
  // A day earlier than Monday begins in Greenwich: further west it has begun by then everywhere.
  const since = new Date(Date.parse(`${week[0]}T00:00:00Z`) - 86_400_000)
  const deeds = Map.groupBy(await selectDeeds(tx, studentId, since), ({ occurredAt }) =>
    dayOf(occurredAt, timeZone),
  )
  const declared = maps.flatMap(({ steps }) =>
    steps.flatMap(({ competencyId, declaredAt }) =>
      declaredAt === null ? [] : [{ competencyId, on: dayOf(new Date(declaredAt), timeZone) }],
    ),
  )
  const shown = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => named(id) ?? [])
  return week.map((on) => {
    const done = deeds.get(on) ?? []
    return {
      on,
      answered: done.length,
      mastered: shown(declared.filter((one) => one.on === on).map(({ competencyId }) => competencyId)),
      workedOn: shown(done.flatMap(({ competencyIds }) => competencyIds)),
      groups: groups
        .filter((group) => group.on === on)
        .map(({ title, adultId }) => ({
          title,
          adult: adultId === null ? null : (adults.get(adultId) ?? null),
        })),
    }
  })
}

async function atHome(
  tx: Tx,
  studentId: string,
  {
    now,
    today,
    timeZone,
    maps,
    named,
  }: { now: Date; today: string; timeZone: string; maps: readonly LearningMap[]; named: Named },
): Promise<FamilyHome['atHome']> {
  const wishes = wishesOf(maps.map(({ standing }) => standing))
  if (wishes.length === 0) return null
  const resources = await resourcesFor(
    tx,
    wishes.map(({ competencyId }) => competencyId),
    'homeActivity',
  )
  const uses = await usesSince(tx, studentId, new Date(now.getTime() - recentMs))
  const chosen = atHomeOf(
    wishes,
    resources,
    uses.map(({ at, ...use }) => ({ ...use, at: at.getTime(), isToday: dayOf(at, timeZone) === today })),
    now.getTime(),
  )
  const step = chosen && named(chosen.competencyId)
  if (!chosen || !step) return null
  const { resource, competencyId, reason, outcome } = chosen
  return { resource, competencyId, competencyTitle: step.title, reason, outcome }
}
