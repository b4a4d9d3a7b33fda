import type { Database } from '#server/platform/db.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { rangesAsked } from '#server/platform/language.ts'
import { readParameters } from '../query.ts'
import type { Credential, Fault, XapiAnswer, XapiCall, XapiResource } from '../protocol.types.ts'
import { authorityOf, fitStatements } from './fitting.ts'
import { moreOf, readAsked, type Asked } from './filters.ts'
import { inFormat } from './formats.ts'
import { readMultipart, writeMultipart, type Part } from './multipart.ts'
import { readStatements } from './received.ts'
import * as search from './search.queries.ts'
import { uuid } from './values.rules.ts'
import type { Attachment, Statement } from './statement.types.ts'
import { selectAttachments, type AttachmentRow } from './statements.queries.ts'
import type { Writer } from './writer.ts'
import type { Incoming } from './incoming.types.ts'

/** Statements of one request at most: what a batch holds goes into one transaction. */
const mostStatements = 1000

const throughHeader = 'x-experience-api-consistent-through'

/** `/statements` (part 3, section 2.1): stores and gives out statements. */
export function statementsResource(
  database: Database,
  { writer, homePage }: { writer: Writer; homePage: string },
): XapiResource {
  const store = async (call: XapiCall, id: string | undefined) => {
    const { statements, attachments, isArray } = receive(call)
    if (id !== undefined && isArray)
      refuseSent([{ path: '', message: 'PUT takes one statement, not a list. POST takes several.' }])
    if (id !== undefined) nameIt(statements[0]!, id)
    refuseRepeated(statements)
    const { districtId, sourceId, scopes } = call.credential
    const mayDefine = scopes.has('define') || scopes.has('all')
    const authority = authorityOf(homePage, sourceId)
    const sent = { sourceId, authority, mayDefine, statements, attachments }
    const through = await writer.write(districtId, sent)
    return {
      ids: statements.map((one) => one.id),
      headers: { [throughHeader]: through.toISOString() },
    }
  }

  return {
    path: '/statements',
    refusal: async (credential) => {
      if (!credential) return { [throughHeader]: new Date(0).toISOString() }
      const { districtId } = credential
      const [through] = await database.read(wideContext(districtId), [search.askThrough(districtId)])
      return { [throughHeader]: search.throughOf(through!).toISOString() }
    },
    methods: {
      POST: {
        scopes: ['statements/write', 'all'],
        handle: async (call) => {
          readParameters(call, {})
          const { ids, headers } = await store(call, undefined)
          return json(200, JSON.stringify(ids), headers)
        },
      },
      PUT: {
        scopes: ['statements/write', 'all'],
        handle: async (call) => {
          const { statementId } = readParameters(call, { statementId: uuid })
          const { headers } = await store(call, statementId.toLowerCase())
          return { status: 204, headers }
        },
      },
      GET: {
        scopes: ['statements/read', 'statements/read/mine', 'all/read', 'all'],
        handle: (call) => find(database, call, readAsked(call, homePage)),
      },
    },
  }
}

/** Reads what was asked for, and until when everything is in it. */
async function find(database: Database, call: XapiCall, asked: Asked): Promise<XapiAnswer> {
  const { districtId } = call.credential
  const mine = onlyMine(call.credential)
  const [through, found] = await database.read(wideContext(districtId), [
    // Before what it holds for.
    search.askThrough(districtId),
    'id' in asked
      ? search.askStatement(districtId, asked.id, { isVoided: asked.isVoided, sourceId: mine })
      : search.askPage(districtId, mine === undefined ? asked.filter : { ...asked.filter, sourceId: mine }),
  ])
  const headers: Record<string, string> = { [throughHeader]: search.throughOf(through!).toISOString() }
  if ('filter' in asked) {
    const { texts, after } = search.pageOf(found!)
    const more = after === null ? '' : moreOf(call.query, after)
    return give(database, { asked, call, headers, texts, isList: true, more })
  }
  const one = search.statementOf(found!)
  if (!one) throw new Problem(404, 'not-found', 'There is no such statement, or it is voided.')
  if (call.version === '2.0.0') headers['last-modified'] = one.stored.toUTCString()
  return give(database, { asked, call, headers, texts: one.payload, isList: false, more: '' })
}

/** A credential that may read only what its source sent. */
function onlyMine({ scopes, sourceId }: Credential): string | undefined {
  const mayAll = scopes.has('all') || scopes.has('all/read') || scopes.has('statements/read')
  return mayAll ? undefined : sourceId
}

