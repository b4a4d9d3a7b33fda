import type { PersonName } from '#contract/roster.ts'
import type { Tx } from '#server/platform/db.ts'
import {
  selectCarersOf,
  selectNames,
  selectSeats,
  selectTeachersIn,
  type AroundRow,
} from './around.queries.ts'
import { nameOf } from './names.ts'

export interface AdultAround {
  role: AroundRow['role']
  person: PersonName
}

const personOf = ({ id, picture, ...names }: Omit<AroundRow, 'studentId' | 'role'>): PersonName => ({
  id,
  name: nameOf(names),
  picture,
})

/**
 * The adults around some students on a day (YYYY-MM-DD): who teaches them, those with the lead first, and the guardians
 * and coaches who may look. Everybody's, whoever asks: for parts that have decided that the viewer is one of them.
 */
export async function adultsAround(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, AdultAround[]>> {
  const teachers = await teachersOfAll(tx, studentIds, on)
  const carers = await tx.as('wide', () => selectCarersOf(tx, studentIds, on))
  const around = new Map(studentIds.map((id): [string, AdultAround[]] => [id, []]))
  for (const [id, list] of teachers)
    for (const person of list) around.get(id)?.push({ role: 'teacher', person })
  for (const row of carers) around.get(row.studentId)?.push({ role: row.role, person: personOf(row) })
  return around
}

/** Who teaches a student on a day (YYYY-MM-DD), those with the lead first, whoever asks. */
export async function teachersOf(tx: Tx, studentId: string, on: string): Promise<PersonName[]> {
  return (await teachersOfAll(tx, [studentId], on)).get(studentId) ?? []
}

/** Two plain questions: the planner took longer over one that asks both than they take to answer. */
async function teachersOfAll(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<Map<string, PersonName[]>> {
  return tx.as('wide', async () => {
    const seats = await selectSeats(tx, studentIds, on)
    const teachers = await selectTeachersIn(tx, [...new Set(seats.map(({ sectionId }) => sectionId))], on)
    return new Map(
      studentIds.map((id) => {
        const own = new Set(seats.flatMap(({ studentId, sectionId }) => (studentId === id ? sectionId : [])))
        const found = teachers.filter(({ sectionId }) => own.has(sectionId)).map(personOf)
        return [id, [...new Map(found.map((person) => [person.id, person])).values()]]
      }),
    )
  })
}

/** The names of people, whoever asks: of those who stand in what the viewer may read. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx.as('wide', () => selectNames(tx, [...new Set(userIds)]))
  return new Map(rows.map((row) => [row.id, personOf(row)]))
}
