import { children, same, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 4: dividing, factors and multiples. */
export const number4Divide: readonly SampleTemplate[] = [
  {
    code: 'NU4.4-A',
    competency: 'NU4.4',
    template: {
      parameters: [
        { name: 'b', from: '4', to: '8' },
        { name: 'q', from: '6', to: '19' },
        { name: 'r', from: '2', to: 'b - 1' },
        {
          names: ['people', 'cars'],
          rows: [
            [
              w(
                'children go to the lake in vans. Each van takes',
                'niños van al lago en camionetas. En cada camioneta caben',
              ),
              w('How many vans are needed?', '¿Cuántas camionetas hacen falta?'),
            ],
            [
              w(
                'guests sit at round tables. Each table seats',
                'invitados se sientan en mesas redondas. En cada mesa caben',
              ),
              w('How many tables are needed?', '¿Cuántas mesas hacen falta?'),
            ],
            [
              w('eggs are put into boxes. Each box holds', 'huevos se guardan en cajas. En cada caja caben'),
              w('How many boxes are needed for all of them?', '¿Cuántas cajas hacen falta para todos?'),
            ],
          ],
        },
      ],
      prompt: w('{b * q + r} {people} {b}. {cars}', '{b * q + r} {people} {b}. {cars}'),
      response: { kind: 'number', answer: 'q + 1' },
      slips: [
        slip(
          'ignores-remainder',
          { equals: 'q' },
          'All are full, and some are left over. Where do they go?',
          'Todas están llenas y sobran algunos. ¿Dónde van?',
        ),
        slip(
          'answers-the-remainder',
          { equals: 'r' },
          'That is how many are left over. What was asked?',
          'Esos son los que sobran. ¿Qué se preguntó?',
        ),
        slip(
          'leaves-a-fraction',
          { holds: 'response > q && response < q + 1' },
          'Can there be a part of one?',
          '¿Puede haber una parte de una?',
        ),
      ],
      hints: [
        w(
          'How many are filled completely? How many are left over?',
          '¿Cuántas se llenan del todo? ¿Cuántos sobran?',
        ),
        w(
          'Read the question again: do the last ones need a place too?',
          'Lee otra vez la pregunta: ¿los últimos también necesitan lugar?',
        ),
      ],
      steps: [
        w('{b * q + r} ÷ {b} = {q}, and {r} left over.', '{b * q + r} ÷ {b} = {q}, y sobran {r}.'),
        w('The {r} need one more: {q + 1}', 'Para los {r} hace falta una más: {q + 1}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'NU4.4-B',
    competency: 'NU4.4',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '9' },
        { name: 'q', from: '34', to: '215' },
      ],
      conditions: ['q % 10 != 0', 'b * q > 300'],
      prompt: w('Divide: {b * q} ÷ {b}', 'Divide: {b * q} ÷ {b}'),
      response: { kind: 'number', answer: 'q' },
      slips: [
        slip(
          'drops-zeros',
          { holds: 'response * 10 == q - q % 10 || response == floor(q / 100) * 10 + q % 10' },
          'A place went missing. Multiply back: do you get {b * q}?',
          'Se perdió un lugar. Multiplica de vuelta: ¿da {b * q}?',
        ),
        slip(
          'multiplies-instead',
          { equals: 'b * b * q' },
          'Shared out, it must become less.',
          'Al repartir tiene que resultar menos.',
        ),
        slip(
          'miscounts-the-quotient',
          { holds: 'abs(response - q) == 1 || abs(response - q) == 10' },
          'Close. Multiply back to see by how much it is off.',
          'Cerca. Multiplica de vuelta para ver cuánto falta o sobra.',
        ),
      ],
      hints: [
        w(
          'Begin with the largest place. How many times does {b} fit, and what is left?',
          'Empieza con el lugar mayor. ¿Cuántas veces cabe {b} y qué sobra?',
        ),
        w(
          'Take away easy pieces: ten times {b}, a hundred times {b}. Count how many you took.',
          'Quita pedazos fáciles: diez veces {b}, cien veces {b}. Cuenta cuántos quitaste.',
        ),
      ],
      steps: [
        w(
          '{b} × {q - q % 10} = {b * (q - q % 10)}. Left: {b * (q % 10)}',
          '{b} × {q - q % 10} = {b * (q - q % 10)}. Quedan: {b * (q % 10)}',
        ),
        same('{b} × {q % 10} = {b * (q % 10)}'),
        w('Together {q} times.', 'En total {q} veces.'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'NU4.5-A',
    competency: 'NU4.5',
    template: {
      parameters: [
        {
          names: ['n', 'f', 'g', 'x', 'y'],
          rows: [
            [12, 3, 4, 24, 5],
            [18, 6, 9, 36, 8],
            [20, 4, 10, 40, 6],
            [24, 6, 8, 48, 9],
            [28, 4, 14, 56, 8],
            [30, 6, 15, 60, 8],
            [36, 4, 9, 72, 8],
            [40, 5, 8, 80, 6],
            [42, 6, 14, 84, 8],
          ],
        },
      ],
      prompt: w('Choose all factors of {n}.', 'Elige todos los factores de {n}.'),
      response: {
        kind: 'choices',
        options: [
          { id: 'f', text: shown('f'), right: true },
          { id: 'g', text: shown('g'), right: true },
          { id: 'one', text: same('1'), right: true },
          { id: 'x', text: shown('x') },
          { id: 'y', text: shown('y') },
        ],
      },
      slips: [
        slip(
          'multiple-for-factor',
          { chose: 'x' },
          'One of them is larger than {n}. A factor fits into {n}.',
          'Uno es mayor que {n}. Un factor cabe en {n}.',
        ),
        slip(
          'near-miss-factor',
          { chose: 'y' },
          'Try it: one of them does not divide {n} evenly.',
          'Pruébalo: uno no divide a {n} sin que sobre.',
        ),
        slip(
          'forgets-one',
          { missed: 'one' },
          'Is there a number that divides every number?',
          '¿Hay un número que divide a todos?',
        ),
      ],
      hints: [
        w('Which of them times a whole number makes {n}?', '¿Cuáles, por un número entero, dan {n}?'),
        w(
          'Factors come in pairs: lay {n} dots in equal rows.',
          'Los factores vienen en parejas: pon {n} puntos en filas iguales.',
        ),
      ],
      steps: [same('{f} × {n / f} = {n}'), same('{g} × {n / g} = {n}'), same('1 × {n} = {n}')],
    },
  },
  {
    code: 'NU4.5-B',
    competency: 'NU4.5',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '8' },
        { name: 'b', from: '4', to: '10' },
        { name: 'who', oneOf: [...children] },
      ],
      conditions: ['a < b', 'b % a != 0'],
      prompt: w(
        '{who} watches two lamps. One blinks every {a} seconds, the other every {b} seconds. They have just blinked together. After how many seconds does that happen next?',
        '{who} mira dos luces. Una parpadea cada {a} segundos y la otra cada {b} segundos. Acaban de parpadear juntas. ¿Después de cuántos segundos vuelve a pasar?',
      ),
      response: { kind: 'number', answer: 'lcm(a, b)', unit: w('seconds', 'segundos') },
      slips: [
        slip(
          'product-for-least-multiple',
          { equals: 'a * b' },
          'Then they blink together too. But does it happen earlier?',
          'Entonces también parpadean juntas. ¿Pero no pasa antes?',
        ),
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'Write down when each one blinks.',
          'Escribe cuándo parpadea cada una.',
        ),
        slip(
          'factor-for-multiple',
          { equals: 'gcd(a, b)' },
          'The first lamp has not blinked by then. Look for a multiple of both.',
          'Para entonces todavía no parpadeó. Busca un número que esté en las dos tablas.',
        ),
      ],
      hints: [
        w(
          'Write the seconds at which the first lamp blinks, and below them those of the second.',
          'Escribe los segundos en que parpadea la primera y debajo los de la segunda.',
        ),
        w(
          'Which is the first number that stands in both rows?',
          '¿Cuál es el primer número que está en las dos filas?',
        ),
      ],
      steps: [
        w(
          '{b}, {2 * b}, {3 * b}… Which of them is a multiple of {a}?',
          '{b}, {2 * b}, {3 * b}… ¿Cuál está en la tabla del {a}?',
        ),
        w('The first is {lcm(a, b)}.', 'El primero es {lcm(a, b)}.'),
      ],
      minutes: 2,
    },
  },
]
