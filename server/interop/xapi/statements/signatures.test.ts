import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, hash, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { test } from 'node:test'
import { statementOf } from '../../../../tests/builders/statements.ts'
import { signatureFaults, signatureUsage } from './signatures.ts'
import type { Attachment, Statement } from './statement.types.ts'

/** DER (X.690): a tag, the length, the contents. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const body = Buffer.concat(contents)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sha256WithRsa = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'))

interface Pair {
  publicKey: KeyObject
  privateKey: KeyObject
}

/** An X.509 certificate of a key, signed by itself or another, in base64. */
function certificateOf({ publicKey }: Pair, { privateKey }: Pair): string {
  const name = der(
    0x30,
    der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('Signer')))),
  )
  const time = (text: string) => der(0x17, Buffer.from(text))
  const content = der(
    0x30,
    der(0x02, Buffer.from([1])),
    sha256WithRsa,
    name,
    der(0x30, time('260101000000Z'), time('460101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', content, privateKey)
  return der(0x30, content, sha256WithRsa, der(0x03, Buffer.from([0]), signature)).toString('base64')
}

const signer = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const certificate = certificateOf(signer, signer)

const base64url = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

const hashOf: Record<string, string> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' }

function jws(
  payload: unknown,
  { alg = 'RS256', ...more }: { alg?: string; [name: string]: unknown } = {},
): string {
  const signed = `${base64url({ alg, ...more })}.${base64url(payload)}`
  const name = Object.hasOwn(hashOf, alg) ? hashOf[alg] : undefined
  const signature = name
    ? sign(name, Buffer.from(signed), signer.privateKey)
    : createHmac('sha256', 'x').digest()
  return `${signed}.${signature.toString('base64url')}`
}

const essay: Attachment = {
  usageType: 'https://example.org/essay',
  display: { en: 'Essay' },
  contentType: 'text/plain',
  length: 5,
  sha2: hash('sha256', 'essay', 'hex'),
}

function faultOf(statement: Statement, signature: string, more: Partial<Attachment> = {}): string {
  const sha2 = hash('sha256', signature, 'hex')
  const attachments = [
    ...(statement.attachments ?? []),
    {
      usageType: signatureUsage,
      display: { en: 'Signature' },
      contentType: 'application/octet-stream',
      length: signature.length,
      sha2,
      ...more,
    },
  ]
  const contentOf = (asked: string) => (asked === sha2 ? Buffer.from(signature) : undefined)
  const [fault] = signatureFaults({ ...statement, attachments }, '1.0.3', contentOf)
  assert.ok(fault === undefined || fault.path === `attachments.${attachments.length - 1}`)
  return fault?.message ?? 'none'
}

const statement = statementOf({ result: { duration: 'P1DT12H36M0.12S' }, timestamp: '2026-11-24T16:05:00Z' })

test('takes RS256, RS384 and RS512, with the signer’s certificate and without', () => {
  for (const alg of ['RS256', 'RS384', 'RS512']) {
    assert.equal(faultOf(statement, jws(statement, { alg })), 'none')
    assert.equal(faultOf(statement, jws(statement, { alg, x5c: [certificate] })), 'none')
  }
  assert.deepEqual(
    signatureFaults(statement, '1.0.3', () => undefined),
    [],
  )
})

test('refuses every other algorithm, none before all', () => {
  for (const alg of ['none', 'HS256', 'ES256', 'PS256', 'rs256', 'constructor'])
    assert.match(faultOf(statement, jws(statement, { alg })), /RS256, RS384 or RS512/)
  assert.match(faultOf(statement, `${base64url({ alg: 'none' })}.${base64url(statement)}.`), /compact/)
})

test('what was signed says the same as what was sent, but for what does not count', () => {
  const sent = {
    ...statement,
    id: '8f87ccde-bb56-4c2e-ab83-44982ef22df0',
    result: { duration: 'P1DT12H36M0.1237S' },
  }
  assert.equal(faultOf(sent, jws({ ...statement, timestamp: '2026-11-24T17:05:00+01:00' })), 'none')
  assert.match(faultOf(statement, jws({ ...statement, result: { success: true } })), /another statement/)
  assert.match(
    faultOf(statement, jws({ ...statement, timestamp: '2026-11-24T16:05:01Z' })),
    /another statement/,
  )
})

test('other attachments are signed too, unless the signer left them out', () => {
  const sent = { ...statement, attachments: [essay] }
  assert.equal(faultOf(sent, jws(sent)), 'none')
  assert.equal(faultOf(sent, jws(statement)), 'none')
  const swapped = { ...statement, attachments: [{ ...essay, sha2: 'a'.repeat(64) }] }
  assert.match(faultOf(sent, jws(swapped)), /another statement/)
})

test('refuses what is no signature: no JWS, no JSON, no statement', () => {
  assert.match(faultOf(statement, 'x'), /compact/)
  assert.match(faultOf(statement, `a.b.c.d`), /compact/)
  assert.match(faultOf(statement, `${base64url('[]')}.${base64url(statement)}.AA`), /no JSON object/)
  assert.match(faultOf(statement, `${base64url('{')}.${base64url(statement)}.AA`), /no JSON object/)
  assert.match(faultOf(statement, jws(JSON.stringify(statement).replace('"', "'"))), /no good statement/)
  assert.match(faultOf(statement, jws([statement])), /no good statement/)
  assert.match(
    faultOf(statement, jws({ ...statement, actor: { objectType: 'Group', member: 7 } })),
    /no good statement/,
  )
  assert.match(faultOf(statement, jws('['.repeat(10_000))), /no good statement/)
  assert.match(faultOf(statement, jws(statement, { crit: ['b64'], b64: false })), /crit/)
})

test('a signature is sent along, as application/octet-stream', () => {
  const signature = jws(statement)
  assert.match(faultOf(statement, signature, { contentType: 'text/plain' }), /application\/octet-stream/)
  const more = { sha2: 'a'.repeat(64), fileUrl: 'https://example.org/signature' }
  assert.match(faultOf(statement, signature, more), /send its content/)
})

test('verifies against the certificate that it brings', () => {
  const foreign = jws(statement, { x5c: [certificateOf(stranger, stranger)] })
  assert.match(faultOf(statement, foreign), /does not verify/)
  const [head, , tail] = jws(statement, { x5c: [certificate] }).split('.')
  const changed = `${head}.${base64url({ ...statement, result: { ...statement.result, success: true } })}.${tail}`
  assert.match(faultOf(statement, changed), /does not verify/)
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  for (const weak of [short, curve])
    assert.match(faultOf(statement, jws(statement, { x5c: [certificateOf(weak, signer)] })), /RSA of 2048/)
  assert.match(faultOf(statement, jws(statement, { x5c: ['AAAA'] })), /cannot be read/)
  assert.match(faultOf(statement, jws(statement, { x5c: [] })), /no list/)
  assert.match(faultOf(statement, jws(statement, { x5c: certificate })), /no list/)
})
