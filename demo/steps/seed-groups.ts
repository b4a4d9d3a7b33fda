import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { groupPlan, publishPlan, savePlan } from '#server/scheduling/scheduling.ts'
import { dateAt } from '../calendar.ts'
import { district, sections } from '../district.ts'
import type { Ids } from '../ids.ts'

/** The sections that the first pages show: their teachers have published today's groups as they were proposed. */
const published = ['5A', '5B', '4C']

export async function seedGroups(
  database: Database,
  { districtId, ids, now }: { districtId: string; ids: Ids; now: Date },
): Promise<void> {
  const on = dateAt(now, district.timeZone)
  for (const { key, teachers } of sections) {
    if (!published.includes(key)) continue
    const sectionId = ids.sectionOf(key)
    const teacher = wideContext(districtId, ids.userOf(teachers[0]?.person ?? ''))
    await database.transaction(teacher, async (tx) => {
      const plan = await groupPlan(tx, sectionId, { on, isFresh: true }, now)
      const groups = plan.groups.map(
        ({ id, kind, competencyId, reason, adult, minutes, capacity, members }, index) => ({
          id,
          kind,
          competencyId,
          reason,
          adultId: adult?.id ?? null,
          place: kind === 'own' ? null : (places[index] ?? null),
          minutes,
          capacity,
          studentIds: members.map(({ student }) => student.id),
        }),
      )
      await savePlan(tx, sectionId, { on, groups }, now)
      await publishPlan(tx, sectionId, on, now)
    })
  }
}

const places = ['Round table', 'Window table', 'Rug', 'Back table', 'Reading corner']
