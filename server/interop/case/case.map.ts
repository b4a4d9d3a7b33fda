import type {
  IncomingAssociation,
  IncomingCompetency,
  IncomingFramework,
  License,
} from '#server/standards/standards.ts'
import { dayOf, isObject, listOf, textOf, unstorable, uriOf, wholeNumberOf, type Fault } from './case.read.ts'
import { associationTypes, withdrawnStatus, type CfObject, type Wrapper } from './case.schema.ts'
import type { JsonPath } from './package-file.ts'
import { translationsOfDocument, translationsOfItem } from './translations.ts'

/** A longer identifier or code does not fit an index; none that is meant as one comes near. */
const nameLimit = 500

/**
 * A CFPackage (1.0 or 1.1) in our words, or null when a fault was told. Lenient: what is missing, null or wrapped is
 * taken as meant; what a later export needs is kept beside.
 */
export function frameworkOf(root: unknown, fault: Fault): IncomingFramework | null {
  let isSound = true
  const tell: Fault = (path, message) => {
    isSound = false
    fault(path, message)
  }
  const found = unwrap(root, tell)
  if (!found) return null
  const { pkg, wrapper, path } = found
  const at = (...steps: JsonPath): JsonPath => [...path, ...steps]
  const broken = unstorable(root)
  if (broken) {
    fault(broken.path, broken.why)
    return null
  }
  const {
    CFDocument: document,
    CFItems: items,
    CFAssociations: links,
    CFDefinitions: definitions,
    ...rest
  } = pkg
  const competencies = competenciesOf(items, at('CFItems'), tell)
  const hasLinks = Array.isArray(links) && links.length > 0
  if (!hasLinks && links !== null && links !== undefined && !Array.isArray(links))
    tell(at('CFAssociations'), 'CFAssociations is not a list. Make it an array, or leave it out.')
  const identifiers = identifiersByWord(competencies, document)
  const associations = hasLinks ? associationsOf(links, identifiers, at('CFAssociations'), tell) : []
  const known = documentOf(document, at('CFDocument'), tell)
  if (!known || !isSound) return null
  const clash = competencies.findIndex(({ identifier }) => identifier === known.identifier)
  if (clash >= 0) {
    tell(
      at('CFItems', clash, 'identifier'),
      `The item has the identifier of the document, ${known.identifier}. Give it its own.`,
    )
    return null
  }
  return {
    ...known,
    license: licenseOf(known.source, definitions),
    definitions: isObject(definitions) ? definitions : null,
    packageExtension: {
      ...(wrapper ? { wrapper } : {}),
      fields: {
        ...rest,
        ...('CFAssociations' in pkg && !hasLinks ? { CFAssociations: links } : {}),
        ...('CFDefinitions' in pkg && !isObject(definitions) ? { CFDefinitions: definitions } : {}),
      },
    },
    competencies: competencies.map((competency) => ({
      ...competency,
      endsOn: competency.endsOn ?? dayOf(known.source.statusEndDate),
    })),
    associations,
  }
}

/** The package itself: as the file's root, or inside an object `CFPackage`. */
function unwrap(
  root: unknown,
  fault: Fault,
): { pkg: CfObject; wrapper: Wrapper | null; path: JsonPath } | null {
  const expected = 'A CASE package is an object with CFDocument, CFItems and CFAssociations.'
  if (!isObject(root)) {
    fault(
      [],
      `${expected} This is ${Array.isArray(root) ? 'a list' : 'something else'}: import the package itself.`,
    )
    return null
  }
  if (isObject(root.CFPackage) && !('CFDocument' in root)) {
    const { CFPackage: pkg, ...beside } = root
    return { pkg: pkg as CfObject, wrapper: { name: 'CFPackage', beside }, path: ['CFPackage'] }
  }
  if (isObject(root.CFDocument)) return { pkg: root, wrapper: null, path: [] }
  if ('CFDocuments' in root)
    fault(
      ['CFDocuments'],
      'This is a list of documents. Download the package of one: …/CFPackages/{identifier}.',
    )
  else if ('imsx_codeMajor' in root)
    fault(
      [],
      `This is the error answer of a CASE service, not a package: ${textOf(root.imsx_description) ?? 'no reason given'}. Ask for the package again.`,
    )
  else fault([], `The file has no CFDocument. ${expected} Export it again as CASE JSON.`)
  return null
}

