import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, patterns, kindergarten to grade 2. */
export const patternsK2: readonly SampleTemplate[] = [
  {
    code: 'PA0.1-A',
    competency: 'PA0.1',
    template: {
      parameters: [
        {
          names: ['pattern', 'next', 'unit', 'size'],
          rows: [
            ['▲ ● ▲ ● ▲', 1, '▲ ●', 2],
            ['● ■ ● ■ ● ■', 1, '● ■', 2],
            ['■ ■ ▲ ■ ■', 2, '■ ■ ▲', 3],
            ['▲ ● ● ▲ ●', 1, '▲ ● ●', 3],
            ['● ▲ ■ ● ▲', 3, '● ▲ ■', 3],
            ['■ ● ■ ● ■ ●', 3, '■ ●', 2],
            ['▲ ▲ ● ● ▲ ▲ ●', 1, '▲ ▲ ● ●', 4],
            ['▲ ■ ● ▲ ■ ●', 2, '▲ ■ ●', 3],
          ],
        },
      ],
      prompt: w('{pattern} … What comes next?', '{pattern} … ¿Qué sigue?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'circle', text: same('●'), right: 'next == 1' },
          { id: 'triangle', text: same('▲'), right: 'next == 2' },
          { id: 'square', text: same('■'), right: 'next == 3' },
        ],
      },
      slips: [
        slip(
          'loses-the-pattern',
          { chose: 'circle' },
          'Say the pattern aloud from the start, like a song.',
          'Di el patrón en voz alta desde el principio, como una canción.',
        ),
        slip(
          'loses-the-pattern',
          { chose: 'triangle' },
          'Say the pattern aloud from the start, like a song.',
          'Di el patrón en voz alta desde el principio, como una canción.',
        ),
        slip(
          'loses-the-pattern',
          { chose: 'square' },
          'Say the pattern aloud from the start, like a song.',
          'Di el patrón en voz alta desde el principio, como una canción.',
        ),
      ],
      hints: [
        w(
          'Say it aloud while you point. Hear where it begins again.',
          'Dilo en voz alta señalando. Oye dónde vuelve a empezar.',
        ),
        w('Find the part that comes again and again.', 'Busca la parte que se repite.'),
      ],
      steps: [
        w('This part comes again and again: {unit}', 'Esta parte se repite: {unit}'),
        w(
          "{next == 1 ? 'So ● comes next.' : next == 2 ? 'So ▲ comes next.' : 'So ■ comes next.'}",
          "{next == 1 ? 'Así que sigue ●.' : next == 2 ? 'Así que sigue ▲.' : 'Así que sigue ■.'}",
        ),
      ],
    },
  },
  {
    code: 'PA0.1-B',
    competency: 'PA0.1',
    template: {
      parameters: [
        {
          names: ['pattern', 'size'],
          rows: [
            [w('clap, stamp, clap, stamp, clap, stamp', 'palma, pisada, palma, pisada, palma, pisada'), 2],
            [w('red, blue, red, blue, red, blue', 'rojo, azul, rojo, azul, rojo, azul'), 2],
            [w('sun, moon, sun, moon, sun, moon', 'sol, luna, sol, luna, sol, luna'), 2],
            [w('clap, clap, stamp, clap, clap, stamp', 'palma, palma, pisada, palma, palma, pisada'), 3],
            [w('red, blue, green, red, blue, green', 'rojo, azul, verde, rojo, azul, verde'), 3],
            [w('jump, sit, sit, jump, sit, sit', 'salta, siéntate, siéntate, salta, siéntate, siéntate'), 3],
            [
              w(
                'clap, clap, stamp, stamp, clap, clap, stamp, stamp',
                'palma, palma, pisada, pisada, palma, palma, pisada, pisada',
              ),
              4,
            ],
          ],
        },
      ],
      prompt: w(
        '{pattern}. How long is the part that comes again and again?',
        '{pattern}. ¿Cuántas cosas tiene la parte que se repite?',
      ),
      response: { kind: 'number', answer: 'size' },
      slips: [
        slip(
          'counts-all',
          { holds: 'response > 4' },
          'You counted all of it. Where does it start over?',
          'Contaste todo. ¿Dónde vuelve a empezar?',
        ),
        slip(
          'counts-one',
          { equals: '1' },
          'One alone does not make the pattern. What follows it?',
          'Una sola no forma el patrón. ¿Qué la sigue?',
        ),
      ],
      hints: [
        w(
          'Act the pattern. Stop when it starts over.',
          'Haz el patrón con el cuerpo. Para cuando vuelva a empezar.',
        ),
        w(
          'Count only the things before it starts over.',
          'Cuenta solo las cosas de antes de que vuelva a empezar.',
        ),
      ],
      steps: [
        w('After {size} things it starts over.', 'Después de {size} cosas vuelve a empezar.'),
        w('So the part that repeats has {size}.', 'Así que la parte que se repite tiene {size}.'),
      ],
    },
  },
  {
    code: 'PA1.1-A',
    competency: 'PA1.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '8' },
        { name: 'b', from: '2', to: '8' },
        { name: 'c', from: '1', to: '9' },
        { name: 'off', oneOf: [0, 0, 1, 2] },
        { name: 'd', is: 'a + b - c + off' },
      ],
      conditions: ['d > 0', 'c != a', 'c != b', 'd != a', 'd < 10'],
      prompt: w('{a} + {b} = {c} + {d}. True or not true?', '{a} + {b} = {c} + {d}. ¿Verdadero o falso?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'true', text: w('True', 'Verdadero'), right: 'off == 0' },
          { id: 'false', text: w('Not true', 'Falso'), right: 'off != 0' },
        ],
      },
      slips: [
        slip(
          'reads-equals-as-makes',
          { chose: 'false' },
          'It need not be the same numbers. Are both sides worth the same?',
          'No hace falta que sean los mismos números. ¿Valen igual los dos lados?',
        ),
        slip(
          'does-not-weigh',
          { chose: 'true' },
          'Work out both sides and lay them on a balance.',
          'Calcula los dos lados y ponlos en una balanza.',
        ),
      ],
      hints: [
        w(
          'The equal sign says: both sides are worth the same.',
          'El signo igual dice: los dos lados valen lo mismo.',
        ),
        w(
          'Work out the left side. Then work out the right side. Compare.',
          'Calcula el lado izquierdo. Luego el derecho. Compara.',
        ),
      ],
      steps: [
        w('Left: {a} + {b} = {a + b}', 'Izquierda: {a} + {b} = {a + b}'),
        w('Right: {c} + {d} = {c + d}', 'Derecha: {c} + {d} = {c + d}'),
      ],
    },
  },
  {
    code: 'PA1.1-B',
    competency: 'PA1.1',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'b', from: '2', to: '8' },
        { name: 'c', from: '1', to: '8' },
      ],
      conditions: ['a + b - c > 0', 'a + b - c < 12', 'c != a', 'c != b'],
      prompt: w(
        'Which number makes both sides worth the same? {a} + {b} = {c} + ?',
        '¿Qué número hace que los dos lados valgan igual? {a} + {b} = {c} + ?',
      ),
      response: { kind: 'number', answer: 'a + b - c' },
      slips: [
        slip(
          'answer-comes-next',
          { equals: 'a + b' },
          'That is the left side. The right side has {c} already.',
          'Eso vale el lado izquierdo. El derecho ya tiene {c}.',
        ),
        slip(
          'adds-everything',
          { equals: 'a + b + c' },
          'The equal sign stands between two sides. Do not add across it.',
          'El signo igual separa dos lados. No se suma a través de él.',
        ),
      ],
      hints: [
        w(
          'Think of a balance. How heavy is the left side?',
          'Piensa en una balanza. ¿Cuánto pesa el lado izquierdo?',
        ),
        w(
          '{c} lies on the right already. How much is missing there?',
          'A la derecha ya hay {c}. ¿Cuánto falta ahí?',
        ),
      ],
      steps: [
        w('The left side is {a + b}.', 'El lado izquierdo vale {a + b}.'),
        w('{c} + {a + b - c} = {a + b}', '{c} + {a + b - c} = {a + b}'),
      ],
    },
  },
  {
    code: 'PA2.1-A',
    competency: 'PA2.1',
    template: {
      parameters: [
        { name: 'n', from: '7', to: '39' },
        {
          name: 'what',
          oneOf: [
            w('children want to dance in pairs', 'niños quieren bailar en parejas'),
            w('socks lie in a basket', 'calcetines hay en una canasta'),
            w('children sit two by two on a bus', 'niños se sientan de dos en dos en un autobús'),
          ],
        },
      ],
      prompt: w('{n} {what}. Is one left alone?', '{n} {what}. ¿Queda uno solo?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'odd', text: w('Yes: {n} is odd', 'Sí: {n} es impar'), right: 'n % 2 == 1' },
          { id: 'even', text: w('No: {n} is even', 'No: {n} es par'), right: 'n % 2 == 0' },
        ],
      },
      slips: [
        slip(
          'looks-at-first-digit',
          { chose: 'odd' },
          'Look at the ones. Can they be put into pairs?',
          'Mira las unidades. ¿Se pueden poner en parejas?',
        ),
        slip(
          'looks-at-first-digit',
          { chose: 'even' },
          'Look at the ones. Is there one without a partner?',
          'Mira las unidades. ¿Hay una sin pareja?',
        ),
      ],
      hints: [
        w(
          'Tens can always be put into pairs. Only the ones matter.',
          'Las decenas siempre se pueden poner en parejas. Solo importan las unidades.',
        ),
        w(
          'Draw as many dots as there are ones and ring them two by two.',
          'Dibuja tantos puntos como unidades y enciérralos de dos en dos.',
        ),
      ],
      steps: [
        w('{n} has {digit(n, 1)} ones.', '{n} tiene {digit(n, 1)} unidades.'),
        w(
          "{n % 2 == 1 ? 'One of them stays without a partner: odd.' : 'They all find a partner: even.'}",
          "{n % 2 == 1 ? 'Una de ellas queda sin pareja: impar.' : 'Todas tienen pareja: par.'}",
        ),
      ],
    },
  },
  {
    code: 'PA2.1-B',
    competency: 'PA2.1',
    template: {
      parameters: [
        { name: 'a', from: '11', to: '29' },
        { name: 'b', from: '30', to: '49' },
        { name: 'c', from: '50', to: '69' },
        { name: 'd', from: '70', to: '99' },
        { name: 'evens', is: '(a + 1) % 2 + (b + 1) % 2 + (c + 1) % 2 + (d + 1) % 2' },
      ],
      conditions: ['evens >= 1', 'evens <= 3'],
      prompt: w('Choose all the even numbers.', 'Elige todos los números pares.'),
      response: {
        kind: 'choices',
        options: [
          { id: 'a', text: same('{a}'), right: 'a % 2 == 0' },
          { id: 'b', text: same('{b}'), right: 'b % 2 == 0' },
          { id: 'c', text: same('{c}'), right: 'c % 2 == 0' },
          { id: 'd', text: same('{d}'), right: 'd % 2 == 0' },
        ],
      },
      slips: [
        slip(
          'takes-odd-for-even',
          { chose: 'a' },
          'Look at the last digit of {a}.',
          'Mira la última cifra de {a}.',
        ),
        slip(
          'takes-odd-for-even',
          { chose: 'b' },
          'Look at the last digit of {b}.',
          'Mira la última cifra de {b}.',
        ),
        slip(
          'takes-odd-for-even',
          { chose: 'c' },
          'Look at the last digit of {c}.',
          'Mira la última cifra de {c}.',
        ),
        slip(
          'takes-odd-for-even',
          { chose: 'd' },
          'Look at the last digit of {d}.',
          'Mira la última cifra de {d}.',
        ),
      ],
      hints: [
        w('Even: you can make pairs and nothing is left over.', 'Par: puedes hacer parejas y no sobra nada.'),
        w(
          'Only the last digit decides. 0, 2, 4, 6 and 8 make pairs.',
          'Solo decide la última cifra. 0, 2, 4, 6 y 8 forman parejas.',
        ),
      ],
      steps: [
        w(
          'Last digits: {digit(a, 1)}, {digit(b, 1)}, {digit(c, 1)}, {digit(d, 1)}',
          'Últimas cifras: {digit(a, 1)}, {digit(b, 1)}, {digit(c, 1)}, {digit(d, 1)}',
        ),
        w('Those with 0, 2, 4, 6 or 8 are even.', 'Los que terminan en 0, 2, 4, 6 u 8 son pares.'),
      ],
    },
  },
]
