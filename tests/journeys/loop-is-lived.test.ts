import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { FamilyHome } from '#contract/families.ts'
import type { StudentMastery } from '#contract/mastery.ts'
import type { FrameworkMap } from '#contract/standards.ts'
import { beginFromMap, putDownRight, putDownWrong } from './answers.ts'
import { breakConnections, inDatabase, leave, sectionOf, settled, stepInAs } from './browser.ts'

/**
 * The loop: what a student answers is on her map, in her teacher's Live class and in her family's sentence at once. Three
 * browsers, of Maya, her teacher and her mother, and a second page of Maya's with her map. None is ever reloaded.
 */
const maya = 'Maya Srinivasan'

interface Loop {
  studentId: string
  student: Page
  map: Page
  teacher: Page
  family: Page
}

const read = async <T>(page: Page, path: string) =>
  (await (await page.request.get(`/api${path}`)).json()) as T

async function openLoop(): Promise<Loop> {
  const student = await stepInAs(maya, { keepsApplication: true })
  await student.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await student.waitForFunction(async () => (await caches.keys()).length > 0)
  const map = await student.context().newPage()
  await map.goto('/map')
  await settled(map)
  await student.bringToFront()
  const { user } = await read<{ user: { id: string } }>(student, '/session')
  const teacher = await stepInAs('Nadia Benali')
  await teacher.goto(`/sections/${await sectionOf(teacher, maya)}/live`)
  await settled(teacher)
  const family = await stepInAs('Lakshmi Srinivasan', {}, `/children/${user.id}`)
  for (const page of [map, teacher, family])
    await page.evaluate(() => Object.assign(window, { isTheSamePage: true }))
  return { studentId: user.id, student, map, teacher, family }
}

/** Ends a journey: nobody reloaded, and no page complained, but for the network that was taken away. */
async function leaveLoop({ student, map, teacher, family }: Loop): Promise<void> {
  for (const page of [map, teacher, family])
    assert.equal(await page.evaluate(() => Reflect.get(window, 'isTheSamePage')), true)
  for (const page of [student, teacher, family])
    assert.deepEqual(
      (await leave(page)).filter(
        (fault) => !/net::ERR_(INTERNET_DISCONNECTED|INCOMPLETE_CHUNKED_ENCODING|FAILED)/.test(fault),
      ),
      [],
    )
}

/** Her steps in a state, those she is closest to first. */
async function stepsIn(page: Page, studentId: string, state: string): Promise<string[]> {
  const { frameworkIds, competencies } = await read<StudentMastery>(page, `/students/${studentId}/mastery`)
  const maps = await Promise.all(frameworkIds.map((id) => read<FrameworkMap>(page, `/frameworks/${id}/map`)))
  const chance = (id: string) =>
    competencies.find(({ competencyId }) => competencyId === id)?.estimate?.mastered ?? 0
  return maps
    .flatMap(({ nodes }) => nodes)
    .filter(({ id }) => competencies.some((one) => one.competencyId === id && one.state === state))
    .sort((a, b) => chance(b.id) - chance(a.id))
    .map(({ title }) => title)
}

const worked = new Set<string>()

/** The step in a state that she is closest to, of those that no test here has worked at. */
async function newStep(page: Page, studentId: string, state: string): Promise<string> {
  const step = (await stepsIn(page, studentId, state)).find((title) => !worked.has(title))
  assert.ok(step, `no step is ${state}`)
  worked.add(step)
  return step
}

/** Sends what stands in the answer field, and waits for what comes of it. */
async function answer(page: Page, isRight = true): Promise<void> {
  await (isRight ? putDownRight(page) : putDownWrong(page))
  await page.getByRole('button', { name: /^Check/ }).click()
  await page
    .getByText(/^(Yes, that is right|Not yet|Close|Saved on this device)/)
    .first()
    .waitFor()
}

const nextQuestion = (page: Page) => page.getByRole('button', { name: /Next question|Finish/ }).click()

/** All that is stored of her answers, oldest first. */
const storedAnswers = (studentId: string) =>
  inDatabase((tx) =>
    tx
      .selectFrom('evidence')
      .select(['id', 'isCorrect', 'hints', 'occurredAt'])
      .where('districtId', '=', tx.districtId)
      .where('studentId', '=', studentId)
      .where('kind', '<>', 'observed')
      .orderBy('occurredAt')
      .orderBy('sequence')
      .execute(),
  )

