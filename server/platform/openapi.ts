import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ProblemBody } from '#contract/problem.ts'
import { apiPage } from './openapi.page.ts'
import type { OpenApi, Operation } from './openapi.types.ts'
import type { Route } from './route.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query') {
  if (!schema) return []
  return Object.entries(schema.shape).map(([name, field]) => {
    const type = field as z.ZodType
    const required = where === 'path' || !type.safeParse(undefined).success
    return { name, in: where, required, schema: schemaOf(type, 'input') }
  })
}

const content = (schema: unknown, type = 'application/json') => ({ content: { [type]: { schema } } })
const file = { type: 'string', format: 'binary' }

function answerOf(output: Route['endpoint']['output']) {
  if (output === 'file') return content(file, 'application/octet-stream')
  if ('events' in output) return content(schemaOf(output.events, 'output'), 'text/event-stream')
  return content(schemaOf(output, 'output'))
}

function operationOf(route: Route): Operation {
  const { endpoint, access } = route
  const { body, output } = endpoint
  const answer = answerOf(output)
  return {
    operationId: route.name,
    summary: endpoint.summary,
    tags: [route.path.split('/')[1]!],
    'x-access': `${access.name}: ${access.description}`,
    parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            ...(body === 'file'
              ? content(file, 'application/octet-stream')
              : content(schemaOf(body, 'input'))),
          },
        }),
    responses: {
      [String(endpoint.status ?? 200)]: { description: 'Done', ...answer },
      default: {
        description: 'What is wrong and what to do',
        ...content(schemaOf(ProblemBody, 'output'), 'application/problem+json'),
      },
    },
  }
}

/** The OpenAPI 3.1 document of a route list. */
export function openApiOf(routes: readonly Route[]): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  const description = 'One record per student and competency. Every route says who may call it.'
  return { openapi: '3.1.0', info: { title: 'Proximal', version: '1', description }, paths }
}

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export function addApiDocumentation(app: FastifyInstance, routes: readonly Route[]): void {
  const document = openApiOf(routes)
  const page = apiPage(document)
  app.get('/api/openapi.json', { logLevel: 'silent' }, async () => document)
  app.get('/api/docs', { logLevel: 'silent' }, async (_request, reply) =>
    reply.type('text/html').send(page.html),
  )
  app.get('/api/docs.css', { logLevel: 'silent' }, async (_request, reply) =>
    reply.type('text/css').send(page.css),
  )
}
