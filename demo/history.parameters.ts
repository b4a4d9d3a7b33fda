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

/** When schools open, in minutes after midnight. */
export const opening = 8 * 60

/** Begins of the morning's lessons in Proximal, in minutes after midnight. */
const lessons = [8 * 60 + 35, 9 * 60 + 5, 9 * 60 + 30, 10 * 60 + 5]
const early: Record<string, number> = { '5B': 0, '4C': 1, '5A': 2 }

/** When a section works in Proximal, in minutes after midnight; the other subject of a homeroom has another lesson. */
export function lessonStartOf({ homeroom, subject }: { homeroom: string; subject: string }): number {
  const lesson = early[homeroom] ?? homeroom.charCodeAt(0) % lessons.length
  return lessons[(lesson + (subject === 'reading' ? 2 : 0)) % lessons.length] ?? opening
}

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