/** Her last answers as the Live class draws them, or as they are stored: `+` right, `-` not yet, `o` a hint before. */
const drawnTries = (teacher: Page) =>
  teacher.evaluate(
    (label) =>
      Array.from(
        document.querySelectorAll(`[aria-label^="${label}"] > :not(.ticks__line)`),
        ({ classList }) =>
          classList.contains('ticks__right') ? '+' : classList.contains('ticks__hint') ? 'o' : '-',
      ).join(''),
    `${maya}, last answers`,
  )
const triesOf = (answers: Awaited<ReturnType<typeof storedAnswers>>) =>
  answers
    .filter(({ occurredAt }) => Date.now() - occurredAt.getTime() < 30 * 60_000)
    .slice(-12)
    .map(({ isCorrect, hints }) => `${hints ? 'o' : ''}${isCorrect ? '+' : '-'}`)
    .join('')
    .slice(-14)

/** "This week" on the family's screen, today: how many answers. */
const answersToday = async (family: Page) => {
  const words = await family.locator('.week > div', { has: family.locator('[aria-current]') }).allInnerTexts()
  const [, count] = /(One|\d+) answers?:/.exec(words.join(' ')) ?? []
  return count === 'One' ? 1 : Number(count ?? 0)
}

/**
 * Waits until a screen shows what is true. What is half an hour old leaves the lesson when the screen asks next, which it
 * does twice a minute when nothing happens.
 */
