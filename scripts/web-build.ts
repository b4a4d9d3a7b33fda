import { globSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { run } from './run.ts'

const root = `${import.meta.dirname}/../`
const product = 'web/dist/index.html'

/** Builds web/dist when it is missing or older than anything it is made of. @returns whether it was built. */
export async function buildWebWhenStale(): Promise<boolean> {
  const built = statSync(root + product, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (built >= newestSource()) return false
  const outcome = await run(['vite', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'])
  if (!outcome.ok) throw new Error(`The web build failed:\n${outcome.output}`)
  return true
}

/** Builds the web with the page of its parts (/ui), which the product leaves out, into a folder of its own. */
export async function buildWebWithParts(folder: string): Promise<void> {
  const outcome = await run(
    [
      'vite',
      'build',
      '--config',
      'web/vite.config.ts',
      '--mode',
      'parts',
      '--outDir',
      folder,
      '--logLevel',
      'warn',
    ],
    { environment: { NODE_ENV: 'production' } },
  )
  if (!outcome.ok) throw new Error(`The build of the parts failed:\n${outcome.output}`)
}

function newestSource(): number {
  const files = globSync(['web/**/*', 'contract/**/*.ts', 'engine/**/*.ts', 'package-lock.json'], {
    cwd: root,
    exclude: (path) => path === 'web/dist',
  })
  return Math.max(...files.map((file) => statSync(root + file).mtimeMs))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isBuilt = await buildWebWhenStale()
  console.log(isBuilt ? 'web/dist is built.' : 'web/dist is up to date.')
}
