import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, measure and space, grade 7. */
export const measure7: readonly SampleTemplate[] = [
  {
    code: 'ME7.1-A',
    competency: 'ME7.1',
    template: {
      parameters: [
        { name: 'r', from: '2', to: '12' },
        {
          name: 'thing',
          oneOf: [w('flower bed', 'macizo de flores'), w('pond', 'estanque'), w('rug', 'tapete')],
        },
      ],
      conditions: ['r != 2'],
      prompt: w(
        'A round {thing} has a radius of {r} m. How far is it around? Use 3.14 for π.',
        'Un {thing} redondo tiene un radio de {r} m. ¿Cuánto mide su contorno? Usa 3.14 como π.',
      ),
      response: { kind: 'number', answer: '2 * r * 3.14', within: '0.05', form: 'decimal', unit: same('m') },
      slips: [
        slip(
          'radius-for-diameter',
          { equals: 'r * 3.14' },
          'The way around goes with the full width. You used half of it.',
          'El contorno va con el ancho completo. Usaste la mitad.',
        ),
        slip(
          'area-for-circumference',
          { equals: 'r * r * 3.14' },
          'That is how much is inside. This asks for the way around.',
          'Eso es lo que hay dentro. Aquí se pide el contorno.',
        ),
      ],
      hints: [
        w(
          'How wide is it from edge to edge through the middle?',
          '¿Cuánto mide de borde a borde pasando por el centro?',
        ),
        w(
          'The way around is a bit more than three times that width.',
          'El contorno es un poco más de tres veces ese ancho.',
        ),
      ],
      steps: [
        w('Diameter: 2 × {r} = {2 * r} m', 'Diámetro: 2 × {r} = {2 * r} m'),
        w(
          'Around: {2 * r} × 3.14 = {2 * r * 3.14 | decimal 2} m',
          'Contorno: {2 * r} × 3.14 = {2 * r * 3.14 | decimal 2} m',
        ),
      ],
    },
  },
  {
    code: 'ME7.1-B',
    competency: 'ME7.1',
    template: {
      parameters: [{ name: 'r', from: '3', to: '11' }],
      prompt: w(
        'A round table is {2 * r} inches wide. How many square inches is its top? Use 3.14 for π.',
        'Una mesa redonda mide {2 * r} pulgadas de ancho. ¿Cuántas pulgadas cuadradas tiene su tablero? Usa 3.14 como π.',
      ),
      response: {
        kind: 'number',
        answer: 'r * r * 3.14',
        within: '0.05',
        form: 'decimal',
        unit: w('square inches', 'pulgadas cuadradas'),
      },
      slips: [
        slip(
          'diameter-for-radius',
          { equals: '4 * r * r * 3.14' },
          'That used the full width. The rule asks for the radius.',
          'Usaste todo el ancho. La regla pide el radio.',
        ),
        slip(
          'circumference-for-area',
          { equals: '2 * r * 3.14' },
          'That is the way around. This asks how much is inside.',
          'Eso es el contorno. Aquí se pide lo que hay dentro.',
        ),
        slip(
          'doubles-for-square',
          { equals: 'r * 2 * 3.14 * 2' },
          'Squared means times itself, not times two.',
          'Al cuadrado es por sí mismo, no por dos.',
        ),
      ],
      hints: [
        w('Find the radius: from the middle to the edge.', 'Halla el radio: del centro al borde.'),
        w(
          'A square on the radius fits into the circle a bit more than three times.',
          'Un cuadrado sobre el radio cabe en el círculo un poco más de tres veces.',
        ),
      ],
      steps: [
        w('Radius: {2 * r} ÷ 2 = {r}', 'Radio: {2 * r} ÷ 2 = {r}'),
        same('{r} × {r} × 3.14 = {r * r * 3.14 | decimal 2}'),
      ],
    },
  },
  {
    code: 'ME7.2-A',
    competency: 'ME7.2',
    template: {
      parameters: [
        { name: 'a', from: '25', to: '85', step: '5' },
        { name: 'b', from: '30', to: '75', step: '3' },
      ],
      conditions: ['a != b', 'a + b != 90', 'a + b < 150'],
      prompt: w(
        'Two angles of a triangle are {a}° and {b}°. How large is the third?',
        'Dos ángulos de un triángulo miden {a}° y {b}°. ¿Cuánto mide el tercero?',
      ),
      picture: { kind: 'shape', shape: 'triangle', alt: w('A triangle', 'Un triángulo') },
      response: { kind: 'number', answer: '180 - a - b', unit: same('°') },
      slips: [
        slip(
          'full-turn-for-triangle',
          { equals: '360 - a - b' },
          'The corners of a triangle make a straight line, not a full turn.',
          'Las esquinas de un triángulo forman una línea recta, no una vuelta entera.',
        ),
        slip(
          'stops-half-way',
          { equals: 'a + b' },
          'That is both together. How much is missing?',
          'Eso son los dos juntos. ¿Cuánto falta?',
        ),
        slip(
          'right-angle-for-line',
          { equals: '90 - a' },
          'No right angle is given here.',
          'Aquí no se da ningún ángulo recto.',
        ),
      ],
      hints: [
        w(
          'Tear off the three corners in your mind and lay them side by side. What do they make?',
          'Imagina que arrancas las tres esquinas y las pones juntas. ¿Qué forman?',
        ),
        w('A straight line is half a turn: 180°.', 'Una línea recta es media vuelta: 180°.'),
      ],
      steps: [same('{a}° + {b}° = {a + b}°'), same('180° − {a + b}° = {180 - a - b}°')],
    },
  },
  {
    code: 'ME7.2-B',
    competency: 'ME7.2',
    template: {
      parameters: [{ name: 'a', from: '35', to: '145', step: '5' }],
      conditions: ['a != 90'],
      prompt: w(
        'Two straight lines cross. One of the four angles is {a}°. How large is the angle beside it?',
        'Dos rectas se cruzan. Uno de los cuatro ángulos mide {a}°. ¿Cuánto mide el que está al lado?',
      ),
      response: { kind: 'number', answer: '180 - a', unit: same('°') },
      slips: [
        slip(
          'opposite-for-neighbor',
          { equals: 'a' },
          'The angle across is the same. This asks for the one beside it.',
          'El de enfrente mide igual. Aquí se pide el de al lado.',
        ),
        slip(
          'right-angle-for-line',
          { equals: '90 - a' },
          'Together they make a straight line, not a corner.',
          'Juntos forman una línea recta, no una esquina.',
        ),
        slip(
          'full-turn-for-line',
          { equals: '360 - a' },
          'All four make a full turn. These two make half of it.',
          'Los cuatro forman una vuelta. Estos dos forman la mitad.',
        ),
      ],
      hints: [
        w(
          'Draw the crossing and mark the angle that is known.',
          'Dibuja el cruce y marca el ángulo conocido.',
        ),
        w('It and its neighbor lie along one straight line.', 'Él y su vecino están sobre una misma recta.'),
      ],
      steps: [w('A straight line is 180°.', 'Una línea recta mide 180°.'), same('180° − {a}° = {180 - a}°')],
    },
  },
]
