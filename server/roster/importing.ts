import { isDeepStrictEqual } from 'node:util'
import type { ChangeCounts, ChangeSample } from '#contract/imports.ts'
import { dayOf, selectSettings } from '#server/access/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { createFindings, type Findings } from '#server/platform/findings.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { entityNames, type EntityName, type RosterBatch } from './batch.ts'
import { entities } from './entities.ts'
import type { SchoolMove, Walk } from './outcome.ts'
import { walkBatch } from './walk.ts'

export interface RosterOptions {
  findings: Findings
  now: Date
  /** Lifts the removal guard to this per cent, for this run; undefined leaves the district's setting. */
  allowRemovalsPercent?: number | undefined
  progress?: ((share: number) => void) | undefined
  /** The difference that a person approved; when there is another by now, nothing is written. */
  shown?: { counts: object; samples: readonly ChangeSample[] } | undefined
}

/** What a batch means for the roster; nothing of it is written yet. */
export interface RosterPlan {
  counts: Record<EntityName, ChangeCounts>
  samples: ChangeSample[]
  /** The largest share of an entity that would go, in whole per cent, rounded up. */
  removalsPercent: number
  /** Why a person has to confirm it first (it removes more than the guard allows); null when nobody has to. */
  held: string | null
  /** True when there is something to write, but not what was shown. */
  isStale: boolean
}

/** What follows from a changed roster, wired by app.ts. */
export interface RosterListeners {
  /** In the transaction: students whose school changed; what is kept about them elsewhere follows. */
  onSchoolMoved: readonly ((tx: Tx, moves: readonly SchoolMove[]) => Promise<void>)[]
}

/**
 * Compares a batch with the roster: per entity what would be added, changed, removed and stays. Wrong lines are kept
 * out and said in `findings`; the row such a line stands for stays as it is. Writes nothing.
 * @throws Problem `file-refused` when a file that others depend on is missing.
 */
export async function planRoster(tx: Tx, batch: RosterBatch, options: RosterOptions): Promise<RosterPlan> {
  const settings = await selectSettings(tx)
  const accepted = withoutUnwanted(batch, settings.acceptsDemographics, options.findings)
  const walk = await walkBatch(tx, accepted, {
    findings: options.findings,
    isWriting: false,
    now: options.now,
    today: dayOf(options.now, settings.timeZone),
    progress: options.progress ?? (() => {}),
  })
  const { shown } = options
  const isStale =
    shown !== undefined &&
    !isNothing(walk.counts) &&
    !(isDeepStrictEqual(shown.counts, walk.counts) && isDeepStrictEqual(shown.samples, walk.samples))
  // A share that was allowed was allowed for what was shown.
  const percent = (isStale ? undefined : options.allowRemovalsPercent) ?? settings.removalGuardPercent
  return {
    counts: walk.counts,
    samples: walk.samples,
    removalsPercent: Math.min(100, Math.max(...entityNames.map((name) => removalPercent(walk, name)))),
    held: reasonToHold(walk, percent),
    isStale,
  }
}

/**
 * Brings the roster to a batch, all of it in one transaction, with its audit entry; a plan that is held, or
 * is not the one that was shown, writes nothing.
 * Rows that vanished become inactive, never deleted (demographics are). Doing it twice changes nothing.
 * @throws Problem `file-refused` as planRoster.
 */
export async function applyRoster(
  database: Database,
  context: Context,
  batch: RosterBatch,
  options: RosterOptions,
  listeners: RosterListeners,
): Promise<RosterPlan> {
  const { progress = () => {} } = options
  const plan = await database.transaction(context, async (tx) => {
    await takeTurns(tx, 'roster')
    const half = (share: number) => progress(share / 2)
    const found = await planRoster(tx, batch, { ...options, progress: half })
    if (found.held !== null || found.isStale || isNothing(found.counts)) return found
    const settings = await selectSettings(tx)
    // What is wrong was said in the first run; the second only writes.
    const findings = createFindings(0)
    const walk = await walkBatch(tx, withoutUnwanted(batch, settings.acceptsDemographics, findings), {
      findings,
      isWriting: true,
      now: options.now,
      today: dayOf(options.now, settings.timeZone),
      progress: (share) => progress(0.5 + share / 2),
    })
    if (walk.moves.length > 0) {
      await takeTurns(tx, 'schools')
      for (const listener of listeners.onSchoolMoved) await listener(tx, walk.moves)
    }
    await insertAudit(tx, {
      action: 'roster.apply',
      subjectType: 'roster',
      detail: { source: batch.source, counts: walk.counts, schoolMoves: walk.moves.length },
    })
    // Every process forgets what it remembers about who may see whom.
    await tellChange(tx, { what: 'roster', studentIds: 'all' })
    return found
  })
  if (plan.held !== null || plan.isStale) return plan
  if (!isNothing(plan.counts)) await database.analyze(entities.map((entity) => entity.table))
  return plan
}

const isNothing = (counts: RosterPlan['counts']): boolean =>
  entityNames.every((name) => counts[name].added + counts[name].changed + counts[name].removed === 0)

/** Demographics come in only where the district opted in; otherwise they are not even read. */
function withoutUnwanted(batch: RosterBatch, acceptsDemographics: boolean, findings: Findings): RosterBatch {
  if (acceptsDemographics || batch.modes.demographics === 'absent') return batch
  findings.warning(
    batch.fileOf('demographics'),
    null,
    null,
    'Demographics were not read: the district has not opted in to keep them (settings).',
  )
  return { ...batch, modes: { ...batch.modes, demographics: 'absent' } }
}

const words: Record<EntityName, string> = {
  orgs: 'orgs',
  academicSessions: 'academic sessions',
  courses: 'courses',
  sections: 'sections',
  users: 'users',
  userRoles: 'roles',
  relationships: 'relationships',
  enrollments: 'enrollments',
  demographics: 'demographics',
}

/** How much of an entity would go, in whole per cent, rounded up. */
const removalPercent = ({ counts, activeBefore }: Walk, name: EntityName): number =>
  counts[name].removed === 0 ? 0 : Math.ceil((counts[name].removed * 100) / activeBefore[name])

function reasonToHold(walk: Walk, percent: number): string | null {
  const { counts, activeBefore } = walk
  const over = entityNames.filter((name) => counts[name].removed * 100 > percent * activeBefore[name])
  if (over.length === 0) return null
  const list = over.map(
    (name) =>
      `${counts[name].removed} of ${activeBefore[name]} ${words[name]} (${removalPercent(walk, name)} %)`,
  )
  const needed = Math.min(100, Math.max(...over.map((name) => removalPercent(walk, name))))
  return (
    `This would remove ${list.join(', ')}; without a person's word at most ${percent} % go. Nothing was changed. ` +
    `If it is right, allow it: --allow-removals ${needed} on the command line, or "${needed} %" on the import's page.`
  )
}
