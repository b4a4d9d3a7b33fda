/**
 * npm run ui-pictures [-- ID…]: builds the web with the page of its parts, opens it in Chromium, and writes one
 * picture of each section (or of those named) into docs/pictures/ui.
 */
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumHint, findChromium } from './chromium.ts'
import { buildWebWithParts } from './web-build.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const executablePath = findChromium()
if (executablePath === undefined) {
  console.error(`No pictures: ${chromiumHint}.`)
  process.exit(1)
}
const target = `${import.meta.dirname}/../docs/pictures/ui`
const folder = mkdtempSync(join(tmpdir(), 'proximal-ui-'))
await buildWebWithParts(folder)
// Only files: the parts ask the server for nothing but who is signed in, and nobody is.
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (path.startsWith('/api/')) {
    response.setHeader('content-type', 'application/json')
    response.end('null')
    return
  }
  const file = existsSync(join(folder, path)) && extname(path) ? path : 'index.html'
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
  createReadStream(join(folder, file)).pipe(response)
}).listen(0, '127.0.0.1')
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  mkdirSync(target, { recursive: true })
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ui`)
  await page.locator('.part').first().waitFor()
  await page.waitForLoadState('networkidle')
  const found = await page.locator('.part').all()
  const sections = await Promise.all(found.map((part) => part.getAttribute('id')))
  const wanted = process.argv.slice(2)
  for (const id of sections) {
    if (id === null || (wanted.length > 0 && !wanted.includes(id))) continue
    await page.locator(`#${id}`).screenshot({ path: join(target, `${id}.png`) })
    console.log(`docs/pictures/ui/${id}.png`)
  }
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
}
