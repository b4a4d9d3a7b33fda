import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import type { Config } from './platform/config.ts'
import { openConfigured } from './platform/configured.ts'
import type { Database } from './platform/db.ts'
import { Problem } from './platform/errors.ts'
import { createJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'

const webFolder = join(import.meta.dirname, '../web/dist')
const embeddedNotice =
  'The embedded database survives a killed process but not a power cut: back up, and use PostgreSQL (DATABASE_URL) for a district.'

/** What somebody adds who starts the server otherwise than by the command line. */
export interface Additions {
  /** Runs once the database is at the present version, before anything else. */
  prepare?: (database: Database) => Promise<void>
  /** Runs before the server listens; returns what ends it, before the database is closed. */
  attach?: (running: { server: Server; database: Database; log: Logger }) => () => Promise<void>
}

/**
 * One process: configuration, database, migrations, application, listen. Stops on SIGINT and SIGTERM, at any moment:
 * open requests end, running jobs end, the database is closed, the process exits with 0.
 */
export async function serve(config: Config, additions: Additions = {}): Promise<void> {
  const log = createLog(config.LOG_LEVEL)
  const opened = new AsyncDisposableStack()
  const isStopping = stopOnSignal(opened, log)
  try {
    await start(config, log, opened, additions)
  } catch (error) {
    // What was under way when somebody stopped the server may well fail: its database is gone.
    if (isStopping()) return
    await opened.disposeAsync()
    throw error
  }
}

function stopOnSignal(opened: AsyncDisposableStack, log: Logger): () => boolean {
  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'stopping')
    await opened.disposeAsync()
    process.exit(0)
  }
  process.on('SIGINT', (signal) => void stop(signal))
  process.on('SIGTERM', (signal) => void stop(signal))
  return () => isStopping
}

/** Opens one thing after the other; `opened` closes them in the opposite order. */
async function start(
  config: Config,
  log: Logger,
  opened: AsyncDisposableStack,
  { prepare, attach }: Additions,
): Promise<void> {
  const { database } = await openConfigured(config)
  opened.defer(() => database.close())
  if (database.engine === 'pglite') log.warn(embeddedNotice)
  await prepare?.(database)
  const jobs = createJobs(database, log)
  opened.defer(() => jobs.stop())
  const uploadFolder = join(config.DATA_DIR, 'uploads')
  const publicUrl = config.PUBLIC_URL
  const app = await createApp({ database, log, jobs, uploadFolder, publicUrl, webFolder })
  opened.defer(() => app.close())
  if (attach) opened.defer(attach({ server: app.server, database, log }))
  await jobs.start()
  await listen(app, config)
  console.log(`Proximal is at http://${config.HOST}:${config.PORT}  (Ctrl-C stops it)`)
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, { HOST, PORT }: Config): Promise<void> {
  try {
    await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Problem(
      500,
      'port-in-use',
      `Port ${PORT} is in use by another program. Stop it, or choose another: PORT=3001`,
    )
  }
}
