import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, patterns, grade 5. */
export const patterns5: readonly SampleTemplate[] = [
  {
    code: 'PA5.1-A',
    competency: 'PA5.1',
    template: {
      parameters: [
        { name: 'a', from: '5', to: '20' },
        { name: 'b', from: '2', to: '9' },
        { name: 'c', from: '3', to: '9' },
      ],
      conditions: ['a != b', 'b != c'],
      prompt: w('Work out: {a} + {b} × {c}', 'Calcula: {a} + {b} × {c}'),
      response: { kind: 'number', answer: 'a + b * c' },
      slips: [
        slip(
          'left-to-right-only',
          { equals: '(a + b) * c' },
          'You went from left to right. Which comes first, plus or times?',
          'Fuiste de izquierda a derecha. ¿Qué signo va primero, más o por?',
        ),
        slip('adds-everything', { equals: 'a + b + c' }, 'One of the signs is times.', 'Hay un por ahí.'),
        slip(
          'multiplies-everything',
          { equals: 'a * b * c' },
          'One of the signs is a plus.',
          'Uno de los signos es más.',
        ),
      ],
      hints: [
        w(
          'Make a story: {a} dollars in the pocket, and {b} bills of {c} dollars.',
          'Haz una historia: {a} dólares en el bolsillo y {b} billetes de {c} dólares.',
        ),
        w(
          'Draw a ring around what belongs together more closely.',
          'Encierra en un círculo lo que está más unido.',
        ),
      ],
      steps: [
        w('First multiply: {b} × {c} = {b * c}', 'Primero multiplica: {b} × {c} = {b * c}'),
        w('Then add: {a} + {b * c} = {a + b * c}', 'Luego suma: {a} + {b * c} = {a + b * c}'),
      ],
    },
  },
  {
    code: 'PA5.1-B',
    competency: 'PA5.1',
    template: {
      parameters: [
        { name: 'n', from: '3', to: '9' },
        { name: 'c', from: '4', to: '9' },
        { name: 'd', from: '2', to: 'c - 1' },
        { name: 'e', from: '20', to: '60', step: '5' },
      ],
      conditions: ['e > n * (c - d) + 3', 'n * (c - d) != n * c - d'],
      prompt: w('Work out: {e} − {n} × ({c} − {d})', 'Calcula: {e} − {n} × ({c} − {d})'),
      response: { kind: 'number', answer: 'e - n * (c - d)' },
      slips: [
        slip(
          'left-to-right-only',
          { equals: '(e - n) * (c - d)' },
          'After the brackets the times comes first, then the minus.',
          'Después de los paréntesis va primero el por y luego el menos.',
        ),
        slip(
          'ignores-brackets',
          { equals: 'e - n * c - d' },
          'The brackets say what has to be worked out first.',
          'Los paréntesis dicen qué se calcula primero.',
        ),
        slip(
          'stops-half-way',
          { equals: 'n * (c - d)' },
          'That is what has to be taken away from {e}.',
          'Eso es lo que hay que quitarle a {e}.',
        ),
      ],
      hints: [
        w('First what stands in brackets.', 'Primero lo que está entre paréntesis.'),
        w('Then multiply. Subtract last here.', 'Luego por. El menos va al final aquí.'),
      ],
      steps: [
        same('{c} − {d} = {c - d}'),
        same('{n} × {c - d} = {n * (c - d)}'),
        same('{e} − {n * (c - d)} = {e - n * (c - d)}'),
      ],
    },
  },
  {
    code: 'PA5.2-A',
    competency: 'PA5.2',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '9' },
        { name: 'b', from: '1', to: '9' },
        {
          names: ['here', 'turned', 'near'],
          rows: [
            ['A', 'B', 'C'],
            ['B', 'C', 'A'],
            ['C', 'A', 'B'],
          ],
        },
      ],
      conditions: ['a != b', 'a + 1 != b'],
      prompt: w('Which point is at ({a}, {b})?', '¿Qué punto está en ({a}, {b})?'),
      picture: {
        kind: 'plane',
        from: '0',
        to: '10',
        points: [
          { x: 'a', y: 'b', label: same('{here}') },
          { x: 'b', y: 'a', label: same('{turned}') },
          { x: 'a + 1', y: 'b', label: same('{near}') },
        ],
      },
      response: {
        kind: 'choice',
        options: [
          { id: 'here', text: same('{here}'), right: true },
          { id: 'turned', text: same('{turned}') },
          { id: 'near', text: same('{near}') },
        ],
      },
      slips: [
        slip(
          'swaps-coordinates',
          { chose: 'turned' },
          'The first number says how far to the right, the second how far up.',
          'El primer número dice cuánto a la derecha; el segundo, cuánto hacia arriba.',
        ),
        slip(
          'misses-by-one',
          { chose: 'near' },
          'One step too far. Begin to count at 0, not at 1.',
          'Un paso de más. Empieza a contar en 0, no en 1.',
        ),
      ],
      hints: [
        w(
          'Put your finger on the corner at 0. Go to the right first.',
          'Pon el dedo en la esquina del 0. Primero ve a la derecha.',
        ),
        w(
          '{a} steps to the right, then {b} steps up.',
          '{a} pasos a la derecha, luego {b} pasos hacia arriba.',
        ),
      ],
      steps: [
        w(
          '{a} to the right and {b} up: point {here}',
          '{a} a la derecha y {b} hacia arriba: el punto {here}',
        ),
      ],
    },
  },
  {
    code: 'PA5.2-B',
    competency: 'PA5.2',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '5' },
        { name: 'b', from: '1', to: '5' },
        { name: 'p', from: '2', to: '5' },
        { name: 'q', from: '2', to: '5' },
      ],
      conditions: ['p != q', 'a != b'],
      prompt: w(
        'A, B and C are three corners of a rectangle. How far up from the bottom line is the fourth corner?',
        'A, B y C son tres esquinas de un rectángulo. ¿A qué altura de la línea de abajo está la cuarta esquina?',
      ),
      picture: {
        kind: 'plane',
        from: '0',
        to: '10',
        points: [
          { x: 'a', y: 'b', label: same('A') },
          { x: 'a + p', y: 'b', label: same('B') },
          { x: 'a', y: 'b + q', label: same('C') },
        ],
      },
      response: { kind: 'number', answer: 'b + q' },
      slips: [
        slip(
          'swaps-coordinates',
          { equals: 'a + p' },
          'That is how far to the right it is. How far up?',
          'Eso es cuánto está a la derecha. ¿Y hacia arriba?',
        ),
        slip(
          'length-for-place',
          { equals: 'q' },
          'That is the length of the side. Count from the bottom line, from 0.',
          'Eso es lo que mide el lado. Cuenta desde la línea de abajo, desde 0.',
        ),
        slip(
          'repeats-a-corner',
          { equals: 'b' },
          'That is the height of A and B. The fourth corner is opposite A.',
          'Esa es la altura de A y B. La cuarta esquina está frente a A.',
        ),
      ],
      hints: [
        w(
          'Draw the missing corner: right of C and above B.',
          'Dibuja la esquina que falta: a la derecha de C y arriba de B.',
        ),
        w(
          'It is as high as one of the other corners. As which?',
          'Está a la misma altura que otra esquina. ¿Cuál?',
        ),
      ],
      steps: [
        w('It lies above B and as high as C.', 'Está arriba de B y a la altura de C.'),
        w(
          'C is {b + q} up: the corner is ({a + p}, {b + q}).',
          'C está a {b + q}: la esquina es ({a + p}, {b + q}).',
        ),
      ],
    },
  },
  {
    code: 'PA5.3-A',
    competency: 'PA5.3',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '4' },
        { name: 'b', from: '1', to: '5' },
        { name: 'c', from: '1', to: '4' },
        {
          names: ['what', 'one'],
          rows: [
            [
              w('Seedlings, by their height in inches', 'Plantitas, según su altura en pulgadas'),
              w('seedlings', 'plantitas'),
            ],
            [
              w('Ribbons, by their length in yards', 'Cintas, según su largo en yardas'),
              w('ribbons', 'cintas'),
            ],
          ],
        },
      ],
      conditions: ['a != c', 'b != c'],
      prompt: w(
        'How much do all the {one} measure together, end to end?',
        '¿Cuánto miden todas las {one} juntas, una tras otra?',
      ),
      picture: {
        kind: 'barChart',
        title: w('{what}', '{what}'),
        bars: [
          { label: same('1/4'), value: 'a' },
          { label: same('1/2'), value: 'b' },
          { label: same('3/4'), value: 'c' },
        ],
        step: '1',
      },
      response: { kind: 'number', answer: 'a / 4 + b / 2 + 3 * c / 4', form: 'mixed' },
      slips: [
        slip(
          'counts-things-not-lengths',
          { equals: 'a + b + c' },
          'That is how many there are. Each has a length.',
          'Esas son cuántas hay. Cada una tiene un largo.',
        ),
        slip(
          'adds-values-once',
          { equals: '3 / 2' },
          'You took each length once. How many are there of each?',
          'Tomaste cada largo una vez. ¿Cuántas hay de cada uno?',
        ),
        slip(
          'adds-denominators',
          { holds: 'response == (a + b + 3 * c) / 10 || response == (a + b + 3 * c) / 4' },
          'Make all the parts alike first: how many fourths is one half?',
          'Primero haz iguales todas las partes: ¿cuántos cuartos es un medio?',
        ),
      ],
      hints: [
        w(
          'Take one length after the other: how many of it are there, and how much is that?',
          'Toma un largo tras otro: ¿cuántas hay y cuánto suman?',
        ),
        w('Write everything in fourths, then add.', 'Escribe todo en cuartos y luego suma.'),
      ],
      steps: [
        same('$ {a} \\times \\frac{1}{4} = \\frac{a}{4} $'),
        same('$ {b} \\times \\frac{1}{2} = \\frac{2 * b}{4} $'),
        same('$ {c} \\times \\frac{3}{4} = \\frac{3 * c}{4} $'),
        w(
          'Together $\\frac{a + 2 * b + 3 * c}{4}$, that is {a / 4 + b / 2 + 3 * c / 4 | mixed}.',
          'En total $\\frac{a + 2 * b + 3 * c}{4}$, es decir {a / 4 + b / 2 + 3 * c / 4 | mixed}.',
        ),
      ],
      minutes: 3,
    },
  },
  {
    code: 'PA5.3-B',
    competency: 'PA5.3',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '4' },
        { name: 'a', from: '0', to: '4' },
        { name: 'b', from: 'a + 2', to: '7' },
      ],
      conditions: ['(a + b) % 2 == 1 || b - a != 4'],
      prompt: w(
        'A is the shortest and B the longest earthworm that was measured, in inches. How much longer is B? Write it as a fraction or a mixed number.',
        'A es la lombriz más corta y B la más larga que se midió, en pulgadas. ¿Cuánto más larga es B? Escríbelo como fracción o número mixto.',
      ),
      picture: {
        kind: 'numberLine',
        from: 'p',
        to: 'p + 2',
        step: '1 / 8',
        numbers: 'ends',
        points: [
          { at: 'p + a / 8', label: same('A') },
          { at: 'p + 1 + b / 8', label: same('B') },
        ],
      },
      response: { kind: 'number', answer: '1 + (b - a) / 8', form: 'mixed', unit: w('inches', 'pulgadas') },
      slips: [
        slip(
          'counts-marks',
          { equals: '1 + (b - a + 1) / 8' },
          'Count the spaces between A and B, not the marks.',
          'Cuenta los espacios entre A y B, no las marcas.',
        ),
        slip(
          'reads-the-end',
          { equals: 'p + 1 + b / 8' },
          'That is how long B is. How much more is it than A?',
          'Eso mide B. ¿Cuánto más que A es?',
        ),
        slip(
          'tenths-for-eighths',
          { equals: '(8 + b - a) / 10' },
          'Count how many steps make one inch here.',
          'Cuenta cuántos pasos forman una pulgada aquí.',
        ),
      ],
      hints: [
        w('Into how many steps is one inch cut?', '¿En cuántos pasos está cortada una pulgada?'),
        w(
          'Count the steps from A to B. How many make a whole inch?',
          'Cuenta los pasos de A a B. ¿Cuántos forman una pulgada entera?',
        ),
      ],
      steps: [
        w(
          'From A to B there are {8 + b - a} steps of $\\frac{1}{8}$.',
          'De A a B hay {8 + b - a} pasos de $\\frac{1}{8}$.',
        ),
        w('That is {1 + (b - a) / 8 | mixed} inches.', 'Eso es {1 + (b - a) / 8 | mixed} pulgadas.'),
      ],
      minutes: 2,
    },
  },
]
