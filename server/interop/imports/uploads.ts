import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'

/** Uploads wait in a folder of this installation under names of our own, until their run is over. */
export interface Uploads {
  /** Stores a stream. @throws Problem `empty-file` */
  store(stream: Readable): Promise<{ upload: string; contentHash: string }>
  pathOf(upload: string): string
  remove(upload: string | null): Promise<void>
}

const keptMs = 14 * 24 * 3_600_000

export function createUploads(folder: string): Uploads {
  const pathOf = (upload: string) => join(folder, upload)
  const remove = async (upload: string | null) => {
    if (upload !== null) await rm(pathOf(upload), { force: true })
  }
  return {
    pathOf,
    remove,
    store: async (stream) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await removeForgotten(folder)
      const upload = newId()
      const hash = createHash('sha256')
      let bytes = 0
      const measured = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          bytes += chunk.length
          done(null, chunk)
        },
      })
      try {
        await pipeline(stream, measured, createWriteStream(pathOf(upload), { mode: 0o600 }))
        if (bytes === 0) throw new Problem(400, 'empty-file', 'The file is empty. Choose another.')
      } catch (error) {
        await remove(upload)
        throw error
      }
      return { upload, contentHash: hash.digest('hex') }
    },
  }
}

/** Files of runs that nobody ended: they hold people's records, so they do not stay. */
async function removeForgotten(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile() && Date.now() - found.mtimeMs > keptMs) await rm(path, { force: true })
  }
}
