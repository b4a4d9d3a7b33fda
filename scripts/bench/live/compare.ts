/** A line of the Live class draws so many answers at most. */
const most = 12

/**
 * Compares what a screen drew of one student, one drawing after the other, with what was recorded: `+` right, `-` not
 * yet. Every drawing must be the end of a beginning of the record, and none may go back: an answer that was missed,
 * doubled or drawn in another order is in no such beginning.
 * @returns how many answers each drawing stands for, the last one for all when it is as the record ends; `faults`:
 *   drawings that are none of the record
 */
export function follow(drawings: readonly string[], record: string): { counts: number[]; faults: number } {
  const drawn = (count: number) => record.slice(Math.max(0, count - most), count)
  let count = 0
  let faults = 0
  const counts = drawings.map((drawing) => {
    let next = count
    while (next <= record.length && drawn(next) !== drawing) next++
    if (next > record.length) faults++
    else count = next
    return count
  })
  // A line that is full of the same looks alike with one more.
  if (counts.length > 0 && drawings.at(-1) === drawn(record.length)) counts[counts.length - 1] = record.length
  return { counts, faults }
}
