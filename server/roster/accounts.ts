import type { Tx } from '#server/platform/db.ts'
import { isId } from '#server/platform/id.ts'
import { isStorable } from '#server/platform/storable.ts'
import { selectStudentsByAccount } from './accounts.queries.ts'

export { selectAccountsOf as accountsOf } from './accounts.queries.ts'

/**
 * The student whom each e-mail address means, and each name of an account: our id, else the id of a roster's feed, else
 * the user name. What means nobody, or several at once, is left out.
 */
export async function studentsByAccount(
  tx: Tx,
  { mails, names }: { mails: readonly string[]; names: readonly string[] },
): Promise<{ byMail: Map<string, string>; byName: Map<string, string> }> {
  const words = names.filter(isStorable)
  const idOf = (word: string) => word.toLowerCase()
  const rows = await selectStudentsByAccount(tx, {
    mails: [...new Set(mails.filter(isStorable).map((mail) => mail.toLowerCase()))],
    words,
    ids: words.map(idOf).filter(isId),
  })
  // A better key goes first; several students by one key are nobody.
  const students = new Map<string, Set<string>>()
  for (const { word, by, id } of rows) {
    const key = `${by} ${word}`
    students.set(key, (students.get(key) ?? new Set()).add(id))
  }
  const only = (keys: readonly string[]): string | undefined => {
    const [ids = new Set<string>()] = keys.flatMap((key) => students.get(key) ?? [])
    return ids.size === 1 ? [...ids][0] : undefined
  }
  const pairs = (given: readonly string[], keysOf: (word: string) => string[]) =>
    new Map(
      given.flatMap((word) => {
        const id = only(keysOf(word))
        return id === undefined ? [] : [[word, id] as const]
      }),
    )
  return {
    byMail: pairs(mails, (mail) => [`mail ${mail.toLowerCase()}`]),
    byName: pairs(names, (name) => [`id ${idOf(name)}`, `sourcedId ${name}`, `username ${name}`]),
  }
}
