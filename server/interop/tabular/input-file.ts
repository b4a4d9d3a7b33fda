import type { Readable } from 'node:stream'
import { Problem } from '#server/platform/errors.ts'
import { refusedFile } from '#server/platform/findings.ts'

/** One file to read, as often as needed. */
export interface InputFile {
  /** Its own name, without folders. */
  name: string
  open(): Promise<Readable>
}

/** No text file unpacks to more than this. */
export const unpackedLimitBytes = 4 * 2 ** 30

export const tooLarge = (name: string): Problem =>
  new Problem(
    422,
    'archive-refused',
    `${name} unpacks to more than ${unpackedLimitBytes / 2 ** 30} GB. Send less at once.`,
  )

export const isHidden = (name: string) => name.startsWith('.') || name === '__MACOSX'

/** The files of the shallowest folder that holds any; several such folders leave it open which is meant. */
export function filesOfOneFolder<T extends { path: string }>(entries: readonly T[], name: string): T[] {
  const visible = entries.filter(({ path }) => !path.split('/').some(isHidden))
  const depth = (path: string) => path.split('/').length
  const least = Math.min(...visible.map(({ path }) => depth(path)))
  const top = visible.filter(({ path }) => depth(path) === least)
  const folders = new Set(top.map(({ path }) => path.split('/').slice(0, -1).join('/')))
  if (folders.size > 1)
    throw refusedFile(
      name,
      null,
      null,
      `The files lie in several folders: ${[...folders].toSorted().join(', ')}. Zip one of them.`,
    )
  return top
}
