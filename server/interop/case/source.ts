import type { Readable } from 'node:stream'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import { openFiles } from '../tabular/files.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { parseJson, type PackageFile } from './package-file.ts'
import { looksLikeSpreadsheet, readSpreadsheet } from './spreadsheet.ts'

const sizeLimitBytes = 256 * 2 ** 20

/**
 * Reads a package from a file: JSON, or OpenSALT's spreadsheet as CSV; plain, gzipped, or alone in a zip or folder; of at
 * most 256 MB unpacked.
 * @throws Problem `file-refused` or `archive-refused`
 */
export async function readSource(
  { path, name }: { path: string; name: string },
  districtId: string,
  findings: Findings,
): Promise<PackageFile> {
  const { files, close } = await openFiles(path, name)
  try {
    const [file, another] = files
    if (!file || another)
      throw refusedFile(
        name,
        null,
        null,
        `There are ${files.length} files. Give the one that is the package.`,
      )
    const bytes = await readBytes(file)
    if (looksLikeSpreadsheet(bytes.toString('latin1', 0, 4096)))
      return await readSpreadsheet(file, districtId, findings)
    if (/\.(csv|tsv|txt)$/i.test(file.name))
      throw refusedFile(
        name,
        1,
        null,
        'This is neither a CASE package (JSON) nor a spreadsheet of items, whose header has a column "fullStatement". Export the framework again as one of these.',
      )
    return parseJson(name, bytes)
  } finally {
    close()
  }
}

async function readBytes(file: InputFile): Promise<Buffer> {
  const stream: Readable = await file.open()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > sizeLimitBytes)
      throw refusedFile(
        file.name,
        null,
        null,
        `The file is larger than ${sizeLimitBytes / 2 ** 20} MB unpacked. Import its frameworks one by one.`,
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
