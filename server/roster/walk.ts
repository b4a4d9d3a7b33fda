import type { Tx } from '#server/platform/db.ts'
import { deterministicId } from '#server/platform/id.ts'
import type { BatchRow, EntityName, RosterBatch } from './batch.ts'
import type { Desk, WalkOptions } from './desk.ts'
import { entities, type Entity } from './entities.ts'
import { differencesOf } from './differences.ts'
import {
  dropRows,
  selectActive,
  type Active,
  selectExisting,
  upsertRows,
  type WrittenRow,
} from './import.queries.ts'
import { createKnownRows } from './known-rows.ts'
import type { Walk } from './outcome.ts'
import { ringsAmong } from './rings.ts'
import { resolveRow } from './resolve.ts'
import { chunkSize, createSieve, noteWrongLine, type Sieve } from './sieve.ts'

/**
 * Runs through a batch once: compares every row with the database and, when writing, brings the database to it.
 * @throws Problem `file-refused` when a file that others depend on is missing.
 */
export async function walkBatch(tx: Tx, batch: RosterBatch, options: WalkOptions): Promise<Walk> {
  const each = <T>(make: () => T) =>
    Object.fromEntries(entities.map(({ name }) => [name, make()])) as Record<EntityName, T>
  const walk: Walk = {
    counts: each(() => ({ added: 0, changed: 0, removed: 0, unchanged: 0 })),
    samples: [],
    activeBefore: each(() => 0),
    moves: [],
  }
  const known = createKnownRows(tx, batch)
  const differences = differencesOf(walk, known)
  const desk: Desk = {
    ...options,
    tx,
    batch,
    known,
    differences,
    walk,
    saidMissing: new Set(),
    keptIds: new Set(),
    wrongLines: new Set(),
  }
  for (const [at, entity] of entities.entries()) {
    options.progress(at / entities.length)
    if (batch.modes[entity.name] === 'absent') continue
    for (const { to } of entity.references) await known.prepare(to)
    if (entity.name === 'users') await known.prepare('orgs')
    await known.prepare(entity.name)
    await walkEntity(desk, entity)
  }
  options.progress(1)
  return walk
}

async function walkEntity(desk: Desk, entity: Entity): Promise<void> {
  const { batch, known } = desk
  const { name } = entity
  const sieve = createSieve(desk, entity)
  // Rows that may point at rows of their own kind have to be known, and written, together.
  const isOwnParent = entity.references.some(({ to }) => to === name)
  /** Our ids of the users of whose rows the batch says all. */
  const owners = new Set<string>()

  let chunk: BatchRow[] = []
  for await (const row of batch.rows(name, desk.findings)) {
    if ('allOf' in row) {
      const owner = known.idOf('users', row.allOf)
      if (owner) owners.add(owner)
    } else if (sieve.isWanted(row)) chunk.push(row)
    if (chunk.length < chunkSize || isOwnParent) continue
    await takeRows(desk, entity, chunk, sieve.keptOut)
    chunk = []
  }
  if (isOwnParent) await sieve.restoreKeptOut()
  await takeRows(desk, entity, chunk, sieve.keptOut)
  await sieve.restoreKeptOut()
  await dropMissing(desk, entity, sieve, owners)
}

