import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const ways = [
  ['br', promisify(brotliCompress)],
  ['gz', (source: Buffer) => promisify(gzip)(source, { level: 9 })],
] as const

/** Beside every text file of the build the same compressed, as hard as can be: the server only hands it out. */
export function compressedFiles(): Plugin {
  let folder = ''
  return {
    name: 'compressed-files',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    // After public/ was copied and all of the bundle is written.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const all = await readdir(folder, { recursive: true })
        const files = all.filter((file) => /\.(css|html|js|svg)$/.test(file))
        await Promise.all(
          files.flatMap((file) =>
            ways.map(async ([extension, compress]) => {
              const source = await readFile(`${folder}/${file}`)
              await writeFile(`${folder}/${file}.${extension}`, await compress(source))
            }),
          ),
        )
      },
    },
  }
}
