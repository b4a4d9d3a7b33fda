import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Words that every English sentence of some length has one of, and that no Spanish one has. */
const telling =
  /(?<!\p{L})(the|and|with|your|you|are|this|that|have|was|from|of|is|it|steps?|today|not)(?!\p{L})/iu

const demo = join(import.meta.dirname, '../../demo')
/** What people of the demo say stays in their language; names of sources and classes are the district's. */
const said = globSync('**/*.ts', { cwd: demo })
  .map((file) => readFileSync(join(demo, file), 'utf8'))
  .join('\n')

/** Lines of a page in Spanish that are English: words of ours that somebody forgot to bring over. */
export async function englishLines(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement?.closest('[lang=en], script, style')) found.push(node.textContent ?? '')
    for (const labelled of document.querySelectorAll('[aria-label]'))
      found.push(labelled.getAttribute('aria-label') ?? '')
    return found
  })
  return lines
    .map((line) => line.replace(/[«»“”]/g, '').trim())
    .filter((line) => telling.test(line) && !said.includes(line))
}
