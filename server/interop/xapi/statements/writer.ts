import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { isSameStatement } from './equality.ts'
import type { Incoming, Kept, Sent } from './incoming.types.ts'
import { verbKey } from './keys.ts'
import { storedText } from './normal.ts'
import { forgetNoted, note } from './noting.ts'
import { insertReferences, spreadKeys, voidTargets } from './references.queries.ts'
import { createRemembered, type Remembered } from './remembered.ts'
import { voidedVerb } from './statement.rules.ts'
import type { Statement } from './statement.types.ts'
import * as queries from './statements.queries.ts'

export interface StoredStatement {
  id: string
  sourceId: string
  stored: Date
  statement: Statement
  /** The statement's own, or when it was stored. */
  timestamp: string
  /** A voiding statement was there before it. */
  isVoided: boolean
}

/** What follows from new statements, in their transaction, as `wide`. */
export type StatementListener = (tx: Tx, stored: readonly StoredStatement[]) => Promise<void>

/** What follows when statements are voided, by their ids, in that transaction, as `wide`. */
export type VoidingListener = (tx: Tx, ids: readonly string[]) => Promise<void>

/** What the store tells. */
export interface StatementListeners {
  onStored: readonly StatementListener[]
  onVoided: readonly VoidingListener[]
}

export interface Writer {
  /**
   * Stores the statements of one request; the promise is kept after the commit.
   * @returns until when everything that is stored in the district can be read
   * @throws Problem `conflict` when another statement is stored under one of the ids: nothing of the request is stored
   * @throws Problem `busy` when the database is away: whether it was stored is not known
   */
  write(districtId: string, sent: Sent): Promise<Date>
  /** Resolves when nothing waits. */
  idle(): Promise<void>
}

interface Waiting {
  sent: Sent
  resolve(through: Date): void
  reject(error: unknown): void
}

/** One district's queue: what waits while a transaction is under way goes into the next one. */
interface Queue {
  waiting: Waiting[]
  work: Promise<void> | null
}

/** Statements in one transaction at most: what a student waits for shall not stand behind thousands of others. */
const most = 500
const voiding = verbKey(voidedVerb)

/**
 * Writes statements of all requests that wait in one transaction (group commit): one wait for the disk for all of them,
 * and one message for their rows. A request that cannot be stored is refused alone; its neighbours are stored.
 */
export function createWriter(database: Database, listeners: StatementListeners): Writer {
  const queues = new Map<string, Queue>()
  const remembered = createRemembered(50_000)

  const drain = async (districtId: string, queue: Queue) => {
    // Requests that arrived in the same moment go together.
    await new Promise(setImmediate)
    while (queue.waiting.length > 0) await settle(districtId, takeFrom(queue))
    queues.delete(districtId)
  }
  const settle = async (districtId: string, batch: Waiting[]): Promise<void> => {
    try {
      const through = await database.transaction(wideContext(districtId), (tx) =>
        store(tx, batch, remembered, listeners),
      )
      for (const { resolve } of batch) resolve(through)
    } catch (error) {
      for (const { sent } of batch) forgetNoted(remembered, districtId, sent)
      if (error instanceof Conflicts) {
        const refused = error.refused
        for (const one of refused) one.reject(conflict())
        const others = batch.filter((one) => !refused.has(one))
        if (others.length > 0) await settle(districtId, others)
      } else if (isOutage(error)) for (const one of batch) one.reject(outage())
      else if (batch.length === 1) batch[0]!.reject(error)
      else {
        // By halves: one bad request among hundreds is found in a few transactions.
        const middle = Math.ceil(batch.length / 2)
        await settle(districtId, batch.slice(0, middle))
        await settle(districtId, batch.slice(middle))
      }
    }
  }
  return {
    write: (districtId, sent) =>
      new Promise((resolve, reject) => {
        let queue = queues.get(districtId)
        if (!queue) queues.set(districtId, (queue = { waiting: [], work: null }))
        queue.waiting.push({ sent, resolve, reject })
        queue.work ??= drain(districtId, queue)
      }),
    idle: async () => {
      for (const { work } of queues.values()) await work
    },
  }
}

function takeFrom(queue: Queue): Waiting[] {
  let count = 0
  let taken = 0
  while (taken < queue.waiting.length) {
    count += queue.waiting[taken]!.sent.statements.length
    if (taken > 0 && count > most) break
    taken++
  }
  return queue.waiting.splice(0, taken)
}

