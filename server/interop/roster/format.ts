import type { Column } from '../tabular/table.ts'

/**
 * What the roster formats have in common: tables of known kinds, whose columns bear OneRoster's names inside this folder
 * whatever a format or a vendor calls them. A format is its layouts (which files and headers) and its vocabularies.
 */

export type TableKind =
  | 'orgs'
  | 'academicSessions'
  | 'courses'
  | 'classes'
  | 'users'
  | 'roles'
  | 'enrollments'
  | 'relationships'
  | 'demographics'
  | 'userFlags'

export interface Layout {
  kind: TableKind
  /** Names of the file without ending, compared by letters and digits only. The first is the standard's. */
  names: readonly string[]
  columns: readonly Column[]
  /** The role of everybody in a file of one kind of people (students.csv). */
  impliedRole?: string
}

export interface RosterFormat {
  /** For messages: OneRoster, School Data Sync. */
  name: string
  layouts: readonly Layout[]
  /** Every word for a role that the standard or a vendor knows, those that give no rights included. */
  roleWords: readonly string[]
  /** Our word for a role at an org, from the feed's. Words without one of ours stay as they are and give no rights. */
  roleOf(word: string): string
  /** Our word for a role in a section. */
  placeOf(word: string): string
  orgTypeOf(word: string): string
  /** How an adult is tied to a student, and whether the tie opens the student's record to the adult. */
  relationshipOf(word: string): { type: string; mayView: boolean }
}

/** Files of the standards that hold nothing of a roster; they are passed over without a word. */
export const otherFiles: ReadonlySet<string> = new Set([
  'manifest',
  'categories',
  'lineitems',
  'results',
  'resources',
  'classresources',
  'courseresources',
  'userresources',
  'userprofiles',
  'scorescales',
  'lineitemscorescales',
  'resultscorescales',
  'lineitemlearningobjectiveids',
  'resultlearningobjectiveids',
  'readme',
])
