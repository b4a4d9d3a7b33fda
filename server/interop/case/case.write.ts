import type { FrameworkAsReceived } from '#server/standards/standards.ts'
import { isObject } from './case.read.ts'
import type { CfObject, CfPackage, Wrapper } from './case.schema.ts'

/** A framework as a package: what came in exactly as it came, what was made here as CASE 1.1. */
export function packageOf({ framework, competencies, associations }: FrameworkAsReceived): CfObject {
  const { fields = {}, wrapper } = framework.packageExtension as { fields?: CfObject; wrapper?: Wrapper }
  const links = associations.map((association) =>
    asReceived(association.source, () => newAssociation(association)),
  )
  const pkg: CfPackage = {
    CFDocument: asReceived(framework.source, () => newDocument(framework)),
    CFItems: competencies.map((competency) => asReceived(competency.source, () => newItem(competency))),
    ...(framework.definitions === null ? {} : { CFDefinitions: framework.definitions }),
    ...fields,
    ...(links.length > 0 ? { CFAssociations: links } : {}),
  }
  return wrapper ? { ...wrapper.beside, [wrapper.name]: pkg } : pkg
}

const asReceived = (source: unknown, make: () => CfObject): CfObject =>
  isObject(source) && Object.keys(source).length > 0 ? source : make()

const uriFor = (uri: string | null, identifier: string) => uri ?? `urn:uuid:${identifier}`

const newDocument = (framework: FrameworkAsReceived['framework']): CfObject => ({
  identifier: framework.identifier,
  uri: uriFor(framework.uri, framework.identifier),
  caseVersion: '1.1',
  creator: framework.creator ?? 'Proximal',
  title: framework.title,
  lastChangeDateTime: framework.updatedAt.toISOString(),
})

const newItem = (competency: FrameworkAsReceived['competencies'][number]): CfObject => ({
  identifier: competency.identifier,
  uri: uriFor(competency.uri, competency.identifier),
  fullStatement: competency.fullStatement,
  ...(competency.humanCodingScheme === null ? {} : { humanCodingScheme: competency.humanCodingScheme }),
  lastChangeDateTime: competency.updatedAt.toISOString(),
})

const newAssociation = (association: FrameworkAsReceived['associations'][number]): CfObject => ({
  identifier: association.identifier,
  uri: uriFor(null, association.identifier),
  associationType: association.type,
  originNodeURI: {
    title: association.fromTitle ?? association.fromIdentifier,
    identifier: association.fromIdentifier,
    uri: uriFor(association.fromUri, association.fromIdentifier),
  },
  destinationNodeURI: {
    title: association.toTitle ?? association.toIdentifier,
    identifier: association.toIdentifier,
    uri: uriFor(association.toUri, association.toIdentifier),
  },
  lastChangeDateTime: association.updatedAt.toISOString(),
})
