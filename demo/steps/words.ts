import type { DeclineReason, StepKind } from '#contract/recommendations.ts'

/** What students say when they say no, by how well it goes: their expected success lies between `least` and `most`. */
export const noes: readonly { reason: DeclineReason; note: string | null; least: number; most: number }[] = [
  { reason: 'tooHard', note: 'I get lost in the middle.', least: 0, most: 0.55 },
  { reason: 'tooHard', note: 'I need somebody to show me first.', least: 0, most: 0.5 },
  { reason: 'withSomebody', note: 'I would rather do it with a friend.', least: 0, most: 0.8 },
  { reason: 'wantOther', note: 'Can I draw it instead?', least: 0, most: 1 },
  { reason: 'wantOther', note: null, least: 0, most: 1 },
  { reason: 'tooEasy', note: 'I can do this in my sleep.', least: 0.7, most: 1.01 },
  { reason: 'tooEasy', note: 'I am ready to show it.', least: 0.75, most: 1.01 },
  { reason: 'notNow', note: 'After lunch, please.', least: 0, most: 1.01 },
]

/** What teachers write beside a step that they give. */
export const assignments: readonly { kind: StepKind; minutes: number; note: string }[] = [
  { kind: 'withAdult', minutes: 15, note: 'Come to the round table after the bell. Bring your notebook.' },
  { kind: 'withAdult', minutes: 15, note: 'Show me how you did it yesterday; we look at it together.' },
  { kind: 'practice', minutes: 10, note: 'Ten minutes are enough. Say each step out loud to yourself.' },
  { kind: 'practice', minutes: 10, note: 'You were close on Monday. Try it again while it is fresh.' },
]
