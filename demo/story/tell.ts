import { recordUse, resourcesFor } from '#server/catalog/catalog.ts'
import { askForHelp, closeHelp, takeHelp } from '#server/evidence/evidence.ts'
import { withdrawDecision } from '#server/mastery/decisions.ts'
import { judge, openCompetency, standingsOf } from '#server/mastery/mastery.ts'
import { markRead, writeNote, writeToFamily, writeToStudent } from '#server/messages/messages.ts'
import type { Tx } from '#server/platform/db.ts'
import { tellSteps } from './steps.ts'
import * as story from './story.ts'
import type { Teller } from './teller.ts'

/**
 * Writes down what people said and decided, each under her own name and through the same front doors as a person.
 * Said again, nothing is written twice.
 */
export async function tellStory(teller: Teller): Promise<void> {
  const { ids, at, idOf, as } = teller
  for (const { student, from, body, readBy, ...when } of story.familyMessages) {
    const studentId = ids.userOf(student)
    const id = idOf('family', student, body)
    await as(from, (tx) => writeToFamily(tx, { studentId, id, body }, at(when)))
    for (const reader of readBy)
      await as(reader, (tx) => markRead(tx, { studentId, messageIds: [id] }, at(when)))
  }
  for (const { student, from, kind, body, competency, isRead, ...when } of story.studentMessages) {
    const studentId = ids.userOf(student)
    const id = idOf('student', student, body)
    const about = competency === null ? {} : { competencyId: ids.competencyOf(competency) }
    await as(from, (tx) => writeToStudent(tx, { studentId, id, kind, body, ...about }, at(when)))
    if (isRead) await as(student, (tx) => markRead(tx, { studentId, messageIds: [id] }, at(when)))
  }
  for (const { student, from, body, competency, ...when } of story.colleagueNotes) {
    const about = competency === null ? {} : { competencyId: ids.competencyOf(competency) }
    const note = { studentId: ids.userOf(student), id: idOf('note', student, body), body, ...about }
    await as(from, (tx) => writeNote(tx, note, at(when)))
  }
  for (const { student, by, waited, note, ...when } of story.answeredHelp) {
    const id = idOf('help', student, note)
    const later = (minutes: number): Date => new Date(at(when).getTime() + minutes * 60_000)
    await as(student, (tx) => askForHelp(tx, ids.userOf(student), { id, note }, at(when)))
    await as(by, (tx) => takeHelp(tx, id, later(waited)))
    await as(by, (tx) => closeHelp(tx, id, later(waited + 4)))
  }
  for (const { student, by, competency, outcome, ...when } of story.usesAtHome)
    await as(by, async (tx) => {
      const [resource] = await resourcesFor(tx, [ids.competencyOf(competency)], 'homeActivity')
      if (!resource) throw new Error(`the demo has nothing to do at home for ${competency}`)
      const id = idOf('use', student, competency)
      await recordUse(tx, { studentId: ids.userOf(student), id, resourceId: resource.id, outcome }, at(when))
    })
  for (const decision of story.decisions) await as(decision.by, (tx) => decide(tx, decision, teller))
  await tellSteps(teller)
}

async function decide(
  tx: Tx,
  { student, kind, competencies, reason, withdrawnAgo, ...when }: story.SampleDecision,
  { ids, at, idOf }: Teller,
): Promise<void> {
  const studentId = ids.userOf(student)
  const choices = competencies.map((code) => ids.competencyOf(code))
  const id = idOf('decision', student, reason)
  const standings = await standingsOf(tx, [studentId], choices, at(when))
  const locked = choices.find((choice) => standings.standing(studentId, choice).state === 'locked')
  if (kind === 'opening') {
    if (locked !== undefined)
      await openCompetency(tx, studentId, { id, competencyId: locked, reason }, at(when))
    return
  }
  await judge(tx, studentId, { id, competencyId: choices[0] ?? '', verdict: kind, reason }, at(when))
  if (withdrawnAgo !== undefined)
    await withdrawDecision(tx, 'judgments', id, at({ ago: withdrawnAgo, at: when.at }))
}