/** Takes away what is active here and no longer in the feed; where a line cannot be read, whatever may be meant by it stays. */
async function dropMissing(
  desk: Desk,
  entity: Entity,
  sieve: Sieve,
  owners: ReadonlySet<string>,
): Promise<void> {
  const { batch, known, walk } = desk
  const { name } = entity
  const ownerColumns = batch.ownerOf[name] ?? []
  const columns = entity.references.filter(({ rule }) => rule === 'required').map(({ column }) => column)
  const isMissing = ({ sourcedId, values }: Active) => {
    if (sieve.isGone(sourcedId)) return true
    if (sieve.isThere(sourcedId)) return false
    if (columns.some((column) => desk.keptIds.has(values[column] as string))) return false
    return batch.modes[name] === 'bulk' || ownerColumns.some((column) => owners.has(values[column] as string))
  }
  const lost = sieve.lost()
  let heldBack = 0
  for (let after = ''; ;) {
    const rows = await selectActive(desk.tx, entity, batch.source, { after, limit: chunkSize, columns })
    const missing = rows.filter(isMissing)
    const dropped = lost ? missing.filter(({ sourcedId }) => sieve.isGone(sourcedId)) : missing
    if (lost) {
      const held = missing.filter(({ sourcedId }) => !sieve.isGone(sourcedId))
      heldBack += held.length
      await sieve.keepAsIs(held.map(({ sourcedId }) => sourcedId))
    }
    walk.activeBefore[name] += rows.length
    for (const { sourcedId } of dropped) known.remove(name, sourcedId)
    await takeDropped(desk, entity, dropped)
    if (rows.length < chunkSize) break
    after = rows.at(-1)!.sourcedId
  }
  if (lost && heldBack > 0)
    desk.findings.warning(
      lost.file,
      lost.line,
      null,
      `Whose line this is cannot be read, so any row missing may stand here: ${heldBack} missing ${heldBack === 1 ? 'row' : 'rows'} of ${name} stay. Correct the line and send the file again.`,
    )
}

/** Compares rows with those of the database and writes what differs. Rows that have to stay out go to `keptOut`. */
async function takeRows(
  desk: Desk,
  entity: Entity,
  rows: readonly BatchRow[],
  keptOut: Set<string>,
): Promise<void> {
  const { tx, batch, known, differences } = desk
  const { name } = entity
  const ids = rows.map((row) => row.sourcedId)
  const existing = new Map(
    (await selectExisting(tx, entity, batch.source, ids)).map((row) => [row.sourcedId, row]),
  )
  const namespace = `roster ${tx.districtId}`
  const idOf = ({ sourcedId }: BatchRow) =>
    existing.get(sourcedId)?.id ?? deterministicId(namespace, batch.source, name, sourcedId)
  // Known before they are resolved: a row may refer to a later one of its own kind.
  for (const row of rows) known.add(name, row.sourcedId, idOf(row), { ...row })
  const keepOut = (sourcedId: string) => {
    keptOut.add(sourcedId)
    const before = existing.get(sourcedId)
    if (before?.isActive) {
      known.add(name, sourcedId, before.id, before.values)
      desk.keptIds.add(before.id)
    } else known.remove(name, sourcedId)
  }
  const rings = ringsAmong(entity, rows, desk.findings)
  for (const sourcedId of rings) keepOut(sourcedId)
  const written: WrittenRow[] = []
  for (const row of rows) {
    if (rings.has(row.sourcedId)) continue
    const values = resolveRow(desk, entity, row, existing.get(row.sourcedId)?.values)
    if (!values) {
      noteWrongLine(desk, entity, row)
      keepOut(row.sourcedId)
      continue
    }
    const id = idOf(row)
    known.add(name, row.sourcedId, id, values)
    if (differences.compare(entity, row, values, existing.get(row.sourcedId)))
      written.push({ id, sourcedId: row.sourcedId, extension: row.extension, values })
  }
  if (desk.isWriting) await upsertRows(tx, entity, batch.source, written, desk.now)
}

async function takeDropped(
  desk: Desk,
  entity: Entity,
  rows: readonly { id: string; sourcedId: string }[],
): Promise<void> {
  const { tx, batch, walk, differences } = desk
  walk.counts[entity.name].removed += rows.length
  const wanted = differences.roomFor(entity.name, 'removed')
  const shown = rows.slice(0, wanted).map((row) => row.sourcedId)
  for (const row of await selectExisting(tx, entity, batch.source, shown)) differences.dropped(entity, row)
  if (!desk.isWriting) return
  await dropRows(
    tx,
    entity,
    rows.map((row) => row.id),
    desk,
  )
}
