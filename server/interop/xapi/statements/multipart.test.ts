import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { statementOf } from '../../../../tests/builders/statements.ts'
import { matchAttachments, readMultipart, writeMultipart } from './multipart.ts'
import type { Part } from './multipart.ts'
import type { Attachment, Statement } from './statement.types.ts'

const sha2Of = (content: string | Buffer) => hash('sha256', content, 'hex')
const mixed = 'multipart/mixed; boundary=edge'
const read = (body: string, contentType = mixed) => readMultipart(Buffer.from(body), contentType)
const contentsOf = (body: string, contentType = mixed) =>
  read(body, contentType).parts.map(({ content }) => content.toString())
const faultOf = (body: string, contentType = mixed) => read(body, contentType).faults[0]?.message ?? 'none'

test('what is written is read back, whatever the contents hold', () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom('--', '\r\n--', '\r\n\r\n', '\r', '\n').map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(fc.json(), fc.array(content, { maxLength: 4 }), (json, contents) => {
      const attachments = contents.map((bytes) => ({
        sha2: sha2Of(bytes),
        contentType: 'text/plain; charset=utf-8',
        content: bytes,
      }))
      const { contentType, body } = writeMultipart(json, attachments)
      const { parts, faults } = readMultipart(body, contentType)
      assert.deepEqual(faults, [])
      assert.deepEqual(
        parts.map((part) => part.content.toString('hex')),
        [Buffer.from(json), ...contents].map((bytes) => bytes.toString('hex')),
      )
      for (const [index, { sha2 }] of attachments.entries())
        assert.equal(parts[index + 1]?.headers.get('x-experience-api-hash'), sha2)
    }),
  )
})

test('takes any boundary, quoted or not, with text before the first and behind the last line of it', () => {
  const of = (boundary: string) =>
    `before\r\n--${boundary}\r\nA: b\r\n\r\none\r\n--${boundary}--\r\nbehind --${boundary}`
  assert.deepEqual(contentsOf(of('edge')), ['one'])
  assert.deepEqual(contentsOf(of('a b:c'), 'multipart/mixed; charset=utf-8; boundary="a b:c"'), ['one'])
  assert.deepEqual(contentsOf(of('=_x'), 'Multipart/Mixed;Boundary==_x ; a=b'), ['one'])
  assert.deepEqual(contentsOf(of('-------31'), 'multipart/mixed; boundary=-------31'), ['one'])
})

test('a line that only begins like the boundary belongs to the content', () => {
  const body =
    '--edge\r\n\r\n--edges\r\n --edge\r\nx--edge\r\n--edge-\r\n--edge  \t\r\nB: c\r\n\r\n\r\n--edge--'
  assert.deepEqual(contentsOf(body), ['--edges\r\n --edge\r\nx--edge\r\n--edge-', ''])
})

test('takes bare line feeds, folded headers and parts without headers', () => {
  const { parts } = read('--edge\nA: one,\n two\n\nfirst\n--edge\n\nsecond\n--edge--\n')
  assert.deepEqual(
    parts.map(({ content }) => content.toString()),
    ['first', 'second'],
  )
  assert.equal(parts[0]?.headers.get('a'), 'one, two')
  assert.equal(parts[1]?.headers.size, 0)
})

test('says what is wrong with a body that is none', () => {
  assert.match(faultOf('', 'multipart/form-data; boundary=edge'), /multipart\/mixed/)
  assert.match(faultOf('', 'multipart/mixed;'), /no boundary/)
  assert.match(faultOf('', `multipart/mixed; boundary=${'x'.repeat(71)}`), /1 to 70/)
  assert.match(faultOf('nothing'), /no line with the boundary/)
  assert.match(faultOf('--edge\r\n\r\ncut'), /closing boundary/)
  assert.match(faultOf('--edge--'), /no part/)
  assert.match(faultOf('--edge\r\nA: b\r\n--edge--'), /no blank line/)
  assert.match(faultOf('--edge\r\nwithout colon\r\n\r\nx\r\n--edge--'), /Name: value/)
  assert.match(faultOf('--edge\r\nA: b\r\na: c\r\n\r\nx\r\n--edge--'), /twice/)
  assert.match(faultOf(`--edge\r\nA: ${'x'.repeat(20_000)}\r\n\r\nx\r\n--edge--`), /16 KB/)
  assert.match(faultOf(`${'--edge\r\n\r\n\r\n'.repeat(1001)}--edge--`), /1000 parts/)
})

