/**
 * node scripts/check-messages.ts: the words of the screens are complete. Every language has the same messages with
 * the same arguments and tags, each message is used, and each one that is used exists (that one is a type error too).
 */
import { globSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createIntl } from 'react-intl'

const root = `${import.meta.dirname}/../`
const languages = ['en', 'es']
type Messages = Record<string, string>
type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }>; children?: Node[] }

/** What is wrong with the messages, one line each; empty when all is well. */
export function faultsOfMessages(byLanguage: Record<string, Messages>, sources: string): string[] {
  const faults: string[] = []
  const ids = [...new Set(Object.values(byLanguage).flatMap((messages) => Object.keys(messages)))].sort()
  for (const id of ids) {
    const shapes = new Map<string, string>()
    for (const [language, messages] of Object.entries(byLanguage)) {
      const message = messages[id]
      if (!message?.trim())
        faults.push(`${language}: ${id} is missing. Add it to web/messages/${language}.json.`)
      else
        try {
          shapes.set(language, [...argumentsOf(message, language)].sort().join(', '))
        } catch (error) {
          faults.push(`${language}: ${id} is not a valid ICU message: ${String(error)}`)
        }
    }
    if (new Set(shapes.values()).size > 1)
      faults.push(
        `${id} has other arguments in other languages: ${[...shapes].map(([l, s]) => `${l} (${s})`).join(', ')}.`,
      )
    if (!sources.includes(`'${id}'`))
      faults.push(`${id} is not used. Delete it from every web/messages/*.json.`)
  }
  return faults
}

function argumentsOf(message: string, locale: string): Set<string> {
  const intl = createIntl({ locale, messages: {} })
  const names = new Set<string>()
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      // 0 is literal text and 7 the # of a plural (types of the FormatJS parser).
      if (node.type !== 0 && node.type !== 7 && node.value)
        names.add(node.type === 8 ? `<${node.value}>` : node.value)
      for (const option of Object.values(node.options ?? {})) visit(option.value)
      if (node.children) visit(node.children)
    }
  }
  visit(intl.formatters.getMessageFormat(message, locale).getAst())
  return names
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = (path: string) => readFileSync(root + path, 'utf8')
  const byLanguage = Object.fromEntries(
    languages.map((language) => [language, JSON.parse(read(`web/messages/${language}.json`)) as Messages]),
  )
  const files = globSync('web/**/*.{ts,tsx}', { cwd: root, exclude: (path) => path === 'web/dist' })
  const faults = faultsOfMessages(byLanguage, files.map(read).join('\n'))
  for (const fault of faults) console.error(fault)
  if (!faults.length)
    console.log(
      `${Object.keys(byLanguage['en'] ?? {}).length} messages, complete in ${languages.join(', ')}.`,
    )
  process.exitCode = faults.length ? 1 : 0
}
