import type { Chart, Decline, WorkKind } from './situation.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Until when a decline keeps this kind of step on this competency away, or null when it no longer holds. In order:
 * 1. An adult who assigned it, or the student who chose it, after she said no: it no longer holds.
 * 2. "Not now" holds until the district's next day.
 * 3. "Too hard" no longer holds once the expected success has risen by `declineRise`; "too easy" no longer once later
 *    evidence brought it below the cut.
 * 4. Otherwise it holds for `declineDays`.
 */
export function declineHoldsUntil(chart: Chart, decline: Decline): number | null {
  const { situation, placeOf } = chart
  const { now, dayBeganAt, dayEndsAt, assignments, choices, mastery, parameters } = situation
  const { competencyId, kind, reason, declinedAt } = decline
  const isSame = (one: { competencyId: string; kind: WorkKind }) =>
    one.competencyId === competencyId && one.kind === kind
  const isAskedAgain =
    assignments.some((one) => isSame(one) && one.assignedAt > declinedAt) ||
    choices.some((one) => isSame(one) && one.chosenAt > declinedAt)
  if (isAskedAgain) return null

  if (reason === 'notNow') return declinedAt >= dayBeganAt ? dayEndsAt : null

  const place = placeOf.get(competencyId)
  const success = place?.estimate.success ?? 0
  if (reason === 'tooHard' && success >= decline.success + parameters.declineRise) return null
  const isShownSince = (place?.lastEvidenceAt ?? 0) > declinedAt
  if (reason === 'tooEasy' && isShownSince && success < mastery.cut) return null

  const until = declinedAt + parameters.declineDays * dayMs
  return now < until ? until : null
}

/** Declines that hold, by competency, newest first. */
export function heldDeclinesOf(chart: Chart): Map<string, (Decline & { until: number })[]> {
  const held = new Map<string, (Decline & { until: number })[]>()
  for (const decline of chart.situation.declines) {
    const until = declineHoldsUntil(chart, decline)
    if (until === null) continue
    const known = held.get(decline.competencyId)
    if (known === undefined) held.set(decline.competencyId, [{ ...decline, until }])
    else known.push({ ...decline, until })
  }
  for (const list of held.values()) list.sort((a, b) => b.declinedAt - a.declinedAt)
  return held
}
