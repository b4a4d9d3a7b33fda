import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, patterns, grade 8. */
export const patterns8: readonly SampleTemplate[] = [
  {
    code: 'PA8.1-A',
    competency: 'PA8.1',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '4' },
        { name: 'p', from: '5', to: '9' },
        { name: 'q', from: '10', to: '14' },
        { name: 'kind', oneOf: [1, 2] },
        { name: 'third', is: 'kind == 1 ? a + 3 : a' },
      ],
      prompt: w(
        'In → out: {a} → {p}, {a + 1} → {q}, {third} → {q + 2}, {a + 5} → {p}. Is this a function?',
        'Entra → sale: {a} → {p}, {a + 1} → {q}, {third} → {q + 2}, {a + 5} → {p}. ¿Es una función?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          {
            id: 'yes',
            text: w('Yes: each number in gives just one out', 'Sí: cada número que entra da uno solo'),
            right: 'kind == 1',
          },
          {
            id: 'noIn',
            text: w('No: one number in gives two out', 'No: un número que entra da dos'),
            right: 'kind == 2',
          },
          {
            id: 'noOut',
            text: w('No: two numbers in give the same out', 'No: dos números que entran dan el mismo'),
          },
        ],
      },
      slips: [
        slip(
          'forbids-same-output',
          { chose: 'noOut' },
          'Two inputs may share an output: two people may be of the same age. What may not happen?',
          'Dos entradas pueden dar la misma salida: dos personas pueden tener la misma edad. ¿Qué no puede pasar?',
        ),
        slip(
          'misses-double-input',
          { chose: 'yes' },
          'Look down the numbers that go in. Does one come twice?',
          'Mira los números que entran. ¿Alguno aparece dos veces?',
        ),
        slip(
          'sees-double-input',
          { chose: 'noIn' },
          'Which number goes in twice? Look again.',
          '¿Qué número entra dos veces? Mira otra vez.',
        ),
      ],
      hints: [
        w('Look only at the numbers that go in.', 'Mira solo los números que entran.'),
        w(
          'A function must know its answer: the same in, the same out.',
          'Una función debe saber su respuesta: si entra lo mismo, sale lo mismo.',
        ),
      ],
      steps: [
        w('In: {a}, {a + 1}, {third}, {a + 5}.', 'Entran: {a}, {a + 1}, {third}, {a + 5}.'),
        w(
          "{kind == 1 ? 'No number goes in twice, so it is a function.' : 'One number goes in twice and gives two answers, so it is none.'}",
          "{kind == 1 ? 'Ningún número entra dos veces: es una función.' : 'Un número entra dos veces y da dos respuestas: no lo es.'}",
        ),
      ],
    },
  },
  {
    code: 'PA8.1-B',
    competency: 'PA8.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '7' },
        { name: 'b', from: '-9', to: '9' },
        { name: 'n', from: '4', to: '11' },
        { name: 'out', is: 'a * n + b' },
      ],
      conditions: ['b != 0', 'out > 0'],
      prompt: w(
        'A machine multiplies by {a} and then adds ${b}$. Out comes {out}. What went in?',
        'Una máquina multiplica por {a} y luego suma ${b}$. Sale {out}. ¿Qué número entró?',
      ),
      response: { kind: 'number', answer: 'n' },
      slips: [
        slip(
          'runs-forward',
          { equals: 'a * out + b' },
          'You ran the machine again. Go through it backward.',
          'Volviste a usar la máquina. Recórrela hacia atrás.',
        ),
        slip(
          'wrong-order',
          { equals: 'out / a - b' },
          'Undo the last step first.',
          'Deshaz primero el último paso.',
        ),
        slip(
          'adds-the-same-sign',
          { equals: '(out + b) / a' },
          'To undo adding, do the opposite.',
          'Para deshacer la suma, haz lo contrario.',
        ),
      ],
      hints: [
        w(
          'Draw the machine with two boxes and go from right to left.',
          'Dibuja la máquina con dos cajas y ve de derecha a izquierda.',
        ),
        w(
          'First take the addition back, then the multiplication.',
          'Primero deshaz la suma y luego la multiplicación.',
        ),
      ],
      steps: [same('$ {out} {-b | signed} = {out - b} $'), same('$ {out - b} \\div {a} = {n} $')],
    },
  },
]
