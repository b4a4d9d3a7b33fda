import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, letters and equations, grade 7. */
export const algebra7: readonly SampleTemplate[] = [
  {
    code: 'AL7.1-A',
    competency: 'AL7.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 's', from: '-6', to: '12' },
        { name: 'b', from: '-9', to: '12' },
        { name: 'c', is: 'a * s + b' },
      ],
      conditions: ['b != 0', 's != 0', 'a != b'],
      letters: ['x'],
      prompt: w('Solve: $ {a}x {b | signed} = {c} $', 'Resuelve: $ {a}x {b | signed} = {c} $'),
      response: { kind: 'number', answer: 's' },
      slips: [
        slip(
          'undoes-only-one-step',
          { equals: 'c - b' },
          'One step is undone. What still stands beside the x?',
          'Deshiciste un paso. ¿Qué queda junto a la x?',
        ),
        slip(
          'adds-the-same-sign',
          { equals: '(c + b) / a' },
          'To undo a step, do its opposite.',
          'Para deshacer un paso, haz lo contrario.',
        ),
        slip(
          'divides-first-half',
          { equals: 'c / a - b' },
          'If you divide first, every part must be divided.',
          'Si divides primero, hay que dividir todas las partes.',
        ),
      ],
      hints: [
        w('What was done to x first, and what last?', '¿Qué se le hizo primero a la x y qué al final?'),
        w('Undo the last step first, on both sides.', 'Deshaz primero el último paso, en los dos lados.'),
        w(
          'Then share what is left by the number in front of the x.',
          'Luego divide lo que queda entre el número que está delante de la x.',
        ),
      ],
      steps: [
        same('$ {a}x = {c} {-b | signed} = {c - b} $'),
        same('$ x = {c - b} \\div {a} = {s} $'),
        w(
          'Check: $ {a} \\times ({s}) {b | signed} = {c} $',
          'Comprueba: $ {a} \\times ({s}) {b | signed} = {c} $',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AL7.1-B',
    competency: 'AL7.1',
    template: {
      parameters: [
        { name: 'p', from: '3', to: '9' },
        { name: 's', from: '4', to: '12' },
        { name: 'f', from: '5', to: '20', step: '5' },
        { name: 'total', is: 'p * s + f' },
        { name: 'who', oneOf: [...children] },
        {
          names: ['what', 'one', 'count'],
          rows: [
            [w('rents a bike', 'alquila una bicicleta'), w('an hour', 'por hora'), w('hours', 'horas')],
            [w('orders cupcakes', 'encarga panecillos'), w('each', 'cada uno'), w('cupcakes', 'panecillos')],
            [w('prints posters', 'imprime carteles'), w('each', 'cada uno'), w('posters', 'carteles')],
          ],
        },
      ],
      prompt: w(
        '{who} {what}: $${p} {one}, and $${f} once on top. The bill is $${total}. Write an equation for x, the number of {count}.',
        '{who} {what}: $${p} {one}, y $${f} una sola vez. La cuenta es de $${total}. Escribe una ecuación para x, el número de {count}.',
      ),
      response: { kind: 'expression', answer: 'p * x + f == total', variables: ['x'] },
      slips: [
        slip(
          'swaps-rate-and-start',
          { equals: 'f * x + p == total' },
          'Which amount is paid again and again, and which only once?',
          '¿Qué cantidad se paga una y otra vez y cuál una sola vez?',
        ),
        slip(
          'charges-start-each-time',
          { equals: '(p + f) * x == total' },
          'Here the extra amount is paid every time. Read that part again.',
          'Así la cantidad extra se paga cada vez. Lee esa parte otra vez.',
        ),
      ],
      hints: [
        w('Say in words how the bill is made.', 'Di con palabras cómo se forma la cuenta.'),
        w(
          'The amount that repeats goes with x. The one paid once stands alone.',
          'La cantidad que se repite va con la x. La que se paga una vez va sola.',
        ),
      ],
      steps: [
        w('x {count} at {p} dollars: ${p}x$', 'x {count} a {p} dólares: ${p}x$'),
        w(
          'With the amount paid once: ${p}x + {f} = {total}$',
          'Con la cantidad que se paga una vez: ${p}x + {f} = {total}$',
        ),
      ],
      letters: ['x'],
      minutes: 2,
    },
  },
]
