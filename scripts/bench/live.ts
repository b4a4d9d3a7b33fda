/**
 * npm run bench -- live [--minutes 5] [--json]: thirty students practise, each answering about every five seconds, over
 * HTTP, some answers sent twice, as devices do that lost a reply; a page of their teacher follows through the stream,
 * which is cut twice a minute. At the end the answers that the page was shown are compared with the database.
 * Each engine runs in a process of its own. Server, students and page share it: the times include all three.
 */
import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { rightResponse } from '#engine/items/score.ts'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import type { Feedback, Sitting } from '#contract/assessment.ts'
import { chooseFramework } from '#server/roster/roster.ts'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { openLivePage, type LivePage } from '../../tests/builders/live-page.ts'
import { serveApp } from '../../tests/builders/live.ts'
import { makePerson, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { keyOfAttempt, makeTemplates } from '../../tests/builders/practice.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'

const classSize = 30
const everyMs = 5000
const cutEveryMs = 30_000
const root = `${import.meta.dirname}/../../`

interface Figures {
  minutes: number
  answers: number
  sentTwice: number
  cuts: number
  missed: number
  doubled: number
  /** Milliseconds from the reply to an answer until the page showed it. */
  shownAfterP50: number
  shownAfterP95: number
  pageAsked: number
  rssBeforeMb: number
  rssAfterMb: number
}

export async function bench(args: string[] = []): Promise<void> {
  const at = args.indexOf('--minutes')
  const minutes = at < 0 ? 5 : Number(args[at + 1])
  if (!(minutes > 0)) throw new Error('--minutes takes a number above 0.')
  if (args.includes('--here')) {
    console.log(JSON.stringify(await measure(minutes)))
    process.exit(0)
  }
  const report: Record<string, Figures | { skipped: string }> = { pglite: measureApart(minutes) }
  const programs = findPostgresql()
  if (typeof programs === 'string') report.postgresql = { skipped: programs }
  else {
    const server = await startPostgresql(programs, { isDurable: true })
    report.postgresql = measureApart(minutes, server.url)
    await server.stop()
  }
  if (args.includes('--json')) console.log(JSON.stringify(report))
  else
    for (const [engine, figures] of Object.entries(report)) {
      console.log(engine)
      for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(14)} ${value}`)
    }
  // The builders come with the test runner, which would add its own summary.
  process.exit(0)
}

function measureApart(minutes: number, url?: string): Figures {
  const args = [`${root}scripts/bench.ts`, 'live', '--here', '--minutes', String(minutes)]
  const env = { ...process.env, ...(url === undefined ? {} : { TEST_DATABASE_URL: url }) }
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output.trim().split('\n').at(-1)!) as Figures
}

/** A class with something to practise, everybody signed in. */
async function makeClass() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const schoolId = await makeSchool(tx)
    const teacher = await makePerson(tx, { role: 'teacher', schoolId })
    const students: string[] = []
    for (let n = 0; n < classSize; n++) students.push(await makePerson(tx, { role: 'student', schoolId }))
    const sectionId = await makeSection(tx, { schoolId, teachers: [teacher], students })
    const { ids, frameworkId } = await makeFramework(tx, { codes: ['A'] })
    await makeTemplates(tx, ids.A!, [exampleTemplates.number, exampleTemplates.expression])
    await chooseFramework(tx, [sectionId], frameworkId)
    return { teacher, students, sectionId, competencyId: ids.A! }
  })
  const students: { id: string; cookie: string }[] = []
  for (const id of made.students) students.push({ id, cookie: await signInAs(districtId, id) })
  const answered = () =>
    database.transaction(wide, (tx) =>
      tx.selectFrom('evidence').select('id').where('districtId', '=', tx.districtId).execute(),
    )
  const { sectionId, competencyId } = made
  return {
    database,
    wide,
    students,
    sectionId,
    competencyId,
    answered,
    cookie: await signInAs(districtId, made.teacher),
  }
}

type Class = Awaited<ReturnType<typeof makeClass>>

async function measure(minutes: number): Promise<Figures> {
  const made = await makeClass()
  const app = await serveApp(made.database)
  const page = openLivePage(app.address, made.cookie, made.sectionId)
  const until = performance.now() + minutes * 60_000
  const rssBeforeMb = rssMb()
  const repliedAt = new Map<string, number>()
  const watch = watchPage(page)
  let cuts = 0
  const cutting = setInterval(() => {
    cuts++
    page.cut()
  }, cutEveryMs)
  let sentTwice = 0
  await Promise.all(
    made.students.map(async (student, index) => {
      await sleep((index * everyMs) / classSize)
      for await (const answer of practise(app.address, made, student)) {
        const id = newId()
        await answer(id)
        repliedAt.set(id, performance.now())
        if (Math.random() < 0.1) {
          sentTwice++
          await answer(id)
        }
        if (performance.now() > until) break
        await sleep(everyMs * (0.5 + Math.random()))
      }
    }),
  )
  clearInterval(cutting)
  const stored = new Set((await made.answered()).map(({ id }) => id))
  for (let tries = 0; tries < 100 && watch.shownAt.size < stored.size; tries++) await sleep(100)
  const waits = [...repliedAt]
    .map(([id, at]) => Math.max(0, (watch.shownAt.get(id) ?? Infinity) - at))
    .sort((a, b) => a - b)
  const share = (part: number) => Math.round(waits[Math.floor(part * (waits.length - 1))] ?? 0)
  page.close()
  return {
    minutes,
    answers: stored.size,
    sentTwice,
    cuts,
    missed: [...stored].filter((id) => !watch.shownAt.has(id)).length,
    doubled: watch.doubled(),
    shownAfterP50: share(0.5),
    shownAfterP95: share(0.95),
    pageAsked: page.asked(),
    rssBeforeMb,
    rssAfterMb: rssMb(),
  }
}

const rssMb = () => Math.round(process.memoryUsage().rss / 2 ** 20)

/** Notes when an answer was first shown, and how often one stood twice in what was shown. */
function watchPage(page: LivePage) {
  const shownAt = new Map<string, number>()
  let doubled = 0
  page.onShown(({ lines }) => {
    const ids = lines.flatMap(({ ticks }) => ticks.map(({ id }) => id))
    doubled += ids.length - new Set(ids).size
    for (const id of ids) if (!shownAt.has(id)) shownAt.set(id, performance.now())
  })
  return { shownAt, doubled: () => doubled }
}

/** The questions of one student, each as a way to answer it. */
async function* practise(
  address: string,
  { database, wide, competencyId }: Class,
  student: { id: string; cookie: string },
) {
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { cookie: student.cookie, origin: address, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  let sitting = (await post(`/students/${student.id}/sittings`, {
    competencyId,
    purpose: 'practice',
  })) as Sitting
  const open = new Set(sitting.attempts.map(({ id }) => id))
  for (;;) {
    for (const attemptId of open) {
      const key = await database.transaction(wide, (tx) => keyOfAttempt(tx, attemptId))
      const wrong =
        key.right.kind === 'number' ? { kind: 'number', text: '7' } : { kind: 'expression', text: 'x + 7' }
      const response = Math.random() < 0.6 ? rightResponse(key.right) : wrong
      yield async (id: string) => {
        const { attempt } = (await post(`/attempts/${attemptId}/responses`, { id, response })) as Feedback
        if (attempt.state !== 'open') open.delete(attemptId)
      }
    }
    if (open.size > 0) continue
    sitting = (await post(`/sittings/${sitting.id}/more`, {})) as Sitting
    for (const { id, state } of sitting.attempts) if (state === 'open') open.add(id)
  }
}
