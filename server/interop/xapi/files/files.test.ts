import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { createSource } from '#server/evidence/evidence.ts'
import type { Context } from '#server/platform/context.ts'
import { createFindings } from '#server/platform/findings.ts'
import { newId } from '#server/platform/id.ts'
import { makePerson } from '../../../../tests/builders/people.ts'
import { anyStatement, statementOf } from '../../../../tests/builders/statements.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import { sharedFile } from '../../../../tests/setup/shared.ts'
import { isSameStatement } from '../statements/equality.ts'
import { readStatements } from '../statements/received.ts'
import { voidedVerb } from '../statements/statement.rules.ts'
import type { Statement } from '../statements/statement.types.ts'
import type { StatementListeners } from '../statements/writer.ts'
import { exportStatements } from './exporting.ts'
import { checkStatements, importStatements, type StatementsRun } from './importing.ts'

const folder = mkdtempSync(join(tmpdir(), 'proximal-statements-'))
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

const home = 'https://tools.example.org'

async function stage(listeners: StatementListeners = { onStored: [], onVoided: [] }) {
  const { database, wide, districtId } = await makeDistrict()
  const sourceId = await database.transaction(wide, (tx) =>
    createSource(tx, {
      name: 'Tool',
      kind: 'tool',
      asserts: ['practised'],
      trustedIds: null,
      homePage: home,
    }),
  )
  const runOf = (path: string): StatementsRun => ({
    database,
    districtId,
    path,
    sourceId,
    homePage: 'http://localhost/xapi',
    listeners,
    findings: createFindings(),
    progress: () => {},
  })
  const bringIn = async (path: string, work = importStatements) => {
    const run = runOf(path)
    const { seconds: _, ...counts } = await work(run)
    return { ...counts, findings: run.findings.list }
  }
  const fileOf = (content: string | Buffer, name = `${newId()}.jsonl`) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const goOut = async (
    given: { person?: string; since?: string; until?: string; context?: Context } = {},
  ) => {
    const { context = wide, person = null, ...bounds } = given
    const counts = { statements: 0, voided: 0 }
    const asked = { database, context, person, ownHomes: ['http://localhost/xapi'], ...bounds }
    const lines = await Array.fromAsync(exportStatements(asked, counts))
    assert.equal(lines.length, counts.statements)
    return { ...counts, lines, statements: lines.map((line) => JSON.parse(line) as Statement) }
  }
  return {
    database,
    wide,
    sourceId,
    bringIn,
    fileOf,
    goOut,
    /** Statements as a file of lines. */
    send: (statements: readonly object[], work = importStatements) =>
      bringIn(fileOf(statements.map((one) => `${JSON.stringify(one)}\n`).join('')), work),
    newStudent: () => database.transaction(wide, (tx) => makePerson(tx, { role: 'student' })),
  }
}

const voiding = (id: string) =>
  statementOf({ id: newId(), verb: { id: voidedVerb }, object: { objectType: 'StatementRef', id } })

