import type { Scope, Source, SourceKind } from '#contract/sources.ts'
import type { MessageId } from '../ui/text.ts'

/** What a source is called by its kind, and what that means. */
export const sourceKindMessages: Record<SourceKind, { name: MessageId; about: MessageId }> = {
  own: { name: 'source.kind.own', about: 'source.kind.own.about' },
  log: { name: 'source.kind.log', about: 'source.kind.log.about' },
  tool: { name: 'source.kind.tool', about: 'source.kind.tool.about' },
  provider: { name: 'source.kind.provider', about: 'source.kind.provider.about' },
  assessment: { name: 'source.kind.assessment', about: 'source.kind.assessment.about' },
}

/** Proximal's own sources bear English names; this is what they are. */
export const ownMessages: Readonly<Record<string, MessageId>> = {
  'Practice and checks': 'sources.own.questions',
  Proximal: 'sources.own.people',
}

/** What a key may do, in the order it is offered. */
export const scopeMessages: readonly (readonly [Scope, MessageId])[] = [
  ['statements/write', 'scope.write'],
  ['statements/read/mine', 'scope.readMine'],
  ['state', 'scope.state'],
  ['profile', 'scope.profile'],
  ['define', 'scope.define'],
  ['statements/read', 'scope.read'],
  ['all/read', 'scope.allRead'],
  ['all', 'scope.all'],
]

/** What a tool needs that reports what students did, and reads back only that. */
export const usualScopes: readonly Scope[] = ['statements/write', 'statements/read/mine']

/** The sentence of a source's trust. */
export function trustWords({ asserts, trusted }: Pick<Source, 'asserts' | 'trusted'>): MessageId {
  if (asserts.includes('assessed'))
    return trusted === null ? 'sources.trust.everything' : 'sources.trust.some'
  return asserts.includes('observed') ? 'sources.trust.observed' : 'sources.trust.practice'
}
