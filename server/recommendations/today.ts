import type { ChosenBy } from '#contract/assessment.ts'
import type { StepExplanation, Today } from '#contract/recommendations.ts'
import { explainStep } from '#engine/recommend/explain.ts'
import { rankSteps } from '#engine/recommend/recommend.ts'
import { beginOf, dayOf, weekOf } from '#server/access/access.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/errors.ts'
import { namesOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as facts from './facts.queries.ts'
import { goalsOf } from './goals.ts'
import { openChoiceOf, rulesOf } from './reasons.rules.ts'
import { nextStepsOf, rowBehind } from './shown.ts'
import { readSituation, type Read } from './situation.ts'

const messagesShown = 5

/** A student's Today in one read. Messages are only in her own: adults read theirs elsewhere. */
export async function todayOf(tx: Tx, studentId: string, now: Date): Promise<Today> {
  const read = await readSituation(tx, studentId, now)
  const offered = rankSteps(read.situation)
  const [monday = read.today.day] = weekOf(read.today.day)
  const mondayAt = beginOf(monday, read.today.timeZone)
  const isHerself = tx.context.viewerId === studentId
  const news = await facts.selectNews(tx, studentId, {
    from: mondayAt,
    messages: isHerself ? messagesShown : 0,
  })
  const mastered = masteredSince(read, mondayAt)
  const titles = mastered.length === 0 ? [] : await competenciesById(tx, mastered)
  const days = news.answeredAt.map((at) => dayOf(at, read.today.timeZone))
  const [help] = read.help
  return {
    asOf: now.toISOString(),
    studentId,
    givenName: read.student.givenName,
    steps: await nextStepsOf(tx, read, offered),
    openChoice: openChoiceOf(offered),
    goals: await goalsOf(tx, read),
    answeredToday: days.filter((one) => one === read.today.day).length,
    daysThisWeek: new Set(days).size,
    masteredThisWeek: titles.map(({ id, title }) => ({ competencyId: id, title })),
    help:
      help === undefined
        ? null
        : { id: help.id, askedAt: help.askedAt, takenBy: help.takenBy, competencyId: help.competencyId },
    adults: [...read.guides],
    messages: await messagesOf(tx, news.messages),
  }
}

/** Practice among what a student is offered today, best first: what her device takes along for a day without network. */
export async function practiceAhead(
  tx: Tx,
  studentId: string,
  now: Date,
): Promise<{ competencyId: string; nextStepId: string | null; chosenBy: ChosenBy }[]> {
  const read = await readSituation(tx, studentId, now)
  return rankSteps(read.situation).flatMap(({ competencyId, kind, source }) =>
    competencyId !== null && (kind === 'practice' || kind === 'refresh')
      ? [{ competencyId, nextStepId: rowBehind(read, competencyId, kind)?.id ?? null, chosenBy: source }]
      : [],
  )
}

const masteredSince = ({ student, standings, situation }: Read, from: Date): string[] =>
  situation.places.flatMap(({ competencyId }) => {
    const declaredAt = standings.rowOf(student.id, competencyId)?.declaredAt
    return declaredAt && declaredAt >= from ? [competencyId] : []
  })

async function messagesOf(tx: Tx, rows: readonly facts.MessageRow[]): Promise<Today['messages']> {
  const people = await namesOf(
    tx,
    rows.map(({ senderId }) => senderId),
  )
  return rows.map(({ id, kind, body, sentAt, senderId }) => ({
    id,
    kind,
    sender: people.get(senderId) ?? { id: senderId, name: '', picture: null },
    body,
    sentAt: sentAt.toISOString(),
  }))
}

/**
 * Why a student sees a competency among her steps, or why not: every rule that spoke, from the situation as it is now.
 * @throws Problem `not-found` when there is no such competency
 */
export async function explain(
  tx: Tx,
  studentId: string,
  competencyId: string,
  now: Date,
): Promise<StepExplanation> {
  const [competency] = await competenciesById(tx, [competencyId])
  if (competency === undefined) throw notFound('competency')
  const { situation } = await readSituation(tx, studentId, now)
  const explained = explainStep(situation, competencyId)
  const rules = rulesOf(explained)
  const named = rules.flatMap(({ values }) =>
    typeof values.competencyId === 'string' ? [values.competencyId] : [],
  )
  const titles = named.length === 0 ? [] : await competenciesById(tx, [...new Set(named)])
  return {
    asOf: now.toISOString(),
    competencyId,
    title: competency.title,
    isOffered: explained.isOffered,
    place: explained.position,
    rules,
    titles: Object.fromEntries(titles.map(({ id, title }) => [id, title])),
  }
}
