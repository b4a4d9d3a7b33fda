import { estimateMastery, meetsDeclaration } from './declaration.ts'
import type { Estimate } from './declaration.ts'
import { observe, priorAbility, priorCompetency } from './kalman.ts'
import type { Belief } from './kalman.ts'
import { assertSafe, mostDistinctSuccesses } from './mastery.parameters.ts'
import type { MasteryParameters } from './mastery.parameters.ts'
import { isSpaced } from './retention.ts'

/**
 * Where evidence came from. `assessed`: its source may assess; only this can declare mastery. `practised`: the
 * student's own practice. `observed`: an adult saw it happen.
 */
type EvidenceKind = 'assessed' | 'practised' | 'observed'

/** The place of a piece of evidence in its student's log: by time (ms since 1970), then sequence, then id. */
export type EvidencePosition = { readonly at: number; readonly sequence: number; readonly id: string }

export type Observation = EvidencePosition & {
  readonly kind: EvidenceKind
  /** What was asked. For a task without items, the task's own id: without one it can never count as a distinct item. */
  readonly itemId: string | null
  /** Easiness of the item in logits; for a performance without an item, that of its competencies. */
  readonly easiness: number
  /** The competencies it speaks about, each once, with the easiness of its typical item in logits. */
  readonly competencies: readonly { readonly id: string; readonly easiness: number }[]
  readonly isCorrect: boolean
  /** Hints taken; null when the source does not say. */
  readonly hints: number | null
  /** Tries at this item until now, the first being 1; null when the source does not say. */
  readonly attempts: number | null
}

/** What one student has shown on one competency. */
export type CompetencyState = {
  readonly belief: Belief
  /** As of the last evidence on this competency, so that a figure changes only with evidence one can open. */
  readonly estimate: Estimate
  readonly evidenceCount: number
  readonly assessedCount: number
  /** Different assessed items answered right unaided, oldest first, at most five. */
  readonly successItemIds: readonly string[]
  /** Expected success after each of the last five pieces of evidence, oldest first. */
  readonly recentEstimates: readonly number[]
  readonly asOf: number
  readonly lastSuccessAt: number | null
  readonly declaredAt: number | null
  /** Unaided successes since the declaration that came after a long enough pause. */
  readonly spacedSuccesses: number
}

export type StudentState = {
  readonly ability: Belief
  readonly evidenceCount: number
  /** The last evidence folded in; null before the first. */
  readonly asOf: EvidencePosition | null
  readonly competencies: ReadonlyMap<string, CompetencyState>
}

type Draft = {
  ability: Belief
  evidenceCount: number
  asOf: EvidencePosition | null
  competencies: Map<string, CompetencyState>
}

/** When competencies were declared, by their ids, in ms since 1970. */
export type Declarations = ReadonlyMap<string, number>

const noDeclarations: Declarations = new Map()
const recentWindow = 5

/** A student of whom nothing is known. */
export function unknownStudent(parameters: MasteryParameters): StudentState {
  return { ability: priorAbility(parameters), evidenceCount: 0, asOf: null, competencies: new Map() }
}

/** The order in which evidence is folded in. Ids compare by code unit, so every machine agrees. */
export function compareEvidence(a: EvidencePosition, b: EvidencePosition): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.sequence !== b.sequence) return a.sequence - b.sequence
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The rule for late evidence: a student's state is always what folding her whole log in order gives. Evidence that
 * belongs before what was folded already (or is that very piece) therefore means: fold her log again from the start.
 */
export function mustReplay(asOf: EvidencePosition | null, arrived: EvidencePosition): boolean {
  return asOf !== null && compareEvidence(arrived, asOf) <= 0
}

/** Right, without hints, at the first try. Where the source does not tell of hints or tries, we believe the answer. */
export function isUnaidedSuccess({
  isCorrect,
  hints,
  attempts,
}: Pick<Observation, 'isCorrect' | 'hints' | 'attempts'>): boolean {
  return isCorrect && (hints ?? 0) <= 0 && (attempts ?? 1) <= 1
}

/** `foldHistory` for one piece of evidence. */
export function foldEvidence(
  state: StudentState,
  observation: Observation,
  parameters: MasteryParameters,
): StudentState {
  return foldHistory(state, [observation], parameters)
}

/**
 * THE step from evidence to mastery, for live updates and for rebuilding alike. `state` is left as it was; it need
 * only hold the competencies that the observations name, and what is not there counts as never seen.
 *
 * - A right answer with help moves nothing but the counts: what she would have done alone was not seen, and asking
 *   for help must not cost her anything.
 * - An adult's observation moves the estimate like one answer to a typical item, no more: how far one such judgment
 *   can be relied on is unknown. Like practice, it cannot declare.
 * - Mastery is declared at an assessed unaided success, never at any other evidence, and stays declared.
 *
 * @param declared when competencies were declared (ms since 1970) by an earlier fold of a part of this log: facts that
 *   the fold may date earlier and that count from their instant on. End with `keepDeclared`.
 * @throws RangeError when evidence is out of order (see `mustReplay`), names no or the same competency twice, holds
 *   a number that is not finite, or when a parameter is unsafe: each is the caller's mistake
 */
