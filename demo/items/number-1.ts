import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 1. */
export const number1: readonly SampleTemplate[] = [
  {
    code: 'NU1.1-A',
    competency: 'NU1.1',
    template: {
      parameters: [{ name: 'n', oneOf: [49, 69, 79, 89, 99, 100, 109, 110, 111, 119] }],
      prompt: w('Count on from {n}. What comes next?', 'Cuenta desde {n}. ¿Qué número sigue?'),
      response: { kind: 'number', answer: 'n + 1' },
      slips: [
        slip('skips-a-number', { equals: 'n + 2' }, 'You jumped over one.', 'Saltaste uno.'),
        slip(
          'jumps-a-hundred',
          { equals: '200' },
          'That is far away. After nine ones, a new ten begins.',
          'Ese está muy lejos. Después de nueve unidades empieza otra decena.',
        ),
        slip('counts-backward', { equals: 'n - 1' }, 'You went one back.', 'Fuiste uno hacia atrás.'),
      ],
      hints: [
        w(
          'Say the two numbers before it, then {n}, and keep going.',
          'Di los dos números de antes, luego {n}, y sigue.',
        ),
        w('Look at the last digit. What comes after it?', 'Mira la última cifra. ¿Qué sigue después?'),
        w(
          'If the last digit is 9, the next ten begins.',
          'Si la última cifra es 9, empieza la decena siguiente.',
        ),
      ],
      steps: [
        w('Count: {n - 1}, {n}, …', 'Cuenta: {n - 1}, {n}, …'),
        w('One more than {n} is {n + 1}.', 'Uno más que {n} es {n + 1}.'),
      ],
    },
  },
  {
    code: 'NU1.1-B',
    competency: 'NU1.1',
    template: {
      parameters: [{ name: 'n', from: '85', to: '112' }],
      prompt: w(
        'Count back. Put the numbers in that order.',
        'Cuenta hacia atrás. Pon los números en ese orden.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'high', text: same('{n + 3}') },
          { id: 'second', text: same('{n + 2}') },
          { id: 'third', text: same('{n + 1}') },
          { id: 'low', text: same('{n}') },
        ],
      },
      slips: [
        slip(
          'counts-forward',
          { before: ['low', 'high'] },
          'That is counting up. Begin at the top of the stairs.',
          'Eso es contar hacia arriba. Empieza en lo alto de la escalera.',
        ),
      ],
      hints: [
        w(
          'Which is the largest? Counting back begins there.',
          '¿Cuál es el mayor? Ahí se empieza hacia atrás.',
        ),
        w('Each next number is one less.', 'Cada número siguiente es uno menos.'),
      ],
      steps: [
        w('The largest is {n + 3}. Begin there.', 'El mayor es {n + 3}. Empieza ahí.'),
        w(
          'One less each time: {n + 3}, {n + 2}, {n + 1}, {n}.',
          'Uno menos cada vez: {n + 3}, {n + 2}, {n + 1}, {n}.',
        ),
      ],
    },
  },
  {
    code: 'NU1.2-A',
    competency: 'NU1.2',
    template: {
      parameters: [
        { name: 't', from: '2', to: '9' },
        { name: 'o', from: '1', to: '9' },
      ],
      conditions: ['t != o'],
      prompt: w('What number do the blocks show?', '¿Qué número muestran los bloques?'),
      picture: { kind: 'blocks', tens: 't', ones: 'o' },
      response: { kind: 'number', answer: '10 * t + o' },
      slips: [
        slip(
          'counts-sticks-as-ones',
          { equals: 't + o' },
          'Each stick is worth ten, not one.',
          'Cada barra vale diez, no uno.',
        ),
        slip(
          'digits-turned',
          { equals: '10 * o + t' },
          'You have the right digits. Which ones are the tens?',
          'Tienes las cifras. ¿Cuáles son las decenas?',
        ),
      ],
      hints: [
        w('A stick has ten cubes in it.', 'Una barra tiene diez cubos.'),
        w('Count the sticks by tens: ten, twenty …', 'Cuenta las barras de diez en diez: diez, veinte …'),
        w('Then go on with the single cubes, one by one.', 'Luego sigue con los cubos sueltos, uno por uno.'),
      ],
      steps: [
        w('{t} sticks are {10 * t}.', '{t} barras son {10 * t}.'),
        w('{10 * t} + {o} = {10 * t + o}', '{10 * t} + {o} = {10 * t + o}'),
      ],
    },
  },
  {
    code: 'NU1.2-B',
    competency: 'NU1.2',
    template: {
      parameters: [
        { name: 't', from: '2', to: '9' },
        { name: 'o', from: '1', to: '9' },
      ],
      conditions: ['t != o'],
      prompt: w('How much is the {t} worth in {10 * t + o}?', '¿Cuánto vale el {t} en {10 * t + o}?'),
      response: { kind: 'number', answer: '10 * t' },
      slips: [
        slip(
          'reads-digit-alone',
          { equals: 't' },
          'That is how many tens. How much are they together?',
          'Esas son las decenas. ¿Cuánto valen juntas?',
        ),
        slip(
          'gives-the-other-digit',
          { equals: 'o' },
          'That is the other digit, the ones.',
          'Esa es la otra cifra, la de las unidades.',
        ),
        slip(
          'gives-the-number',
          { equals: '10 * t + o' },
          'That is the whole number. Take away the ones.',
          'Ese es el número entero. Quita las unidades.',
        ),
      ],
      hints: [
        w('The first of two digits counts tens.', 'La primera de dos cifras cuenta las decenas.'),
        w(
          'Lay that many bundles of ten in your mind. How many sticks is that?',
          'Imagina esa cantidad de atados de diez. ¿Cuántos palitos son?',
        ),
      ],
      steps: [
        w('The {t} stands for {t} tens.', 'El {t} son {t} decenas.'),
        w('{t} tens are {10 * t}.', '{t} decenas son {10 * t}.'),
      ],
    },
  },
  {
    code: 'NU1.3-A',
    competency: 'NU1.3',
    template: {
      parameters: [
        { name: 'a', from: '6', to: '9' },
        { name: 'b', from: '11 - a', to: '9' },
      ],
      prompt: same('{a} + {b} = ?'),
      picture: { kind: 'dots', count: 'a', more: 'b', frames: true },
      response: { kind: 'number', answer: 'a + b' },
      slips: [
        slip(
          'counts-the-first-twice',
          { equals: 'a + b - 1' },
          'Very close: count on from {a}; the next number is the first new one.',
          'Muy cerca: cuenta desde {a}; el número siguiente es el primero nuevo.',
        ),
        slip(
          'misses-by-one',
          { equals: 'a + b + 1' },
          'Very close: one was counted twice.',
          'Muy cerca: uno se contó dos veces.',
        ),
        slip(
          'stops-at-ten',
          { equals: '10' },
          'Ten is a good stop on the way. How many are left to add?',
          'Diez es una buena parada. ¿Cuántos faltan por sumar?',
        ),
      ],
      hints: [
        w(
          'Fill up the first ten. How many does {a} need?',
          'Completa primero diez. ¿Cuántos le faltan a {a}?',
        ),
        w(
          'Take them from the {b}. What is left goes on top of ten.',
          'Tómalos del {b}. Lo que queda se suma a diez.',
        ),
      ],
      steps: [
        w('{a} needs {10 - a} to make ten.', 'A {a} le faltan {10 - a} para diez.'),
        w('{b} is {10 - a} and {b - 10 + a}.', '{b} es {10 - a} y {b - 10 + a}.'),
        w('10 + {b - 10 + a} = {a + b}', '10 + {b - 10 + a} = {a + b}'),
      ],
    },
  },
  {
    code: 'NU1.3-B',
    competency: 'NU1.3',
    template: {
      parameters: [
        { name: 'a', from: '11', to: '18' },
        { name: 'b', from: 'a - 9', to: '9' },
        { name: 'who', oneOf: [...children] },
        {
          name: 'thing',
          oneOf: [w('cards', 'cartas'), w('marbles', 'canicas'), w('stickers', 'calcomanías')],
        },
      ],
      prompt: w(
        '{who} has {a} {thing} and gives away {b}. How many are left?',
        '{who} tiene {a} {thing} y regala {b}. ¿Cuántas le quedan?',
      ),
      response: { kind: 'number', answer: 'a - b' },
      slips: [
        slip(
          'adds-instead',
          { equals: 'a + b' },
          '{who} gives some away. Will there be more or fewer?',
          '{who} regala algunas. ¿Tendrá más o menos?',
        ),
        slip(
          'misses-by-one',
          { equals: 'a - b + 1' },
          'Very close: count back once more.',
          'Muy cerca: cuenta uno más hacia atrás.',
        ),
        slip(
          'misses-by-one',
          { equals: 'a - b - 1' },
          'Very close: one step too far.',
          'Muy cerca: un paso de más.',
        ),
      ],
      hints: [
        w('Go back to ten first. How many is that?', 'Baja primero hasta diez. ¿Cuántos son?'),
        w(
          'How many of the {b} are still to be taken away? Take them from ten.',
          '¿Cuántos de los {b} faltan por quitar? Quítalos del diez.',
        ),
      ],
      steps: [
        w('{a} − {a - 10} = 10', '{a} − {a - 10} = 10'),
        w(
          '{b} is {a - 10} and {b - a + 10}, so take away {b - a + 10} more.',
          '{b} es {a - 10} y {b - a + 10}; así que quita {b - a + 10} más.',
        ),
        w('10 − {b - a + 10} = {a - b}', '10 − {b - a + 10} = {a - b}'),
      ],
    },
  },
  {
    code: 'NU1.4-A',
    competency: 'NU1.4',
    template: {
      parameters: [
        { name: 't', from: '3', to: '9' },
        { name: 'o', from: '0', to: '4' },
        { name: 'less', from: '1', to: '2' },
        { name: 'p', from: 'o + 3', to: '9' },
        { name: 'a', is: '10 * t + o' },
        { name: 'b', is: '10 * (t - less) + p' },
      ],
      prompt: w('Which number is larger?', '¿Qué número es mayor?'),
      response: {
        kind: 'choice',
        options: [
          { id: 'moreTens', text: same('{a}'), right: true },
          { id: 'moreOnes', text: same('{b}') },
          { id: 'same', text: w('They are the same', 'Son iguales') },
        ],
      },
      slips: [
        slip(
          'compares-ones-first',
          { chose: 'moreOnes' },
          'It has more ones. What do the tens say?',
          'Tiene más unidades. ¿Qué dicen las decenas?',
        ),
        slip(
          'sees-no-difference',
          { chose: 'same' },
          'Lay out the tens of both in your mind.',
          'Imagina las decenas de los dos.',
        ),
      ],
      hints: [
        w(
          'Begin on the left: that digit counts the tens.',
          'Empieza por la izquierda: esa cifra cuenta las decenas.',
        ),
        w('One ten is worth more than nine ones.', 'Una decena vale más que nueve unidades.'),
      ],
      steps: [
        w('{a} has {t} tens. {b} has {t - less}.', '{a} tiene {t} decenas. {b} tiene {t - less}.'),
        w(
          'More tens win, whatever the ones are: {a} is larger.',
          'Ganan las decenas, sean las que sean las unidades: {a} es mayor.',
        ),
      ],
    },
  },
  {
    code: 'NU1.4-B',
    competency: 'NU1.4',
    template: {
      parameters: [
        { name: 'a', from: '21', to: '98' },
        { name: 'b', from: '21', to: '98' },
      ],
      conditions: ['abs(a - b) < 15'],
      prompt: w('Which sign belongs between {a} and {b}?', '¿Qué signo va entre {a} y {b}?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'less', text: same('{a} < {b}'), right: 'a < b' },
          { id: 'equal', text: same('{a} = {b}'), right: 'a == b' },
          { id: 'more', text: same('{a} > {b}'), right: 'a > b' },
        ],
      },
      slips: [
        slip(
          'sign-turned',
          { chose: 'less' },
          'The wide side of the sign opens to the larger number.',
          'El lado ancho del signo se abre hacia el número mayor.',
        ),
        slip(
          'sign-turned',
          { chose: 'more' },
          'The wide side of the sign opens to the larger number.',
          'El lado ancho del signo se abre hacia el número mayor.',
        ),
        slip(
          'sees-no-difference',
          { chose: 'equal' },
          'Equal means the same number on both sides.',
          'Igual quiere decir el mismo número en los dos lados.',
        ),
      ],
      hints: [
        w(
          'First decide which is larger. Look at the tens, then at the ones.',
          'Primero decide cuál es mayor. Mira las decenas y luego las unidades.',
        ),
        w(
          'Think of the sign as a hungry mouth: it opens to more.',
          'Piensa en el signo como una boca con hambre: se abre hacia lo que es más.',
        ),
      ],
      steps: [
        w(
          '{a} has {digit(a, 10)} tens, {b} has {digit(b, 10)}. If the tens are the same, the ones decide.',
          '{a} tiene {digit(a, 10)} decenas y {b} tiene {digit(b, 10)}. Si las decenas son iguales, deciden las unidades.',
        ),
        w(
          "{a < b ? 'The first is smaller, so the point looks at it.' : a > b ? 'The first is larger, so the sign opens to it.' : 'Both are the same number.'}",
          "{a < b ? 'El primero es menor: la punta lo mira.' : a > b ? 'El primero es mayor: el signo se abre hacia él.' : 'Los dos son el mismo número.'}",
        ),
      ],
    },
  },
]