describe('statements of a file', () => {
  test('come in once, however often and in whichever form', async () => {
    const s = await stage()
    const statements = Array.from({ length: 1203 }, () => statementOf({ id: newId() }))
    const first = await s.send(statements)
    assert.deepEqual(first, { read: 1203, added: 1203, unchanged: 0, refused: 0, findings: [] })
    const again = { ...first, added: 0, unchanged: 1203 }
    assert.deepEqual(await s.bringIn(s.fileOf(JSON.stringify(statements, null, 2))), again)
    assert.deepEqual(await s.bringIn(s.fileOf(gzipSync(JSON.stringify(statements)), 'all.json.gz')), again)
    const { lines } = await s.goOut()
    assert.equal(lines.length, 1203)
    assert.deepEqual(await s.bringIn(s.fileOf(lines.join(''))), again)
  })

  test('a run that was broken off goes on where it was', async () => {
    const s = await stage()
    const statements = Array.from({ length: 40 }, () => statementOf({ id: newId() }))
    await s.send(statements.slice(0, 25))
    const { added, unchanged } = await s.send(statements)
    assert.deepEqual([added, unchanged], [15, 25])
  })

  test('without ids they get the same ones each time, and equal ones are told apart', async () => {
    const s = await stage()
    const statements = [statementOf(), statementOf(), statementOf({ result: { success: true } })]
    assert.equal((await s.send(statements)).added, 3)
    const { added, unchanged } = await s.send(statements)
    assert.deepEqual([added, unchanged], [0, 3])
    assert.equal((await s.goOut()).lines.length, 3)
  })

  test('a wrong line is named with its field, and its neighbours are kept', async () => {
    const s = await stage()
    const good = () => JSON.stringify(statementOf({ id: newId() }))
    const [id, twice] = [newId(), newId()]
    const file = s.fileOf(
      [
        good(),
        '{"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"no iri"},"object":{"id":"https://x.example"}}',
        JSON.stringify(statementOf({ id })),
        '{"actor": oops}',
        JSON.stringify(statementOf({ id, result: { success: false } })),
        `[${JSON.stringify(statementOf({ id: twice }))},{"actor":1}]`,
        '42',
        Buffer.from([0x22, 0xff, 0x22]).toString('latin1'),
        good(),
      ].join('\n'),
      'wrong.jsonl',
    )
    const { findings, ...counts } = await s.bringIn(file)
    assert.deepEqual(counts, { read: 4, added: 3, unchanged: 0, refused: 6 })
    const places = findings.map(({ file: name, line, field }) => [name, line, field])
    assert.deepEqual(
      places.filter(([, line]) => line !== 6),
      [
        ['wrong.jsonl', 2, 'verb.id'],
        ['wrong.jsonl', 4, null],
        ['wrong.jsonl', 5, 'id'],
        ['wrong.jsonl', 7, null],
        ['wrong.jsonl', 8, null],
      ],
    )
    assert.ok(places.some(([, line, field]) => line === 6 && field === 'statements.1.actor'))
    assert.match(findings.find(({ line }) => line === 4)!.message, /line 4, column 11/)
    const { statements } = await s.goOut()
    // Of a line with several, none is kept when one is wrong.
    assert.ok(statements.every((one) => one.id !== twice))
  })

  test('a dry run says the same and writes nothing', async () => {
    const s = await stage()
    const statements = [statementOf({ id: newId() }), { actor: {} }, statementOf({ id: newId() })]
    const dry = await s.send(statements, checkStatements)
    assert.equal((await s.goOut()).lines.length, 0)
    const { findings, ...counts } = await s.send(statements)
    assert.deepEqual({ ...dry, findings: dry.findings.length }, { ...counts, findings: findings.length })
  })

  test('of both versions are known without being told', async () => {
    const s = await stage()
    const person = { objectType: 'Agent' as const, mbox: 'mailto:a@example.org' }
    const second = statementOf({
      id: newId(),
      context: { contextAgents: [{ objectType: 'contextAgent', agent: person }] },
    })
    const first = statementOf({ id: newId(), timestamp: '2026-11-24T16:05+0100' })
    const { findings } = await s.send([second, first, { ...second, id: newId(), version: '2.0.0' }])
    assert.deepEqual(findings, [])
    assert.match((await s.send([{ ...first, version: '2.0.0' }])).findings[0]!.field!, /timestamp/)
  })

  test('keep the hashes of attachments whose contents are elsewhere, with a warning', async () => {
    const s = await stage()
    const attachment = {
      usageType: 'https://example.org/work',
      display: { en: 'Work' },
      contentType: 'text/plain',
      length: 3,
      sha2: 'a'.repeat(64),
    }
    const { added, findings } = await s.send([statementOf({ id: newId(), attachments: [attachment] })])
    assert.equal(added, 1)
    assert.deepEqual(
      findings.map(({ severity, field }) => [severity, field]),
      [['warning', 'attachments.0']],
    )
    const { statements } = await s.goOut()
    assert.equal(statements[0]!.attachments![0]!.sha2, attachment.sha2)
  })

  test('reach those who wait for new statements, voided ones too', async () => {
    const heard: string[] = []
    const s = await stage({
      onStored: [async (_tx, stored) => void heard.push(...stored.map(({ id }) => id))],
      onVoided: [async (_tx, ids) => void heard.push(...ids.map((id) => `voided ${id}`))],
    })
    const id = newId()
    const voider = voiding(id)
    await s.send([statementOf({ id }), voider])
    assert.deepEqual(heard, [id, voider.id, `voided ${id}`])
  })

  test('that fail with what follows from them leave nothing half done, and the others are kept', async () => {
    const s = await stage({
      onStored: [
        async (_tx, stored) => {
          if (stored.some(({ statement }) => statement.result?.success === false)) throw new Error('broken')
        },
      ],
      onVoided: [],
    })
    const [good, bad] = [
      statementOf({ id: newId() }),
      statementOf({ id: newId(), result: { success: false } }),
    ]
    await assert.rejects(s.send([bad, good]), /broken/)
    const { statements } = await s.goOut()
    assert.deepEqual(
      statements.map(({ id }) => id),
      [good.id],
    )
  })
})

