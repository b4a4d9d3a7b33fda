/** What a request demands of the document as it stands (RFC 9110, section 13.1). */
export interface Preconditions {
  ifMatch: string | undefined
  ifNoneMatch: string | undefined
}

export const hasAny = ({ ifMatch, ifNoneMatch }: Preconditions): boolean =>
  ifMatch !== undefined || ifNoneMatch !== undefined

/**
 * Whether a document meets what a request demands of it.
 * @param etag of the document, quoted; null when there is none
 */
export function areMet({ ifMatch, ifNoneMatch }: Preconditions, etag: string | null): boolean {
  if (ifMatch !== undefined && !names(ifMatch, etag)) return false
  return ifNoneMatch === undefined || !names(ifNoneMatch, etag)
}

/**
 * Whether a list of tags names this one. Weak tags and bare ones count too: proxies that compress weaken our tags, and
 * tincanjs sends the hash without quotes; ours say what the bytes are, so nothing is confused.
 */
function names(list: string, etag: string | null): boolean {
  if (etag === null) return false
  return list.trim() === '*' || list.split(',').some((tag) => opaque(tag) === opaque(etag))
}

const opaque = (tag: string): string =>
  tag
    .trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1')
