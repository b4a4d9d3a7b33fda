import { rightResponse, scoreResponse } from '#engine/items/score.ts'
import type { Given, Key } from '#engine/items/variant.ts'
import type { Random } from '../random.ts'

/**
 * What a simulated student gives to an item: what is right, a wrong answer that shows the slip wished for, or else any
 * wrong answer. Every response is scored before it is given, so that it is what was asked for.
 * @returns undefined when this item cannot be answered wrongly in a way that we know
 */
export function responseTo(
  key: Key,
  { isRight, slip, random }: { isRight: boolean; slip: string | null; random: Random },
): Given | undefined {
  if (isRight) return rightResponse(key.right)
  const wrong = wrongResponses(key, random).flatMap((given) => {
    const score = scoreResponse(key, given, 'en')
    return score.isWellFormed && !score.isCorrect ? [{ given, slip: score.slip }] : []
  })
  return (wrong.find((one) => one.slip === slip) ?? wrong[0])?.given
}

function wrongResponses({ right, slips }: Key, random: Random): Given[] {
  switch (right.kind) {
    case 'number': {
      const known = slips.flatMap(({ when }) => ('equals' in when ? [when.equals] : []))
      const near = ['1', '0', '2', '1/2', '10'].toSorted(() => random.next() - 0.5)
      return [...known, ...near].map((text) => ({ kind: 'number', text }))
    }
    case 'expression': {
      const known = slips.flatMap(({ when }) => ('equals' in when ? [when.equals] : []))
      return [...known, right.variables[0] ?? '1', '1'].map((text) => ({ kind: 'expression', text }))
    }
    case 'choice':
      return right.known.map((optionId) => ({ kind: 'choice', optionId }))
    case 'choices':
      return right.known.map((optionId) => ({ kind: 'choices', optionIds: [optionId] }))
    case 'order':
      return [
        { kind: 'order', optionIds: right.optionIds.toReversed() },
        { kind: 'order', optionIds: [...right.optionIds.slice(1), ...right.optionIds.slice(0, 1)] },
      ]
    case 'match': {
      const targets = right.pairs.map(({ targetId }) => targetId)
      const turned = [...targets.slice(1), ...targets.slice(0, 1)]
      const pairs = right.pairs.map(({ optionId }, at) => ({ optionId, targetId: turned[at] ?? '' }))
      return [{ kind: 'match', pairs }]
    }
    case 'text': {
      const known = slips.flatMap(({ when }) => ('wrote' in when ? when.wrote : []))
      return [...known, 'and', 'because'].map((text) => ({ kind: 'text', text }))
    }
  }
}
