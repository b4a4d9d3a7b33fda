import type { RejectedRow } from '#server/roster/roster.ts'
import type { TableRow } from '../tabular/table.ts'
import { nearest, plain } from '../tabular/words.ts'
import type { Cells } from './cells.ts'
import type { RosterFormat } from './format.ts'

/** Keeps a line out whose role is no word of the format: most likely it is misspelt. `ext:` words are a feed's own. */
export function refuseUnknownRole(cells: Cells, { name, roleWords }: RosterFormat, word: string): void {
  if (word === '' || /^ext:/i.test(word)) return
  if (roleWords.some((known) => plain(known) === plain(word))) return
  const near = nearest(word, roleWords)
  const mend = near ? `Did you mean "${near}"?` : 'Write student, teacher, parent …, or put ext: before it.'
  cells.refuse('role', `"${word}" is no role of ${name}. ${mend}`)
}

/**
 * A line kept out whose id would be made of its role: whichever role its row has, that row stays as it is.
 * `key` is the id but for the role.
 */
export function* rejectedInEveryRole(
  row: TableRow,
  key: string,
  roles: Iterable<string>,
): Generator<RejectedRow> {
  for (const role of new Set(roles))
    yield { rejected: true, sourcedId: `${key}:${role}`, file: row.file, line: row.line }
}
