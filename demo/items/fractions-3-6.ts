import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions: the beginnings of grade 3, and dividing in grade 6. */
export const fractions36: readonly SampleTemplate[] = [
  {
    code: 'FR3.1-A',
    competency: 'FR3.1',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
      ],
      conditions: ['2 * a != b'],
      prompt: w('What fraction of the bar is colored?', '¿Qué fracción de la barra está coloreada?'),
      picture: { kind: 'fractionBars', look: 'bars', bars: [{ parts: 'b', filled: 'a' }] },
      response: { kind: 'number', answer: 'a / b', boxes: 'fraction' },
      slips: [
        slip(
          'part-to-rest',
          { equals: 'a / (b - a)' },
          'At the bottom belong all parts, the colored ones too.',
          'Abajo van todas las partes, también las coloreadas.',
        ),
        slip(
          'names-what-is-left',
          { equals: '(b - a) / b' },
          'That is the white part.',
          'Esa es la parte blanca.',
        ),
        slip(
          'turns-the-fraction',
          { equals: 'b / a' },
          'Which number tells how many parts are colored? It goes on top.',
          '¿Qué número dice cuántas partes están coloreadas? Va arriba.',
        ),
      ],
      hints: [
        w(
          'Into how many equal parts is the bar cut? That number goes at the bottom.',
          '¿En cuántas partes iguales está cortada la barra? Ese número va abajo.',
        ),
        w('How many of them are colored?', '¿Cuántas de ellas están coloreadas?'),
      ],
      steps: [
        w(
          '{b} equal parts, {a} colored: $\\frac{a}{b}$',
          '{b} partes iguales, coloreadas {a}: $\\frac{a}{b}$',
        ),
      ],
    },
  },
  {
    code: 'FR3.1-B',
    competency: 'FR3.1',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '5' },
        { name: 'd', from: 'b + 1', to: '8' },
        {
          name: 'thing',
          oneOf: [
            w('a tortilla', 'una tortilla'),
            w('a pan of corn bread', 'una bandeja de pan de maíz'),
            w('a chocolate bar', 'una barra de chocolate'),
          ],
        },
      ],
      prompt: w(
        'One table shares {thing} equally among {b} children, the other table shares one of the same size among {d}. Where does a child get a larger piece?',
        'Una mesa reparte {thing} en partes iguales entre {b} niños; la otra reparte otra igual entre {d}. ¿Dónde le toca a cada niño un pedazo más grande?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'few', text: w('at the table of {b}', 'en la mesa de {b}'), right: true },
          { id: 'many', text: w('at the table of {d}', 'en la mesa de {d}') },
          { id: 'equal', text: w('the same at both', 'igual en las dos') },
        ],
      },
      slips: [
        slip(
          'larger-denominator-is-larger-fraction',
          { chose: 'many' },
          'More children share. Does each get more or less?',
          'Hay más niños que comparten. ¿A cada uno le toca más o menos?',
        ),
        slip(
          'compares-tops-only',
          { chose: 'equal' },
          'Each gets one piece, yes. Are the pieces equally large?',
          'A cada uno le toca un pedazo, sí. ¿Son igual de grandes?',
        ),
      ],
      hints: [
        w('Draw both and cut them.', 'Dibuja las dos y córtalas.'),
        w(
          'What happens to the pieces when one more child comes to the table?',
          '¿Qué les pasa a los pedazos cuando llega un niño más a la mesa?',
        ),
      ],
      steps: [
        w(
          'One of {b} equal parts is $\\frac{1}{b}$, one of {d} is $\\frac{1}{d}$.',
          'Una de {b} partes iguales es $\\frac{1}{b}$, una de {d} es $\\frac{1}{d}$.',
        ),
        w('Fewer parts are larger parts.', 'Menos partes son partes más grandes.'),
      ],
    },
  },
  {
    code: 'FR3.2-A',
    competency: 'FR3.2',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
      ],
      conditions: ['2 * a != b'],
      prompt: w('Which fraction stands at point P?', '¿Qué fracción está en el punto P?'),
      picture: {
        kind: 'numberLine',
        from: '0',
        to: '1',
        step: '1 / b',
        numbers: 'ends',
        points: [{ at: 'a / b', label: same('P') }],
      },
      response: { kind: 'number', answer: 'a / b', boxes: 'fraction' },
      slips: [
        slip(
          'counts-marks',
          { equals: 'a / (b + 1)' },
          'Count the spaces between 0 and 1, not the marks.',
          'Cuenta los espacios entre 0 y 1, no las marcas.',
        ),
        slip(
          'counts-the-start',
          { equals: '(a + 1) / (b + 1)' },
          'Zero is where you start. The first step leads away from it.',
          'En el cero se empieza. El primer paso sale de ahí.',
        ),
        slip(
          'counts-from-the-right',
          { equals: '(b - a) / b' },
          'Start at 0, not at 1.',
          'Empieza en 0, no en 1.',
        ),
      ],
      hints: [
        w(
          'Into how many equal steps is the way from 0 to 1 cut?',
          '¿En cuántos pasos iguales está cortado el camino de 0 a 1?',
        ),
        w('How many of these steps lead from 0 to P?', '¿Cuántos de esos pasos hay de 0 a P?'),
      ],
      steps: [
        w(
          '{b} steps from 0 to 1, {a} of them to P: $\\frac{a}{b}$',
          '{b} pasos de 0 a 1, {a} de ellos hasta P: $\\frac{a}{b}$',
        ),
      ],
    },
  },
  {
    code: 'FR3.2-B',
    competency: 'FR3.2',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
        {
          names: ['here', 'turned', 'count'],
          rows: [
            ['A', 'B', 'C'],
            ['B', 'C', 'A'],
            ['C', 'A', 'B'],
          ],
        },
      ],
      conditions: ['2 * a != b', 'a + 1 != b - a', 'a + 1 < b'],
      prompt: w('Which point stands at $\\frac{a}{b}$?', '¿Qué punto está en $\\frac{a}{b}$?'),
      picture: {
        kind: 'numberLine',
        from: '0',
        to: '1',
        step: '1 / b',
        numbers: 'ends',
        points: [
          { at: 'a / b', label: same('{here}') },
          { at: '(b - a) / b', label: same('{turned}') },
          { at: '(a + 1) / b', label: same('{count}') },
        ],
      },
      response: {
        kind: 'choice',
        options: [
          { id: 'here', text: same('{here}'), right: true },
          { id: 'turned', text: same('{turned}') },
          { id: 'count', text: same('{count}') },
        ],
      },
      slips: [
        slip(
          'counts-from-the-right',
          { chose: 'turned' },
          'Count from 0 to the right.',
          'Cuenta desde 0 hacia la derecha.',
        ),
        slip(
          'counts-the-start',
          { chose: 'count' },
          'That is one step off. Is 0 a step?',
          'Eso está a un paso. ¿El 0 es un paso?',
        ),
      ],
      hints: [
        w(
          'The bottom says into how many steps the whole is cut. Is that so on this line?',
          'El de abajo dice en cuántos pasos se corta el entero. ¿Es así en esta recta?',
        ),
        w('The top says how many steps to take from 0.', 'El de arriba dice cuántos pasos dar desde 0.'),
      ],
      steps: [
        w(
          '{a} steps of size $\\frac{1}{b}$ from 0: point {here}',
          '{a} pasos de tamaño $\\frac{1}{b}$ desde 0: el punto {here}',
        ),
      ],
    },
  },
  {
    code: 'FR6.1-A',
    competency: 'FR6.1',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'd', from: '3', to: '8' },
        { name: 'c', from: '2', to: 'd - 1' },
      ],
      conditions: ['gcd(a, b) == 1', 'gcd(c, d) == 1', 'a / b != c / d'],
      prompt: w(
        'Divide: $\\frac{a}{b} \\div \\frac{c}{d}$. Write the answer in lowest terms.',
        'Divide: $\\frac{a}{b} \\div \\frac{c}{d}$. Escribe el resultado en su mínima expresión.',
      ),
      response: { kind: 'number', answer: 'a * d / (b * c)', form: 'simplest' },
      slips: [
        slip(
          'multiplies-instead',
          { equals: 'a * c / (b * d)' },
          'You multiplied straight across. How many times does the second fit into the first?',
          'Multiplicaste directo. ¿Cuántas veces cabe la segunda en la primera?',
        ),
        slip(
          'turns-first-fraction',
          { equals: 'b * c / (a * d)' },
          'You turned the first fraction. Which one says what you divide by?',
          'Le diste la vuelta a la primera. ¿Cuál dice entre qué se divide?',
        ),
        slip(
          'subtracts-instead',
          { equals: 'abs(a / b - c / d)' },
          'That is the difference. Dividing asks how many times it fits.',
          'Esa es la diferencia. Dividir pregunta cuántas veces cabe.',
        ),
      ],
      hints: [
        w(
          'First think: is the second fraction larger or smaller than the first? Will the answer be above 1?',
          'Primero piensa: ¿la segunda fracción es mayor o menor que la primera? ¿El resultado será más que 1?',
        ),
        w(
          'Into a whole $\\frac{1}{d}$ fits {d} times. And {c} of them together fit how many times?',
          'En un entero $\\frac{1}{d}$ cabe {d} veces. Y {c} juntos, ¿cuántas veces caben?',
        ),
        w(
          'So multiply by the second fraction turned upside down.',
          'Así que multiplica por la segunda fracción puesta al revés.',
        ),
      ],
      steps: [
        same('$\\frac{a}{b} \\div \\frac{c}{d} = \\frac{a}{b} \\times \\frac{d}{c} = \\frac{a * d}{b * c}$'),
        w(
          'In lowest terms: {a * d / (b * c) | fraction}',
          'En su mínima expresión: {a * d / (b * c) | fraction}',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR6.1-B',
    competency: 'FR6.1',
    template: {
      parameters: [
        { name: 'k', from: '3', to: '9' },
        { name: 'd', from: '3', to: '8' },
        { name: 'c', from: '2', to: 'd - 1' },
        {
          names: ['who', 'total', 'each', 'many'],
          rows: [
            [
              'Leila',
              w('kilograms of dates', 'kilogramos de dátiles'),
              w('of a kilogram into each bag', 'de kilogramo en cada bolsa'),
              w('bags', 'bolsas'),
            ],
            [
              'Kwame',
              w('liters of ginger tea', 'litros de té de jengibre'),
              w('of a liter into each bottle', 'de litro en cada botella'),
              w('bottles', 'botellas'),
            ],
            [
              'Sofía',
              w('pounds of soil', 'libras de tierra'),
              w('of a pound into each pot', 'de libra en cada maceta'),
              w('pots', 'macetas'),
            ],
          ],
        },
      ],
      conditions: ['gcd(c, d) == 1', '!isWhole(k * c / d)', 'k * c > d'],
      prompt: w(
        '{who} has {k * c / d | mixed} {total} and puts $\\frac{c}{d}$ {each}. How many {many} are filled?',
        '{who} tiene {k * c / d | mixed} {total} y pone $\\frac{c}{d}$ {each}. ¿Cuántas {many} llena?',
      ),
      response: { kind: 'number', answer: 'k', unit: w('{many}', '{many}') },
      slips: [
        slip(
          'multiplies-instead',
          { equals: 'k * c / d * c / d' },
          'You took a part of it. How many times does the small amount fit?',
          'Tomaste una parte. ¿Cuántas veces cabe la cantidad pequeña?',
        ),
        slip(
          'uses-one-part',
          { equals: 'k * c' },
          'So many parts of $\\frac{1}{d}$ there are. Each of the {many} takes {c} of them.',
          'Hay esas partes de $\\frac{1}{d}$. Cada vez se usan {c}.',
        ),
      ],
      hints: [
        w(
          'Write the whole amount as a fraction: how many parts of $\\frac{1}{d}$ are there?',
          'Escribe toda la cantidad como fracción: ¿cuántas partes de $\\frac{1}{d}$ hay?',
        ),
        w(
          'Each time {c} such parts are used. How many times can you?',
          'Cada vez se usan {c} de esas partes. ¿Cuántas veces se puede?',
        ),
      ],
      steps: [
        w('{k * c / d | mixed} is $\\frac{k * c}{d}$.', '{k * c / d | mixed} es $\\frac{k * c}{d}$.'),
        same('$\\frac{k * c}{d} \\div \\frac{c}{d} = {k * c} \\div {c} = {k}$'),
      ],
      minutes: 2,
    },
  },
]
