import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] }

/** What axe-core finds wrong with the page as it stands: rule and place, one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated by the driver, not by a script element, so that the page's own policy stays as it is.
  await page.evaluate(source)
  const violations = (await page.evaluate(
    async (run) =>
      (await (window as unknown as { axe: { run: Function } }).axe.run(document, run)).violations,
    { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
  )) as Violation[]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${String(target)}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  )
}
