/**
 * npm test [-- PATTERN…]: the house, unit and server tests on the embedded database; those that use the database
 * again on PostgreSQL, and the browser journeys, where the machine has what they need. What is missing is named
 * and skipped, and the run still passes. The two engines run side by side; PostgreSQL's lines are shown when both are
 * done.
 */
import { existsSync, globSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { importsOf, resolveImport } from '../tests/house/imports.ts'
import { sourcesOfTree } from '../tests/house/sources.ts'
import { findPostgresql, startPostgresql } from '../tests/setup/postgresql.ts'
import { chromiumHint, findChromium } from './chromium.ts'
import { run, type Outcome } from './run.ts'
import { buildWebWhenStale } from './web-build.ts'

type Counts = Record<(typeof counted)[number], number>
type Done = { name: string; seconds: number; ok: boolean; counts: Counts; failures: string[] }
type Round = Done | { name: string; skipped: string }

const counted = ['tests', 'suites', 'pass', 'fail', 'cancelled', 'skipped', 'todo'] as const
/** A test that takes longer hangs; it is named and the rest goes on. */
const longestTestMs = 180_000
const databaseSetup = 'tests/setup/database.ts'
const root = `${import.meta.dirname}/../`

const sources = sourcesOfTree()
const chosen = filesChosen(process.argv.slice(2))
const journeys = chosen.filter((file) => file.startsWith('tests/journeys/'))
const others = chosen.filter((file) => !journeys.includes(file))
const onDatabase = others.filter(usesDatabase)

process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))

const started = performance.now()
/** What a round that ran in the background has to say, told when nothing else is being told. */
const later: string[] = []
const engines = await Promise.all([onEmbedded(), onPostgresql()])
later.forEach((text) => console.log(text))
const rounds = [...engines, await inBrowser()].filter((round) => round !== undefined)
report(rounds)
process.exitCode = rounds.every((round) => 'skipped' in round || round.ok) ? 0 : 1

function filesChosen(patterns: string[]): string[] {
  const tests = [...sources.keys()].filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  if (patterns.length === 0) return tests
  const wanted = new Set(
    patterns.flatMap((pattern) => globSync([pattern, `${pattern}/**/*.{test,spec}.ts`], { cwd: root })),
  )
  const found = tests.filter((file) => wanted.has(file))
  if (found.length === 0) {
    console.error(`No test file matches ${patterns.join(' ')}. Give a file, a folder or a quoted pattern.`)
    process.exit(2)
  }
  return found
}

/** Whether a test reaches the database setup by its imports, however far. */
function usesDatabase(file: string): boolean {
  const seen = new Set<string>()
  const queue = [file]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === databaseSetup) return true
    if (seen.has(next)) continue
    seen.add(next)
    for (const line of importsOf(sources.get(next) ?? '')) {
      const target = resolveImport(next, line.specifier)
      if ('file' in target && !line.typeOnly) queue.push(target.file)
    }
  }
  return false
}

async function onEmbedded(): Promise<Round | undefined> {
  if (others.length === 0) return undefined
  return runRound('embedded database (PGlite)', others, {}, { show: true })
}

async function onPostgresql(): Promise<Round | undefined> {
  if (onDatabase.length === 0) return undefined
  const programs = findPostgresql()
  if (typeof programs === 'string') return { name: 'PostgreSQL', skipped: programs }
  const server = await startPostgresql(programs)
  try {
    const environment = { TEST_DATABASE_URL: server.url }
    const show = others.length === 0
    return await runRound(`PostgreSQL ${server.version}`, onDatabase, environment, { show })
  } finally {
    await server.stop()
  }
}

async function inBrowser(): Promise<Round | undefined> {
  if (journeys.length === 0) return undefined
  const chromium = findChromium()
  if (chromium === undefined) {
    return { name: 'browser', skipped: chromiumHint }
  }
  await buildWebWhenStale()
  return runRound('browser (Chromium)', journeys, { CHROMIUM_PATH: chromium }, { show: true })
}

async function runRound(
  name: string,
  files: string[],
  environment: Record<string, string>,
  { show }: { show: boolean },
): Promise<Done> {
  const title = `\n── ${name}: ${files.length} files`
  if (show) console.log(title)
  const command = ['node', '--test', '--test-isolation=none', `--test-timeout=${longestTestMs}`, ...files]
  const outcome = await run(command, { show, environment })
  if (!show) later.push(`${title}\n${outcome.output}`)
  const { ok, seconds, output } = outcome
  return { name, seconds, ok, counts: countsOf(outcome), failures: failuresOf(output) }
}

/** The failed tests, as the runner lists them at the end: `file:line title`. */
function failuresOf(output: string): string[] {
  const plain = stripVTControlCharacters(output)
  return [...plain.matchAll(/^test at (\S+)\n✖ (.*?) \([\d.]+ms\)$/gm)].map(
    (found) => `${found[1]} ${found[2]}`,
  )
}

/** The runner's own closing figures. */
function countsOf({ output }: Outcome): Counts {
  const plain = stripVTControlCharacters(output)
  const last = (word: string) => [...plain.matchAll(new RegExp(`^ℹ ${word} (\\d+)`, 'gm'))].at(-1)?.[1]
  return Object.fromEntries(counted.map((word) => [word, Number(last(word) ?? 0)])) as Counts
}

function report(all: Round[]): void {
  const total = Object.fromEntries(counted.map((word) => [word, 0])) as Counts
  console.log('\n── summary')
  for (const round of all) {
    if ('skipped' in round) {
      console.log(`  ${round.name}: skipped, ${round.skipped}`)
      continue
    }
    for (const word of counted) total[word] += round.counts[word]
    const { pass, fail, cancelled, skipped } = round.counts
    const verdict = round.ok ? '' : '  FAILED'
    console.log(
      `  ${round.name}: ${pass} passed, ${fail + cancelled} failed, ${skipped} skipped in ${round.seconds.toFixed(1)} s${verdict}`,
    )
    for (const failure of round.failures) console.log(`    ✖ ${failure}`)
  }
  if (!existsSync(process.env['SHARED_DIR'] ?? `${root}../shared`)) {
    console.log(
      '  Public sample files: ../shared is absent (or set SHARED_DIR), so their tests skip themselves.',
    )
  }
  for (const word of counted) console.log(`ℹ ${word} ${total[word]}`)
  console.log(`ℹ duration_ms ${(performance.now() - started).toFixed(0)}`)
}
