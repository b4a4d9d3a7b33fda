import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Problem } from './errors.ts'

/**
 * The data directory of the embedded database. Two processes on one directory corrupt it silently, so a lock file
 * holds the owner's process id; a lock whose owner is gone (killed) is taken over.
 */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process id can be used again by another program: the start time tells them apart (Linux; elsewhere empty). */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const inUse = (directory: string, pid: number) =>
  new Problem(
    409,
    'data-directory-in-use',
    `The data directory ${directory} is in use by process ${pid}. ` +
      'Stop that process first, or set DATA_DIR to another folder.',
  )

function takeLock(directory: string): () => void {
  const path = join(directory, 'proximal.lock')
  const mine = `${process.pid} ${startTimeOf(process.pid)}`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, mine)
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid = '', startTime = ''] = readFileSync(path, 'utf8').split(' ')
    const owner = Number(pid)
    if (owner > 0 && isAlive(owner) && startTimeOf(owner) === startTime) throw inUse(directory, owner)
    // Renaming is atomic: of two processes that find the same dead owner, one removes the lock and the other retries.
    const stale = `${path}.${process.pid}.stale`
    try {
      renameSync(path, stale)
      rmSync(stale, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw inUse(directory, 0)
}

/**
 * Opens the embedded database of a data directory, alone. A first start builds it in a temporary folder and renames
 * it, so that a kill in between leaves nothing half made.
 * @throws Problem `data-directory-in-use` at once when another process holds the directory.
 */
export async function openDataDirectory(directory: string): Promise<{ pglite: PGlite; release: () => void }> {
  mkdirSync(directory, { recursive: true })
  const release = takeLock(directory)
  try {
    const folder = join(directory, 'pglite')
    if (!existsSync(folder)) {
      const unfinished = join(directory, 'pglite.unfinished')
      rmSync(unfinished, { recursive: true, force: true })
      const first = await PGlite.create(unfinished)
      await first.close()
      renameSync(unfinished, folder)
    }
    return { pglite: await PGlite.create(folder), release }
  } catch (error) {
    release()
    throw error
  }
}
