import { ensureItems, freezeEasiness } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence, type NewEvidence } from '#server/evidence/evidence.ts'
import { applyEvidence, newEasinessMemory } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import type { Ids } from './ids.ts'
import { easinessOf, items } from './items.ts'
import { competencies } from './map.ts'
import { students } from './district.ts'
import { source } from './roster.ts'
import type { SampleObservation } from './sitting.ts'

/** Practice and checks carry no adult; what an adult saw names who saw it. */
export const practiceSource = { name: 'Practice and checks', mayAssess: true }
const adultSource = { name: 'Proximal', mayAssess: true }

/** The items of every competency, and how hard they usually are. */
export async function makeItems(tx: Tx, ids: Ids): Promise<void> {
  await ensureItems(
    tx,
    items.map(({ code, competency, easiness }) => ({
      source,
      identifier: code,
      competencyIds: [ids.competencyOf(competency)],
      easiness,
    })),
  )
  await freezeEasiness(
    tx,
    competencies.map(({ code }) => ({ competencyId: ids.competencyOf(code), easiness: easinessOf(code) })),
  )
}

/**
 * Records a history, homeroom by homeroom, each in a transaction of its own: after a crash those that are there stay,
 * the rest comes. Both subjects of a student come together, so that each log is folded once.
 */
export async function recordHistory(
  database: Database,
  { districtId, ids, itemOf }: { districtId: string; ids: Ids; itemOf: (code: string) => string },
  history: readonly SampleObservation[],
): Promise<void> {
  const homerooms = new Map(students.map(({ key, homeroom }) => [key, homeroom]))
  const memory = newEasinessMemory()
  for (const own of Map.groupBy(history, ({ student }) => homerooms.get(student)).values())
    await database.transaction(wideContext(districtId), async (tx) => {
      const sources = {
        practice: await ensureSource(tx, practiceSource),
        adult: await ensureSource(tx, adultSource),
      }
      const evidence = own.map((observation, sequence): NewEvidence => {
        const { student, competency, item, kind, observer, durationSeconds } = observation
        return {
          id: deterministicId('demo evidence', districtId, observation.key),
          studentId: ids.userOf(student),
          sourceId: observer === null ? sources.practice : sources.adult,
          itemId: item === null ? null : itemOf(item),
          competencyIds: [ids.competencyOf(competency)],
          kind,
          isCorrect: observation.correct,
          attempts: observation.attempts,
          hints: observation.hints,
          durationMs: durationSeconds === null ? null : 1000 * durationSeconds,
          occurredAt: observation.at,
          sequence,
          recordedBy: observer === null ? null : ids.userOf(observer),
          note: observation.note,
        }
      })
      await recordEvidence(tx, evidence, [(step, recorded) => applyEvidence(step, recorded, memory)])
    })
}
