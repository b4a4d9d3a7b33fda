import type { Line } from './line.ts'
import type { Right } from './variant.ts'

/**
 * What the engine itself says of a response, in the languages it knows: how to write an answer that could not be read,
 * and slips that need no template. The ids of the latter are slip codes.
 */
const sayings = {
  'write-a-number': {
    en: 'Write a number, like 12, 0.5, 3/4 or 1 3/4.',
    es: 'Escribe un número, como 12, 0.5, 3/4 o 1 3/4.',
  },
  'write-an-expression': {
    en: 'This cannot be read yet. Use numbers, + − × ÷, brackets and {letters}.',
    es: 'Esto todavía no se puede leer. Usa números, + − × ÷, paréntesis y {letters}.',
  },
  'write-words': { en: 'Write your answer first.', es: 'Primero escribe tu respuesta.' },
  'choose-one': { en: 'Choose one of them first.', es: 'Primero elige una opción.' },
  'choose-some': { en: 'Choose at least one of them first.', es: 'Primero elige por lo menos una opción.' },
  'order-all': { en: 'Put all of them in order first.', es: 'Primero ponlas todas en orden.' },
  'match-all': { en: 'Match all of them first.', es: 'Primero únelas todas.' },
  'not-simplest': {
    en: 'The value is right. Now write it as a fraction in lowest terms.',
    es: 'El valor es correcto. Ahora escríbelo como fracción en su mínima expresión.',
  },
  'not-mixed': {
    en: 'The value is right. Now write it as a mixed number in lowest terms, like 1 3/4.',
    es: 'El valor es correcto. Ahora escríbelo como número mixto en su mínima expresión, como 1 3/4.',
  },
  'not-decimal': {
    en: 'The value is right. Now write it as a decimal, like 0.5.',
    es: 'El valor es correcto. Ahora escríbelo como decimal, como 0.5.',
  },
  'not-expanded': {
    en: 'It is worth the same. Now write it without brackets, like terms taken together.',
    es: 'Vale lo mismo. Ahora escríbelo sin paréntesis y con los términos semejantes reunidos.',
  },
  'not-factored': {
    en: 'It is worth the same. Now write it as a product, with nothing left to take out.',
    es: 'Vale lo mismo. Ahora escríbelo como producto, sin nada más que sacar.',
  },
  'misses-some': {
    en: 'Each one you chose belongs. There is more to find.',
    es: 'Cada una de las que elegiste es correcta. Falta algo más.',
  },
  'chooses-too-many': {
    en: 'You found all that belong, and something that does not.',
    es: 'Encontraste todas las correctas, y algo que no lo es.',
  },
  spelling: {
    en: 'Nearly. Look at the spelling, letter by letter.',
    es: 'Casi. Revisa la ortografía, letra por letra.',
  },
} as const

export type SayingId = keyof typeof sayings

/** A saying in one language; English for a language the engine does not know. */
export function saying(id: SayingId, language: string, right: Right): Line {
  const text: string = sayings[id][language === 'es' ? 'es' : 'en']
  const letters = right.kind === 'expression' ? right.variables.join(', ') : ''
  return [{ text: text.replace('{letters}', letters) }]
}
