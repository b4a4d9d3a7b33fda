import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { leave, settled, stepInAs } from './browser.ts'

const files = ['academicSessions', 'classes', 'courses', 'enrollments', 'orgs', 'users'] as const
const csv = (...lines: string[]) => strToU8(`${lines.join('\r\n')}\r\n`)

/** A small OneRoster 1.1 export of one school with so many students; one line more when it should be faulty. */
function rosterOf(students: number, { isFaulty = false } = {}): Buffer {
  const ids = Array.from({ length: students }, (_, n) => `u${n + 1}`)
  const zip = zipSync({
    'manifest.csv': csv(
      'propertyName,value',
      'manifest.version,1.0',
      'oneroster.version,1.1',
      ...files.map((file) => `file.${file},bulk`),
    ),
    'orgs.csv': csv(
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      's1,,,Heron School,school,,',
    ),
    'academicSessions.csv': csv(
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      'y1,,,2026-27,schoolYear,2026-08-01,2027-07-31,,2027',
    ),
    'courses.csv': csv(
      'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes',
      'c1,,,y1,Science,SC5,05,s1,Science,',
    ),
    'classes.csv': csv(
      'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
      'k1,,,Science 5,05,c1,SC5-1,scheduled,,s1,y1,Science,,',
    ),
    'users.csv': csv(
      'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
      ...ids.map((id) => `${id},,,true,s1,student,${id},,Invented,Person ${id.slice(1)},,,,,,,05,`),
      ...(isFaulty ? ['u900,,,true,nowhere,student,u900,,Invented,Lost,,,,,,,05,'] : []),
    ),
    'enrollments.csv': csv(
      'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      ...ids.map((id) => `e-${id},,,k1,s1,${id},student,,,`),
    ),
  })
  return Buffer.from(zip)
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports')
  await settled(page)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/zip', buffer })
  await page.waitForURL('**/imports/*')
}

const sentence = (page: Page, words: RegExp) =>
  page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: 20_000 })

test('a roster comes in: checked first, its faulty line told, applied on a word; then a shrunken one is held', async () => {
  const page = await stepInAs('Sunil Kamath')
  await choose(page, 'heron.zip', rosterOf(12, { isFaulty: true }))
  await sentence(page, /Nothing is written yet/)
  const people = page.locator('.difference tr', { hasText: 'People' })
  assert.equal(await people.locator('td').first().innerText(), '12')
  const findings = page.locator('.findings tbody tr')
  assert.match(await findings.first().innerText(), /users\.csv/)
  assert.match(await findings.first().innerText(), /14/)
  assert.match(await findings.first().innerText(), /nowhere/)
  assert.deepEqual(await violationsOf(page), [])

  await page.setViewportSize({ width: 320, height: 700 })
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
  await page.setViewportSize({ width: 1280, height: 900 })

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the list as CSV' }).click(),
  ])
  assert.match(download.suggestedFilename(), /\.csv$/)

  await page.getByRole('button', { name: 'Apply these changes' }).click()
  await sentence(page, /Done: \d+ rows added/)

  await choose(page, 'heron.zip', rosterOf(12))
  await sentence(page, /Everything in this file is already here/)

  await choose(page, 'heron-broken-off.zip', rosterOf(3))
  await sentence(page, /Held back: this file would remove \d+ rows/)
  assert.deepEqual(await violationsOf(page), [])
  await page.getByRole('button', { name: 'Remove up to 75% and apply' }).click()
  await sentence(page, /Done: \d+ rows removed/)

  await page.getByRole('link', { name: 'Imports' }).first().click()
  await page.locator('.imports tbody tr').nth(2).waitFor()
  assert.match(await page.locator('.imports tbody tr').first().innerText(), /heron-broken-off\.zip/)
  assert.deepEqual(await leave(page), [])
})

test('a file that is no roster is refused in words, and nothing is written', async () => {
  const page = await stepInAs('Sunil Kamath')
  await choose(page, 'holiday.zip', Buffer.from('not a zip at all'))
  await sentence(page, /The file was refused. Nothing was written./)
  assert.notEqual(await page.locator('.lead').innerText(), '')
  await leave(page)
})

test('prerequisites ask for their framework before a file can be chosen; an only one is chosen already', async () => {
  const page = await stepInAs('Sunil Kamath')
  await page.getByLabel('Prerequisites', { exact: false }).check()
  const framework = page.getByLabel('For which framework?')
  const choice = page.getByRole('button', { name: 'Choose a file' })
  await framework.locator('option').nth(1).waitFor({ state: 'attached' })
  if ((await framework.locator('option').count()) === 2) assert.notEqual(await framework.inputValue(), '')
  await framework.selectOption('')
  assert.equal(await choice.isDisabled(), true)
  await framework.selectOption({ index: 1 })
  assert.equal(await choice.isDisabled(), false)
  await leave(page)
})
