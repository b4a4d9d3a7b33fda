import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { applyFramework, competenciesOf, type IncomingFramework } from '#server/standards/standards.ts'

interface Sketch {
  title?: string
  codes: readonly string[]
  /** Pairs of codes: child, parent. What has no parent is a child of the document. */
  isChildOf?: readonly (readonly [string, string])[]
  /** Pairs of codes: the first comes before the second. */
  precedes?: readonly (readonly [string, string])[]
}

/** A framework in Proximal's words, as a package would bring it; identifiers are new. */
export function sketchFramework({ title = 'Test framework', codes, isChildOf = [], precedes = [] }: Sketch) {
  const identifiers = Object.fromEntries(codes.map((code) => [code, newId()]))
  const identifier = newId()
  const tie =
    (type: string) =>
    ([from, to]: readonly [string, string]) => ({
      identifier: newId(),
      type,
      fromIdentifier: identifiers[from] ?? from,
      toIdentifier: identifiers[to] ?? to,
      sequenceNumber: null,
      source: { associationType: type, from, to },
    })
  const children = new Set(isChildOf.map(([child]) => child))
  const roots = codes.filter((code) => !children.has(code)).map((code) => [code, identifier] as const)
  const incoming: IncomingFramework = {
    identifier,
    uri: null,
    title,
    creator: 'Test',
    adoptionStatus: null,
    isWithdrawn: false,
    caseVersion: '1.1',
    license: null,
    source: { identifier, title },
    definitions: null,
    packageExtension: {},
    translations: {},
    competencies: codes.map((code) => ({
      identifier: identifiers[code]!,
      uri: null,
      abbreviatedStatement: null,
      fullStatement: `Can do ${code}`,
      humanCodingScheme: code,
      type: null,
      educationLevels: ['03'],
      language: 'en',
      translations: {},
      endsOn: null,
      source: { identifier: identifiers[code]!, fullStatement: `Can do ${code}` },
    })),
    associations: [...[...isChildOf, ...roots].map(tie('isChildOf')), ...precedes.map(tie('precedes'))],
  }
  return { incoming, identifiers }
}

/** Writes a sketched framework; returns its id and the ids and identifiers of its competencies by code. */
export async function makeFramework(tx: Tx, sketch: Sketch) {
  const { incoming, identifiers } = sketchFramework(sketch)
  const { frameworkId } = await applyFramework(tx, incoming, '2026-11-24')
  const competencies = await competenciesOf(tx, frameworkId)
  const ids: Record<string, string> = Object.fromEntries(competencies.map(({ code, id }) => [code, id]))
  return { frameworkId, ids, identifiers: identifiers as Record<string, string> }
}
