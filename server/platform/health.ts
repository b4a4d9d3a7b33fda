import type { FastifyInstance } from 'fastify'
import type { Database } from './db.ts'

/** `/health`: the process lives. `/ready`: it can serve, its database answers. */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get('/health', { logLevel: 'silent' }, async () => ({ status: 'ok' }))
  app.get('/ready', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      await database.owner.query('select 1')
      return { status: 'ok', database: database.engine }
    } catch {
      return reply.code(503).send({ status: 'database unreachable', database: database.engine })
    }
  })
}