function documentOf(document: unknown, path: JsonPath, fault: Fault) {
  if (!isObject(document)) return null
  const identifier = identifierOf(document, path, 'The document', fault)
  const title = textOf(document.title)
  if (!title)
    fault([...path, 'title'], 'The document has no title. Write the name of the framework into title.')
  if (!identifier || !title) return null
  const adoptionStatus = textOf(document.adoptionStatus)
  return {
    identifier,
    title,
    uri: textOf(document.uri),
    creator: textOf(document.creator),
    adoptionStatus,
    isWithdrawn: withdrawnStatus.test(adoptionStatus ?? ''),
    caseVersion: textOf(document.caseVersion) ?? '1.0',
    translations: translationsOfDocument(document),
    source: document,
  }
}

function identifierOf(object: CfObject, path: JsonPath, what: string, fault: Fault): string | null {
  const identifier = textOf(object.identifier)
  if (!identifier)
    fault(
      [...path, 'identifier'],
      `${what} has no identifier. Give it the one it has where it was published.`,
    )
  else if (identifier.length > nameLimit)
    fault(
      [...path, 'identifier'],
      `The identifier is longer than ${nameLimit} characters. It should be a UUID.`,
    )
  else return identifier
  return null
}

function competenciesOf(items: unknown, path: JsonPath, fault: Fault): IncomingCompetency[] {
  if (!Array.isArray(items) || items.length === 0) {
    fault(
      path,
      `The package has no items: CFItems is ${items === undefined ? 'missing' : Array.isArray(items) ? 'empty' : 'not a list'}. Export it again with its items.`,
    )
    return []
  }
  const places = new Map<string, number>()
  const competencies: IncomingCompetency[] = []
  items.forEach((item: unknown, index) => {
    const here = [...path, index]
    if (!isObject(item)) return fault(here, 'The item is not an object. Take it out or write it again.')
    const identifier = identifierOf(item, here, 'The item', fault)
    if (!identifier) return
    const before = places.get(identifier)
    if (before !== undefined)
      return fault(
        [...here, 'identifier'],
        `The identifier ${identifier} is that of item ${before + 1} too. Each item needs its own: take one out, or give it another.`,
      )
    places.set(identifier, index)
    const competency = competencyOf(item, identifier)
    if (competency.fullStatement === '')
      return fault(
        [...here, 'fullStatement'],
        `The item ${identifier} has no statement. Write its fullStatement.`,
      )
    competencies.push(competency)
  })
  return competencies
}

function competencyOf(item: CfObject, identifier: string): IncomingCompetency {
  const type = item.CFItemType ?? item.CFItemTypeURI
  const code = textOf(item.humanCodingScheme)?.trim().slice(0, nameLimit) ?? null
  const abbreviatedStatement = textOf(item.abbreviatedStatement)
  return {
    identifier,
    uri: textOf(item.uri),
    abbreviatedStatement,
    fullStatement: textOf(item.fullStatement) ?? abbreviatedStatement ?? code ?? '',
    humanCodingScheme: code,
    type: isObject(type) ? textOf(type.title) : textOf(type),
    // Older OpenSALT spells it educationalLevel.
    educationLevels: listOf(item.educationLevel ?? item.educationalLevel),
    language: textOf(item.language),
    translations: translationsOfItem(item),
    endsOn: dayOf(item.statusEndDate),
    source: item,
  }
}

/** What a link may call an item or the document: its identifier, in any case of letters, or its address. */
function identifiersByWord(
  competencies: readonly IncomingCompetency[],
  document: unknown,
): Map<string, string> {
  const identifiers = new Map<string, string>()
  const know = (identifier: string, ...words: (string | null)[]) => {
    for (const word of words) if (word && !identifiers.has(word)) identifiers.set(word, identifier)
  }
  const nodes = competencies.map(({ identifier, uri }) => ({ identifier, uri }))
  const documentIdentifier = isObject(document) ? textOf(document.identifier) : null
  if (isObject(document) && documentIdentifier)
    nodes.push({ identifier: documentIdentifier, uri: textOf(document.uri) })
  for (const { identifier } of nodes) know(identifier, identifier)
  for (const { identifier, uri } of nodes) know(identifier, identifier.toLowerCase(), uri)
  return identifiers
}

