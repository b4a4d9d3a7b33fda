import type { Keeping } from '../tabular/table.ts'
import { plain } from '../tabular/words.ts'
import type { TableKind } from './format.ts'

/**
 * What is kept of columns that a standard does not name. A file about courses or schools may say what it likes; of
 * people only what a standard names is kept, and a few words that say nothing about who somebody is (docs/privacy.md):
 * exports add social security numbers, race, lunch status and addresses, and a list of bad words would miss the next.
 */

const aboutPeople: ReadonlySet<TableKind> = new Set([
  'users',
  'roles',
  'enrollments',
  'relationships',
  'demographics',
  'userFlags',
])

/** With or without `metadata.` before them; letters and digits only. */
const harmless: ReadonlySet<string> = new Set([
  'homeroom',
  'homeroomid',
  'homeroomname',
  'advisory',
  'graduationyear',
  'yearofgraduation',
  'classof',
])

const why =
  'of people only the columns of the standard are kept. Nothing is to be done; leave it out of the export.'

export const keepingOf =
  (kind: TableKind): Keeping =>
  (column) =>
    !aboutPeople.has(kind) || harmless.has(plain(column.replace(/^metadata\./i, '')))
      ? { isKept: true }
      : { isKept: false, why }

/** A United States social security number in its usual form, or a cell that names one. */
export const looksLikeSsn = (cell: string): boolean => /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)|\bssn\b/i.test(cell)
