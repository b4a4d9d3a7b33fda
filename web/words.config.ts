import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { partsOfMessage } from './message-parts.ts'

/**
 * The words as browsers get them: read into parts at build time, so that no page carries a reader of ICU messages,
 * and parted in two, so that a child's first page does not carry the words of the offices. What belongs to whom is
 * read from the imports: every word used by a file that main.tsx reaches otherwise than through `ofStaff(() =>
 * import('…'))` of routes.tsx is of the first part. In development both parts hold everything.
 */
export function wordsPlugin(root: string): Plugin {
  let first: ReadonlySet<string> | null = null
  return {
    name: 'words',
    enforce: 'pre',
    configResolved(config) {
      if (config.command === 'build') first = textsReached(join(root, 'main.tsx'))
    },
    transform(code, id) {
      const group = /\/messages\/\w+\.json\?for=(first|staff)$/.exec(id)?.[1]
      if (!group) return undefined
      const entries = Object.entries(JSON.parse(code) as Record<string, string>)
      const own = first ? entries.filter(([key]) => first?.has(key) === (group === 'first')) : entries
      const parts = own.map(([key, message]) => [key, partsOfMessage(message)] as const)
      return {
        code: `export default ${JSON.stringify(Object.fromEntries(parts))}`,
        map: null,
        moduleType: 'js',
      }
    },
  }
}

/** Every text between single quotes of a file and of those it imports, without the pages of staff. */
function textsReached(entry: string): ReadonlySet<string> {
  const texts = new Set<string>()
  const seen = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(file)) continue
    seen.add(file)
    const code = readFileSync(file, 'utf8').replace(/ofStaff\(\s*\(\) => import\('[^']+'\)/g, '')
    for (const [, text = ''] of code.matchAll(/'([^'\n]+)'/g)) texts.add(text)
    for (const [, kind, path = ''] of code.matchAll(
      /(import type|import|from|import\()[^'\n;]*'(\.[^']+\.tsx?)'/g,
    ))
      if (kind !== 'import type') waiting.push(join(dirname(file), path))
  }
  return texts
}
