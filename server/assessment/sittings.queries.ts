import { sql } from 'kysely'
import type { ChosenBy, ItemResponse, Purpose } from '#contract/assessment.ts'
import type { Key } from '#engine/items/variant.ts'
import type { Tx } from '#server/platform/db.ts'
import type { StoredContent } from './templates.queries.ts'

export interface SittingRow {
  id: string
  studentId: string
  competencyId: string
  purpose: Purpose
  chosenBy: ChosenBy
  nextStepId: string | null
  begunAt: Date
  endedAt: Date | null
}

const sittings = (tx: Tx) =>
  tx
    .selectFrom('sittings')
    .select(['id', 'studentId', 'competencyId', 'nextStepId', 'begunAt', 'endedAt'])
    .select([sql<Purpose>`purpose`.as('purpose'), sql<ChosenBy>`chosen_by`.as('chosenBy')])
    .where('districtId', '=', tx.districtId)

export const selectOptionalSitting = (tx: Tx, id: string) =>
  sittings(tx).where('id', '=', id).executeTakeFirst()

/** The sitting, nobody else's to change until this transaction ends. */
export const lockSitting = (tx: Tx, id: string) =>
  sittings(tx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Practice that is not ended and was begun since an instant, newest first. */
export const selectOpenPractice = (tx: Tx, studentId: string, since: Date, limit: number) =>
  sittings(tx)
    .where('studentId', '=', studentId)
    .where('purpose', '=', 'practice')
    .where('endedAt', 'is', null)
    .where('begunAt', '>=', since)
    .orderBy('begunAt', 'desc')
    .limit(limit)
    .execute()

/** Sittings of a student, newest first, from after `[begunAt, id]`, with how many questions were asked and right. */
export const selectSittingsOf = (
  tx: Tx,
  studentId: string,
  page: { limit: number; after?: string[] | undefined; competencyId?: string | undefined },
) =>
  sittings(tx)
    .select([
      sql<number>`(select count(*) from attempts where attempts.district_id = sittings.district_id
        and attempts.sitting_id = sittings.id)`.as('asked'),
      // A check that has not ended tells nothing.
      sql<number>`case when purpose = 'check' and ended_at is null then 0 else
        (select count(*) from attempts where attempts.district_id = sittings.district_id
          and attempts.sitting_id = sittings.id and attempts.is_correct) end`.as('right'),
    ])
    .where('studentId', '=', studentId)
    .$if(page.competencyId !== undefined, (query) => query.where('competencyId', '=', page.competencyId!))
    .$if(page.after !== undefined, (query) => {
      const [begunAt, id] = page.after!
      return query.where(sql<boolean>`(begun_at, id) < (${begunAt}::timestamptz, ${id}::uuid)`)
    })
    .orderBy('begunAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()

/** @returns false when the id is taken */
export async function insertSitting(tx: Tx, row: SittingRow): Promise<boolean> {
  const inserted = await tx
    .insertInto('sittings')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const updateSittingEnded = (tx: Tx, id: string, endedAt: Date) =>
  tx
    .updateTable('sittings')
    .set({ endedAt })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

/**
 * Items that may be asked on a competency, with when this student was at each last; what her device took along counts as
 * met. `isInCheck`: a check that was begun since an instant and has not ended asks it. Run as `wide`.
 */
export async function selectCandidates(tx: Tx, studentId: string, competencyId: string, checkSince: Date) {
  const { rows } = await sql<{
    itemId: string
    templateId: string
    servedAt: Date | null
    isInCheck: boolean
  }>`
    select items.id as item_id, items.template_id,
      greatest(
        own.at,
        (select max(packed_sittings.packed_at) from packed_sittings
          where packed_sittings.district_id = items.district_id and packed_sittings.student_id = ${studentId}
            and items.id = any (packed_sittings.item_ids))) as served_at,
      coalesce(own.is_in_check, false) as is_in_check
    from item_templates
    join items on items.district_id = item_templates.district_id and items.template_id = item_templates.id
      and items.template_version = item_templates.published_version
    cross join lateral (
      select max(greatest(attempts.served_at, attempts.closed_at)) as at,
        bool_or(sittings.purpose = 'check' and sittings.ended_at is null and sittings.begun_at >= ${checkSince})
          as is_in_check
      from attempts
      join sittings on sittings.district_id = attempts.district_id and sittings.id = attempts.sitting_id
      where attempts.district_id = items.district_id and attempts.student_id = ${studentId}
        and attempts.item_id = items.id
    ) as own
    where item_templates.district_id = ${tx.districtId} and item_templates.competency_id = ${competencyId}
      and item_templates.status = 'published'`.execute(tx)
  return rows
}

/** The item that a student was at last on a competency. */
export const selectLastItem = (tx: Tx, studentId: string, competencyId: string) =>
  tx
    .selectFrom('attempts')
    .innerJoin('sittings', (join) =>
      join
        .onRef('sittings.districtId', '=', 'attempts.districtId')
        .onRef('sittings.id', '=', 'attempts.sittingId'),
    )
    .select('attempts.itemId')
    .where('attempts.districtId', '=', tx.districtId)
    .where('attempts.studentId', '=', studentId)
    .where('sittings.competencyId', '=', competencyId)
    .orderBy(
      sql`greatest(attempts.served_at, attempts.closed_at, (select max(responses.answered_at) from responses
        where responses.district_id = attempts.district_id and responses.attempt_id = attempts.id))`,
      'desc',
    )
    .orderBy('attempts.position', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether the student was told elsewhere what is right for an attempt's question, since it was asked in this one. */
export async function selectIsToldElsewhere(
  tx: Tx,
  { id, studentId, itemId, servedAt }: Pick<AttemptRow, 'id' | 'studentId' | 'itemId' | 'servedAt'>,
): Promise<boolean> {
  const { rows } = await sql<{ isTold: boolean }>`
    select exists (
      select from attempts
      join sittings on sittings.district_id = attempts.district_id and sittings.id = attempts.sitting_id
      where attempts.district_id = ${tx.districtId} and attempts.student_id = ${studentId}
        and attempts.item_id = ${itemId} and attempts.id <> ${id} and attempts.closed_at is not null
        and case when sittings.purpose = 'check' then greatest(attempts.closed_at, sittings.ended_at)
          else attempts.closed_at end >= ${servedAt}
        and (sittings.purpose = 'practice' or sittings.ended_at is not null)
    ) as is_told`.execute(tx)
  return rows[0]!.isTold
}

export const insertAttempts = (
  tx: Tx,
  rows: readonly {
    id: string
    sittingId: string
    studentId: string
    itemId: string
    position: number
    servedAt: Date
  }[],
) =>
  tx
    .insertInto('attempts')
    .values(rows.map((row) => ({ districtId: tx.districtId, ...row })))
    .execute()

const attempts = (tx: Tx) =>
  tx
    .selectFrom('attempts')
    .innerJoin('sittings', (join) =>
      join
        .onRef('sittings.districtId', '=', 'attempts.districtId')
        .onRef('sittings.id', '=', 'attempts.sittingId'),
    )
    .innerJoin('items', (join) =>
      join.onRef('items.districtId', '=', 'attempts.districtId').onRef('items.id', '=', 'attempts.itemId'),
    )
    .select([
      'attempts.id',
      'attempts.sittingId',
      'attempts.studentId',
      'attempts.itemId',
      'attempts.position',
      'attempts.servedAt',
      'attempts.hints',
      'attempts.tries',
      'attempts.isShown',
      'attempts.isCorrect',
      'attempts.closedAt',
      'sittings.endedAt as sittingEndedAt',
      'items.competencyIds',
    ])
    .select([
      sql<Purpose>`sittings.purpose`.as('purpose'),
      sql<StoredContent>`items.content`.as('content'),
      sql<ItemResponse | null>`(select responses.response from responses
        where responses.district_id = attempts.district_id and responses.attempt_id = attempts.id
        order by responses.try desc limit 1)`.as('lastResponse'),
      sql<boolean>`exists (select from attempts before where before.district_id = attempts.district_id
        and before.student_id = attempts.student_id and before.item_id = attempts.item_id
        and before.served_at < attempts.served_at)`.as('wasMetBefore'),
    ])
    .where('attempts.districtId', '=', tx.districtId)

export type AttemptRow = Awaited<ReturnType<typeof selectAttemptsOf>>[number]

/** The attempts of some sittings in the order they are asked. */
export const selectAttemptsOf = (tx: Tx, sittingIds: readonly string[]) =>
  attempts(tx)
    .where(sql<boolean>`attempts.sitting_id = any (${[...sittingIds]}::uuid[])`)
    .orderBy('attempts.sittingId')
    .orderBy('attempts.position')
    .execute()

export const selectAttempt = (tx: Tx, id: string) =>
  attempts(tx).where('attempts.id', '=', id).executeTakeFirstOrThrow()

/** Who an attempt belongs to; locks it until this transaction ends, so that two answers come one after the other. */
export const lockAttempt = (tx: Tx, id: string) =>
  tx
    .selectFrom('attempts')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const selectOptionalOwnerOfAttempt = (tx: Tx, id: string) =>
  tx
    .selectFrom('attempts')
    .select('studentId')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

export const updateAttempt = (
  tx: Tx,
  id: string,
  change: { hints?: number; tries?: number; isShown?: boolean; isCorrect?: boolean; closedAt?: Date },
) =>
  tx
    .updateTable('attempts')
    .set(change)
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

/** Keys by item. Run as `wide`: no role of a person reads them. */
export async function selectKeys(tx: Tx, itemIds: readonly string[]): Promise<Map<string, Key>> {
  const rows = await tx
    .selectFrom('itemKeys')
    .select(['itemId', sql<Key>`key`.as('key')])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`item_id = any (${[...itemIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.itemId, row.key]))
}

export const selectOptionalResponse = (tx: Tx, id: string) =>
  tx
    .selectFrom('responses')
    .select(['attemptId', 'try', 'isCorrect', 'slip'])
    .select(sql<ItemResponse>`response`.as('response'))
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

/** @returns false when the id is taken */
export async function insertResponse(
  tx: Tx,
  row: {
    id: string
    attemptId: string
    studentId: string
    try: number
    response: ItemResponse
    isCorrect: boolean
    slip: string | null
    durationMs: number | null
    answeredAt: Date
    receivedAt: Date
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('responses')
    .values({ districtId: tx.districtId, ...row, response: JSON.stringify(row.response) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
