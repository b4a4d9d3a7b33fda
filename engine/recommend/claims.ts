import type { BlockCause, Claim, StepReason } from './reasons.ts'
import { isMastered, isOpen, isUnlocked, knownProbability, missingOf } from './situation.ts'
import type { Chart, Decline, Place, WorkKind } from './situation.ts'
import { waitingOf, wantsOf } from './wants.ts'
import type { Waiting, Want } from './wants.ts'

/** What the rules for one place ask. */
type Rules = {
  readonly chart: Chart
  readonly wants: ReadonlyMap<string, Want>
  readonly waiting: ReadonlyMap<string, Waiting>
  readonly held: ReadonlyMap<string, readonly Decline[]>
}

/**
 * Everything that speaks for a step, the claim that decides first: an adult's and the student's own, then for each
 * place what its state asks for. Nothing that is not open, cannot be had today, or was declined and still is.
 */
export function claimsOf(chart: Chart, held: ReadonlyMap<string, readonly Decline[]>): Claim[] {
  const wants = wantsOf(chart)
  const rules: Rules = { chart, wants, waiting: waitingOf(chart, wants), held }
  const asked = [...askedClaims(rules)]
  const claims = asked.filter(({ source }) => source !== 'engine')
  for (const place of chart.situation.places) claims.push(...supportClaims(rules, place))
  for (const place of chart.situation.places) {
    if (isOpen(chart, place.competencyId)) claims.push(...ownClaims(rules, place))
  }
  // What the engine offered and she took keeps the reason it has now; when it has none any more, that she took it.
  claims.push(...asked.filter(({ source }) => source === 'engine'))
  return claims
}

/** What an adult assigned, and what she picked or took: whatever the state, as long as it is not locked on her map. */
function* askedClaims({ chart, held }: Rules): Generator<Claim> {
  const { assignments, choices, parameters } = chart.situation
  const mayOffer = ({ competencyId, kind }: { competencyId: string; kind: WorkKind }) =>
    chart.placeOf.has(competencyId) && isUnlocked(chart, competencyId) && !isHeld(held, competencyId, kind)
  const asked = { wanted: parameters.askedWeight, place: 'asked' } as const
  for (const one of assignments) {
    const { id, assignedAt, competencyId, kind, minutes } = one
    const reason: StepReason = { rule: 'assigned', assignmentId: id, assignedAt }
    if (mayOffer(one)) yield { competencyId, kind, minutes, source: 'adult', reason, ...asked }
  }
  for (const one of choices) {
    const { id, by, chosenAt, competencyId, kind, minutes } = one
    const reason: StepReason = { rule: 'chosen', choiceId: id, chosenAt }
    if (mayOffer(one)) yield { competencyId, kind, minutes, source: by, reason, ...asked }
  }
}

/** Refreshes of what stands before a place that is too hard as things are, each named for it. */
function* supportClaims(rules: Rules, place: Place): Generator<Claim> {
  const cause = causeOf(rules, place)
  if (cause === null) return
  const { chart, wants } = rules
  const { parameters } = chart.situation
  const want = wants.get(place.competencyId)
  const weight = Math.max(want?.weight ?? 0, cause === 'belowBand' ? 0 : parameters.helpWeight)
  for (const before of supportsOf(rules, place, cause)) {
    yield* claim(rules, before, 'refresh', {
      wanted: weight * parameters.blockShare,
      reason: {
        rule: 'buildingBlockFirst',
        forCompetencyId: place.competencyId,
        because: cause,
        wantedBy: want?.by ?? null,
      },
    })
  }
}

/** Why something that is open should wait for a building block; null when it need not. */
function causeOf({ chart, held }: Rules, place: Place): Exclude<BlockCause, 'missing'> | null {
  if (isMastered(place) || !isOpen(chart, place.competencyId)) return null
  if (place.standing.state === 'needsHelp') return 'stuck'
  if (saidTooHard(held, place.competencyId)) return 'saidTooHard'
  return place.estimate.success < chart.situation.parameters.bandLow ? 'belowBand' : null
}

