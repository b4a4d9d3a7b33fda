import type { RosterBatch } from '#server/roster/roster.ts'
import { createFindings, type Findings } from '#server/platform/findings.ts'
import { batchOf } from '../roster/batch.ts'
import { recognise } from '../roster/recognise.ts'
import { readRecords } from '../tabular/csv.ts'
import type { InputFiles } from '../tabular/files.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { plain } from '../tabular/words.ts'
import { sdsFormat } from './sds.map.ts'

const ownFiles = new Set(['relationships', 'userflags', 'studentenrollment', 'teacherroster'])

/**
 * True for a School Data Sync set: files that only it has, its spaced headers, or (v2) enrollments without an id of
 * their own that refer by `classSourcedId`.
 */
export async function isSds(files: InputFiles): Promise<boolean> {
  for (const file of files.files) {
    const name = plain(file.name.replace(/\.[^.]*$/, ''))
    if (name === 'manifest') return false
    if (ownFiles.has(name)) return true
  }
  for (const file of files.files.filter(({ name }) => /\.csv$/i.test(name))) {
    const header = await headerOf(file)
    if (header.includes('sisid')) return true
    if (/^enrollments\./i.test(file.name))
      return header.includes('classsourcedid') && !header.includes('sourcedid')
  }
  return false
}

async function headerOf(file: InputFile): Promise<string[]> {
  try {
    for await (const { cells } of readRecords(file, createFindings(0))) return cells.map(plain)
  } catch {
    // What is wrong with the file is said where it is read.
  }
  return []
}

/**
 * A School Data Sync set as a batch: always the whole truth (it knows no delta).
 * @throws Problem `file-refused` when it is no roster.
 */
export async function readSds(files: InputFiles, source: string, findings: Findings): Promise<RosterBatch> {
  const tables = await recognise(files, sdsFormat, findings)
  return batchOf(sdsFormat, tables, { source, modeOf: () => 'bulk' })
}
