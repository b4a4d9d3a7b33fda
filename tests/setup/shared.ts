import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../shared', import.meta.url))

/** A public sample file beside the repository, and whether a test that needs it must be skipped. */
export function sharedFile(...path: string[]): { path: string; options: { skip: string | false } } {
  const full = join(folder, ...path)
  const skip = existsSync(full) ? false : `needs ../shared/${path.join('/')} (or set SHARED_DIR)`
  return { path: full, options: { skip } }
}
