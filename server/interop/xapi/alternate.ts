import { Problem } from '#server/platform/errors.ts'

/** A request as it was meant, whichever way it was sent. */
export interface Meant {
  method: string
  query: Map<string, string>
  headers: Record<string, string | undefined>
  body: Buffer
}

/** Header fields that a form may carry; everything else in it is a parameter (xAPI 1.0.3 part 3, section 1.3). */
const headerFields = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept',
  'accept-language',
])

const form = 'application/x-www-form-urlencoded'

/**
 * Reads the alternate request syntax of 1.0.x: a POST with `method` as its only query parameter, and a form that holds
 * parameters, header fields and `content`.
 * @throws Problem `malformed` for anything that is not exactly this
 */
export function readAlternate(sent: Meant): Meant {
  const method = sent.query.get('method')!
  if (sent.query.size > 1)
    throw refused('the address has other parameters than method: put them into the form')
  if (!['GET', 'PUT', 'POST', 'DELETE', 'HEAD'].includes(method))
    throw refused(`method cannot be ${method.slice(0, 20)}`)
  if (!sent.headers['content-type']?.toLowerCase().startsWith(form))
    throw refused(`Content-Type is not ${form}`)
  const headers: Meant['headers'] = { ...sent.headers, 'content-type': undefined }
  const query = new Map<string, string>()
  let content: string | undefined
  for (const [name, value] of new URLSearchParams(sent.body.toString('utf8'))) {
    const field = name.toLowerCase()
    if (name === 'content') content = value
    else if (headerFields.has(field)) headers[field] = value
    else if (query.has(name)) throw refused(`${name} is given twice`)
    else query.set(name, value)
  }
  if ((method === 'PUT' || method === 'POST') && content === undefined)
    throw refused('the form has no field content')
  if (content !== undefined) headers['content-type'] ??= 'application/json'
  return { method, query, headers, body: Buffer.from(content ?? '', 'utf8') }
}

const refused = (why: string) =>
  new Problem(400, 'malformed', `This is not the alternate request syntax of xAPI 1.0.3: ${why}.`)