/** Reads what was sent, by its content type, and refuses what is not right. */
function receive(call: XapiCall): { statements: Incoming[]; attachments: AttachmentRow[]; isArray: boolean } {
  const { parts, text } = partsOf(call)
  const { statements: received, isArray, faults } = readStatements(text)
  refuseSent(faults)
  if (received.length > mostStatements)
    throw new Problem(
      413,
      'too-large',
      `One request takes ${mostStatements} statements at most. Send the rest in another.`,
    )
  const { faults: unfit, ...fitted } = fitStatements(received, { version: call.version, isArray, parts })
  refuseSent(unfit)
  return { ...fitted, isArray }
}

/** The text of the statements, and the parts that it came in. */
function partsOf({ headers, body }: XapiCall): { parts: readonly Part[]; text: Buffer } {
  const contentType = headers['content-type'] ?? ''
  if (isJson.test(contentType)) return { parts: [], text: body }
  if (!isMixed.test(contentType))
    refuseSent([{ path: 'Content-Type', message: 'must be application/json or multipart/mixed.' }])
  const { parts, faults } = readMultipart(body, contentType)
  refuseSent(faults)
  return { parts, text: parts[0]!.content }
}

const isJson = /^[ \t]*application\/json[ \t]*(?:;|$)/i
const isMixed = /^[ \t]*multipart\/mixed[ \t]*;/i

/** @throws Problem `malformed` naming the first twenty faults, when there are any */
function refuseSent(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const fields = faults.slice(0, 20).map(({ path, message }) => ({ field: path, message }))
  const what = fields.map(({ field, message }) => (field ? `${field} ${message}` : message)).join(' ')
  throw new Problem(400, 'malformed', `Nothing was stored. ${what}`, { fields })
}

function nameIt(incoming: Incoming, id: string): void {
  if (incoming.normal.statement.id !== undefined && incoming.id !== id)
    refuseSent([{ path: 'id', message: 'must be the statementId of the address, or left out.' }])
  incoming.id = id
}

function refuseRepeated(statements: readonly Incoming[]): void {
  const seen = new Set<string>()
  for (const [index, { id }] of statements.entries()) {
    if (seen.has(id))
      refuseSent([{ path: `statements.${index}.id`, message: 'stands twice in this request.' }])
    seen.add(id)
  }
}

const json = (status: number, body: string, headers: Record<string, string> = {}): XapiAnswer => ({
  status,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  body,
})

/** Statements as they were asked for: as they are, or in another format, with or without their attachments. */
async function give(
  database: Database,
  given: {
    asked: Asked
    call: XapiCall
    headers: Record<string, string>
    texts: string
    isList: boolean
    more: string
  },
): Promise<XapiAnswer> {
  const { asked, call, headers, isList, more } = given
  let { texts } = given
  const read = () => JSON.parse(`[${texts}]`) as Statement[]
  // Whoever may read only its own could name by its hash, with a fileUrl, what another source sent.
  const mayGive = ({ fileUrl }: Attachment) =>
    fileUrl === undefined || onlyMine(call.credential) === undefined
  const attachments = asked.withAttachments ? read().flatMap(attachmentsOf).filter(mayGive) : []
  if (asked.format !== 'exact') {
    const { format } = asked
    const languages = rangesAsked(call.headers['accept-language'])
    texts = read()
      .map((statement) => JSON.stringify(inFormat(statement, format, languages)))
      .join(',')
  }
  const body = isList ? `{"statements":[${texts}],"more":${JSON.stringify(more)}}` : texts
  if (!asked.withAttachments) return json(200, body, headers)
  const hashes = [...new Set(attachments.map(({ sha2 }) => sha2))]
  const contents = await database.transaction(wideContext(call.credential.districtId), (tx) =>
    selectAttachments(tx, hashes),
  )
  const parts = new Map<string, Attachment & { content: Buffer }>()
  for (const attachment of attachments) {
    const content = contents.get(attachment.sha2)
    if (content) parts.set(attachment.sha2, { ...attachment, content })
  }
  const { contentType, body: mixed } = writeMultipart(body, [...parts.values()])
  return { status: 200, headers: { ...headers, 'content-type': contentType }, body: mixed }
}

function attachmentsOf(statement: Statement): Attachment[] {
  const inner = statement.object.objectType === 'SubStatement' ? (statement.object.attachments ?? []) : []
  return [...(statement.attachments ?? []), ...inner]
}
