import type { StepKind } from '#contract/recommendations.ts'
import type { MessageId } from '../ui/text.ts'

/** The kinds of next steps as an adult reads them. */
export const stepKindMessages: Record<StepKind, MessageId> = {
  practice: 'stepKind.practice',
  check: 'stepKind.check',
  refresh: 'stepKind.refresh',
  withAdult: 'stepKind.withAdult',
  withPartner: 'stepKind.withPartner',
}
