/**
 * The wire shapes of CASE 1.0 and 1.1 (1EdTech, CFPackage binding), as far as Proximal reads or writes them. Reading
 * is lenient, so every field is `unknown` until case.map.ts has looked at it; whatever is not listed here is kept.
 */
export type CfObject = Readonly<Record<string, unknown>>

/** A package to write. Objects that came in are written exactly as they came. */
export interface CfPackage {
  CFDocument: CfObject
  CFItems: CfObject[]
  CFAssociations?: CfObject[]
  CFDefinitions?: unknown
  [further: string]: unknown
}

/** Some services put the package into an object of another name, with fields beside it. */
export interface Wrapper {
  name: string
  beside: CfObject
}

/** CASE 1.1, section 6: the association types; `ext:…` and anything else is kept as it is spelt. */
export const associationTypes = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
] as const

/** Words of CFDocument.adoptionStatus that take a framework out of force: CASE's own `Deprecated`, and others met. */
export const withdrawnStatus = /^(deprecated|withdrawn|retired|rescinded|superseded|inactive)\b/i
