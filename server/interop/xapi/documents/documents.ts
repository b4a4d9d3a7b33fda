import type { Clock } from '#server/platform/clock.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/errors.ts'
import { noteAgent } from '../agents/agents.ts'
import { jsonAnswer } from '../answers.ts'
import { refuse } from '../query.ts'
import type { Scope, XapiAnswer, XapiCall, XapiResource } from '../protocol.types.ts'
import { readContents, type Contents } from './contents.ts'
import * as queries from './documents.queries.ts'
import type { Place, StoredDocument } from './documents.queries.ts'
import { addressings, readAsked, type Addressing } from './places.ts'
import { areMet, hasAny, type Preconditions } from './preconditions.rules.ts'
import { mergeDocument, notAsDemanded, removeDocument, replaceDocument } from './writing.ts'

/**
 * State of a person in an activity, profiles of people and of activities: bytes that a source keeps here, under
 * optimistic concurrency (xAPI 1.0.3 part 3, sections 2.2, 2.3, 2.6, 2.7 and 3.1; IEEE 9274.1.1, section 4.1).
 */
export const documentResources = (database: Database, clock: Clock): XapiResource[] => [
  resource('/activities/state', { addressing: addressings.state, scope: 'state', database, clock }),
  resource('/agents/profile', { addressing: addressings.agentProfile, scope: 'profile', database, clock }),
  resource('/activities/profile', {
    addressing: addressings.activityProfile,
    scope: 'profile',
    database,
    clock,
  }),
]

interface Kept {
  addressing: Addressing
  scope: Scope
  database: Database
  clock: Clock
}

const done: XapiAnswer = { status: 204 }

function resource(path: string, { addressing, scope, database, clock }: Kept): XapiResource {
  const inDistrict = <T>(call: XapiCall, work: (tx: Tx) => Promise<T>) =>
    database.transaction(wideContext(call.credential.districtId), work)

  const get = async (call: XapiCall): Promise<XapiAnswer> => {
    const { place, shelf, since } = readAsked(call, addressing, { leaveOutName: true, giveSince: true })
    if (place) {
      const document = await inDistrict(call, (tx) => queries.selectOptionalDocument(tx, place))
      if (!document) throw notFound('document')
      return show(document, preconditionsOf(call))
    }
    const { names, updatedAt } = await inDistrict(call, (tx) => queries.selectNames(tx, shelf, since))
    return jsonAnswer(JSON.stringify(names), updatedAt ? lastModified(updatedAt) : {})
  }

  const write = async (
    call: XapiCall,
    work: (tx: Tx, place: Place, contents: Contents) => Promise<void>,
  ): Promise<XapiAnswer> => {
    const { place, agent } = readAsked(call, addressing, { leaveOutName: false, giveSince: false })
    const contents = readContents(call)
    await inDistrict(call, async (tx) => {
      await work(tx, place!, contents)
      if (agent) await noteAgent(tx, agent, call.credential)
    })
    return done
  }
  const put = (call: XapiCall) =>
    write(call, (tx, place, contents) =>
      replaceDocument(tx, place, contents, {
        preconditions: preconditionsOf(call),
        version: call.version,
        now: clock(),
      }),
    )
  const post = (call: XapiCall) =>
    write(call, (tx, place, contents) =>
      mergeDocument(tx, place, contents, { preconditions: preconditionsOf(call), now: clock() }),
    )

  const remove = async (call: XapiCall): Promise<XapiAnswer> => {
    const { kind, nameIn } = addressing
    const { place, shelf } = readAsked(call, addressing, { leaveOutName: kind === 'state', giveSince: false })
    const preconditions = preconditionsOf(call)
    if (!place && hasAny(preconditions))
      refuse([
        { path: nameIn, message: 'is needed with If-Match or If-None-Match: they are about one document' },
      ])
    await inDistrict(call, (tx) =>
      place ? removeDocument(tx, place, preconditions) : queries.deleteShelf(tx, shelf),
    )
    return done
  }

  const reading: Scope[] = [scope, 'all/read', 'all']
  const writing: Scope[] = [scope, 'all']
  return {
    path,
    methods: {
      GET: { scopes: reading, handle: get },
      PUT: { scopes: writing, handle: put },
      POST: { scopes: writing, handle: post },
      DELETE: { scopes: writing, handle: remove },
    },
  }
}

const preconditionsOf = ({ headers }: XapiCall): Preconditions => ({
  ifMatch: headers['if-match'],
  ifNoneMatch: headers['if-none-match'],
})

const lastModified = (at: Date) => ({ 'last-modified': at.toUTCString() })

function show(document: StoredDocument, { ifMatch, ifNoneMatch }: Preconditions): XapiAnswer {
  const { content, contentType, etag, updatedAt } = document
  const headers = { etag, ...lastModified(updatedAt) }
  if (!areMet({ ifMatch, ifNoneMatch: undefined }, etag)) throw notAsDemanded()
  if (!areMet({ ifMatch, ifNoneMatch }, etag)) return { status: 304, headers }
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': contentType,
      // A source may keep a page here: opened in a browser it can do nothing in our name.
    },
    body: content,
  }
}