/** Whether the database is away (SQLSTATE classes 08, 53 and 57P, or the connection itself), whatever was sent. */
function isOutage(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && /^(?:busy$|08|53|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true
  return (
    typeof message === 'string' && /^Connection terminated|^Client has encountered a connection/.test(message)
  )
}

const outage = () =>
  new Problem(
    503,
    'busy',
    'The database cannot be reached, so it is not known whether this was stored. Send it again in a minute, under the same ids: nothing is stored twice.',
  )

/** Requests whose ids are taken by other statements. */
class Conflicts extends Error {
  readonly refused: ReadonlySet<Waiting>
  constructor(refused: ReadonlySet<Waiting>) {
    super('ids are taken')
    this.refused = refused
  }
}

const conflict = () =>
  new Problem(
    409,
    'conflict',
    'Another statement is stored under this id. Stored statements never change: send yours under an id of its own.',
  )

/** @returns until when everything stored can be read once this is committed */
async function store(
  tx: Tx,
  batch: readonly Waiting[],
  remembered: Remembered,
  listeners: StatementListeners,
): Promise<Date> {
  const from = await queries.beginStoring(tx)
  const kept = new Map<string, Kept>()
  let hasRepeated = false
  let stored = from
  for (const waiting of batch) {
    for (const incoming of waiting.sent.statements) {
      if (kept.has(incoming.id)) hasRepeated = true
      else kept.set(incoming.id, { incoming, sent: waiting.sent, stored: stored++ })
    }
  }
  const rows = Array.from(kept.values(), rowOf)
  const { added, awaited } = await queries.insertStatements(tx, rows)
  const isAdded = (id: string) => added === 'all' || added.has(id)
  await refuseConflicts(tx, batch, { kept, isAdded, hasRepeated })
  const fresh = [...kept.values()].filter(({ incoming }) => isAdded(incoming.id))
  if (fresh.length > 0) {
    await note(tx, fresh, remembered)
    const voided = await tie(tx, fresh, awaited)
    const told = fresh.map(({ incoming, sent, stored: at }) => ({
      id: incoming.id,
      sourceId: sent.sourceId,
      stored: new Date(at / 1000),
      statement: incoming.normal.statement,
      timestamp: incoming.normal.statement.timestamp ?? instantOf(at),
      isVoided: voided.includes(incoming.id),
    }))
    for (const listener of listeners.onStored) await listener(tx, told)
    if (voided.length > 0) for (const listener of listeners.onVoided) await listener(tx, voided)
  }
  return new Date(Math.floor((stored - 1) / 1000))
}

function rowOf({ incoming, sent, stored }: Kept): queries.StatementRow {
  const { id, normal, text, keys } = incoming
  const at = instantOf(stored)
  return {
    id,
    stored,
    sourceId: sent.sourceId,
    actor: keys.actor,
    verb: keys.verb,
    activity: keys.activity,
    registration: keys.registration,
    payload: storedText({ ...normal, text }, { id, stored: at, timestamp: at, authority: sent.authority }),
  }
}

/** An instant with its microseconds, as `stored` is given out. */
function instantOf(microseconds: number): string {
  const rest = String(microseconds % 1000).padStart(3, '0')
  return new Date(Math.floor(microseconds / 1000)).toISOString().replace('Z', `${rest}Z`)
}

async function refuseConflicts(
  tx: Tx,
  batch: readonly Waiting[],
  given: {
    kept: ReadonlyMap<string, Kept>
    isAdded: (id: string) => boolean
    hasRepeated: boolean
  },
): Promise<void> {
  const { kept, isAdded, hasRepeated } = given
  const taken = [...kept.keys()].filter((id) => !isAdded(id))
  if (taken.length === 0 && !hasRepeated) return
  const texts = taken.length > 0 ? await queries.selectTexts(tx, taken) : new Map<string, string>()
  // In the order of their arrival: what is refused keeps no id from those behind it.
  const there = new Map<string, Statement>(
    Array.from(texts, ([id, text]) => [id, JSON.parse(text) as Statement]),
  )
  const refused = new Set<Waiting>()
  for (const waiting of batch) {
    const { statements } = waiting.sent
    const isOther = ({ id, normal }: Incoming) => {
      const known = there.get(id)
      return known !== undefined && !isSameStatement(known, normal.statement)
    }
    if (statements.some(isOther)) refused.add(waiting)
    else for (const { id, normal } of statements) if (!there.has(id)) there.set(id, normal.statement)
  }
  if (refused.size > 0) throw new Conflicts(refused)
}

/** Statements that refer to others, and those that others referred to before they came. @returns what is voided by it */
async function tie(tx: Tx, fresh: readonly Kept[], awaited: readonly string[]): Promise<string[]> {
  const references = fresh.flatMap(({ incoming }) =>
    incoming.keys.reference ? [{ ...incoming.keys.reference, id: incoming.id }] : [],
  )
  if (references.length > 0) await insertReferences(tx, references)
  const tied = [...new Set([...references.map(({ id }) => id), ...awaited])]
  if (tied.length === 0) return []
  await spreadKeys(tx, tied)
  return voidTargets(tx, tied, voiding)
}
