import type { Note } from '#contract/messages.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { namesOf } from '#server/roster/roster.ts'
import { refuseUnknownCompetency } from '#server/standards/standards.ts'
import * as queries from './messages.queries.ts'

/** What those who teach or coach a student write down for each other. Part of her record: what is written stays. */

export const listNotes = async (tx: Tx, studentId: string): Promise<Note[]> =>
  shown(tx, await queries.selectNotes(tx, studentId))

type Row = NonNullable<Awaited<ReturnType<typeof queries.selectOptionalNote>>>

async function shown(tx: Tx, rows: readonly Row[]): Promise<Note[]> {
  const names = await namesOf(
    tx,
    rows.map(({ authorId }) => authorId),
  )
  return rows.map(({ authorId, writtenAt, ...note }) => ({
    ...note,
    author: names.get(authorId)!,
    isMine: authorId === tx.context.viewerId,
    writtenAt: writtenAt.toISOString(),
  }))
}

/** @throws Problem `id-taken` for an id under which something else was written */
export async function writeNote(
  tx: Tx,
  given: { studentId: string; id?: string | undefined; body: string; competencyId?: string | undefined },
  now: Date,
): Promise<Note> {
  const { studentId, id = newId(), body, competencyId = null } = given
  const row = { id, studentId, authorId: tx.context.viewerId!, body, competencyId, writtenAt: now }
  if (competencyId !== null) await refuseUnknownCompetency(tx, competencyId)
  const isNew = await queries.insertNote(tx, row)
  const kept = isNew ? row : await queries.selectOptionalNote(tx, id)
  const isSame = (['authorId', 'studentId', 'body'] as const).every((field) => kept?.[field] === row[field])
  if (!kept || !isSame)
    throw new Problem(
      409,
      'id-taken',
      'Another note was written under this id. Send it under an id of its own.',
    )
  if (isNew) {
    await insertAudit(tx, { action: 'note.write', subjectType: 'note', subjectId: id, studentId })
    await tellChange(tx, { what: 'notes', studentIds: [studentId] })
  }
  const [note] = await shown(tx, [kept])
  return note!
}
