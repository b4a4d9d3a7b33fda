/**
 * Messages as the build leaves them (see ../message-parts.ts): ICU MessageFormat, read into parts, so that browsers
 * carry no reader. What stands in them is what our messages use: arguments, numbers, plurals, choices and tags.
 */
export type Part =
  | string
  /** `{name}`: the value as it is. */
  | readonly ['value', name: string]
  /** `{name, number}`, and `#` inside of a plural (name null). */
  | readonly ['number', name: string | null]
  | readonly ['plural' | 'ordinal', name: string, options: Readonly<Record<string, readonly Part[]>>]
  | readonly ['select', name: string, options: Readonly<Record<string, readonly Part[]>>]
  /** `<name>…</name>`: a function makes something of what is inside. */
  | readonly ['tag', name: string, inside: readonly Part[]]

/** A message without arguments is a text. */
export type Message = string | readonly Part[]

/**
 * The pieces of a message in a language, in their order; texts are texts, values stay what they are. `count` is what
 * `#` stands for where the parts lie inside of a plural.
 */
export function piecesOf(
  message: Message,
  language: string,
  values: Readonly<Record<string, unknown>> = {},
  count: number | null = null,
): unknown[] {
  if (typeof message === 'string') return [message]
  const pieces: unknown[] = []
  const add = (piece: unknown) => {
    const last = pieces.length - 1
    if (typeof piece === 'string' && typeof pieces[last] === 'string') pieces[last] += piece
    else pieces.push(piece)
  }
  const walk = (parts: readonly Part[], count: number | null) => {
    for (const part of parts) {
      if (typeof part === 'string') add(part)
      else if (part[0] === 'value') add(plain(values[part[1]]))
      else if (part[0] === 'number')
        add(numberIn(language, part[1] === null ? (count ?? 0) : values[part[1]]))
      else if (part[0] === 'tag') {
        const make = values[part[1]]
        const inside = piecesOf(part[2], language, values, count)
        for (const piece of typeof make === 'function' ? [make(inside) as unknown] : inside) add(piece)
      } else if (part[0] === 'select') {
        const chosen = part[2][String(values[part[1]])] ?? part[2]['other']
        if (chosen) walk(chosen, count)
      } else {
        const number = Number(values[part[1]])
        const chosen =
          part[2][`=${number}`] ?? part[2][categoryIn(language, part[0], number)] ?? part[2]['other']
        if (chosen) walk(chosen, number)
      }
    }
  }
  walk(message, count)
  return pieces
}

const plain = (value: unknown) =>
  typeof value === 'number' || typeof value === 'bigint' ? String(value) : value

const numbers = new Map<string, Intl.NumberFormat>()
const rules = new Map<string, Intl.PluralRules>()

export function numberIn(language: string, value: unknown): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, format)
  return format.format(Number(value))
}

function categoryIn(language: string, kind: 'plural' | 'ordinal', value: number): string {
  const key = `${language} ${kind}`
  const rule =
    rules.get(key) ?? new Intl.PluralRules(language, { type: kind === 'ordinal' ? 'ordinal' : 'cardinal' })
  rules.set(key, rule)
  return rule.select(value)
}