/** Direct prerequisites due for review; for someone stuck without such, the one longest without a success. */
function supportsOf({ chart }: Rules, place: Place, cause: BlockCause): Place[] {
  const before = (chart.prerequisitesOf.get(place.competencyId) ?? [])
    .map((id) => chart.placeOf.get(id))
    .filter((one) => one !== undefined && isMastered(one) && isOpen(chart, one.competencyId)) as Place[]
  const due = before.filter(({ standing }) => standing.state === 'reviewDue')
  if (due.length > 0 || cause === 'belowBand') return due
  return [...before].sort((a, b) => (a.lastSuccessAt ?? 0) - (b.lastSuccessAt ?? 0)).slice(0, 1)
}

/** What the state of an open place asks for. */
function* ownClaims(rules: Rules, place: Place): Generator<Claim> {
  const { standing } = place
  switch (standing.state) {
    case 'mastered':
      return yield* claim(rules, place, 'refresh', {
        place: 'spare',
        reason: { rule: 'keepFresh', lastSuccessAt: place.lastSuccessAt },
      })
    case 'reviewDue':
      return yield* claim(rules, place, 'refresh', {
        wanted: wantedBeyond(rules, place),
        reason: {
          rule: 'reviewDue',
          lastSuccessAt: place.lastSuccessAt ?? standing.reason.declaredAt,
          known: knownProbability(place),
        },
      })
    case 'needsHelp':
      return yield* stuckClaims(rules, place, standing.reason)
    case 'notStarted':
    case 'working':
    case 'locked':
      return yield* workClaims(rules, place)
  }
}

/** On what she is stuck: with an adult or a partner, and alone only when neither is there. */
function* stuckClaims(
  rules: Rules,
  place: Place,
  { rule: because }: { readonly rule: 'asked' | 'noProgress' },
): Generator<Claim> {
  const { helpWeight, partnerFit } = rules.chart.situation.parameters
  const beyond = wantedBeyond(rules, place)
  const reason: StepReason = { rule: 'stuck', because, tries: place.evidenceCount }
  const together = [
    ...claim(rules, place, 'withAdult', { wanted: Math.max(helpWeight, beyond), reason }),
    ...claim(rules, place, 'withPartner', { wanted: Math.max(helpWeight * partnerFit, beyond), reason }),
  ]
  yield* together
  if (together.length === 0) yield* workClaims(rules, place)
}

/** Practice, checks and work with a partner on what is not mastered. */
function* workClaims(rules: Rules, place: Place): Generator<Claim> {
  const { chart, held } = rules
  const { competencyId, estimate, level, evidenceCount } = place
  const { cut } = chart.situation.mastery
  const wanted = wantedBeyond(rules, place)
  const named = namedReason(rules, place)

  const tooEasy = held.get(competencyId)?.find(({ reason }) => reason === 'tooEasy')
  const toShow: StepReason | null =
    tooEasy !== undefined
      ? { rule: 'saidTooEasy', declinedAt: tooEasy.declinedAt }
      : evidenceCount > 0 && estimate.success >= cut
        ? { rule: 'readyToShow', success: estimate.success, cut, evidenceCount }
        : level === 'below' && evidenceCount === 0
          ? { rule: 'belowSection', success: estimate.success }
          : null
  if (toShow !== null) yield* claim(rules, place, 'check', { wanted, reason: named ?? toShow })

  yield* togetherClaims(rules, place, wanted)
  const reason = named ?? goalReason(rules, place) ?? plainReason(rules, place)
  if (!waitsForRefresh(rules, place)) yield* claim(rules, place, 'practice', { wanted, reason })
  yield* claim(rules, place, 'withPartner', { wanted, reason })
  // Where nothing can be practised here, learning goes on with an adult.
  const isTaughtOnly = place.ways.every(({ kind }) => kind === 'withAdult')
  if (isTaughtOnly) yield* claim(rules, place, 'withAdult', { wanted, reason })
}

