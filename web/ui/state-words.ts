import type { Drawing } from './sign-shapes.ts'

/** The mastery states of the whole product; a status is derived once, on the server. */
export type StateWord = 'not_started' | 'locked' | 'working' | 'needs_help' | 'mastered' | 'review_due'

/** From most to least: the order of counts, legends and sorted signs. */
export const statesInOrder: readonly StateWord[] = [
  'mastered',
  'review_due',
  'working',
  'needs_help',
  'not_started',
  'locked',
]

/** What an adult reads. */
export const stateMessages = {
  mastered: 'state.mastered',
  review_due: 'state.review_due',
  working: 'state.working',
  needs_help: 'state.needs_help',
  not_started: 'state.not_started',
  locked: 'state.locked',
} as const

/** What a student and a family read. */
export const childStateMessages = {
  ...stateMessages,
  needs_help: 'state.child.needs_help',
  locked: 'state.child.locked',
} as const

/** Which drawing stands for a state; a step being worked on fills by quarters of its estimate. */
export function drawingOf(state: StateWord, fill?: number | null): Drawing {
  switch (state) {
    case 'mastered':
      return 'got'
    case 'review_due':
      return 'review'
    case 'needs_help':
      return 'help'
    case 'locked':
      return 'lock'
    case 'not_started':
      return 'not'
    case 'working':
      return fill === undefined || fill === null
        ? 'half'
        : fill < 0.4
          ? 'quarter'
          : fill < 0.7
            ? 'half'
            : 'three'
  }
}
