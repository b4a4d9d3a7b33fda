import type { ChangeCounts, ChangeSample } from '#contract/imports.ts'
import type { EntityName } from './batch.ts'

/** A student's move between schools: what is kept about the student elsewhere follows. */
export interface SchoolMove {
  studentId: string
  schoolId: string | null
}

/** What one run through a batch found out. */
export interface Walk {
  counts: Record<EntityName, ChangeCounts>
  samples: ChangeSample[]
  /** Active rows of the feed before it, per entity: what the removal guard measures against. */
  activeBefore: Record<EntityName, number>
  moves: SchoolMove[]
}
