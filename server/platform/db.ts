import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Language } from '#contract/language.ts'
import type { RoleName } from '../../database/tables.ts'
import { sendAhead, sendTogether } from './ahead.ts'
import { contextStatements, type Context } from './context.ts'
import { openDataDirectory } from './data-directory.ts'
import type { DB } from './db.types.ts'
import { Problem } from './errors.ts'
import { listenOnServer } from './listen.ts'
import { createNotifier, type Notification, type Notifier } from './notifier.ts'
import { databaseRoles } from './policies.ts'
import { prepareStatements } from './prepared.ts'

/**
 * A transaction bound to a district and to what a viewer may see: the only way to the database.
 * Queries also filter by `tx.districtId` themselves: that picks the index, and row-level security is the second lock.
 */
export type Tx = Transaction<DB> & {
  readonly context: Context
  readonly districtId: string
  /** What texts with translations are read in; null: as they were written (jobs, the command line). */
  readonly language: Language | null
  /**
   * Runs a step of the same transaction under another database role, then goes back. For what follows from an
   * allowed act but is not the actor's to write: a teacher records evidence, the engine updates mastery.
   */
  readonly as: <T>(role: RoleName, step: () => Promise<T>) => Promise<T>
  /** Goes on, from here to its end, under another context of the same district: once it is known who asks. */
  readonly become: (context: Context) => Promise<void>
  /** Notifies whoever listens on a channel, in any process, as soon as this transaction has committed. */
  readonly notify: (channel: string, payload: string) => void
}

/** A constant text, so that it stays prepared, and what stands at its `$1` …; listed text is given as its array text. */
export interface Statement {
  text: string
  values: readonly unknown[]
}

export interface Database {
  readonly engine: 'pglite' | 'postgresql'
  /**
   * Runs `work` in one transaction under `context`; a thrown error rolls everything back.
   * @throws Problem `busy` when no connection came free in time (30 s embedded, 10 s on a server).
   */
  transaction<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Reads under `context` by statements that are sent together, in one message with their transaction: for what is asked
   * so often that each wait counts. Texts with `$1` …; the columns of the rows stay as the statement names them.
   * @returns the rows of each statement
   * @throws Problem `busy` as `transaction`
   */
  read(context: Context, statements: readonly Statement[]): Promise<Record<string, unknown>[][]>
  /** Raw statements as the owner: for migrations and jobs in this folder, never for a part. */
  readonly owner: pg.Pool
  /**
   * Calls `listener` with the payload of every notification on a channel, until it is stopped or the database is closed. A connection that breaks is made again; `onReconnect` is told then, since what came between is lost.
   * @returns how to stop
   */
  listen(
    channel: string,
    listener: (payload: string) => void,
    onReconnect?: () => void,
  ): Promise<() => Promise<void>>
  /** Writes the embedded database's log into its files; PGlite never does this by itself. No-op on PostgreSQL. */
  checkpoint(): Promise<void>
  /**
   * Refreshes what the planner knows of some tables; called after many rows came at once. `district_id` leads every
   * index, so a planner that knows nothing takes any of them for a key and reads a whole district to find one row.
   * PostgreSQL does this by itself within a minute or so, PGlite never.
   */
  analyze(tables: readonly string[]): Promise<void>
  close(): Promise<void>
}

export type DatabaseLocation =
  | { kind: 'memory'; waitMs?: number }
  | { kind: 'directory'; path: string }
  | { kind: 'server'; url: string; poolSize?: number }

// Days stay text (a calendar day has no time zone); counts fit a JavaScript number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** A connection that has worked has its statements planned: a new one plans them again. */
const keepIdleMs = 10 * 60_000
const checkpointEveryMs = 5 * 60_000

