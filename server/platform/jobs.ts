import { CompiledQuery, sql } from 'kysely'
import type { Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database, Tx } from './db.ts'

/** What a job carries: ids and settings, never a person's record. */
export type JobPayload = Record<string, string | number | boolean | null>

/**
 * Work that outlives a request. A job is written in the transaction that asks for it, so that both are kept or
 * neither; it runs at least once, so a worker must be safe to repeat. What a killed process leaves is done again: at the
 * next start with the embedded database, within about a minute and a half on a server.
 */
export interface Jobs {
  /** Says who does the jobs of a name; before `start`. */
  register(name: string, work: (payload: JobPayload) => Promise<void>): void
  /** Puts a job in line within the caller's transaction, to be done at once or after some seconds. */
  enqueue(tx: Tx, name: string, payload: JobPayload, when?: { afterSeconds: number }): Promise<void>
  start(): Promise<void>
  /** Takes no further job and waits up to 30 s for the running ones; what does not end is done again later. */
  stop(): Promise<void>
}

const schema = 'jobs'
const hour = 3600
const settings = { notify: true, expireInSeconds: 4 * hour, retryLimit: 2, retryDelay: 5 }
/** A server's worker says every 30 s that it lives; a job not heard of for a minute is given to another. */
const heartbeatSeconds = 60
const checkEverySeconds = 15

/** Jobs in a schema of their own of the same database (pg-boss over the same pool). */
export function createJobs(database: Database, log: Logger): Jobs {
  const workers = new Map<string, (payload: JobPayload) => Promise<void>>()
  const boss = new PgBoss({
    schema,
    db: { executeSql: (text, values) => execute(database.owner, text, values), listen: listenOn(database) },
    backend: database.engine === 'pglite' ? 'pglite' : 'postgres',
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: checkEverySeconds,
    monitorIntervalSeconds: checkEverySeconds,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'jobs'))
  return {
    register: (name, work) => void workers.set(name, work),
    enqueue: (tx, name, payload, when) =>
      asOwner(tx, () => send(boss, tx, { name, payload, afterSeconds: when?.afterSeconds ?? 0 })),
    start: async () => {
      await boss.start()
      for (const [name, work] of workers) {
        // Creating a queue also fills the library's memory of it: an enqueue then needs no second connection.
        await boss.createQueue(name, settings)
        // A queue that is there already keeps its old settings.
        await boss.updateQueue(name, {
          ...settings,
          heartbeatSeconds: database.engine === 'pglite' ? null : heartbeatSeconds,
        })
        if (database.engine === 'pglite') await freeLost(boss, database, name)
        await boss.work<JobPayload>(
          name,
          { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 },
          async ([job]) => {
            if (job) await logged(log, name, () => work(job.data))
          },
        )
      }
    },
    stop: () => boss.stop({ graceful: true, close: false, timeout: 30_000 }),
  }
}

/**
 * The embedded database has one process and one connection: a long transaction would silence a heartbeat, but whatever
 * is under way when the process starts was left by one that is gone.
 */
async function freeLost(boss: PgBoss, database: Database, name: string): Promise<void> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select id from ${schema}.job where name = $1 and state = 'active'`,
    [name],
  )
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await boss.fail(name, ids, { message: 'the process that did it is gone' })
}

async function logged(log: Logger, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ err: error, job: name }, 'job failed')
    throw error
  }
}

async function send(
  boss: PgBoss,
  tx: Tx,
  { name, payload, afterSeconds }: { name: string; payload: JobPayload; afterSeconds: number },
): Promise<void> {
  const executeSql = async (text: string, values: unknown[] = []) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
    return { rows }
  }
  await boss.send(name, payload, {
    db: { executeSql },
    ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}),
  })
}

/** The jobs' tables belong to the owner; the roles of viewers have no rights there. */
async function asOwner(tx: Tx, step: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(tx)
  await sql`set local role none`.execute(tx)
  await step()
  await sql`set local role ${sql.id(rows[0]!.role)}`.execute(tx)
}

/** Runs a statement, or several without parameters. A failed batch must not leave its transaction open on the pool. */
async function execute(pool: Pool, text: string, values?: unknown[]) {
  const client = await pool.connect()
  try {
    return await client.query(text, values)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

const listenOn =
  (database: Database) =>
  async (channel: string, onNotification: (payload: string) => void, onReconnect: () => void) => {
    const stop = await database.listen(channel, onNotification, onReconnect)
    onReconnect()
    return { close: stop }
  }