export function foldHistory(
  state: StudentState,
  observations: Iterable<Observation>,
  parameters: MasteryParameters,
  declared: Declarations = noDeclarations,
): StudentState {
  assertSafe(parameters)
  const draft: Draft = { ...state, competencies: new Map(state.competencies) }
  for (const observation of observations) foldInto(draft, observation, parameters, declared)
  return draft
}

/** A whole log's state with what was declared before: the earlier instant stays, and none is erased. */
export function keepDeclared(state: StudentState, declared: Declarations): StudentState {
  const competencies = new Map(state.competencies)
  for (const [id, at] of declared) {
    const known = competencies.get(id)
    if (known && (known.declaredAt === null || known.declaredAt > at))
      competencies.set(id, { ...known, declaredAt: at })
  }
  return { ...state, competencies }
}

function foldInto(
  draft: Draft,
  observation: Observation,
  parameters: MasteryParameters,
  declared: Declarations,
): void {
  assertSound(observation, draft.asOf)
  const { competencies, at, sequence, id } = observation
  const before = competencies.map((competency) => draft.competencies.get(competency.id))
  let beliefs = before.map((known) => known?.belief ?? priorCompetency(parameters))

  const isUnaided = isUnaidedSuccess(observation)
  if (isUnaided || !observation.isCorrect) {
    const moved = observe(
      { ability: draft.ability, competencies: beliefs },
      { easiness: observation.easiness, isCorrect: isUnaided },
      parameters,
    )
    draft.ability = moved.ability
    beliefs = [...moved.competencies]
  }
  draft.evidenceCount += 1
  draft.asOf = { at, sequence, id }

  competencies.forEach((competency, index) => {
    const belief = beliefs[index] ?? priorCompetency(parameters)
    const estimate = estimateMastery(draft.ability, belief, competency.easiness, parameters)
    const fact = declared.get(competency.id)
    // Strictly before: at its own instant, what declared it was not yet a success after the declaration.
    const declaredBefore = fact !== undefined && fact < at ? fact : null
    draft.competencies.set(
      competency.id,
      accumulate(before[index], belief, estimate, observation, {
        isUnaided,
        wasDeclaredAt: before[index]?.declaredAt ?? declaredBefore,
        parameters,
      }),
    )
  })
}

function accumulate(
  before: CompetencyState | undefined,
  belief: Belief,
  estimate: Estimate,
  { kind, at, itemId }: Observation,
  given: { isUnaided: boolean; wasDeclaredAt: number | null; parameters: MasteryParameters },
): CompetencyState {
  const { isUnaided, wasDeclaredAt, parameters } = given
  const isAssessed = kind === 'assessed'
  const lastSuccessAt = before?.lastSuccessAt ?? null
  const spaced = before?.spacedSuccesses ?? 0

  const successItemIds = withItem(before?.successItemIds ?? [], isAssessed && isUnaided ? itemId : null)
  const isDeclaring =
    wasDeclaredAt === null &&
    isAssessed &&
    isUnaided &&
    meetsDeclaration(estimate, successItemIds.length, parameters)
  const isSpacedSuccess =
    wasDeclaredAt !== null && isUnaided && isSpaced(lastSuccessAt ?? wasDeclaredAt, at, spaced, parameters)

  return {
    belief,
    estimate,
    evidenceCount: (before?.evidenceCount ?? 0) + 1,
    assessedCount: (before?.assessedCount ?? 0) + (isAssessed ? 1 : 0),
    successItemIds,
    recentEstimates: [...(before?.recentEstimates ?? []), estimate.success].slice(-recentWindow),
    asOf: at,
    lastSuccessAt: isUnaided ? at : lastSuccessAt,
    declaredAt: isDeclaring ? at : wasDeclaredAt,
    spacedSuccesses: spaced + (isSpacedSuccess ? 1 : 0),
  }
}

function withItem(itemIds: readonly string[], itemId: string | null): readonly string[] {
  const isCounted = itemId === null || itemIds.length >= mostDistinctSuccesses || itemIds.includes(itemId)
  return isCounted ? itemIds : [...itemIds, itemId]
}

function assertSound(observation: Observation, asOf: EvidencePosition | null): void {
  const { id, at, sequence, easiness, competencies } = observation
  if (mustReplay(asOf, observation)) {
    throw new RangeError(`evidence ${id} belongs before what is already folded in: replay the student's log`)
  }
  if (![at, sequence, easiness, ...competencies.map((one) => one.easiness)].every(Number.isFinite)) {
    throw new RangeError(`evidence ${id} holds a time, sequence or easiness that is not a finite number`)
  }
  const isRepeated = competencies.some(
    (one, index) => competencies.findIndex(({ id }) => id === one.id) < index,
  )
  if (competencies.length === 0 || isRepeated) {
    throw new RangeError(`evidence ${id} must name at least one competency, and none twice`)
  }
}
