import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Problem } from './errors.ts'

const year = 365 * 24 * 3600

/**
 * Serves the built web application of a folder, compressed as the build left it: hashed files for ever, the page itself always asked for again, and
 * the page for every address that is not a file, since the application knows its own addresses. Without a folder, or
 * before it is built, only the API answers.
 */
export async function addWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const isBuilt = folder !== undefined && existsSync(join(folder, 'index.html'))
  if (isBuilt) {
    const assets = join(folder, 'assets') + sep
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.startsWith(assets) ? `public, max-age=${year}, immutable` : 'no-cache',
        ),
    })
  } else if (folder !== undefined) app.log.warn('The web application is not built. Run: npm run build')

  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|xapi)\//.test(request.url)
    if (isBuilt && isPage) return reply.sendFile('index.html')
    throw new Problem(
      404,
      'not-found',
      'There is nothing at this address. The API is described at /api/docs.',
    )
  })
}
