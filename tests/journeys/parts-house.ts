import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { buildWebWithParts } from '../../scripts/web-build.ts'
import { openHouse, openPage, settled, type House, type Look } from './browser.ts'

let opened: Promise<House> | undefined
let folder: string | undefined
after(async () => {
  await (await opened)?.close()
  if (folder) await rm(folder, { recursive: true })
})

/** A house of its own whose web has the page of the parts. */
function partsHouse(): Promise<House> {
  opened ??= (async () => {
    folder = await mkdtemp(join(tmpdir(), 'proximal-parts-'))
    await buildWebWithParts(folder)
    return openHouse({ webFolder: folder, isSeeded: false })
  })()
  return opened
}

/** The page of the parts, at one of its sections. */
export async function openParts(look: Look = {}, at = ''): Promise<Page> {
  const page = await openPage(look, partsHouse())
  await page.goto(`/ui${at}`)
  await settled(page)
  return page
}
