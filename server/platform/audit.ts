import { nobodyWaits } from './ahead.ts'
import type { Tx } from './db.ts'
import { newId } from './id.ts'

export interface AuditEntry {
  /** What was done, as `thing.verb`: `roster.apply`, `session.start`. */
  action: string
  subjectType: string
  subjectId?: string | null
  studentId?: string | null
  /** Counts and settings, never a name. */
  detail?: Record<string, unknown>
}

/** Writes who did what in the transaction that does it: either both are kept or neither. */
export async function insertAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('auditEntries')
    .values({
      districtId: tx.districtId,
      id: newId(),
      at: new Date(),
      actorId: tx.context.viewerId,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId ?? null,
      studentId: entry.studentId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .modifyEnd(nobodyWaits)
    .execute()
}
