import {
  ensureSource,
  peopleSource,
  questionsSource,
  recordEvidence,
  type NewEvidence,
} from '#server/evidence/evidence.ts'
import { applyEvidence, newEasinessMemory } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import type { Ids } from './ids.ts'
import { students } from './district.ts'
import type { SampleItemIds } from './seed-items.ts'
import type { SampleObservation } from './sitting.ts'

/**
 * Records a history, homeroom by homeroom, each in a transaction of its own: after a crash those that are there stay,
 * the rest comes. Both subjects of a student come together, so that each log is folded once.
 */
export async function recordHistory(
  database: Database,
  { districtId, ids, items }: { districtId: string; ids: Ids; items: SampleItemIds },
  history: readonly SampleObservation[],
): Promise<void> {
  const homerooms = new Map(students.map(({ key, homeroom }) => [key, homeroom]))
  const memory = newEasinessMemory()
  for (const own of Map.groupBy(history, ({ student }) => homerooms.get(student)).values())
    await database.transaction(wideContext(districtId), async (tx) => {
      // Practice and checks carry no adult; what an adult saw names who saw it.
      const sources = {
        practice: await ensureSource(tx, questionsSource),
        adult: await ensureSource(tx, peopleSource),
      }
      const evidence = own.map((observation, sequence): NewEvidence => {
        const { student, competency, item, kind, observer, durationSeconds } = observation
        return {
          id: deterministicId('demo evidence', districtId, observation.key),
          studentId: ids.userOf(student),
          sourceId: observer === null ? sources.practice : sources.adult,
          itemId: item === null ? null : items.of(item),
          competencyIds: [ids.competencyOf(competency)],
          kind,
          isCorrect: observation.correct,
          attempts: observation.attempts,
          hints: observation.hints,
          slip: observation.slip,
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
