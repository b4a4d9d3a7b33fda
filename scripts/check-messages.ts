/**
 * node scripts/check-messages.ts: the words of the screens are complete. Every language has the same messages with
 * the same arguments and tags, each message is used, and each one that is used exists (that one is a type error too).
 */
import { globSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Message } from '../web/ui/format-message.ts'
import { partsOfMessage } from '../web/message-parts.ts'
import { callsIn, type MessageCall } from './message-calls.ts'

const root = `${import.meta.dirname}/../`
const languages = ['en', 'es']
type Messages = Record<string, string>

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
          shapes.set(language, [...argumentsOf(message)].sort().join(', '))
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

/** Calls that do not give what their message asks for; the screen would show a hole. */
export function faultsOfCalls(messages: Messages, calls: readonly MessageCall[]): string[] {
  return calls.flatMap(({ file, line, ids, given }) =>
    given === null
      ? []
      : ids.flatMap((id) => {
          const message = messages[id]
          if (message === undefined) return []
          const missing = [...argumentsOf(message)].map(bare).filter((name) => !given.has(name))
          return missing.map((name) => `${file}:${line}: t('${id}') does not give ${name}.`)
        }),
  )
}

const bare = (name: string) => name.replace(/^<|>$/g, '')

function argumentsOf(message: string): Set<string> {
  const names = new Set<string>()
  const visit = (parts: Message) => {
    if (typeof parts === 'string') return
    for (const part of parts) {
      if (typeof part === 'string' || part[1] === null) continue
      names.add(part[0] === 'tag' ? `<${part[1]}>` : part[1])
      if (part[0] === 'tag') visit(part[2])
      else if (part.length === 3) Object.values(part[2]).forEach(visit)
    }
  }
  visit(partsOfMessage(message))
  return names
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = (path: string) => readFileSync(root + path, 'utf8')
  const byLanguage = Object.fromEntries(
    languages.map((language) => [language, JSON.parse(read(`web/messages/${language}.json`)) as Messages]),
  )
  const files = globSync('web/**/*.{ts,tsx}', { cwd: root, exclude: (path) => path === 'web/dist' })
  const faults = [
    ...faultsOfMessages(byLanguage, files.map(read).join('\n')),
    ...faultsOfCalls(
      byLanguage['en'] ?? {},
      files.flatMap((file) => callsIn(file, read(file))),
    ),
  ]
  for (const fault of faults) console.error(fault)
  if (!faults.length)
    console.log(
      `${Object.keys(byLanguage['en'] ?? {}).length} messages, complete in ${languages.join(', ')}.`,
    )
  process.exitCode = faults.length ? 1 : 0
}
