import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median } from './median.ts'

const execute = promisify(execFile)

/** Fetched when it is asked for: with all it brings along it is twice the size of what we build with. */
const lighthouse = 'lighthouse@13.5.0'
const mostTries = 4
const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best-practices',
}

/** From 0 to 100, medians of the reports. */
export interface Scores {
  performance: number
  accessibility: number
  bestPractices: number
  /** Of the last report: what cost points. */
  misses: string[]
}

interface Audit {
  title: string
  score: number | null
  displayValue?: string
}

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
}

interface Asked {
  url: string
  cookie: string
  times: number
  executablePath: string
  language: string
  /** Else as a phone in a slow network, which is what Lighthouse measures by itself. */
  isDesktop: boolean
}

/** Lighthouse's own judgment of a page, as a signed-in person gets it. */
export async function reportOf({ times, ...asked }: Asked): Promise<Scores> {
  const reports: Report[] = []
  for (let n = 0; n < times; n++) reports.push(await report(asked))
  const scoreOf = (category: string) =>
    Math.round(100 * median(reports.map((one) => one.categories[category]?.score ?? 0)))
  return {
    performance: scoreOf(categories.performance),
    accessibility: scoreOf(categories.accessibility),
    bestPractices: scoreOf(categories.bestPractices),
    misses: missesOf(reports.at(-1)),
  }
}

async function report({
  url,
  cookie,
  executablePath,
  language,
  isDesktop,
}: Omit<Asked, 'times'>): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'proximal-lighthouse-'))
  try {
    const headers = join(folder, 'headers.json')
    await writeFile(headers, JSON.stringify({ Cookie: cookie }))
    const flags = `--headless=new --accept-lang=${language}${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`
    const command = [
      '--yes',
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      '--no-enable-error-reporting',
      `--only-categories=${Object.values(categories).join()}`,
      `--extra-headers=${headers}`,
      `--chrome-flags=${flags}`,
      ...(isDesktop ? ['--preset=desktop'] : []),
    ]
    const settings = { env: { ...process.env, CHROME_PATH: executablePath }, maxBuffer: 64 * 2 ** 20 }
    for (let tries = 1; ; tries++) {
      const { stdout, failed } = await execute('npx', command, settings).then(
        (ended) => ({ ...ended, failed: null }),
        (error: { stderr?: string }) => ({ stdout: '', failed: error.stderr ?? 'it ended without a word' }),
      )
      if (failed === null) return JSON.parse(stdout) as Report
      // On a busy machine it now and then misses the start of the page, and says so.
      if (tries === mostTries) throw new Error(`Lighthouse failed: ${failed.trim()}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const missesOf = (report: Report | undefined): string[] =>
  Object.values(report?.categories ?? {}).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (report?.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${report?.audits[id]?.title}: ${report?.audits[id]?.displayValue ?? ''}`),
  )
