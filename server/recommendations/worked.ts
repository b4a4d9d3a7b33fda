import type { StepKind, WhatWorked } from '#contract/recommendations.ts'
import type { Tx } from '#server/platform/db.ts'
import * as queries from './recommendations.queries.ts'
import { readSituation } from './situation.ts'

/** Figures of others are told from so many students on: fewer could be recognised. */
const fewestOthers = 10

/**
 * What has worked for a student: of her finished steps of each kind, how many ended a step forward; beside it the same
 * for all other students on the competencies she is working on now. Few sessions: a hint, not a rule.
 */
export async function whatWorked(tx: Tx, studentId: string, now: Date): Promise<WhatWorked> {
  const { situation } = await readSituation(tx, studentId, now)
  const gaps = situation.places
    .filter(({ standing }) => standing.state === 'working' || standing.state === 'needsHelp')
    .map(({ competencyId }) => competencyId)
  const own = await queries.selectWorked(tx, studentId)
  const others = new Map(
    (await tx.as('wide', () => queries.selectWorked(tx, studentId, { competencyIds: gaps }))).map((row) => [
      row.kind,
      row,
    ]),
  )
  const kinds: readonly StepKind[] = ['practice', 'check', 'refresh', 'withAdult', 'withPartner']
  return {
    asOf: now.toISOString(),
    kinds: kinds.flatMap((kind) => {
      const mine = own.find((row) => row.kind === kind)
      const theirs = others.get(kind)
      const isTold = theirs !== undefined && theirs.students >= fewestOthers
      if (mine === undefined && !isTold) return []
      return {
        kind,
        forward: mine?.forward ?? 0,
        sessions: mine?.sessions ?? 0,
        others: isTold
          ? { forward: theirs.forward, sessions: theirs.sessions, students: theirs.students }
          : null,
      }
    }),
  }
}
