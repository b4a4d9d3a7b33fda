import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, decimals: tenths and hundredths of grade 4, fractions as decimals of grade 5, percent of grade 6. */
export const decimals5Fractions: readonly SampleTemplate[] = [
  {
    code: 'DE4.1-A',
    competency: 'DE4.1',
    template: {
      parameters: [
        { name: 'p', from: '0', to: '8' },
        { name: 'a', from: '1', to: '9' },
      ],
      conditions: ['a != 5'],
      prompt: w(
        'Which decimal stands at point P on the ruler?',
        '¿Qué decimal está en el punto P de la regla?',
      ),
      picture: {
        kind: 'numberLine',
        from: 'p',
        to: 'p + 1',
        step: '1 / 10',
        numbers: 'ends',
        points: [{ at: 'p + a / 10', label: same('P') }],
      },
      response: { kind: 'number', answer: 'p + a / 10', form: 'decimal' },
      slips: [
        slip(
          'counts-from-the-right',
          { equals: 'p + (10 - a) / 10' },
          'Go from the smaller number to the right.',
          'Ve del número menor hacia la derecha.',
        ),
        slip(
          'tenths-for-hundredths',
          { equals: 'p + a / 100' },
          'From one whole to the next there are ten steps. What is one step worth?',
          'De un entero al siguiente hay diez pasos. ¿Cuánto vale un paso?',
        ),
        slip(
          'counts-the-start',
          { equals: 'p + (a + 1) / 10' },
          'Count the steps, not the marks.',
          'Cuenta los pasos, no las marcas.',
        ),
      ],
      hints: [
        w(
          'Into how many steps is the whole cut? What is one of them called?',
          '¿En cuántos pasos está cortado el entero? ¿Cómo se llama uno?',
        ),
        w(
          'First the whole number just before, then the point, then the steps.',
          'Primero el entero que está justo antes, luego el punto, luego los pasos.',
        ),
      ],
      steps: [
        w(
          '{a} tenths after {p}: {p + a / 10 | decimal}',
          '{a} décimos después de {p}: {p + a / 10 | decimal}',
        ),
      ],
    },
  },
  {
    code: 'DE4.1-B',
    competency: 'DE4.1',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '9' },
        { name: 'a', from: '2', to: '9' },
      ],
      prompt: w('Write $ {p}\\frac{a}{100} $ as a decimal.', 'Escribe $ {p}\\frac{a}{100} $ como decimal.'),
      response: { kind: 'number', answer: 'p + a / 100', form: 'decimal' },
      slips: [
        slip(
          'tenths-for-hundredths',
          { equals: 'p + a / 10' },
          'You wrote tenths. A hundred parts: which place is that?',
          'Escribiste décimos. Cien partes: ¿qué lugar es ese?',
        ),
        slip(
          'ignores-zero',
          { equals: 'p + a / 1000' },
          'One zero too many: count the places after the point.',
          'Un cero de más: cuenta los lugares después del punto.',
        ),
        slip(
          'drops-the-whole',
          { equals: 'a / 100' },
          'Do not forget what stands before the fraction.',
          'No olvides lo que está antes de la fracción.',
        ),
      ],
      hints: [
        w(
          'What are the first and the second place after the point called?',
          '¿Cómo se llaman el primero y el segundo lugar después del punto?',
        ),
        w(
          'Are there any tenths? If not, what keeps their place?',
          '¿Hay décimos? Si no, ¿qué guarda su lugar?',
        ),
      ],
      steps: [
        w(
          '{p} ones, no tenths, {a} hundredths: {p + a / 100 | decimal}',
          '{p} unidades, ningún décimo, {a} centésimos: {p + a / 100 | decimal}',
        ),
      ],
    },
  },
  {
    code: 'DE5.6-A',
    competency: 'DE5.6',
    template: {
      parameters: [
        {
          names: ['a', 'b'],
          rows: [
            [3, 4],
            [1, 4],
            [2, 5],
            [3, 5],
            [4, 5],
            [1, 8],
            [3, 8],
            [5, 8],
            [7, 20],
            [9, 20],
            [7, 25],
            [3, 25],
          ],
        },
      ],
      prompt: w('Write $\\frac{a}{b}$ as a decimal.', 'Escribe $\\frac{a}{b}$ como decimal.'),
      response: { kind: 'number', answer: 'a / b', form: 'decimal' },
      slips: [
        slip(
          'writes-digits-as-decimal',
          { holds: 'response == a + b / 10 || response == a + b / 100 || response == (a * 10 + b) / 100' },
          'The line of a fraction is not a point. It means: divided by.',
          'La raya de la fracción no es un punto. Quiere decir: entre.',
        ),
        slip(
          'turns-the-fraction',
          { equals: 'b / a' },
          'You divided the bottom by the top. Should it be more than 1 or less?',
          'Dividiste el de abajo entre el de arriba. ¿Debe ser más que 1 o menos?',
        ),
        slip(
          'denominator-as-decimal',
          { holds: 'response == b / 10 || response == b / 100' },
          'The bottom says how many parts make one. What is one part worth, as a decimal?',
          'El de abajo dice cuántas partes forman uno. ¿Cuánto vale una parte como decimal?',
        ),
      ],
      hints: [
        w(
          'Can {b} parts be cut so that there are 10, 100 or 1,000 of them?',
          '¿Se pueden cortar {b} partes para que haya 10, 100 o 1,000?',
        ),
        w(
          'Or divide: {a} shared among {b}. Change them into tenths, then hundredths.',
          'O divide: {a} entre {b}. Cámbialas por décimos y luego por centésimos.',
        ),
      ],
      steps: [same('$\\frac{a}{b} = {a} \\div {b}$'), same('{a} ÷ {b} = {a / b | decimal}')],
      minutes: 2,
    },
  },
  {
    code: 'DE5.6-B',
    competency: 'DE5.6',
    template: {
      parameters: [{ name: 'n', oneOf: [4, 6, 8, 12, 15, 24, 32, 35, 45, 48, 64, 65, 75, 85] }],
      prompt: w(
        'Write {n / 100 | decimal} as a fraction in lowest terms.',
        'Escribe {n / 100 | decimal} como fracción en su mínima expresión.',
      ),
      response: { kind: 'number', answer: 'n / 100', form: 'simplest' },
      slips: [
        slip(
          'tenths-for-hundredths',
          { equals: 'n / 10' },
          'Look at the last digit: in which place does it stand?',
          'Mira la última cifra: ¿en qué lugar está?',
        ),
        slip(
          'one-over-the-digits',
          { equals: '1 / n' },
          'The digits say how many parts, not into how many it was cut.',
          'Las cifras dicen cuántas partes, no en cuántas se cortó.',
        ),
        slip(
          'one-place-off',
          { equals: 'n / 1000' },
          'How many places are there after the point? That tells the bottom.',
          '¿Cuántos lugares hay después del punto? Eso dice el de abajo.',
        ),
      ],
      hints: [
        w(
          'Read it aloud: so many hundredths. Write what you hear as a fraction.',
          'Léelo en voz alta: tantos centésimos. Escribe como fracción lo que oyes.',
        ),
        w(
          'Is there a number that divides the top and 100?',
          '¿Hay un número que divida al de arriba y a 100?',
        ),
      ],
      steps: [
        same('{n / 100 | decimal} = $\\frac{n}{100}$'),
        w(
          'Both divided by {gcd(n, 100)}: {n / 100 | fraction}',
          'Los dos entre {gcd(n, 100)}: {n / 100 | fraction}',
        ),
      ],
    },
  },
  {
    code: 'DE5.6-C',
    competency: 'DE5.6',
    template: {
      parameters: [
        {
          names: ['a', 'b'],
          rows: [
            [3, 4],
            [3, 5],
            [4, 5],
            [5, 8],
          ],
        },
        {
          names: ['c', 'd'],
          rows: [
            [1, 4],
            [1, 5],
            [1, 8],
          ],
        },
        { name: 'm', oneOf: [0.3, 0.35, 0.4, 0.45, 0.5] },
        { name: 's', oneOf: [0.05, 0.08, 0.09] },
      ],
      prompt: w('Put them in order, smallest first.', 'Ordénalos, del menor al mayor.'),
      response: {
        kind: 'order',
        entries: [
          { id: 'tiny', text: same('{s | decimal}'), by: 's' },
          { id: 'unit', text: same('$\\frac{c}{d}$'), by: 'c / d' },
          { id: 'middle', text: same('{m | decimal}'), by: 'm' },
          { id: 'large', text: same('$\\frac{a}{b}$'), by: 'a / b' },
        ],
      },
      slips: [
        slip(
          'writes-digits-as-decimal',
          { before: ['middle', 'unit'] },
          'What is $\\frac{c}{d}$ as a decimal? Divide, do not just write its digits.',
          '¿Qué decimal es $\\frac{c}{d}$? Divide; no escribas solo sus cifras.',
        ),
        slip(
          'ignores-zero',
          { before: ['unit', 'tiny'] },
          'One of the decimals has no tenths at all.',
          'Uno de los decimales no tiene ningún décimo.',
        ),
        slip(
          'most-first',
          { before: ['large', 'middle'] },
          'Begin with the smallest. Which one is above one half?',
          'Empieza con el menor. ¿Cuál es más que un medio?',
        ),
      ],
      hints: [
        w(
          'Turn the fractions into decimals: top divided by bottom.',
          'Convierte las fracciones en decimales: el de arriba entre el de abajo.',
        ),
        w('Then compare the tenths first.', 'Luego compara primero los décimos.'),
      ],
      steps: [
        same('$\\frac{c}{d}$ = {c / d | decimal}, $\\frac{a}{b}$ = {a / b | decimal}'),
        w(
          'In order: {s | decimal}, {c / d | decimal}, {m | decimal}, {a / b | decimal}',
          'En orden: {s | decimal}, {c / d | decimal}, {m | decimal}, {a / b | decimal}',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DE6.1-A',
    competency: 'DE6.1',
    template: {
      parameters: [
        { name: 'p', oneOf: [5, 15, 20, 25, 30, 40, 60, 75] },
        { name: 'n', from: '40', to: '400', step: '20' },
      ],
      conditions: ['isWhole(p * n / 100)', 'p * n / 100 != p'],
      prompt: w('What is {p}% of {n}?', '¿Cuánto es el {p}% de {n}?'),
      response: { kind: 'number', answer: 'p * n / 100' },
      slips: [
        slip(
          'takes-percent-as-number',
          { holds: 'response == p || response == n - p' },
          '{p}% means {p} of every hundred, not {p} of all.',
          '{p}% quiere decir {p} de cada cien, no {p} en total.',
        ),
        slip(
          'divides-by-percent',
          { equals: 'n / p' },
          'You divided by {p}. How much is 1%, or 10%?',
          'Dividiste entre {p}. ¿Cuánto es el 1% o el 10%?',
        ),
        slip(
          'names-what-is-left',
          { equals: 'n - p * n / 100' },
          'That is what is left when {p}% is taken away.',
          'Eso queda cuando se quita el {p}%.',
        ),
      ],
      hints: [
        w(
          '100% is all of it. How much is 10%? And half of that?',
          '100% es todo. ¿Cuánto es el 10%? ¿Y la mitad de eso?',
        ),
        w(
          'Put {p}% together from pieces you know: 50%, 25%, 10%, 5%.',
          'Arma el {p}% con pedazos que conoces: 50%, 25%, 10%, 5%.',
        ),
      ],
      steps: [
        w('1% of {n} is {n / 100 | decimal}.', 'El 1% de {n} es {n / 100 | decimal}.'),
        same('{p} × {n / 100 | decimal} = {p * n / 100}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DE6.1-B',
    competency: 'DE6.1',
    template: {
      parameters: [
        { name: 'p', oneOf: [10, 20, 25, 30, 40, 50] },
        { name: 'n', from: '20', to: '120', step: '4' },
        {
          name: 'thing',
          oneOf: [
            w('A backpack', 'Una mochila'),
            w('A drum', 'Un tambor'),
            w('A jacket', 'Una chaqueta'),
            w('A lamp', 'Una lámpara'),
          ],
        },
      ],
      conditions: ['isWhole(p * n / 20)', 'p != 50'],
      prompt: w(
        '{thing} costs $${n}. Today it is {p}% off. What does it cost now?',
        '{thing} cuesta $${n}. Hoy tiene {p}% de descuento. ¿Cuánto cuesta ahora?',
      ),
      response: { kind: 'number', answer: 'n - p * n / 100', form: 'decimal', unit: w('dollars', 'dólares') },
      slips: [
        slip(
          'says-what-was-taken',
          { equals: 'p * n / 100' },
          'That is the discount. What is left to pay?',
          'Ese es el descuento. ¿Qué queda por pagar?',
        ),
        slip(
          'takes-percent-as-number',
          { equals: 'n - p' },
          'You took off {p} dollars. {p}% is {p} of every hundred.',
          'Quitaste {p} dólares. {p}% es {p} de cada cien.',
        ),
        slip(
          'wrong-direction',
          { equals: 'n + p * n / 100' },
          'A discount makes it cheaper.',
          'Un descuento lo hace más barato.',
        ),
      ],
      hints: [
        w('How much is 10% of the price?', '¿Cuánto es el 10% del precio?'),
        w(
          'Build the discount from it, then take it away from the price.',
          'Con eso arma el descuento y luego quítalo del precio.',
        ),
      ],
      steps: [
        w(
          'The discount: {p}% of {n} is {p * n / 100 | decimal}.',
          'El descuento: el {p}% de {n} es {p * n / 100 | decimal}.',
        ),
        same('{n} − {p * n / 100 | decimal} = {n - p * n / 100 | decimal}'),
      ],
      minutes: 2,
    },
  },
]
