import { deterministicId } from '#server/platform/id.ts'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import type { InputFile } from '../tabular/input-file.ts'
import { openTable, type Column, type TableRow } from '../tabular/table.ts'
import { plain } from '../tabular/words.ts'
import { associationTypes, type CfObject, type CfPackage } from './case.schema.ts'
import type { PackageFile } from './package-file.ts'

const textColumns = [
  'humanCodingScheme',
  'listEnumeration',
  'abbreviatedStatement',
  'notes',
  'language',
  'CFItemType',
] as const
const columns: Column[] = [
  { name: 'identifier' },
  { name: 'fullStatement', isRequired: true },
  ...[
    ...textColumns,
    'smartLevel',
    'sequenceNumber',
    'conceptKeywords',
    'educationLevel',
    'lastChangeDateTime',
  ].map((name) => ({ name })),
  ...associationTypes.map((name) => ({ name })),
]

/** True when the start of a file is the header of such a spreadsheet. */
export const looksLikeSpreadsheet = (start: string): boolean =>
  (start.split(/[\r\n]/, 1)[0] ?? '').split(/[,;\t]/).some((name) => plain(name) === 'fullstatement')

/**
 * OpenSALT's spreadsheet of items (CSV) as the package it stands for. Items in the order of the lines. A parent is what `Is Child Of` names (code or identifier), else the item whose
 * `smartLevel` (1.2.3) is one step shorter, else the document. Other link columns are associations of their name. The
 * document is made: its title is the file's name, and its identifier follows from it, so that the same file is the same
 * framework. Identifiers that are missing follow from code and statement.
 * @throws Problem `file-refused`
 */
export async function readSpreadsheet(
  file: InputFile,
  districtId: string,
  findings: Findings,
): Promise<PackageFile> {
  const title = file.name.replace(/\.[a-z]+$/i, '')
  const identifier = deterministicId('spreadsheet framework', districtId, title)
  const rows: TableRow[] = []
  for await (const row of (await openTable(file, columns, findings)).rows) {
    if (!row.isWhole)
      throw refusedFile(
        file.name,
        row.line,
        null,
        'The line has another number of cells than the header. Put quotes around cells that hold commas.',
      )
    rows.push(row)
  }
  const items = rows.map((row) => itemOf(row, identifier))
  const words = wordsOf(rows, items)
  const links = rows.flatMap((row, index) =>
    linksOf(row, String(items[index]!.identifier), words, identifier).map((link) => ({
      link,
      line: row.line,
    })),
  )
  const changed = items
    .flatMap(({ lastChangeDateTime: at }) => (typeof at === 'string' ? [at] : []))
    .toSorted()
  const root: CfPackage = {
    CFDocument: {
      identifier,
      uri: `urn:uuid:${identifier}`,
      title,
      creator: 'Spreadsheet',
      ...(changed.length > 0 ? { lastChangeDateTime: changed.at(-1) } : {}),
    },
    CFItems: items,
    CFAssociations: links.map(({ link }) => link),
  }
  const lines = { CFItems: rows.map(({ line }) => line), CFAssociations: links.map(({ line }) => line) }
  return {
    name: file.name,
    root,
    place: ([list, index, field]) => ({
      line: lines[list as keyof typeof lines]?.[Number(index)] ?? null,
      field: typeof field === 'string' ? field : null,
    }),
  }
}

function itemOf(row: TableRow, framework: string): CfObject {
  const given = row.cell('identifier')
  const statement = row.cell('fullStatement')
  const identifier =
    given || deterministicId('spreadsheet item', framework, row.cell('humanCodingScheme'), statement)
  const at = timestampOf(row.cell('lastChangeDateTime'))
  return {
    identifier,
    uri: `urn:uuid:${identifier}`,
    fullStatement: statement,
    ...Object.fromEntries(
      textColumns.flatMap((name) => (row.cell(name) === '' ? [] : [[name, row.cell(name)] as const])),
    ),
    ...(row.cell('conceptKeywords') ? { conceptKeywords: partsOf(row.cell('conceptKeywords')) } : {}),
    ...(row.cell('educationLevel') ? { educationLevel: partsOf(row.cell('educationLevel')) } : {}),
    ...(at ? { lastChangeDateTime: at } : {}),
    ...(Object.keys(row.extension).length > 0 ? { extensions: row.extension } : {}),
  }
}

const partsOf = (cell: string) =>
  cell
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** OpenSALT writes UTC without saying so. */
const timestampOf = (cell: string): string | null =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(cell) ? `${cell.replace(' ', 'T')}+00:00` : cell || null

/** How cells name other items: by code or identifier; and the item at each place of the outline. */
interface Words {
  identifiers: ReadonlyMap<string, string>
  levels: ReadonlyMap<string, string>
}

function wordsOf(rows: readonly TableRow[], items: readonly CfObject[]): Words {
  const identifiers = new Map<string, string>()
  const levels = new Map<string, string>()
  rows.forEach((row, index) => {
    const identifier = String(items[index]!.identifier)
    for (const word of [row.cell('humanCodingScheme'), row.cell('identifier')])
      if (word && !identifiers.has(word)) identifiers.set(word, identifier)
    if (row.cell('smartLevel')) levels.set(row.cell('smartLevel'), identifier)
  })
  return { identifiers, levels }
}

function linksOf(row: TableRow, from: string, { identifiers, levels }: Words, framework: string): CfObject[] {
  const identifierOf = (word: string) => identifiers.get(word) ?? word
  const level = row.cell('smartLevel')
  const sequence = Number(row.cell('sequenceNumber') || level.split('.').at(-1))
  const above = levels.get(level.replace(/\.?[^.]*$/, '')) ?? framework
  const named = partsOf(row.cell('isChildOf')).map(identifierOf)
  const parents = named.length > 0 ? named : [above]
  const children = parents.map((to) => ({
    ...linkOf('isChildOf', from, to, framework),
    ...(Number.isInteger(sequence) && sequence > 0 ? { sequenceNumber: sequence } : {}),
  }))
  const others = associationTypes.flatMap((type) => {
    if (type === 'isChildOf') return []
    const cell = row.cell(type)
    // An exemplar is an address, which may hold commas.
    const words = type === 'exemplar' && cell ? [cell] : partsOf(cell)
    return words.map((word) => linkOf(type, from, identifierOf(word), framework))
  })
  return [...children, ...others]
}

function linkOf(associationType: string, from: string, to: string, framework: string): CfObject {
  const identifier = deterministicId('spreadsheet link', framework, associationType, from, to)
  return {
    identifier,
    uri: `urn:uuid:${identifier}`,
    associationType,
    originNodeURI: nodeOf(from),
    destinationNodeURI: nodeOf(to),
  }
}

const nodeOf = (identifier: string) => ({
  title: identifier,
  identifier,
  uri: /^https?:/.test(identifier) ? identifier : `urn:uuid:${identifier}`,
})
