import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { etagOf } from '../answers.ts'
import type { XapiVersion } from '../protocol.types.ts'
import { jsonOf, refuseTooLarge, type Contents } from './contents.ts'
import * as queries from './documents.queries.ts'
import type { Place } from './documents.queries.ts'
import { mergeObjects } from './merge.ts'
import { areMet, hasAny, type Preconditions } from './preconditions.rules.ts'

/**
 * Puts a document in place of the one that is there, or as the first.
 * @throws Problem `precondition-failed`; `conflict` or `malformed` when the request does not say what it replaces
 */
export async function replaceDocument(
  tx: Tx,
  place: Place,
  sent: Contents,
  { preconditions, version, now }: { preconditions: Preconditions; version: XapiVersion; now: Date },
): Promise<void> {
  await meet(tx, place, preconditions)
  if (!hasAny(preconditions)) await permitBlindPut(tx, place, version)
  await keep(tx, place, sent, now)
}

/**
 * Sets the properties of a JSON object in the one that is there, or keeps what was sent as the first.
 * @throws Problem `precondition-failed`; `malformed` when one of the two is no JSON object
 */
export async function mergeDocument(
  tx: Tx,
  place: Place,
  sent: Contents,
  { preconditions, now }: { preconditions: Preconditions; now: Date },
): Promise<void> {
  await meet(tx, place, preconditions)
  const there = await queries.selectOptionalDocument(tx, place)
  if (!there) return keep(tx, place, sent, now)
  const existing = jsonOf(there.contentType, there.content)
  if (!existing?.isObject) throw unmergeable('the document that is stored here')
  if (!sent.json?.isObject) throw unmergeable('what you sent')
  const content = Buffer.from(mergeObjects(existing.text, sent.json.text))
  refuseTooLarge(content)
  await keep(tx, place, { content, contentType: sent.contentType }, now)
}

/** @throws Problem `precondition-failed` */
export async function removeDocument(tx: Tx, place: Place, preconditions: Preconditions): Promise<void> {
  await meet(tx, place, preconditions)
  await queries.deleteDocument(tx, place)
}

const keep = async (
  tx: Tx,
  place: Place,
  { content, contentType }: Pick<Contents, 'content' | 'contentType'>,
  now: Date,
): Promise<void> => {
  await queries.upsertDocument(tx, place, { content, contentType, etag: etagOf(content), updatedAt: now })
}

/**
 * Takes turns at a document, so that what is seen of it stays true until the transaction ends.
 * @throws Problem `precondition-failed` (412) when it is not as the request demands
 */
async function meet(tx: Tx, place: Place, preconditions: Preconditions): Promise<void> {
  const { kind, activity, agent, registration, name } = place
  await takeTurns(tx, JSON.stringify(['xapi document', kind, activity, agent, registration, name]))
  if (!hasAny(preconditions)) return
  const there = await queries.selectOptionalEtag(tx, place)
  if (!areMet(preconditions, there?.etag ?? null)) throw notAsDemanded()
}

/** A PUT that does not say what it knows of the document would undo what others wrote. */
async function permitBlindPut(tx: Tx, place: Place, version: XapiVersion): Promise<void> {
  if (version === '1.0.3' && place.kind === 'state') return
  if (await queries.selectOptionalEtag(tx, place))
    throw new Problem(
      409,
      'conflict',
      'There is such a document already. GET it, see what it holds now, then send its ETag as If-Match to replace it.',
    )
  if (version === '1.0.3')
    throw new Problem(
      400,
      'malformed',
      'A profile is PUT with If-Match (the ETag of the one you know) or with If-None-Match: * (when there is none yet).',
    )
}

const unmergeable = (what: string) =>
  new Problem(
    400,
    'malformed',
    `POST puts together two JSON objects of type application/json, and ${what} is none. Replace the document by PUT.`,
  )

export const notAsDemanded = () =>
  new Problem(
    412,
    'precondition-failed',
    'The document is not as If-Match or If-None-Match demands: somebody wrote it since. GET it again.',
  )