async function shows<T>(look: () => Promise<T>, truth: () => Promise<T>): Promise<void> {
  const started = performance.now()
  for (;;) {
    const [seen, due] = [await look(), await truth()]
    if (seen === due) return
    if (performance.now() - started > 40_000) assert.equal(seen, due)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The teacher's and the family's screen show exactly what is stored: each answer once. */
async function showWhatIsStored({ studentId, teacher, family }: Loop) {
  await shows(
    () => drawnTries(teacher),
    async () => triesOf(await storedAnswers(studentId)),
  )
  await shows(
    () => answersToday(family),
    async () => {
      const { week, today } = await read<FamilyHome>(family, `/students/${studentId}/home`)
      return week.find(({ on }) => on === today)!.answered
    },
  )
  return storedAnswers(studentId)
}

test('a teacher whose network fails, and one whose stream alone breaks, misses nothing of what is answered meanwhile', async () => {
  const loop = await openLoop()
  const { student, teacher, studentId } = loop
  const step = await newStep(student, studentId, 'notStarted')
  await beginFromMap(student, step)
  await answer(student)
  await showWhatIsStored(loop)

  await teacher.context().setOffline(true)
  await teacher.getByText('No internet right now').waitFor()
  const shown = await drawnTries(teacher)
  await nextQuestion(student)
  await answer(student, false)
  await answer(student)
  assert.equal(await drawnTries(teacher), shown)
  await teacher.context().setOffline(false)
  await showWhatIsStored(loop)

  await nextQuestion(student)
  await breakConnections()
  await answer(student)
  await nextQuestion(student)
  await answer(student, false)
  await showWhatIsStored(loop)
  await leaveLoop(loop)
})

test('without a network she answers on and is told so; when it is back each answer counts once, and all screens follow', async () => {
  const loop = await openLoop()
  const { student, map, studentId } = loop
  const before = await storedAnswers(studentId)
  const sentence = await map.locator('h1').innerText()
  const step = await newStep(student, studentId, 'notStarted')
  await beginFromMap(student, step)
  await student.getByText('Question 1 of 5').waitFor()
  await student.context().setOffline(true)
  await map.getByText('No internet right now').waitFor()
  const answerOn = async (isRight: boolean) => {
    await answer(student, isRight)
    await student.getByText('Saved on this device.', { exact: true }).waitFor()
    await nextQuestion(student)
  }
  for (const isRight of [true, false, true]) await answerOn(isRight)
  // A closed and opened page loses nothing either.
  await student.reload()
  await student.getByText('Question 4 of 5').waitFor()
  for (const page of [student, map])
    await page.getByText(/No internet right now. 3 answers are saved on this device/).waitFor()
  assert.equal((await storedAnswers(studentId)).length, before.length)
  await student.getByRole('button', { name: maya, exact: true }).click()
  await student.getByText(/^3 answers wait on this device/).waitFor()
  await student.keyboard.press('Escape')
  for (const isRight of [true, true]) await answerOn(isRight)
  await student.getByRole('heading', { name: '5 answers are saved on this device.' }).waitFor()
  // The first one reaches the server, and its reply does not reach her: it will be sent again.
  let lost = 0
  await student.context().route('**/responses', async (route) => {
    await route.fetch()
    lost += 1
    await route.abort()
    await student.context().unroute('**/responses')
  })
  await student.context().setOffline(false)
  await student.getByText(/saved on this device. They will be checked/).waitFor({ state: 'detached' })
  assert.equal(lost, 1)
  // The one that was not right is there to be tried again.
  await student.getByText('Question 2 of 5').waitFor()
  await answer(student)
  await nextQuestion(student)
  await student.getByRole('heading', { name: /5 of 5 right/ }).waitFor()
  // More of the same: her line in the Live class draws her answers again.
  await student.getByRole('button', { name: 'More of these' }).click()
  await student.getByText('Question 1 of 5').waitFor()
  await answer(student)
  const gained = (await showWhatIsStored(loop)).slice(before.length)
  assert.equal(triesOf(gained), '+-+++++')
  assert.notEqual(await map.locator('h1').innerText(), sentence)
  await leaveLoop(loop)
})

/** Notes in a page when a place first holds some words. */
async function watchFor(page: Page, place: string, ...words: string[]): Promise<() => Promise<number>> {
  await page.evaluate(
    ({ place: selector, words: wanted }) => {
      const isThere = () =>
        Array.from(document.querySelectorAll(selector)).some(({ textContent }) =>
          wanted.every((word) => textContent.includes(word)),
        )
      if (isThere()) throw new Error(`${selector} says "${wanted.join(' … ')}" before the answer`)
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        Object.assign(window, { changedAt: Date.now() })
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    },
    { place, words },
  )
  return async () => {
    const at = await page.waitForFunction(() => Reflect.get(window, 'changedAt') as number | undefined)
    return (await at.jsonValue())!
  }
}

test('the answer by which a step is hers is on her map, in the Live class and in her family’s sentence at once', async (t) => {
  const loop = await openLoop()
  const { student, map, teacher, family, studentId } = loop
  const step = await newStep(student, studentId, 'working')
  const held = Number(/(\d+) of your/.exec(await map.locator('h1').innerText())![1])
  const changes = {
    'her map': await watchFor(map, 'h1', `${held + 1} of your`),
    'the Live class': await watchFor(teacher, '[aria-labelledby=moved] li', maya, `${step},`),
    'the family’s sentence': await watchFor(family, 'h1', await gotToday(loop, step)),
  }
  const repliedAt = await answerUntilHers(loop, step)
  for (const [where, changed] of Object.entries(changes))
    t.diagnostic(`${where}: ${Math.round((await changed()) - repliedAt)} ms after the reply to her answer`)
  await leaveLoop(loop)
})

/** How her family's sentence will say that one more step is got today. */
async function gotToday({ family, studentId }: Loop, step: string): Promise<string> {
  const { week, today } = await read<FamilyHome>(family, `/students/${studentId}/home`)
  const { length } = week.find(({ on }) => on === today)!.mastered
  return length === 0 ? step : `${length + 1} steps`
}

/** Shows what she knows until a step is hers; when the reply to the answer came that made it so. */
async function answerUntilHers({ student, studentId }: Loop, step: string): Promise<number> {
  for (let n = 0; n < 15; n += 1) {
    if (n % 5 === 0) {
      await beginFromMap(student, step, 'Show what I know')
      await student.getByRole('button', { name: 'Begin' }).click()
    }
    await student.getByText(`Question ${1 + (n % 5)} of 5`).waitFor()
    await putDownRight(student)
    const replied = student.waitForResponse(/\/responses$/)
    await student.getByRole('button', { name: /Next question|I am done/ }).click()
    const reply = await replied
    await reply.finished()
    const { startTime, responseEnd } = reply.request().timing()
    if ((await stepsIn(student, studentId, 'mastered')).includes(step)) return startTime + responseEnd
  }
  throw new Error(`${step} is not hers after fifteen right answers`)
}
