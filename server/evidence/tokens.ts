import { Scope } from '#contract/sources.ts'
import { Problem } from '#server/platform/errors.ts'
import type { Purge } from '#server/platform/retention.ts'
import { pairOf, partsOf, tokenSeconds, type Credential, type CredentialDesk } from './credentials.ts'
import { deleteExpiredTokens } from './sources.queries.ts'

/** Tokens that are over open nothing. */
export const sourcePurges: readonly Purge[] = [
  {
    name: 'sourceTokens',
    purge: (tx, now) =>
      tx.as('auth', async () => Number((await deleteExpiredTokens(tx, now)).numDeletedRows)),
  },
]

/** What a client sends to the token endpoint. */
interface TokenRequest {
  authorization: string | undefined
  contentType: string | undefined
  body: Buffer
}

interface TokenAnswer {
  status: number
  headers: Record<string, string>
  /** JSON. */
  body: string
}

/** RFC 6749 section 5.2; `slow_down` is of RFC 8628 section 3.5. */
const statuses = {
  invalid_request: 400,
  invalid_client: 401,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  slow_down: 429,
} as const

const refuse = (code: keyof typeof statuses, message: string) => new Problem(statuses[code], code, message)

// RFC 6749 section 5.1.
const neverKept = { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache' }

/**
 * The token endpoint of the client credentials grant (RFC 6749 section 4.4): a source proves its credential, by Basic or in
 * the form, and gets a token for an hour, with the scopes it asks for or all that the credential has.
 */
export async function answerTokenRequest(desk: CredentialDesk, request: TokenRequest): Promise<TokenAnswer> {
  try {
    const form = formOf(request)
    const credential = await clientOf(desk, request, form)
    if (form.get('grant_type') !== 'client_credentials')
      throw form.has('grant_type')
        ? refuse('unsupported_grant_type', 'The only grant is client_credentials.')
        : refuse('invalid_request', 'grant_type is missing.')
    const scopes = scopesOf(form.get('scope'), credential)
    const token = await desk.makeToken(credential, scopes)
    if (token === null)
      throw refuse('slow_down', 'A token lasts an hour. Use it; ask for no more in this minute.')
    const answer = {
      access_token: token,
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      scope: scopes.join(' '),
    }
    return { status: 200, headers: neverKept, body: JSON.stringify(answer) }
  } catch (error) {
    if (!(error instanceof Problem) || !(error.code in statuses)) throw error
    return refused(error)
  }
}

function refused({ status, code, message }: Problem): TokenAnswer {
  const challenge: Record<string, string> =
    status === 401 ? { 'www-authenticate': 'Basic realm="Proximal"' } : {}
  const body = JSON.stringify({ error: code, error_description: message })
  return { status, headers: { ...neverKept, ...challenge }, body }
}

/** The form's fields; one that is empty counts as not sent, and none may come twice (section 3.2). */
function formOf({ contentType, body }: TokenRequest): Map<string, string> {
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
    throw refuse('invalid_request', 'Send a form: application/x-www-form-urlencoded.')
  const form = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (value === '') continue
    if (form.has(name)) throw refuse('invalid_request', 'A field comes twice.')
    form.set(name, value)
  }
  return form
}

async function clientOf(
  desk: CredentialDesk,
  { authorization }: TokenRequest,
  form: ReadonlyMap<string, string>,
): Promise<Credential> {
  const inForm = form.has('client_secret')
  if (inForm && authorization !== undefined)
    throw refuse('invalid_request', 'Send key and secret in one way: by Basic or in the form.')
  const { scheme, value } = partsOf(authorization)
  const pair = inForm
    ? { key: form.get('client_id') ?? '', secret: form.get('client_secret')! }
    : scheme === 'basic'
      ? pairOf(value)
      : null
  const credential = pair && (await desk.proven(pair.key, pair.secret))
  if (!credential) throw refuse('invalid_client', 'Key and secret are not those of a credential.')
  return credential
}

/** What a scope holds beside itself. */
const within: Partial<Record<Scope, readonly Scope[]>> = {
  'statements/read': ['statements/read/mine'],
  'all/read': ['statements/read', 'statements/read/mine'],
  all: Scope.options,
}

function scopesOf(asked: string | undefined, { scopes }: Credential): Scope[] {
  if (asked === undefined) return [...scopes]
  const granted = new Set([...scopes].flatMap((scope) => [scope, ...(within[scope] ?? [])]))
  const wanted = [...new Set(asked.split(' ').filter(Boolean))]
  const known = wanted.flatMap((word) => Scope.safeParse(word).data ?? [])
  if (known.length < wanted.length || known.length === 0 || !known.every((scope) => granted.has(scope)))
    throw refuse('invalid_scope', `The credential's scopes are: ${[...scopes].join(' ')}.`)
  return known
}
