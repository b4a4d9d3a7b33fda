import { verify, X509Certificate } from 'node:crypto'
import type { Fault, XapiVersion } from '../protocol.types.ts'
import { isObject } from './check.rules.ts'
import type { JsonObject } from './check.rules.ts'
import { isSameStatement } from './equality.ts'
import { readStatements } from './received.ts'
import { statementFaults } from './statement.rules.ts'
import type { Attachment, Statement } from './statement.types.ts'

// Signed statements: Part Two, section 2.6. A signature is a JWS in compact form (RFC 7515 section 7.1).

/** The usageType of an attachment that is a signature. */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature'

const hashOf: Record<string, string> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' }

const compactPattern = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/

function headerOf(segment: string): JsonObject | null {
  const { statements, faults } = readStatements(Buffer.from(segment, 'base64url'))
  const header = statements[0]?.statement
  return faults.length === 0 && isObject(header) ? header : null
}

/** Whether the first certificate of the chain, the signer's, made this signature; in words what is wrong. */
function certificateFault(
  chain: unknown,
  algorithm: string,
  signed: string,
  signature: Buffer,
): string | null {
  if (!Array.isArray(chain) || typeof chain[0] !== 'string')
    return 'has an x5c that is no list of certificates.'
  let key
  try {
    key = new X509Certificate(Buffer.from(chain[0], 'base64')).publicKey
  } catch {
    return 'has an x5c whose first certificate cannot be read. Write it as DER in base64.'
  }
  const bits = key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0
  if (bits < 2048 || bits > 8192) return 'has a certificate whose key is not RSA of 2048 to 8192 bits.'
  return verify(algorithm, Buffer.from(signed), key, signature)
    ? null
    : 'does not verify against the certificate in its x5c: sign it with the key of that certificate.'
}

const withoutSignatures = (attachments: readonly Attachment[] = []) =>
  attachments.filter(({ usageType }) => usageType !== signatureUsage)

/** What was signed is the statement before the signature was added; some signers leave all attachments out. */
function isSigned(statement: Statement, payload: Statement): boolean {
  const { attachments: sent, ...body } = statement
  const { attachments: signed, ...signedBody } = payload
  if (signed === undefined) return isSameStatement(body, signedBody)
  const attachments = withoutSignatures(sent)
  return isSameStatement({ ...body, attachments }, { ...signedBody, attachments: withoutSignatures(signed) })
}

/** What is wrong with one signature, or null. */
function signatureFault(statement: Statement, content: Buffer, version: XapiVersion): string | null {
  const match = compactPattern.exec(content.toString('latin1').trim())
  if (match === null)
    return 'is no JSON web signature in compact form (three base64url texts with dots between).'
  const [, head, body, tail] = match as unknown as [string, string, string, string]
  const header = headerOf(head)
  if (header === null) return 'has a header that is no JSON object.'
  const algorithm =
    typeof header.alg === 'string' && Object.hasOwn(hashOf, header.alg) ? hashOf[header.alg] : null
  if (!algorithm) return 'must be made with RS256, RS384 or RS512.'
  // RFC 7515 section 4.1.11: what claims to be critical and is not understood makes it invalid.
  if (header.crit !== undefined) return 'needs an extension (crit) that is not known here.'
  if (header.x5c !== undefined) {
    const fault = certificateFault(header.x5c, algorithm, `${head}.${body}`, Buffer.from(tail, 'base64url'))
    if (fault !== null) return fault
  }
  const { isArray, statements, faults } = readStatements(Buffer.from(body, 'base64url'))
  const payload = statements[0]?.statement
  if (faults.length > 0 || isArray || statementFaults(payload, version).length > 0)
    return 'signs something that is no good statement.'
  return isSigned(statement, payload as Statement)
    ? null
    : 'signs another statement than the one that is sent.'
}

/**
 * What is wrong with the signatures of a good statement: each is a JWS by RS256, RS384 or RS512 of the very statement,
 * and verifies where it brings its certificate. Whose certificate that is, is not judged. `contentOf` gives what was sent
 * for a SHA-2 in lower-case hex.
 */
export function signatureFaults(
  statement: Statement,
  version: XapiVersion,
  contentOf: (sha2: string) => Buffer | undefined,
): Fault[] {
  const faults: Fault[] = []
  for (const [index, { usageType, contentType, sha2 }] of (statement.attachments ?? []).entries()) {
    if (usageType !== signatureUsage) continue
    const content = contentOf(sha2.toLowerCase())
    const fault =
      contentType !== 'application/octet-stream'
        ? 'is a signature: its contentType must be application/octet-stream.'
        : content === undefined
          ? 'is a signature: send its content along, a fileUrl is not enough.'
          : signatureFault(statement, content, version)
    if (fault !== null) faults.push({ path: `attachments.${index}`, message: fault })
  }
  return faults
}