const attachment = (content: string, more: Partial<Attachment> = {}): Attachment => ({
  usageType: 'https://example.org/essay',
  display: { en: 'Essay' },
  contentType: 'text/plain',
  length: content.length,
  sha2: sha2Of(content),
  ...more,
})

const part = (content: string, headers: Record<string, string> = {}): Part => ({
  headers: new Map(
    Object.entries({
      'content-transfer-encoding': 'binary',
      'x-experience-api-hash': sha2Of(content),
      ...headers,
    }),
  ),
  content: Buffer.from(content),
})
const json = part('{}', { 'content-type': 'application/json; charset=utf-8' })

const pathsOf = (statement: Statement, parts: Part[]) =>
  matchAttachments([statement], parts).faults.map(({ path }) => path)

test('gives each attachment its part by hash; one part may serve many, in a SubStatement too', () => {
  const one = statementOf({
    attachments: [attachment('a'), attachment('b', { sha2: sha2Of('b').toUpperCase() })],
  })
  const object = { objectType: 'SubStatement' as const, ...statementOf({ attachments: [attachment('a')] }) }
  const { contents, faults } = matchAttachments([one, statementOf({ object })], [json, part('b'), part('a')])
  assert.deepEqual(faults, [])
  assert.deepEqual([...contents.keys()].sort(), [sha2Of('a'), sha2Of('b')].sort())
  assert.equal(contents.get(sha2Of('a'))?.toString(), 'a')
})

test('takes hashes of SHA-384 and SHA-512', () => {
  for (const name of ['sha384', 'sha512']) {
    const sha2 = hash(name, 'a', 'hex')
    const sent = statementOf({ attachments: [attachment('a', { sha2 })] })
    assert.deepEqual(pathsOf(sent, [json, part('a', { 'x-experience-api-hash': sha2 })]), [])
  }
})

test('an attachment without its content needs a fileUrl', () => {
  const fileUrl = 'https://example.org/essay.txt'
  assert.deepEqual(pathsOf(statementOf({ attachments: [attachment('a', { fileUrl })] }), []), [])
  assert.deepEqual(pathsOf(statementOf({ attachments: [attachment('a')] }), []), ['attachments.0'])
  assert.deepEqual(pathsOf(statementOf({ attachments: [attachment('a')] }), [json]), ['attachments.0'])
  const { faults } = matchAttachments([statementOf(), statementOf({ attachments: [attachment('a')] })], [])
  assert.deepEqual(
    faults.map(({ path }) => path),
    ['statements.1.attachments.0'],
  )
})

test('refuses a part that is unnamed, without its headers, or not what it hashes to', () => {
  const fileUrl = 'https://example.org/essay.txt'
  const sent = statementOf({ attachments: [attachment('a', { fileUrl })] })
  assert.deepEqual(pathsOf(sent, [json, part('a')]), [])
  assert.deepEqual(pathsOf(sent, [part('{}'), part('a')]), ['parts.0'])
  assert.deepEqual(pathsOf(sent, [json, part('c')]), ['parts.1'])
  assert.deepEqual(pathsOf(sent, [json, part('a', { 'content-transfer-encoding': 'base64' })]), ['parts.1'])
  assert.deepEqual(pathsOf(sent, [json, part('b', { 'x-experience-api-hash': sha2Of('a') })]), ['parts.1'])
  const hashless: Part = {
    headers: new Map([['content-transfer-encoding', 'binary']]),
    content: Buffer.from('a'),
  }
  assert.deepEqual(pathsOf(sent, [json, hashless]), ['parts.1'])
})
