import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, decimals, grade 5: multiplying and dividing. */
export const decimals5Times: readonly SampleTemplate[] = [
  {
    code: 'DE5.4-A',
    competency: 'DE5.4',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 'b', from: '2', to: '9' },
      ],
      conditions: ['a * b % 10 != 0'],
      prompt: w(
        'Multiply: {a / 10 | decimal} × {b / 10 | decimal}',
        'Multiplica: {a / 10 | decimal} × {b / 10 | decimal}',
      ),
      response: { kind: 'number', answer: 'a * b / 100', form: 'decimal' },
      slips: [
        slip(
          'keeps-one-place',
          { equals: 'a * b / 10' },
          'That cannot be: a part of {a / 10 | decimal} is smaller than it. A tenth of a tenth is what?',
          'No puede ser: una parte de {a / 10 | decimal} es menor. ¿Qué es un décimo de un décimo?',
        ),
        slip(
          'adds-instead',
          { equals: '(a + b) / 10' },
          'You added. Here a part of a part is taken.',
          'Sumaste. Aquí se toma una parte de una parte.',
        ),
        slip(
          'drops-the-point',
          { equals: 'a * b' },
          'Both numbers are below 1. Can the answer be that large?',
          'Los dos números son menores que 1. ¿Puede dar tanto?',
        ),
      ],
      hints: [
        w(
          'About how large will it be: more or less than {a / 10 | decimal}?',
          'Aproximadamente, ¿cuánto dará: más que {a / 10 | decimal} o menos?',
        ),
        w(
          'Tenths times tenths are hundredths: think of a square of 10 by 10.',
          'Décimos por décimos son centésimos: piensa en un cuadrado de 10 por 10.',
        ),
      ],
      steps: [
        same('$\\frac{a}{10} \\times \\frac{b}{10} = \\frac{a * b}{100}$'),
        same('= {a * b / 100 | decimal}'),
      ],
    },
  },
  {
    code: 'DE5.4-B',
    competency: 'DE5.4',
    template: {
      parameters: [
        { name: 'a', from: '12', to: '89' },
        { name: 'b', from: '13', to: '79' },
      ],
      conditions: ['a % 10 != 0', 'b % 10 != 0', 'a * b % 10 != 0', 'a != b'],
      prompt: w(
        '{a} × {b} = {a * b}. What then is {a / 10 | decimal} × {b / 10 | decimal}?',
        '{a} × {b} = {a * b}. ¿Cuánto es entonces {a / 10 | decimal} × {b / 10 | decimal}?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: same('{a * b / 100 | decimal}'), right: true },
          { id: 'large', text: same('{a * b / 10 | decimal}') },
          { id: 'small', text: same('{a * b / 1000 | decimal}') },
          { id: 'bare', text: same('{a * b}') },
        ],
      },
      slips: [
        slip(
          'keeps-one-place',
          { chose: 'large' },
          'Both numbers became ten times smaller, not only one.',
          'Los dos números se hicieron diez veces menores, no solo uno.',
        ),
        slip(
          'one-place-off',
          { chose: 'small' },
          'Estimate with whole numbers: is it anywhere near?',
          'Estima con números enteros: ¿se acerca?',
        ),
        slip(
          'drops-the-point',
          { chose: 'bare' },
          'Smaller numbers cannot give the same.',
          'Números más pequeños no pueden dar lo mismo.',
        ),
      ],
      hints: [
        w(
          'Round both numbers to wholes and multiply. Which of these is near?',
          'Redondea los dos a enteros y multiplica. ¿Cuál se acerca?',
        ),
        w(
          'One number ten times smaller makes the product ten times smaller. And both?',
          'Un número diez veces menor hace el producto diez veces menor. ¿Y los dos?',
        ),
      ],
      steps: [
        w(
          'About {round(a / 10)} × {round(b / 10)} = {round(a / 10) * round(b / 10)}',
          'Más o menos {round(a / 10)} × {round(b / 10)} = {round(a / 10) * round(b / 10)}',
        ),
        same('{a * b} ÷ 100 = {a * b / 100 | decimal}'),
      ],
    },
  },
  {
    code: 'DE5.4-C',
    competency: 'DE5.4',
    template: {
      parameters: [
        { name: 'a', from: '21', to: '58' },
        { name: 'c', from: '120', to: '480', step: '20' },
        {
          name: 'thing',
          oneOf: [
            w('Plums', 'Las ciruelas'),
            w('Okra', 'La okra'),
            w('Tomatoes', 'Los tomates'),
            w('Dates', 'Los dátiles'),
          ],
        },
      ],
      conditions: ['a % 10 != 0', 'c % 100 != 0', 'isWhole(a * c / 10)'],
      prompt: w(
        '{thing}: {c / 100 | money} for a kilogram. What do {a / 10 | decimal} kilograms cost?',
        '{thing}: {c / 100 | money} por kilogramo. ¿Cuánto cuestan {a / 10 | decimal} kilogramos?',
      ),
      response: { kind: 'number', answer: 'a * c / 1000', form: 'decimal', unit: w('dollars', 'dólares') },
      slips: [
        slip(
          'one-place-off',
          { holds: 'response == a * c / 100 || response == a * c / 10000 || response == a * c / 10' },
          'The digits are right. Estimate: what do {floor(a / 10)} kilograms cost? Put the point there.',
          'Las cifras están bien. Estima: ¿cuánto cuestan {floor(a / 10)} kilogramos? Pon ahí el punto.',
        ),
        slip(
          'adds-instead',
          { equals: 'a / 10 + c / 100' },
          'Each kilogram costs that much. So multiply.',
          'Cada kilogramo cuesta eso. Entonces se multiplica.',
        ),
        slip(
          'ignores-the-tenths',
          { equals: 'floor(a / 10) * c / 100' },
          'There is a bit more than whole kilograms.',
          'Hay un poco más que kilogramos enteros.',
        ),
      ],
      hints: [
        w(
          'About how much will it be? Take whole kilograms and whole dollars.',
          '¿Más o menos cuánto será? Toma kilogramos enteros y dólares enteros.',
        ),
        w(
          'Multiply as if there were no points, then set the point where your estimate wants it.',
          'Multiplica como si no hubiera puntos y luego pon el punto donde lo pide tu estimación.',
        ),
      ],
      steps: [
        same('{a} × {c} = {a * c}'),
        w(
          'One place and two places: {a / 10 | decimal} × {c / 100 | decimal 2} = {a * c / 1000 | decimal 2}',
          'Un lugar y dos lugares: {a / 10 | decimal} × {c / 100 | decimal 2} = {a * c / 1000 | decimal 2}',
        ),
      ],
      minutes: 3,
    },
  },
  {
    code: 'DE5.5-A',
    competency: 'DE5.5',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '9' },
        { name: 'c', from: '12', to: '95' },
      ],
      conditions: ['c % 10 != 0', 'b * c % 10 != 0'],
      prompt: w('Divide: {b * c / 10 | decimal} ÷ {b}', 'Divide: {b * c / 10 | decimal} ÷ {b}'),
      response: { kind: 'number', answer: 'c / 10', form: 'decimal' },
      slips: [
        slip(
          'drops-the-point',
          { equals: 'c' },
          'Multiply back: does it give {b * c / 10 | decimal}?',
          'Multiplica de vuelta: ¿da {b * c / 10 | decimal}?',
        ),
        slip(
          'one-place-off',
          { equals: 'c / 100' },
          'The digits are right, but multiply back: is it enough?',
          'Las cifras están bien, pero multiplica de vuelta: ¿alcanza?',
        ),
        slip(
          'ignores-remainder',
          { equals: 'floor(c / 10)' },
          'There are ones left over. Change them into tenths and go on.',
          'Sobran unidades. Cámbialas por décimos y sigue.',
        ),
      ],
      hints: [
        w(
          'First share the wholes. What is left becomes tenths.',
          'Primero reparte los enteros. Lo que sobra se vuelve décimos.',
        ),
        w(
          'Check: your answer times {b} must give the first number.',
          'Comprueba: tu resultado por {b} debe dar el primer número.',
        ),
      ],
      steps: [
        w('{b * c} tenths ÷ {b} = {c} tenths', '{b * c} décimos ÷ {b} = {c} décimos'),
        same('{b * c / 10 | decimal} ÷ {b} = {c / 10 | decimal}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DE5.5-B',
    competency: 'DE5.5',
    template: {
      parameters: [
        { name: 'k', from: '4', to: '15' },
        { name: 'd', oneOf: [0.25, 0.3, 0.4, 0.6, 0.75, 0.8] },
        {
          names: ['who', 'stuff', 'vessel', 'vessels'],
          rows: [
            ['Mateo', w('liters of juice', 'litros de jugo'), w('glass', 'vaso'), w('glasses', 'vasos')],
            [
              'Anjali',
              w('kilograms of lentils', 'kilogramos de lentejas'),
              w('jar', 'frasco'),
              w('jars', 'frascos'),
            ],
            [
              'Tariq',
              w('liters of paint', 'litros de pintura'),
              w('tray', 'recipiente'),
              w('trays', 'recipientes'),
            ],
          ],
        },
      ],
      conditions: ['!isWhole(k * d)', 'k * d > 2'],
      prompt: w(
        '{who} has {k * d | decimal} {stuff}. Into each {vessel} go {d | decimal}. How many {vessels} can be filled?',
        '{who} tiene {k * d | decimal} {stuff}. En cada {vessel} caben {d | decimal}. ¿Cuántos {vessels} se pueden llenar?',
      ),
      response: { kind: 'number', answer: 'k', unit: w('{vessels}', '{vessels}') },
      slips: [
        slip(
          'multiplies-instead',
          { equals: 'k * d * d' },
          'You multiplied. How many times does {d | decimal} fit?',
          'Multiplicaste. ¿Cuántas veces cabe {d | decimal}?',
        ),
        slip(
          'one-place-off',
          { holds: 'response == k / 10 || response == k * 10 || response == k / 100' },
          'Multiply back: how much would that hold?',
          'Multiplica de vuelta: ¿cuánto cabría ahí?',
        ),
        slip(
          'subtracts-instead',
          { equals: 'k * d - d' },
          'That is what is left after the first one.',
          'Eso queda después del primero.',
        ),
      ],
      hints: [
        w(
          'Each takes less than one whole. So will there be more or fewer than the number of wholes?',
          'Cada uno lleva menos de un entero. ¿Serán más o menos que los enteros que hay?',
        ),
        w(
          'Make both numbers ten or a hundred times larger: how many times it fits does not change.',
          'Haz los dos números diez o cien veces mayores: las veces que cabe no cambian.',
        ),
      ],
      steps: [
        w('Both times 100: {k * d * 100} ÷ {d * 100}', 'Los dos por 100: {k * d * 100} ÷ {d * 100}'),
        same('{k * d * 100} ÷ {d * 100} = {k}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DE5.5-C',
    competency: 'DE5.5',
    template: {
      parameters: [
        { name: 'k', from: '3', to: '9' },
        { name: 'b', from: '2', to: '9' },
      ],
      conditions: ['k * b % 10 != 0', 'k != b'],
      prompt: w(
        'Which one has the same answer as {k * b / 10 | decimal} ÷ {b / 10 | decimal}?',
        '¿Cuál da lo mismo que {k * b / 10 | decimal} ÷ {b / 10 | decimal}?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'both', text: same('{k * b} ÷ {b}'), right: true },
          { id: 'first', text: same('{k * b} ÷ {b / 10 | decimal}') },
          { id: 'second', text: same('{k * b / 10 | decimal} ÷ {b}') },
          { id: 'turned', text: same('{b} ÷ {k * b}') },
        ],
      },
      slips: [
        slip(
          'moves-one-point-only',
          { chose: 'first' },
          'Only the first number became larger. Then more of them fit.',
          'Solo el primer número creció. Entonces cabe más veces.',
        ),
        slip(
          'moves-one-point-only',
          { chose: 'second' },
          'Only the second number became larger. Then fewer of them fit.',
          'Solo el segundo número creció. Entonces cabe menos veces.',
        ),
        slip(
          'turns-the-division',
          { chose: 'turned' },
          'What is divided by what? The order counts.',
          '¿Qué se divide entre qué? El orden cuenta.',
        ),
      ],
      hints: [
        w(
          'Think of money: {k * b / 10 | decimal} dollars in dimes, or in tenths of a dollar.',
          'Piensa en dinero: {k * b / 10 | decimal} dólares en monedas de un décimo de dólar.',
        ),
        w(
          'If both become ten times as large, how many times one fits into the other stays.',
          'Si los dos se hacen diez veces mayores, las veces que uno cabe en el otro no cambian.',
        ),
      ],
      steps: [
        w(
          '{k * b} tenths ÷ {b} tenths is {k * b} ÷ {b} = {k}.',
          '{k * b} décimos ÷ {b} décimos es {k * b} ÷ {b} = {k}.',
        ),
      ],
    },
  },
]
