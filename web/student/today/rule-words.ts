import type { StepExplanation } from '#contract/recommendations.ts'
import type { MessageId } from '../../ui/text.ts'
import { kindMessages } from './step-words.ts'

type Rule = StepExplanation['rules'][number]
type Words = { message: MessageId; values: Record<string, string | number> }

/** One rule that spoke, as a sentence in a student's words, with the numbers it was decided on. */
export function ruleWords(
  { rule, values }: Rule,
  titles: StepExplanation['titles'],
  dayOf: (at: string) => string,
): Words {
  const number = (name: string) => Number(values[name] ?? 0)
  const text = (name: string) => String(values[name] ?? '')
  const percent = (name: string) => Math.round(number(name) * 100)
  switch (rule) {
    case 'offered':
      return { message: 'stepRule.offered', values: { position: number('position') } }
    case 'othersFirst':
      return { message: 'stepRule.othersFirst', values: { position: number('position'), of: number('of') } }
    case 'prerequisitesMissing':
      return {
        message: values['isOpen'] === true ? 'stepRule.blockOpen' : 'stepRule.blockMissing',
        values: { first: titles[text('competencyId')] ?? '' },
      }
    case 'openedByTeacher':
      return { message: 'stepRule.opened', values: { on: dayOf(text('openedAt')) } }
    case 'mastered':
      return values['reviewDueAt'] === undefined
        ? { message: 'stepRule.got', values: {} }
        : { message: 'stepRule.gotUntil', values: { on: dayOf(text('reviewDueAt')) } }
    case 'declined':
      return {
        message: 'stepRule.declined',
        values: { on: dayOf(text('declinedAt')), until: dayOf(text('until')) },
      }
    case 'belowBand':
      return {
        message: 'stepRule.belowBand',
        values: { success: percent('success'), least: percent('bandLow') },
      }
    case 'noWayToday':
      return { message: 'stepRule.noWayToday', values: {} }
    default:
      return { message: 'stepRule.notOnMap', values: {} }
  }
}

const termMessages: Record<string, MessageId> = {
  gain: 'term.gain',
  review: 'term.review',
  wanted: 'term.wanted',
  sectionLevel: 'term.sectionLevel',
  exploration: 'term.exploration',
  switching: 'term.switching',
  repetition: 'term.repetition',
}

/** What a candidate's place was made of: each part that is not zero, and the sum. */
export function weighedWords({ values }: Rule): {
  kind: MessageId
  score: number
  terms: [MessageId, number][]
} {
  const kind = Object.entries(kindMessages).find(([one]) => one === values['kind'])?.[1]
  return {
    kind: kind ?? 'step.kind.practice',
    score: Number(values['score'] ?? 0),
    terms: Object.entries(termMessages).flatMap(([name, message]): [MessageId, number][] => {
      const value = Number(values[name] ?? 0)
      return Math.abs(value) >= 0.0005 ? [[message, value]] : []
    }),
  }
}
