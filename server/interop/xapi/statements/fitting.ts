import { newId } from '#server/platform/id.ts'
import type { Fault, XapiVersion } from '../protocol.types.ts'
import type { Incoming } from './incoming.types.ts'
import { keysOf } from './keys.ts'
import { matchAttachments, type Part } from './multipart.ts'
import { normalStatement } from './normal.ts'
import type { ReceivedStatement } from './received.ts'
import { signatureFaults } from './signatures.ts'
import { statementFaults } from './statement.rules.ts'
import type { Statement } from './statement.types.ts'
import type { AttachmentRow } from './statements.queries.ts'

export interface Fitting {
  version: XapiVersion
  /** A batch: paths of faults begin as in `statements.7`. */
  isArray: boolean
  /**
   * What the statements came in, their own part first; none for a body of JSON. `null`: attachments cannot come along, as
   * in a file of statements; neither they nor the signatures among them are judged.
   */
  parts: readonly Part[] | null
}

export interface Fitted {
  statements: Incoming[]
  attachments: AttachmentRow[]
  /** When there are any, there are no statements. */
  faults: Fault[]
}

const unfit = (faults: Fault[]): Fitted => ({ statements: [], attachments: [], faults })

/** Judges statements, however they came, and brings those of a faultless batch into the form in which they are stored. */
export function fitStatements(
  received: readonly ReceivedStatement[],
  { version, isArray, parts }: Fitting,
): Fitted {
  const eachOf = (faultsOf: (statement: unknown) => Fault[]): Fault[] =>
    received.flatMap(({ statement }, index) =>
      faultsOf(statement).map(({ path, message }) => ({
        path: isArray ? `statements.${index}${path && `.${path}`}` : path,
        message,
      })),
    )
  const faults = eachOf((statement) => statementFaults(statement, version))
  if (faults.length > 0) return unfit(faults)
  let contents = new Map<string, Buffer>()
  if (parts !== null) {
    const sent = received.map(({ statement }) => statement as Statement)
    const matched = matchAttachments(sent, parts, isArray)
    if (matched.faults.length > 0) return unfit(matched.faults)
    contents = matched.contents
    const unsigned = eachOf((statement) =>
      signatureFaults(statement as Statement, version, (sha2) => contents.get(sha2)),
    )
    if (unsigned.length > 0) return unfit(unsigned)
  }
  const statements = received.map(({ statement, text }): Incoming => {
    const normal = normalStatement(statement as Statement, version)
    const id = normal.statement.id?.toLowerCase() ?? newId()
    return { id, normal, text, keys: keysOf(normal.statement) }
  })
  return {
    statements,
    attachments: Array.from(contents, ([sha2, content]) => ({ sha2, content })),
    faults: [],
  }
}

/** The agent who vouches for what a source sends, as JSON text. */
export const authorityOf = (homePage: string, sourceId: string): string =>
  `{"objectType":"Agent","account":{"homePage":${JSON.stringify(homePage)},"name":"${sourceId}"}}`
