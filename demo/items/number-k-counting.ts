import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, kindergarten. */
export const numberKCounting: readonly SampleTemplate[] = [
  {
    code: 'NU0.1-A',
    competency: 'NU0.1',
    template: {
      parameters: [{ name: 'n', from: '4', to: '16' }],
      prompt: w(
        'Count on: {n}, {n + 1}, {n + 2} … What comes next?',
        'Sigue contando: {n}, {n + 1}, {n + 2} … ¿Qué número sigue?',
      ),
      response: { kind: 'number', answer: 'n + 3' },
      slips: [
        slip(
          'says-last-number',
          { equals: 'n + 2' },
          'That one has been said. Say one more.',
          'Ese ya lo dijimos. Di uno más.',
        ),
        slip(
          'skips-a-number',
          { equals: 'n + 4' },
          'You jumped over one. Whisper each number.',
          'Saltaste uno. Di cada número en voz baja.',
        ),
        slip(
          'counts-backward',
          { equals: 'n - 1' },
          'You went back. We are climbing up.',
          'Fuiste hacia atrás. Estamos subiendo.',
        ),
      ],
      hints: [
        w('Say the numbers out loud. Do not stop.', 'Di los números en voz alta. No pares.'),
        w(
          'Think of stairs. You stand on {n + 2}. Take one step up.',
          'Piensa en una escalera. Estás en el {n + 2}. Sube un escalón.',
        ),
      ],
      steps: [
        w('Say: {n}, {n + 1}, {n + 2}.', 'Di: {n}, {n + 1}, {n + 2}.'),
        w('The next number you say is {n + 3}.', 'El número que dices después es {n + 3}.'),
      ],
    },
  },
  {
    code: 'NU0.1-B',
    competency: 'NU0.1',
    template: {
      parameters: [{ name: 'n', from: '5', to: '17' }],
      prompt: w(
        'Put the numbers in the order in which you count.',
        'Pon los números en el orden en que se cuenta.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'first', text: same('{n}') },
          { id: 'second', text: same('{n + 1}') },
          { id: 'third', text: same('{n + 2}') },
          { id: 'fourth', text: same('{n + 3}') },
        ],
      },
      slips: [
        slip(
          'counts-backward',
          { before: ['fourth', 'first'] },
          'Begin with the number that you say first when you count up.',
          'Empieza con el número que dices primero al contar hacia arriba.',
        ),
      ],
      hints: [
        w(
          'Count from one. Which of these do you say first?',
          'Cuenta desde uno. ¿Cuál de estos dices primero?',
        ),
        w(
          'Put that one down. Then count one more and look for it.',
          'Pon ese. Luego cuenta uno más y búscalo.',
        ),
      ],
      steps: [
        w('Counting from one, you meet {n} first.', 'Contando desde uno, primero llegas al {n}.'),
        w('Then come {n + 1}, {n + 2} and {n + 3}.', 'Después vienen {n + 1}, {n + 2} y {n + 3}.'),
      ],
    },
  },
  {
    code: 'NU0.2-A',
    competency: 'NU0.2',
    template: {
      parameters: [{ name: 'n', from: '6', to: '20' }],
      prompt: w('How many dots are there?', '¿Cuántos puntos hay?'),
      picture: { kind: 'dots', count: 'n' },
      response: { kind: 'number', answer: 'n' },
      slips: [
        slip(
          'misses-one',
          { equals: 'n - 1' },
          'Very close: one dot was left out.',
          'Muy cerca: quedó un punto sin contar.',
        ),
        slip(
          'counts-one-twice',
          { equals: 'n + 1' },
          'Very close: one dot was counted twice.',
          'Muy cerca: un punto se contó dos veces.',
        ),
      ],
      hints: [
        w(
          'Touch each dot one time. Say one number for each touch.',
          'Toca cada punto una vez. Di un número por cada toque.',
        ),
        w(
          'Go along the rows from one side to the other, so that no dot is missed.',
          'Ve por las filas de un lado al otro para no dejar ninguno.',
        ),
        w('The last number you say tells how many.', 'El último número que dices es cuántos hay.'),
      ],
      steps: [
        w('Touch each dot once and count: 1, 2, 3 …', 'Toca cada punto una vez y cuenta: 1, 2, 3 …'),
        w('The last number is {n}. There are {n} dots.', 'El último número es {n}. Hay {n} puntos.'),
      ],
    },
  },
  {
    code: 'NU0.2-B',
    competency: 'NU0.2',
    template: {
      parameters: [
        { name: 'n', from: '7', to: '19' },
        { name: 'who', oneOf: [...children] },
        { name: 'thing', oneOf: [w('shells', 'conchas'), w('stones', 'piedras'), w('seeds', 'semillas')] },
      ],
      prompt: w(
        '{who} counts {n} {thing}. Then {who} spreads them out over the table. How many {thing} are there now?',
        '{who} cuenta {n} {thing}. Luego las separa por toda la mesa. ¿Cuántas {thing} hay ahora?',
      ),
      response: { kind: 'number', answer: 'n' },
      slips: [
        slip(
          'more-space-is-more',
          { holds: 'response > n' },
          'They take more room. Did any new one come?',
          'Ocupan más lugar. ¿Llegó alguna nueva?',
        ),
        slip(
          'spread-is-fewer',
          { holds: 'response < n' },
          'They lie farther apart. Did any go away?',
          'Están más separadas. ¿Se fue alguna?',
        ),
      ],
      hints: [
        w('Think: did anybody put some in or take some out?', 'Piensa: ¿alguien puso o quitó alguna?'),
        w(
          'Try it with your fingers. Hold them close, then open them wide. Count both times.',
          'Prueba con los dedos. Júntalos y luego ábrelos. Cuenta las dos veces.',
        ),
      ],
      steps: [
        w('Nothing came and nothing went away.', 'No llegó ninguna ni se fue ninguna.'),
        w('So there are still {n}.', 'Así que sigue habiendo {n}.'),
      ],
    },
  },
  {
    code: 'NU0.3-A',
    competency: 'NU0.3',
    template: {
      parameters: [
        { name: 'n', from: '12', to: '19' },
        { name: 'turned', is: '10 * (n - 10) + 1' },
      ],
      prompt: w('Which number is {n | words}?', '¿Qué número es {n | words}?'),
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: same('{n}'), right: true },
          { id: 'turned', text: same('{turned | plain}') },
          { id: 'onesOnly', text: same('{n - 10}') },
        ],
      },
      slips: [
        slip(
          'digits-turned',
          { chose: 'turned' },
          'These digits stand the other way around.',
          'Esas cifras están al revés.',
        ),
        slip(
          'forgets-ten',
          { chose: 'onesOnly' },
          'The ten is missing in that one.',
          'A ese le falta el diez.',
        ),
      ],
      hints: [
        w(
          'Every number from ten to nineteen begins with a 1. The 1 means one ten.',
          'Los números del diez al diecinueve empiezan con 1. Ese 1 es un diez.',
        ),
        w(
          'Say the name slowly. Which small number do you hear inside?',
          'Di el nombre despacio. ¿Qué número pequeño oyes dentro?',
        ),
      ],
      steps: [
        w('{n | words} is ten and {n - 10} more.', '{n | words} es diez y {n - 10} más.'),
        w(
          'First comes the 1 for the ten, then {n - 10}: {n}.',
          'Primero va el 1 del diez y luego {n - 10}: {n}.',
        ),
      ],
    },
  },
  {
    code: 'NU0.3-B',
    competency: 'NU0.3',
    template: {
      parameters: [
        { name: 'a', from: '0', to: '9' },
        { name: 'b', from: '11', to: '15' },
        { name: 'c', from: '16', to: '20' },
      ],
      conditions: ['b != a + 10', 'c != a + 10'],
      prompt: w('Join each word with its number.', 'Une cada palabra con su número.'),
      response: {
        kind: 'match',
        pairs: [
          { id: 'a', left: w('{a | words}', '{a | words}'), right: same('{a}') },
          { id: 'b', left: w('{b | words}', '{b | words}'), right: same('{b}') },
          { id: 'c', left: w('{c | words}', '{c | words}'), right: same('{c}') },
        ],
        extra: [{ id: 'other', right: same('{a + 10}') }],
      },
      slips: [
        slip(
          'adds-a-ten',
          { joined: ['a', 'other'] },
          'That number has a ten in it. This word has none.',
          'Ese número tiene un diez. Esta palabra no.',
        ),
      ],
      hints: [
        w(
          'Say each word. Show it with your fingers if it is small.',
          'Di cada palabra. Muéstrala con los dedos si es pequeña.',
        ),
        w(
          'Numbers over ten have two digits. The first one stands for the ten.',
          'Los números mayores que diez tienen dos cifras. La primera es el diez.',
        ),
      ],
      steps: [
        w('{a | words} is {a}.', '{a | words} es {a}.'),
        w('{b | words} is {b}, and {c | words} is {c}.', '{b | words} es {b} y {c | words} es {c}.'),
      ],
    },
  },
  {
    code: 'NU0.4-A',
    competency: 'NU0.4',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 'b', from: '2', to: '9' },
        { name: 'one', oneOf: ['Amina', 'Mei', 'Naledi'] },
        { name: 'two', oneOf: ['Omar', 'Kenji', 'Mateo'] },
      ],
      conditions: ['abs(a - b) <= 2'],
      prompt: w(
        '{one} and {two} build towers. Whose tower has more cubes?',
        '{one} y {two} hacen torres. ¿Qué torre tiene más cubos?',
      ),
      picture: {
        kind: 'barChart',
        title: w('Cubes', 'Cubos'),
        bars: [
          { label: same('{one}'), value: 'a' },
          { label: same('{two}'), value: 'b' },
        ],
        step: '1',
      },
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'one', text: w('{one} has more', '{one} tiene más'), right: 'a > b' },
          { id: 'two', text: w('{two} has more', '{two} tiene más'), right: 'b > a' },
          { id: 'same', text: w('They have the same', 'Tienen igual'), right: 'a == b' },
        ],
      },
      slips: [
        slip(
          'sees-no-difference',
          { chose: 'same' },
          'Look at the tops. Do they end at the same line?',
          'Mira las puntas. ¿Terminan en la misma línea?',
        ),
        slip(
          'picks-one-anyway',
          { chose: 'one' },
          'Lay a finger on both tops and look again.',
          'Pon un dedo en las dos puntas y mira otra vez.',
        ),
        slip(
          'picks-one-anyway',
          { chose: 'two' },
          'Lay a finger on both tops and look again.',
          'Pon un dedo en las dos puntas y mira otra vez.',
        ),
      ],
      hints: [
        w('Match them up: one cube here, one cube there.', 'Empareja: un cubo de aquí, un cubo de allá.'),
        w('Does one tower have cubes left over?', '¿A alguna torre le sobran cubos?'),
      ],
      steps: [
        w('{one} has {a} cubes. {two} has {b} cubes.', '{one} tiene {a} cubos. {two} tiene {b} cubos.'),
        w(
          "{a == b ? 'No cube is left over: they have the same.' : 'One tower has cubes left over: that one has more.'}",
          "{a == b ? 'No sobra ningún cubo: tienen igual.' : 'A una torre le sobran cubos: esa tiene más.'}",
        ),
      ],
    },
  },
  {
    code: 'NU0.5-A',
    competency: 'NU0.5',
    template: {
      parameters: [
        { name: 'a', from: '4', to: '9' },
        { name: 'b', from: '2', to: 'a - 1' },
        {
          names: ['animals', 'go'],
          rows: [
            [w('ducks sit by the pond', 'patos están junto al lago'), w('swim away', 'se van nadando')],
            [w('birds sit on a roof', 'pájaros están en un techo'), w('fly away', 'se van volando')],
            [w('rabbits eat in a garden', 'conejos comen en un huerto'), w('hop away', 'se van saltando')],
          ],
        },
      ],
      prompt: w('{a} {animals}. {b} {go}. How many are left?', '{a} {animals}. {b} {go}. ¿Cuántos quedan?'),
      picture: { kind: 'dots', count: 'a', crossed: 'b' },
      response: { kind: 'number', answer: 'a - b' },
      slips: [
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'Some went away. Are there more now, or fewer?',
          'Algunos se fueron. ¿Ahora hay más o menos?',
        ),
        slip(
          'says-who-left',
          { equals: 'b' },
          'That is how many went away. Who is still there?',
          'Esos son los que se fueron. ¿Quiénes siguen ahí?',
        ),
      ],
      hints: [
        w(
          'Each dot is one animal. A dot with a cross has gone.',
          'Cada punto es un animal. El que tiene una cruz se fue.',
        ),
        w('Count only the dots that have no cross.', 'Cuenta solo los puntos sin cruz.'),
      ],
      steps: [
        w('Begin with {a}. Cross out {b}.', 'Empieza con {a}. Tacha {b}.'),
        w('{a - b} are left. {a} − {b} = {a - b}', 'Quedan {a - b}. {a} − {b} = {a - b}'),
      ],
    },
  },
  {
    code: 'NU0.5-B',
    competency: 'NU0.5',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '6' },
        { name: 'b', from: '1', to: '4' },
        { name: 'who', oneOf: [...children] },
        {
          name: 'thing',
          oneOf: [w('grapes', 'uvas'), w('crackers', 'galletas'), w('strawberries', 'fresas')],
        },
      ],
      prompt: w(
        '{who} has {a} {thing} and gets {b} more. How many {thing} does {who} have now?',
        '{who} tiene {a} {thing} y recibe {b} más. ¿Cuántas {thing} tiene ahora?',
      ),
      picture: { kind: 'dots', count: 'a', more: 'b' },
      response: { kind: 'number', answer: 'a + b' },
      slips: [
        slip(
          'takes-away-instead',
          { equals: 'a - b' },
          'Some more came. Does the group grow?',
          'Llegaron más. ¿El grupo crece?',
        ),
        slip(
          'counts-the-first-twice',
          { equals: 'a + b - 1' },
          'Very close: after {a}, the next one is one more.',
          'Muy cerca: después de {a}, la siguiente es una más.',
        ),
      ],
      hints: [
        w('Put both groups together and count them all.', 'Junta los dos grupos y cuéntalos todos.'),
        w(
          'Quicker: say {a}, then count on for the new ones.',
          'Más rápido: di {a} y sigue contando con las nuevas.',
        ),
      ],
      steps: [
        w('There are {a}, and {b} more come.', 'Hay {a} y llegan {b} más.'),
        w('Count on from {a}: {a} + {b} = {a + b}', 'Sigue contando desde {a}: {a} + {b} = {a + b}'),
      ],
    },
  },
]