/** Opens the database at a location: PGlite in memory or in a directory, or a PostgreSQL server, version 15 or later. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if (location.kind === 'server') return openServer(location.url, location.poolSize ?? 10)
  if (location.kind === 'memory') return openEmbedded(await PGlite.create(), () => {}, location.waitMs)
  const { pglite, release } = await openDataDirectory(location.path)
  return openEmbedded(pglite, release)
}

function openEmbedded(pglite: PGlite, release: () => void, waitMs = 30_000): Database {
  // One connection: a transaction that asks the pool for a second one would wait for ever; now it fails.
  const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, connectionTimeoutMillis: waitMs })
  const notifier = createNotifier(pool)
  const checkpoint = async () => {
    await pool.query('checkpoint')
  }
  const timer = setInterval(() => void checkpoint().catch(() => {}), checkpointEveryMs)
  timer.unref()
  return {
    engine: 'pglite',
    ...transactions(pool, notifier),
    listen: async (channel, listener) => {
      const stop = await pglite.listen(channel, listener)
      return () => stop()
    },
    checkpoint,
    close: async () => {
      clearInterval(timer)
      await notifier.idle()
      await checkpoint().catch(() => {})
      await pool.end()
      await pglite.close()
      release()
    },
  }
}

function openServer(url: string, poolSize: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: keepIdleMs,
    pipeline: true,
  })
  pool.on('connect', prepareStatements)
  pool.on('connect', sendAhead)
  // A broken connection is replaced at the next use, and who uses it is told by its query; without listeners on both, the
  // pool for idle ones and each client for its own time in use, a database that goes away would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  const notifier = createNotifier(pool)
  const listening = new Set<() => Promise<void>>()
  return {
    engine: 'postgresql',
    ...transactions(pool, notifier),
    listen: async (channel, listener, onReconnect) => {
      const end = await listenOnServer(url, channel, listener, onReconnect)
      listening.add(end)
      return async () => {
        listening.delete(end)
        await end()
      }
    },
    checkpoint: async () => {},
    close: async () => {
      await notifier.idle()
      await Promise.all(Array.from(listening, (end) => end()))
      await pool.end()
    },
  }
}

function transactions(
  pool: pg.Pool,
  notifier: Notifier,
): Pick<Database, 'transaction' | 'read' | 'owner' | 'analyze'> {
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    owner: pool,
    analyze: async (names) => {
      await pool.query(`analyze ${names.map((name) => pg.escapeIdentifier(name)).join(', ')}`)
    },
    transaction: (context, work) =>
      orBusy(async () => {
        const told: Notification[] = []
        const answer = await kysely
          .connection()
          .execute((connection) => inTransaction(connection, context, told, work))
        notifier.send(told)
        return answer
      }),
    read: (context, statements) => orBusy(() => readTogether(pool, context, statements)),
  }
}

async function orBusy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // pg-pool gives this failure no code.
    if (error instanceof Error && error.message === 'timeout exceeded when trying to connect') throw busy()
    throw error
  }
}

async function readTogether(
  pool: pg.Pool,
  context: Context,
  statements: readonly Statement[],
): Promise<Record<string, unknown>[][]> {
  const client = await pool.connect()
  try {
    const answers = sendTogether(client, () => [
      client.query(`begin; ${contextStatements(context)}`),
      ...statements.map(({ text, values }) => client.query(text, [...values])),
      client.query('commit'),
    ])
    // All of them, so that the connection is free when it goes back; the first failure is the one that tells.
    const settled = await Promise.allSettled(answers)
    for (const answer of settled) if (answer.status === 'rejected') throw answer.reason
    return settled.slice(1, -1).map((answer) => (answer as PromiseFulfilledResult<pg.QueryResult>).value.rows)
  } finally {
    client.release()
  }
}

/** Begins and takes the context in one message: every request pays for this one. */
async function inTransaction<T>(
  connection: Kysely<DB>,
  context: Context,
  told: Notification[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const transaction = connection as Transaction<DB>
  try {
    await sql.raw(`begin; ${contextStatements(context)}`).execute(transaction)
    const result = await work(bind(transaction, context, told))
    await sql`commit`.execute(transaction)
    return result
  } catch (error) {
    // A connection that is lost has lost its transaction too.
    await sql`rollback`.execute(transaction).catch(() => {})
    throw error
  }
}

const busy = () =>
  new Problem(
    503,
    'busy',
    'Proximal is busy with a long piece of work, such as an import. Nothing was changed. Try again in a minute.',
  )

function bind(transaction: Transaction<DB>, context: Context, told: Notification[]): Tx {
  let role = context.role
  const as: Tx['as'] = async (next, step) => {
    const before = role
    const take = async (name: RoleName) => {
      await sql.raw(`set local role ${databaseRoles[name]}`).execute(transaction)
      role = name
    }
    if (next === before) return step()
    await take(next)
    try {
      return await step()
    } finally {
      // After a database error the transaction takes no further statement; it is lost with its role.
      await take(before).catch(() => {})
    }
  }
  const { districtId, language = null } = context
  const become: Tx['become'] = async (next) => {
    if (next.districtId !== districtId) throw new Error('a transaction stays in its district')
    await sql.raw(contextStatements(next)).execute(transaction)
    bind(transaction, next, told)
  }
  const notify: Tx['notify'] = (channel, payload) => void told.push({ channel, payload })
  return Object.assign(transaction, { context, districtId, language, as, become, notify })
}
