/** One call of `t` as written: the ids it may mean, and the names it gives; null where only running it would tell. */
export type MessageCall = {
  file: string
  line: number
  ids: readonly string[]
  given: ReadonlySet<string> | null
}

/** Every call `t('id', { … })` of a file, also with ids chosen on the spot: `t(isOne ? 'a' : 'b', { … })`. */
export function callsIn(file: string, code: string): MessageCall[] {
  const calls: MessageCall[] = []
  for (const found of code.matchAll(/(?<![\w.])t\(/g)) {
    const parts = partsUntilClose(code, found.index + 2)
    const ids = [...(parts[0] ?? '').matchAll(/'([\w.]+)'/g)].map(([, id = '']) => id)
    if (ids.length > 0)
      calls.push({
        file,
        line: code.slice(0, found.index).split('\n').length,
        ids,
        given: namesOf(parts[1]),
      })
  }
  return calls
}

/** The names of an object as written; empty without one, null where it is no plain object. */
function namesOf(written: string | undefined): ReadonlySet<string> | null {
  const text = written?.trim()
  if (!text) return new Set()
  if (!text.startsWith('{')) return null
  const entries = partsUntilClose(text, 1).map((entry) => entry.replace(/\/\/[^\n]*\n/g, '').trim())
  if (entries.some((entry) => entry.startsWith('...'))) return null
  return new Set(
    entries.filter(Boolean).map((entry) =>
      entry
        .replace(/[:(][^]*$/, '')
        .replace(/^'|'$/g, '')
        .trim(),
    ),
  )
}

/** What stands between here and the bracket that closes, parted by its own commas. */
function partsUntilClose(code: string, from: number): string[] {
  const parts = ['']
  let depth = 0
  let quote = ''
  for (let at = from; at < code.length; at += 1) {
    const letter = code[at] ?? ''
    if (quote) {
      if (letter === '\\') {
        parts[parts.length - 1] += letter + (code[(at += 1)] ?? '')
        continue
      }
      if (letter === quote) quote = ''
    } else if (letter === "'" || letter === '"' || letter === '`') quote = letter
    else if ('([{'.includes(letter)) depth += 1
    else if (')]}'.includes(letter)) {
      if (depth === 0) return parts
      depth -= 1
    } else if (letter === ',' && depth === 0) {
      parts.push('')
      continue
    }
    parts[parts.length - 1] += letter
  }
  return parts
}
