import type { Message, Part } from './format-message.ts'
import type { Messages } from './messages.ts'

/**
 * For those who test: `?trial=long` shows every message longer and accented, so that cut or untranslated words are seen;
 * `?trial=rtl` turns the page from right to left.
 */
export function trial(messages: Messages, wish: string): Messages {
  sessionStorage.setItem('trial', wish)
  if (wish === 'rtl') document.documentElement.dir = 'rtl'
  if (wish !== 'long') return messages
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, longerMessage(message)]))
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

/** Accents the letters, and adds a third in length. */
export const longer = (text: string): string => accented(text) + tail(text.length)

function longerMessage(message: Message): Message {
  if (typeof message === 'string') return longer(message)
  const length = message.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 6), 0)
  return [...message.map(accentedPart), tail(length)]
}

function accentedPart(part: Part): Part {
  if (typeof part === 'string') return accented(part)
  switch (part[0]) {
    case 'value':
    case 'number':
      return part
    case 'tag':
      return ['tag', part[1], part[2].map(accentedPart)]
    case 'select':
    case 'plural':
    case 'ordinal':
      return [
        part[0],
        part[1],
        Object.fromEntries(Object.entries(part[2]).map(([name, parts]) => [name, parts.map(accentedPart)])),
      ]
  }
}
