/** One token of JSON (RFC 8259) but strings, whose length no pattern should have to bear. */
const token = /([{}[\],:])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const blanks = /[ \t\n\r]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Behind the string that begins at `start`, or -1 where it is none. */
function behindString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -1
    if (code !== 0x5c) continue
    escape.lastIndex = at
    if (!escape.test(text)) return -1
    at = escape.lastIndex - 1
  }
  return -1
}

/** Behind the token at `start`, and which sign it is when it is one; null where there is none. */
function tokenAt(text: string, start: number): { behind: number; sign: string } | null {
  if (text.charCodeAt(start) === 0x22) {
    const behind = behindString(text, start)
    return behind === -1 ? null : { behind, sign: '"' }
  }
  token.lastIndex = start
  const match = token.exec(text)
  return match && { behind: token.lastIndex, sign: match[1] ?? 'literal' }
}

/** What may stand next: a value, a key, or what follows one. */
type Next = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end'

const wanted: Record<Next, string> = {
  value: 'a value',
  valueOrEnd: 'a value or "]"',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or "}"',
  colon: '":"',
  commaOrEnd: '"," or a closing bracket',
  end: 'the end of the text',
}

/**
 * Where text that JSON.parse refuses stops being JSON, in words: line and column count from 1, a column is one UTF-16
 * unit. Nothing of the text is repeated: it may be about a student.
 * @param firstLine the line of its file on which the text begins
 */
export function syntaxFault(text: string, firstLine = 1): string {
  const open: string[] = []
  let next: Next = 'value'
  let at = behindBlanks(text, 0)
  for (let found = tokenAt(text, at); found !== null; found = tokenAt(text, at)) {
    const after = nextAfter(found.sign, next, open)
    if (after === null) break
    next = after
    at = behindBlanks(text, found.behind)
  }
  if (at >= text.length) return `The JSON ends too early: ${wanted[next]} is missing.`
  const lines = text.slice(0, at).split('\n')
  return `The JSON is not well formed at line ${firstLine + lines.length - 1}, column ${lines.at(-1)!.length + 1}: ${wanted[next]} should stand there.`
}

function behindBlanks(text: string, at: number): number {
  blanks.lastIndex = at
  blanks.exec(text)
  return blanks.lastIndex
}

/** What may follow a sign, or null where it may not stand; keeps the open brackets. */
function nextAfter(sign: string, next: Next, open: string[]): Next | null {
  const isValueWanted = next === 'value' || next === 'valueOrEnd'
  const afterValue = (): Next => (open.length === 0 ? 'end' : 'commaOrEnd')
  switch (sign) {
    case '"':
      if (next === 'key' || next === 'keyOrEnd') return 'colon'
      return isValueWanted ? afterValue() : null
    case 'literal':
      return isValueWanted ? afterValue() : null
    case '{':
    case '[':
      if (!isValueWanted) return null
      open.push(sign)
      return sign === '{' ? 'keyOrEnd' : 'valueOrEnd'
    case ':':
      return next === 'colon' ? 'value' : null
    case ',':
      if (next !== 'commaOrEnd') return null
      return open.at(-1) === '{' ? 'key' : 'value'
    default: {
      const isOpen = open.at(-1) === (sign === '}' ? '{' : '[')
      const mayEnd = next === 'commaOrEnd' || next === (sign === '}' ? 'keyOrEnd' : 'valueOrEnd')
      if (!isOpen || !mayEnd) return null
      open.pop()
      return afterValue()
    }
  }
}
