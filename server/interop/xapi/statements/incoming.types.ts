import type { StatementKeys } from './keys.ts'
import type { NormalStatement } from './normal.ts'
import type { AttachmentRow } from './statements.queries.ts'

/** A statement that is fit to be stored. */
export interface Incoming {
  id: string
  normal: NormalStatement
  /** As received. */
  text: string
  keys: StatementKeys
}

/** The statements of one request: stored all or none. */
export interface Sent {
  sourceId: string
  /** JSON text of the agent who vouches for them. */
  authority: string
  /** What they say of activities and names of people replaces what is known; else it only fills what nobody said. */
  mayDefine: boolean
  statements: readonly Incoming[]
  attachments: readonly AttachmentRow[]
}

/** A statement on its way into the store, with its place in the order. */
export interface Kept {
  incoming: Incoming
  sent: Sent
  /** Microseconds since 1970. */
  stored: number
}
