import type { Tx } from '#server/platform/db.ts'
import { idsOfFeed } from '#server/roster/roster.ts'
import { competenciesOf, listFrameworks } from '#server/standards/standards.ts'
import { source } from './roster.ts'

/** Our ids by the keys of the demo's own files. */
export type Ids = Record<'userOf' | 'sectionOf' | 'competencyOf', (key: string) => string>

/** @throws Error, later, when a key of the demo's files is not in the district */
export async function idsOf(tx: Tx): Promise<Ids> {
  const found = (ids: ReadonlyMap<string | null, string>) => (key: string) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the sample district has no ${key}`)
    return id
  }
  const onMaps = new Map<string | null, string>()
  for (const framework of await listFrameworks(tx))
    for (const { code, id } of await competenciesOf(tx, framework.id)) onMaps.set(code, id)
  return {
    userOf: found(await idsOfFeed(tx, 'users', source)),
    sectionOf: found(await idsOfFeed(tx, 'sections', source)),
    competencyOf: found(onMaps),
  }
}
