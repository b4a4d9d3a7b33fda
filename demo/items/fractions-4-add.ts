import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions, grade 4: parts of one size together, taken away, and taken several times. */
export const fractions4Add: readonly SampleTemplate[] = [
  {
    code: 'FR4.3-A',
    competency: 'FR4.3',
    template: {
      parameters: [
        { name: 'b', from: '5', to: '12' },
        { name: 'a', from: '2', to: 'b - 1' },
        { name: 'c', from: '2', to: 'b - 1' },
      ],
      conditions: ['a + c <= b'],
      prompt: w('Add: $\\frac{a}{b} + \\frac{c}{b}$', 'Suma: $\\frac{a}{b} + \\frac{c}{b}$'),
      picture: {
        kind: 'fractionBars',
        look: 'bars',
        bars: [
          { parts: 'b', filled: 'a' },
          { parts: 'b', filled: 'c' },
        ],
      },
      response: { kind: 'number', answer: '(a + c) / b', boxes: 'fraction' },
      slips: [
        slip(
          'adds-denominators',
          { equals: '(a + c) / (2 * b)' },
          'Push the colored parts into one bar. Does that bar get more parts than it had?',
          'Junta lo coloreado en una sola barra. ¿Esa barra tiene ahora más partes que antes?',
        ),
        slip(
          'multiplies-instead',
          { equals: 'a * c / b' },
          'Count the colored parts of both bars.',
          'Cuenta las partes coloreadas de las dos barras.',
        ),
      ],
      hints: [
        w(
          'All parts are equally large here. How many are colored?',
          'Aquí todas las partes son igual de grandes. ¿Cuántas están coloreadas?',
        ),
        w(
          '2 apples and 3 apples are 5 apples. And 2 eighths and 3 eighths?',
          '2 manzanas y 3 manzanas son 5 manzanas. ¿Y 2 octavos y 3 octavos?',
        ),
      ],
      steps: [
        w('{a} parts and {c} parts are {a + c} parts.', '{a} partes y {c} partes son {a + c} partes.'),
        same('$\\frac{a}{b} + \\frac{c}{b} = \\frac{a + c}{b}$'),
      ],
    },
  },
  {
    code: 'FR4.3-B',
    competency: 'FR4.3',
    template: {
      parameters: [
        { name: 'b', from: '5', to: '12' },
        { name: 'a', from: '4', to: 'b - 1' },
        { name: 'c', from: '2', to: 'a - 2' },
        {
          names: ['who', 'left', 'used'],
          rows: [
            [
              'Kenji',
              w('of a can of paint is left', 'de una lata de pintura'),
              w('for a kite', 'para una cometa'),
            ],
            [
              'Amina',
              w('of a bag of flour is left', 'de una bolsa de harina'),
              w('for flat bread', 'para pan plano'),
            ],
            [
              'Mateo',
              w('of a bottle of oil is left', 'de una botella de aceite'),
              w('for the beans', 'para los frijoles'),
            ],
          ],
        },
      ],
      conditions: ['2 * c != a'],
      prompt: w(
        '$\\frac{a}{b}$ {left}. {who} uses $\\frac{c}{b}$ {used}. How much is left then?',
        'Quedan $\\frac{a}{b}$ {left}. {who} usa $\\frac{c}{b}$ {used}. ¿Cuánto queda después?',
      ),
      response: { kind: 'number', answer: '(a - c) / b', boxes: 'fraction' },
      slips: [
        slip(
          'adds-instead',
          { equals: '(a + c) / b' },
          'Something is used up. Will there be more or less?',
          'Se gasta algo. ¿Habrá más o menos?',
        ),
        slip(
          'starts-from-a-whole',
          { equals: '(b - c) / b' },
          'It was no longer full at the beginning.',
          'Al principio ya no estaba lleno.',
        ),
        slip(
          'says-what-was-taken',
          { equals: 'c / b' },
          'That was used. What remains?',
          'Eso se usó. ¿Qué queda?',
        ),
        slip(
          'drops-the-parts',
          { equals: 'a - c' },
          'So many parts. Of which size?',
          'Son esas partes. ¿De qué tamaño?',
        ),
      ],
      hints: [
        w(
          'Draw a bar with {b} parts and color what is there at the beginning.',
          'Dibuja una barra con {b} partes y colorea lo que hay al principio.',
        ),
        w(
          'Cross out what is used. What name have the parts that are left?',
          'Tacha lo que se usa. ¿Cómo se llaman las partes que quedan?',
        ),
      ],
      steps: [
        w('{a} parts less {c} parts are {a - c} parts.', '{a} partes menos {c} partes son {a - c} partes.'),
        same('$\\frac{a}{b} - \\frac{c}{b} = \\frac{a - c}{b}$'),
      ],
    },
  },
  {
    code: 'FR4.3-C',
    competency: 'FR4.3',
    template: {
      parameters: [
        { name: 'h', from: '3', to: '6' },
        { name: 'b', is: '2 * h' },
        { name: 'p', from: '4', to: 'b - 1' },
        { name: 'a', from: '2', to: 'p - 1' },
      ],
      conditions: ['2 * a != p', 'a != p - 1'],
      prompt: w('Choose all sums that make $\\frac{p}{b}$.', 'Elige todas las sumas que dan $\\frac{p}{b}$.'),
      response: {
        kind: 'choices',
        options: [
          { id: 'two', text: same('$\\frac{a}{b} + \\frac{p - a}{b}$'), right: true },
          { id: 'three', text: same('$\\frac{1}{b} + \\frac{1}{b} + \\frac{p - 2}{b}$'), right: true },
          { id: 'halves', text: same('$\\frac{a}{h} + \\frac{p - a}{h}$') },
          { id: 'one', text: same('$\\frac{p - 1}{b} + 1$') },
        ],
      },
      slips: [
        slip(
          'adds-denominators',
          { chose: 'halves' },
          'In one of them the bottoms add up to {b}. But the bottom is the size of the parts, and sizes are not added.',
          'En una, los de abajo suman {b}. Pero el de abajo es el tamaño de las partes, y los tamaños no se suman.',
        ),
        slip(
          'one-part-is-one-whole',
          { chose: 'one' },
          'In one of them a whole is added, and not one part.',
          'En una se suma un entero, y no una parte.',
        ),
        slip(
          'stops-after-one',
          { missed: 'three' },
          'A sum may have three parts too.',
          'Una suma también puede tener tres partes.',
        ),
      ],
      hints: [
        w(
          'Count the parts on top. Are they all of the size that is asked?',
          'Cuenta las partes de arriba. ¿Todas son del tamaño que se pide?',
        ),
        w(
          '{p} parts can be put together in many ways: 1 and the rest, 2 and the rest…',
          '{p} partes se pueden juntar de muchas maneras: 1 y el resto, 2 y el resto…',
        ),
      ],
      steps: [
        same('$\\frac{a}{b} + \\frac{p - a}{b} = \\frac{p}{b}$'),
        same('$\\frac{1}{b} + \\frac{1}{b} + \\frac{p - 2}{b} = \\frac{p}{b}$'),
      ],
    },
  },
  {
    code: 'FR4.5-A',
    competency: 'FR4.5',
    template: {
      parameters: [
        { name: 'n', from: '2', to: '6' },
        { name: 'b', from: '3', to: '9' },
        { name: 'a', from: '1', to: 'b - 1' },
      ],
      conditions: ['gcd(a, b) == 1', '!isWhole(n * a / b)'],
      prompt: w('Multiply: $ {n} \\times \\frac{a}{b} $', 'Multiplica: $ {n} \\times \\frac{a}{b} $'),
      response: { kind: 'number', answer: 'n * a / b', boxes: 'fraction' },
      slips: [
        slip(
          'multiplies-both',
          { equals: 'a / b' },
          'You multiplied top and bottom. That only gives the same fraction another name.',
          'Multiplicaste arriba y abajo. Eso solo le da otro nombre a la misma fracción.',
        ),
        slip(
          'multiplies-the-bottom',
          { equals: 'a / (b * n)' },
          'You took the fraction several times, so it must become more.',
          'Tomaste la fracción varias veces; tiene que resultar más.',
        ),
        slip(
          'adds-instead',
          { equals: 'n + a / b' },
          'That is {n} wholes and a fraction. Take the fraction {n} times.',
          'Eso son {n} enteros y una fracción. Toma la fracción {n} veces.',
        ),
      ],
      hints: [
        w(
          'Write it as a long sum of the same fraction.',
          'Escríbelo como una suma larga de la misma fracción.',
        ),
        w(
          '{n} times {a} parts: how many parts? The size stays.',
          '{n} veces {a} partes: ¿cuántas partes? El tamaño no cambia.',
        ),
      ],
      steps: [
        w('{n} times {a} parts are {n * a} parts.', '{n} veces {a} partes son {n * a} partes.'),
        same('$ {n} \\times \\frac{a}{b} = \\frac{n * a}{b} $'),
      ],
    },
  },
  {
    code: 'FR4.5-B',
    competency: 'FR4.5',
    template: {
      parameters: [
        { name: 'n', from: '3', to: '6' },
        { name: 'b', from: '3', to: '8' },
        { name: 'a', from: '2', to: 'b - 1' },
        {
          names: ['one', 'many', 'stuff', 'asks'],
          rows: [
            [
              w('One lantern', 'Un farol'),
              w('lanterns', 'faroles'),
              w('of a sheet of paper', 'de un pliego de papel'),
              w('sheets', 'pliegos'),
            ],
            [
              w('One pot of rice', 'Una olla de arroz'),
              w('pots', 'ollas'),
              w('of a cup of lentils', 'de taza de lentejas'),
              w('cups', 'tazas'),
            ],
            [
              w('One scarf', 'Una bufanda'),
              w('scarves', 'bufandas'),
              w('of a ball of wool', 'de un ovillo de lana'),
              w('balls', 'ovillos'),
            ],
          ],
        },
      ],
      conditions: ['gcd(a, b) == 1', '!isWhole(n * a / b)', 'n * a > b'],
      prompt: w(
        '{one} takes $\\frac{a}{b}$ {stuff}. How much do {n} {many} take? Write a mixed number.',
        '{one} lleva $\\frac{a}{b}$ {stuff}. ¿Cuánto llevan {n} {many}? Escribe un número mixto.',
      ),
      picture: { kind: 'fractionBars', look: 'bars', bars: [{ parts: 'b', filled: 'a', count: 'n' }] },
      response: { kind: 'number', answer: 'n * a / b', form: 'mixed', unit: w('{asks}', '{asks}') },
      slips: [
        slip(
          'multiplies-both',
          { equals: 'a / b' },
          'That is enough for one only.',
          'Eso alcanza solo para una vez.',
        ),
        slip(
          'adds-instead',
          { equals: 'n + a / b' },
          'You wrote {n} wholes. But each time it is only a part of a whole.',
          'Escribiste {n} enteros. Pero cada vez es solo una parte de un entero.',
        ),
        slip(
          'drops-the-parts',
          { equals: 'n * a' },
          'So many parts. How many wholes do they make?',
          'Son esas partes. ¿Cuántos enteros forman?',
        ),
      ],
      hints: [
        w('Count the colored parts of all bars.', 'Cuenta las partes coloreadas de todas las barras.'),
        w(
          '{b} parts make one whole. How many times are {b} parts in there, and what is left over?',
          '{b} partes forman un entero. ¿Cuántas veces hay {b} partes y cuántas sobran?',
        ),
      ],
      steps: [
        same('$ {n} \\times \\frac{a}{b} = \\frac{n * a}{b} $'),
        w('That is {n * a / b | mixed}.', 'Eso es {n * a / b | mixed}.'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR4.5-C',
    competency: 'FR4.5',
    template: {
      parameters: [
        { name: 'n', from: '3', to: '5' },
        { name: 'b', from: '4', to: '9' },
        { name: 'a', from: '2', to: '3' },
      ],
      conditions: ['gcd(a, b) == 1', 'n != b'],
      prompt: w(
        'Choose all that are worth as much as $ {n} \\times \\frac{a}{b} $.',
        'Elige todas las que valen lo mismo que $ {n} \\times \\frac{a}{b} $.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'units', text: same('$ {n * a} \\times \\frac{1}{b} $'), right: true },
          { id: 'fraction', text: same('$\\frac{n * a}{b}$'), right: true },
          { id: 'both', text: same('$\\frac{n * a}{n * b}$') },
          { id: 'mixed', text: same('$ {n}\\frac{a}{b} $') },
          { id: 'sum', text: same('$ {n} + \\frac{a}{b} $') },
        ],
      },
      slips: [
        slip(
          'multiplies-both',
          { chose: 'both' },
          'In one of them the bottom was multiplied too. Then nothing has become more.',
          'En una también se multiplicó el de abajo. Entonces no resultó más.',
        ),
        slip(
          'mixed-number-is-product',
          { chose: 'mixed' },
          'A mixed number is wholes and a part put together, not times.',
          'Un número mixto son enteros y una parte juntos; no es por.',
        ),
        slip(
          'adds-instead',
          { chose: 'sum' },
          'In one of them a plus stands where a times belongs.',
          'En una hay un más donde va un por.',
        ),
        slip(
          'stops-after-one',
          { missed: 'units' },
          'Think of {n} times {a} single parts too.',
          'Piensa también en {n} veces {a} partes sueltas.',
        ),
      ],
      hints: [
        w(
          'Write $ {n} \\times \\frac{a}{b} $ as a sum of the same fraction, and count the parts.',
          'Escribe $ {n} \\times \\frac{a}{b} $ como suma de la misma fracción y cuenta las partes.',
        ),
        w(
          'Is the amount below or above {n}? Some can be ruled out at once.',
          '¿La cantidad es menor o mayor que {n}? Algunas se descartan enseguida.',
        ),
      ],
      steps: [
        w(
          '{n} times {a} parts of size $\\frac{1}{b}$ are {n * a} such parts.',
          '{n} veces {a} partes de tamaño $\\frac{1}{b}$ son {n * a} de esas partes.',
        ),
        same('$ {n * a} \\times \\frac{1}{b} = \\frac{n * a}{b} $'),
      ],
    },
  },
]
