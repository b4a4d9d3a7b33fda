import { stat } from 'node:fs/promises'
import { Transform, type Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import * as yauzl from 'yauzl'
import { Problem } from '#server/platform/errors.ts'
import { filesOfOneFolder, tooLarge, unpackedLimitBytes, type InputFile } from './input-file.ts'

/**
 * Zip files from strangers (OWASP ASVS 5.2.3, trust.md check 21): everything the directory of the archive says is
 * judged before a byte is unpacked; while unpacking, an entry longer than announced breaks off.
 */
const entryLimit = 10_000
const ratioLimit = 100
/** Small files of one repeated word compress better than any ratio; they are no danger. */
const ratioFloorBytes = 64 * 1024

const refused = (name: string, reason: string): Problem =>
  new Problem(422, 'archive-refused', `The zip file ${name} is refused: ${reason}`, {
    file: name,
    line: null,
    field: null,
  })

/** Opens a zip and lists its files. @throws Problem `archive-refused` with the entry at fault. */
export async function openArchive(
  path: string,
  name: string,
): Promise<{ files: InputFile[]; close: () => void }> {
  const archive = await yauzl
    .openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: false })
    .catch(() => {
      throw refused(name, 'it is damaged or cut off. Make it again.')
    })
  try {
    const entries = await judgedEntries(archive, name, (await stat(path)).size)
    const files = filesOfOneFolder(
      entries.map((entry) => ({ path: entry.fileName, entry })),
      name,
    ).map(({ path: inside, entry }) => ({
      name: inside.split('/').at(-1)!,
      open: () => openEntry(archive, entry, name),
    }))
    return { files, close: () => archive.close() }
  } catch (error) {
    archive.close()
    throw error
  }
}

/** The bytes of an entry; ends with a refusal when they are not those that were zipped (CRC-32 of the directory). */
async function openEntry(archive: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<Readable> {
  const damaged = () => refused(name, `${entry.fileName} is damaged. Make the zip again.`)
  const packed = await archive.openReadStreamPromise(entry).catch(() => {
    throw damaged()
  })
  let sum = 0
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush: (done) => done(sum === entry.crc32 ? null : damaged()),
  })
  packed.on('error', () => checked.destroy(damaged()))
  checked.on('close', () => packed.destroy())
  return packed.pipe(checked)
}

async function judgedEntries(archive: yauzl.ZipFile, name: string, size: number): Promise<yauzl.Entry[]> {
  if (archive.entryCount > entryLimit)
    throw refused(name, `it holds ${archive.entryCount} entries; ${entryLimit} are allowed.`)
  const entries: yauzl.Entry[] = []
  let unpacked = 0
  for await (const entry of entriesOf(archive, name)) {
    const reason = faultOf(entry)
    if (reason) throw refused(name, reason)
    unpacked += entry.uncompressedSize
    if (unpacked > unpackedLimitBytes) throw tooLarge(name)
    if (!entry.fileName.endsWith('/')) entries.push(entry)
  }
  if (unpacked > ratioFloorBytes && unpacked > size * ratioLimit)
    throw refused(name, `it unpacks to more than ${ratioLimit} times its size.`)
  if (entries.some((entry) => entry.fileName === '[Content_Types].xml'))
    throw refused(name, 'it is an Office document. Save each sheet as CSV and send those.')
  if (entries.length === 0) throw refused(name, 'it is empty.')
  return entries
}

/** The library itself stops at names that lead out of the folder: `../`, absolute ones, drive letters. */
async function* entriesOf(archive: yauzl.ZipFile, name: string): AsyncGenerator<yauzl.Entry> {
  try {
    yield* archive.eachEntry()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const leadsOut = /relative path|absolute path|invalid characters/.test(reason)
    throw refused(
      name,
      leadsOut
        ? `an entry's name leads out of the folder (${reason}). Zip the files themselves, without paths.`
        : 'it is damaged or cut off. Make it again.',
    )
  }
}

function faultOf(entry: yauzl.Entry): string | undefined {
  const { fileName, uncompressedSize, compressedSize } = entry
  const fileType = (entry.externalFileAttributes >>> 16) & 0xf000
  if (entry.isEncrypted()) return `${fileName} is encrypted. Zip it without a password.`
  if (fileType === 0xa000) return `${fileName} is a link. Put the file itself in.`
  if (/\.(zip|7z|rar|gz|tgz|tar|bz2|xz|jar)$/i.test(fileName))
    return `${fileName} is an archive in the archive. Unpack it first.`
  if (uncompressedSize > ratioFloorBytes && uncompressedSize > compressedSize * ratioLimit)
    return `${fileName} unpacks to more than ${ratioLimit} times its size.`
  return undefined
}
