import { writeFile } from 'node:fs/promises'
import { exportStandards } from '#server/interop/case/case.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { frameworkIdOf } from '#server/standards/standards.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'

export const exportStandardsCommand: Command = {
  name: 'export standards',
  usage: 'ID [--out FILE] [--prerequisites] [--district ID]',
  summary: 'Writes a framework (our id or its CASE identifier) as a CASE package; without --out to stdout',
  options: { ...districtOption, out: { type: 'string' }, prerequisites: { type: 'boolean' } },
  arguments: [1, 1],
  run: ({ config, values, positionals: [id = ''] }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const exported = await database.transaction(wideContext(district.id), async (tx) =>
        exportStandards(tx, await frameworkIdOf(tx, id), { withListed: values.prerequisites === true }),
      )
      const text = JSON.stringify(exported.package, null, 2)
      const { out } = values
      if (typeof out !== 'string' || out === '-') return { text, json: exported.package, isDone: true }
      await writeFile(out, `${text}\n`).catch((error: Error) => {
        throw new Problem(400, 'not-writable', `${out} cannot be written: ${error.message}`)
      })
      const { items, associations } = exported
      return {
        text: `${out}: ${items} items, ${associations} associations.`,
        json: { file: out, items, associations },
        isDone: true,
      }
    }),
}
