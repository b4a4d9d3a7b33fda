import type { StudentMastery } from '#contract/mastery.ts'
import type { MapStep } from '../../map/map-steps.ts'
import { isHeld } from '../../ui/state-words.ts'

export type HeldStep = MapStep & { declaredAt: string | null }
type Strand = { strand: string; of: number; held: HeldStep[] }

/** "Lately" on a record: this many days. */
const latelyDays = 7

/** What a student has got, by strand in the order of the map, the newest first; strands with nothing in them left out. */
export function recordOf(
  steps: readonly MapStep[],
  mastery: StudentMastery,
  now: number,
): { held: number; lately: number; strands: Strand[] } {
  const declared = new Map(
    mastery.competencies.map(({ competencyId, estimate }) => [competencyId, estimate?.declaredAt ?? null]),
  )
  const strands = new Map<string, Strand>()
  for (const step of steps) {
    const strand = strands.get(step.strand) ?? { strand: step.strand, of: 0, held: [] }
    strands.set(step.strand, strand)
    strand.of += 1
    if (isHeld(step.state)) strand.held.push({ ...step, declaredAt: declared.get(step.id) ?? null })
  }
  const withSome = [...strands.values()].filter(({ held }) => held.length > 0)
  for (const { held } of withSome)
    held.sort((a, b) => Date.parse(b.declaredAt ?? '') - Date.parse(a.declaredAt ?? '') || 0)
  const all = withSome.flatMap(({ held }) => held)
  const since = now - latelyDays * 86_400_000
  return {
    held: all.length,
    lately: all.filter(({ declaredAt }) => declaredAt !== null && Date.parse(declaredAt) >= since).length,
    strands: withSome,
  }
}
