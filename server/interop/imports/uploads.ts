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
  /** Where an upload lies. @throws Problem `upload-missing` */
  find(upload: string): Promise<string>
  remove(upload: string): Promise<void>
  /** Removes files of runs that nobody ended: they hold people's records, so they do not stay. Says how many. */
  removeBefore(instant: Date): Promise<number>
}

export function createUploads(folder: string): Uploads {
  const pathOf = (upload: string) => join(folder, upload)
  const remove = (upload: string) => rm(pathOf(upload), { force: true })
  return {
    find: async (upload) => {
      if (await stat(pathOf(upload)).catch(() => undefined)) return pathOf(upload)
      throw new Problem(
        409,
        'upload-missing',
        'The uploaded file is no longer on this server. Upload it again. If this happens every time, several ' +
          'processes serve this district and do not share their DATA_DIR: tell your administrator.',
      )
    },
    remove,
    removeBefore: (instant) => removeBefore(folder, instant),
    store: async (stream) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
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

async function removeBefore(folder: string, instant: Date): Promise<number> {
  let count = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.mtime >= instant) continue
    await rm(path, { force: true })
    count++
  }
  return count
}
