import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, measure, grades 3, 4 and 6. */
export const measure36: readonly SampleTemplate[] = [
  {
    code: 'ME3.1-A',
    competency: 'ME3.1',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'b', from: '2', to: '6' },
      ],
      conditions: ['a != b', 'a * b != 2 * (a + b)'],
      prompt: w(
        'Each square is one square centimeter. What is the area of the rectangle?',
        'Cada cuadrado es un centímetro cuadrado. ¿Cuál es el área del rectángulo?',
      ),
      picture: { kind: 'rectangle', width: 'a', height: 'b', grid: true },
      response: { kind: 'number', answer: 'a * b', unit: w('square centimeters', 'centímetros cuadrados') },
      slips: [
        slip(
          'area-perimeter-mixed',
          { equals: '2 * (a + b)' },
          'You went around the edge. Area counts the squares inside.',
          'Fuiste por el borde. El área cuenta los cuadrados de adentro.',
        ),
        slip(
          'adds-the-sides',
          { equals: 'a + b' },
          'Count squares: how many in one row?',
          'Cuenta cuadrados: ¿cuántos hay en una fila?',
        ),
        slip(
          'misses-a-row',
          { holds: 'response == a * (b - 1) || response == (a - 1) * b' },
          'A row was left out.',
          'Faltó una fila.',
        ),
      ],
      hints: [
        w('Count the squares, row by row.', 'Cuenta los cuadrados, fila por fila.'),
        w(
          'All rows have the same number of squares.',
          'Todas las filas tienen la misma cantidad de cuadrados.',
        ),
      ],
      steps: [w('{b} rows of {a} squares: {a * b}', '{b} filas de {a} cuadrados: {a * b}')],
    },
  },
  {
    code: 'ME3.2-A',
    competency: 'ME3.2',
    template: {
      parameters: [
        { name: 'a', from: '8', to: '40' },
        { name: 'b', from: '5', to: '30' },
        {
          name: 'what',
          oneOf: [
            w('A fence goes all around this garden.', 'Una cerca va alrededor de este jardín.'),
            w('A ribbon goes all around this picture.', 'Una cinta va alrededor de este cuadro.'),
            w('You walk once around this field.', 'Das una vuelta a esta cancha.'),
          ],
        },
      ],
      conditions: ['a > b', 'a * b != 2 * (a + b)'],
      prompt: w('{what} How long is that?', '{what} ¿Cuánto mide eso?'),
      picture: { kind: 'rectangle', width: 'a', height: 'b', unit: same('m') },
      response: { kind: 'number', answer: '2 * (a + b)', unit: same('m') },
      slips: [
        slip(
          'area-perimeter-mixed',
          { equals: 'a * b' },
          'That covers the inside. Here you go around.',
          'Eso cubre lo de adentro. Aquí se va alrededor.',
        ),
        slip(
          'adds-shown-sides-only',
          { equals: 'a + b' },
          'Go all the way around: how many sides do you pass?',
          'Da toda la vuelta: ¿por cuántos lados pasas?',
        ),
        slip(
          'forgets-a-side',
          { holds: 'response == 2 * a + b || response == a + 2 * b' },
          'One side is missing.',
          'Falta un lado.',
        ),
      ],
      hints: [
        w(
          'Go around with your finger and say the length of each side.',
          'Recorre la vuelta con el dedo y di cuánto mide cada lado.',
        ),
        w('Opposite sides are equally long.', 'Los lados de enfrente miden lo mismo.'),
      ],
      steps: [same('{a} + {b} + {a} + {b} = {2 * (a + b)}')],
    },
  },
  {
    code: 'ME4.1-A',
    competency: 'ME4.1',
    template: {
      parameters: [
        { name: 'a', from: '12', to: '45' },
        { name: 'b', from: '3', to: '9' },
      ],
      conditions: ['a * b != 2 * (a + b)'],
      prompt: w('What is the area of this rectangle?', '¿Cuál es el área de este rectángulo?'),
      picture: { kind: 'rectangle', width: 'a', height: 'b', unit: w('ft', 'pies') },
      response: { kind: 'number', answer: 'a * b', unit: w('square feet', 'pies cuadrados') },
      slips: [
        slip(
          'area-perimeter-mixed',
          { equals: '2 * (a + b)' },
          'That is the way around. How many squares fit inside?',
          'Esa es la vuelta. ¿Cuántos cuadrados caben adentro?',
        ),
        slip(
          'adds-the-sides',
          { equals: 'a + b' },
          'Think of rows of squares.',
          'Piensa en filas de cuadrados.',
        ),
        slip(
          'multiplies-one-digit-only',
          { holds: 'response == floor(a / 10) * 10 + (a % 10) * b' },
          'All of {a} is taken {b} times, the tens too.',
          'Todo el {a} se toma {b} veces, también las decenas.',
        ),
      ],
      hints: [
        w(
          'How many unit squares lie along the long side?',
          '¿Cuántos cuadrados de una unidad van a lo largo?',
        ),
        w('And how many such rows are there?', '¿Y cuántas filas así hay?'),
      ],
      steps: [w('{b} rows of {a} squares', '{b} filas de {a} cuadrados'), same('{a} × {b} = {a * b}')],
    },
  },
  {
    code: 'ME4.2-A',
    competency: 'ME4.2',
    template: {
      parameters: [
        {
          names: ['one', 'big', 'small', 'k', 'wrong'],
          rows: [
            [w('One meter', 'Un metro'), w('meters', 'metros'), w('centimeters', 'centímetros'), 100, 10],
            [
              w('One kilogram', 'Un kilogramo'),
              w('kilograms', 'kilogramos'),
              w('grams', 'gramos'),
              1000,
              100,
            ],
            [w('One hour', 'Una hora'), w('hours', 'horas'), w('minutes', 'minutos'), 60, 100],
            [w('One foot', 'Un pie'), w('feet', 'pies'), w('inches', 'pulgadas'), 12, 10],
            [w('One pound', 'Una libra'), w('pounds', 'libras'), w('ounces', 'onzas'), 16, 10],
          ],
        },
        { name: 'n', from: '2', to: '9' },
      ],
      prompt: w('How many {small} are {n} {big}?', '¿Cuánto son {n} {big} en {small}?'),
      response: { kind: 'number', answer: 'n * k', unit: w('{small}', '{small}') },
      slips: [
        slip(
          'takes-another-unit',
          { equals: 'n * wrong' },
          'You multiplied, which is right. But how many of the small ones make a large one?',
          'Multiplicaste, y está bien. ¿Pero cuántas de las pequeñas forman una grande?',
        ),
        slip(
          'divides-for-smaller-unit',
          { equals: 'n / k' },
          'The small unit fits many times. Will the number be larger or smaller?',
          'La unidad pequeña cabe muchas veces. ¿El número será mayor o menor?',
        ),
        slip(
          'adds-instead',
          { equals: 'n + k' },
          'Each of the {n} brings the same amount.',
          'Cada uno de los {n} trae lo mismo.',
        ),
      ],
      hints: [
        w('How many of the small ones make one large one?', '¿Cuántas de las pequeñas forman una grande?'),
        w('Then two, then three: go on.', 'Luego dos, luego tres: sigue.'),
      ],
      steps: [w('{one} is {k} {small}.', '{one} son {k} {small}.'), same('{n} × {k} = {n * k}')],
    },
  },
  {
    code: 'ME4.3-A',
    competency: 'ME4.3',
    template: {
      parameters: [
        {
          names: ['a', 'b'],
          rows: [
            [1, 4],
            [1, 3],
            [1, 6],
            [1, 8],
            [1, 12],
            [3, 4],
            [2, 3],
            [3, 8],
            [5, 12],
            [5, 6],
          ],
        },
      ],
      prompt: w(
        'You turn around by $\\frac{a}{b}$ of a full turn. How many degrees is that?',
        'Giras $\\frac{a}{b}$ de una vuelta entera. ¿Cuántos grados son?',
      ),
      picture: { kind: 'fractionBars', look: 'circles', bars: [{ parts: 'b', filled: 'a' }] },
      response: { kind: 'number', answer: '360 * a / b', unit: w('degrees', 'grados') },
      slips: [
        slip(
          'half-turn-for-whole',
          { equals: '180 * a / b' },
          'You took a half turn for the whole one.',
          'Tomaste media vuelta por la entera.',
        ),
        slip(
          'hundred-for-full-turn',
          { equals: '100 * a / b' },
          'A full turn is four right angles. How many degrees is one right angle?',
          'Una vuelta entera son cuatro ángulos rectos. ¿Cuántos grados tiene uno?',
        ),
        slip(
          'names-one-part',
          { holds: 'response == 360 / b && a > 1' },
          'That is one part. How many parts do you turn?',
          'Esa es una parte. ¿Cuántas partes giras?',
        ),
        slip(
          'names-what-is-left',
          { equals: '360 - 360 * a / b' },
          'That is the part of the turn that is left.',
          'Esa es la parte de la vuelta que falta.',
        ),
      ],
      hints: [
        w('A full turn has 360 degrees.', 'Una vuelta entera tiene 360 grados.'),
        w(
          'Cut the full turn into {b} equal parts first.',
          'Primero corta la vuelta entera en {b} partes iguales.',
        ),
      ],
      steps: [
        w('One part: 360 ÷ {b} = {360 / b}', 'Una parte: 360 ÷ {b} = {360 / b}'),
        same('{360 / b} × {a} = {360 * a / b}'),
      ],
    },
  },
  {
    code: 'ME4.4-A',
    competency: 'ME4.4',
    template: {
      parameters: [
        { name: 'a', from: '4', to: '12' },
        { name: 'b', from: '3', to: '11' },
        { name: 'isArea', oneOf: [0, 1] },
      ],
      conditions: ['a != b', '2 * (a + b) - a > 0'],
      prompt: w(
        "{isArea == 1 ? 'The area of the rectangle is' : 'The way around the rectangle is'} {isArea == 1 ? a * b : 2 * (a + b)} {isArea == 1 ? 'square meters' : 'meters'}. How long is the other side?",
        "{isArea == 1 ? 'El área del rectángulo es de' : 'La vuelta del rectángulo mide'} {isArea == 1 ? a * b : 2 * (a + b)} {isArea == 1 ? 'metros cuadrados' : 'metros'}. ¿Cuánto mide el otro lado?",
      ),
      picture: { kind: 'rectangle', width: 'a', height: 'b', unit: same('m'), hidden: 'height' },
      response: { kind: 'number', answer: 'b', unit: same('m') },
      slips: [
        slip(
          'area-perimeter-mixed',
          { equals: 'isArea == 1 ? a * b / 2 - a : 2 * (a + b) / a' },
          'Is it the area that is given, or the way around?',
          '¿Se da el área o la vuelta?',
        ),
        slip(
          'subtracts-instead',
          { equals: '(isArea == 1 ? a * b : 2 * (a + b)) - a' },
          'How is that number made from the two sides? Undo all of it.',
          '¿Cómo se forma ese número con los dos lados? Deshazlo todo.',
        ),
        slip(
          'forgets-to-halve',
          { equals: 'isArea == 1 ? 2 * b : 2 * b' },
          'That is twice the side.',
          'Eso es el doble del lado.',
        ),
      ],
      hints: [
        w(
          'Area is side times side. The way around is both sides, twice.',
          'El área es lado por lado. La vuelta son los dos lados, dos veces.',
        ),
        w('Put the side you know into that. What is missing?', 'Pon ahí el lado que conoces. ¿Qué falta?'),
      ],
      steps: [
        w(
          "{isArea == 1 ? 'The area divided by the side you know:' : 'Half of the way around, less the side you know:'} {b}",
          "{isArea == 1 ? 'El área entre el lado conocido:' : 'La mitad de la vuelta, menos el lado conocido:'} {b}",
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ME6.1-A',
    competency: 'ME6.1',
    template: {
      parameters: [
        { name: 'a', from: '4', to: '18' },
        { name: 'b', from: '3', to: '15' },
        {
          name: 'thing',
          oneOf: [
            w('A sail', 'Una vela de barco'),
            w('A pennant', 'Un banderín'),
            w('A garden corner', 'Un rincón del jardín'),
          ],
        },
      ],
      conditions: ['a != b', 'isWhole(a * b / 2)', 'a * b / 2 != a + b'],
      prompt: w(
        '{thing} has the shape of a triangle with a base of {a} feet and a height of {b} feet. What is its area?',
        '{thing} tiene forma de triángulo, con base de {a} pies y altura de {b} pies. ¿Cuál es su área?',
      ),
      response: { kind: 'number', answer: 'a * b / 2', unit: w('square feet', 'pies cuadrados') },
      slips: [
        slip(
          'forgets-to-halve',
          { equals: 'a * b' },
          'That is a rectangle of that width and height. Which part of it is the triangle?',
          'Eso es un rectángulo de ese ancho y alto. ¿Qué parte es el triángulo?',
        ),
        slip(
          'adds-the-sides',
          { equals: 'a + b' },
          'Adding gives a length. Area covers.',
          'Sumar da un largo. El área cubre.',
        ),
        slip(
          'halves-both-sides',
          { equals: 'a * b / 4' },
          'You halved twice.',
          'Sacaste la mitad dos veces.',
        ),
      ],
      hints: [
        w(
          'Draw a rectangle tightly around the triangle.',
          'Dibuja un rectángulo justo alrededor del triángulo.',
        ),
        w(
          'Compare the triangle with what is left over in the rectangle.',
          'Compara el triángulo con lo que sobra del rectángulo.',
        ),
      ],
      steps: [
        w('The rectangle: {a} × {b} = {a * b}', 'El rectángulo: {a} × {b} = {a * b}'),
        w('Half of it: {a * b / 2}', 'La mitad: {a * b / 2}'),
      ],
    },
  },
]
