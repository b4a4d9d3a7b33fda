import { Problem } from '#server/platform/errors.ts'
import type { XapiCall } from '../protocol.types.ts'
import { readJson, type JsonText } from './merge.ts'

/** The largest document, also after a merge. */
export const longestDocumentBytes = 10 * 2 ** 20
const longestContentType = 255

/** What a request brought for a document. */
export interface Contents {
  content: Buffer
  /** As it was sent. */
  contentType: string
  /** Null for what does not say to be JSON. */
  json: JsonText | null
}

/**
 * Reads what a request brings for a document.
 * @throws Problem `too-large`; `malformed` for what says to be JSON and is not
 */
export function readContents({ headers, body }: Pick<XapiCall, 'headers' | 'body'>): Contents {
  const contentType = headers['content-type'] ?? 'application/octet-stream'
  if (contentType.length > longestContentType || !/^[\x20-\x7e]+$/.test(contentType))
    throw new Problem(
      400,
      'malformed',
      `The Content-Type is no media type, or longer than ${longestContentType} characters.`,
    )
  refuseTooLarge(body)
  const json = jsonOf(contentType, body)
  if (json === null && isJson(contentType))
    throw new Problem(
      400,
      'malformed',
      'The Content-Type says application/json, but the content is not JSON in UTF-8. Mend the content, or name another type.',
    )
  return { content: body, contentType, json }
}

/** The JSON of a document; null when it does not say to be JSON, or is not. */
export const jsonOf = (contentType: string, content: Buffer): JsonText | null =>
  isJson(contentType) ? readJson(content) : null

const isJson = (contentType: string): boolean => /^application\/json\s*(;|$)/i.test(contentType)

/** @throws Problem `too-large` (413) */
export function refuseTooLarge(content: Buffer): void {
  if (content.length > longestDocumentBytes)
    throw new Problem(
      413,
      'too-large',
      `A document holds at most ${longestDocumentBytes / 2 ** 20} MB. Spread what you keep over several.`,
    )
}