describe('statements that leave', () => {
  test('any statements come back equal from where they were sent', async () => {
    const [a, b] = [await stage(), await stage()]
    const sent = new Map<string, Statement>()
    await fc.assert(
      fc.asyncProperty(fc.array(anyStatement, { minLength: 1, maxLength: 20 }), async (statements) => {
        const named = statements.map((one) => ({ ...one, id: newId() }))
        for (const one of named) sent.set(one.id, one)
        assert.equal((await a.send(named)).refused, 0)
      }),
      { numRuns: 10 },
    )
    const { lines } = await a.goOut()
    const { refused, added } = await b.bringIn(b.fileOf(lines.join('')))
    assert.deepEqual([refused, added], [0, sent.size])
    const { statements } = await b.goOut()
    assert.equal(statements.length, sent.size)
    for (const one of statements) assert.ok(isSameStatement(sent.get(one.id!)!, one), JSON.stringify(one))
  })

  test('are one line each, byte for byte as they came but for the line breaks between signs', async () => {
    const s = await stage()
    const id = newId()
    const text = `{"id":"${id}", "actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"https://x.example/v"},
      "object":{"id":"https://x.example/\\u0061","definition":{"name":{"en":"A  \\n  b"}}},"result":{"score":{"raw":1.50000000000000000001}}}`
    await s.bringIn(s.fileOf(`[${text}]`))
    const { lines } = await s.goOut()
    const asSent = text.replace(/\n\s*/, '').slice(0, -1)
    assert.equal(lines[0]!.slice(0, asSent.length), asSent)
    assert.equal(lines[0]!.indexOf('\n'), lines[0]!.length - 1)
  })

  test('take voided ones along, each with the statement that voids it, also from outside the time asked for', async () => {
    const s = await stage()
    const [id, other] = [newId(), newId()]
    await s.send([statementOf({ id })])
    const until = (await s.goOut()).statements[0]!.stored!
    const voider = voiding(id)
    await s.send([statementOf({ id: other }), voider])
    const all = await s.goOut()
    assert.deepEqual([all.statements.map((one) => one.id), all.voided], [[id, other, voider.id], 1])
    const first = await s.goOut({ until })
    assert.deepEqual(
      first.statements.map((one) => one.id),
      [id, voider.id],
    )
    const later = await s.goOut({ since: until })
    assert.deepEqual(
      later.statements.map((one) => one.id),
      [other, voider.id],
    )
    // Brought into another district, it is voided there.
    const elsewhere = await stage()
    await elsewhere.bringIn(elsewhere.fileOf(all.lines.join('')))
    assert.equal((await elsewhere.goOut()).voided, 1)
  })

  test('of one person are hers by every account, as actor, in a group and when voided, and nobody else’s', async () => {
    const s = await stage()
    const [ann, ben] = [await s.newStudent(), await s.newStudent()]
    const rows = await s.database.transaction(s.wide, async (tx) => {
      await tx
        .updateTable('users')
        .set({ email: 'Ann@example.org', username: 'ann7' })
        .where('districtId', '=', tx.districtId)
        .where('id', '=', ann)
        .execute()
      return tx
        .selectFrom('users')
        .select(['id', 'sourcedId'])
        .where('districtId', '=', tx.districtId)
        .execute()
    })
    const sourcedId = rows.find(({ id }) => id === ann)!.sourcedId
    const account = (name: string, homePage = home) => ({ account: { homePage, name } })
    const hers = [
      statementOf({ id: newId(), actor: account(sourcedId) }),
      statementOf({ id: newId(), actor: account('ann7') }),
      statementOf({ id: newId(), actor: account(ann, 'http://localhost/xapi') }),
      statementOf({ id: newId(), actor: { mbox: 'mailto:ann@Example.org' } }),
      statementOf({ id: newId(), actor: { objectType: 'Group', member: [account(ben), account('ann7')] } }),
    ]
    const voider = voiding(hers[0]!.id!)
    await s.send([
      ...hers,
      statementOf({ id: newId(), actor: account(ben) }),
      statementOf({ id: newId(), actor: account('ann7', 'https://elsewhere.example') }),
      voider,
    ])
    const wanted = [...hers, voider].map(({ id }) => id)
    const out = async (person: string) => (await s.goOut({ person })).statements.map(({ id }) => id)
    for (const named of [ann, 'ann7', 'ann@example.org', sourcedId])
      assert.deepEqual(await out(named), wanted)
    assert.equal((await out(ben)).length, 2)
    await assert.rejects(out(newId()), { code: 'no-such-person' })
    await assert.rejects(out('nobody'), { code: 'no-such-person' })
  })

  test('are those in the scope of who asks', async () => {
    const s = await stage()
    const [ann, ben] = [await s.newStudent(), await s.newStudent()]
    await s.send([statementOf({ id: newId(), actor: { account: { homePage: home, name: ann } } })])
    const context: Context = {
      ...s.wide,
      role: 'self',
      viewerId: newId(),
      students: [ann],
      people: [ann, ben],
    }
    assert.equal((await s.goOut({ person: ann, context })).lines.length, 1)
    await assert.rejects(s.goOut({ person: ben, context }), { code: 'not-found' })
    await assert.rejects(s.goOut({ since: '2020-01-01T00:00:00Z', context }), { code: 'not-allowed' })
  })

  test('since what is no instant is refused', async () => {
    const s = await stage()
    await assert.rejects(s.goOut({ since: 'yesterday' }), { code: 'malformed' })
  })
})

