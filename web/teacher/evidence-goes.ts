import type { Evidence } from '#contract/evidence.ts'

/** Pieces of evidence of one kind for one step on one day, newest first, that followed each other. */
export type Go = readonly [Evidence, ...Evidence[]]

/**
 * Evidence, newest first, as a person did it: the answers of one go together. What an adult recorded, or wrote a word
 * to, stands alone.
 */
export function goesOf(evidence: readonly Evidence[]): Go[] {
  const goes: [Evidence, ...Evidence[]][] = []
  for (const piece of evidence) {
    const last = goes.at(-1)
    if (last && keyOf(last[0]) === keyOf(piece)) last.push(piece)
    else goes.push([piece])
  }
  return goes
}

function keyOf({ id, kind, competencyIds, occurredAt, note, recordedBy }: Evidence): string {
  if (note !== null || recordedBy !== null) return id
  return [kind, new Date(occurredAt).toDateString(), ...competencyIds].join(' ')
}

type Tick = { kind: 'right' | 'notYet' | 'hint' }

/** The tries of a go as they came, oldest first; a hint stands before the answer that it helped to. */
export const ticksOf = (go: Go): Tick[] =>
  go
    .toReversed()
    .flatMap(({ isCorrect, hints }): Tick[] => [
      ...Array.from({ length: hints ?? 0 }, (): Tick => ({ kind: 'hint' })),
      { kind: isCorrect ? 'right' : 'notYet' },
    ])

/** What the pieces of a go have in common, each with how many, the most first. */
export function countedBy<Key>(go: Go, keyOfPiece: (piece: Evidence) => Key): [Key, number][] {
  return [...Map.groupBy(go, keyOfPiece)]
    .map(([key, own]): [Key, number] => [key, own.length])
    .sort(([, a], [, b]) => b - a)
}
