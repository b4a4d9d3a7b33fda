import type { Line } from '#contract/assessment.ts'

/** What is said of a line of words and maths: to read aloud, to name a control, to announce. */
export const spokenLine = (line: Line): string =>
  line
    .map((segment) => ('text' in segment ? segment.text : segment.say))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
