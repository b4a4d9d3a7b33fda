import type { ItemTemplate } from '#contract/assessment.ts'
import type { MessageId } from '../ui/text.ts'
import type { Kind } from './draft.ts'

export const kindWords: Record<Kind, MessageId> = {
  number: 'items.kind.number',
  expression: 'items.kind.expression',
  choice: 'items.kind.choice',
  choices: 'items.kind.choices',
  order: 'items.kind.order',
  match: 'items.kind.match',
  text: 'items.kind.text',
}

export type Status = ItemTemplate['status']
export const statuses: readonly Status[] = ['draft', 'published', 'retired']

export const statusWords: Record<Status, MessageId> = {
  draft: 'items.status.draft',
  published: 'items.status.published',
  retired: 'items.status.retired',
}

export const statusTones = { draft: 'do', published: 'got', retired: 'quiet' } as const

/** The first field of a path, as the form calls it. */
const placeWords: Readonly<Record<string, MessageId>> = {
  parameters: 'items.parameters',
  conditions: 'items.conditions',
  letters: 'items.letters',
  passage: 'items.passage',
  prompt: 'items.prompt',
  picture: 'items.picture',
  response: 'items.response',
  slips: 'items.slips',
  hints: 'items.hints',
  steps: 'items.steps',
}

/** `hints[1].es` → what the form calls hints, the rest to stand after it: ` 2`, and the language it is in. */
export function placeOf(path: string): { section: MessageId; rest: string; language: MessageId | null } {
  const [, place = path, tongue] = /^(.*)\.(en|es)$/.exec(path) ?? []
  const [, first = '', more = ''] = /^(\w*)(.*)$/.exec(place) ?? []
  const rest = [...more.matchAll(/\[(\d+)\]|\w+/g)].map(([text, at]) =>
    at === undefined ? text : String(Number(at) + 1),
  )
  return {
    section: placeWords[first] ?? 'items.whole',
    rest: `${/^\d/.test(rest[0] ?? '') ? ' ' : rest.length > 0 ? ', ' : ''}${rest.join(', ')}`,
    language: tongue === undefined ? null : tongue === 'en' ? 'items.english' : 'items.spanish',
  }
}
