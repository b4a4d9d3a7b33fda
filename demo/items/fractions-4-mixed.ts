import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions, grade 4: wholes and parts. */
export const fractions4Mixed: readonly SampleTemplate[] = [
  {
    code: 'FR4.4-A',
    competency: 'FR4.4',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '4' },
        { name: 'b', from: '2', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
      ],
      conditions: ['gcd(a, b) == 1', 'p != a'],
      prompt: w(
        'Write $\\frac{p * b + a}{b}$ as a mixed number.',
        'Escribe $\\frac{p * b + a}{b}$ como número mixto.',
      ),
      picture: {
        kind: 'fractionBars',
        look: 'circles',
        bars: [
          { parts: 'b', filled: 'b', count: 'p' },
          { parts: 'b', filled: 'a' },
        ],
      },
      response: { kind: 'number', answer: 'p + a / b', form: 'mixed' },
      slips: [
        slip(
          'swaps-wholes-and-parts',
          { equals: 'a + p / b' },
          'The wholes and the parts have changed places. What does each of your numbers count?',
          'Los enteros y las partes cambiaron de lugar. ¿Qué cuenta cada uno de tus números?',
        ),
        slip(
          'ignores-remainder',
          { equals: 'p' },
          'Those are the wholes. A circle is only partly filled: count it too.',
          'Esos son los enteros. Un círculo está lleno solo en parte: cuéntalo también.',
        ),
        slip(
          'counts-the-started-whole',
          { equals: 'p + 1 + a / b' },
          'A circle that is only begun does not count as a whole.',
          'Un círculo apenas empezado no cuenta como entero.',
        ),
      ],
      hints: [
        w('How many parts make one whole circle?', '¿Cuántas partes forman un círculo entero?'),
        w(
          'Take {b} parts away again and again. How many times can you, and how many parts are left?',
          'Quita {b} partes una y otra vez. ¿Cuántas veces se puede y cuántas partes quedan?',
        ),
      ],
      steps: [
        w('{p * b + a} ÷ {b} is {p}, remainder {a}.', '{p * b + a} ÷ {b} es {p}, resto {a}.'),
        same('$\\frac{p * b + a}{b} = {p}\\frac{a}{b}$'),
      ],
    },
  },
  {
    code: 'FR4.4-B',
    competency: 'FR4.4',
    template: {
      parameters: [
        { name: 'p', from: '2', to: '5' },
        { name: 'b', from: '3', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
        {
          names: ['who', 'whole', 'made'],
          rows: [
            ['Naledi', w('loaves of corn bread', 'panes de maíz'), w('slices', 'rebanadas')],
            ['Ravi', w('watermelons', 'sandías'), w('wedges', 'tajadas')],
            ['Mei', w('rolls of ribbon', 'rollos de cinta'), w('strips', 'tiras')],
          ],
        },
      ],
      conditions: ['gcd(a, b) == 1'],
      prompt: w(
        '{who} has $ {p}\\frac{a}{b} $ {whole}. Each whole one is cut into {b} {made}. How many {made} are there in all?',
        '{who} tiene $ {p}\\frac{a}{b} $ {whole}. Cada pieza entera se corta en {b} {made}. ¿Cuántas {made} hay en total?',
      ),
      response: { kind: 'number', answer: 'p * b + a', unit: w('{made}', '{made}') },
      slips: [
        slip(
          'forgets-the-parts',
          { equals: 'p * b' },
          'Those come from the wholes. There is still a part of one.',
          'Esas salen de los enteros. Todavía hay una parte de otro.',
        ),
        slip(
          'adds-everything',
          { equals: 'p + b + a' },
          'Each whole gives {b}, not only one of them.',
          'Cada entero da {b}, no solo uno de ellos.',
        ),
        slip(
          'writes-side-by-side',
          { equals: 'p * 10 + a' },
          'A whole is not ten parts here. How many is it?',
          'Aquí un entero no son diez partes. ¿Cuántas son?',
        ),
        slip(
          'multiplies-everything',
          { equals: 'p * b * a' },
          'Only the wholes are multiplied; the other parts are added.',
          'Solo se multiplican los enteros; las otras partes se suman.',
        ),
      ],
      hints: [
        w(
          'How many {made} does one whole give? And all wholes?',
          '¿Cuántas {made} da un entero? ¿Y todos los enteros?',
        ),
        w(
          'The fraction says how many more there are. What is its top?',
          'La fracción dice cuántas más hay. ¿Cuál es su número de arriba?',
        ),
      ],
      steps: [
        w('The wholes: {p} × {b} = {p * b}', 'Los enteros: {p} × {b} = {p * b}'),
        w('And {a} more: {p * b + a}', 'Y {a} más: {p * b + a}'),
      ],
    },
  },
  {
    code: 'FR4.4-C',
    competency: 'FR4.4',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '3' },
        { name: 'b', from: '3', to: '6' },
        { name: 'a', from: '1', to: 'b - 1' },
        {
          names: ['here', 'turned', 'far'],
          rows: [
            ['A', 'B', 'C'],
            ['B', 'C', 'A'],
            ['C', 'A', 'B'],
          ],
        },
      ],
      conditions: ['gcd(a, b) == 1'],
      prompt: w(
        'Which point stands at $\\frac{p * b + a}{b}$?',
        '¿Qué punto está en $\\frac{p * b + a}{b}$?',
      ),
      picture: {
        kind: 'numberLine',
        from: '0',
        to: 'p + 2',
        step: '1 / b',
        numbers: 'ends',
        points: [
          { at: 'p + a / b', label: same('{here}') },
          { at: 'p + (b - a) / b', label: same('{turned}') },
          { at: 'p + 1 + a / b', label: same('{far}') },
        ],
      },
      response: {
        kind: 'choice',
        options: [
          { id: 'here', text: same('{here}'), right: true },
          { id: 'turned', text: same('{turned}') },
          { id: 'far', text: same('{far}') },
        ],
      },
      slips: [
        slip(
          'counts-from-the-right',
          { chose: 'turned' },
          'Begin at 0 and go to the right. Which whole comes just before?',
          'Empieza en 0 y ve a la derecha. ¿Qué entero está justo antes?',
        ),
        slip(
          'counts-the-started-whole',
          { chose: 'far' },
          'That is one whole too far.',
          'Eso es un entero de más.',
        ),
      ],
      hints: [
        w(
          'Into how many steps is one whole cut on this line?',
          '¿En cuántos pasos está cortado un entero en esta recta?',
        ),
        w(
          'Every {b} steps you are at a whole number. How many such jumps are in {p * b + a} steps?',
          'Cada {b} pasos se llega a un entero. ¿Cuántos de esos saltos hay en {p * b + a} pasos?',
        ),
      ],
      steps: [
        w(
          '{p * b} steps lead to {p}, {a} more to $ {p}\\frac{a}{b} $.',
          'Con {p * b} pasos se llega a {p}, con {a} más a $ {p}\\frac{a}{b} $.',
        ),
        w('There stands {here}.', 'Ahí está {here}.'),
      ],
    },
  },
]
