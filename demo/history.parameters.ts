/** What the simulated term is made of. Strengths are in [0, 1]; logits are natural log-odds. */
export const parameters = {
  seed: 20260817,

  /** Log-odds of a right answer: `floor` at strength 0, `floor + span` at strength 1. */
  floor: -1.7,
  span: 5.4,
  ability: 0.25,

  /** What a student brings, in log-odds, per year behind (or ahead of) the student's own grade. */
  brought: -0.9,
  perYear: 3.2,
  spread: 1.3,

  /** How much of the way to full strength one practised item takes with the building blocks in hand. */
  learning: 0.38,
  /** The same of what an assessed item teaches, and of a lesson with an adult. */
  learningByCheck: 0.1,
  learningByLesson: 0.35,
  /** Share of the learning that is left when a building block is missing altogether. */
  withoutBlocks: 0.1,
  /** Loss of strength per week without practice, times the student's forgetting. */
  forgetting: 0.006,

  /** A competency is left alone after this many right and unassisted checks. */
  settledBy: 3,
  /** Weeks after which a settled competency is asked again. */
  reviewAfter: 5,
  /** After this many answers without settling, a student usually turns to something else. */
  patience: 8,
  observationChance: 0.08,
} as const

/** Week of the school year in which a competency is taught, by grade of the section; what comes later is for those ahead. */
export const plan: Record<number, Record<string, number>> = {
  4: weeks({
    3: 'NU4.1',
    4: 'NU4.2 NU4.3 PA4.1',
    5: 'NU4.5 ME4.1 FR4.1',
    7: 'FR4.2 FR4.3',
    8: 'ME4.3 NU4.4',
    9: 'FR4.4',
    10: 'FR4.5',
    11: 'DE4.1 ME4.2',
    12: 'ME4.4',
    14: 'NU5.1 NU5.3 PA5.2 ME5.2',
  }),
  5: weeks({
    3: 'NU5.1 PA5.2',
    4: 'NU5.3 ME5.2',
    5: 'DE5.1 PA5.1',
    7: 'FR5.1',
    8: 'DE5.3',
    9: 'DE5.2 ME5.3',
    10: 'FR5.2 NU5.2',
    12: 'FR5.3',
    14: 'FR5.4 PA5.3 ME5.1 DE5.6 DE5.4',
    15: 'DE5.5 FR6.1 PA6.1 DE6.1',
  }),
}

function weeks(byWeek: Record<number, string>): Record<string, number> {
  const pairs = Object.entries(byWeek).flatMap(([week, codes]) =>
    codes.split(' ').map((code) => [code, Number(week)] as const),
  )
  return Object.fromEntries(pairs)
}

/** Weeks a section is behind the plan of its grade. */
export const behind: Record<string, number> = { '5B': 1 }

/** When schools open, in minutes after midnight. */
export const opening = 8 * 60

/** First lesson of the morning in which a section works in Proximal, in minutes after midnight. */
export const lessonStart: Record<string, number> = { '5A': 9 * 60 + 30, '5B': 8 * 60 + 35, '4C': 9 * 60 }

/** What an adult wrote beside an observation. */
export const notes = {
  yes: [
    'Explained it to a partner without help.',
    'Drew it on the board and answered questions.',
    'Found and mended a mistake alone.',
    'Used it in the garden project.',
  ],
  notYet: [
    'Begins well, loses the thread half way.',
    'Can say it, not yet write it.',
    'Needed the picture to start.',
  ],
} as const
