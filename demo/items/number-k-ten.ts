import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, kindergarten. */
export const numberKTen: readonly SampleTemplate[] = [
  {
    code: 'NU0.6-A',
    competency: 'NU0.6',
    template: {
      parameters: [{ name: 'n', from: '1', to: '9' }],
      prompt: w('How many more make ten?', '¿Cuántos faltan para diez?'),
      picture: { kind: 'dots', count: 'n', frames: true },
      response: { kind: 'number', answer: '10 - n' },
      slips: [
        slip(
          'says-what-is-there',
          { equals: 'n' },
          'That is how many there are. Count the empty boxes.',
          'Esos son los que hay. Cuenta las casillas vacías.',
        ),
        slip(
          'says-ten',
          { equals: '10' },
          'Ten is where we want to get. Some are there already.',
          'Diez es adonde queremos llegar. Ya hay algunos.',
        ),
      ],
      hints: [
        w(
          'The frame has ten boxes. Look at the empty ones.',
          'El marco tiene diez casillas. Mira las vacías.',
        ),
        w(
          'Or hold up ten fingers and fold down one for each dot.',
          'O levanta diez dedos y baja uno por cada punto.',
        ),
      ],
      steps: [
        w('{n} of ten boxes are full.', 'Hay {n} casillas llenas de diez.'),
        w('{10 - n} are empty: {n} + {10 - n} = 10', 'Hay {10 - n} vacías: {n} + {10 - n} = 10'),
      ],
    },
  },
  {
    code: 'NU0.6-B',
    competency: 'NU0.6',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '3' },
        { name: 'b', from: '4', to: '6' },
        { name: 'c', from: '7', to: '9' },
      ],
      prompt: w(
        'Join each number with its partner that makes ten.',
        'Une cada número con su pareja para llegar a diez.',
      ),
      response: {
        kind: 'match',
        pairs: [
          { id: 'a', left: same('{a}'), right: same('{10 - a}') },
          { id: 'b', left: same('{b}'), right: same('{10 - b}') },
          { id: 'c', left: same('{c}'), right: same('{10 - c}') },
        ],
        extra: [{ id: 'ten', right: same('10') }],
      },
      slips: [
        slip(
          'says-ten',
          { joined: ['a', 'ten'] },
          '{a} and 10 are more than ten together.',
          '{a} y 10 juntos son más que diez.',
        ),
        slip(
          'says-ten',
          { joined: ['b', 'ten'] },
          '{b} and 10 are more than ten together.',
          '{b} y 10 juntos son más que diez.',
        ),
        slip(
          'says-ten',
          { joined: ['c', 'ten'] },
          '{c} and 10 are more than ten together.',
          '{c} y 10 juntos son más que diez.',
        ),
      ],
      hints: [
        w(
          'Show the number with your fingers. How many fingers are down?',
          'Muestra el número con los dedos. ¿Cuántos dedos están abajo?',
        ),
        w(
          'The larger the number, the smaller its partner.',
          'Cuanto mayor es el número, menor es su pareja.',
        ),
      ],
      steps: [
        w('{a} + {10 - a} = 10', '{a} + {10 - a} = 10'),
        w('{b} + {10 - b} = 10, and {c} + {10 - c} = 10', '{b} + {10 - b} = 10 y {c} + {10 - c} = 10'),
      ],
    },
  },
]
