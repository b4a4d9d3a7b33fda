import type { Tx } from '#server/platform/db.ts'
import { mergedDefinition } from './activities.ts'
import type { Kept, Sent } from './incoming.types.ts'
import type { NamedActivity, NamedAgent } from './keys.ts'
import type { Remembered } from './remembered.ts'
import type { ActivityDefinition } from './statement.types.ts'
import * as queries from './statements.queries.ts'

/** Merged from all that was ever said of it: it must not grow without end. In characters. */
const longestDefinition = 65_536

type Said<T> = T & { mayDefine: boolean }

/** Notes people, activities, further keys and attachments of new statements. */
export async function note(tx: Tx, fresh: readonly Kept[], remembered: Remembered): Promise<void> {
  const agents: Said<NamedAgent>[] = []
  const activities: Said<NamedActivity>[] = []
  const keyRows: queries.KeyRow[] = []
  const attachments = new Map<string, queries.AttachmentRow>()
  for (const { incoming, sent, stored } of fresh) {
    const { mayDefine } = sent
    for (const agent of incoming.keys.agents)
      if (!remembered.knows(tx.districtId + agent.key, agent.name ?? '')) agents.push({ ...agent, mayDefine })
    for (const activity of incoming.keys.activities)
      if (!remembered.knows(tx.districtId + activity.key, written(activity.definition)))
        activities.push({ ...activity, mayDefine })
    for (const { key, role } of incoming.keys.others) keyRows.push({ key, role, stored, ofId: incoming.id })
    for (const row of sent.attachments) attachments.set(row.sha2, row)
  }
  if (agents.length > 0) await queries.upsertAgents(tx, agents)
  if (activities.length > 0) await noteActivities(tx, activities)
  if (keyRows.length > 0) await queries.insertKeys(tx, keyRows)
  if (attachments.size > 0) await queries.insertAttachments(tx, [...attachments.values()])
}

/** What is known of an activity grows by what each statement says of it. */
async function noteActivities(tx: Tx, activities: readonly Said<NamedActivity>[]): Promise<void> {
  const known = await queries.selectDefinitions(tx, [...new Set(activities.map(({ key }) => key))])
  const changed = new Map<string, { key: string; iri: string; definition: string | null }>()
  for (const { key, iri, definition, mayDefine } of activities) {
    const before = changed.get(key)?.definition ?? known.get(key) ?? null
    const isTold = definition !== null && (mayDefine || before === null)
    const merged = isTold ? written(mergedDefinition(read(before), definition)) : before
    const after = (merged?.length ?? 0) > longestDefinition ? before : merged
    if (!known.has(key) || after !== before) changed.set(key, { key, iri, definition: after })
  }
  if (changed.size > 0) await queries.upsertActivities(tx, [...changed.values()], new Date())
}

const written = (definition: ActivityDefinition | null): string =>
  definition === null ? '' : JSON.stringify(definition)
const read = (text: string | null): ActivityDefinition | null =>
  text ? (JSON.parse(text) as ActivityDefinition) : null

/** What statements said was not noted after all: they were not stored. */
export function forgetNoted(remembered: Remembered, districtId: string, { statements }: Sent): void {
  for (const { keys } of statements) {
    for (const { key } of keys.agents) remembered.forget(districtId + key)
    for (const { key } of keys.activities) remembered.forget(districtId + key)
  }
}
