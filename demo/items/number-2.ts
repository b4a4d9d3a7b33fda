import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 2. */
export const number2: readonly SampleTemplate[] = [
  {
    code: 'NU2.1-A',
    competency: 'NU2.1',
    template: {
      parameters: [
        { name: 'h', from: '1', to: '6' },
        { name: 't', oneOf: [0, 0, 2, 5, 7] },
        { name: 'o', oneOf: [0, 3, 4, 6, 8] },
      ],
      conditions: ['t + o > 0'],
      prompt: w('What number do the blocks show?', '¿Qué número muestran los bloques?'),
      picture: { kind: 'blocks', hundreds: 'h', tens: 't', ones: 'o' },
      response: { kind: 'number', answer: '100 * h + 10 * t + o' },
      slips: [
        slip(
          'leaves-out-the-zero',
          { equals: 't == 0 ? 10 * h + o : 10 * h + t' },
          'An empty place keeps its seat. Write a 0 there.',
          'Un lugar vacío guarda su sitio. Escribe ahí un 0.',
        ),
        slip(
          'counts-pieces',
          { equals: 'h + t + o' },
          'A plate is worth a hundred, a stick ten, a cube one.',
          'Una placa vale cien, una barra diez y un cubo uno.',
        ),
      ],
      hints: [
        w('A plate is 100, a stick is 10, a cube is 1.', 'Una placa es 100, una barra es 10 y un cubo es 1.'),
        w(
          'Write three digits: first plates, then sticks, then cubes. None means 0.',
          'Escribe tres cifras: primero placas, luego barras, luego cubos. Si no hay, es 0.',
        ),
      ],
      steps: [
        w('{h} × 100, {t} × 10 and {o} × 1', '{h} × 100, {t} × 10 y {o} × 1'),
        w(
          '{100 * h} + {10 * t} + {o} = {100 * h + 10 * t + o}',
          '{100 * h} + {10 * t} + {o} = {100 * h + 10 * t + o}',
        ),
      ],
    },
  },
  {
    code: 'NU2.1-B',
    competency: 'NU2.1',
    template: {
      parameters: [
        { name: 'h', from: '2', to: '9' },
        { name: 't', from: '0', to: '9' },
        { name: 'o', from: '1', to: '9' },
      ],
      conditions: ['t != o'],
      prompt: w(
        'Which number has {o} ones, {h} hundreds and {t} tens?',
        '¿Qué número tiene {o} unidades, {h} centenas y {t} decenas?',
      ),
      response: { kind: 'number', answer: '100 * h + 10 * t + o' },
      slips: [
        slip(
          'writes-in-the-order-said',
          { equals: '100 * o + 10 * h + t' },
          'The words come mixed up. Which digit counts hundreds?',
          'Las palabras vienen mezcladas. ¿Qué cifra cuenta las centenas?',
        ),
        slip(
          'swaps-tens-and-ones',
          { equals: '100 * h + 10 * o + t' },
          'The hundreds are right. Look again at tens and ones.',
          'Las centenas están bien. Mira otra vez decenas y unidades.',
        ),
      ],
      hints: [
        w('Draw three boxes: hundreds, tens, ones.', 'Dibuja tres casillas: centenas, decenas, unidades.'),
        w(
          'Read the words one by one and put each digit into its box.',
          'Lee las palabras una por una y pon cada cifra en su casilla.',
        ),
      ],
      steps: [
        w('Hundreds: {h}. Tens: {t}. Ones: {o}.', 'Centenas: {h}. Decenas: {t}. Unidades: {o}.'),
        w('Together: {100 * h + 10 * t + o}', 'Juntas: {100 * h + 10 * t + o}'),
      ],
    },
  },
  {
    code: 'NU2.2-A',
    competency: 'NU2.2',
    template: {
      parameters: [
        { name: 'a', from: '15', to: '68' },
        { name: 'b', from: '14', to: '29' },
      ],
      conditions: ['digit(a, 1) + digit(b, 1) > 10', 'a + b < 100'],
      prompt: same('{a} + {b} = ?'),
      response: { kind: 'number', answer: 'a + b' },
      slips: [
        slip(
          'forgets-new-ten',
          { equals: 'a + b - 10' },
          'The ones made a new ten. Did it come along?',
          'Las unidades formaron otra decena. ¿La contaste?',
        ),
        slip(
          'writes-both-sums',
          { equals: '100 * (digit(a, 10) + digit(b, 10)) + digit(a, 1) + digit(b, 1)' },
          'More than nine ones do not fit into the place of ones.',
          'Más de nueve unidades no caben en su lugar.',
        ),
        slip('subtracts-instead', { equals: 'a - b' }, 'Look at the sign.', 'Mira el signo.'),
      ],
      hints: [
        w('Add the tens, then the ones.', 'Suma las decenas y luego las unidades.'),
        w(
          'If there are ten ones or more, trade ten of them for a new ten.',
          'Si hay diez unidades o más, cambia diez por otra decena.',
        ),
      ],
      steps: [
        w(
          'Tens: {a - digit(a, 1)} + {b - digit(b, 1)} = {a - digit(a, 1) + b - digit(b, 1)}',
          'Decenas: {a - digit(a, 1)} + {b - digit(b, 1)} = {a - digit(a, 1) + b - digit(b, 1)}',
        ),
        w(
          'Ones: {digit(a, 1)} + {digit(b, 1)} = {digit(a, 1) + digit(b, 1)}',
          'Unidades: {digit(a, 1)} + {digit(b, 1)} = {digit(a, 1) + digit(b, 1)}',
        ),
        w('Together: {a + b}', 'Juntas: {a + b}'),
      ],
    },
  },
  {
    code: 'NU2.2-B',
    competency: 'NU2.2',
    template: {
      parameters: [
        { name: 'a', from: '41', to: '94' },
        { name: 'b', from: '15', to: '38' },
        { name: 'who', oneOf: [...children] },
      ],
      conditions: ['digit(a, 1) < digit(b, 1)', 'a - b > 10'],
      prompt: w(
        'A book has {a} pages. {who} has read {b}. How many pages are left?',
        'Un libro tiene {a} páginas. {who} leyó {b}. ¿Cuántas páginas faltan?',
      ),
      response: { kind: 'number', answer: 'a - b' },
      slips: [
        slip(
          'takes-smaller-from-larger',
          { equals: '10 * (digit(a, 10) - digit(b, 10)) + digit(b, 1) - digit(a, 1)' },
          'In the ones you took the upper digit from the lower. Open a ten instead.',
          'En las unidades restaste al revés. Mejor abre una decena.',
        ),
        slip(
          'keeps-the-opened-ten',
          { equals: 'a - b + 10' },
          'A ten was opened, so one ten is fewer.',
          'Se abrió una decena, así que hay una menos.',
        ),
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'Some pages are read already. Are more left, or fewer?',
          'Ya leyó algunas. ¿Faltan más o menos?',
        ),
      ],
      hints: [
        w(
          'How far is it from {b} to {a}? Jump to the next ten first.',
          '¿Cuánto hay de {b} a {a}? Salta primero a la decena siguiente.',
        ),
        w(
          'Or take away the tens first, then the ones a few at a time.',
          'O quita primero las decenas y luego las unidades poco a poco.',
        ),
      ],
      steps: [
        w(
          'Take away the tens: {a} − {10 * digit(b, 10)} = {a - 10 * digit(b, 10)}',
          'Quita las decenas: {a} − {10 * digit(b, 10)} = {a - 10 * digit(b, 10)}',
        ),
        w(
          'Take away the ones: {a - 10 * digit(b, 10)} − {digit(b, 1)} = {a - b}',
          'Quita las unidades: {a - 10 * digit(b, 10)} − {digit(b, 1)} = {a - b}',
        ),
      ],
    },
  },
  {
    code: 'NU2.3-A',
    competency: 'NU2.3',
    template: {
      parameters: [
        { name: 's', oneOf: [2, 5, 10] },
        { name: 'k', from: '1', to: '7' },
        { name: 'a', is: 's * k' },
      ],
      prompt: w(
        '{a}, {a + s}, {a + 2 * s}, … What comes next?',
        '{a}, {a + s}, {a + 2 * s}, … ¿Qué número sigue?',
      ),
      response: { kind: 'number', answer: 'a + 3 * s' },
      slips: [
        slip(
          'adds-one',
          { equals: 'a + 2 * s + 1' },
          'You went one on. How large are the jumps?',
          'Avanzaste uno. ¿De cuánto son los saltos?',
        ),
        slip('repeats-last', { equals: 'a + 2 * s' }, 'That one is there already.', 'Ese ya está.'),
        slip('jumps-twice', { equals: 'a + 4 * s' }, 'That is one jump too far.', 'Ese es un salto de más.'),
      ],
      hints: [
        w('How far is it from the first number to the second?', '¿Cuánto hay del primer número al segundo?'),
        w('Make one more jump of the same size.', 'Da un salto más del mismo tamaño.'),
      ],
      steps: [
        w('Each jump is {s}.', 'Cada salto es de {s}.'),
        w('{a + 2 * s} + {s} = {a + 3 * s}', '{a + 2 * s} + {s} = {a + 3 * s}'),
      ],
    },
  },
  {
    code: 'NU2.3-B',
    competency: 'NU2.3',
    template: {
      parameters: [
        { name: 's', oneOf: [2, 5, 10] },
        { name: 'n', from: '20', to: '90' },
      ],
      conditions: ['n % s == 0 || n % 10 != 0', 'n % 5 < 3'],
      prompt: w(
        'A frog starts at 0 and jumps by {s}. Will it land on {n}?',
        'Una rana empieza en 0 y salta de {s} en {s}. ¿Caerá en el {n}?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'yes', text: w('Yes', 'Sí'), right: 'n % s == 0' },
          { id: 'no', text: w('No', 'No'), right: 'n % s != 0' },
        ],
      },
      slips: [
        slip(
          'trusts-any-number',
          { chose: 'yes' },
          'Say the frog’s numbers. How do they end?',
          'Di los números de la rana. ¿En qué terminan?',
        ),
        slip(
          'stops-too-early',
          { chose: 'no' },
          'Keep jumping a little longer and look at the last digits.',
          'Sigue saltando un poco más y mira las últimas cifras.',
        ),
      ],
      hints: [
        w(
          'Say the first five landing places. Look at their last digits.',
          'Di los primeros cinco lugares. Mira sus últimas cifras.',
        ),
        w(
          "{s == 2 ? 'They end in 0, 2, 4, 6 or 8.' : s == 5 ? 'They end in 0 or 5.' : 'They all end in 0.'}",
          "{s == 2 ? 'Terminan en 0, 2, 4, 6 u 8.' : s == 5 ? 'Terminan en 0 o en 5.' : 'Todos terminan en 0.'}",
        ),
      ],
      steps: [
        w(
          'The frog lands on {s}, {2 * s}, {3 * s}, {4 * s}, {5 * s} …',
          'La rana cae en {s}, {2 * s}, {3 * s}, {4 * s}, {5 * s} …',
        ),
        w(
          '{n} ends in {digit(n, 1)}. Compare that with how those numbers end.',
          '{n} termina en {digit(n, 1)}. Compáralo con cómo terminan esos números.',
        ),
      ],
    },
  },
  {
    code: 'NU2.4-A',
    competency: 'NU2.4',
    template: {
      parameters: [
        { name: 'r', from: '2', to: '5' },
        { name: 'c', from: '2', to: '6' },
      ],
      conditions: ['r * c != r + c'],
      prompt: w('How many dots are there in all?', '¿Cuántos puntos hay en total?'),
      picture: { kind: 'array', rows: 'r', columns: 'c' },
      response: { kind: 'number', answer: 'r * c' },
      slips: [
        slip(
          'adds-the-sides',
          { equals: 'r + c' },
          'That counts one row and one side. Count every row.',
          'Eso cuenta una fila y un lado. Cuenta todas las filas.',
        ),
        slip(
          'misses-a-row',
          { equals: '(r - 1) * c' },
          'One row was left out.',
          'Quedó una fila sin contar.',
        ),
      ],
      hints: [
        w(
          'How many dots are in one row? Every row has the same.',
          '¿Cuántos puntos hay en una fila? Todas tienen lo mismo.',
        ),
        w('Add one row after another.', 'Suma una fila tras otra.'),
      ],
      steps: [
        w('There are {r} rows of {c}.', 'Hay {r} filas de {c}.'),
        w('Count by {c}, {r} times: {r * c}', 'Cuenta de {c} en {c}, {r} veces: {r * c}'),
      ],
    },
  },
  {
    code: 'NU2.4-B',
    competency: 'NU2.4',
    template: {
      parameters: [
        { name: 'c', from: '4', to: '9' },
        {
          name: 'thing',
          oneOf: [w('beans', 'frijoles'), w('radishes', 'rábanos'), w('tulips', 'tulipanes')],
        },
      ],
      prompt: w(
        'A garden has 3 rows. Each row has {c} {thing}. Which sum tells how many there are?',
        'Un huerto tiene 3 filas. Cada fila tiene {c} {thing}. ¿Qué suma dice cuántos hay?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'rows', text: same('{c} + {c} + {c}'), right: true },
          { id: 'sides', text: same('3 + {c}') },
          { id: 'two', text: same('{c} + {c}') },
          { id: 'threes', text: same('3 + 3 + 3') },
        ],
      },
      slips: [
        slip(
          'adds-the-sides',
          { chose: 'sides' },
          '3 is the number of rows, not of plants.',
          '3 es el número de filas, no de plantas.',
        ),
        slip(
          'misses-a-row',
          { chose: 'two' },
          'How many rows does this sum have?',
          '¿Cuántas filas tiene esta suma?',
        ),
        slip(
          'repeats-the-rows',
          { chose: 'threes' },
          'This has 3 plants in a row. How many are there?',
          'Aquí hay 3 plantas por fila. ¿Cuántas hay?',
        ),
      ],
      hints: [
        w('Draw the garden with dots.', 'Dibuja el huerto con puntos.'),
        w(
          'Write a number for each row. How many numbers do you write?',
          'Escribe un número por cada fila. ¿Cuántos números escribes?',
        ),
      ],
      steps: [
        w('One row has {c}. There are three rows.', 'Una fila tiene {c}. Hay tres filas.'),
        w('{c} + {c} + {c} = {3 * c}', '{c} + {c} + {c} = {3 * c}'),
      ],
    },
  },
]
