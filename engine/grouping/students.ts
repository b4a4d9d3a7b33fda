import type { GroupingParameters } from './grouping.parameters.ts'

/** A competency on which a lesson would help a student now. */
export type Need = {
  readonly competencyId: string
  /** The mistake she repeats there, when it is known. */
  readonly slipId: string | null
  /** How much a lesson would help, in (0, 1]. */
  readonly weight: number
  /** Stuck there, or asked for help. */
  readonly isStuck: boolean
  /** Lessons with an adult on it that she has had already. */
  readonly lessonsHad: number
}

export type GroupingStudent = {
  readonly studentId: string
  /** Each competency at most once. */
  readonly needs: readonly Need[]
  /** Competencies she has mastered and may help others with. */
  readonly canTeach: readonly string[]
}

export type GroupingInput = {
  /** Those who are there, each once. */
  readonly students: readonly GroupingStudent[]
  /** Adults in the room, and with how many groups each can sit in the session. */
  readonly adults: readonly { readonly adultId: string; readonly groups: number }[]
  /** Pairs of students who do not sit together, by a decision of adults. */
  readonly apart: readonly (readonly [string, string])[]
  /** Of the session: who helps is drawn by it, so that it is not always the same classmate. */
  readonly seed: string
  readonly parameters: GroupingParameters
}
