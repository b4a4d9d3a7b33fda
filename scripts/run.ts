import { spawn } from 'node:child_process'

export type Outcome = { ok: boolean; seconds: number; output: string }

const root = `${import.meta.dirname}/../`

/**
 * Runs a program in the root of the repository; `node` means the Node that runs this.
 * @param show whether its output appears as it comes; it is returned either way.
 */
export function run(
  [program = '', ...args]: readonly string[],
  {
    show = false,
    environment = {},
  }: { show?: boolean; environment?: Record<string, string | undefined> } = {},
): Promise<Outcome> {
  const started = performance.now()
  const isColored = show && process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return new Promise((resolve, reject) => {
    const child = spawn(program === 'node' ? process.execPath : `${root}node_modules/.bin/${program}`, args, {
      cwd: root,
      env: { ...process.env, ...(isColored ? { FORCE_COLOR: '1' } : {}), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    const collect = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk)
      if (show) to.write(chunk)
    }
    child.stdout.on('data', collect(process.stdout))
    child.stderr.on('data', collect(process.stderr))
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({
        ok: code === 0,
        seconds: (performance.now() - started) / 1000,
        output: Buffer.concat(chunks).toString(),
      }),
    )
  })
}
