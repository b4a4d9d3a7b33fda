import { randomStream } from '#engine/items/random.ts'

/** How many questions a sitting begins with, and to how many open ones practice is filled up. */
export const questionsAtOnce = 5
/** Wrong tries after which practice shows how it is done. */
const triesBeforeSteps = 3

const dayMs = 24 * 3_600_000

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)

/**
 * A check that was begun since then and has not ended runs: what it asks is told nowhere else, and what was right in it is
 * not told yet. One left lying for longer keeps nothing from anybody.
 */
export const checkRunsSince = (now: Date): Date => daysBefore(now, 1)

/** An item that may be served to a student. */
export interface Candidate {
  itemId: string
  templateId: string
  /** When it was served to her last; null: never. */
  servedAt: Date | null
}

/**
 * Which items are served next: those she never met first, by turns of their templates; then those she met longest ago.
 * None twice, and never first the one that was served last. Fewer than `count` when there are no more. The same seed
 * gives the same choice.
 */
export function chooseItems<C extends Candidate>(
  candidates: readonly C[],
  { count, seed, lastItemId }: { count: number; seed: string; lastItemId: string | null },
): C[] {
  const random = randomStream(seed)
  const met = candidates
    .filter(({ servedAt }) => servedAt !== null)
    .toSorted((a, b) => a.servedAt!.getTime() - b.servedAt!.getTime() || (a.itemId < b.itemId ? -1 : 1))
  const ordered = candidates.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))
  const unseen = random.shuffled(ordered.filter(({ servedAt }) => servedAt === null))
  const chosen = [...byTurns(unseen), ...met].slice(0, count + 1)
  if (chosen[0]?.itemId === lastItemId) chosen.push(...chosen.splice(0, 1))
  if (chosen[0]?.itemId === lastItemId) return []
  return chosen.slice(0, count)
}

/** One of each template, then the next of each. */
function byTurns<C extends Candidate>(candidates: readonly C[]): C[] {
  const piles = [...Map.groupBy(candidates, ({ templateId }) => templateId).values()]
  const longest = Math.max(0, ...piles.map((pile) => pile.length))
  return Array.from({ length: longest }, (_, turn) =>
    piles.flatMap((pile) => pile.slice(turn, turn + 1)),
  ).flat()
}

/** What an attempt and its sitting look like to the rules. */
export interface AttemptFacts {
  purpose: 'practice' | 'check'
  sittingEndedAt: Date | null
  tries: number
  isShown: boolean
  isCorrect: boolean | null
  closedAt: Date | null
}

/** Whether what is right may be told: the attempt is over, and a check has ended. */
export const isTold = ({ purpose, sittingEndedAt, closedAt }: AttemptFacts): boolean =>
  closedAt !== null && (purpose === 'practice' || sittingEndedAt !== null)

export function stateOf(attempt: AttemptFacts): 'open' | 'right' | 'notYet' | 'shown' | 'waiting' {
  if (attempt.closedAt === null) return 'open'
  if (!isTold(attempt)) return 'waiting'
  if (attempt.isShown) return 'shown'
  return attempt.isCorrect === true ? 'right' : 'notYet'
}

/** Whether a response ends the attempt: right, the only try of a check, or the last before the steps are shown. */
export const closes = (purpose: 'practice' | 'check', isCorrect: boolean, tries: number): boolean =>
  isCorrect || purpose === 'check' || tries >= triesBeforeSteps

/**
 * What an answer counts as. A check is one until it ends: what is answered later is answered with the solutions of its other
 * questions told, and counts as practice. So does what she was told elsewhere while the check asked it.
 */
export const purposeOfAnswer = (
  { purpose, sittingEndedAt }: Pick<AttemptFacts, 'purpose' | 'sittingEndedAt'>,
  { answeredAt, isToldElsewhere }: { answeredAt: Date; isToldElsewhere: boolean },
): AttemptFacts['purpose'] =>
  isToldElsewhere || (sittingEndedAt !== null && answeredAt > sittingEndedAt) ? 'practice' : purpose

/**
 * When she answered: what her device says, but not before the question was served nor after now. A device's clock may be
 * wrong; an answer is not lost for it.
 */
export function answeredAt(said: string | undefined, servedAt: Date, now: Date): Date {
  if (said === undefined) return now
  return new Date(Math.max(servedAt.getTime(), Math.min(now.getTime(), Date.parse(said))))
}
