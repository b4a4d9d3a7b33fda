import type { MasteryState } from '#contract/mastery.ts'
import type { Drawing } from './sign-shapes.ts'

/** From most to least: the order of counts, legends and sorted signs. */
export const statesInOrder: readonly MasteryState[] = [
  'mastered',
  'reviewDue',
  'working',
  'needsHelp',
  'notStarted',
  'locked',
]

/** Got, whether or not it is time to refresh it: mastery is never taken away. */
export const isHeld = (state: MasteryState | undefined): boolean =>
  state === 'mastered' || state === 'reviewDue'

/** Begun and not yet got. */
export const isInWork = (state: MasteryState | undefined): boolean =>
  state === 'working' || state === 'needsHelp'

/** What an adult reads. */
export const stateMessages = {
  mastered: 'state.mastered',
  reviewDue: 'state.reviewDue',
  working: 'state.working',
  needsHelp: 'state.needsHelp',
  notStarted: 'state.notStarted',
  locked: 'state.locked',
} as const

/** What a student and a family read. */
export const childStateMessages = {
  ...stateMessages,
  needsHelp: 'state.child.needsHelp',
  locked: 'state.child.locked',
} as const

/** Which drawing stands for a state; a step being worked on fills by the quarters that the server counts. */
export function drawingOf(state: MasteryState, quarters: number): Drawing {
  switch (state) {
    case 'mastered':
      return 'got'
    case 'reviewDue':
      return 'review'
    case 'needsHelp':
      return 'help'
    case 'locked':
      return 'lock'
    case 'notStarted':
      return 'not'
    case 'working':
      return quarters <= 1 ? 'quarter' : quarters === 2 ? 'half' : 'three'
  }
}
