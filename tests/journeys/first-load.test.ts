import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import type { Today } from '#contract/recommendations.ts'
import { leave, openPage, settled, stepInAs } from './browser.ts'

const most = 150_000

/** Opens an address as for the first time and returns what came. */
async function answersAt(page: Page, path: string): Promise<Response[]> {
  const answers: Response[] = []
  const note = (response: Response) => void answers.push(response)
  page.on('response', note)
  // A page whose requests are looked at has no cache.
  await page.route('**', (route) => route.continue())
  await page.goto(path)
  await settled(page)
  page.off('response', note)
  return answers
}

/** Bytes of script, compressed as hard as any proxy does; none may come otherwise than compressed. */
async function scriptBytes(answers: readonly Response[]): Promise<number> {
  const scripts = answers.filter((one) => one.request().resourceType() === 'script')
  const bodies = await Promise.all(scripts.map((script) => script.body()))
  for (const script of scripts)
    assert.match((await script.headerValue('content-encoding')) ?? '', /^(br|gzip)$/, script.url())
  return bodies.reduce((total, body) => total + gzipSync(body).length, 0)
}

async function sittingOf(page: Page, purpose: 'practice' | 'check'): Promise<string> {
  const read = async <T>(at: string) => (await (await page.request.get(`/api${at}`)).json()) as T
  const { user } = await read<{ user: { id: string } }>('/session')
  const { steps } = await read<Pick<Today, 'steps'>>(`/students/${user.id}/today`)
  const competencyId = steps.find(({ kind }) => kind !== 'withAdult')?.competencyId
  const answer = await page.request.post(`/api/students/${user.id}/sittings`, {
    headers: { origin: new URL(page.url()).origin },
    data: { competencyId, purpose },
  })
  return ((await answer.json()) as { id: string }).id
}

test('sign-in and every page of a student take at most 150 kB of script, compressed', async () => {
  const page = await openPage()
  const door = await scriptBytes(await answersAt(page, '/sign-in'))
  assert.ok(door > 0 && door <= most, `sign-in: ${door} bytes`)
  await leave(page)

  const student = await stepInAs('Maya Srinivasan')
  const practice = await sittingOf(student, 'practice')
  const check = await sittingOf(student, 'check')
  for (const path of ['/today', '/map', '/record', `/practice/${practice}`, `/check/${check}`]) {
    const bytes = await scriptBytes(await answersAt(student, path))
    assert.ok(bytes > 0 && bytes <= most, `${path}: ${bytes} bytes`)
  }
  assert.deepEqual(await leave(student), [])
})

for (const [name, language, paths] of [
  ['Maya Srinivasan', 'en', ['/today', '/map', '/record']],
  ['Nadia Benali', 'en', ['/sections', /^\/sections\/.*\/live$/]],
  ['Elena Quispe', 'es', ['/children', /^\/children\/./]],
] as const)
  test(`what is asked for before the page is there is what the page takes: ${name}`, async () => {
    const page = await stepInAs(name, { language })
    for (const path of paths) {
      if (typeof path !== 'string') {
        if (name === 'Nadia Benali') await page.locator('.card-link').first().click()
        await page.waitForURL(({ pathname }) => path.test(pathname))
      }
      await page.goto(typeof path === 'string' ? path : page.url())
      await settled(page)
      assert.deepEqual(await page.evaluate('[...askedFirst.keys()]'), [], String(path))
    }
    assert.deepEqual(await leave(page), [])
  })
