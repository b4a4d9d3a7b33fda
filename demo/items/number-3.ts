import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 3. */
export const number3: readonly SampleTemplate[] = [
  {
    code: 'NU3.1-A',
    competency: 'NU3.1',
    template: {
      parameters: [
        { name: 'a', from: '302', to: '805' },
        { name: 'b', from: '118', to: '289' },
      ],
      conditions: ['a % 10 < b % 10', 'floor(a / 10) % 10 < floor(b / 10) % 10'],
      prompt: w('Subtract: {a} − {b}', 'Resta: {a} − {b}'),
      picture: { kind: 'blocks', hundreds: 'floor(a / 100)', tens: 'floor(a / 10) % 10', ones: 'a % 10' },
      response: { kind: 'number', answer: 'a - b' },
      slips: [
        slip(
          'takes-smaller-from-larger',
          {
            equals:
              '(floor(a / 100) - floor(b / 100)) * 100 + (floor(b / 10) % 10 - floor(a / 10) % 10) * 10 + b % 10 - a % 10',
          },
          'In a place you took the upper digit from the lower one. There is not enough: open a ten or a hundred.',
          'En un lugar le quitaste la cifra de arriba a la de abajo. No alcanza: abre una decena o una centena.',
        ),
        slip(
          'forgets-the-opened-whole',
          { holds: 'response == a - b + 10 || response == a - b + 100 || response == a - b + 110' },
          'You opened a ten or a hundred. It is no longer there.',
          'Abriste una decena o una centena. Ya no está ahí.',
        ),
        slip('adds-instead', { equals: 'a + b' }, 'Something is taken away.', 'Aquí se quita algo.'),
      ],
      hints: [
        w(
          'Look at the ones: are there enough to take away from? If not, change a ten.',
          'Mira las unidades: ¿alcanzan para quitar? Si no, cambia una decena.',
        ),
        w(
          'Or count on from {b} to {a} in friendly jumps.',
          'O cuenta desde {b} hasta {a} con saltos fáciles.',
        ),
      ],
      steps: [
        w(
          'From {b} to {ceil(b / 100) * 100}: {ceil(b / 100) * 100 - b}',
          'De {b} a {ceil(b / 100) * 100}: {ceil(b / 100) * 100 - b}',
        ),
        w(
          'From {ceil(b / 100) * 100} to {a}: {a - ceil(b / 100) * 100}',
          'De {ceil(b / 100) * 100} a {a}: {a - ceil(b / 100) * 100}',
        ),
        w('Together: {a - b}', 'En total: {a - b}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'NU3.1-B',
    competency: 'NU3.1',
    template: {
      parameters: [
        { name: 'a', from: '147', to: '489' },
        { name: 'b', from: '126', to: '398' },
        {
          names: ['who', 'things', 'asks'],
          rows: [
            ['Leila', w('stamps', 'estampillas'), w('How many stamps', 'Cuántas estampillas')],
            ['Kwame', w('shells', 'conchas'), w('How many shells', 'Cuántas conchas')],
            ['Mei', w('buttons', 'botones'), w('How many buttons', 'Cuántos botones')],
          ],
        },
      ],
      conditions: ['a % 10 + b % 10 > 9', 'floor(a / 10) % 10 + floor(b / 10) % 10 > 9'],
      prompt: w(
        '{who} has {a} {things} and gets {b} more. {asks} does {who} have then?',
        '{who} tiene {a} {things} y recibe {b} más. ¿{asks} tiene entonces?',
      ),
      response: { kind: 'number', answer: 'a + b', unit: w('{things}', '{things}') },
      slips: [
        slip(
          'forgets-to-carry',
          { holds: 'response == a + b - 10 || response == a + b - 100 || response == a + b - 110' },
          'Ten ones make one more ten, ten tens one more hundred. Did you take them along?',
          'Diez unidades forman una decena más; diez decenas, una centena más. ¿Las llevaste?',
        ),
        slip('takes-away-instead', { equals: 'abs(a - b)' }, 'More come to it.', 'Se agregan más.'),
      ],
      hints: [
        w(
          'Add hundreds, tens and ones each by themselves.',
          'Suma por separado centenas, decenas y unidades.',
        ),
        w(
          'Where you get ten or more, change ten of them into one of the next place.',
          'Donde resulten diez o más, cambia diez por uno del lugar siguiente.',
        ),
      ],
      steps: [
        w(
          'Ones: {a % 10} + {b % 10} = {a % 10 + b % 10}',
          'Unidades: {a % 10} + {b % 10} = {a % 10 + b % 10}',
        ),
        w(
          'Tens: {a % 100 - a % 10} + {b % 100 - b % 10} = {a % 100 - a % 10 + b % 100 - b % 10}',
          'Decenas: {a % 100 - a % 10} + {b % 100 - b % 10} = {a % 100 - a % 10 + b % 100 - b % 10}',
        ),
        w('With the hundreds: {a + b}', 'Con las centenas: {a + b}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'NU3.2-A',
    competency: 'NU3.2',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'b', from: '6', to: '9' },
      ],
      conditions: ['a != b'],
      prompt: w('How many dots are there?', '¿Cuántos puntos hay?'),
      picture: { kind: 'array', rows: 'a', columns: 'b' },
      response: { kind: 'number', answer: 'a * b' },
      slips: [
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'You added a row and a column. Each row has {b}.',
          'Sumaste una fila y una columna. Cada fila tiene {b}.',
        ),
        slip(
          'misses-a-row',
          {
            holds:
              'response == (a - 1) * b || response == (a + 1) * b || response == a * (b - 1) || response == a * (b + 1)',
          },
          'One row too few or too many.',
          'Falta o sobra una fila.',
        ),
      ],
      hints: [
        w('How many rows, and how many in each row?', '¿Cuántas filas y cuántos en cada una?'),
        w(
          'Start from a fact you know, such as 5 rows, and add the other rows.',
          'Empieza con una tabla que sabes, como 5 filas, y agrega las otras.',
        ),
      ],
      steps: [w('{a} rows of {b}', '{a} filas de {b}'), same('{a} × {b} = {a * b}')],
    },
  },
  {
    code: 'NU3.2-B',
    competency: 'NU3.2',
    template: {
      parameters: [
        { name: 'a', from: '6', to: '9' },
        { name: 'b', from: '4', to: '9' },
      ],
      conditions: ['a != b'],
      prompt: w(
        'You have forgotten {a} × {b}. Choose all ways that lead to it.',
        'Se te olvidó {a} × {b}. Elige todos los caminos que llevan ahí.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'five', text: same('5 × {b} + {a - 5} × {b}'), right: true },
          { id: 'ten', text: same('10 × {b} − {10 - a} × {b}'), right: true },
          { id: 'one', text: same('5 × {b} + {a - 5}') },
          { id: 'turn', text: same('{b} × {a}'), right: true },
        ],
      },
      slips: [
        slip(
          'adds-ones-for-rows',
          { chose: 'one' },
          'What is missing after 5 times {b} are whole rows of {b}.',
          'Después de 5 por {b} faltan filas enteras de {b}.',
        ),
        slip(
          'turning-changes-product',
          { missed: 'turn' },
          'Turn the rows and columns around: are there more dots then?',
          'Gira las filas y columnas: ¿hay más puntos?',
        ),
        slip(
          'stops-after-one',
          { missed: 'ten' },
          'One may also start too high and take something away.',
          'También se puede empezar más arriba y quitar algo.',
        ),
      ],
      hints: [
        w('Draw {a} rows of {b} dots.', 'Dibuja {a} filas de {b} puntos.'),
        w(
          'Cover some rows: does each way end with {a} rows?',
          'Tapa unas filas: ¿cada camino termina con {a} filas?',
        ),
      ],
      steps: [
        same('{5 * b} + {(a - 5) * b} = {a * b}'),
        same('{10 * b} − {(10 - a) * b} = {a * b}'),
        same('{b} × {a} = {a * b}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'NU3.3-A',
    competency: 'NU3.3',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '9' },
        { name: 'q', from: '3', to: '9' },
        {
          names: ['who', 'things', 'friends', 'asks'],
          rows: [
            [
              'Omar',
              w('dates', 'dátiles'),
              w('friends', 'amigos'),
              w('How many dates does each get?', '¿Cuántos dátiles le tocan a cada uno?'),
            ],
            [
              'Anjali',
              w('marbles', 'canicas'),
              w('bags', 'bolsas'),
              w('How many marbles go into each?', '¿Cuántas canicas van en cada una?'),
            ],
            [
              'Sofía',
              w('flowers', 'flores'),
              w('vases', 'floreros'),
              w('How many flowers go into each?', '¿Cuántas flores van en cada uno?'),
            ],
          ],
        },
      ],
      conditions: ['b != q'],
      prompt: w(
        '{who} shares {b * q} {things} equally among {b} {friends}. {asks}',
        '{who} reparte {b * q} {things} en partes iguales entre {b} {friends}. {asks}',
      ),
      response: { kind: 'number', answer: 'q', unit: w('{things}', '{things}') },
      slips: [
        slip(
          'subtracts-instead',
          { equals: 'b * q - b' },
          'You gave one to each. Go on sharing.',
          'Diste uno a cada parte. Sigue repartiendo.',
        ),
        slip(
          'misses-by-one',
          { holds: 'abs(response - q) == 1' },
          'Check with the times fact: does it make {b * q}?',
          'Comprueba con la tabla: ¿da {b * q}?',
        ),
        slip(
          'repeats-the-groups',
          { equals: 'b' },
          'That is how many share. How many does each get?',
          'Esas son las partes. ¿Cuánto le toca a cada una?',
        ),
      ],
      hints: [
        w('{b} times what makes {b * q}?', '¿{b} por cuánto da {b * q}?'),
        w('Count by {b} until you come to {b * q}.', 'Di la tabla del {b} hasta llegar a {b * q}.'),
      ],
      steps: [same('{b} × {q} = {b * q}'), same('{b * q} ÷ {b} = {q}')],
    },
  },
  {
    code: 'NU3.3-B',
    competency: 'NU3.3',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'b', from: '4', to: '9' },
      ],
      conditions: ['a < b'],
      prompt: w(
        'Choose all that belong to {a} × {b} = {a * b}.',
        'Elige todas las que van con {a} × {b} = {a * b}.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'first', text: same('{a * b} ÷ {a} = {b}'), right: true },
          { id: 'second', text: same('{a * b} ÷ {b} = {a}'), right: true },
          { id: 'turned', text: same('{a} ÷ {b} = {a * b}') },
          { id: 'minus', text: same('{a * b} − {a} = {b}') },
        ],
      },
      slips: [
        slip(
          'turns-the-division',
          { chose: 'turned' },
          'What is shared comes first: the large number.',
          'Lo que se reparte va primero: el número grande.',
        ),
        slip(
          'subtracts-instead',
          { chose: 'minus' },
          'Times belongs with sharing, not with taking away once.',
          'Por va con repartir, no con quitar una vez.',
        ),
        slip(
          'stops-after-one',
          { missed: 'second' },
          'You can also share the other way around.',
          'También se puede repartir al revés.',
        ),
      ],
      hints: [
        w(
          'Think of rows of dots: {a} rows, {b} in each.',
          'Piensa en filas de puntos: {a} filas, {b} en cada una.',
        ),
        w(
          'Which questions can be asked when you know the whole?',
          '¿Qué se puede preguntar cuando se sabe el total?',
        ),
      ],
      steps: [
        w(
          '{a * b} shared among {a}: {b} each. Among {b}: {a} each.',
          '{a * b} entre {a}: {b} a cada uno. Entre {b}: {a} a cada uno.',
        ),
      ],
    },
  },
]
