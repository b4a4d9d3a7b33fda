import type { FastifyInstance } from 'fastify'
import type { LiveTopic } from '#contract/live.ts'
import type { Logger } from 'pino'
import {
  accessPurges,
  createAccessDesk,
  forgetSettings,
  listDistricts,
  type AccessDesk,
} from './access/access.ts'
import { accessRoutes, tokenOf } from './access/access.routes.ts'
import { signedIn } from './access/permissions.ts'
import { assessmentRoutes } from './assessment/assessment.routes.ts'
import { catalogRoutes } from './catalog/catalog.routes.ts'
import {
  createCredentialDesk,
  forgetTrust,
  moveSchool as moveEvidence,
  recordResponse,
  sourcePurges,
  type CredentialDesk,
  type EvidenceListener,
  type WithdrawalListener,
} from './evidence/evidence.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { sourceRoutes } from './evidence/sources.routes.ts'
import { familiesRoutes } from './families/families.routes.ts'
import { standardsImporter } from './interop/case/case.ts'
import { caseRoutes } from './interop/case/case.routes.ts'
import { createImports, type Importer, type Imports } from './interop/imports/imports.ts'
import { importRoutes } from './interop/imports/imports.routes.ts'
import { prerequisitesImporter } from './interop/prerequisites/prerequisites.ts'
import { responsesImporter } from './interop/response-log/response-log.ts'
import { rosterImporter } from './interop/roster/roster.ts'
import { mappingRoutes } from './interop/xapi/mapping/mapping.routes.ts'
import {
  addXapi,
  createMappings,
  forgetMappings,
  forgetPeople,
  homesOf,
  observeStatements,
  withdrawStatements,
  type Mappings,
  type StatementListeners,
} from './interop/xapi/xapi.ts'
import { lessonPurges } from './lessons/lessons.ts'
import { lessonRoutes } from './lessons/lessons.routes.ts'
import { applyEvidence, moveSchool as moveMastery, takeBackEvidence } from './mastery/mastery.ts'
import { masteryRoutes } from './mastery/mastery.routes.ts'
import { messagesRoutes } from './messages/messages.routes.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import type { Database } from './platform/db.ts'
import { addHealth } from './platform/health.ts'
import { createHttp } from './platform/http.ts'
import type { Jobs } from './platform/jobs.ts'
import { listenToChanges, tellChange } from './platform/live.ts'
import { addApiDocumentation } from './platform/openapi.ts'
import { idempotencyPurge, startRetention, type Purge } from './platform/retention.ts'
import type { Route } from './platform/route.ts'
import { createStreams, type Streams } from './platform/streams.ts'
import { addWeb } from './platform/web.ts'
import {
  finishStepOfSitting,
  forgetMaps,
  permitSitting,
  practiceAhead,
} from './recommendations/recommendations.ts'
import { recommendationsRoutes } from './recommendations/recommendations.routes.ts'
import { createHearing, people, type Hearing, type RosterListeners } from './roster/roster.ts'
import { rosterRoutes } from './roster/roster.routes.ts'
import { schedulingRoutes } from './scheduling/scheduling.routes.ts'
import { standardsRoutes } from './standards/standards.routes.ts'

export interface AppOptions {
  database: Database
  log: Logger
  /** Not started yet: parts still register their workers. */
  jobs: Jobs
  /** Where uploads wait for their import. */
  uploadFolder: string
  clock?: Clock
  publicUrl?: string | undefined
  /** The folder of the built web application; without it only the API is served. */
  webFolder?: string
}

/** What follows from new evidence, in its transaction. */
export const evidenceListeners: readonly EvidenceListener[] = [
  (tx, recorded) => applyEvidence(tx, recorded),
  (tx, recorded) =>
    tellChange(tx, { what: 'evidence', studentIds: recorded.map(({ studentId }) => studentId) }),
]

/** What follows when evidence no longer counts, in its transaction. */
const withdrawalListeners: readonly WithdrawalListener[] = [
  (tx, withdrawn) => takeBackEvidence(tx, withdrawn),
  (tx, withdrawn) =>
    tellChange(tx, { what: 'evidence', studentIds: withdrawn.map(({ studentId }) => studentId) }),
]

/** What follows from statements that are stored and voided, however they come. */
export const statementListeners = (publicUrl: string | undefined): StatementListeners => ({
  onStored: [observeStatements({ listeners: evidenceListeners, ownHomes: homesOf(publicUrl) })],
  onVoided: [withdrawStatements(withdrawalListeners)],
})

/** What follows from a changed roster. */
export const rosterListeners: RosterListeners = { onSchoolMoved: [moveEvidence, moveMastery] }

