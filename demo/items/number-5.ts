import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 5. */
export const number5: readonly SampleTemplate[] = [
  {
    code: 'NU5.1-A',
    competency: 'NU5.1',
    template: {
      parameters: [
        { name: 'a', from: '13', to: '89' },
        { name: 'b', from: '12', to: '79' },
      ],
      conditions: ['a % 10 != 0', 'b % 10 != 0', 'a % 10 != 1', 'a != b'],
      prompt: w('Multiply: {a} × {b}', 'Multiplica: {a} × {b}'),
      response: { kind: 'number', answer: 'a * b' },
      slips: [
        slip(
          'tens-times-tens-only',
          { equals: '(a - a % 10) * (b - b % 10) + (a % 10) * (b % 10)' },
          'Tens by tens, ones by ones: two of the four parts are missing. Draw the rectangle.',
          'Decenas por decenas, unidades por unidades: faltan dos de las cuatro partes. Dibuja el rectángulo.',
        ),
        slip(
          'drops-zeros',
          { equals: 'a * floor(b / 10) + a * (b % 10)' },
          'The first digit of {b} stands for tens. So that row is ten times as much.',
          'La primera cifra de {b} son decenas. Esa fila es diez veces más.',
        ),
        slip(
          'stops-half-way',
          { holds: 'response == a * (b % 10) || response == a * (b - b % 10)' },
          'That is one part of it. {b} has tens and ones.',
          'Eso es una parte. {b} tiene decenas y unidades.',
        ),
      ],
      hints: [
        w(
          'Draw a rectangle with the sides {a} and {b} and cut both into tens and ones.',
          'Dibuja un rectángulo de lados {a} y {b} y corta los dos en decenas y unidades.',
        ),
        w('Work out the four parts and add them.', 'Calcula las cuatro partes y súmalas.'),
      ],
      steps: [
        same('{a} × {b - b % 10} = {a * (b - b % 10)}'),
        same('{a} × {b % 10} = {a * (b % 10)}'),
        same('{a * (b - b % 10)} + {a * (b % 10)} = {a * b}'),
      ],
      minutes: 3,
    },
  },
  {
    code: 'NU5.1-B',
    competency: 'NU5.1',
    template: {
      parameters: [
        { name: 'a', from: '13', to: '49' },
        { name: 'b', from: '12', to: '39' },
      ],
      conditions: ['a % 10 != 0', 'b % 10 != 0', 'a != b', '(a % 10) != (b % 10)'],
      prompt: w('Which sum is worth as much as {a} × {b}?', '¿Qué suma vale lo mismo que {a} × {b}?'),
      picture: { kind: 'rectangle', width: 'a', height: 'b' },
      response: {
        kind: 'choice',
        options: [
          { id: 'parts', text: same('{a} × {b - b % 10} + {a} × {b % 10}'), right: true },
          { id: 'pairs', text: same('{a - a % 10} × {b - b % 10} + {a % 10} × {b % 10}') },
          { id: 'digits', text: same('{a} × {floor(b / 10)} + {a} × {b % 10}') },
          { id: 'plus', text: same('{a} × {b - b % 10} + {b % 10}') },
        ],
      },
      slips: [
        slip(
          'tens-times-tens-only',
          { chose: 'pairs' },
          'Cut the rectangle that way: two corners are counted, two pieces are not.',
          'Corta así el rectángulo: cuentas dos esquinas y dejas dos pedazos.',
        ),
        slip(
          'drops-zeros',
          { chose: 'digits' },
          'The first digit of {b} is worth tens.',
          'La primera cifra de {b} vale decenas.',
        ),
        slip(
          'adds-instead',
          { chose: 'plus' },
          'The ones of {b} are rows too: {a} in each.',
          'Las unidades de {b} también son filas: {a} en cada una.',
        ),
      ],
      hints: [
        w(
          'Cut the rectangle with one straight line. What are the two pieces?',
          'Corta el rectángulo con una línea recta. ¿Cuáles son los dos pedazos?',
        ),
        w(
          'The height {b} is cut into tens and ones; the width stays.',
          'La altura {b} se corta en decenas y unidades; el ancho no cambia.',
        ),
      ],
      steps: [
        same('{b} = {b - b % 10} + {b % 10}'),
        w('Both pieces are {a} wide.', 'Los dos pedazos miden {a} de ancho.'),
      ],
    },
  },
  {
    code: 'NU5.2-A',
    competency: 'NU5.2',
    template: {
      parameters: [
        { name: 'b', from: '12', to: '45' },
        { name: 'q', from: '12', to: '48' },
      ],
      conditions: ['b % 10 != 0', 'q % 10 != 0', 'b != q'],
      prompt: w('Divide: {b * q} ÷ {b}', 'Divide: {b * q} ÷ {b}'),
      response: { kind: 'number', answer: 'q' },
      slips: [
        slip(
          'miscounts-the-quotient',
          { holds: 'abs(response - q) == 1 || abs(response - q) == 10' },
          'Close. Multiply back: is it {b * q}?',
          'Cerca. Multiplica de vuelta: ¿da {b * q}?',
        ),
        slip(
          'one-place-off',
          { holds: 'response == q * 10 || response == q / 10' },
          'Estimate with {round(b / 10) * 10}: how large must it be?',
          'Estima con {round(b / 10) * 10}: ¿qué tan grande debe ser?',
        ),
      ],
      hints: [
        w(
          'Take away ten times {b} as often as you can. What is left?',
          'Quita diez veces {b} todas las veces que puedas. ¿Qué queda?',
        ),
        w(
          'Write down {b}, twice {b}, four times {b}: they help with the rest.',
          'Escribe {b}, dos veces {b}, cuatro veces {b}: ayudan con lo que queda.',
        ),
      ],
      steps: [
        same('{b} × {q - q % 10} = {b * (q - q % 10)}'),
        w('Left: {b * (q % 10)} = {b} × {q % 10}', 'Queda: {b * (q % 10)} = {b} × {q % 10}'),
        same('{q - q % 10} + {q % 10} = {q}'),
      ],
      minutes: 3,
    },
  },
  {
    code: 'NU5.2-B',
    competency: 'NU5.2',
    template: {
      parameters: [
        { name: 'b', from: '14', to: '36' },
        { name: 'q', from: '11', to: '29' },
        { name: 'r', from: '2', to: 'b - 1' },
        {
          names: ['story', 'asks'],
          rows: [
            [
              w('pencils go into packs of', 'lápices se ponen en paquetes de'),
              w('How many packs can be filled?', '¿Cuántos paquetes se pueden llenar?'),
            ],
            [
              w('tiles are laid in rows of', 'baldosas se ponen en filas de'),
              w('How many full rows are there?', '¿Cuántas filas completas hay?'),
            ],
            [
              w('beads make necklaces of', 'cuentas forman collares de'),
              w('How many whole necklaces can be made?', '¿Cuántos collares enteros se pueden hacer?'),
            ],
          ],
        },
      ],
      conditions: ['b % 10 != 0', 'r != q'],
      prompt: w('{b * q + r} {story} {b}. {asks}', '{b * q + r} {story} {b}. {asks}'),
      response: { kind: 'number', answer: 'q' },
      slips: [
        slip(
          'counts-the-started-whole',
          { equals: 'q + 1' },
          'The last one is not full. Was it asked for?',
          'El último no está completo. ¿Se preguntaba por él?',
        ),
        slip('answers-the-remainder', { equals: 'r' }, 'That is what is left over.', 'Eso es lo que sobra.'),
        slip(
          'leaves-a-fraction',
          { holds: 'response > q && response < q + 1' },
          'Only full ones count here.',
          'Aquí solo cuentan los completos.',
        ),
      ],
      hints: [
        w(
          'About how many will it be? Round both numbers first.',
          '¿Más o menos cuántos serán? Redondea primero los dos números.',
        ),
        w(
          'What is left over is not enough for one more. What does the question want?',
          'Lo que sobra no alcanza para otro. ¿Qué pide la pregunta?',
        ),
      ],
      steps: [
        same('{b} × {q} = {b * q}'),
        w('Left over: {r}, which is less than {b}.', 'Sobran: {r}, que es menos que {b}.'),
      ],
      minutes: 3,
    },
  },
  {
    code: 'NU5.3-A',
    competency: 'NU5.3',
    template: {
      parameters: [
        { name: 'a', from: '11', to: '98' },
        { name: 'k', oneOf: [10, 100, 1000] },
        { name: 'places', oneOf: [10, 100] },
      ],
      conditions: ['a % 10 != 0', 'k != places'],
      prompt: w('Work out {a / places | decimal} × {k}.', 'Calcula {a / places | decimal} × {k}.'),
      response: { kind: 'number', answer: 'a / places * k' },
      slips: [
        slip(
          'adds-zeros-at-the-end',
          { holds: 'response == a / places' },
          'Zeros at the end of a decimal change nothing. Each digit has to move to a larger place.',
          'Los ceros al final de un decimal no cambian nada. Cada cifra tiene que pasar a un lugar mayor.',
        ),
        slip(
          'one-place-off',
          { holds: 'response == a / places * k * 10 || response == a / places * k / 10' },
          'Count the zeros of {k}: that many places.',
          'Cuenta los ceros de {k}: esos lugares.',
        ),
        slip(
          'moves-the-other-way',
          { equals: 'a / places / k' },
          'Times {k} makes it larger.',
          'Por {k} resulta más grande.',
        ),
      ],
      hints: [
        w(
          'Times ten: ones become tens, tenths become ones. Each digit moves one place.',
          'Por diez: las unidades pasan a decenas, los décimos a unidades. Cada cifra se mueve un lugar.',
        ),
        w('How many times ten is {k}?', '¿Cuántas veces por diez es {k}?'),
      ],
      steps: [
        w(
          "Each digit moves {k == 10 ? 'one place' : k == 100 ? 'two places' : 'three places'} to the left.",
          "Cada cifra se mueve {k == 10 ? 'un lugar' : k == 100 ? 'dos lugares' : 'tres lugares'} a la izquierda.",
        ),
        same('{a / places | decimal} × {k} = {a / places * k | decimal}'),
      ],
    },
  },
  {
    code: 'NU5.3-B',
    competency: 'NU5.3',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 'b', from: '2', to: '9' },
      ],
      conditions: ['a != b'],
      prompt: w('Match each with its value.', 'Une cada uno con su valor.'),
      response: {
        kind: 'match',
        pairs: [
          { id: 'two', left: same('$ {a} \\times 10^2 $'), right: same('{a * 100}') },
          { id: 'three', left: same('$ {a} \\times 10^3 $'), right: same('{a * 1000}') },
          { id: 'down', left: same('$ {b} \\div 10^2 $'), right: same('{b / 100 | decimal}') },
        ],
        extra: [
          { id: 'times', right: same('{a * 20}') },
          { id: 'tenth', right: same('{b / 10 | decimal}') },
        ],
      },
      slips: [
        slip(
          'exponent-times-base',
          { joined: ['two', 'times'] },
          '10 to the power 2 is 10 × 10, not 10 × 2.',
          '10 elevado a 2 es 10 × 10, no 10 × 2.',
        ),
        slip(
          'one-place-off',
          { joined: ['down', 'tenth'] },
          'Twice divided by ten: two places.',
          'Dos veces entre diez: dos lugares.',
        ),
        slip(
          'one-place-off',
          { joined: ['two', 'three'] },
          'The small number says how many times ten is taken as a factor.',
          'El número pequeño dice cuántas veces se toma el diez como factor.',
        ),
      ],
      hints: [
        w(
          'Write the power of ten as a product of tens.',
          'Escribe la potencia de diez como producto de dieces.',
        ),
        w(
          'Times ten moves the digits one place to the left, divided by ten one place to the right.',
          'Por diez mueve las cifras un lugar a la izquierda; entre diez, un lugar a la derecha.',
        ),
      ],
      steps: [
        same('$10^2 = 100$, $10^3 = 1{,}000$'),
        same('{a} × 100 = {a * 100}, {a} × 1,000 = {a * 1000}'),
        same('{b} ÷ 100 = {b / 100 | decimal}'),
      ],
    },
  },
]
