import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** What makes the `twoFractions` lie below 1, in lowest terms, with parts of different sizes. */
export const unlike = ['b != d', 'a < b', 'c < d', 'gcd(a, b) == 1', 'gcd(c, d) == 1', 'lcm(b, d) <= 24']

/** a/b and c/d, and m, the smallest number of parts that fits both. */
export const twoFractions = [
  { name: 'b', from: '2', to: '10' },
  { name: 'a', from: '1', to: 'b - 1' },
  { name: 'd', from: '2', to: '10' },
  { name: 'c', from: '1', to: 'd - 1' },
  { name: 'm', is: 'lcm(b, d)' },
]

export const makeThePartsAlike = [
  w(
    'Pieces of different sizes cannot be counted together. Can you cut both into pieces of one size?',
    'Los pedazos de distinto tamaño no se pueden contar juntos. ¿Puedes cortar los dos en pedazos de un mismo tamaño?',
  ),
  w(
    'Look for a number that is a multiple of {b} and a multiple of {d}. Cut both wholes into that many parts.',
    'Busca un número que esté en la tabla del {b} y en la del {d}. Corta los dos enteros en esa cantidad de partes.',
  ),
]

/** Mathematics, fractions, grade 5: adding. */
export const fractions5Add: readonly SampleTemplate[] = [
  {
    code: 'FR5.1-A',
    competency: 'FR5.1',
    template: {
      parameters: twoFractions,
      conditions: unlike,
      prompt: w('Add: $\\frac{a}{b} + \\frac{c}{d}$', 'Suma: $\\frac{a}{b} + \\frac{c}{d}$'),
      response: { kind: 'number', answer: 'a / b + c / d', boxes: 'fraction' },
      slips: [
        slip(
          'adds-denominators',
          { equals: '(a + c) / (b + d)' },
          'You added the tops and the bottoms. The bottom says how large the parts are: make the parts alike first.',
          'Sumaste los de arriba y los de abajo. El de abajo dice de qué tamaño son las partes: primero haz las partes iguales.',
        ),
        slip(
          'keeps-numerators',
          { equals: '(a + c) / m' },
          'The parts are alike now, but smaller. So you need more of them: how many on top?',
          'Ahora las partes son iguales, pero más pequeñas. Entonces hacen falta más: ¿cuántas van arriba?',
        ),
        slip(
          'multiplies-instead',
          { equals: 'a * c / (b * d)' },
          'That is a part of a part. Here the two amounts are put together.',
          'Eso es una parte de otra parte. Aquí se juntan las dos cantidades.',
        ),
      ],
      hints: makeThePartsAlike,
      steps: [
        w('Parts that fit both: $\\frac{1}{m}$.', 'Partes que sirven para las dos: $\\frac{1}{m}$.'),
        same('$\\frac{a}{b} = \\frac{a * m / b}{m}$, $\\frac{c}{d} = \\frac{c * m / d}{m}$'),
        same('$\\frac{a * m / b}{m} + \\frac{c * m / d}{m} = \\frac{a * m / b + c * m / d}{m}$'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR5.1-B',
    competency: 'FR5.1',
    template: {
      parameters: [
        ...twoFractions,
        {
          names: ['who', 'first', 'second'],
          rows: [
            ['Leila', w('milk', 'leche'), w('mango juice', 'jugo de mango')],
            ['Mateo', w('broth', 'caldo'), w('coconut milk', 'leche de coco')],
            ['Mei', w('cold tea', 'té frío'), w('lemonade', 'limonada')],
          ],
        },
      ],
      conditions: [...unlike, 'a / b + c / d < 1'],
      prompt: w(
        '{who} mixes $\\frac{a}{b}$ of a cup of {first} and $\\frac{c}{d}$ of a cup of {second}. How much is that together? Write it in lowest terms.',
        '{who} mezcla $\\frac{a}{b}$ de taza de {first} y $\\frac{c}{d}$ de taza de {second}. ¿Cuánto es en total? Escríbelo en su mínima expresión.',
      ),
      picture: {
        kind: 'fractionBars',
        look: 'cups',
        bars: [
          { parts: 'b', filled: 'a' },
          { parts: 'd', filled: 'c' },
        ],
      },
      response: { kind: 'number', answer: 'a / b + c / d', form: 'simplest', unit: w('cup', 'taza') },
      slips: [
        slip(
          'adds-denominators',
          { equals: '(a + c) / (b + d)' },
          'Pour it in your mind: is that more than the fuller cup alone? Parts of different sizes cannot be counted together yet.',
          'Viértelo en tu mente: ¿es más que la taza más llena sola? Las partes de distinto tamaño todavía no se pueden contar juntas.',
        ),
        slip(
          'keeps-numerators',
          { equals: '(a + c) / m' },
          'You cut the cups into more parts. Then more parts are filled than before.',
          'Cortaste las tazas en más partes. Entonces hay más partes llenas que antes.',
        ),
        slip(
          'subtracts-instead',
          { equals: 'abs(a / b - c / d)' },
          'That is how much more one cup holds. Both go into one cup.',
          'Eso es cuánto más hay en una taza. Las dos van a una sola taza.',
        ),
      ],
      hints: [
        w(
          'Think: about how full will the cup be? Your answer should fit that.',
          'Piensa: ¿más o menos hasta dónde se llenará la taza? La respuesta debe ir con eso.',
        ),
        ...makeThePartsAlike.slice(1),
        w(
          'When you have added, see whether a number divides both the top and the bottom.',
          'Cuando hayas sumado, mira si un número divide al de arriba y al de abajo.',
        ),
      ],
      steps: [
        same('$\\frac{a}{b} = \\frac{a * m / b}{m}$, $\\frac{c}{d} = \\frac{c * m / d}{m}$'),
        same('$\\frac{a * m / b}{m} + \\frac{c * m / d}{m} = \\frac{a * m / b + c * m / d}{m}$'),
        w('In lowest terms: {a / b + c / d}', 'En su mínima expresión: {a / b + c / d}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR5.1-C',
    competency: 'FR5.1',
    template: {
      parameters: twoFractions,
      conditions: [...unlike, 'a / b + c / d != 1'],
      prompt: w(
        'Without working it out: how large is $\\frac{a}{b} + \\frac{c}{d}$?',
        'Sin calcularlo: ¿qué tan grande es $\\frac{a}{b} + \\frac{c}{d}$?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'half', text: w('at most one half', 'a lo más un medio'), right: 'a / b + c / d <= 1 / 2' },
          {
            id: 'one',
            text: w('between one half and one whole', 'entre un medio y un entero'),
            right: 'a / b + c / d > 1 / 2 && a / b + c / d < 1',
          },
          { id: 'more', text: w('more than one whole', 'más de un entero'), right: 'a / b + c / d > 1' },
        ],
      },
      slips: [
        slip(
          'adds-denominators',
          { chose: 'half' },
          'Did you add the bottoms? Look at each fraction by itself: how close is it to one half or to a whole?',
          '¿Sumaste los de abajo? Mira cada fracción por separado: ¿qué tan cerca está de un medio o de un entero?',
        ),
        slip(
          'estimates-too-low',
          { chose: 'one' },
          'Compare each of the two with one half. What do two such pieces come to?',
          'Compara cada una con un medio. ¿A cuánto llegan dos pedazos así?',
        ),
        slip(
          'estimates-too-high',
          { chose: 'more' },
          'How much does one of them need to make a whole? Is the other as large as that?',
          '¿Cuánto le falta a una de ellas para ser un entero? ¿La otra es así de grande?',
        ),
      ],
      hints: [
        w(
          'Is each of them less or more than one half? Half of {b} parts, half of {d} parts: how many are that?',
          '¿Cada una es menos o más que un medio? La mitad de {b} partes, la mitad de {d} partes: ¿cuántas son?',
        ),
        w(
          'Take the larger one. How much does it need to make a whole? Compare the smaller one with that gap.',
          'Toma la mayor. ¿Cuánto le falta para un entero? Compara la menor con ese hueco.',
        ),
      ],
      steps: [
        w(
          'In equal parts: $\\frac{a * m / b}{m} + \\frac{c * m / d}{m}$',
          'En partes iguales: $\\frac{a * m / b}{m} + \\frac{c * m / d}{m}$',
        ),
        w(
          'That is $\\frac{a * m / b + c * m / d}{m}$. A whole is $\\frac{m}{m}$.',
          'Eso es $\\frac{a * m / b + c * m / d}{m}$. Un entero es $\\frac{m}{m}$.',
        ),
      ],
    },
  },
  {
    code: 'FR5.1-D',
    competency: 'FR5.1',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '2' },
        { name: 'c', from: '1', to: '4' },
        { name: 'e', oneOf: [1, 3] },
      ],
      prompt: w(
        'Match each sum with the same sum in equal parts.',
        'Une cada suma con la misma suma en partes iguales.',
      ),
      response: {
        kind: 'match',
        pairs: [
          {
            id: 'sixths',
            left: same('$\\frac{1}{2} + \\frac{a}{3}$'),
            right: same('$\\frac{3}{6} + \\frac{2 * a}{6}$'),
          },
          {
            id: 'tenths',
            left: same('$\\frac{1}{2} + \\frac{c}{5}$'),
            right: same('$\\frac{5}{10} + \\frac{2 * c}{10}$'),
          },
          {
            id: 'twelfths',
            left: same('$\\frac{1}{3} + \\frac{e}{4}$'),
            right: same('$\\frac{4}{12} + \\frac{3 * e}{12}$'),
          },
        ],
        extra: [
          { id: 'tops', right: same('$\\frac{1}{6} + \\frac{a}{6}$') },
          { id: 'bottoms', right: same('$\\frac{1}{7} + \\frac{e}{7}$') },
        ],
      },
      slips: [
        slip(
          'keeps-numerators',
          { joined: ['sixths', 'tops'] },
          'The bottom changed and the top did not: then the fraction is not as large as before.',
          'El de abajo cambió y el de arriba no: entonces la fracción ya no es igual de grande.',
        ),
        slip(
          'adds-denominators',
          { joined: ['twelfths', 'bottoms'] },
          'You added the bottoms. A third cannot be cut evenly into sevenths: look for a multiple of both bottoms.',
          'Sumaste los de abajo. Un tercio no se puede cortar en séptimos sin que sobre: busca un número que esté en las dos tablas.',
        ),
      ],
      hints: [
        w(
          'Look at the bottoms. Which number can both be multiplied to?',
          'Mira los de abajo. ¿A qué número se puede llegar multiplicando cada uno?',
        ),
        w(
          'Twice as many parts: each part is half as large, so you need twice as many of them.',
          'El doble de partes: cada parte es la mitad de grande, así que se necesita el doble.',
        ),
      ],
      steps: [
        same('$\\frac{1}{2} = \\frac{3}{6}$, $\\frac{a}{3} = \\frac{2 * a}{6}$'),
        same('$\\frac{1}{2} = \\frac{5}{10}$, $\\frac{c}{5} = \\frac{2 * c}{10}$'),
        same('$\\frac{1}{3} = \\frac{4}{12}$, $\\frac{e}{4} = \\frac{3 * e}{12}$'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR5.1-E',
    competency: 'FR5.1',
    template: {
      parameters: [
        { name: 'who', oneOf: [...children] },
        { name: 'b', from: '2', to: '5' },
        { name: 'd', from: '3', to: '6' },
      ],
      conditions: ['b != d'],
      prompt: w(
        '{who} writes $\\frac{1}{b} + \\frac{1}{d} = \\frac{2}{b + d}$. What do you say?',
        '{who} escribe $\\frac{1}{b} + \\frac{1}{d} = \\frac{2}{b + d}$. ¿Qué dices?',
      ),
      picture: {
        kind: 'fractionBars',
        look: 'bars',
        bars: [
          { parts: 'b', filled: '1' },
          { parts: 'd', filled: '1' },
          { parts: 'b + d', filled: '2' },
        ],
      },
      response: {
        kind: 'choice',
        options: [
          {
            id: 'sizes',
            text: w(
              'It is not right: parts of different sizes were counted together.',
              'No está bien: se contaron juntas partes de distinto tamaño.',
            ),
            right: true,
          },
          {
            id: 'fine',
            text: w(
              'It is right: top plus top, bottom plus bottom.',
              'Está bien: arriba más arriba, abajo más abajo.',
            ),
          },
          {
            id: 'top',
            text: w('It is not right: the top has to be 1.', 'No está bien: arriba tiene que ir 1.'),
          },
          {
            id: 'never',
            text: w(
              'It is not right: such fractions can never be added.',
              'No está bien: esas fracciones nunca se pueden sumar.',
            ),
          },
        ],
      },
      slips: [
        slip(
          'adds-denominators',
          { chose: 'fine' },
          'Lay the first two colored pieces end to end. Are they as long as the colored piece of the third bar?',
          'Pon los dos primeros pedazos coloreados uno tras otro. ¿Son tan largos como lo coloreado en la tercera barra?',
        ),
        slip(
          'keeps-one-piece',
          { chose: 'top' },
          'There are two pieces. What matters is how large they are.',
          'Hay dos pedazos. Lo que importa es de qué tamaño son.',
        ),
        slip(
          'unlike-cannot-be-added',
          { chose: 'never' },
          'You can put the two pieces together and see how long they are. So there is a sum.',
          'Puedes juntar los dos pedazos y ver cuánto miden. Así que hay una suma.',
        ),
      ],
      hints: [
        w(
          'Compare the third bar with the first two. Does it show as much as both together?',
          'Compara la tercera barra con las dos primeras. ¿Muestra tanto como las dos juntas?',
        ),
        w(
          'The bottom of a fraction is the name of a size, like meter or cup. Are sizes added up?',
          'El de abajo es el nombre de un tamaño, como metro o taza. ¿Los tamaños se suman?',
        ),
      ],
      steps: [
        w(
          '$\\frac{2}{b + d}$ is less than $\\frac{1}{min(b, d)}$ alone, so it cannot be the sum.',
          '$\\frac{2}{b + d}$ es menos que $\\frac{1}{min(b, d)}$ solo; no puede ser la suma.',
        ),
        same('$\\frac{1}{b} + \\frac{1}{d} = \\frac{d}{b * d} + \\frac{b}{b * d} = \\frac{b + d}{b * d}$'),
      ],
    },
  },
]
