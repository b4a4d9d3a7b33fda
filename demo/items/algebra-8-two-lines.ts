import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, letters and equations, grade 8. */
export const algebra8TwoLines: readonly SampleTemplate[] = [
  {
    code: 'AL8.4-A',
    competency: 'AL8.4',
    template: {
      parameters: [
        { name: 's', from: '3', to: '12' },
        { name: 't', from: '1', to: 's - 1' },
      ],
      conditions: ['s != 2 * t'],
      letters: ['x', 'y'],
      prompt: w(
        '$ x + y = {s + t} $ and $ x - y = {s - t} $. What is x?',
        '$ x + y = {s + t} $ y $ x - y = {s - t} $. ¿Cuánto vale x?',
      ),
      response: { kind: 'number', answer: 's' },
      slips: [
        slip(
          'gives-the-other-letter',
          { equals: 't' },
          'That is y. Which one is asked?',
          'Eso es y. ¿Cuál se pide?',
        ),
        slip(
          'forgets-to-halve',
          { equals: '2 * s' },
          'That is two x. How much is one?',
          'Eso son dos x. ¿Cuánto es una?',
        ),
        slip(
          'halves-the-sum',
          { equals: '(s + t) / 2' },
          'That would be right if both were the same. Are they?',
          'Eso sería si las dos fueran iguales. ¿Lo son?',
        ),
      ],
      hints: [
        w(
          'Lay both equations under each other and add them. What happens to y?',
          'Pon las dos ecuaciones una bajo otra y súmalas. ¿Qué le pasa a la y?',
        ),
        w('Only x is left. How many x are there?', 'Solo queda la x. ¿Cuántas hay?'),
      ],
      steps: [
        same('$ x + y + x - y = {s + t} + {s - t} $'),
        same('$ 2x = {2 * s}, \\quad x = {s} $'),
        w(
          'Check: $ {s} + {t} = {s + t} $ and $ {s} - {t} = {s - t} $',
          'Comprueba: $ {s} + {t} = {s + t} $ y $ {s} - {t} = {s - t} $',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AL8.4-B',
    competency: 'AL8.4',
    template: {
      parameters: [
        { name: 'x', from: '3', to: '10' },
        { name: 'm', from: '2', to: '4' },
        { name: 'n', from: '5', to: '8' },
        { name: 'b', from: '0', to: '6' },
        { name: 'a', is: '(n - m) * x + b' },
      ],
      conditions: ['a < 45', 'b > 0'],
      prompt: w(
        'Plan A costs $${a} and $${m} a week. Plan B costs $${b} and $${n} a week. After how many weeks do they cost the same?',
        'El plan A cuesta $${a} y $${m} por semana. El plan B cuesta $${b} y $${n} por semana. ¿Después de cuántas semanas cuestan lo mismo?',
      ),
      response: { kind: 'number', answer: 'x', unit: w('weeks', 'semanas') },
      slips: [
        slip(
          'gives-the-cost',
          { equals: 'm * x + a' },
          'That is the cost at that time. After how many weeks is it?',
          'Ese es el costo en ese momento. ¿Después de cuántas semanas es?',
        ),
        slip(
          'divides-by-one-rate',
          { equals: '(a - b) / n' },
          'Both plans grow. By how much does B come closer each week?',
          'Los dos planes crecen. ¿Cuánto se acerca B cada semana?',
        ),
      ],
      hints: [
        w('How far apart are the plans at the start?', '¿Qué diferencia hay entre los planes al empezar?'),
        w(
          'By how much does the difference shrink each week?',
          '¿Cuánto se reduce la diferencia cada semana?',
        ),
      ],
      steps: [
        w(
          'At the start: {a} − {b} = {a - b} dollars apart.',
          'Al empezar: {a} − {b} = {a - b} dólares de diferencia.',
        ),
        w('Each week {n} − {m} = {n - m} less.', 'Cada semana {n} − {m} = {n - m} menos.'),
        w(
          '{a - b} ÷ {n - m} = {x} weeks; then both cost {m * x + a} dollars.',
          '{a - b} ÷ {n - m} = {x} semanas; entonces los dos cuestan {m * x + a} dólares.',
        ),
      ],
      minutes: 2,
    },
  },
]
