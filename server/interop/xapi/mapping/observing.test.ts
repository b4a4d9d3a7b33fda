import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { NewActivityMapping } from '#contract/activities.ts'
import { createSource, type EvidenceListener } from '#server/evidence/evidence.ts'
import { applyEvidence, rebuildMastery, takeBackEvidence } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import type { Jobs } from '#server/platform/jobs.ts'
import { makeFramework } from '../../../../tests/builders/frameworks.ts'
import { makePerson } from '../../../../tests/builders/people.ts'
import { statementOf } from '../../../../tests/builders/statements.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import { keysOf } from '../statements/keys.ts'
import { normalStatement } from '../statements/normal.ts'
import { voidedVerb } from '../statements/statement.rules.ts'
import type { Statement } from '../statements/statement.types.ts'
import { createWriter } from '../statements/writer.ts'
import {
  createMappings,
  forgetPeople,
  listMappings,
  lookThrough,
  observeStatements,
  withdrawStatements,
} from './mapping.ts'

const home = 'https://tool.example'
const listeners: EvidenceListener[] = [(tx, recorded) => applyEvidence(tx, recorded)]
const observing = { listeners, ownHomes: ['http://localhost/xapi'] }
const nobodysJobs: Jobs = {
  register: () => {},
  enqueue: async () => {},
  start: async () => {},
  stop: async () => {},
}

async function stage() {
  const { database, wide, districtId } = await makeDistrict()
  const made = await database.transaction(wide, async (tx) => {
    const { ids } = await makeFramework(tx, { codes: ['a', 'b', 'c', 'd'] })
    const tool = { kind: 'tool', trustedIds: null } as const
    const practice = await createSource(tx, {
      ...tool,
      name: 'Practice tool',
      asserts: ['practised'],
      homePage: home,
    })
    const trusted = await createSource(tx, { ...tool, name: 'Tests', asserts: ['practised', 'assessed'] })
    return { competencies: Object.values(ids), practice, trusted }
  })
  const writer = createWriter(database, {
    onStored: [observeStatements(observing)],
    onVoided: [withdrawStatements([takeBackEvidence])],
  })
  const mappings = createMappings({ database, jobs: nobodysJobs, ...observing })
  const wideTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(wide, work)
  return {
    ...made,
    database,
    wide,
    districtId,
    wideTx,
    /** Sends statements as one request. */
    send: (sourceId: string, statements: readonly (Partial<Statement> & { id: string })[]) =>
      writer.write(districtId, {
        sourceId,
        authority: '{}',
        mayDefine: true,
        attachments: [],
        statements: statements.map((given) => {
          const normal = normalStatement(statementOf(given), '1.0.3')
          return {
            id: given.id,
            normal,
            text: JSON.stringify(statementOf(given)),
            keys: keysOf(normal.statement),
          }
        }),
      }),
    map: (given: Pick<NewActivityMapping, 'iri' | 'competencyIds'> & Partial<NewActivityMapping>) =>
      wideTx((tx) =>
        mappings.create(
          tx,
          {
            isPrefix: false,
            verb: null,
            sourceId: null,
            itemId: null,
            kind: 'practised',
            passFrom: null,
            ...given,
          },
          new Date(),
        ),
      ),
    end: (id: string) => wideTx((tx) => mappings.end(tx, id, new Date())),
    look: (mappingId: string, since: string | null = null) =>
      lookThrough({ database, ...observing }, wide, { mappingId, since }),
    newStudent: () => wideTx((tx) => makePerson(tx, { role: 'student' })),
    evidenceOf: (ids: readonly string[]) =>
      wideTx((tx) => tx.selectFrom('evidence').selectAll().where('id', 'in', ids).orderBy('id').execute()),
    mappingById: async (id: string) => {
      const { items } = await wideTx((tx) => listMappings(tx, { limit: 200, state: 'live' }))
      return items.find((one) => one.id === id)!
    },
    isSound: async () =>
      assert.equal((await rebuildMastery(database, wide, { check: true })).maxDifference, 0),
  }
}

const accountOf = (name: string, homePage = home) => ({ account: { homePage, name } })
const about = (iri: string, result: Statement['result'] = { success: true }) => ({
  id: newId(),
  object: { id: iri },
  ...(result ? { result } : {}),
})

