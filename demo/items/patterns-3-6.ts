import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, patterns and algebra, grades 3, 4 and 6. */
export const patterns36: readonly SampleTemplate[] = [
  {
    code: 'PA3.1-A',
    competency: 'PA3.1',
    template: {
      parameters: [
        { name: 'k', oneOf: [2, 5, 10] },
        { name: 'a', from: '5', to: '9' },
        { name: 'b', from: '1', to: '4' },
        { name: 'c', from: '2', to: '8' },
      ],
      prompt: w(
        'The library counted the books that were taken home. How many more on Monday than on Tuesday?',
        'La biblioteca contó los libros prestados. ¿Cuántos más el lunes que el martes?',
      ),
      picture: {
        kind: 'barChart',
        title: w('Books taken home', 'Libros prestados'),
        bars: [
          { label: w('Monday', 'lunes'), value: 'a * k' },
          { label: w('Tuesday', 'martes'), value: 'b * k' },
          { label: w('Wednesday', 'miércoles'), value: 'c * k' },
        ],
        step: 'k',
      },
      response: { kind: 'number', answer: '(a - b) * k', unit: w('books', 'libros') },
      slips: [
        slip(
          'counts-steps-not-scale',
          { equals: 'a - b' },
          'You counted the lines. What is one step of the scale worth?',
          'Contaste las líneas. ¿Cuánto vale un paso de la escala?',
        ),
        slip('reads-one-bar', { equals: 'a * k' }, 'That is Monday alone.', 'Ese es solo el lunes.'),
        slip(
          'adds-instead',
          { equals: '(a + b) * k' },
          'That is both days together.',
          'Esos son los dos días juntos.',
        ),
      ],
      hints: [
        w(
          'Look at the scale first: from one line to the next, how many books?',
          'Mira primero la escala: de una línea a la siguiente, ¿cuántos libros?',
        ),
        w('Read both bars, then compare.', 'Lee las dos barras y luego compara.'),
      ],
      steps: [
        w('Monday: {a * k}, Tuesday: {b * k}', 'lunes: {a * k}, martes: {b * k}'),
        same('{a * k} − {b * k} = {(a - b) * k}'),
      ],
    },
  },
  {
    code: 'PA4.1-A',
    competency: 'PA4.1',
    template: {
      parameters: [
        { name: 's', from: '2', to: '9' },
        { name: 'd', from: '3', to: '12' },
      ],
      conditions: ['s != d'],
      prompt: w(
        'The pattern goes {s}, {s + d}, {s + 2 * d}, {s + 3 * d}, … Which number stands in the 10th place?',
        'El patrón es {s}, {s + d}, {s + 2 * d}, {s + 3 * d}, … ¿Qué número está en el lugar 10?',
      ),
      response: { kind: 'number', answer: 's + 9 * d' },
      slips: [
        slip(
          'gives-the-next',
          { equals: 's + 4 * d' },
          'That is the next number. Go on to the 10th place.',
          'Ese es el siguiente. Sigue hasta el lugar 10.',
        ),
        slip(
          'one-step-too-many',
          { equals: 's + 10 * d' },
          'The first number is there without a step. How many steps lead to the 10th?',
          'El primer número está sin dar pasos. ¿Cuántos pasos llevan al décimo?',
        ),
        slip(
          'forgets-the-start',
          { holds: 'response == 10 * d || response == 9 * d' },
          'The pattern does not start at zero.',
          'El patrón no empieza en cero.',
        ),
      ],
      hints: [
        w('By how much does it grow each time?', '¿Cuánto crece cada vez?'),
        w('From the 1st place to the 10th: how many steps?', 'Del primer lugar al décimo: ¿cuántos pasos?'),
      ],
      steps: [
        w('It grows by {d} each time.', 'Crece {d} cada vez.'),
        w('9 steps from {s}: {s} + 9 × {d} = {s + 9 * d}', '9 pasos desde {s}: {s} + 9 × {d} = {s + 9 * d}'),
      ],
    },
  },
  {
    code: 'PA6.1-A',
    competency: 'PA6.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 'b', from: '3', to: '20' },
        {
          names: ['who', 'story'],
          rows: [
            [
              'Mateo',
              w(
                'dollars for each hour of raking, and once',
                'dólares por cada hora de rastrillar, y una vez',
              ),
            ],
            ['Amina', w('dollars for each lesson, and once', 'dólares por cada clase, y una vez')],
            ['Kenji', w('dollars for each kite, and once', 'dólares por cada cometa, y una vez')],
          ],
        },
      ],
      conditions: ['a != b'],
      prompt: w(
        '{who} gets {a} {story} {b} dollars more. Write what {who} gets for n of them, using the letter n.',
        '{who} recibe {a} {story} {b} dólares más. Escribe cuánto recibe por n, usando la letra n.',
      ),
      response: { kind: 'expression', answer: 'a * n + b', variables: ['n'] },
      slips: [
        slip(
          'letter-for-one',
          { equals: 'a + b' },
          'That holds for one only. Where does the number of them go in?',
          'Eso vale solo para uno. ¿Dónde entra la cantidad?',
        ),
        slip(
          'swaps-rate-and-start',
          { equals: 'b * n + a' },
          'Which of the amounts comes again and again, and which one only once?',
          '¿Qué cantidad se repite y cuál llega una sola vez?',
        ),
        slip(
          'multiplies-both',
          { equals: '(a + b) * n' },
          'The {b} dollars come only once.',
          'Los {b} dólares llegan una sola vez.',
        ),
        slip(
          'adds-instead',
          { equals: 'n + a + b' },
          'For each of them there are {a} dollars: n times {a}.',
          'Por cada uno hay {a} dólares: n por {a}.',
        ),
      ],
      hints: [
        w(
          'Try it with 2, then with 3. What stays, and what changes?',
          'Prueba con 2 y luego con 3. ¿Qué se queda igual y qué cambia?',
        ),
        w('Now write n in the place of what changes.', 'Ahora escribe n en lugar de lo que cambia.'),
      ],
      steps: [w('n times {a}, and {b} once.', 'n veces {a}, y {b} una vez.'), same('{a} × n + {b}')],
    },
  },
  {
    code: 'PA6.2-A',
    competency: 'PA6.2',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '6' },
        { name: 'b', from: '1', to: '6' },
        { name: 'sx', oneOf: [-1, 1] },
        { name: 'sy', oneOf: [-1, 1] },
      ],
      conditions: ['a != b', 'sx + sy < 2'],
      prompt: w('Where is point P?', '¿Dónde está el punto P?'),
      picture: {
        kind: 'plane',
        from: '-7',
        to: '7',
        points: [{ x: 'a * sx', y: 'b * sy', label: same('P') }],
      },
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: same('$({a * sx}, {b * sy})$'), right: true },
          { id: 'turned', text: same('$({b * sy}, {a * sx})$') },
          { id: 'sign', text: same('$({a * sx}, {-b * sy})$') },
          { id: 'plain', text: same('$({-a * sx}, {b * sy})$') },
        ],
      },
      slips: [
        slip(
          'swaps-coordinates',
          { chose: 'turned' },
          'First left or right, then up or down.',
          'Primero izquierda o derecha, luego arriba o abajo.',
        ),
        slip(
          'sign-turned',
          { chose: 'sign' },
          'Is P above or below the line through 0?',
          '¿P está arriba o abajo de la línea que pasa por 0?',
        ),
        slip(
          'sign-turned',
          { chose: 'plain' },
          'Is P to the left or to the right of 0?',
          '¿P está a la izquierda o a la derecha del 0?',
        ),
      ],
      hints: [
        w(
          'Start at 0. Go left or right until you are below or above P.',
          'Empieza en 0. Ve a la izquierda o a la derecha hasta quedar debajo o encima de P.',
        ),
        w('Left and down are below zero.', 'Izquierda y abajo son bajo cero.'),
      ],
      steps: [
        w(
          "{a} to the {sx > 0 ? 'right' : 'left'}, {b} {sy > 0 ? 'up' : 'down'}: $({a * sx}, {b * sy})$",
          "{a} a la {sx > 0 ? 'derecha' : 'izquierda'}, {b} hacia {sy > 0 ? 'arriba' : 'abajo'}: $({a * sx}, {b * sy})$",
        ),
      ],
    },
  },
  {
    code: 'AL6.1-A',
    competency: 'AL6.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '6' },
        { name: 'b', from: '2', to: '9' },
        { name: 'c', from: '1', to: '5' },
      ],
      conditions: ['a != c'],
      letters: ['x'],
      prompt: w(
        'Write it shorter, without brackets: $ {a}(x + {b}) + {c}x $',
        'Escríbelo más corto, sin paréntesis: $ {a}(x + {b}) + {c}x $',
      ),
      response: { kind: 'expression', answer: 'a * (x + b) + c * x', variables: ['x'], form: 'expanded' },
      slips: [
        slip(
          'multiplies-first-term-only',
          { equals: '(a + c) * x + b' },
          'The {b} in the brackets is taken {a} times too.',
          'El {b} del paréntesis también se toma {a} veces.',
        ),
        slip(
          'joins-unlike-terms',
          { equals: '(a + c + a * b) * x' },
          'Numbers with x and numbers without x cannot be taken together.',
          'Los números con x y los números sin x no se pueden juntar.',
        ),
        slip(
          'multiplies-the-like-terms',
          { equals: 'a * c * x + a * b' },
          'The terms with x are added, not multiplied.',
          'Los términos con x se suman, no se multiplican.',
        ),
      ],
      hints: [
        w(
          '{a} bags, each with x and {b} in it: what is in all of them?',
          '{a} bolsas, cada una con x y {b}: ¿qué hay en todas?',
        ),
        w('Then put all that has an x together.', 'Luego junta todo lo que lleva x.'),
      ],
      steps: [
        same('$ {a}(x + {b}) = {a}x + {a * b} $'),
        same('$ {a}x + {c | coefficient}x = {a + c}x $'),
        same('$ {a + c}x + {a * b} $'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AL6.2-A',
    competency: 'AL6.2',
    template: {
      parameters: [
        { name: 'x', from: '3', to: '30' },
        { name: 'a', from: '4', to: '25' },
        { name: 'isPlus', oneOf: [0, 1] },
      ],
      letters: ['n'],
      conditions: ['x != a', 'x > a || isPlus == 1', '2 * a != x'],
      prompt: w(
        'Which number is n? $n {isPlus == 1 ? a : -a | signed} = {isPlus == 1 ? x + a : x - a}$',
        '¿Qué número es n? $n {isPlus == 1 ? a : -a | signed} = {isPlus == 1 ? x + a : x - a}$',
      ),
      response: { kind: 'number', answer: 'x' },
      slips: [
        slip(
          'runs-forward',
          { equals: 'isPlus == 1 ? x + 2 * a : x - 2 * a' },
          'You did the same step once more. Undo it: which step takes it back?',
          'Hiciste el mismo paso otra vez. Deshazlo: ¿qué paso lo quita?',
        ),
        slip(
          'repeats-the-result',
          { equals: 'isPlus == 1 ? x + a : x - a' },
          'That is the right side. Put it in for n: is it true?',
          'Ese es el lado derecho. Ponlo en lugar de n: ¿se cumple?',
        ),
      ],
      hints: [
        w('What happens to n? Which step undoes that?', '¿Qué le pasa a n? ¿Qué paso lo deshace?'),
        w(
          'Do the undoing on both sides. Then put your number in and see.',
          'Deshazlo en los dos lados. Luego pon tu número y mira.',
        ),
      ],
      steps: [
        w(
          "{isPlus == 1 ? 'Take away' : 'Add'} {a} on both sides.",
          "{isPlus == 1 ? 'Quita' : 'Suma'} {a} en los dos lados.",
        ),
        same('$n = {x}$'),
      ],
    },
  },
  {
    code: 'AL6.2-B',
    competency: 'AL6.2',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'x', from: '3', to: '12' },
      ],
      letters: ['y'],
      conditions: ['a != x'],
      prompt: w('Which number is y? $ {a}y = {a * x} $', '¿Qué número es y? $ {a}y = {a * x} $'),
      response: { kind: 'number', answer: 'x' },
      slips: [
        slip(
          'subtracts-instead',
          { equals: 'a * x - a' },
          '{a}y means {a} times y. What undoes times?',
          '{a}y quiere decir {a} por y. ¿Qué deshace el por?',
        ),
        slip(
          'runs-forward',
          { equals: 'a * a * x' },
          'You multiplied once more. Undo it.',
          'Multiplicaste otra vez. Deshazlo.',
        ),
        slip(
          'reads-as-digits',
          { holds: 'response == a * x - 10 * a' },
          '{a}y is not a number with two digits: it is {a} times y.',
          '{a}y no es un número de dos cifras: es {a} por y.',
        ),
      ],
      hints: [
        w(
          '{a} equal boxes hold {a * x} together. How much is in one?',
          '{a} cajas iguales tienen {a * x} en total. ¿Cuánto hay en una?',
        ),
        w('Undo the times on both sides.', 'Deshaz el por en los dos lados.'),
      ],
      steps: [w('Divide both sides by {a}.', 'Divide los dos lados entre {a}.'), same('$y = {x}$')],
    },
  },
]
