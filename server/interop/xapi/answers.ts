import { hash } from 'node:crypto'
import type { XapiAnswer } from './protocol.types.ts'

/** An entity tag as 1.0.3 wants it: the SHA-1 of the bytes in lower-case hex, quoted (part 3, section 3.1). */
export const etagOf = (content: Buffer): string => `"${hash('sha1', content, 'hex')}"`

/** JSON text as an answer. As bytes, so that it goes uncompressed: a compressed answer must not bear this tag. */
export function jsonAnswer(text: string, headers: Record<string, string> = {}): XapiAnswer {
  const body = Buffer.from(text)
  return {
    status: 200,
    headers: { 'content-type': 'application/json', etag: etagOf(body), ...headers },
    body,
  }
}