describe('statements become evidence', () => {
  let s: Awaited<ReturnType<typeof stage>>
  before(async () => {
    s = await stage()
  })

  test('in the same commit, under their own ids, about the activity as an item', async () => {
    const iri = `${home}/one`
    const student = await s.newStudent()
    await s.map({ iri, competencyIds: [s.competencies[0]!], kind: 'assessed', passFrom: 0.5 })
    const right = { ...about(iri, { score: { scaled: 0.5 }, duration: 'PT2S' }), actor: accountOf(student) }
    const wrong = { ...about(iri, { score: { scaled: 0.4 } }), actor: accountOf(student) }
    await s.send(s.trusted, [right, wrong, { ...about(`${home}/two`), actor: accountOf(student) }])
    const rows = await s.evidenceOf([right.id, wrong.id])
    assert.deepEqual(
      rows.map((row) => [row.id, row.studentId, row.kind, row.isCorrect, row.durationMs]),
      [
        [right.id, student, 'assessed', true, 2000],
        [wrong.id, student, 'assessed', false, null],
      ],
    )
    const [ability] = await s.wideTx((tx) =>
      tx.selectFrom('studentAbilities').selectAll().where('studentId', '=', student).execute(),
    )
    assert.equal(ability?.evidenceCount, 2)
    const [item] = await s.wideTx((tx) =>
      tx.selectFrom('items').selectAll().where('id', '=', rows[0]!.itemId!).execute(),
    )
    assert.deepEqual([item?.source, item?.identifier], ['xAPI', iri])
  })

  test('of a student by her address, her name under a home page that is known, or an account of our own', async () => {
    const iri = `${home}/who`
    const student = await s.newStudent()
    const adult = await s.wideTx((tx) => makePerson(tx, { role: 'teacher' }))
    const { sourcedId } = await s.wideTx(async (tx) => {
      await tx
        .updateTable('users')
        .set({ email: 'Ana@Example.org', username: 'ana' })
        .where('id', '=', student)
        .execute()
      return tx.selectFrom('users').select('sourcedId').where('id', '=', student).executeTakeFirstOrThrow()
    })
    const mapping = await s.map({ iri, competencyIds: [s.competencies[0]!] })
    const hers = [
      { mbox: 'mailto:ana@example.org' },
      accountOf(student),
      accountOf(sourcedId),
      accountOf('ana'),
      accountOf(student, 'http://localhost/xapi'),
    ]
    const nobodys = [
      accountOf('ana', 'https://elsewhere.example'),
      accountOf(adult),
      accountOf('nobody'),
      { mbox: 'mailto:nobody@example.org' },
      { objectType: 'Group' as const, ...accountOf('ana') },
    ]
    const sent = [...hers, ...nobodys].map((actor) => ({ ...about(iri), actor }))
    await s.send(s.practice, sent)
    const rows = await s.evidenceOf(sent.map(({ id }) => id))
    assert.deepEqual(
      rows.map(({ id, studentId }) => [id, studentId]),
      sent.slice(0, hers.length).map(({ id }) => [id, student]),
    )
    const { counted, uncounted } = await s.mappingById(mapping.id)
    assert.equal(counted.count, hers.length)
    assert.deepEqual(uncounted, [{ reason: 'unknownPerson', count: nobodys.length, isMore: false }])
  })

  test('not when they cannot be; their neighbours are, and all are kept', async () => {
    const iri = `${home}/mixed`
    const student = await s.newStudent()
    const mapping = await s.map({ iri, competencyIds: [s.competencies[0]!], isPrefix: true })
    const actor = accountOf(student)
    const sent = [
      { ...about(`${iri}/${'long'.repeat(1500)}`), actor },
      { ...about(iri, { completion: true }), actor },
      { ...about(iri), actor, timestamp: '2999-01-01T00:00:00Z' },
      { ...about(iri), actor, timestamp: '0001-01-01T00:00:00Z' },
    ]
    await s.send(s.practice, sent)
    assert.deepEqual(
      (await s.evidenceOf(sent.map(({ id }) => id))).map(({ id }) => id),
      [sent[0]!.id],
    )
    const { uncounted } = await s.mappingById(mapping.id)
    assert.deepEqual(
      uncounted.map(({ reason, count }) => [reason, count]),
      [
        ['noResult', 1],
        ['impossibleTime', 2],
      ],
    )
    const stored = await s.wideTx((tx) =>
      tx
        .selectFrom('statementIds')
        .select('id')
        .where(
          'id',
          'in',
          sent.map(({ id }) => id),
        )
        .execute(),
    )
    assert.equal(stored.length, sent.length)
  })

  test('only as long as the mapping is in force; what it counted stays', async () => {
    const iri = `${home}/ended`
    const actor = accountOf(await s.newStudent())
    const mapping = await s.map({ iri, competencyIds: [s.competencies[0]!] })
    const [before, after] = [
      { ...about(iri), actor },
      { ...about(iri), actor },
    ]
    await s.send(s.practice, [before])
    await s.end(mapping.id)
    await s.send(s.practice, [after])
    await s.look(mapping.id)
    assert.deepEqual(
      (await s.evidenceOf([before.id, after.id])).map(({ id, withdrawnAt }) => [id, withdrawnAt]),
      [[before.id, null]],
    )
  })

  test('a district without mappings is asked nothing', async () => {
    const empty = await makeDistrict()
    const listener = observeStatements(observing)
    const statement = {
      id: newId(),
      sourceId: newId(),
      statement: statementOf(),
      timestamp: '',
      isVoided: false,
    }
    await empty.database.transaction(empty.wide, (tx) => listener(tx, [statement]))
    const untouchable = new Proxy({} as Tx, {
      get: (_, name) => {
        if (name === 'districtId') return empty.districtId
        throw new Error('the database was asked')
      },
    })
    await listener(untouchable, [statement])
  })

  test('those that were there when they are mapped are looked through, in batches, once each', async () => {
    const iri = `${home}/before`
    const student = await s.newStudent()
    const late = newId()
    const sent = Array.from({ length: 1203 }, (_, at) => ({
      ...about(`${iri}/${at % 3}`),
      actor: accountOf(at % 100 === 0 ? late : student),
      timestamp: new Date(Date.UTC(2026, 8, 1, 8, 0, at)).toISOString(),
    }))
    for (let at = 0; at < sent.length; at += 400) await s.send(s.practice, sent.slice(at, at + 400))
    const { id, lookedThrough } = await s.map({ iri, isPrefix: true, competencyIds: [s.competencies[1]!] })
    assert.equal(lookedThrough, 0)
    const counts = async () => {
      const { counted, uncounted, lookedThrough: share } = await s.mappingById(id)
      return [counted.count, uncounted.map(({ count }) => count), share]
    }
    await s.look(id)
    assert.deepEqual(await counts(), [1190, [13], null])
    await s.look(id)
    await s.look(id, '2026-01-01T00:00:00Z')
    assert.deepEqual(await counts(), [1190, [13], null])
    // Who was nobody then has been added to the roster.
    await s.wideTx(async (tx) => {
      const person = await makePerson(tx, { role: 'student' })
      await tx.updateTable('users').set({ sourcedId: late }).where('id', '=', person).execute()
    })
    forgetPeople(s.districtId)
    await s.look(id)
    assert.deepEqual(await counts(), [1203, [], null])
    await s.isSound()
  })

  test('C5: a source that may tell of practice sends perfect scores for a whole map: nothing is declared', async () => {
    const iri = `${home}/map`
    const student = await s.newStudent()
    for (const [at, id] of s.competencies.entries())
      await s.map({ iri: `${iri}/${at}`, isPrefix: true, competencyIds: [id], kind: 'assessed' })
    const perfect = (sourceId: string) =>
      s.send(
        sourceId,
        Array.from({ length: 160 }, (_, at) => ({
          ...about(`${iri}/${at % 4}/${at}`, { success: true, score: { scaled: 1 } }),
          actor: accountOf(student),
          timestamp: new Date(Date.UTC(2026, 8, 1, 8, 0, at)).toISOString(),
        })),
      )
    const declared = () =>
      s.wideTx((tx) =>
        tx
          .selectFrom('mastery')
          .select('evidenceCount')
          .where('studentId', '=', student)
          .where('declaredAt', 'is not', null)
          .execute(),
      )
    await perfect(s.practice)
    assert.deepEqual(await declared(), [])
    // The same by a source that may assess declares all of it: it was for the source, not for the scores.
    await perfect(s.trusted)
    assert.equal((await declared()).length, 4)
    await s.isSound()
  })

  test('in whatever order statements, mappings and voidings come, however often: the same evidence, as a rebuild has it', async () => {
    const students = [await s.newStudent(), await s.newStudent()]
    const act = fc.record({
      student: fc.nat(1),
      place: fc.nat(2),
      minute: fc.nat(8),
      isRight: fc.boolean(),
      isVoided: fc.boolean(),
      isAssessed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat(10_000)),
        async (given, numbers) => {
          const next = () => numbers.next().value as number
          const run = `${home}/run/${newId()}`
          const places = [`${run}/a`, `${run}/b/deep#er`, `${run}/c`]
          const sourceOf = (at: number) => (given[at]!.isAssessed ? s.trusted : s.practice)
          const statements = given.map(({ student, place, minute, isRight }) => ({
            ...about(places[place]!, { success: isRight }),
            actor: accountOf(students[student]!),
            timestamp: `2026-09-0${minute + 1}T08:00:00.000${next() % 10}Z`,
          }))
          const voidings = given.flatMap(({ isVoided }, at) =>
            isVoided
              ? [
                  {
                    at,
                    statement: {
                      id: newId(),
                      verb: { id: voidedVerb },
                      object: { objectType: 'StatementRef' as const, id: statements[at]!.id },
                    },
                  },
                ]
              : [],
          )
          // The third place is mapped by nobody.
          const wanted = [
            { iri: places[0]!, competencyIds: [s.competencies[2]!], kind: 'assessed' as const },
            { iri: `${run}/b`, isPrefix: true, competencyIds: s.competencies.slice(2, 4) },
          ]
          const made: string[] = []
          const acts: (() => Promise<unknown>)[] = [
            ...statements.map((statement, at) => () => s.send(sourceOf(at), [statement])),
            ...voidings.map(
              ({ at, statement }) =>
                () =>
                  s.send(sourceOf(at), [statement]),
            ),
            ...wanted.map((mapping) => async () => {
              const { id } = await s.map(mapping)
              made.push(id)
              await s.look(id)
            }),
          ]
          const repeatable = acts.slice(0, statements.length + voidings.length)
          const shuffled = acts
            .concat(repeatable.filter(() => next() % 3 === 0))
            .map((one) => ({ one, place: next() }))
            .sort((a, b) => a.place - b.place)
          for (const { one } of shuffled) {
            await one()
            if (next() % 4 === 0) for (const id of made) await s.look(id)
          }
          const rows = await s.evidenceOf(statements.map(({ id }) => id))
          const counting = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
          const expected = given.flatMap(({ student, place, isRight, isVoided, isAssessed }, at) =>
            isVoided || place === 2
              ? []
              : [
                  [
                    statements[at]!.id,
                    students[student],
                    isRight,
                    place === 0 && isAssessed ? 'assessed' : 'practised',
                  ],
                ],
          )
          assert.deepEqual(
            counting.map((row) => [row.id, row.studentId, row.isCorrect, row.kind]),
            expected.sort(([a], [b]) => (a! < b! ? -1 : 1)),
          )
          await s.isSound()
        },
      ),
      { numRuns: 20 },
    )
  })

  test('a source voids only what it sent', async () => {
    const iri = `${home}/others`
    const mine = { ...about(iri), actor: accountOf(await s.newStudent()) }
    await s.map({ iri, competencyIds: [s.competencies[0]!] })
    await s.send(s.trusted, [mine])
    const voiding = { verb: { id: voidedVerb }, object: { objectType: 'StatementRef' as const, id: mine.id } }
    const withdrawn = async () => (await s.evidenceOf([mine.id]))[0]!.withdrawnReason
    await s.send(s.practice, [{ id: newId(), ...voiding }])
    assert.equal(await withdrawn(), null)
    await s.send(s.trusted, [{ id: newId(), ...voiding }])
    assert.equal(await withdrawn(), 'voided by its source')
    await s.isSound()
  })
})
