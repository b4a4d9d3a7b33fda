import type { Source } from '#contract/sources.ts'
import { listSources } from '#server/evidence/evidence.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'

const pageSize = 200

export const sourceListCommand: Command = {
  name: 'source list',
  usage: '[--district ID]',
  summary: 'Lists who sends evidence, with what each may assert, its keys and how much came in thirty days',
  options: districtOption,
  arguments: [0, 0],
  run: ({ config, values }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const sources = await database.transaction(wideContext(district.id), allSources)
      return { text: sources.flatMap(linesOf).join('\n'), json: { sources }, isDone: true }
    }),
}

async function allSources(tx: Tx): Promise<Source[]> {
  const sources: Source[] = []
  let after: string | undefined
  do {
    const page = await listSources(tx, { limit: pageSize, after }, new Date())
    sources.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return sources
}

function linesOf({ id, name, kind, asserts, trusted, recent, credentials }: Source): string[] {
  const where = trusted === null ? '' : `; trusted for ${trusted.map(({ title }) => title).join(', ')}`
  const count = `${recent.isMore ? 'more than ' : ''}${recent.count}`
  return [
    `${name} (${kind}, ${id}): may tell of ${asserts.join(', ')}${where}; ${count} in thirty days`,
    ...credentials.map(
      ({ key, scopes, lastUsedOn, revokedAt }) =>
        `  ${key} ${revokedAt === null ? `last used ${lastUsedOn ?? 'never'}` : 'revoked'}: ${scopes.join(' ')}`,
    ),
  ]
}
