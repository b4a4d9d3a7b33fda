import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import * as queries from './bare-students.queries.ts'

const sectionSize = 30
const schoolName = 'Imported'

/** The feed that a log's own students come from; no roster's feed is called so. */
const sourceOf = (log: string) => `responses: ${log}`

/**
 * Makes the students that a bare log of answers names and nobody else knows: in sections of 30 without a teacher, at a
 * school "Imported". Idempotent: the same log and words are the same rows.
 * @param words the log's own ids, each once, in the order of their first answer
 * @returns the id of each
 */
export async function ensureBareStudents(
  tx: Tx,
  log: string,
  words: readonly string[],
): Promise<Map<string, string>> {
  const source = sourceOf(log)
  const idOf = (word: string) => deterministicId('bare student', source, word)
  const ids = new Map(words.map((word) => [word, idOf(word)]))
  if (words.length === 0) return ids
  const schoolId = deterministicId('bare school', schoolName)
  await queries.insertBareSchool(tx, { id: schoolId, source: 'responses', name: schoolName })
  const before = await queries.countStudentsOfSource(tx, source)
  const titleOf = (place: number) => `${log} ${Math.floor((before + place) / sectionSize) + 1}`
  const sectionIdOf = (title: string) => deterministicId('bare section', source, title)
  const titles = [...new Set(words.map((_, place) => titleOf(place)))]
  await queries.insertBareSections(
    tx,
    titles.map((title) => ({ id: sectionIdOf(title), title })),
    { source, schoolId },
  )
  const students = words.map((word, place) => ({
    id: idOf(word),
    sourcedId: word,
    sectionId: sectionIdOf(titleOf(place)),
  }))
  await queries.insertBareStudents(tx, students, { source, schoolId })
  await tellChange(tx, { what: 'roster', studentIds: 'all' })
  return ids
}

/**
 * The student that each word of a log may mean: one the log itself brought, else an active one whose id in a roster's
 * feed, else whose identifier, else whose user name it is. A word that means none has an empty list; several are for
 * the caller to refuse.
 * @param among `log`: only those that the log itself brought, for a log whose ids say nothing of the district's people
 */
export async function studentsByWord(
  tx: Tx,
  log: string,
  words: readonly string[],
  among: 'log' | 'everybody',
): Promise<Map<string, string[]>> {
  const asked = new Set(words)
  const ranks = new Map<string, { rank: number; ids: Set<string> }>()
  const note = (word: string | null, rank: number, id: string) => {
    if (word === null || !asked.has(word)) return
    const known = ranks.get(word)
    if (known === undefined || rank < known.rank) ranks.set(word, { rank, ids: new Set([id]) })
    else if (rank === known.rank) known.ids.add(id)
  }
  for (const user of await queries.selectStudentsByWord(tx, words)) {
    const isOwn = user.source === sourceOf(log)
    // What another log brought means somebody else, however alike the words are.
    if (!isOwn && (among === 'log' || user.source.startsWith(sourceOf('')))) continue
    note(user.sourcedId, isOwn ? 0 : 1, user.id)
    note(user.identifier, 2, user.id)
    note(user.username, 3, user.id)
  }
  return new Map(words.map((word) => [word, [...(ranks.get(word)?.ids ?? [])]]))
}
