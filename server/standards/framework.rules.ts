/** JSON of an object as it came in; never looked into by this part. */
export type JsonObject = Readonly<Record<string, unknown>>

export interface License {
  title: string
  uri: string | null
  text: string | null
}

/** A framework as it comes from outside, in our words. Each `source` is the object exactly as received. */
export interface IncomingFramework {
  identifier: string
  uri: string | null
  title: string
  creator: string | null
  adoptionStatus: string | null
  /** True when the whole framework is no longer in force. */
  isWithdrawn: boolean
  caseVersion: string
  license: License | null
  source: JsonObject
  definitions: JsonObject | null
  /** What the package holds besides its document, competencies, associations and definitions. */
  packageExtension: JsonObject
  /** Its title, and the first of its subjects, by language. */
  translations: Readonly<Record<string, { title?: string; subject?: string }>>
  competencies: readonly IncomingCompetency[]
  associations: readonly IncomingAssociation[]
}

export interface Statements {
  abbreviatedStatement: string | null
  fullStatement: string
}

export interface IncomingCompetency {
  /** Unique in the framework. */
  identifier: string
  uri: string | null
  abbreviatedStatement: string | null
  fullStatement: string
  humanCodingScheme: string | null
  type: string | null
  educationLevels: readonly string[]
  language: string | null
  /** Its statements by language. */
  translations: Readonly<Record<string, Statements>>
  /** The last day it is in force, or null. */
  endsOn: string | null
  source: JsonObject
}

export interface IncomingAssociation {
  /** Unique in the framework. */
  identifier: string
  /** As CASE spells it: isChildOf, precedes, … */
  type: string
  fromIdentifier: string
  toIdentifier: string
  sequenceNumber: number | null
  source: JsonObject
}

const titleLength = 80

/**
 * What a screen calls a competency: its abbreviated statement; else its code and the start of its statement, cut
 * between words at about 80 characters. Markup in statements is left out.
 */
export function titleOf({
  abbreviatedStatement,
  humanCodingScheme,
  fullStatement,
}: Pick<IncomingCompetency, 'abbreviatedStatement' | 'humanCodingScheme' | 'fullStatement'>): string {
  const short = plain(abbreviatedStatement ?? '')
  if (short) return cut(short, titleLength)
  const code = plain(humanCodingScheme ?? '')
  const statement = plain(fullStatement)
  if (!code || statement.startsWith(code)) return cut(statement || code, titleLength)
  return `${code} ${cut(statement, Math.max(20, titleLength - code.length - 1))}`.trim()
}

/** What a competency is called in one other language; what is missing stays in the framework's own words. */
export interface Wording {
  title?: string
  statement?: string
  strand?: string
}

/**
 * What a competency is called in the languages it was translated to. Its strand has the name that the first item of
 * that name was given, so that a lane of the map is one lane in every language.
 */
export function wordingsOf(
  competency: Pick<IncomingCompetency, 'humanCodingScheme' | 'translations'>,
  strandTitles: Readonly<Record<string, string>>,
): Record<string, Wording> {
  const wordings: Record<string, Wording> = {}
  for (const [language, statements] of Object.entries(competency.translations))
    wordings[language] = {
      title: titleOf({ ...statements, humanCodingScheme: competency.humanCodingScheme }),
      statement: statements.fullStatement,
    }
  for (const [language, strand] of Object.entries(strandTitles))
    wordings[language] = { ...wordings[language], strand }
  return wordings
}

/** The names of the lanes in other languages, by the lane's own name. */
export function strandTitlesOf(
  competencies: readonly (Placed & Pick<IncomingCompetency, 'translations'>)[],
  strands: ReadonlySet<string>,
): Map<string, Record<string, string>> {
  const titles = new Map<string, Record<string, string>>()
  for (const competency of competencies) {
    const name = laneName(competency)
    if (!strands.has(name) || titles.has(name)) continue
    const translated = Object.entries(competency.translations).map(([language, statements]) => [
      language,
      laneName({ ...competency, ...statements }),
    ])
    titles.set(name, Object.fromEntries(translated) as Record<string, string>)
  }
  return titles
}

/** Text without tags and Markdown emphasis, in one line. */
const plain = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  const space = start.lastIndexOf(' ')
  const kept = space > length / 2 ? start.slice(0, space) : start
  // Neither half of a surrogate pair nor a comma before the ellipsis.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.–—-]+$/, '')}…`
}

/** True when a competency is no longer in force on a day (YYYY-MM-DD). */
export const isPast = (endsOn: string | null, today: string): boolean => endsOn !== null && endsOn < today

/** Parents and children of a framework's competencies, by identifier; an item may have several parents. */
export interface Hierarchy {
  /** Children in their order. The framework's own identifier holds the roots. */
  childrenOf: ReadonlyMap<string, readonly string[]>
  /** The first parent given; the framework's identifier for a root. */
  parentOf: ReadonlyMap<string, string>
  /** Every competency once, parents before their children, in the order of the tree. */
  order: readonly string[]
}

type Node = Pick<IncomingCompetency, 'identifier' | 'humanCodingScheme'>
type ChildOf = Pick<IncomingAssociation, 'type' | 'fromIdentifier' | 'toIdentifier' | 'sequenceNumber'>

const codeOrder = new Intl.Collator('en', { numeric: true })