const datasim = sharedFile('data', 'xapi-datasim', 'tccc-statements.json.gz')
test(
  '2,814 statements of others come in whole, go out equal, and come in no second time',
  datasim.options,
  async () => {
    const s = await stage()
    const others = ['xapi-statements-long.json', 'xapi-statements-simple.json'].map(
      (name) => sharedFile('data', 'xapi-datasim', name).path,
    )
    const counts = { read: 2814, added: 2814, unchanged: 0, refused: 0, findings: [] }
    assert.deepEqual(await s.bringIn(datasim.path), counts)
    for (const path of others) assert.deepEqual(await s.bringIn(path), { ...counts, read: 1, added: 1 })
    const sent = [
      gunzipSync(readFileSync(datasim.path)),
      ...others.map((path) => readFileSync(path)),
    ].flatMap((bytes) => readStatements(bytes).statements as { statement: Statement; text: string }[])
    const { lines, statements } = await s.goOut()
    const out = new Map(statements.map((statement, at) => [statement.id!, { statement, line: lines[at]! }]))
    assert.equal(out.size, sent.length)
    const inOneLine = (text: string) => text.trim().replace(/\s*\n\s*/g, '')
    let asSent = 0
    for (const { statement, text } of sent) {
      const back = out.get(statement.id!)!
      assert.ok(isSameStatement(statement, back.statement), statement.id)
      const { authority: _, stored: _stored, ...rest } = back.statement
      if (back.line.startsWith(inOneLine(text).replace(/\s*}$/, ''))) asSent++
      else assert.notDeepEqual({ ...rest, version: undefined }, { ...statement, version: undefined })
    }
    assert.ok(asSent >= 2815, `${asSent} are as they were sent`)
    for (const path of [datasim.path, ...others]) assert.equal((await s.bringIn(path)).added, 0)
  },
)
