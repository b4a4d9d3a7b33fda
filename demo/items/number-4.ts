import { same, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 4: large numbers, rounding, multiplying. */
export const number4: readonly SampleTemplate[] = [
  {
    code: 'NU4.1-A',
    competency: 'NU4.1',
    template: {
      parameters: [
        { name: 'm', from: '2', to: '9' },
        { name: 't', from: '12', to: '98' },
        { name: 'u', from: '3', to: '89' },
      ],
      prompt: w(
        'Write the number with digits: {m | words} million {t * 1000 + u | words}.',
        'Escribe el número con cifras: {m | words} millones {t * 1000 + u | words}.',
      ),
      response: { kind: 'number', answer: 'm * 1000000 + t * 1000 + u' },
      slips: [
        slip(
          'drops-zeros',
          {
            holds:
              'response == m * 100000 + t * 1000 + u || response == m * 10000 + t * 100 + u || response == m * 1000000 + t * 100 + u',
          },
          'After the millions and after the thousands there are three places each. An empty place needs a zero.',
          'Después de los millones y después de los miles hay tres lugares. Un lugar vacío necesita un cero.',
        ),
        slip(
          'writes-parts-in-full',
          { holds: 'response > 10000000' },
          'The parts were written one after the other. Millions, thousands and ones share one number.',
          'Las partes se escribieron una tras otra. Millones, miles y unidades comparten un solo número.',
        ),
      ],
      hints: [
        w(
          'Draw three rooms: millions, thousands, ones. Three places in each.',
          'Dibuja tres cuartos: millones, miles, unidades. Tres lugares en cada uno.',
        ),
        w(
          'Fill the rooms from the left. Which places stay empty?',
          'Llena los cuartos desde la izquierda. ¿Qué lugares quedan vacíos?',
        ),
      ],
      steps: [
        w('Millions: {m}. Thousands: {t}. Ones: {u}.', 'Millones: {m}. Miles: {t}. Unidades: {u}.'),
        same('{m * 1000000 + t * 1000 + u}'),
      ],
    },
  },
  {
    code: 'NU4.1-B',
    competency: 'NU4.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '8' },
        { name: 'b', from: '3', to: '9' },
        { name: 'c', from: '1', to: '9' },
      ],
      conditions: ['b > c', 'a > b || a < b'],
      prompt: w(
        'Four towns counted their people. Put the numbers in order, smallest first.',
        'Cuatro ciudades contaron a sus habitantes. Ordena los números, del menor al mayor.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'short', text: same('{90000 + b * 1000 + c}'), by: '90000 + b * 1000 + c' },
          { id: 'low', text: same('{a * 100000 + c * 10000 + 987}'), by: 'a * 100000 + c * 10000 + 987' },
          { id: 'high', text: same('{a * 100000 + b * 10000 + 12}'), by: 'a * 100000 + b * 10000 + 12' },
          { id: 'million', text: same('{1000000 + c * 1000}'), by: '1000000 + c * 1000' },
        ],
      },
      slips: [
        slip(
          'looks-at-first-digit',
          { before: ['million', 'short'] },
          'First see how many places each number has.',
          'Primero mira cuántos lugares tiene cada número.',
        ),
        slip(
          'looks-at-last-digits',
          { before: ['high', 'low'] },
          'Compare from the left: the first place in which they differ decides.',
          'Compara desde la izquierda: decide el primer lugar en que son distintos.',
        ),
      ],
      hints: [
        w('Count the places: more places, larger number.', 'Cuenta los lugares: más lugares, número mayor.'),
        w(
          'Equally many places? Go from the left until two digits differ.',
          '¿Igual de lugares? Ve desde la izquierda hasta que dos cifras sean distintas.',
        ),
      ],
      steps: [
        w(
          '{90000 + b * 1000 + c} has five places, {1000000 + c * 1000} has seven.',
          '{90000 + b * 1000 + c} tiene cinco lugares; {1000000 + c * 1000} tiene siete.',
        ),
        w(
          'Between the other two the ten thousands decide: {c} and {b}.',
          'Entre los otros dos deciden las decenas de mil: {c} y {b}.',
        ),
      ],
    },
  },
  {
    code: 'NU4.2-A',
    competency: 'NU4.2',
    template: {
      parameters: [
        { name: 'n', from: '12051', to: '98949', step: '13' },
        {
          names: ['place', 'called'],
          rows: [
            [100, w('hundred', 'centena')],
            [1000, w('thousand', 'unidad de mil')],
            [10000, w('ten thousand', 'decena de mil')],
          ],
        },
      ],
      conditions: [
        'n % place != place / 2',
        'n % place != 0',
        'round(n / place) != floor(n / place) || n % place > place / 10',
      ],
      prompt: w('Round {n} to the nearest {called}.', 'Redondea {n} a la {called} más cercana.'),
      response: { kind: 'number', answer: 'round(n / place) * place' },
      slips: [
        slip(
          'always-rounds-down',
          { equals: 'floor(n / place) * place' },
          'You cut it off. Is the next one up perhaps closer?',
          'Lo cortaste. ¿No estará más cerca el siguiente?',
        ),
        slip(
          'always-rounds-up',
          { equals: 'ceil(n / place) * place' },
          'Is that really the closer one? Look at the digit to the right.',
          '¿De verdad ese está más cerca? Mira la cifra de la derecha.',
        ),
        slip(
          'rounds-to-another-place',
          {
            holds:
              'response != round(n / place) * place && (response == round(n / 10) * 10 || response == round(n / 100) * 100 || response == round(n / 1000) * 1000 || response == round(n / 10000) * 10000)',
          },
          'Rounded well, but to another place. Which digit is the {called}?',
          'Bien redondeado, pero a otro lugar. ¿Qué cifra es la {called}?',
        ),
      ],
      hints: [
        w(
          'Between which two numbers with zeros at the end does it lie?',
          '¿Entre qué dos números que terminan en ceros está?',
        ),
        w(
          'Which is closer? The digit just to the right of the place tells: below 5, or 5 and more.',
          '¿Cuál está más cerca? Lo dice la cifra a la derecha del lugar: menos de 5, o 5 y más.',
        ),
      ],
      steps: [
        w(
          'It lies between {floor(n / place) * place} and {ceil(n / place) * place}.',
          'Está entre {floor(n / place) * place} y {ceil(n / place) * place}.',
        ),
        w('Closer is {round(n / place) * place}.', 'Más cerca está {round(n / place) * place}.'),
      ],
    },
  },
  {
    code: 'NU4.2-B',
    competency: 'NU4.2',
    template: {
      parameters: [
        { name: 'n', from: '1100', to: '9800', step: '50' },
        { name: 'm', from: '1', to: '49' },
        {
          names: ['exact', 'round', 'near'],
          rows: [
            [
              w('the code of a bicycle lock', 'la clave de un candado'),
              w(
                'the number of people at a festival, for a news report',
                'la gente en una fiesta, para una noticia',
              ),
              w('the last four digits of a phone number', 'las últimas cuatro cifras de un teléfono'),
            ],
            [
              w('the points that decide a game', 'los puntos que deciden un juego'),
              w('the number of trees in a park, for a sign', 'los árboles de un parque, para un cartel'),
              w('the number of a house', 'el número de una casa'),
            ],
          ],
        },
      ],
      prompt: w(
        'For which of these may you round {n + m} to {round((n + m) / 100) * 100}?',
        '¿En cuál de estos casos se puede redondear {n + m} a {round((n + m) / 100) * 100}?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'round', text: shown('round'), right: true },
          { id: 'exact', text: shown('exact') },
          { id: 'near', text: shown('near') },
        ],
      },
      slips: [
        slip(
          'rounds-what-must-be-exact',
          { chose: 'exact' },
          'Would it still work if the number were a little off?',
          '¿Serviría todavía si el número fuera un poco distinto?',
        ),
        slip(
          'rounds-a-name',
          { chose: 'near' },
          'Such a number is a name. Another number names something else.',
          'Ese número es un nombre. Otro número nombra otra cosa.',
        ),
      ],
      hints: [
        w(
          'Ask each time: what happens when the number is a little wrong?',
          'Pregunta cada vez: ¿qué pasa si el número no es exacto?',
        ),
        w(
          'Where is it only said how large something is, more or less?',
          '¿Dónde se dice solo qué tan grande es algo, más o menos?',
        ),
      ],
      steps: [
        w('Rounding is fine where “about” is enough.', 'Se puede redondear donde basta con «más o menos».'),
        w(
          'A lock, a name or a close result needs each digit.',
          'Una clave, un nombre o un resultado justo necesita cada cifra.',
        ),
      ],
    },
  },
  {
    code: 'NU4.3-A',
    competency: 'NU4.3',
    template: {
      parameters: [
        { name: 'a', from: '123', to: '987' },
        { name: 'b', from: '3', to: '9' },
      ],
      conditions: ['a % 10 != 0', 'floor(a / 10) % 10 != 0', '(a % 10) * b >= 10'],
      prompt: w('Multiply: {a} × {b}', 'Multiplica: {a} × {b}'),
      response: { kind: 'number', answer: 'a * b' },
      slips: [
        slip(
          'forgets-to-carry',
          { equals: 'a * b - floor((a % 10) * b / 10) * 10' },
          'The tens that came from the ones are missing.',
          'Faltan las decenas que salieron de las unidades.',
        ),
        slip(
          'multiplies-one-digit-only',
          {
            holds: 'response == a - a % 10 + (a % 10) * b || response == floor(a / 100) * 100 * b + a % 100',
          },
          'Each part of the number is taken {b} times, not only one of them.',
          'Cada parte del número se toma {b} veces, no solo una.',
        ),
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'That is plus. Here it is {b} times.',
          'Eso es más. Aquí es {b} veces.',
        ),
      ],
      hints: [
        w('Split {a} into hundreds, tens and ones.', 'Separa {a} en centenas, decenas y unidades.'),
        w(
          'Take each part {b} times and add what you get.',
          'Toma cada parte {b} veces y suma lo que resulta.',
        ),
      ],
      steps: [
        same('{floor(a / 100) * 100} × {b} = {floor(a / 100) * 100 * b}'),
        same('{a % 100 - a % 10} × {b} = {(a % 100 - a % 10) * b}'),
        same('{a % 10} × {b} = {(a % 10) * b}'),
        w('Together: {a * b}', 'En total: {a * b}'),
      ],
      minutes: 2,
    },
  },
]
