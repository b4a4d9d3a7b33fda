import type { LiveLine } from '#contract/lessons.ts'

type Status = LiveLine['live']['status']
/** A line whose student is in one status, so that its own numbers are at hand. */
export type LineOf<S extends Status> = LiveLine & { live: Extract<LiveLine['live'], { status: S }> }
export type NeedLine = LineOf<'asked' | 'stuck'>

/** A live class as the screen shows it: who needs the teacher, longest wait first, then the rest. */
export interface LiveGroups {
  needs: NeedLine[]
  /** Asked, and an adult is on the way. */
  onTheWay: LineOf<'asked'>[]
  idle: LineOf<'idle'>[]
  movedOn: LineOf<'movedOn'>[]
  working: LineOf<'working'>[]
}

const isIn =
  <S extends Status>(...statuses: S[]) =>
  (line: LiveLine): line is LineOf<S> =>
    (statuses as Status[]).includes(line.live.status)

export function groupLines(lines: readonly LiveLine[]): LiveGroups {
  const needy = lines.filter(isIn('asked', 'stuck'))
  const isTaken = (line: NeedLine): line is LineOf<'asked'> =>
    line.live.status === 'asked' && line.live.takenBy !== null
  return {
    needs: needy.filter((line) => !isTaken(line)).sort((a, b) => compare(a.live.since, b.live.since)),
    onTheWay: needy.filter(isTaken),
    idle: lines
      .filter(isIn('idle'))
      .sort((a, b) => compare(a.live.since ?? '', b.live.since ?? '') || compareNames(a, b)),
    movedOn: lines.filter(isIn('movedOn')).sort((a, b) => compare(b.live.at, a.live.at)),
    working: lines.filter(isIn('working')).sort(compareNames),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const compareNames = (a: LiveLine, b: LiveLine) => a.student.name.localeCompare(b.student.name)

/** Whole minutes from an instant until now; never negative, since clocks of two machines differ. */
export const minutesSince = (at: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(at)) / 60_000))

/** What the sentence counts. */
export function countNeeds({ needs }: LiveGroups, total: number) {
  const asked = needs.filter(({ live }) => live.status === 'asked').length
  return { needs: needs.length, asked, stuck: needs.length - asked, rest: total - needs.length, total }
}
