import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, measure, grade 5. */
export const measure5: readonly SampleTemplate[] = [
  {
    code: 'ME5.1-A',
    competency: 'ME5.1',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '6' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'd', from: '2', to: '6' },
        { name: 'c', from: '1', to: 'd - 1' },
      ],
      conditions: ['gcd(a, b) == 1', 'gcd(c, d) == 1', 'a / b != c / d'],
      prompt: w(
        'What is the area of this rectangle, in square meters?',
        '¿Cuál es el área de este rectángulo, en metros cuadrados?',
      ),
      picture: { kind: 'rectangle', width: 'a / b', height: 'c / d', unit: same('m') },
      response: { kind: 'number', answer: 'a * c / (b * d)', boxes: 'fraction' },
      slips: [
        slip(
          'area-perimeter-mixed',
          { equals: '2 * (a / b + c / d)' },
          'That is the way around. The area is what lies inside.',
          'Eso es la vuelta. El área es lo que queda adentro.',
        ),
        slip(
          'adds-the-sides',
          { equals: 'a / b + c / d' },
          'You added the sides. How do you get from sides to area?',
          'Sumaste los lados. ¿Cómo se pasa de los lados al área?',
        ),
        slip(
          'adds-denominators',
          { equals: 'a * c / (b + d)' },
          'Into how many small rectangles is the square meter cut? Rows times columns.',
          '¿En cuántos rectángulos pequeños se corta el metro cuadrado? Filas por columnas.',
        ),
      ],
      hints: [
        w(
          'Draw a whole square meter and mark both sides on it.',
          'Dibuja un metro cuadrado entero y marca los dos lados en él.',
        ),
        w(
          'The rectangle is a part of a part of it. Which operation gives that?',
          'El rectángulo es una parte de una parte. ¿Qué operación da eso?',
        ),
      ],
      steps: [
        w(
          'The square meter has {b} × {d} = {b * d} small rectangles.',
          'El metro cuadrado tiene {b} × {d} = {b * d} rectángulos pequeños.',
        ),
        same('$\\frac{a}{b} \\times \\frac{c}{d} = \\frac{a * c}{b * d}$'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ME5.1-B',
    competency: 'ME5.1',
    template: {
      parameters: [
        { name: 'p', from: '2', to: '5' },
        { name: 'k', from: '2', to: '6' },
        { name: 'who', oneOf: ['Naledi', 'Ravi', 'Mei', 'Mateo'] },
        {
          name: 'thing',
          oneOf: [w('a flower bed', 'un cantero'), w('a mat', 'un tapete'), w('a banner', 'una pancarta')],
        },
      ],
      prompt: w(
        '{who} makes {thing} of {p + 1 / 2 | mixed} meters by {k} meters. What is its area? Write a whole or a mixed number.',
        '{who} hace {thing} de {p + 1 / 2 | mixed} metros por {k} metros. ¿Cuál es su área? Escribe un entero o un número mixto.',
      ),
      response: {
        kind: 'number',
        answer: '(p + 1 / 2) * k',
        form: 'mixed',
        unit: w('square meters', 'metros cuadrados'),
      },
      slips: [
        slip(
          'multiplies-wholes-only',
          { holds: 'response == p * k || response == p * k + 1 / 2' },
          'The half meter runs along the whole side too. How much does it bring?',
          'El medio metro también va a lo largo de todo el lado. ¿Cuánto aporta?',
        ),
        slip(
          'area-perimeter-mixed',
          { equals: '2 * (p + 1 / 2 + k)' },
          'That is the edge around. What is inside?',
          'Eso es el borde. ¿Qué hay adentro?',
        ),
        slip(
          'adds-the-sides',
          { equals: 'p + 1 / 2 + k' },
          'How many square meters lie in one row, and how many rows are there?',
          '¿Cuántos metros cuadrados hay en una fila y cuántas filas hay?',
        ),
      ],
      hints: [
        w(
          'Draw it. Cut it into a part with whole meters and a strip of half a meter.',
          'Dibújalo. Córtalo en una parte de metros enteros y una franja de medio metro.',
        ),
        w('Two half square meters make a whole one.', 'Dos medios metros cuadrados forman uno entero.'),
      ],
      steps: [
        same('{p} × {k} = {p * k}'),
        w(
          'The strip: $\\frac{1}{2} \\times {k}$ = {k / 2 | mixed}',
          'La franja: $\\frac{1}{2} \\times {k}$ = {k / 2 | mixed}',
        ),
        w('Together: {(p + 1 / 2) * k | mixed}', 'En total: {(p + 1 / 2) * k | mixed}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ME5.2-A',
    competency: 'ME5.2',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '8' },
        { name: 'b', from: '2', to: '6' },
        { name: 'h', from: '2', to: '5' },
      ],
      conditions: ['a != b', 'b != h'],
      prompt: w(
        'This is the bottom layer of a box of cubes, seen from above. The box has {h} such layers. How many cubes is it made of?',
        'Esta es la capa de abajo de una caja de cubos, vista desde arriba. La caja tiene {h} capas así. ¿De cuántos cubos está hecha?',
      ),
      picture: { kind: 'rectangle', width: 'a', height: 'b', grid: true },
      response: { kind: 'number', answer: 'a * b * h', unit: w('cubes', 'cubos') },
      slips: [
        slip('counts-one-layer', { equals: 'a * b' }, 'That is one layer.', 'Esa es una capa.'),
        slip(
          'adds-the-edges',
          { equals: 'a + b + h' },
          'You added the edges. How many cubes lie in a layer?',
          'Sumaste las aristas. ¿Cuántos cubos hay en una capa?',
        ),
        slip(
          'wraps-for-volume',
          { equals: '2 * (a * b + a * h + b * h)' },
          'Those are the squares on the outside. Count the cubes, also those inside.',
          'Esos son los cuadrados de afuera. Cuenta los cubos, también los de adentro.',
        ),
        slip(
          'adds-layers',
          { equals: 'a * b + h' },
          'Each layer has as many cubes as the first.',
          'Cada capa tiene tantos cubos como la primera.',
        ),
      ],
      hints: [
        w('How many cubes are in the layer you see?', '¿Cuántos cubos hay en la capa que ves?'),
        w('Now put a second layer on top, and go on.', 'Ahora pon una segunda capa encima, y sigue.'),
      ],
      steps: [
        w('One layer: {a} × {b} = {a * b}', 'Una capa: {a} × {b} = {a * b}'),
        w('{h} layers: {a * b} × {h} = {a * b * h}', '{h} capas: {a * b} × {h} = {a * b * h}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ME5.2-B',
    competency: 'ME5.2',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '5' },
        { name: 'b', from: '2', to: '4' },
        { name: 'h', from: '3', to: '6' },
        { name: 'full', from: '1', to: 'h - 1' },
      ],
      conditions: ['a * b * (h - full) != a * b * full'],
      prompt: w(
        'A box is {a} cubes long, {b} cubes wide and {h} cubes high inside. {full * a * b} cubes already lie in it. How many more fit?',
        'Una caja mide por dentro {a} cubos de largo, {b} de ancho y {h} de alto. Ya hay {full * a * b} cubos adentro. ¿Cuántos más caben?',
      ),
      response: { kind: 'number', answer: 'a * b * (h - full)', unit: w('cubes', 'cubos') },
      slips: [
        slip(
          'forgets-what-is-there',
          { equals: 'a * b * h' },
          'That is the full box. Some cubes are there already.',
          'Esa es la caja llena. Ya hay cubos adentro.',
        ),
        slip(
          'counts-one-layer',
          { equals: 'a * b' },
          'That fills one layer. How many layers are empty?',
          'Eso llena una capa. ¿Cuántas capas están vacías?',
        ),
        slip(
          'adds-the-edges',
          { holds: 'response == abs(a + b + h - full * a * b)' },
          'The edges do not tell the number of cubes yet: think of layers.',
          'Las aristas todavía no dicen cuántos cubos hay: piensa en capas.',
        ),
      ],
      hints: [
        w('How many cubes make one layer?', '¿Cuántos cubos forman una capa?'),
        w(
          'How many layers are there in all, and how many are filled?',
          '¿Cuántas capas hay en total y cuántas están llenas?',
        ),
      ],
      steps: [
        w('The whole box: {a} × {b} × {h} = {a * b * h}', 'Toda la caja: {a} × {b} × {h} = {a * b * h}'),
        same('{a * b * h} − {full * a * b} = {a * b * (h - full)}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ME5.3-A',
    competency: 'ME5.3',
    template: {
      parameters: [
        { name: 'a', from: '12', to: '40' },
        { name: 'b', from: '4', to: '15' },
        { name: 'h', from: '3', to: '12' },
        {
          name: 'thing',
          oneOf: [
            w('A drawer', 'Un cajón'),
            w('An aquarium', 'Un acuario'),
            w('A wooden chest', 'Un cofre de madera'),
          ],
        },
      ],
      conditions: ['b != h', 'a != b'],
      prompt: w(
        '{thing} is {a} inches long, {b} inches wide and {h} inches high inside. What is its volume?',
        '{thing} mide por dentro {a} pulgadas de largo, {b} de ancho y {h} de alto. ¿Cuál es su volumen?',
      ),
      response: { kind: 'number', answer: 'a * b * h', unit: w('cubic inches', 'pulgadas cúbicas') },
      slips: [
        slip(
          'adds-the-edges',
          { equals: 'a + b + h' },
          'You added the edges. How many cubes of an inch fit along, across and upward?',
          'Sumaste las aristas. ¿Cuántos cubos de una pulgada caben a lo largo, a lo ancho y hacia arriba?',
        ),
        slip(
          'area-for-volume',
          { equals: 'a * b' },
          'That is the floor. How high is it filled?',
          'Ese es el piso. ¿Hasta qué altura se llena?',
        ),
        slip(
          'wraps-for-volume',
          { equals: '2 * (a * b + a * h + b * h)' },
          'That is the outside. Volume is what fits inside.',
          'Eso es lo de afuera. El volumen es lo que cabe adentro.',
        ),
      ],
      hints: [
        w('How many cubes cover the floor?', '¿Cuántos cubos cubren el piso?'),
        w('And how many such layers go up to the rim?', '¿Y cuántas capas así llegan hasta el borde?'),
      ],
      steps: [
        w('The floor: {a} × {b} = {a * b}', 'El piso: {a} × {b} = {a * b}'),
        same('{a * b} × {h} = {a * b * h}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ME5.3-B',
    competency: 'ME5.3',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'b', from: '2', to: '8' },
        { name: 'h', from: '2', to: '9' },
      ],
      conditions: ['a != b', 'a != h', 'b != h', 'a * b * h != h * 2 * (a + b)'],
      prompt: w(
        'A box is {a} cm long, {b} cm wide and {h} cm high. Choose all that give its volume.',
        'Una caja mide {a} cm de largo, {b} cm de ancho y {h} cm de alto. Elige todas las que dan su volumen.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'floor', text: w('floor {a * b}, times {h}', 'piso {a * b}, por {h}'), right: true },
          {
            id: 'side',
            text: w('side wall {b * h}, times {a}', 'pared del lado {b * h}, por {a}'),
            right: true,
          },
          {
            id: 'edge',
            text: w('around the floor {2 * (a + b)}, times {h}', 'vuelta del piso {2 * (a + b)}, por {h}'),
          },
          { id: 'sum', text: same('{a} + {b} + {h}') },
        ],
      },
      slips: [
        slip(
          'area-perimeter-mixed',
          { chose: 'edge' },
          'The way around the floor is only its edge. What covers the floor?',
          'La vuelta del piso es solo su borde. ¿Qué cubre el piso?',
        ),
        slip(
          'adds-the-edges',
          { chose: 'sum' },
          'Added edges are a length. Volume needs cubes.',
          'Las aristas sumadas son un largo. El volumen necesita cubos.',
        ),
        slip(
          'one-direction-only',
          { missed: 'side' },
          'Tip the box over: is its volume another one then?',
          'Vuelca la caja: ¿cambia su volumen?',
        ),
      ],
      hints: [
        w('Think of layers. They may lie or stand.', 'Piensa en capas. Pueden estar acostadas o paradas.'),
        w(
          'How many cubes has one layer, and how many layers are there?',
          '¿Cuántos cubos tiene una capa y cuántas capas hay?',
        ),
      ],
      steps: [same('{a} × {b} × {h} = {a * b} × {h} = {b * h} × {a} = {a * b * h}')],
    },
  },
]
