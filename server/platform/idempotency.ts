import type { Tx } from './db.ts'
import { Problem } from './errors.ts'

const uniqueViolation = '23505'

/**
 * Runs `work`, in a transaction of `transact`, at most once for a viewer's key; a repetition gets the first answer again.
 * The key is written in the transaction of the work itself, so a crash leaves both or neither.
 * @throws Problem `idempotency-key-reused` when the key came before with another request.
 */
export async function answerOnce<V>(
  transact: (work: (tx: Tx, viewer: V) => Promise<unknown>) => Promise<unknown>,
  key: string,
  requestHash: string,
  work: (tx: Tx, viewer: V) => Promise<unknown>,
): Promise<unknown> {
  if (key.length === 0 || key.length > 200)
    throw new Problem(400, 'malformed', 'An Idempotency-Key has between 1 and 200 characters.')
  const attempt = () =>
    transact(async (tx, viewer) => {
      const before = await selectOptionalAnswer(tx, key)
      if (before) return repeat(before, requestHash)
      const answer = await work(tx, viewer)
      await insertAnswer(tx, key, requestHash, answer)
      return answer
    })
  try {
    return await attempt()
  } catch (error) {
    // Two at once: the later one lost, its work was rolled back, and now finds the first one's answer.
    const { code, table } = error as { code?: string; table?: string }
    if (code !== uniqueViolation || table !== 'idempotency_keys') throw error
    return attempt()
  }
}

function repeat(before: { requestHash: string; response: unknown }, requestHash: string): unknown {
  if (before.requestHash === requestHash) return before.response
  throw new Problem(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key was used for another request. Make a new key for each new request.',
  )
}

const selectOptionalAnswer = (tx: Tx, key: string) =>
  tx
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'response'])
    .where('districtId', '=', tx.districtId)
    .where('viewerId', '=', tx.context.viewerId)
    .where('key', '=', key)
    .executeTakeFirst()

const insertAnswer = (tx: Tx, key: string, requestHash: string, answer: unknown) =>
  tx
    .insertInto('idempotencyKeys')
    .values({
      districtId: tx.districtId,
      viewerId: tx.context.viewerId!,
      key,
      requestHash,
      response: JSON.stringify(answer ?? null),
      createdAt: new Date(),
    })
    .execute()
