import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, data and chance, grades 1 to 8. */
export const data18: readonly SampleTemplate[] = [
  {
    code: 'DA1.1-A',
    competency: 'DA1.1',
    template: {
      parameters: [
        { name: 'a', from: '5', to: '9' },
        { name: 'b', from: '1', to: '4' },
        { name: 'c', from: '2', to: '8' },
        {
          names: ['title', 'first', 'second', 'third'],
          rows: [
            [
              w('Our fruit', 'Nuestra fruta'),
              w('apples', 'manzanas'),
              w('pears', 'peras'),
              w('plums', 'ciruelas'),
            ],
            [
              w('In the toy box', 'En la caja de juguetes'),
              w('balls', 'pelotas'),
              w('dolls', 'muñecas'),
              w('marbles', 'canicas'),
            ],
            [
              w('Animals we saw', 'Animales que vimos'),
              w('pigeons', 'palomas'),
              w('lizards', 'lagartijas'),
              w('bees', 'abejas'),
            ],
          ],
        },
      ],
      prompt: w('How many more {first} are there than {second}?', '¿Cuántas {first} más que {second} hay?'),
      picture: {
        kind: 'barChart',
        title: w('{title}', '{title}'),
        bars: [
          { label: w('{first}', '{first}'), value: 'a' },
          { label: w('{second}', '{second}'), value: 'b' },
          { label: w('{third}', '{third}'), value: 'c' },
        ],
        step: '1',
      },
      response: { kind: 'number', answer: 'a - b' },
      slips: [
        slip(
          'reads-one-bar',
          { equals: 'a' },
          'That is how many {first} there are. Compare with the other.',
          'Esas son las {first}. Compara con las otras.',
        ),
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'That is both together. How much higher is one than the other?',
          'Eso son las dos juntas. ¿Cuánto más alta es una que otra?',
        ),
      ],
      hints: [
        w(
          'Find the two bars. Read how high each one is.',
          'Busca las dos barras. Lee qué tan alta es cada una.',
        ),
        w(
          'Count the steps from the top of the lower bar to the top of the higher one.',
          'Cuenta los pasos desde lo alto de la barra baja hasta lo alto de la otra.',
        ),
      ],
      steps: [
        w('There are {a} {first} and {b} {second}.', 'Hay {a} {first} y {b} {second}.'),
        w('{a} − {b} = {a - b}', '{a} − {b} = {a - b}'),
      ],
    },
  },
  {
    code: 'DA1.1-B',
    competency: 'DA1.1',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '9' },
        { name: 'b', from: '1', to: '9' },
        { name: 'c', from: '1', to: '9' },
      ],
      conditions: ['a != b', 'b != c', 'a != c'],
      prompt: w(
        'The class counted buttons. Put the colors in order, from fewest to most.',
        'La clase contó botones. Ordena los colores, de menos a más.',
      ),
      picture: {
        kind: 'barChart',
        title: w('Buttons', 'Botones'),
        bars: [
          { label: w('red', 'rojos'), value: 'a' },
          { label: w('blue', 'azules'), value: 'b' },
          { label: w('green', 'verdes'), value: 'c' },
        ],
        step: '1',
      },
      response: {
        kind: 'order',
        entries: [
          { id: 'red', text: w('red', 'rojos'), by: 'a' },
          { id: 'blue', text: w('blue', 'azules'), by: 'b' },
          { id: 'green', text: w('green', 'verdes'), by: 'c' },
        ],
      },
      slips: [
        slip(
          'most-first',
          { before: ['red', 'blue'] },
          'Begin with the lowest bar.',
          'Empieza con la barra más baja.',
        ),
        slip(
          'most-first',
          { before: ['blue', 'green'] },
          'Begin with the lowest bar.',
          'Empieza con la barra más baja.',
        ),
      ],
      hints: [
        w(
          'Which bar is the lowest? That color has the fewest.',
          '¿Cuál es la barra más baja? Ese color tiene menos.',
        ),
        w('Which one is the highest? Put it last.', '¿Cuál es la más alta? Ponla al final.'),
      ],
      steps: [
        w('red: {a}, blue: {b}, green: {c}', 'rojos: {a}, azules: {b}, verdes: {c}'),
        w('Go from {min(a, b, c)} up to {max(a, b, c)}.', 'Ve de {min(a, b, c)} hasta {max(a, b, c)}.'),
      ],
    },
  },
  {
    code: 'DA7.1-A',
    competency: 'DA7.1',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '7' },
        { name: 'b', from: '2', to: '9' },
        { name: 'thing', oneOf: [w('marbles', 'canicas'), w('tokens', 'fichas'), w('balls', 'pelotas')] },
      ],
      conditions: ['a != b', 'a + b <= 12'],
      prompt: w(
        'A bag holds {a} red and {b} white {thing}. You take one without looking. What is the chance that it is red? Write it as a number from 0 to 1.',
        'En una bolsa hay {a} {thing} rojas y {b} blancas. Sacas una sin mirar. ¿Qué probabilidad hay de que sea roja? Escríbela como número de 0 a 1.',
      ),
      response: { kind: 'number', answer: 'a / (a + b)', within: '0.005' },
      slips: [
        slip(
          'compares-with-the-rest',
          { equals: 'a / b' },
          'You compared red with white. Compare red with all of them.',
          'Comparaste rojas con blancas. Compara rojas con todas.',
        ),
        slip(
          'gives-the-other-chance',
          { equals: 'b / (a + b)' },
          'That is the chance of white.',
          'Esa es la de las blancas.',
        ),
        slip(
          'fifty-fifty',
          { equals: '1 / 2' },
          'Two colors, yes, but not equally many.',
          'Son dos colores, sí, pero no hay igual de cada uno.',
        ),
      ],
      hints: [
        w('How many could you take in all?', '¿Cuántas podrías sacar en total?'),
        w(
          'How many of those are red? Write it as a part of all.',
          '¿Cuántas de esas son rojas? Escríbelo como parte del total.',
        ),
      ],
      steps: [
        w('In all: {a} + {b} = {a + b}', 'En total: {a} + {b} = {a + b}'),
        w(
          'Red: {a} of {a + b}, that is {a / (a + b) | fraction}',
          'Rojas: {a} de {a + b}, es decir {a / (a + b) | fraction}',
        ),
      ],
    },
  },
  {
    code: 'DA7.1-B',
    competency: 'DA7.1',
    template: {
      parameters: [
        { name: 'a', from: '1', to: '4' },
        { name: 'b', from: '1', to: '4' },
        { name: 'c', from: '2', to: '9' },
      ],
      conditions: ['a / 10 != b / 5', 'b / 5 != c / 20', 'a / 10 != c / 20'],
      prompt: w(
        'In which bag is red most likely? Put the bags in order, least likely first.',
        '¿En qué bolsa es más probable el rojo? Ordena las bolsas, de la menos probable a la más probable.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'ten', text: w('{a} red of 10', "{a} {a == 1 ? 'roja' : 'rojas'} de 10"), by: 'a / 10' },
          { id: 'five', text: w('{b} red of 5', "{b} {b == 1 ? 'roja' : 'rojas'} de 5"), by: 'b / 5' },
          { id: 'twenty', text: w('{c} red of 20', '{c} rojas de 20'), by: 'c / 20' },
        ],
      },
      slips: [
        slip(
          'counts-red-only',
          { before: ['five', 'twenty'] },
          'More red ones do not help if there are many more others.',
          'Más rojas no ayudan si hay muchas más de las otras.',
        ),
        slip(
          'counts-red-only',
          { before: ['ten', 'twenty'] },
          'More red ones do not help if there are many more others.',
          'Más rojas no ayudan si hay muchas más de las otras.',
        ),
        slip(
          'bag-size-decides',
          { before: ['ten', 'five'] },
          'Compare each with the same number in all.',
          'Compara cada una con el mismo total.',
        ),
      ],
      hints: [
        w(
          'Imagine every bag with 20 in it, mixed the same way.',
          'Imagina todas las bolsas con 20, mezcladas igual.',
        ),
        w('How many red would each have then?', '¿Cuántas rojas tendría entonces cada una?'),
      ],
      steps: [
        w('Of 20 each: {2 * a}, {4 * b} and {c} red.', 'De 20 cada una: {2 * a}, {4 * b} y {c} rojas.'),
        w('The fewest red of 20 comes first.', 'Va primero la que tiene menos rojas de 20.'),
      ],
    },
  },
  {
    code: 'DA8.1-A',
    competency: 'DA8.1',
    template: {
      parameters: [
        {
          names: ['p', 'q', 'r', 's', 't', 'is'],
          rows: [
            [1, 3, 4, 7, 8, 1],
            [2, 2, 5, 6, 9, 1],
            [1, 4, 3, 6, 9, 1],
            [9, 7, 6, 3, 1, 2],
            [8, 8, 5, 3, 2, 2],
            [9, 6, 7, 2, 1, 2],
            [5, 2, 8, 1, 5, 3],
            [2, 8, 5, 8, 2, 3],
            [6, 1, 9, 3, 6, 3],
          ],
        },
      ],
      prompt: w(
        'Each point is one measurement of two things. What does this cloud show?',
        'Cada punto es una medición de dos cosas. ¿Qué muestra esta nube?',
      ),
      picture: {
        kind: 'plane',
        from: '0',
        to: '10',
        points: [
          { x: '1', y: 'p' },
          { x: '3', y: 'q' },
          { x: '5', y: 'r' },
          { x: '7', y: 's' },
          { x: '9', y: 't' },
        ],
      },
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          {
            id: 'up',
            text: w(
              'When one is larger, the other tends to be larger',
              'Cuando una es mayor, la otra suele ser mayor',
            ),
            right: 'is == 1',
          },
          {
            id: 'down',
            text: w(
              'When one is larger, the other tends to be smaller',
              'Cuando una es mayor, la otra suele ser menor',
            ),
            right: 'is == 2',
          },
          { id: 'none', text: w('They do not go together', 'No van juntas'), right: 'is == 3' },
        ],
      },
      slips: [
        slip(
          'turns-the-direction',
          { chose: 'up' },
          'Go from left to right. Do the points climb all along?',
          'Ve de izquierda a derecha. ¿Los puntos suben en todo el camino?',
        ),
        slip(
          'turns-the-direction',
          { chose: 'down' },
          'Go from left to right. Do the points fall all along?',
          'Ve de izquierda a derecha. ¿Los puntos bajan en todo el camino?',
        ),
        slip(
          'wants-a-perfect-line',
          { chose: 'none' },
          'They need not lie on one line. Is there a direction on the whole?',
          'No hace falta que estén en una recta. ¿Hay una dirección en general?',
        ),
      ],
      hints: [
        w(
          'Lay a pencil through the cloud. Does it rise, fall, or can it lie any way?',
          'Pon un lápiz a través de la nube. ¿Sube, baja o puede ir de cualquier modo?',
        ),
        w(
          'One point off the pencil does not matter. Look at the whole.',
          'Un punto fuera no importa. Mira el conjunto.',
        ),
      ],
      steps: [
        w(
          'From left to right the heights are {p}, {q}, {r}, {s}, {t}.',
          'De izquierda a derecha las alturas son {p}, {q}, {r}, {s}, {t}.',
        ),
        w(
          "{is == 1 ? 'On the whole they climb: larger goes with larger.' : is == 2 ? 'On the whole they fall: larger goes with smaller.' : 'They go up and down: no direction on the whole.'}",
          "{is == 1 ? 'En general suben: mayor va con mayor.' : is == 2 ? 'En general bajan: mayor va con menor.' : 'Suben y bajan: no hay una dirección.'}",
        ),
      ],
    },
  },
  {
    code: 'DA8.1-B',
    competency: 'DA8.1',
    template: {
      parameters: [
        { name: 'm', from: '2', to: '6' },
        { name: 'b', from: '10', to: '30', step: '5' },
        { name: 'x', from: '6', to: '12' },
      ],
      prompt: w(
        'A line through a cloud of points says: test score = {m} × hours of practice + {b}. What score does it predict for {x} hours?',
        'Una recta por una nube de puntos dice: puntaje = {m} × horas de práctica + {b}. ¿Qué puntaje predice para {x} horas?',
      ),
      response: { kind: 'number', answer: 'm * x + b' },
      slips: [
        slip(
          'forgets-the-start',
          { equals: 'm * x' },
          'With no practice the line already says {b}.',
          'Sin práctica la recta ya dice {b}.',
        ),
        slip(
          'adds-before-multiplying',
          { equals: 'm * (x + b)' },
          'Only the hours are multiplied.',
          'Solo se multiplican las horas.',
        ),
        slip(
          'adds-everything',
          { equals: 'm + x + b' },
          'Each hour brings {m} points. How many do all the hours bring?',
          'Cada hora trae {m} puntos. ¿Cuántos traen todas las horas?',
        ),
      ],
      hints: [
        w('Put the hours into the rule.', 'Pon las horas en la regla.'),
        w('First times, then plus.', 'Primero por, luego más.'),
      ],
      steps: [same('{m} × {x} = {m * x}'), same('{m * x} + {b} = {m * x + b}')],
    },
  },
]
