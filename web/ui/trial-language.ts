/**
 * In development: `?trial=long` shows every message longer and accented, so that cut or untranslated words are seen;
 * `?trial=rtl` turns the page from right to left.
 */
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

export function trial(messages: Record<string, string>): Record<string, string> {
  const wish = new URLSearchParams(location.search).get('trial') ?? sessionStorage.getItem('trial')
  if (wish) sessionStorage.setItem('trial', wish)
  if (wish === 'rtl') document.documentElement.dir = 'rtl'
  if (wish !== 'long') return messages
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, longer(message)]))
}

/** Accents the letters outside of arguments and tags, and adds a third in length. */
function longer(message: string): string {
  let depth = 0
  let isTag = false
  let text = ''
  for (const letter of message) {
    if (letter === '{') depth += 1
    if (letter === '<') isTag = true
    text += depth || isTag ? letter : (accents[letter] ?? letter)
    if (letter === '}') depth -= 1
    if (letter === '>') isTag = false
  }
  return `${text} ${'·'.repeat(Math.ceil(message.length / 3))}`
}
