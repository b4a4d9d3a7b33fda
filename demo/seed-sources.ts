import { addCredential, ensureSource, listSources, type NewSource } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'

/** Invented senders, one of each kind, with what the district lets each assert. */
const senders = (mathematics: string): readonly NewSource[] => [
  {
    name: 'Kestrel Reading',
    kind: 'tool',
    asserts: ['practised'],
    homePage: 'https://kestrel-reading.example',
  },
  { name: 'Morrow Saturday School', kind: 'provider', asserts: ['practised', 'observed'] },
  {
    name: 'Larkwater spring check',
    kind: 'assessment',
    asserts: ['practised', 'assessed'],
    trustedIds: [mathematics],
  },
]

/** Registers who may send evidence to the district, each with a key whose secret nobody keeps. */
export async function seedSources(tx: Tx, mathematics: string, now: Date): Promise<void> {
  for (const sender of senders(mathematics)) await ensureSource(tx, sender)
  const { items } = await listSources(tx, { limit: 200 }, now)
  for (const { id, isChangeable, credentials } of items)
    if (isChangeable && credentials.length === 0)
      await addCredential(tx, id, ['statements/write', 'statements/read/mine'])
}