function associationsOf(
  links: readonly unknown[],
  identifiers: ReadonlyMap<string, string>,
  path: JsonPath,
  fault: Fault,
): IncomingAssociation[] {
  const texts = new Map<string, { text: string; index: number; copies: number }>()
  const associations: IncomingAssociation[] = []
  links.forEach((link, index) => {
    const here = [...path, index]
    if (!isObject(link))
      return fault(here, 'The association is not an object. Take it out or write it again.')
    const type = typeOf(link.associationType)
    const ends = [endOf(link, 'origin', identifiers), endOf(link, 'destination', identifiers)] as const
    const [from, to] = ends
    if (!type)
      fault([...here, 'associationType'], 'The association has no type. Write isChildOf, precedes, …')
    if (!from)
      fault(
        [...here, 'originNodeURI'],
        'The association does not say where it begins. Give originNodeURI an identifier.',
      )
    if (!to)
      fault(
        [...here, 'destinationNodeURI'],
        'The association does not say where it ends. Give destinationNodeURI an identifier.',
      )
    if (!type || !from || !to) return
    const identifier = textOf(link.identifier) ?? `${type} ${from} ${to}`.slice(0, nameLimit)
    if (identifier.length > nameLimit)
      return fault([...here, 'identifier'], `The identifier is longer than ${nameLimit} characters.`)
    const text = JSON.stringify(link)
    const before = texts.get(identifier)
    if (before && before.text !== text)
      return fault(
        [...here, 'identifier'],
        `The identifier ${identifier} is that of association ${before.index + 1} too, which says something else. Give one of them another.`,
      )
    // Published packages repeat an association word for word; each copy is kept, so that an export has both.
    const copies = (before?.copies ?? 0) + 1
    texts.set(identifier, { text, index: before?.index ?? index, copies })
    associations.push({
      identifier: copies === 1 ? identifier : `${identifier} (${copies})`,
      type,
      fromIdentifier: from,
      toIdentifier: to,
      sequenceNumber: wholeNumberOf(link.sequenceNumber),
      source: link,
    })
  })
  return associations
}

const spellings = new Map<string, string>(associationTypes.map((type) => [type.toLowerCase(), type]))

/** `Is Child Of` of a spreadsheet export is isChildOf; what CASE does not know stays as spelt. */
const typeOf = (value: unknown): string | null => {
  const text = textOf(value)?.trim()
  return text ? (spellings.get(text.replace(/\s/g, '').toLowerCase()) ?? text) : null
}

/** The identifier at one end: of the link's object, of a field of its own, or behind an address. */
function endOf(
  link: CfObject,
  end: 'origin' | 'destination',
  identifiers: ReadonlyMap<string, string>,
): string | null {
  const node = link[`${end}NodeURI`]
  const identifier = isObject(node) ? textOf(node.identifier) : textOf(link[`${end}NodeIdentifier`])
  if (identifier)
    return (identifiers.get(identifier) ?? identifiers.get(identifier.toLowerCase()) ?? identifier).slice(
      0,
      nameLimit,
    )
  const uri = uriOf(node)
  if (!uri) return null
  return (identifiers.get(uri) ?? uri.split(/[/#]/).filter(Boolean).at(-1) ?? uri).slice(0, nameLimit)
}

function licenseOf(document: CfObject, definitions: unknown): License | null {
  const link = document.licenseURI ?? document.license
  const uri = uriOf(link)
  const licenses =
    isObject(definitions) && Array.isArray(definitions.CFLicenses) ? definitions.CFLicenses : []
  const full = (licenses as unknown[]).filter(isObject).find(({ uri: own, identifier }) => {
    const wanted = isObject(link) ? textOf(link.identifier) : null
    return wanted ? identifier === wanted : uri !== null && own === uri
  })
  const title = (isObject(link) ? textOf(link.title) : null) ?? textOf(full?.title) ?? uri
  return title ? { title, uri, text: textOf(full?.licenseText) } : null
}
