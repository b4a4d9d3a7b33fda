import { createHash } from 'node:crypto'
import { mapOf, type Framework } from './map.ts'

/**
 * A learning map as a CASE 1.1 package: the form in which any framework enters Proximal. Strands are children of
 * the document and competencies of strands; the Spanish wording travels in `extensions` (docs/standards/case.md).
 * Nothing in it depends on when or where it is made.
 */
export function mapAsCasePackage(key: Framework['key']) {
  const { framework, strands, competencies, precedes } = mapOf(key)
  const document = node('document', framework.code, framework.title)
  const link = ({ title, identifier, uri }: Node) => ({ title, identifier, uri })
  const associate = (
    type: 'isChildOf' | 'precedes',
    origin: Node,
    destination: Node,
    sequenceNumber?: number,
  ) => ({
    ...identityOf('association', `${type} ${origin.identifier} ${destination.identifier}`),
    associationType: type,
    ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
    originNodeURI: link(origin),
    destinationNodeURI: link(destination),
    lastChangeDateTime,
  })
  const item = (of: Node, type: string, wording: Wording, rest: object) => ({
    identifier: of.identifier,
    uri: of.uri,
    CFItemType: type,
    fullStatement: wording.en.sentence,
    abbreviatedStatement: wording.en.title,
    language: 'en',
    extensions: {
      translations: { es: { abbreviatedStatement: wording.es.title, fullStatement: wording.es.sentence } },
    },
    lastChangeDateTime,
    ...rest,
  })
  const strandNodes = new Map(strands.map(({ code, title }) => [code, node('item', code, title)]))
  const nodes = new Map(competencies.map(({ code, title }) => [code, node('item', code, title)]))

  return {
    CFDocument: {
      identifier: document.identifier,
      uri: document.uri,
      caseVersion: '1.1',
      creator: 'Larkwater Public Schools (invented)',
      title: framework.title,
      language: 'en',
      subject: [framework.subject],
      adoptionStatus: 'Adopted',
      extensions: { translations: { es: { title: framework.titleEs, subject: [framework.subjectEs] } } },
      lastChangeDateTime,
    },
    CFItems: [
      ...strands.map(({ code, title, titleEs }) =>
        item(at(strandNodes, code), 'Strand', wordingOf(title, titleEs), {}),
      ),
      ...competencies.map(({ code, grade, title, titleEs, sentence, sentenceEs }) =>
        item(at(nodes, code), 'Competency', wordingOf(title, titleEs, sentence, sentenceEs), {
          humanCodingScheme: code,
          educationLevel: [educationLevelOf(grade)],
        }),
      ),
    ],
    CFAssociations: [
      ...strands.map(({ code }, index) => associate('isChildOf', at(strandNodes, code), document, index + 1)),
      ...competencies.map(({ code, strand }, index) =>
        associate('isChildOf', at(nodes, code), at(strandNodes, strand), index + 1),
      ),
      ...precedes.map(({ from, to }) => associate('precedes', at(nodes, from), at(nodes, to))),
    ],
  }
}

/** CEDS: KG, then two digits. */
const educationLevelOf = (grade: number): string => (grade === 0 ? 'KG' : String(grade).padStart(2, '0'))

/** The CASE identifier of a competency of either map. */
export const identifierOf = (code: string): string => identityOf('item', code).identifier

type Node = { title: string; identifier: string; uri: string }
type Wording = Record<'en' | 'es', { title: string; sentence: string }>

const lastChangeDateTime = '2026-08-01T12:00:00+00:00'
const namespace = '6f1d3c1e-5b0a-4c39-9d0e-1a7d2f4b8c60'

function at(nodes: ReadonlyMap<string, Node>, code: string): Node {
  const found = nodes.get(code)
  if (!found) throw new Error(`the learning map has no ${code}`)
  return found
}

const node = (kind: 'document' | 'item', code: string, title: string): Node => ({
  title,
  ...identityOf(kind, code),
})

function wordingOf(title: string, titleEs: string, sentence = title, sentenceEs = titleEs): Wording {
  return { en: { title, sentence }, es: { title: titleEs, sentence: sentenceEs } }
}

/** CASE takes UUIDs of versions 1 to 5 only: this is version 5, made from a name (RFC 9562 section 5.5). */
function identityOf(kind: string, name: string): { identifier: string; uri: string } {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${kind} ${name}`)
  const bytes = hash.digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const identifier = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { identifier, uri: `https://larkwater.example/case/${kind}s/${identifier}` }
}
