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
import { createWriter, type StatementListeners } from './statements/writer.ts'

export {
  createMappings,
  forgetMappings,
  forgetPeople,
  listMappings,
  lookThrough,
  observeStatements,
  withdrawStatements,
  type Mappings,
} from './mapping/mapping.ts'

export { exportStatements, type ExportCounts } from './files/exporting.ts'
export { checkStatements, importStatements } from './files/importing.ts'
export type { StatementListeners } from './statements/writer.ts'

/** Home page of the accounts as which sources vouch for statements. */
export const homeOfSources = (publicUrl = 'http://localhost') => `${publicUrl}/xapi`

/** Home pages of accounts that are our own: their names are ids of our people. */
export const homesOf = (publicUrl = 'http://localhost') => [publicUrl, homeOfSources(publicUrl)]

export interface XapiOptions {
  database: Database
  credentials: CredentialDesk
  clock: Clock
  /** What follows from new statements and from voided ones, in their transaction. */
  listeners: StatementListeners
  publicUrl?: string | undefined
}

/** The store of statements (an LRS): xAPI 1.0.3 and 2.0 under /xapi. */
export async function addXapi(app: FastifyInstance, options: XapiOptions): Promise<void> {
  const { database, credentials, clock, listeners, publicUrl } = options
  const writer = createWriter(database, listeners)
  await addResources(app, {
    authenticate: credentials.credentialOf,
    resources: [
      statementsResource(database, { writer, homePage: homeOfSources(publicUrl) }),
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
