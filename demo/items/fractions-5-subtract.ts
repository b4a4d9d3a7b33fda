import { makeThePartsAlike, twoFractions, unlike } from './fractions-5-add.ts'
import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions, grade 5: subtracting. */
export const fractions5Subtract: readonly SampleTemplate[] = [
  {
    code: 'FR5.2-A',
    competency: 'FR5.2',
    template: {
      parameters: twoFractions,
      conditions: [...unlike, 'a / b > c / d'],
      prompt: w('Subtract: $\\frac{a}{b} - \\frac{c}{d}$', 'Resta: $\\frac{a}{b} - \\frac{c}{d}$'),
      response: { kind: 'number', answer: 'a / b - c / d', boxes: 'fraction' },
      slips: [
        slip(
          'subtracts-denominators',
          { equals: 'abs(a - c) / abs(b - d)' },
          'You took the bottoms away from each other too. The bottom names the size of the parts: make the parts alike first.',
          'También restaste los de abajo. El de abajo nombra el tamaño de las partes: primero haz las partes iguales.',
        ),
        slip(
          'keeps-numerators',
          { equals: 'abs(a - c) / m' },
          'The parts became smaller, so there are more of them on top too.',
          'Las partes se hicieron más pequeñas; arriba también hay más.',
        ),
        slip(
          'adds-instead',
          { equals: 'a / b + c / d' },
          'You added. Here something is taken away.',
          'Sumaste. Aquí se quita algo.',
        ),
      ],
      hints: makeThePartsAlike,
      steps: [
        same('$\\frac{a}{b} = \\frac{a * m / b}{m}$, $\\frac{c}{d} = \\frac{c * m / d}{m}$'),
        same('$\\frac{a * m / b}{m} - \\frac{c * m / d}{m} = \\frac{a * m / b - c * m / d}{m}$'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR5.2-B',
    competency: 'FR5.2',
    template: {
      parameters: [{ name: 'p', from: '4', to: '9' }, { name: 'r', from: '1', to: 'p - 2' }, ...twoFractions],
      conditions: [...unlike, 'lcm(b, d) <= 12', 'a / b < c / d'],
      prompt: w(
        'Subtract: $ {p}\\frac{a}{b} - {r}\\frac{c}{d} $. Write a mixed number.',
        'Resta: $ {p}\\frac{a}{b} - {r}\\frac{c}{d} $. Escribe un número mixto.',
      ),
      response: { kind: 'number', answer: 'p + a / b - r - c / d', form: 'mixed' },
      slips: [
        slip(
          'smaller-from-larger',
          { equals: 'p - r + c / d - a / b' },
          'You took the smaller part from the larger one, but the larger one is to be taken away. Open up a whole.',
          'Quitaste la parte menor de la mayor, pero la mayor es la que se quita. Abre un entero.',
        ),
        slip(
          'forgets-the-opened-whole',
          { equals: 'p - r + 1 + a / b - c / d' },
          'You opened a whole to get enough parts. That whole is no longer there.',
          'Abriste un entero para tener partes suficientes. Ese entero ya no está.',
        ),
        slip(
          'borrows-ten',
          { equals: 'p - r - 1 + (10 + a * m / b - c * m / d) / m' },
          'An opened whole gives as many parts as the whole has, and that is not ten here.',
          'Un entero abierto da tantas partes como tiene el entero, y aquí no son diez.',
        ),
      ],
      hints: [
        w(
          'First make the parts alike. Are there enough parts to take away from?',
          'Primero haz las partes iguales. ¿Alcanzan las partes para quitar?',
        ),
        w(
          'Not enough? Turn one of the {p} wholes into parts and add them to those you have.',
          '¿No alcanzan? Convierte uno de los {p} enteros en partes y súmalas a las que tienes.',
        ),
      ],
      steps: [
        same('$ {p}\\frac{a * m / b}{m} - {r}\\frac{c * m / d}{m} $'),
        w(
          'Open a whole: $ {p - 1}\\frac{a * m / b + m}{m} - {r}\\frac{c * m / d}{m} $',
          'Abre un entero: $ {p - 1}\\frac{a * m / b + m}{m} - {r}\\frac{c * m / d}{m} $',
        ),
        w('What is left: {p + a / b - r - c / d | mixed}', 'Queda: {p + a / b - r - c / d | mixed}'),
      ],
      minutes: 3,
    },
  },
  {
    code: 'FR5.2-C',
    competency: 'FR5.2',
    template: {
      parameters: [
        { name: 'p', from: '2', to: '6' },
        ...twoFractions,
        {
          names: ['who', 'thing'],
          rows: [
            ['Naledi', w('ribbon', 'cinta')],
            ['Kwame', w('rope', 'cuerda')],
            ['Anjali', w('cloth', 'tela')],
          ],
        },
      ],
      conditions: [...unlike, 'lcm(b, d) <= 12'],
      prompt: w(
        '{who} has {p} meters of {thing} and first cuts off $\\frac{a}{b}$ of a meter, then $\\frac{c}{d}$ of a meter. How much is left?',
        '{who} tiene {p} metros de {thing}. Primero corta $\\frac{a}{b}$ de metro y luego $\\frac{c}{d}$ de metro. ¿Cuánto queda?',
      ),
      response: { kind: 'number', answer: 'p - a / b - c / d', form: 'mixed', unit: same('m') },
      slips: [
        slip(
          'adds-denominators',
          { equals: 'p - (a + c) / (b + d)' },
          'How much was cut off together? Parts of different sizes have to be made alike before you count them.',
          '¿Cuánto se cortó en total? Las partes de distinto tamaño se igualan antes de contarlas.',
        ),
        slip(
          'takes-away-once',
          { equals: 'p - a / b' },
          'That is what is left after the first cut.',
          'Eso queda después del primer corte.',
        ),
        slip(
          'says-what-was-taken',
          { equals: 'a / b + c / d' },
          'That much was cut off. What is still there?',
          'Eso se cortó. ¿Qué queda todavía?',
        ),
      ],
      hints: [
        w(
          'How much is cut off altogether? Or take away one piece after the other.',
          '¿Cuánto se corta en total? O quita un pedazo tras otro.',
        ),
        w(
          'One of the {p} meters has to be cut into parts: into how many, so that both pieces fit?',
          'Uno de los {p} metros hay que cortarlo en partes: ¿en cuántas, para que los dos pedazos quepan?',
        ),
      ],
      steps: [
        w(
          'Cut off: $\\frac{a * m / b}{m} + \\frac{c * m / d}{m} = \\frac{a * m / b + c * m / d}{m}$',
          'Se corta: $\\frac{a * m / b}{m} + \\frac{c * m / d}{m} = \\frac{a * m / b + c * m / d}{m}$',
        ),
        w(
          'From {p} meters {p - a / b - c / d | mixed} meters are left.',
          'De {p} metros quedan {p - a / b - c / d | mixed} metros.',
        ),
      ],
      minutes: 3,
    },
  },
]
