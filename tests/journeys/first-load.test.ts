import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { leave, openPage, settled, stepInAs } from './browser.ts'

/** The map is the largest of a student's pages; who comes from Today has most of it already. */
for (const [word, name, path, most] of [
  ['sign-in', null, '/sign-in', 150_000],
  ['Today', 'Maya Srinivasan', '/today', 150_000],
  ['my map', 'Maya Srinivasan', '/map', 160_000],
] as const)
  test(`${word}: the first load takes at most ${most / 1000} kB of script, compressed`, async () => {
    const page = await openPage()
    if (name !== null) {
      const signedIn = await stepInAs(name)
      await page.context().addCookies(await signedIn.context().cookies())
      await leave(signedIn)
    }
    const scripts: Response[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response)
    })
    await page.goto(path)
    await settled(page)
    const bodies = await Promise.all(scripts.map((script) => script.body()))
    const sum = bodies.reduce((total, body) => total + gzipSync(body).length, 0)
    assert.ok(sum > 0 && sum <= most, `${sum} bytes in ${scripts.length} files`)
    await leave(page)
  })
