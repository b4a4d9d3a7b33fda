import type { FastifyInstance } from 'fastify'
import { answerTokenRequest, type CredentialDesk } from '#server/evidence/evidence.ts'
import type { Database } from '#server/platform/db.ts'
import type { Clock } from '#server/platform/clock.ts'
import { aboutResources } from './about.ts'
import { activityResources } from './activities/activities.ts'
import { agentResources } from './agents/agents.ts'
import { documentResources } from './documents/documents.ts'
import { addResources } from './protocol.ts'
import type { XapiResource } from './protocol.types.ts'
import { statementsResource } from './statements/statements.resource.ts'
import { createWriter, type StatementListener } from './statements/writer.ts'

export interface XapiOptions {
  database: Database
  credentials: CredentialDesk
  clock: Clock
  /** What follows from new statements, in their transaction. */
  listeners: readonly StatementListener[]
  publicUrl?: string | undefined
}

/** The store of statements (an LRS): xAPI 1.0.3 and 2.0 under /xapi. */
export async function addXapi(app: FastifyInstance, options: XapiOptions): Promise<void> {
  const { database, credentials, clock, listeners, publicUrl = 'http://localhost' } = options
  const writer = createWriter(database, listeners)
  await addResources(app, {
    authenticate: credentials.credentialOf,
    resources: [
      statementsResource(database, { writer, homePage: `${publicUrl}/xapi` }),
      ...documentResources(database, clock),
      ...agentResources(database),
      ...activityResources(database),
      ...aboutResources,
      tokenResource(credentials),
    ],
  })
  app.addHook('onClose', () => writer.idle())
}

/** Where a source exchanges its key and secret for a token of an hour. */
const tokenResource = (credentials: CredentialDesk): XapiResource => ({
  path: '/oauth2/token',
  methods: {
    POST: {
      scopes: 'open',
      handle: ({ headers, body }) =>
        answerTokenRequest(credentials, {
          authorization: headers.authorization,
          contentType: headers['content-type'],
          body,
        }),
    },
  },
})