/** What can be imported through the API; the command line calls the same importers. */
const importers: readonly Importer[] = [
  rosterImporter(rosterListeners),
  standardsImporter,
  prerequisitesImporter,
  responsesImporter,
]

/** The table of contents: every part's routes, in the order of the layers. */
function appRoutes(
  desk: AccessDesk,
  clock: Clock,
  { imports, streams, mappings }: { imports: Imports; streams: Streams; mappings: Mappings },
): Route[] {
  return [
    ...accessRoutes(desk),
    ...streams.routes,
    ...rosterRoutes(clock),
    ...standardsRoutes,
    ...assessmentRoutes(clock, {
      mayBegin: permitSitting,
      onEnded: finishStepOfSitting,
      workAhead: practiceAhead,
      onResponse: (tx, response) => recordResponse(tx, response, evidenceListeners),
    }),
    ...catalogRoutes(clock),
    ...messagesRoutes(clock),
    ...evidenceRoutes(clock, evidenceListeners),
    ...sourceRoutes(clock),
    ...masteryRoutes(clock),
    ...recommendationsRoutes(clock),
    ...schedulingRoutes(clock),
    ...lessonRoutes(clock),
    ...familiesRoutes(clock),
    ...importRoutes(imports),
    ...caseRoutes,
    ...mappingRoutes(clock, mappings),
  ]
}

/** Proximal as one HTTP application: parts, listeners between them, documentation and health. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { database, log, jobs, uploadFolder, clock = systemClock, publicUrl } = options
  const desk = createAccessDesk(database, people, clock)
  const credentials = createCredentialDesk(database, clock)
  const imports = createImports({ database, jobs, uploadFolder, importers })
  const hearing = createHearing(database)
  const streams = createStreams({ hearingOf: hearing.of, access: signedIn })
  const ownHomes = homesOf(publicUrl)
  const mappings = createMappings({ database, jobs, listeners: evidenceListeners, ownHomes })
  const routes = appRoutes(desk, clock, { imports, streams, mappings })
  const app = await createHttp({
    database,
    log,
    routes,
    publicUrl,
    authenticate: ({ cookies, isSecure, isUse }) => desk.authenticate(tokenOf(cookies, isSecure), { isUse }),
    asViewer: ({ cookies, isSecure }, work) => desk.asViewer(tokenOf(cookies, isSecure), work),
  })
  await hearChanges(app, database, { desk, credentials, hearing, streams })
  keepNoLonger(app, options, [
    idempotencyPurge,
    ...accessPurges,
    ...sourcePurges,
    ...lessonPurges,
    ...imports.purges,
  ])
  await addXapi(app, {
    database,
    credentials,
    clock,
    publicUrl,
    listeners: statementListeners(publicUrl),
  })
  addHealth(app, database)
  addApiDocumentation(app, routes)
  await addWeb(app, options.webFolder)
  return app
}

/** What remembers, or tells others. */
interface Hearers {
  desk: AccessDesk
  credentials: CredentialDesk
  hearing: Hearing
  streams: Streams
}

/** What changed, in this process or another: open pages are told, and what is remembered of a changed roster goes. */
async function hearChanges(
  app: FastifyInstance,
  database: Database,
  { desk, credentials, hearing, streams }: Hearers,
): Promise<void> {
  const forget = (districtId?: string) => {
    desk.forgetScopes(districtId)
    hearing.forget(districtId)
    streams.lookAgain(districtId)
    forgetPeople(districtId)
  }
  const forgetSources = (districtId?: string) => {
    credentials.forget(districtId)
    forgetTrust(districtId)
    forgetMappings(districtId)
    forgetPeople(districtId)
  }
  const changesMaps = (what: LiveTopic) => what === 'standards' || what === 'everything'
  const stop = await listenToChanges(database, {
    changed: (districtId, change) => {
      if (change.what === 'roster') forget(districtId)
      if (changesMaps(change.what)) forgetMaps(districtId)
      if (change.what === 'sources') forgetSources(districtId)
      // What a source may assess follows the map.
      if (change.what === 'standards') forgetTrust(districtId)
      if (change.what === 'everything') forgetSettings(districtId)
      streams.tell(districtId, change)
    },
    missed: () => {
      forget()
      forgetMaps()
      forgetSources()
      forgetSettings()
      streams.tellEverything()
    },
  })
  app.addHook('preClose', async () => streams.close())
  app.addHook('onClose', stop)
}

/** Purges run while the server listens; every part's stand in the list. */
function keepNoLonger(app: FastifyInstance, options: AppOptions, purges: readonly Purge[]): void {
  const { database, log, clock = systemClock } = options
  let stop = async () => {}
  app.addHook('onListen', async () => {
    stop = startRetention(database, { log, clock, purges, listDistricts: () => listDistricts(database) })
  })
  app.addHook('onClose', () => stop())
}
