import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '#server/platform/db.ts'
import { findPostgresql, startPostgresql } from '../../../tests/setup/postgresql.ts'

export const engines = ['pglite', 'postgresql'] as const
export type Engine = (typeof engines)[number]

/** Where a database is that one process after the other opens. */
export interface Place {
  open(): Promise<Database>
  /** How a server is told of it. */
  environment: Record<string, string>
}

/** Runs something on an engine, in a place of its own; PostgreSQL syncs to disk. */
export async function onEngine<T>(
  engine: Engine,
  work: (place: Place) => Promise<T>,
): Promise<T | { skipped: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'proximal-bench-'))
  const path = join(folder, 'files')
  try {
    if (engine === 'pglite') {
      const open = () => openDatabase({ kind: 'directory', path })
      return await work({ open, environment: { DATA_DIR: path, DATABASE_URL: '' } })
    }
    const programs = findPostgresql()
    if (typeof programs === 'string') return { skipped: programs }
    const { url, stop } = await startPostgresql(programs, { isDurable: true })
    try {
      const open = () => openDatabase({ kind: 'server', url })
      return await work({ open, environment: { DATA_DIR: path, DATABASE_URL: url } })
    } finally {
      await stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
