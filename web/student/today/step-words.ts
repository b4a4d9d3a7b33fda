import type { NextStep, StepKind, StepReason } from '#contract/recommendations.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { MessageId } from '../../ui/text.ts'

/** What a kind of step is called, to the student. */
export const kindMessages: Record<StepKind, MessageId> = {
  practice: 'step.kind.practice',
  check: 'step.kind.check',
  refresh: 'step.kind.refresh',
  withAdult: 'step.kind.withAdult',
  withPartner: 'step.kind.withPartner',
}

/** What the button of a step says. */
export function actionMessage({ kind, sittingId }: Pick<NextStep, 'kind' | 'sittingId'>): MessageId {
  if (sittingId !== null) return 'step.keepGoing'
  return {
    practice: 'step.start',
    check: 'step.show',
    refresh: 'step.refresh',
    withAdult: 'step.join',
    withPartner: 'step.together',
  }[kind] as MessageId
}

/** With whom a step is done, as a drawing. */
export const kindIcon: Record<StepKind, IconName> = {
  practice: 'practice',
  check: 'record',
  refresh: 'undo',
  withAdult: 'group',
  withPartner: 'pair',
}

type Words = { message: MessageId; values: Record<string, string | number> }

/**
 * Why a step is offered, in one sentence. Every number and name in it is the reason's own, so that what is said can be
 * checked against the evidence. `on` is the day that a reason names, written for the reader.
 */
export function reasonWords(
  reason: StepReason,
  titles: NextStep['titles'],
  dayOf: (at: string) => string,
): Words {
  const title = (id: string) => titles[id] ?? ''
  switch (reason.rule) {
    case 'nextOnMap':
      return reason.afterId === null
        ? { message: 'step.why.firstOnMap', values: { opens: reason.opens } }
        : { message: 'step.why.nextOnMap', values: { after: title(reason.afterId), opens: reason.opens } }
    case 'buildingBlockFirst':
      return { message: blockMessages[reason.because], values: { for: title(reason.forId) } }
    case 'inProgress':
      return { message: 'step.why.inProgress', values: { count: reason.evidenceCount } }
    case 'stuck':
      return { message: stuckMessages[reason.because], values: { tries: reason.tries } }
    case 'reviewDue':
      return { message: 'step.why.reviewDue', values: { on: dayOf(reason.lastSuccessAt) } }
    case 'keepFresh':
      return reason.lastSuccessAt === null
        ? { message: 'step.why.keepFresh', values: {} }
        : { message: 'step.why.keepFreshSince', values: { on: dayOf(reason.lastSuccessAt) } }
    case 'openedByTeacher':
      return { message: 'step.why.openedByTeacher', values: { reason: reason.reason } }
    case 'assigned':
      return { message: 'step.why.assigned', values: {} }
    case 'readyToShow':
      return {
        message: reason.evidenceCount > 0 ? 'step.why.readyToShow' : 'step.why.mayKnow',
        values: {},
      }
    case 'saidTooEasy':
    case 'saidWithSomebody':
    case 'belowSection':
    case 'goal':
    case 'chosen':
      return { message: plainMessages[reason.rule], values: {} }
  }
}

const plainMessages = {
  saidTooEasy: 'step.why.saidTooEasy',
  saidWithSomebody: 'step.why.saidWithSomebody',
  belowSection: 'step.why.belowSection',
  goal: 'step.why.goal',
  chosen: 'step.why.chosen',
} as const

const blockMessages = {
  missing: 'step.why.blockMissing',
  belowBand: 'step.why.blockBelowBand',
  stuck: 'step.why.blockStuck',
  saidTooHard: 'step.why.blockSaidTooHard',
} as const

const stuckMessages = {
  noProgress: 'step.why.noProgress',
  asked: 'step.why.asked',
  saidTooHard: 'step.why.saidTooHard',
} as const
