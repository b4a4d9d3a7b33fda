import type { ActivityMapping, UncountedReason, UnmappedActivity } from '#contract/activities.ts'
import type { EvidenceKind } from '#contract/evidence.ts'
import type { MessageId } from '../ui/text.ts'

/** Under what the lists of this page are kept: asked for again after each change. */
export const unmappedKey = ['pages', 'GET /unmapped-activities'] as const
export const mappingsKey = ['pages', 'GET /activity-mappings'] as const

/** As what a mapping lets results count, and what that means. */
export const countsAs: Record<EvidenceKind, { name: MessageId; about: MessageId; said: MessageId }> = {
  practised: {
    name: 'activities.kind.practised',
    about: 'activities.kind.practised.about',
    said: 'activities.as.practised',
  },
  assessed: {
    name: 'activities.kind.assessed',
    about: 'activities.kind.assessed.about',
    said: 'activities.as.assessed',
  },
  observed: {
    name: 'activities.kind.observed',
    about: 'activities.kind.observed.about',
    said: 'activities.as.observed',
  },
}

export const reasonMessages: Record<UncountedReason, MessageId> = {
  unknownPerson: 'activities.why.unknownPerson',
  noResult: 'activities.why.noResult',
  impossibleTime: 'activities.why.impossibleTime',
  voided: 'activities.why.voided',
}

/** The last words of an address: `answered` of a verb, `quiz-1` of an activity. */
export function lastWords(iri: string): string {
  const words = iri.split(/[/#?:&=]/).filter(Boolean)
  const last = words.at(-1) ?? iri
  try {
    return decodeURIComponent(last).replaceAll(/[-_+]+/g, ' ')
  } catch {
    return last
  }
}

const verbMessages: Readonly<Record<string, MessageId>> = {
  answered: 'activities.verb.answered',
  passed: 'activities.verb.passed',
  failed: 'activities.verb.failed',
  mastered: 'activities.verb.mastered',
  completed: 'activities.verb.completed',
  attempted: 'activities.verb.attempted',
}

/** What was done, by the verb's address: in the reader's words where we have them, else as the address ends. */
export const verbWord = (t: (id: MessageId) => string, iri: string): string => {
  const last = lastWords(iri)
  const message = verbMessages[last]
  return message === undefined ? last : t(message)
}

/** What an activity is called: as its tool says, else by the end of its address. */
export const nameOf = ({ name, iri }: Pick<UnmappedActivity | ActivityMapping, 'name' | 'iri'>): string =>
  name ?? lastWords(iri)

/**
 * The addresses that an activity lies below, from the nearest to the one that is only a host: what everything below it may
 * be mapped by.
 */
export function addressesAbove(iri: string): string[] {
  const [, start = '', rest = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/)?[^/#?]*)(.*)$/i.exec(iri) ?? []
  const places: string[] = []
  for (let end = rest.length - 1; end > 0; end--)
    if ('/#?'.includes(rest[end]!) && !'/#?'.includes(rest[end - 1]!)) places.push(start + rest.slice(0, end))
  return rest === '' || start === '' ? [] : [...places, start]
}

/** A share of a score as it is written in a field, from 0 to 1; null for what is no share. */
export function shareOf(written: string): number | null {
  const percent = Number(written.trim().replace(',', '.'))
  return written.trim() === '' || !Number.isFinite(percent) || percent < 0 || percent > 100
    ? null
    : percent / 100
}
