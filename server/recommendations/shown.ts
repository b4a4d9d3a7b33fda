import type { NextStep, PastStep, StepKind } from '#contract/recommendations.ts'
import type { Step } from '#engine/recommend/recommend.ts'
import { quartersOf } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { namesOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as facts from './facts.queries.ts'
import { competenciesIn, stepReasonOf, type Behind } from './reasons.rules.ts'
import type { StepRow } from './recommendations.queries.ts'
import type { Read } from './situation.ts'

/** Steps as the contract shows them: titles, people and states beside the engine's ids. */

type WorkStep = Step & { readonly competencyId: string }
const isWork = (step: Step): step is WorkStep => step.competencyId !== null

/** Titles and codes of some competencies in the language of the request. */
async function titlesOf(tx: Tx, ids: readonly string[]) {
  const found = await competenciesById(tx, [...new Set(ids)])
  return new Map(found.map(({ id, title, code }) => [id, { title, code }]))
}

/** The reasons of a student's steps, with the people behind them. */
export async function behindOf(tx: Tx, { situation, steps, openings }: Read): Promise<Behind> {
  const people = await namesOf(tx, [
    ...steps.flatMap(({ adultId }) => adultId ?? []),
    ...openings.map(({ openedBy }) => openedBy),
  ])
  const rows = new Map(steps.map((step) => [step.id, step]))
  const opened = new Map(openings.map((opening) => [opening.competencyId, opening]))
  return {
    situation,
    assignedBy: (id) => people.get(rows.get(id)?.adultId ?? '') ?? null,
    opening: (competencyId) => {
      const opening = opened.get(competencyId)
      return { adult: people.get(opening?.openedBy ?? '') ?? null, reason: opening?.reason ?? '' }
    },
  }
}

/** The stored row behind a step: what she was assigned or took, of that kind on that competency. */
export const rowBehind = (read: Read, competencyId: string, kind: string): StepRow | undefined =>
  read.steps.find(
    (row) =>
      row.competencyId === competencyId &&
      row.kind === kind &&
      (row.state === 'assigned' || row.state === 'begun'),
  )

/** Steps of the engine's list that are on a competency, as a screen shows them. */
export async function nextStepsOf(tx: Tx, read: Read, offered: readonly Step[]): Promise<NextStep[]> {
  const steps = offered.filter(isWork)
  const behind = await behindOf(tx, read)
  const reasons = steps.map((step) => stepReasonOf(step, behind))
  const named = reasons.flatMap(competenciesIn)
  const titles = await titlesOf(tx, [...steps.map(({ competencyId }) => competencyId), ...named])
  const lessons = steps.flatMap(({ kind, competencyId }) =>
    kind === 'withAdult' ? (read.lessons.get(competencyId) ?? []) : [],
  )
  const resources = new Map(
    lessons.length === 0
      ? []
      : (await facts.selectResourceTitles(tx, lessons)).map((row) => [row.id, row] as const),
  )
  return steps.map((step, index): NextStep => {
    const { competencyId, kind, minutes, source } = step
    const reason = reasons[index]!
    const row = rowBehind(read, competencyId, kind)
    const standing = read.standings.standing(read.student.id, competencyId)
    const sitting = read.sittings.find(
      ({ nextStepId, endedAt }) => nextStepId !== null && nextStepId === row?.id && endedAt === null,
    )
    return {
      id: row?.id ?? null,
      competencyId,
      title: titles.get(competencyId)?.title ?? '',
      code: titles.get(competencyId)?.code ?? null,
      state: standing.state,
      quarters: quartersOf(standing),
      kind: kind as StepKind,
      chosenBy: source,
      adult: reason.rule === 'assigned' ? reason.adult : null,
      minutes,
      reason,
      titles: Object.fromEntries(competenciesIn(reason).map((id) => [id, titles.get(id)?.title ?? ''])),
      note: row?.note ?? null,
      resource: kind === 'withAdult' ? (resources.get(read.lessons.get(competencyId) ?? '') ?? null) : null,
      sittingId: sitting?.id ?? null,
    }
  })
}

/** Stored steps as history shows them, with the state that was when each was decided or ended. */
export async function pastStepsOf(tx: Tx, rows: readonly StepRow[]): Promise<PastStep[]> {
  const people = await namesOf(
    tx,
    rows.flatMap(({ adultId }) => adultId ?? []),
  )
  const titles = await titlesOf(tx, [
    ...rows.map(({ competencyId }) => competencyId),
    ...rows.flatMap(({ reason }) => competenciesIn(reason)),
  ])
  return rows.map((row): PastStep => {
    const { competencyId, outcome, reason, declineReason } = row
    const then = outcome?.after ?? outcome?.before
    return {
      id: row.id,
      competencyId,
      title: titles.get(competencyId)?.title ?? '',
      code: titles.get(competencyId)?.code ?? null,
      state: (then?.state ?? 'notStarted') as PastStep['state'],
      quarters: then?.quarters ?? 0,
      kind: row.kind as StepKind,
      chosenBy: row.chosenBy as PastStep['chosenBy'],
      adult: people.get(row.adultId ?? '') ?? null,
      minutes: row.minutes,
      reason:
        reason.rule === 'assigned' ? { ...reason, adult: people.get(row.adultId ?? '') ?? null } : reason,
      titles: Object.fromEntries(competenciesIn(reason).map((id) => [id, titles.get(id)?.title ?? ''])),
      note: row.note,
      status: row.state,
      offeredAt: row.offeredAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      finishedAt: row.finishedAt?.toISOString() ?? null,
      isForward: outcome?.isForward ?? null,
      decline:
        declineReason === null
          ? null
          : {
              reason: declineReason as NonNullable<PastStep['decline']>['reason'],
              note: row.declineNote,
            },
    }
  })
}
