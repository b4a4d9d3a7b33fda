import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { serveStore, type TestSource, type TestStore } from '../../../tests/builders/statement-store.ts'
import { statementOf } from '../../../tests/builders/statements.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { bodyLimitBytes, knownLimits, unknownLimits } from './bodies.ts'
import type { Attachment } from './statements/statement.types.ts'

const megabyte = 2 ** 20
const deep = (levels: number, inner = '1') => `${'{"a":'.repeat(levels)}${inner}${'}'.repeat(levels)}`

/** Requests made to break, exhaust or deceive the store: each is answered with what is wrong with it. */
describe('what is sent with ill intent', () => {
  let store: TestStore
  let source: TestSource
  let port: number

  before(async () => {
    const { database, districtId } = await makeDistrict()
    store = await serveStore(database)
    source = await store.addSource(districtId)
    await store.app.listen({ port: 0, host: '127.0.0.1' })
    port = (store.app.server.address() as { port: number }).port
  })
  after(() => store.app.close())

  const post = async (body: unknown, headers: Record<string, string> = {}) =>
    (await store.send('POST', '/statements', { source, body, headers })).status

  test('JSON that is nested ten thousand deep is refused wherever it stands', async () => {
    const text = JSON.stringify(statementOf())
    for (const body of [
      deep(10_000),
      '['.repeat(10_000),
      text.replace('{', `{"context":{"extensions":{"https://example.org/x":${deep(10_000)}}},`),
      text.replace(
        /"object":\{[^}]*\}/,
        `"object":${'{"objectType":"SubStatement","object":'.repeat(10_000)}`,
      ),
    ])
      assert.equal(await post(body), 400)
    const query = {
      activityId: 'https://example.org/a',
      agent: { mbox: 'mailto:a@example.org' },
      stateId: 's',
    }
    const state = (body: string) => store.send('POST', '/activities/state', { source, query, body })
    assert.ok([204, 400].includes((await state(deep(10_000))).status))
    assert.ok([204, 400].includes((await state(`{"b":${deep(100_000)}}`)).status))
    assert.equal((await state('{"half":')).status, 400)
    const agent = `{"mbox":"mailto:a@example.org","x":${deep(2000)}}`
    assert.equal((await store.send('GET', '/statements', { source, query: { agent } })).status, 400)
    assert.equal((await store.send('GET', '/agents', { source, query: { agent } })).status, 400)
  })

  test('a batch of more than a thousand, or a body of more than its limit, is refused as too large', async () => {
    const small = JSON.stringify(statementOf())
    assert.equal(await post(`[${Array.from({ length: 1001 }, () => small).join(',')}]`), 413)
    assert.equal(await post(`[${'{},'.repeat(2_000_000)}{}]`), 400)
    assert.equal(await post(Buffer.alloc(bodyLimitBytes + 1, 0x20)), 413)
    // Without saying its length beforehand.
    const answer = await raw((socket) => {
      socket.write(headOf(source.authorization, 'Transfer-Encoding: chunked'))
      const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(megabyte), Buffer.from('\r\n')])
      for (let n = 0; n < 21; n++) socket.write(piece)
    })
    assert.match(answer, /^HTTP\/1.1 413 /)
  })

  test('parts that deceive are refused: boundaries, headers and hashes that are not what they say', async () => {
    const content = Buffer.from('work')
    const sha2 = createHash('sha256').update(content).digest('hex')
    const attachment: Attachment = {
      usageType: 'https://example.org/work',
      display: { en: 'Work' },
      contentType: 'text/plain',
      length: 4,
      sha2,
    }
    const text = JSON.stringify(statementOf({ attachments: [attachment] }))
    const first = `Content-Type: application/json\r\n\r\n${text}`
    const second = (hash: string, more = '') =>
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${hash}\r\n${more}\r\nwork`
    const parts = (...all: string[]) => `${all.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
    const good = parts(first, second(sha2))
    const mixed = (body: string, type = 'multipart/mixed; boundary=b') => post(body, { 'content-type': type })
    assert.equal(await mixed(good), 200)
    const longer = 'b'.repeat(71)
    const wrong: [string, string?][] = [
      [good, 'multipart/mixed'],
      [good, 'multipart/mixed; boundary='],
      [good, 'multipart/mixed; boundary="'],
      [good, 'multipart/mixed; boundary=other'],
      [good, 'multipart/form-data; boundary=b'],
      [good.replaceAll('--b', `--${longer}`), `multipart/mixed; boundary=${longer}`],
      [good.replace('--b--', '--b')],
      [good.replace('\r\n--b--', '--b--')],
      [good.slice(0, -20)],
      ['--b--\r\n'],
      [parts(second(sha2), first)],
      [parts(first)],
      [parts(first, second(sha2), second('a'.repeat(64)))],
      [parts(first, second('a'.repeat(64)))],
      [parts(first, second(sha2.slice(1)))],
      [parts(first, second(sha2).replace('work', 'walk'))],
      [parts(first, second(sha2).replace('binary', 'base64'))],
      [parts(first, second(sha2, `X-Experience-API-Hash: ${sha2}\r\n`))],
      [parts(first, second(sha2, `X: ${'x'.repeat(20_000)}\r\n`))],
      [parts(first, ...Array.from({ length: 1001 }, () => second(sha2)))],
      [parts(first, second(sha2), `\r\n--b${'--bx\r\n'.repeat(200_000)}`)],
    ]
    for (const [body, type] of wrong)
      assert.equal(await mixed(body, type), 400, `${type} ${body.slice(-200)}`)
  })

  test('a signature that proves nothing is refused', async () => {
    const statement = statementOf()
    const encoded = (value: unknown) =>
      Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
    const signed = async (jws: string) => {
      const content = Buffer.from(jws)
      const sha2 = createHash('sha256').update(content).digest('hex')
      const attachment: Attachment = {
        usageType: 'http://adlnet.gov/expapi/attachments/signature',
        display: { en: 'Signature' },
        contentType: 'application/octet-stream',
        length: content.length,
        sha2,
      }
      const body = `--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ ...statement, attachments: [attachment] })}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n${jws}\r\n--b--\r\n`
      return post(body, { 'content-type': 'multipart/mixed; boundary=b' })
    }
    const payload = encoded(statement)
    for (const jws of [
      '',
      'x',
      `${encoded({ alg: 'none' })}.${payload}.`,
      `${encoded({ alg: 'none' })}.${payload}.AAAA`,
      `${encoded({ alg: 'None' })}.${payload}.AAAA`,
      `${encoded({ alg: 'HS256' })}.${payload}.AAAA`,
      `${encoded({ alg: 'toString' })}.${payload}.AAAA`,
      `${encoded({ alg: ['RS256'] })}.${payload}.AAAA`,
      `${encoded({ alg: 'RS256', crit: ['b64'], b64: false })}.${payload}.AAAA`,
      `${encoded({ alg: 'RS256', x5c: ['AAAA'] })}.${payload}.AAAA`,
      `${encoded({ alg: 'RS256', x5c: {} })}.${payload}.AAAA`,
      `${encoded(deep(10_000))}.${payload}.AAAA`,
      `${encoded({ alg: 'RS256' })}.${encoded(deep(10_000))}.AAAA`,
      `${encoded({ alg: 'RS256' })}.${encoded(statementOf({ result: { success: true } }))}.AAAA`,
    ])
      assert.equal(await signed(jws), 400, jws.slice(0, 60))
  })

  test('of senders that nobody knows no body is waited for, nor kept', async () => {
    const wrong = `${source.authorization.slice(0, -4)}AAAA`
    for (const [authorization, path] of [
      [wrong, '/xapi/statements'],
      [wrong, '/xapi/activities/state'],
    ] as const) {
      const answer = await raw((socket) =>
        socket.write(headOf(authorization, `Content-Length: ${20 * megabyte}`, path)),
      )
      assert.match(answer, /^HTTP\/1.1 4\d\d /)
    }
    // Who says it within the body may bring little.
    for (const path of ['/xapi/statements?method=PUT', '/xapi/oauth2/token']) {
      const answer = await raw((socket) =>
        socket.write(headOf(wrong, `Content-Length: ${unknownLimits.one + 1}`, path)),
      )
      assert.match(answer, /^HTTP\/1.1 413 /)
    }
  })

  test('what all bodies hold together is bounded, and free again when their senders go', async () => {
    const length = bodyLimitBytes - 1
    const needed = Math.ceil(knownLimits.all / length) + 1
    const sockets: Socket[] = []
    const refused = await new Promise<string>((resolve) => {
      for (let n = 0; n < needed; n++) {
        const socket = connect({ port, host: '127.0.0.1' })
        sockets.push(socket)
        socket.on('error', () => {})
        socket.once('data', (chunk: Buffer) => resolve(chunk.toString('latin1')))
        socket.write(headOf(source.authorization, `Content-Length: ${bodyLimitBytes}`))
        socket.write(Buffer.alloc(length, 0x20))
      }
    })
    assert.match(refused, /^HTTP\/1.1 429 /)
    for (const socket of sockets) socket.destroy()
    for (;;) {
      const status = await post(
        Buffer.concat([Buffer.from(JSON.stringify(statementOf())), Buffer.alloc(megabyte, 0x20)]),
      )
      if (status === 200) break
      assert.equal(status, 429)
    }
  })

  const headOf = (authorization: string, length: string, path = '/xapi/statements') =>
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${authorization}\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\n${length}\r\n\r\n`

  /** What comes back first over a connection of its own. */
  const raw = (write: (socket: Socket) => void) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.on('error', reject)
      socket.once('data', (chunk: Buffer) => {
        resolve(chunk.toString('latin1'))
        socket.destroy()
      })
      socket.on('connect', () => write(socket))
    })
})
