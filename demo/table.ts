import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'

/**
 * The rows of a CSV file of this folder, each an object of strings by column. Throws when the header is not
 * exactly `columns`, so that a mistyped column stops the seed and not a reader.
 */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header, ...rows] = parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  if (header?.join() !== columns.join())
    throw new Error(`demo/${name}: the columns are "${header?.join()}", expected "${columns.join()}"`)
  return rows.map((row) => {
    const cells = columns.map((column, index) => [column, row[index] ?? ''])
    return Object.fromEntries(cells) as Record<Column, string>
  })
}
