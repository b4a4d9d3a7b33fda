import { createReadStream } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refusedFile } from '#server/platform/findings.ts'
import { openArchive } from './archive.ts'
import { isHidden, tooLarge, unpackedLimitBytes, type InputFile } from './input-file.ts'

/** What a person handed over: a folder, a zip, or one file (plain or gzipped). */
export interface InputFiles {
  /** How to call the whole in messages. */
  name: string
  files: InputFile[]
  close(): void
}

/**
 * Opens what stands at a path. `name` is how its sender called it (an upload is stored under another name).
 * @throws Problem `file-refused` or `archive-refused`, before anything is unpacked, with what to do.
 */
export async function openFiles(path: string, name = basename(path)): Promise<InputFiles> {
  const found = await lstat(path).catch(() => undefined)
  if (!found) throw refusedFile(name, null, null, `There is no file or folder at ${path}.`)
  if (found.isDirectory()) return { name, files: await filesOfFolder(path), close: () => {} }
  const kind = await kindOf(path)
  if (kind === 'zip') {
    const { files, close } = await openArchive(path, name)
    return { name, files, close }
  }
  if (found.size === 0) throw refusedFile(name, null, null, 'The file is empty. Export it again.')
  const file = kind === 'gzip' ? gzipped(path, name) : { name, open: async () => createReadStream(path) }
  return { name, files: [file], close: () => {} }
}

async function kindOf(path: string): Promise<'zip' | 'gzip' | 'plain'> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.subarray(0, bytesRead)
    if (start.subarray(0, 2).toString('latin1') === 'PK') return 'zip'
    return start[0] === 0x1f && start[1] === 0x8b ? 'gzip' : 'plain'
  } finally {
    await handle.close()
  }
}

const gzipped = (path: string, name: string): InputFile => ({
  name: name.replace(/\.gz$/i, ''),
  open: async () => Readable.from(unpacked(path, name), { objectMode: false }),
})

async function* unpacked(path: string, name: string): AsyncGenerator<Buffer> {
  const stream = pipeline(createReadStream(path), createGunzip(), () => {})
  let bytes = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > unpackedLimitBytes) throw tooLarge(name)
      yield chunk
    }
  } catch (error) {
    const isFault = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    if (!isFault) throw error
    throw refusedFile(
      name,
      null,
      null,
      'The file is damaged or cut off: it cannot be unpacked. Send it again.',
    )
  }
}

/** Files of a folder, or of the one folder inside it. Links are not followed. */
async function filesOfFolder(path: string): Promise<InputFile[]> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isHidden(name))
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  if (files.length === 0 && folders.length === 1) return filesOfFolder(join(path, folders[0]!))
  if (files.length === 0)
    throw refusedFile(
      basename(path),
      null,
      null,
      folders.length > 0
        ? `The folder holds folders only: ${folders.toSorted().join(', ')}. Choose one of them.`
        : 'The folder is empty.',
    )
  return files
    .toSorted()
    .map((name) =>
      /\.gz$/i.test(name)
        ? gzipped(join(path, name), name)
        : { name, open: async () => createReadStream(join(path, name)) },
    )
}
