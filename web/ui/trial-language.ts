import type { MessageFormatElement } from 'react-intl'
import type { Messages } from './messages.ts'

/**
 * For those who test: `?trial=long` shows every message longer and accented, so that cut or untranslated words are seen;
 * `?trial=rtl` turns the page from right to left.
 */
export function trial(messages: Messages, wish: string): Messages {
  sessionStorage.setItem('trial', wish)
  if (wish === 'rtl') document.documentElement.dir = 'rtl'
  if (wish !== 'long') return messages
  const entries = Object.entries(messages as Record<string, string | MessageFormatElement[]>)
  return Object.fromEntries(
    entries.map(([id, message]) => [
      id,
      typeof message === 'string' ? longer(message) : longerParts(message),
    ]),
  ) as Messages
}

const accents: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  A: 'Å',
  E: 'Ê',
  O: 'Ø',
}

const accented = (text: string) => [...text].map((letter) => accents[letter] ?? letter).join('')
const tail = (length: number) => ` ${'·'.repeat(Math.ceil(length / 3))}`

/** Accents the letters outside of arguments and tags, and adds a third in length. */
function longer(message: string): string {
  let depth = 0
  let isTag = false
  let text = ''
  for (const letter of message) {
    if (letter === '{') depth += 1
    if (letter === '<') isTag = true
    text += depth || isTag ? letter : accented(letter)
    if (letter === '}') depth -= 1
    if (letter === '>') isTag = false
  }
  return text + tail(message.length)
}

/** Literal text is type 0 among the parts of a message. */
const literal = 0

/** The same of a message that the build has read into its parts. */
function longerParts(parts: readonly MessageFormatElement[]): MessageFormatElement[] {
  const length = parts.reduce((sum, part) => sum + ('value' in part ? String(part.value).length : 0), 0)
  const end = { type: literal, value: tail(length) } as MessageFormatElement
  return [...accentedParts(parts), end]
}

function accentedParts(parts: readonly MessageFormatElement[]): MessageFormatElement[] {
  return parts.map((part) => {
    if (part.type === literal) return { ...part, value: accented(part.value) }
    if ('children' in part) return { ...part, children: accentedParts(part.children) }
    if (!('options' in part)) return part
    const options = Object.entries(part.options).map(([name, option]) => [
      name,
      { ...option, value: accentedParts(option.value) },
    ])
    return { ...part, options: Object.fromEntries(options) } as MessageFormatElement
  })
}
