/**
 * A PostgreSQL array written as text, one element a row, for bulk rows that go in by `unnest`. About ten times cheaper
 * than letting the driver quote each element. Only for what needs no escape: ids, numbers, booleans, and words that
 * the caller has put in double quotes.
 */
export function arrayLiteral<Row>(
  rows: readonly Row[],
  element: (row: Row) => string | number | boolean | null,
): string {
  let text = '{'
  for (let index = 0; index < rows.length; index++) {
    const value = element(rows[index]!)
    text += index === 0 ? (value ?? 'NULL') : `,${value ?? 'NULL'}`
  }
  return `${text}}`
}
