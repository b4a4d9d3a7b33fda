/**
 * npm run check: everything CI runs, each step named with its time. The quick ones run two at a time and are silent
 * when green; the tests come last and show themselves.
 */
import { run, type Outcome } from './run.ts'

const prettierFlags = ['--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier']
const quick: [name: string, command: string[]][] = [
  ['types: server', ['tsc', '--noEmit']],
  ['types: web', ['tsc', '--noEmit', '-p', 'web']],
  ['types: browser', ['tsc', '--noEmit', '-p', 'tests/journeys']],
  ['messages', ['node', 'scripts/check-messages.ts']],
  ['web build', ['node', 'scripts/web-build.ts']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['format', ['prettier', '--check', ...prettierFlags, '.']],
  ['layers', ['node', '--test', 'tests/house/layers.test.ts']],
  ['licences', ['node', '--test', 'tests/house/licences.test.ts']],
  ['dead code', ['knip', '--no-progress']],
  ['schema fresh', ['node', 'scripts/schema.ts', '--check']],
]

const started = performance.now()
const failed: string[] = []

function tell(name: string, { ok, seconds, output }: Outcome): void {
  console.log(`${ok ? '✔' : '✖'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`)
  if (ok) return
  failed.push(name)
  console.log(output.trimEnd().replace(/^/gm, '    '))
}

const waiting = [...quick]
async function worker(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
    tell(step[0], await run(step[1]))
}
await Promise.all([worker(), worker()])

const tests = await run(['node', 'scripts/test.ts'], { show: true })
console.log(`${tests.ok ? '✔' : '✖'} ${'tests'.padEnd(14)} ${tests.seconds.toFixed(1).padStart(6)} s`)
if (!tests.ok) failed.push('tests')

const total = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  failed.length === 0 ? `\nAll green in ${total} s.` : `\nNot green (${failed.join(', ')}) after ${total} s.`,
)
process.exitCode = failed.length === 0 ? 0 : 1
