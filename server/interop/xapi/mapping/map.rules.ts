import type { EvidenceKind } from '#contract/evidence.ts'
import type { UncountedReason } from '#contract/activities.ts'
import type { NewEvidence } from '#server/evidence/evidence.ts'
import { isActivity } from '../statements/activity.rules.ts'
import type { Activity, Result, Statement } from '../statements/statement.types.ts'
import { instantOf } from '../statements/times.rules.ts'

/** As what statements about an activity count. */
export interface Mapping {
  id: string
  iri: string
  /** Everything below the address as well. */
  isPrefix: boolean
  /** Null: every verb, every source. */
  verb: string | null
  sourceId: string | null
  competencyIds: readonly string[]
  /** What was asked; null: the activity itself. */
  itemId: string | null
  kind: EvidenceKind
  /** The scaled score from which it counts as right; null: what the source calls a success. */
  passFrom: number | null
}

/** A statement as it is stored. */
export interface StatementToMap {
  id: string
  sourceId: string
  statement: Statement
  /** As it is given out: the statement's own, or when it was stored. */
  timestamp: string
}

/** A district's mappings, found by the address they begin at. */
export type MappingIndex = ReadonlyMap<string, readonly Mapping[]>

/** After these an address goes deeper. */
const isDivider = (character: string | undefined) => character !== undefined && '/#?:&='.includes(character)

/** The narrower first: of one source before of all, of one verb before of all. */
const narrowness = ({ sourceId, verb }: Mapping) => (sourceId === null ? 0 : 2) + (verb === null ? 0 : 1)

export function indexOf(mappings: readonly Mapping[]): MappingIndex {
  const index = new Map<string, Mapping[]>()
  for (const mapping of mappings) {
    const there = index.get(mapping.iri)
    if (there) there.push(mapping)
    else index.set(mapping.iri, [mapping])
  }
  for (const there of index.values()) there.sort((a, b) => narrowness(b) - narrowness(a))
  return index
}

/**
 * The addresses that an activity lies at or below, itself first, then from the nearest to the farthest: `…/a/b` lies below
 * `…/a/` and `…/a`, never below `…/a/bc` or half a word.
 */
export function placesOf(iri: string): string[] {
  const places = [iri]
  for (let end = iri.length - 1; end > 0; end--) {
    if (isDivider(iri[end])) places.push(iri.slice(0, end))
    else if (isDivider(iri[end - 1])) places.push(iri.slice(0, end))
  }
  return places
}

/** The one mapping that a statement counts by: the nearest place, there the narrowest. */
export function mappingOf(
  index: MappingIndex,
  { activity, verb, sourceId }: { activity: string; verb: string; sourceId: string },
): Mapping | undefined {
  for (const place of placesOf(activity)) {
    const found = index
      .get(place)
      ?.find(
        (mapping) =>
          (place === activity || mapping.isPrefix) &&
          (mapping.verb === null || mapping.verb === verb) &&
          (mapping.sourceId === null || mapping.sourceId === sourceId),
      )
    if (found) return found
  }
  return undefined
}

/** The activity that a statement is about. */
export const activityOf = ({ object }: Statement): Activity | null => (isActivity(object) ? object : null)

const vocabularies = ['http://adlnet.gov/expapi/verbs/', 'https://w3id.org/xapi/adl/verbs/']
const verbsOf = (...words: string[]) =>
  words.flatMap((word) => vocabularies.map((vocabulary) => vocabulary + word))
const ofSuccess = new Set(verbsOf('passed', 'mastered'))
const ofFailure = new Set(verbsOf('failed'))
/** The verbs that by themselves tell right from wrong. */
export const tellingVerbs: readonly string[] = [...ofSuccess, ...ofFailure]

/** The score on the scale from -1 to 1: as it is said, or from the raw one where its bounds are. */
function scaledOf({ score }: Result): number | null {
  if (score?.scaled !== undefined) return score.scaled
  const { raw, min = 0, max } = score ?? {}
  return raw === undefined || max === undefined || max <= min ? null : (raw - min) / (max - min)
}

/**
 * Whether a statement says right or wrong; null when it says neither. The district's own bar goes before what the source
 * calls a success, that before what the verb says: `answered` and `completed` by themselves say nothing.
 */
export function isRight({ verb, result }: Statement, passFrom: number | null): boolean | null {
  const scaled = result && passFrom !== null ? scaledOf(result) : null
  if (scaled !== null && passFrom !== null) return scaled >= passFrom
  if (result?.success !== undefined) return result.success
  if (ofSuccess.has(verb.id)) return true
  return ofFailure.has(verb.id) ? false : null
}

const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/
const longestMs = 2 ** 31 - 1

/** A duration of ISO 8601 in milliseconds; null for one in months or years, which have no length, or of 25 days and more. */
export function durationMsOf(text: string | undefined): number | null {
  const match = text === undefined ? null : duration.exec(text)
  if (!match) return null
  const [weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part?.replace(',', '.') ?? 0))
  const ms = Math.round(((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1000)
  return ms > longestMs ? null : ms
}

/** Microseconds within the millisecond: what `instantOf` cuts off, and what orders statements of one instant. */
export function microsecondsOf(timestamp: string): number {
  const fraction = /[.,](\d+)/.exec(timestamp)?.[1] ?? ''
  return Number(fraction.slice(3, 6).padEnd(3, '0'))
}

/**
 * A mapped statement as evidence under the statement's id, or the reason why it is none. Its kind is what the mapping
 * says; what is beyond its source's trust is kept as practice by the evidence part.
 * @param given.studentId of the actor; null when nobody of the roster is
 * @param given.itemId what was asked: the mapping's item, else the activity's
 * @param given.isPossible whether evidence can be of an instant (ms since 1970)
 */
export function evidenceOf(
  { id, sourceId, statement, timestamp }: StatementToMap,
  mapping: Mapping,
  {
    studentId,
    itemId,
    isPossible,
  }: { studentId: string | null; itemId: string; isPossible: (at: number) => boolean },
): NewEvidence | UncountedReason {
  const isCorrect = isRight(statement, mapping.passFrom)
  if (isCorrect === null) return 'noResult'
  if (studentId === null) return 'unknownPerson'
  const at = instantOf(timestamp)
  if (!isPossible(at)) return 'impossibleTime'
  return {
    id,
    studentId,
    sourceId,
    itemId,
    competencyIds: mapping.competencyIds,
    kind: mapping.kind,
    isCorrect,
    attempts: null,
    hints: null,
    durationMs: durationMsOf(statement.result?.duration),
    occurredAt: new Date(at),
    sequence: microsecondsOf(timestamp),
    recordedBy: null,
    note: null,
  }
}
