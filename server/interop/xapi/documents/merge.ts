const utf8 = new TextDecoder('utf-8', { fatal: true })

export interface JsonText {
  text: string
  isObject: boolean
}

/** The text of bytes, when they are JSON in UTF-8. */
export function readJson(content: Buffer): JsonText | null {
  try {
    const text = utf8.decode(content)
    const value: unknown = JSON.parse(text)
    return { text, isObject: typeof value === 'object' && value !== null && !Array.isArray(value) }
  } catch {
    return null
  }
}

/**
 * Sets each property of the posted object on the other, as a whole (xAPI 1.0.3 part 3, section 2.2). Values stay as
 * they were written: a number that is too long for JavaScript loses nothing.
 * @param existing and `posted`: JSON text of objects
 */
export function mergeObjects(existing: string, posted: string): string {
  const merged = entriesOf(existing)
  for (const [name, value] of entriesOf(posted)) merged.set(name, value)
  return `{${Array.from(merged, ([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`
}

/** The properties of an object with their values as text; of a repeated one the last. */
function entriesOf(text: string): Map<string, string> {
  const entries = new Map<string, string>()
  let depth = 0
  let name: string | null = null
  let valueFrom = 0
  const close = (at: number) => {
    if (name !== null) entries.set(name, text.slice(valueFrom, at).trim())
    name = null
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      const end = endOfString(text, at)
      if (depth === 1 && name === null) name = JSON.parse(text.slice(at, end + 1)) as string
      at = end
    } else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      if (depth === 1) close(at)
      depth--
    } else if (depth === 1 && character === ':') valueFrom = at + 1
    else if (depth === 1 && character === ',') close(at)
  }
  return entries
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