/** What she asked for by saying no: an adult for what is too hard, company for what she would not do alone. */
function* togetherClaims(rules: Rules, place: Place, wanted: number): Generator<Claim> {
  const { chart, held } = rules
  const { competencyId, evidenceCount: tries } = place
  const weight = Math.max(wanted, chart.situation.parameters.helpWeight)
  if (place.standing.state !== 'needsHelp' && saidTooHard(held, competencyId)) {
    const reason: StepReason = { rule: 'stuck', because: 'saidTooHard', tries }
    yield* claim(rules, place, 'withAdult', { wanted: weight, reason })
  }
  const alone = held.get(competencyId)?.find((decline) => decline.reason === 'withSomebody')
  if (alone === undefined) return
  const reason: StepReason = { rule: 'saidWithSomebody', declinedAt: alone.declinedAt }
  yield* claim(rules, place, 'withPartner', { wanted: weight, reason })
  yield* claim(rules, place, 'withAdult', { wanted: weight, reason })
}

/** Below the band with a building block that is due for review, and can be refreshed today: that comes first. */
function waitsForRefresh(rules: Rules, place: Place): boolean {
  if (causeOf(rules, place) !== 'belowBand') return false
  return supportsOf(rules, place, 'belowBand').some((one) => wayOf(rules, one, 'refresh') !== undefined)
}

/** How much somebody wants this place, for itself or for what waits for it. */
function wantedBeyond({ chart, waiting }: Rules, { competencyId }: Place): number {
  const { parameters } = chart.situation
  return Math.max(
    chart.goalOf.has(competencyId) ? parameters.goalWeight : 0,
    chart.openingOf.has(competencyId) ? parameters.openedWeight : 0,
    waiting.get(competencyId)?.weight ?? 0,
  )
}

/** The reason that stands before every other on this place: it is a building block, or a teacher opened it. */
function namedReason({ chart, waiting }: Rules, { competencyId }: Place): StepReason | null {
  const waits = waiting.get(competencyId)
  if (waits !== undefined) {
    const { forCompetencyId, by } = waits
    return { rule: 'buildingBlockFirst', forCompetencyId, because: 'missing', wantedBy: by }
  }
  const opening = chart.openingOf.get(competencyId)
  if (opening === undefined) return null
  const missing = missingOf(chart, competencyId)
  return missing.length === 0 ? null : { rule: 'openedByTeacher', openedAt: opening.openedAt, missing }
}

function goalReason({ chart }: Rules, { competencyId }: Place): StepReason | null {
  const goal = chart.goalOf.get(competencyId)
  return goal === undefined ? null : { rule: 'goal', goalId: goal.id }
}

function plainReason({ chart }: Rules, place: Place): StepReason {
  const { competencyId, estimate, evidenceCount, lastEvidenceAt } = place
  const { success } = estimate
  if (evidenceCount > 0) return { rule: 'inProgress', success, evidenceCount, lastEvidenceAt }
  return { rule: 'nextOnMap', after: chart.prerequisitesOf.get(competencyId) ?? [], success }
}

const isHeld = (held: Rules['held'], competencyId: string, kind: WorkKind): boolean =>
  held.get(competencyId)?.some((decline) => decline.kind === kind) ?? false

const saidTooHard = (held: Rules['held'], competencyId: string): boolean =>
  held.get(competencyId)?.some(({ reason }) => reason === 'tooHard') ?? false

/** How this kind can be had on this place today, unless it was declined. */
const wayOf = ({ held }: Rules, { competencyId, ways }: Place, kind: WorkKind) =>
  isHeld(held, competencyId, kind) ? undefined : ways.find((way) => way.kind === kind)

/** The claim, when this kind can be had. */
function* claim(
  rules: Rules,
  place: Place,
  kind: WorkKind,
  said: { reason: StepReason; wanted?: number; place?: 'offered' | 'spare' },
): Generator<Claim> {
  const way = wayOf(rules, place, kind)
  if (way === undefined) return
  const { reason, wanted = 0, place: at = 'offered' } = said
  const { competencyId } = place
  yield { competencyId, kind, minutes: way.minutes, source: 'engine', reason, wanted, place: at }
}
