import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
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

/**
 * When a process began, from /proc (Linux; elsewhere empty): a process id can be used again by another program. `null`
 * for one that has ended and only waits for its parent to notice.
 */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '')
  } catch {
    return ''
  }
}

const inUse = (directory: string, owner: string) =>
  new Problem(
    409,
    'data-directory-in-use',
    `The data directory ${directory} is in use by process ${owner.split(' ')[0]}. ` +
      'Stop that process first, or set DATA_DIR to another folder.',
  )

const isOwnerAlive = (owner: string): boolean => {
  const [pid = '', startTime = ''] = owner.split(' ')
  return Number(pid) > 0 && isAlive(Number(pid)) && startTimeOf(Number(pid)) === startTime
}

/** The text of a file, or null when it is gone. */
function readOptional(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Puts a file in place whole, by a hard link: nobody ever reads half a lock. False when there is one already. */
function place(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Clears away the lock of a dead owner. Should another process have placed its own in between, it is put back. */
function clear(path: string, dead: string): void {
  const moved = `${path}.${process.pid}.dead`
  try {
    renameSync(path, moved)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const found = readFileSync(moved, 'utf8')
  if (found !== dead) place(path, found)
  rmSync(moved, { force: true })
}

const confirmAfterMs = 150
const stepMs = 100

/**
 * Takes the lock, or that of a dead owner. Several processes may find the same dead owner at once, so whoever cleared
 * one looks again after a moment: the lock that then lies there is the only one that counts.
 */
async function takeLock(directory: string): Promise<() => void> {
  const path = join(directory, 'proximal.lock')
  const mine = `${process.pid} ${startTimeOf(process.pid)}`
  let hasCleared = false
  let patienceMs = 400
  while (!place(path, mine)) {
    const owner = readOptional(path)
    if (owner === null) continue
    if (!isOwnerAlive(owner)) {
      clear(path, owner)
      hasCleared = true
    } else if (patienceMs > 0) {
      // A killed process takes a moment to be gone.
      await setTimeout(stepMs)
      patienceMs -= stepMs
    } else throw inUse(directory, owner)
  }
  if (hasCleared) await setTimeout(confirmAfterMs)
  const owner = readOptional(path)
  if (owner !== mine) throw inUse(directory, owner ?? 'unknown')
  return () => {
    if (readOptional(path) === mine) rmSync(path, { force: true })
  }
}

/** Folder by folder: Node's own recursive mkdir never ends where the system refuses (in /proc). */
function makeFolder(directory: string): void {
  const missing: string[] = []
  for (let path = resolve(directory); !existsSync(path); path = dirname(path)) missing.unshift(path)
  try {
    for (const path of missing) mkdirSync(path)
    accessSync(directory, constants.W_OK)
  } catch (error) {
    throw new Problem(
      500,
      'data-directory-unusable',
      `The data directory ${directory} cannot be made or written (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder of your own.`,
    )
  }
}

/**
 * Opens the embedded database of a data directory, alone. A first start builds it in a temporary folder and renames
 * it, so that a kill in between leaves nothing half made.
 * @throws Problem `data-directory-in-use` at once when another process holds the directory.
 */
export async function openDataDirectory(directory: string): Promise<{ pglite: PGlite; release: () => void }> {
  makeFolder(directory)
  const release = await takeLock(directory)
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
