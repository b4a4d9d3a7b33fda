import { assignStep, declineStep } from '#server/recommendations/steps.ts'
import { setGoal } from '#server/recommendations/goals.ts'
import { standingsOf } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { blocksOf } from '../mind.ts'
import type { Teller } from './teller.ts'
import * as story from './story.ts'

/** The first competency of some whose building blocks a student has in hand, by id. */
async function firstOpen(
  tx: Tx,
  {
    studentId,
    choices,
    ids,
    at,
  }: { studentId: string; choices: readonly string[]; ids: Teller['ids']; at: Date },
): Promise<string | null> {
  const blocks = [...new Set(choices.flatMap(blocksOf))].map((code) => ids.competencyOf(code))
  const standings = await standingsOf(tx, [studentId], blocks, at)
  const isHeld = (code: string): boolean => {
    const { state } = standings.standing(studentId, ids.competencyOf(code))
    return state === 'mastered' || state === 'reviewDue'
  }
  const found = choices.find((code) => blocksOf(code).every(isHeld))
  return found === undefined ? null : ids.competencyOf(found)
}

/** What people of the story wished for, gave and declined in the last days; all others' steps come from their own work. */
export async function tellSteps({ ids, at, idOf, as }: Teller): Promise<void> {
  for (const { student, by, competency, ...when } of story.goals) {
    const goal = { id: idOf('goal', student, competency), competencyId: ids.competencyOf(competency) }
    await as(by, (tx) => setGoal(tx, ids.userOf(student), goal, at(when)))
  }
  for (const { student, by, competencies, note, ...when } of story.assignments)
    await as(by, async (tx) => {
      const studentId = ids.userOf(student)
      const choices = await standingsOf(tx, [studentId], competencies.map(ids.competencyOf), at(when))
      const open = competencies
        .map(ids.competencyOf)
        .find((id) => !['locked', 'mastered', 'reviewDue'].includes(choices.standing(studentId, id).state))
      const competencyId =
        open ?? (await firstOpen(tx, { studentId, choices: competencies, ids, at: at(when) }))
      if (competencyId === null) return
      const id = idOf('assignment', student)
      await assignStep(tx, studentId, { id, competencyId, kind: 'practice', note }, at(when))
    })
  for (const { student, competency, kind, reason, note, ...when } of story.declines) {
    const about = { id: idOf('decline', student), competencyId: ids.competencyOf(competency), kind, reason }
    const wanted = note === null ? about : { ...about, note }
    await as(student, (tx) => declineStep(tx, ids.userOf(student), wanted, at(when)))
  }
}
