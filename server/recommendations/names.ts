import type { PersonName } from '#contract/roster.ts'
import { nameOf } from '#server/roster/roster.ts'
import type { NamedRow } from './facts.queries.ts'

export const personOf = (row: NamedRow): PersonName => ({
  id: row.id,
  name: nameOf(row),
  picture: row.picture,
})
