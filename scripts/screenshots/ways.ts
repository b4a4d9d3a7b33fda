import { randomUUID } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import type { Sitting } from '#contract/assessment.ts'
import { rosterFiles } from '../../tests/builders/roster-files.ts'
import type { House } from './house.ts'

/** How to come to what a picture shows: by addresses and shapes, never by words, so that it leads there in every language. */
export type Way = (page: Page, house: House) => Promise<void>

async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api${path}`)
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`)
  return (await answer.json()) as T
}

async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const headers = { origin: new URL(page.url()).origin }
  const answer = await page.request.post(`/api${path}`, { headers, data })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as T
}

const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor()

/** Waits until something is there. */
export const until =
  (selector: string): Way =>
  (page) =>
    shown(page, selector)

/** Presses the first of something and waits until something else is there. */
export const press =
  (selector: string, then: string): Way =>
  async (page) => {
    await page.locator(selector).filter({ visible: true }).first().click()
    await shown(page, then)
  }

/** One way after the other. */
export const along =
  (...ways: Way[]): Way =>
  async (page, house) => {
    for (const way of ways) await way(page, house)
  }

/** Registers a source, and stops where its secret is shown. */
export const sourceSecret: Way = async (page, house) => {
  await press('.sources-head button', '.trust')(page, house)
  await page
    .locator('form input')
    .first()
    .fill(`Tern ${randomUUID().slice(0, 4)}`)
  await press('form button[type=submit]', '.copyable')(page, house)
}

/** The id of a step of the learning maps, by its code. */
async function stepId(page: Page, code: string): Promise<string> {
  for (const { id } of await read<{ id: string }[]>(page, '/frameworks')) {
    const map = await read<{ nodes: { id: string; code: string | null }[] }>(page, `/frameworks/${id}/map`)
    const found = map.nodes.find((node) => node.code === code)
    if (found) return found.id
  }
  throw new Error(`No step has the code ${code}.`)
}

/** The signed-in student's map with a step open. */
export const mapAt =
  (code: string): Way =>
  async (page) => {
    await page.goto(`/map?step=${await stepId(page, code)}`)
    await shown(page, '.step-detail')
  }

/** Begins practice or a check of a step and answers the first of its questions rightly. */
export const sitting =
  (code: string, purpose: 'practice' | 'check', answered = 0): Way =>
  async (page, house) => {
    const { user } = await read<{ user: { id: string } }>(page, '/session')
    const body = { competencyId: await stepId(page, code), purpose }
    const begun = await send<Sitting>(page, `/students/${user.id}/sittings`, body)
    for (const { id } of begun.attempts.slice(0, answered))
      await send(page, `/attempts/${id}/responses`, { id: randomUUID(), response: await house.rightFor(id) })
    await page.goto(`/${purpose}/${begun.id}`)
    await shown(page, answered < begun.attempts.length ? '.practice__one, .check-intro' : '.set-end')
  }

/** Answers the question on the screen, wrongly or rightly, and waits for what is said of it. */
export const answer =
  (isRight: boolean): Way =>
  async (page, house) => {
    const place = page.locator('.practice__answer')
    const id = await page.locator('.practice__one').getAttribute('data-attempt')
    const right = await house.rightFor(id ?? '')
    if ('text' in right)
      await place
        .locator('input')
        .first()
        .fill(isRight ? right.text : '98765')
    else await place.getByRole('radio').first().check()
    await press('.practice__answer button[type=submit]', '.practice__one .note')(page, house)
  }

type Named = { id: string; title: string }

async function sectionId(page: Page, title: string): Promise<string> {
  const { items } = await read<{ items: Named[] }>(page, '/sections?limit=200')
  const found = items.find((section) => section.title.includes(title))
  if (!found) throw new Error(`No section is called ${title}.`)
  return found.id
}

/** A page of a section of the signed-in adult, by the section's title. */
export const ofSection =
  (title: string, page: string, then: string): Way =>
  async (at) => {
    await at.goto(`/sections/${await sectionId(at, title)}${page}`)
    await shown(at, then)
  }

async function studentId(page: Page, section: string, name: string): Promise<string> {
  const path = `/sections/${section}/mastery`
  const { students } = await read<{ students: { id: string; name: string }[] }>(page, path)
  const found = students.find((student) => student.name === name)
  if (!found) throw new Error(`${name} is not in the section.`)
  return found.id
}

/** The class map with what is behind a step, or behind the sign of one student there. */
export const behind =
  (title: string, code: string, name?: string): Way =>
  async (at) => {
    const section = await sectionId(at, title)
    const student = name === undefined ? '' : `&student=${await studentId(at, section, name)}`
    await at.goto(`/sections/${section}?step=${await stepId(at, code)}${student}`)
    await shown(at, 'dialog h2')
  }

/** A page about a student in a section of the signed-in adult; with a code, the panel of that step. */
export const ofStudent =
  (title: string, name: string, page: string, then: string, code?: string): Way =>
  async (at) => {
    const student = await studentId(at, await sectionId(at, title), name)
    const search = code === undefined ? '' : `?step=${await stepId(at, code)}`
    await at.goto(`/students/${student}${page}${search}`)
    await shown(at, then)
  }

/** Brings in a small roster with a line at fault, and waits for what it would change. */
export const rosterImport: Way = async (page) => {
  const files = rosterFiles()
  // The first person of the file belongs to a school that is not in it.
  files['users.csv'] = files['users.csv']?.replace('org-s', 'nowhere') ?? ''
  const buffer = Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  )
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'heron.zip', mimeType: 'application/zip', buffer })
  await shown(page, '.difference')
}
