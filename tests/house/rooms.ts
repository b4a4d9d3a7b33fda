import { parts } from '../../layers.ts'
import { codeOnly } from './imports.ts'

/** Longest file without a question asked, and the longest allowed at all, in lines. */
export const askedAbove = 300
export const forbiddenAbove = 500

/** Files over 500 lines, each with the reason why it is one piece. */
export const longOnPurpose: Readonly<Record<string, string>> = {
  'server/platform/db.types.ts': 'generated from the migrated schema, one interface a table',
}

export function longFiles(sources: ReadonlyMap<string, string>, above: number): string[] {
  return [...sources]
    .filter(([file]) => longOnPurpose[file] === undefined)
    .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > above)
    .map(({ file, lines }) => `${file}: ${lines} lines`)
}

const bannedWords = new Set(
  'util utils utility utilities helper helpers common misc manager service services data info lib old'.split(
    ' ',
  ),
)

/** Folders and files named by nothing in particular (architecture: section 5). */
export function vagueNames(files: Iterable<string>): string[] {
  const vague: string[] = []
  for (const file of files) {
    const lastWords = file.split('/').map((segment) => segment.replace(/\..*$/, '').split('-').at(-1) ?? '')
    const word = lastWords.find((last) => bannedWords.has(last.toLowerCase()))
    if (word !== undefined) vague.push(`${file}: '${word}' says nothing; name what the file knows or does`)
    if (/(^|\/)index\.tsx?$/.test(file)) vague.push(`${file}: no index files; import the file that has it`)
    if (/[A-Z_]/.test(file) && /\.tsx?$/.test(file)) vague.push(`${file}: files and folders are kebab-case`)
  }
  return vague
}

/** Exported names that end in a banned word, such as `studentData` or `MasteryService`. */
export function vagueExports(sources: ReadonlyMap<string, string>): string[] {
  const vague: string[] = []
  for (const [file, text] of sources) {
    for (const [, name = ''] of codeOnly(text).matchAll(
      /^export (?:async )?(?:const|let|function\*?|class|type|interface) (\w+)/gm,
    )) {
      const lastWord =
        name
          .split(/(?=[A-Z])|_/)
          .at(-1)
          ?.toLowerCase() ?? ''
      if (bannedWords.has(lastWord)) vague.push(`${file}: '${name}' ends in a word that says nothing`)
    }
  }
  return vague
}

/** Work left undone in the text. */
export function undoneMarks(texts: ReadonlyMap<string, string>): string[] {
  const marks = /\b(TODO|FIXME|XXX|HACK)\b/
  return [...texts].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, at) => (marks.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  )
}

/** Links of a Markdown text that lead to a file of the repository: the path as written. */
export function localLinks(markdown: string): string[] {
  const withoutCode = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...withoutCode.matchAll(/!?\[[^\]]*\]\(([^)\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''))
}

const isPlaceOfSql = (file: string) =>
  /\.queries\.ts$|\.test\.ts$|^server\/platform\/|^(database|tests|scripts)\//.test(file)

const builderCall = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/
const statementText =
  /['"`]\s*(select\s.*\bfrom\s|insert into|delete from|update \w+ set|SELECT\s|INSERT INTO|DELETE FROM|UPDATE \w+ SET)/

/** SQL outside *.queries.ts, migrations and platform. */
export function strayStatements(sources: ReadonlyMap<string, string>): string[] {
  const stray: string[] = []
  for (const [file, text] of sources) {
    if (isPlaceOfSql(file)) continue
    text.split('\n').forEach((line, at) => {
      const found = builderCall.test(line) || (/^(server|cli)\//.test(file) && statementText.test(line))
      if (found)
        stray.push(`${file}:${at + 1}: SQL stands in *.queries.ts only: move it there, as a named function`)
    })
  }
  return stray
}

export type TableUse = { table: string; writes: boolean; line: number }

/** Tables that a text of queries names, through Kysely's builder or in SQL. */
export function tablesUsed(text: string): TableUse[] {
  const patterns: [RegExp, boolean][] = [
    [/\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`]([\w.]+)/g, true],
    [/\.(?:selectFrom|\w+Join|using)\(\s*['"`]([\w.]+)/g, false],
    [/\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+"?([a-z_]\w*)/gi, true],
    [/\bupdate\s+(?:only\s+)?"?([a-z_]\w*)"?(?:\s+(?:as\s+)?(?!set\b)\w+)?\s+set\b/gi, true],
    [/\b(?:from|join)\s+"?([a-z_]\w*)/g, false],
  ]
  const uses = patterns.flatMap(([pattern, writes]) =>
    [...text.matchAll(pattern)].map((match) => ({
      table: snakeCase(match[1] ?? ''),
      writes,
      line: text.slice(0, match.index).split('\n').length,
    })),
  )
  return uses.sort((a, b) => a.line - b.line)
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Queries that write a table of another part, or read one that stands above or beside their own (rule 6).
 * `owners` maps each table to its part, or to 'platform'.
 */
export function trespasses(
  sources: ReadonlyMap<string, string>,
  owners: ReadonlyMap<string, string>,
): string[] {
  const rowOf = (part: string) => parts.find(({ name }) => name === part)?.row ?? -1
  const found: string[] = []
  for (const [file, text] of sources) {
    const part = /^server\/([\w-]+)\/.*\.queries\.ts$/.exec(file)?.[1]
    if (part === undefined) continue
    for (const { table, writes, line } of tablesUsed(text)) {
      const owner = owners.get(table)
      if (owner === undefined || owner === part) continue
      if (writes) {
        found.push(`${file}:${line}: writes ${table}, which ${owner} owns: call the front door of ${owner}`)
      } else if (rowOf(owner) >= rowOf(part)) {
        found.push(
          `${file}:${line}: reads ${table} of ${owner}, which is no lower row: take the rows as an argument`,
        )
      }
    }
  }
  return found
}

const impurity =
  /\b(Date\.now|Math\.random|performance\.|process\.|crypto\.|setTimeout|setInterval|fetch\()|new Date\(\)/

/** Places of engine/ and *.rules.ts that read a clock, randomness or the world outside, instead of an argument. */
export function impurePlaces(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of sources) {
    if (!/^engine\/|\.rules\.ts$/.test(file) || file.endsWith('.test.ts')) continue
    codeOnly(text)
      .split('\n')
      .forEach((line, at) => {
        const read = impurity.exec(line)?.[0]
        if (read !== undefined) found.push(`${file}:${at + 1}: reads ${read}: take the value as an argument`)
      })
  }
  return found
}

/** Classes whose own look two stylesheets give: styles stay loaded, so each would change the other's pages. */
export function sharedClasses(styles: ReadonlyMap<string, string>): string[] {
  const homes = new Map<string, Set<string>>()
  for (const [file, text] of styles)
    // What stands at the start of a line is in no @media: there a page may change what is around it.
    for (const [, name = ''] of text.matchAll(/^\.([\w-]+)(?=,$| \{$)/gm))
      homes.set(name, (homes.get(name) ?? new Set()).add(file))
  return [...homes]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `.${name} is in ${[...files].join(' and ')}: name one of them otherwise`)
}
