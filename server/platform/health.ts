import type { FastifyInstance } from 'fastify'
import type { Database } from './db.ts'

/**
 * `/health`: the process lives. `/ready`: it can serve, its database answers. An embedded database whose one connection
 * is at work is busy and well: not asked, so that an import does not make a watchdog end the process.
 */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/health', { logLevel: 'silent' }, async () => ({ status: 'ok' }))
  app.get('/ready', { logLevel: 'silent' }, async (_request, reply) => {
    const { owner, engine } = database
    if (engine === 'pglite' && owner.totalCount > 0 && owner.idleCount === 0)
      return { status: 'busy', database: engine }
    try {
      await owner.query('select 1')
      return { status: 'ok', database: engine }
    } catch {
      return reply.code(503).send({ status: 'database unreachable', database: engine })
    }
  })
}