/**
 * The tree that `isChildOf` (child → parent) draws. Children stand by sequence number; where these do not tell, by
 * code when all siblings have one, else as the associations come. What has no parent in the package is a root.
 * `isChildOf` must hold no cycle.
 */
export function hierarchyOf(
  frameworkIdentifier: string,
  competencies: readonly Node[],
  associations: readonly ChildOf[],
): Hierarchy {
  const nodes = new Map(competencies.map((competency) => [competency.identifier, competency]))
  const parentOf = new Map<string, string>()
  const children = new Map<string, Map<string, number>>()
  const place = (identifier: string, parent: string, sequence: number) => {
    if (!parentOf.has(identifier)) parentOf.set(identifier, parent)
    const siblings = children.get(parent) ?? new Map<string, number>()
    if (!siblings.has(identifier)) siblings.set(identifier, sequence)
    children.set(parent, siblings)
  }
  for (const { type, fromIdentifier, toIdentifier, sequenceNumber } of associations) {
    if (type !== 'isChildOf' || !nodes.has(fromIdentifier)) continue
    if (toIdentifier === frameworkIdentifier || nodes.has(toIdentifier))
      place(fromIdentifier, toIdentifier, sequenceNumber ?? Infinity)
  }
  for (const { identifier } of competencies)
    if (!parentOf.has(identifier)) place(identifier, frameworkIdentifier, Infinity)

  const childrenOf = new Map<string, string[]>()
  for (const [parent, siblings] of children) childrenOf.set(parent, inOrder(siblings, nodes))
  return { childrenOf, parentOf, order: walk(frameworkIdentifier, childrenOf) }
}

function inOrder(sequences: ReadonlyMap<string, number>, nodes: ReadonlyMap<string, Node>): string[] {
  const siblings = [...sequences.keys()]
  const codeOf = (identifier: string) => nodes.get(identifier)?.humanCodingScheme ?? null
  const areCoded = siblings.every((identifier) => codeOf(identifier) !== null)
  const compare = (a: string, b: string) => {
    const [first, second] = [sequences.get(a)!, sequences.get(b)!]
    if (first !== second) return first - second
    return areCoded ? codeOrder.compare(codeOf(a)!, codeOf(b)!) : 0
  }
  return siblings.sort(compare)
}

/** Depth first without recursion: a chain of any length is safe. */
function walk(root: string, childrenOf: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>()
  const stack = [...(childrenOf.get(root) ?? [])].reverse()
  for (let identifier = stack.pop(); identifier !== undefined; identifier = stack.pop()) {
    if (seen.has(identifier)) continue
    seen.add(identifier)
    for (const child of [...(childrenOf.get(identifier) ?? [])].reverse()) stack.push(child)
  }
  return [...seen]
}

const laneType =
  /\b(strand|domain|conceptual category|reporting category|subject area|topic area|big idea)\b/i
const gradeType = /\b(grade|grade level|grade band|level|course)\b/i
const gradeTitle =
  /^(grades?\b|grado\b|kindergarten|pre-?k\b|k\b|k-\d|\d+(st|nd|rd|th) grade|high school$|\d+$)/i

type Placed = Node & Pick<IncomingCompetency, 'type' | 'fullStatement' | 'abbreviatedStatement'>

/**
 * The strand (a lane of the map) of each competency that has one. On the way down from the document: the first that
 * is of a type such as Strand, Domain or Conceptual Category; else the first that is no grade and no container of
 * everything; else the grade. Strands of one title are one lane, so that geometry runs through all grades.
 */
export function strandsOf(
  frameworkIdentifier: string,
  competencies: readonly Placed[],
  hierarchy: Hierarchy,
): Map<string, string> {
  const { childrenOf, parentOf, order } = hierarchy
  const nodes = new Map(competencies.map((competency) => [competency.identifier, competency]))
  const containers = containersOf(frameworkIdentifier, childrenOf)
  const lanes = new Map<string, { typed?: string; plain?: string; grade?: string }>()
  const strands = new Map<string, string>()
  for (const identifier of order) {
    const node = nodes.get(identifier)!
    const lane = { ...lanes.get(parentOf.get(identifier) ?? '') }
    const name = laneName(node)
    if (laneType.test(node.type ?? '')) lane.typed ??= name
    if (childrenOf.has(identifier) && !containers.has(identifier)) {
      const isGrade = gradeType.test(node.type ?? '') || gradeTitle.test(name)
      lane[isGrade ? 'grade' : 'plain'] ??= name
    }
    lanes.set(identifier, lane)
    const strand = lane.typed ?? lane.plain ?? lane.grade
    if (strand) strands.set(identifier, strand)
  }
  return strands
}

/** What holds everything else: the only child of the document, its only child, and so on. */
function containersOf(root: string, childrenOf: Hierarchy['childrenOf']): Set<string> {
  const containers = new Set<string>()
  let [only, second] = childrenOf.get(root) ?? []
  while (only !== undefined && second === undefined && !containers.has(only)) {
    containers.add(only)
    ;[only, second] = childrenOf.get(only) ?? []
  }
  return containers
}

const laneName = ({ abbreviatedStatement, fullStatement }: Placed): string =>
  cut(plain(abbreviatedStatement ?? '') || plain(fullStatement), titleLength)
