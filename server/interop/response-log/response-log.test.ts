import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { rebuildMastery } from '#server/mastery/mastery.ts'
import type { Problem } from '#server/platform/errors.ts'
import { createFindings } from '#server/platform/findings.ts'
import { makeFramework } from '../../../tests/builders/frameworks.ts'
import { makePerson, makeSchool } from '../../../tests/builders/people.ts'
import { makeDistrict } from '../../../tests/setup/database.ts'
import { checkLog, importLog, readOptions } from './response-log.ts'

type District = Awaited<ReturnType<typeof makeDistrict>>

const header = 'user_id,item_id,timestamp,correct,skill_id'

/** A log of so many lines: students one after the other, each on a few skills, some lines twice. */
const sampleLines = (count: number, time: (line: number) => string = () => '0') =>
  Array.from({ length: count }, (_, line) => {
    const student = Math.floor(line / 40)
    const item = (line * 7) % 23
    return `${student},${item},${time(line)},${(line * 31) % 10 < 6 ? 1 : 0},${item % 5}`
  })

describe('a response log', () => {
  let folder: string
  let place = 0
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'proximal-log-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const runOf = (
    { database, wide }: District,
    lines: readonly string[] | Buffer,
    words: Record<string, string> = { createMissing: 'true' },
  ) => {
    const path = join(folder, `log-${place++}.csv`)
    writeFileSync(path, Buffer.isBuffer(lines) ? lines : `${lines.join('\n')}\n`)
    const findings = createFindings()
    return {
      database,
      context: wide,
      file: {
        path,
        name: 'log.csv',
      },
      options: readOptions(words),
      findings,
      progress: () => {},
    }
  }
  const evidenceOf = ({ database, wide }: District) =>
    database.transaction(wide, (tx) =>
      tx
        .selectFrom('evidence')
        .selectAll()
        .where('districtId', '=', tx.districtId)
        .orderBy('sequence')
        .orderBy('id')
        .execute(),
    )
  const countOf = async (
    { database, wide }: District,
    table: 'users' | 'items' | 'evidenceSources' | 'evidence' | 'frameworks',
  ) =>
    database.transaction(wide, async (tx) => {
      const rows = await tx
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('districtId', '=', tx.districtId)
        .execute()
      return rows[0]!.count
    })

  test('makes what a bare log lacks: students in sections of 30, items, competencies, evidence, estimates', async () => {
    const district = await makeDistrict()
    const lines = [header, ...sampleLines(1300)]
    const outcome = await importLog(runOf(district, gzipSync(lines.join('\n'))))
    const { seconds: _, ...figures } = outcome
    assert.deepEqual(figures, {
      rows: 1300,
      students: 33,
      items: 23,
      competencies: 5,
      added: 1300,
      unchanged: 0,
    })
    const { database, wide } = district
    const sections = await database.transaction(wide, (tx) =>
      tx
        .selectFrom('enrollments')
        .select(({ fn }) => ['sectionId', fn.countAll<number>().as('count')])
        .where('districtId', '=', tx.districtId)
        .groupBy('sectionId')
        .execute(),
    )
    assert.deepEqual(
      sections.map((section) => section.count).sort((a, b) => a - b),
      [3, 30],
    )
    const items = await database.transaction(wide, (tx) =>
      tx.selectFrom('items').select('easiness').where('districtId', '=', tx.districtId).execute(),
    )
    assert.ok(new Set(items.map((item) => item.easiness)).size > 1)
    const { states, maxDifference } = await rebuildMastery(database, wide, { check: true })
    assert.ok(states > 100)
    assert.equal(maxDifference, 0)
  })

  test('sent twice or grown longer, adds only what is new, and leaves every row as it was', async () => {
    const district = await makeDistrict()
    const lines = sampleLines(400)
    // The very same line again is another answer.
    lines.splice(20, 0, lines[19]!, lines[19]!)
    await importLog(runOf(district, [header, ...lines]))
    const first = await evidenceOf(district)
    assert.equal(first.length, 402)
    const again = await importLog(runOf(district, [header, ...lines]))
    assert.deepEqual([again.added, again.unchanged], [0, 402])
    assert.deepEqual(await evidenceOf(district), first)

    const grown = [header, ...lines, ...sampleLines(420).slice(400), lines[0]!]
    const more = await importLog(runOf(district, grown))
    assert.deepEqual([more.added, more.unchanged], [21, 402])
    const ids = new Set(first.map((row) => row.id))
    const kept = (await evidenceOf(district)).filter((row) => ids.has(row.id))
    assert.deepEqual(kept, first)
    const { maxDifference } = await rebuildMastery(district.database, district.wide, { check: true })
    assert.equal(maxDifference, 0)
  })

  test('keeps the order of the file where no line has a time', async () => {
    const district = await makeDistrict()
    await importLog(runOf(district, [header, ...sampleLines(50)]))
    const rows = await evidenceOf(district)
    assert.deepEqual(
      rows.map((row) => row.sequence),
      rows.map((_, index) => index + 1),
    )
    assert.equal(new Set(rows.map((row) => row.occurredAt.getTime())).size, 1)
  })

  test('counts seconds from an unknown start back from now, and from the same start when the log grew', async () => {
    const district = await makeDistrict()
    const lines = sampleLines(30, (line) => String(1000 + line * 60))
    const before = Date.now()
    await importLog(runOf(district, [header, ...lines.slice(0, 20)]))
    const first = await evidenceOf(district)
    const last = first.at(-1)!.occurredAt.getTime()
    assert.ok(last >= before && last <= Date.now())
    assert.equal(last - first[0]!.occurredAt.getTime(), 19 * 60_000)
    await importLog(runOf(district, [header, ...lines]))
    const grown = await evidenceOf(district)
    assert.deepEqual(grown.slice(0, 20), first)
    // By that start they would lie ahead of now: they happened when they came, in their order.
    const later = new Set(grown.slice(20).map((row) => row.occurredAt.getTime()))
    assert.equal(later.size, 1)
    assert.ok([...later].every((instant) => instant >= last && instant <= Date.now()))
  })

  test('takes times of the calendar as they are', async () => {
    const district = await makeDistrict()
    await importLog(runOf(district, [header, 'a,1,2026-09-01T08:00:00Z,1,x', 'a,2,1788250000,0,x']))
    assert.deepEqual(
      (await evidenceOf(district)).map((row) => row.occurredAt.toISOString()),
      ['2026-09-01T08:00:00.000Z', new Date(1_788_250_000_000).toISOString()],
    )
  })

  test('keeps wrong lines out with line, field and fault, and takes the rest', async () => {
    const district = await makeDistrict()
    const run = runOf(district, [
      header,
      'a,1,1788250000,1,x',
      ',1,1788250000,1,x',
      'a,1,noon,1,x',
      'a,1,1788250000,yes,x',
      '',
      'a,1,1788250000,1,',
      'a,1,5,1,x',
      'a,2,1788250001,0,"x;y"',
    ])
    const { rows, added } = await importLog(run)
    assert.deepEqual([rows, added], [7, 2])
    assert.deepEqual(
      run.findings.list.map(({ file, line, field }) => [file, line, field]),
      [
        ['log.csv', 3, 'student'],
        ['log.csv', 4, 'time'],
        ['log.csv', 5, 'correct'],
        ['log.csv', 7, 'competency'],
        ['log.csv', 8, 'time'],
      ],
    )
    assert.equal((await evidenceOf(district))[1]!.competencyIds.length, 2)
  })

  test('refuses a file that is no such log and changes nothing', async () => {
    const district = await makeDistrict()
    const refused: [string[] | Buffer, RegExp][] = [
      [['student,item,skill', 'a,1,x'], /correct/],
      [[header], /no line beyond its header/],
      [Buffer.alloc(0), /empty/],
      [gzipSync(`${header}\na,1,0,1,x\n`.repeat(500)).subarray(0, 40), /damaged|cut off|gzip/i],
      [Buffer.from(`${header}\na,1,0,1,x\u0000\n`), /NUL/],
    ]
    for (const [content, message] of refused)
      await assert.rejects(importLog(runOf(district, content)), message)
    for (const table of ['users', 'items', 'evidenceSources'] as const)
      assert.equal(await countOf(district, table), 0)
  })

  test('leaves no trace where no line can be placed', async () => {
    const district = await makeDistrict()
    const run = runOf(district, [header, 'a,1,0,perhaps,x', 'b,2,0,1,'])
    assert.equal((await importLog(run)).added, 0)
    assert.equal(run.findings.errorCount, 2)
    const unknown = await importLog(runOf(district, [header, 'a,1,0,1,x'], {}))
    assert.equal(unknown.added, 0)
    for (const table of ['users', 'items', 'evidenceSources', 'frameworks'] as const)
      assert.equal(await countOf(district, table), 0, table)
  })

  test('without leave to make any, takes only students and competencies that are there', async () => {
    const district = await makeDistrict()
    const { database, wide } = district
    const known = await database.transaction(wide, async (tx) => {
      const schoolId = await makeSchool(tx)
      const id = await makePerson(tx, { role: 'student', schoolId })
      await tx.updateTable('users').set({ identifier: 'K-1' }).where('id', '=', id).execute()
      await makeFramework(tx, { codes: ['3.A', '3.B'] })
      return id
    })
    const lines = [header, 'K-1,1,0,1,3.A', 'K-2,1,0,1,3.A', 'K-1,2,0,1,9.Z', 'K-1,3,0,0,3.A~3.B']
    const run = runOf(district, lines, {})
    const { added } = await importLog(run)
    assert.equal(added, 2)
    assert.deepEqual(
      run.findings.list.map(({ line, field }) => [line, field]),
      [
        [3, 'student'],
        [4, 'competency'],
      ],
    )
    const rows = await evidenceOf(district)
    assert.ok(rows.every((row) => row.studentId === known && row.kind === 'assessed'))
    assert.equal(await countOf(district, 'users'), 1)
  })

  test('with leave to make students, takes none of the roster for its own, however alike the ids are', async () => {
    const district = await makeDistrict()
    const known = await district.database.transaction(district.wide, async (tx) => {
      const id = await makePerson(tx, { role: 'student' })
      await tx.updateTable('users').set({ sourcedId: '17', identifier: '17' }).where('id', '=', id).execute()
      return id
    })
    const lines = [header, '17,1,0,1,x']
    await importLog(runOf(district, lines))
    assert.equal((await importLog(runOf(district, lines))).added, 0)
    const rows = await evidenceOf(district)
    assert.equal(rows.length, 1)
    assert.notEqual(rows[0]!.studentId, known)
  })

  test('takes nobody for a student who left', async () => {
    const district = await makeDistrict()
    await district.database.transaction(district.wide, async (tx) => {
      const id = await makePerson(tx, { role: 'student' })
      await tx.updateTable('users').set({ identifier: 'K-1', isActive: false }).where('id', '=', id).execute()
      await makeFramework(tx, { codes: ['x'] })
    })
    const run = runOf(district, [header, 'K-1,1,0,1,x'], {})
    assert.equal((await importLog(run)).added, 0)
    assert.deepEqual(
      run.findings.list.map(({ line, field }) => [line, field]),
      [[2, 'student']],
    )
  })

  test('refuses a word that means two students', async () => {
    const district = await makeDistrict()
    await district.database.transaction(district.wide, async (tx) => {
      const schoolId = await makeSchool(tx)
      for (let index = 0; index < 2; index++) {
        const id = await makePerson(tx, { role: 'student', schoolId })
        await tx.updateTable('users').set({ identifier: 'twin' }).where('id', '=', id).execute()
      }
    })
    await district.database.transaction(district.wide, (tx) => makeFramework(tx, { codes: ['x'] }))
    const run = runOf(district, [header, 'twin,1,0,1,x'], {})
    assert.equal((await importLog(run)).added, 0)
    assert.match(run.findings.list[0]!.message, /means 2 at once/)
  })

  test('checked only, tells what it would do and writes nothing', async () => {
    const district = await makeDistrict()
    const lines = [header, ...sampleLines(100), ',,,,']
    const run = runOf(district, lines)
    const planned = await checkLog(run)
    assert.deepEqual([planned.added, planned.unchanged, run.findings.errorCount], [100, 0, 1])
    for (const table of ['users', 'items', 'evidenceSources', 'evidence'] as const)
      assert.equal(await countOf(district, table), 0)
    await importLog(runOf(district, lines))
    const second = await checkLog(runOf(district, lines))
    assert.deepEqual([second.added, second.unchanged], [0, 100])
  })

  test('takes mapped columns, attempts, hints and duration, and practice as practice', async () => {
    const district = await makeDistrict()
    const lines = [
      'who;what;kc;ok;attempt_count;hint_count;ms_first_response',
      'a;1;x;true;2;1;1500',
      'a;2;x;false;;;',
    ]
    const words = { createMissing: 'true', columns: 'student=who,item=what,correct=ok', kind: 'practised' }
    await importLog(runOf(district, lines, words))
    const [first, second] = await evidenceOf(district)
    assert.deepEqual(
      [first!.kind, first!.isCorrect, first!.attempts, first!.hints, first!.durationMs],
      ['practised', true, 2, 1, 1500],
    )
    assert.deepEqual([second!.attempts, second!.hints, second!.durationMs], [null, null, null])
  })

  test('two logs of different names never share a student', async () => {
    const district = await makeDistrict()
    await importLog(runOf(district, [header, 'a,1,0,1,x'], { createMissing: 'true', source: 'One' }))
    await importLog(runOf(district, [header, 'a,1,0,1,x'], { createMissing: 'true', source: 'Two' }))
    assert.equal(new Set((await evidenceOf(district)).map((row) => row.studentId)).size, 2)
  })

  test('without times, refuses under the same name what does not continue the log that is known', async () => {
    const district = await makeDistrict()
    const first = [header, 'a,1,0,1,x', 'a,2,0,0,x', 'b,1,0,1,x', 'b,2,0,1,x']
    await importLog(runOf(district, first))
    const before = await evidenceOf(district)
    const others: [string[], number, RegExp][] = [
      [['a,1,0,1,x', 'a,2,0,1,x', 'b,1,0,1,x', 'b,2,0,1,x'], 3, /another outcome/],
      [['a,1,0,1,x', 'b,2,0,1,x', 'b,1,0,1,x', 'a,2,0,0,x'], 4, /before a line that it follows/],
      [['a,1,0,1,x', 'a,3,0,1,x'], 3, /3 of 4 recorded answers are not in the file/],
      [['c,1,0,1,x'], 2, /4 of 4 recorded answers are not in the file/],
    ]
    for (const [index, [lines, line, message]] of others.entries()) {
      const log = [header, ...lines]
      for (const run of [importLog, checkLog])
        await assert.rejects(run(runOf(district, log)), (error: Problem) => {
          assert.match(error.message, message)
          assert.match(error.message, /name of its own/)
          return error.detail['line'] === line
        })
      const rows = await evidenceOf(district)
      assert.deepEqual(
        rows.filter((row) => row.sourceId === before[0]!.sourceId),
        before,
      )
      const named = await importLog(runOf(district, log, { createMissing: 'true', source: `Log ${index}` }))
      assert.equal(named.added, lines.length)
    }
  })

  test('without times, takes an older state of the log, and one that grew within its students', async () => {
    const district = await makeDistrict()
    const log = (a: number, b: number) => [
      header,
      ...Array.from({ length: a }, (_, item) => `a,${item},0,${item % 2},x`),
      ...Array.from({ length: b }, (_, item) => `b,${item},0,1,x`),
    ]
    assert.equal((await importLog(runOf(district, log(2, 3)))).added, 5)
    assert.equal((await importLog(runOf(district, log(9, 4)))).added, 8)
    assert.equal((await importLog(runOf(district, log(10, 6)))).added, 3)
    const older = await importLog(runOf(district, log(2, 1)))
    assert.deepEqual([older.added, older.unchanged], [0, 3])
    assert.equal(await countOf(district, 'evidence'), 16)
  })

  test('warns of a known line whose outcome differs, with line and field, and leaves what is recorded', async () => {
    const district = await makeDistrict()
    await importLog(runOf(district, [header, 'a,1,1788250000,1,x', 'a,2,1788250001,0,x']))
    const before = await evidenceOf(district)
    const corrected = [header, 'a,1,1788250000,1,x', 'a,2,1788250001,1,x', 'a,3,1788250002,1,x']
    for (const work of [checkLog, importLog]) {
      const run = runOf(district, corrected)
      const { added, unchanged } = await work(run)
      assert.deepEqual([added, unchanged], [1, 2])
      assert.deepEqual(
        run.findings.list.map(({ severity, file, line, field }) => [severity, file, line, field]),
        [['warning', 'log.csv', 3, 'correct']],
      )
    }
    assert.deepEqual((await evidenceOf(district)).slice(0, 2), before)
  })

  test('keeps lines that lie in the future out, and what only they name', async () => {
    const district = await makeDistrict()
    const run = runOf(district, [header, 'a,1,2026-09-01,1,x', 'b,2,2098-01-01,1,y', 'a,1,0000-01-01,1,x'])
    assert.equal((await importLog(run)).added, 1)
    assert.deepEqual(
      run.findings.list.map(({ line, field }) => [line, field]),
      [
        [3, 'time'],
        [4, 'time'],
      ],
    )
    assert.equal(await countOf(district, 'users'), 1)
  })

  test('a log that brought practice may not assess under the same name', async () => {
    const district = await makeDistrict()
    const lines = [header, 'a,1,1788250000,1,x']
    await importLog(runOf(district, lines, { createMissing: 'true', kind: 'practised' }))
    for (const work of [checkLog, importLog])
      await assert.rejects(work(runOf(district, [...lines, 'b,1,1788250001,1,x'])), /not assess/)
    assert.equal(await countOf(district, 'users'), 1)
  })

  test('refuses options that mean nothing', () => {
    for (const words of [{ kind: 'observed' }, { createMissing: 'maybe' }, { source: ' ' }])
      assert.throws(() => readOptions(words), /The option/)
  })

  test('refuses a log whose time stands under an unknown name, and takes it once the sender says which it is', async () => {
    const district = await makeDistrict()
    const lines = (times: string[]) => [
      'student,item,competency,correct,taken,school',
      ...times.map((time, line) => `s${line},i,c,1,${time},Rowan`),
    ]
    for (const times of [
      ['2026-09-01T08:00:00Z', '', '2026-09-02'],
      ['09/01/2026', '09/02/2026'],
      ['1756713600', '1756800000'],
      ['1756713600000', '1756800000000'],
    ])
      for (const bring of [checkLog, importLog])
        await assert.rejects(bring(runOf(district, lines(times))), (problem: Problem) => {
          assert.deepEqual([problem.code, problem.detail.field], ['file-refused', 'taken'])
          assert.match(problem.message, /--columns time=taken/)
          return true
        })
    assert.deepEqual([await countOf(district, 'users'), await countOf(district, 'evidenceSources')], [0, 0])

    const mapped = runOf(district, lines(['2026-09-01T08:00:00Z']), {
      createMissing: 'true',
      columns: 'time=taken',
    })
    await importLog(mapped)
    const [row] = await evidenceOf(district)
    assert.equal(row!.occurredAt.toISOString(), '2026-09-01T08:00:00.000Z')
    assert.deepEqual(
      mapped.findings.list.map(({ severity, field }) => [severity, field]),
      [['warning', 'school']],
    )
    const untimed = { createMissing: 'true', columns: 'time=', source: 'No times' }
    assert.equal((await importLog(runOf(district, lines(['2026-09-01']), untimed))).added, 1)
  })

  test('dates answers by a column named at, and says once of each other column that it is not used', async () => {
    const district = await makeDistrict()
    const run = runOf(district, [
      'student,item,competency,correct,at,mood,order',
      ...Array.from(
        { length: 30 },
        (_, line) => `s,i${line},c,1,2026-09-01T08:00:${line + 10}Z,good,${line}`,
      ),
    ])
    await importLog(run)
    assert.equal((await evidenceOf(district))[0]!.occurredAt.toISOString(), '2026-09-01T08:00:10.000Z')
    assert.deepEqual(
      run.findings.list.map(({ line, field }) => [line, field]),
      [
        [1, 'mood'],
        [1, 'order'],
      ],
    )
    assert.match(run.findings.list[0]!.message, /student, item, .*hints.*--columns OURS=mood/)
  })
})
