/**
 * The one error a person can be told. Thrown anywhere in a part, rendered only by http.ts (RFC 9457) and by the CLI.
 * `code` is stable and machine-readable, `message` says what is wrong and what to do, without anybody's data in it.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: Record<string, unknown>

  constructor(status: number, code: string, message: string, detail: Record<string, unknown> = {}) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.detail = detail
  }
}

export const signInNeeded = (): Problem => new Problem(401, 'sign-in-needed', 'Sign in first.')

export interface FieldFault {
  /** Its path in what was sent: `groups.2.id`. */
  field: string
  message: string
}

/** What was sent cannot be taken: each field with what is wrong with it. */
export function malformed(
  fields: readonly FieldFault[],
  { where = 'body', status = 400 }: { where?: string; status?: number } = {},
): Problem {
  const what = fields.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return new Problem(status, 'malformed', `The request's ${where} is not as expected. ${what}.`, { fields })
}

export const notFound = (what: string): Problem =>
  new Problem(404, 'not-found', `There is no such ${what}, or you may not see it.`)
