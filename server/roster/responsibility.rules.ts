/** Who answers for a student on a day, and with what share (teacher–student match, team teaching included). */

export interface DatedTie {
  isActive: boolean
  beginsOn: string | null
  endsOn: string | null
}

/**
 * True when a tie held on a day (YYYY-MM-DD, both ends inclusive). A tie the feed has dropped since is inactive today,
 * but it held until its end: the importer closes it with the day it vanished, so history stays answerable.
 */
export const heldOn = (tie: DatedTie, on: string): boolean =>
  (tie.isActive || tie.endsOn !== null) &&
  (tie.beginsOn === null || tie.beginsOn <= on) &&
  (tie.endsOn === null || on <= tie.endsOn)

/**
 * Shares of the teachers of one section, 0 to 1, in the order given. A share the roster states is kept; what is left of
 * 1 is split equally among the others, so that two teachers without a stated share carry a half each.
 */
export function sharesOf(stated: readonly (number | null)[]): number[] {
  const given = stated.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const open = stated.filter((share) => share === null).length
  const rest = open > 0 ? Math.max(0, 1 - given) / open : 0
  return stated.map((share) => share ?? rest)
}
