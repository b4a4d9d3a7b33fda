/** npm run bench -- NAME [--json …]: runs scripts/bench/NAME.ts, which exports `bench(args)`. */
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'

const folder = join(import.meta.dirname, 'bench')
const names = globSync('*.ts', { cwd: folder, exclude: (path) => path.endsWith('.test.ts') })
  .map((file) => basename(file, '.ts'))
  .sort()
const [name = '', ...args] = process.argv.slice(2)

if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
  console.error(`Usage: npm run bench -- NAME [--json]\nBenchmarks: ${names.join(', ') || 'none yet'}`)
  process.exit(2)
}
const module: { bench: (args: string[]) => Promise<void> } = await import(`./bench/${name}.ts`)
await module.bench(args)
