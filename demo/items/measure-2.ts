import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, measure and space, grade 2. */
export const measure2: readonly SampleTemplate[] = [
  {
    code: 'ME2.1-A',
    competency: 'ME2.1',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '4' },
        { name: 'len', from: '3', to: '7' },
        { name: 'thing', oneOf: [w('crayon', 'crayón'), w('brush', 'pincel'), w('ribbon', 'lazo')] },
      ],
      prompt: w(
        'A {thing} lies along a centimeter ruler, as the arc shows. How long is the {thing}?',
        'Un {thing} está junto a una regla de centímetros, como muestra el arco. ¿Cuánto mide el {thing}?',
      ),
      picture: {
        kind: 'numberLine',
        from: '0',
        to: '12',
        step: '1',
        numbers: 'all',
        jumps: [{ from: 'a', to: 'a + len' }],
      },
      response: { kind: 'number', answer: 'len', unit: same('cm') },
      slips: [
        slip(
          'reads-the-end',
          { equals: 'a + len' },
          'It does not begin at zero. Where does it begin?',
          'No empieza en cero. ¿Dónde empieza?',
        ),
        slip(
          'counts-marks',
          { equals: 'len + 1' },
          'Count the spaces between the marks, not the marks.',
          'Cuenta los espacios entre las marcas, no las marcas.',
        ),
      ],
      hints: [
        w(
          'Look at both ends. Where does it begin, where does it end?',
          'Mira los dos extremos. ¿Dónde empieza y dónde termina?',
        ),
        w(
          'Count the spaces of one centimeter between the ends.',
          'Cuenta los espacios de un centímetro entre los extremos.',
        ),
      ],
      steps: [
        w('It goes from {a} to {a + len}.', 'Va de {a} a {a + len}.'),
        w('{a + len} − {a} = {len}, so it is {len} cm long.', '{a + len} − {a} = {len}; mide {len} cm.'),
      ],
    },
  },
  {
    code: 'ME2.1-B',
    competency: 'ME2.1',
    template: {
      parameters: [
        {
          names: ['thing', 'size'],
          rows: [
            [w('How wide is your thumb?', '¿Cuánto mide de ancho tu pulgar?'), 1],
            [w('How long is a grain of corn?', '¿Cuánto mide un grano de maíz?'), 1],
            [w('How long is a pencil?', '¿Cuánto mide un lápiz?'), 2],
            [w('How long is your hand?', '¿Cuánto mide tu mano?'), 2],
            [w('How high is a door?', '¿Cuánto mide de alto una puerta?'), 3],
            [w('How long is a bed?', '¿Cuánto mide de largo una cama?'), 3],
          ],
        },
      ],
      prompt: w('{thing} Choose what is about right.', '{thing} Elige lo que más se acerca.'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'tiny', text: w('about 1 centimeter', 'más o menos 1 centímetro'), right: 'size == 1' },
          { id: 'middle', text: w('about 15 centimeters', 'más o menos 15 centímetros'), right: 'size == 2' },
          { id: 'large', text: w('about 2 meters', 'más o menos 2 metros'), right: 'size == 3' },
        ],
      },
      slips: [
        slip(
          'too-small',
          { chose: 'tiny' },
          'A centimeter is as wide as a fingernail.',
          'Un centímetro es como el ancho de una uña.',
        ),
        slip(
          'misjudges',
          { chose: 'middle' },
          '15 centimeters is about as long as your hand.',
          '15 centímetros es más o menos como tu mano.',
        ),
        slip(
          'too-large',
          { chose: 'large' },
          'Two meters is taller than most grown-ups.',
          'Dos metros es más alto que casi todos los adultos.',
        ),
      ],
      hints: [
        w('Show the length between your hands.', 'Muestra el largo entre tus manos.'),
        w(
          'A centimeter is a fingernail. A meter is one big step of a grown-up.',
          'Un centímetro es una uña. Un metro es un paso grande de un adulto.',
        ),
      ],
      steps: [
        w(
          'Compare with a fingernail (1 cm), a hand (15 cm) and a tall person (2 m).',
          'Compara con una uña (1 cm), una mano (15 cm) y una persona muy alta (2 m).',
        ),
        w(
          "{size == 1 ? 'It is like a fingernail: about 1 cm.' : size == 2 ? 'It is like a hand: about 15 cm.' : 'It is like a tall person: about 2 m.'}",
          "{size == 1 ? 'Es como una uña: más o menos 1 cm.' : size == 2 ? 'Es como una mano: más o menos 15 cm.' : 'Es como una persona muy alta: más o menos 2 m.'}",
        ),
      ],
    },
  },
  {
    code: 'ME2.2-A',
    competency: 'ME2.2',
    template: {
      parameters: [
        { name: 'q', from: '0', to: '2' },
        { name: 'd', from: '1', to: '3' },
        { name: 'n', from: '0', to: '3' },
        { name: 'p', from: '0', to: '4' },
        { name: 'total', is: '25 * q + 10 * d + 5 * n + p' },
      ],
      conditions: ['total < 100', 'q + d + n + p > 3', 'q > 0 || n > 0'],
      prompt: w('How many cents are there?', '¿Cuántos centavos hay?'),
      picture: {
        kind: 'coins',
        coins: [
          { cents: '25', count: 'q' },
          { cents: '10', count: 'd' },
          { cents: '5', count: 'n' },
          { cents: '1', count: 'p' },
        ],
      },
      response: { kind: 'number', answer: 'total', unit: w('cents', 'centavos') },
      slips: [
        slip(
          'counts-coins',
          { equals: 'q + d + n + p' },
          'That is how many coins. What is each one worth?',
          'Esas son las monedas. ¿Cuánto vale cada una?',
        ),
        slip(
          'size-is-worth',
          { equals: '25 * q + 5 * d + 10 * n + p' },
          'The small, thin one is worth ten; the thicker one five.',
          'La pequeña y delgada vale diez; la más gruesa, cinco.',
        ),
      ],
      hints: [
        w('Begin with the coins that are worth most.', 'Empieza con las monedas que más valen.'),
        w(
          'Then count on: by tens, by fives, by ones.',
          'Luego sigue contando: de diez en diez, de cinco en cinco, de uno en uno.',
        ),
      ],
      steps: [
        w(
          'Quarters: {25 * q}. With the dimes: {25 * q + 10 * d}.',
          'Monedas de 25: {25 * q}. Con las de 10: {25 * q + 10 * d}.',
        ),
        w(
          'With the nickels: {25 * q + 10 * d + 5 * n}. With the pennies: {total}.',
          'Con las de 5: {25 * q + 10 * d + 5 * n}. Con las de 1: {total}.',
        ),
      ],
    },
  },
  {
    code: 'ME2.2-B',
    competency: 'ME2.2',
    template: {
      parameters: [{ name: 'x', from: '30', to: '90', step: '10' }],
      prompt: w('Which make {x} cents? Choose all that do.', '¿Cuáles forman {x} centavos? Elige todas.'),
      response: {
        kind: 'choices',
        options: [
          { id: 'dimes', text: w('{x / 10} dimes', '{x / 10} monedas de 10'), right: true },
          { id: 'nickels', text: w('{x / 5} nickels', '{x / 5} monedas de 5'), right: true },
          { id: 'fewNickels', text: w('{x / 10} nickels', '{x / 10} monedas de 5') },
          {
            id: 'quarter',
            text: w('1 quarter and {x - 25} pennies', '1 moneda de 25 y {x - 25} de 1'),
            right: true,
          },
          { id: 'off', text: w('1 quarter and {x - 20} pennies', '1 moneda de 25 y {x - 20} de 1') },
        ],
      },
      slips: [
        slip(
          'nickel-is-ten',
          { chose: 'fewNickels' },
          'A nickel is worth five. Count these by fives.',
          'Esas monedas valen cinco. Cuéntalas de cinco en cinco.',
        ),
        slip(
          'quarter-is-twenty',
          { chose: 'off' },
          'A quarter is worth twenty-five.',
          'Esa moneda vale veinticinco.',
        ),
        slip(
          'one-way-only',
          { missed: 'nickels' },
          'There is another way. Count by fives too.',
          'Hay otra manera. Cuenta también de cinco en cinco.',
        ),
      ],
      hints: [
        w(
          'Work out what each line is worth, one after the other.',
          'Calcula cuánto vale cada línea, una por una.',
        ),
        w(
          'The same amount can be made in several ways.',
          'La misma cantidad se puede formar de varias maneras.',
        ),
      ],
      steps: [
        w('{x / 10} × 10 = {x} and {x / 5} × 5 = {x}', '{x / 10} × 10 = {x} y {x / 5} × 5 = {x}'),
        w('25 + {x - 25} = {x}', '25 + {x - 25} = {x}'),
        w(
          'But {x / 10} × 5 = {x / 2}, and 25 + {x - 20} = {x + 5}.',
          'Pero {x / 10} × 5 = {x / 2} y 25 + {x - 20} = {x + 5}.',
        ),
      ],
    },
  },
  {
    code: 'ME2.3-A',
    competency: 'ME2.3',
    template: {
      parameters: [
        { name: 'h', from: '1', to: '11' },
        { name: 'k', from: '1', to: '11' },
        { name: 't', is: '60 * h + 5 * k' },
      ],
      conditions: ['h != k'],
      prompt: w('What time is it?', '¿Qué hora es?'),
      picture: { kind: 'clock', minutes: 't' },
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: same('{t | time}'), right: true },
          { id: 'swapped', text: same('{60 * k + 5 * h | time}') },
          { id: 'literal', text: same('{60 * h + k | time}') },
          { id: 'nextHour', text: same('{t + 60 | time}') },
        ],
      },
      slips: [
        slip(
          'swaps-hands',
          { chose: 'swapped' },
          'The short hand tells the hour, the long hand the minutes.',
          'La aguja corta dice la hora y la larga los minutos.',
        ),
        slip(
          'reads-number-as-minutes',
          { chose: 'literal' },
          'Each number on the clock is five minutes for the long hand.',
          'Para la aguja larga cada número son cinco minutos.',
        ),
        slip(
          'takes-next-hour',
          { chose: 'nextHour' },
          'The short hand has not reached the next number. Which hour did it pass last?',
          'La aguja corta no ha llegado al número siguiente. ¿Qué hora pasó?',
        ),
      ],
      hints: [
        w(
          'First the short hand: which number did it pass last?',
          'Primero la aguja corta: ¿qué número pasó al final?',
        ),
        w(
          'Then the long hand: count by fives from the 12.',
          'Luego la aguja larga: cuenta de cinco en cinco desde el 12.',
        ),
      ],
      steps: [
        w('The short hand has passed {h}.', 'La aguja corta pasó el {h}.'),
        w(
          'The long hand is at {k}: that is {5 * k} minutes. It is {t | time}.',
          'La aguja larga está en el {k}: son {5 * k} minutos. Son las {t | time}.',
        ),
      ],
    },
  },
]
