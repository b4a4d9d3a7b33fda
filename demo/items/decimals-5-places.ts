import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, decimals, grade 5: what the digits are worth, comparing, fractions as decimals. */
export const decimals5Places: readonly SampleTemplate[] = [
  {
    code: 'DE5.1-A',
    competency: 'DE5.1',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '9' },
        { name: 'x', from: '1', to: '9' },
        { name: 'y', from: '1', to: '9' },
        { name: 'z', from: '1', to: '9' },
        { name: 'place', oneOf: [10, 100, 1000] },
        { name: 'n', is: 'p + x / 10 + y / 100 + z / 1000' },
        { name: 'd', is: 'place == 10 ? x : place == 100 ? y : z' },
      ],
      conditions: ['p != x', 'p != y', 'p != z', 'x != y', 'x != z', 'y != z'],
      prompt: w(
        'What is the digit {d} in {n | decimal} worth? Write it as a decimal.',
        '¿Cuánto vale la cifra {d} en {n | decimal}? Escríbelo como decimal.',
      ),
      response: { kind: 'number', answer: 'd / place', form: 'decimal' },
      slips: [
        slip(
          'reads-digit-alone',
          { equals: 'd' },
          'That is the digit alone. Its place says how much it is worth.',
          'Esa es la cifra sola. Su lugar dice cuánto vale.',
        ),
        slip(
          'place-names-turned',
          { equals: 'd * place' },
          'To the right of the point each place is worth less than one.',
          'A la derecha del punto cada lugar vale menos que uno.',
        ),
        slip(
          'one-place-off',
          { holds: 'response == d / place / 10 || response == d / place * 10' },
          'You are one place off. The first place after the point is tenths.',
          'Te corriste un lugar. El primer lugar después del punto son los décimos.',
        ),
      ],
      hints: [
        w(
          'Name the places from the point to the right: tenths, hundredths, thousandths.',
          'Nombra los lugares desde el punto hacia la derecha: décimos, centésimos, milésimos.',
        ),
        w(
          'Write zeros in all other places and keep only this digit.',
          'Pon ceros en todos los demás lugares y deja solo esta cifra.',
        ),
      ],
      steps: [
        w(
          'The {d} stands in the place worth $\\frac{1}{place}$.',
          'El {d} está en el lugar que vale $\\frac{1}{place}$.',
        ),
        same('{d} ÷ {place} = {d / place | decimal}'),
      ],
    },
  },
  {
    code: 'DE5.1-B',
    competency: 'DE5.1',
    template: {
      parameters: [
        { name: 'd', from: '2', to: '9' },
        { name: 'p', from: '1', to: '3' },
      ],
      prompt: w('Match the words with the numbers.', 'Une las palabras con los números.'),
      response: {
        kind: 'match',
        pairs: [
          {
            id: 'tenths',
            left: w(
              '{p | words} and {d | words} tenths',
              "{p == 1 ? 'uno' : p == 2 ? 'dos' : 'tres'} y {d | words} décimos",
            ),
            right: same('{p + d / 10 | decimal}'),
          },
          {
            id: 'hundredths',
            left: w(
              '{p | words} and {d | words} hundredths',
              "{p == 1 ? 'uno' : p == 2 ? 'dos' : 'tres'} y {d | words} centésimos",
            ),
            right: same('{p + d / 100 | decimal}'),
          },
          {
            id: 'thousandths',
            left: w(
              '{p | words} and {d | words} thousandths',
              "{p == 1 ? 'uno' : p == 2 ? 'dos' : 'tres'} y {d | words} milésimos",
            ),
            right: same('{p + d / 1000 | decimal}'),
          },
        ],
        extra: [{ id: 'thousands', right: same('{d * 1000 + p}') }],
      },
      slips: [
        slip(
          'place-names-turned',
          { joined: ['thousandths', 'thousands'] },
          'Thousandths are tiny parts of one; thousands are large.',
          'Los milésimos son partes diminutas de uno; los miles son grandes.',
        ),
        slip(
          'one-place-off',
          { joined: ['tenths', 'hundredths'] },
          'Count the places after the point: which one is the tenths?',
          'Cuenta los lugares después del punto: ¿cuál es el de los décimos?',
        ),
        slip(
          'one-place-off',
          { joined: ['thousandths', 'hundredths'] },
          'How many places after the point do thousandths need?',
          '¿Cuántos lugares después del punto necesitan los milésimos?',
        ),
      ],
      hints: [
        w(
          'Ten tenths make one. Ten hundredths make a tenth.',
          'Diez décimos forman uno. Diez centésimos forman un décimo.',
        ),
        w('A zero keeps a place that is empty.', 'Un cero guarda un lugar vacío.'),
      ],
      steps: [
        w(
          'Tenths: one place after the point, {p + d / 10 | decimal}',
          'Décimos: un lugar después del punto, {p + d / 10 | decimal}',
        ),
        w(
          'Hundredths: two places, {p + d / 100 | decimal}',
          'Centésimos: dos lugares, {p + d / 100 | decimal}',
        ),
        w(
          'Thousandths: three places, {p + d / 1000 | decimal}',
          'Milésimos: tres lugares, {p + d / 1000 | decimal}',
        ),
      ],
    },
  },
  {
    code: 'DE5.1-C',
    competency: 'DE5.1',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '8' },
        { name: 'x', from: '1', to: '9' },
        { name: 'z', from: '1', to: '9' },
      ],
      conditions: ['x != z', 'p != x'],
      prompt: w(
        'Choose all that are {p + x / 10 + z / 1000 | decimal}.',
        'Elige todas las que son {p + x / 10 + z / 1000 | decimal}.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'places', text: same('$ {p} + \\frac{x}{10} + \\frac{z}{1000} $'), right: true },
          { id: 'all', text: same('$\\frac{p * 1000 + x * 100 + z | plain}{1000}$'), right: true },
          { id: 'gap', text: same('$ {p} + \\frac{x}{10} + \\frac{z}{100} $') },
          { id: 'closed', text: same('$ {p} + \\frac{x * 10 + z}{1000} $') },
        ],
      },
      slips: [
        slip(
          'ignores-zero',
          { chose: 'gap' },
          'The zero keeps the hundredths empty. So what is the last digit worth?',
          'El cero deja vacíos los centésimos. ¿Cuánto vale entonces la última cifra?',
        ),
        slip(
          'ignores-zero',
          { chose: 'closed' },
          'How many thousandths are there after the point, zero included?',
          '¿Cuántos milésimos hay después del punto, contando el cero?',
        ),
        slip(
          'stops-after-one',
          { missed: 'all' },
          'A whole is a thousand thousandths. Can the number be made of thousandths only?',
          'Un entero son mil milésimos. ¿Se puede formar el número solo con milésimos?',
        ),
      ],
      hints: [
        w(
          'Say what each digit is worth, one after the other. What does the zero say?',
          'Di cuánto vale cada cifra, una tras otra. ¿Qué dice el cero?',
        ),
        w('Turn each option into a decimal.', 'Convierte cada opción en decimal.'),
      ],
      steps: [
        w(
          '{p} ones, {x} tenths, no hundredths, {z} thousandths.',
          '{p} unidades, {x} décimos, ningún centésimo, {z} milésimos.',
        ),
        w(
          'In thousandths: {p * 1000} + {x * 100} + {z} = {p * 1000 + x * 100 + z}',
          'En milésimos: {p * 1000} + {x * 100} + {z} = {p * 1000 + x * 100 + z}',
        ),
      ],
    },
  },
  {
    code: 'DE5.2-A',
    competency: 'DE5.2',
    template: {
      parameters: [
        { name: 'p', from: '0', to: '3' },
        { name: 'a', from: '5', to: '9' },
        { name: 'b', from: '21', to: '49' },
        { name: 'c', from: '101', to: '199' },
      ],
      conditions: ['b % 10 != 0', 'c % 10 != 0'],
      prompt: w('Which number is the largest?', '¿Qué número es el mayor?'),
      response: {
        kind: 'choice',
        options: [
          { id: 'tenths', text: same('{p + a / 10 | decimal}'), right: true },
          { id: 'hundredths', text: same('{p + b / 100 | decimal}') },
          { id: 'thousandths', text: same('{p + c / 1000 | decimal}') },
        ],
      },
      slips: [
        slip(
          'longer-decimal-is-larger',
          { chose: 'thousandths' },
          'More digits do not make it larger. What does the first place after the point say?',
          'Más cifras no lo hacen mayor. ¿Qué dice el primer lugar después del punto?',
        ),
        slip(
          'longer-decimal-is-larger',
          { chose: 'hundredths' },
          'Read the tenths first. Which number has the most of them?',
          'Lee primero los décimos. ¿Qué número tiene más?',
        ),
      ],
      hints: [
        w(
          'Write the numbers one below the other, point below point.',
          'Escribe los números uno debajo del otro, punto debajo de punto.',
        ),
        w(
          'Compare from the left: first the ones, then the tenths.',
          'Compara desde la izquierda: primero las unidades, luego los décimos.',
        ),
      ],
      steps: [
        w(
          'With three places each: {p + a / 10 | decimal 3}, {p + b / 100 | decimal 3}, {p + c / 1000 | decimal 3}',
          'Con tres lugares cada uno: {p + a / 10 | decimal 3}, {p + b / 100 | decimal 3}, {p + c / 1000 | decimal 3}',
        ),
        w('The most tenths has {p + a / 10 | decimal}.', 'Más décimos tiene {p + a / 10 | decimal}.'),
      ],
    },
  },
  {
    code: 'DE5.2-B',
    competency: 'DE5.2',
    template: {
      parameters: [
        { name: 'p', from: '1', to: '9' },
        { name: 'a', from: '3', to: '8' },
        { name: 'b', from: '105', to: '289' },
        { name: 'z', from: 'a + 1', to: '9' },
        {
          name: 'what',
          oneOf: [
            w('jumps, in meters', 'saltos, en metros'),
            w('weights of four melons, in kilograms', 'pesos de cuatro melones, en kilogramos'),
            w('lengths of four ribbons, in meters', 'largos de cuatro cintas, en metros'),
          ],
        },
      ],
      conditions: ['b % 10 != 0', 'floor(b / 100) < a'],
      prompt: w(
        'Put these numbers in order, smallest first ({what}).',
        'Ordena estos números, del menor al mayor ({what}).',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'zero', text: same('{p + z / 100 | decimal}'), by: 'p + z / 100' },
          { id: 'long', text: same('{p + b / 1000 | decimal}'), by: 'p + b / 1000' },
          { id: 'tenths', text: same('{p + a / 10 | decimal}'), by: 'p + a / 10' },
          { id: 'more', text: same('{p + a / 10 + 0.02 | decimal}'), by: 'p + a / 10 + 0.02' },
        ],
      },
      slips: [
        slip(
          'longer-decimal-is-larger',
          { before: ['tenths', 'long'] },
          'More digits do not mean more. Look at the tenths first.',
          'Más cifras no quieren decir más. Mira primero los décimos.',
        ),
        slip(
          'ignores-zero',
          { before: ['tenths', 'zero'] },
          'One of them has a zero in the tenths. Did you see it?',
          'Uno de ellos tiene un cero en los décimos. ¿Lo viste?',
        ),
        slip(
          'shorter-decimal-is-larger',
          { before: ['more', 'tenths'] },
          'Where the tenths are equal, the hundredths decide.',
          'Donde los décimos son iguales, deciden los centésimos.',
        ),
      ],
      hints: [
        w(
          'Give all of them three places after the point by writing zeros at the end.',
          'Ponles a todos tres lugares después del punto escribiendo ceros al final.',
        ),
        w('Now compare place by place, from the left.', 'Ahora compara lugar por lugar, desde la izquierda.'),
      ],
      steps: [
        w(
          'With three places: {p + z / 100 | decimal 3}, {p + b / 1000 | decimal 3}, {p + a / 10 | decimal 3}, {p + a / 10 + 0.02 | decimal 3}',
          'Con tres lugares: {p + z / 100 | decimal 3}, {p + b / 1000 | decimal 3}, {p + a / 10 | decimal 3}, {p + a / 10 + 0.02 | decimal 3}',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DE5.2-C',
    competency: 'DE5.2',
    template: {
      parameters: [
        { name: 'p', from: '0', to: '4' },
        { name: 'a', from: '2', to: '9' },
      ],
      prompt: w(
        'Choose all that are just as large as {p + a / 10 | decimal}.',
        'Elige todos los que son iguales a {p + a / 10 | decimal}.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'one', text: same('{p + a / 10 | decimal 2}'), right: true },
          { id: 'two', text: same('{p + a / 10 | decimal 3}'), right: true },
          { id: 'inside', text: same('{p + a / 100 | decimal}') },
          { id: 'twice', text: same('{p + a / 10 + a / 100 | decimal}') },
        ],
      },
      slips: [
        slip(
          'ignores-zero',
          { chose: 'inside' },
          'A zero between the point and the digit moves the digit to another place.',
          'Un cero entre el punto y la cifra pasa la cifra a otro lugar.',
        ),
        slip(
          'adds-hundredths',
          { chose: 'twice' },
          'One of them has hundredths more.',
          'Uno de ellos tiene centésimos de más.',
        ),
        slip(
          'longer-decimal-is-larger',
          { missed: 'two' },
          'Do zeros at the end change how much each digit is worth?',
          '¿Los ceros del final cambian lo que vale cada cifra?',
        ),
      ],
      hints: [
        w(
          'Say the worth of each digit: tenths, hundredths, thousandths.',
          'Di cuánto vale cada cifra: décimos, centésimos, milésimos.',
        ),
        w(
          'In which of them does the digit {a} stay in its place, with nothing added?',
          '¿En cuáles la cifra {a} queda en su lugar, sin que se agregue nada?',
        ),
      ],
      steps: [
        w(
          '{a} tenths are {a * 10} hundredths and {a * 100} thousandths.',
          '{a} décimos son {a * 10} centésimos y {a * 100} milésimos.',
        ),
      ],
    },
  },
]
