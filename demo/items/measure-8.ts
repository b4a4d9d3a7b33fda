import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, measure and space, grade 8. */
export const measure8: readonly SampleTemplate[] = [
  {
    code: 'ME8.1-A',
    competency: 'ME8.1',
    template: {
      parameters: [
        {
          names: ['x', 'y', 'z'],
          rows: [
            [3, 4, 5],
            [5, 12, 13],
            [8, 15, 17],
          ],
        },
        { name: 'k', from: '1', to: '3' },
        { name: 'a', is: 'k * x' },
        { name: 'b', is: 'k * y' },
      ],
      prompt: w(
        'The short sides of a right triangle are {a} cm and {b} cm. How long is the longest side?',
        'Los lados cortos de un triángulo rectángulo miden {a} cm y {b} cm. ¿Cuánto mide el lado más largo?',
      ),
      picture: {
        kind: 'shape',
        shape: 'rightTriangle',
        alt: w('A right triangle', 'Un triángulo rectángulo'),
      },
      response: { kind: 'number', answer: 'k * z', unit: same('cm') },
      slips: [
        slip(
          'adds-sides',
          { equals: 'a + b' },
          'That is the way along both sides. The long side is a shortcut.',
          'Eso es ir por los dos lados. El lado largo es un atajo.',
        ),
        slip(
          'forgets-root',
          { equals: 'a * a + b * b' },
          'That is the square on the long side. How long is its side?',
          'Eso es el cuadrado sobre el lado largo. ¿Cuánto mide su lado?',
        ),
        slip(
          'doubles-for-square',
          { equals: '2 * a + 2 * b' },
          'Squared means times itself, not times two.',
          'Al cuadrado es por sí mismo, no por dos.',
        ),
      ],
      hints: [
        w(
          'Draw a square on each side. The two smaller ones together are as large as the largest.',
          'Dibuja un cuadrado en cada lado. Los dos menores juntos valen como el mayor.',
        ),
        w(
          'Square both sides, add, and look for the number whose square that is.',
          'Eleva los dos lados al cuadrado, suma y busca el número cuyo cuadrado es ese.',
        ),
      ],
      steps: [
        same('$ {a}^2 + {b}^2 = {a * a} + {b * b} = {a * a + b * b} $'),
        same('$ \\sqrt{a * a + b * b} = {k * z} $'),
      ],
    },
  },
  {
    code: 'ME8.1-B',
    competency: 'ME8.1',
    template: {
      parameters: [
        {
          names: ['x', 'y', 'z'],
          rows: [
            [3, 4, 5],
            [5, 12, 13],
            [7, 24, 25],
          ],
        },
        { name: 'k', from: '1', to: '3' },
        { name: 'foot', is: 'k * x' },
        { name: 'ladder', is: 'k * z' },
      ],
      prompt: w(
        'A ladder of {ladder} feet stands with its foot {foot} feet from a wall. How high does it reach?',
        'Una escalera de {ladder} pies tiene su base a {foot} pies de la pared. ¿A qué altura llega?',
      ),
      response: { kind: 'number', answer: 'k * y', unit: w('feet', 'pies') },
      slips: [
        slip(
          'subtracts-sides',
          { equals: 'ladder - foot' },
          'Not the sides are taken from each other, but their squares.',
          'No se restan los lados, sino sus cuadrados.',
        ),
        slip(
          'forgets-root',
          { equals: 'ladder * ladder - foot * foot' },
          'That is a square. How long is its side?',
          'Eso es un cuadrado. ¿Cuánto mide su lado?',
        ),
      ],
      hints: [
        w(
          'Draw wall, ground and ladder. Which side is the longest?',
          'Dibuja pared, suelo y escalera. ¿Cuál es el lado más largo?',
        ),
        w(
          'The square on the ladder is known, and one of the smaller squares too. What is left for the other?',
          'Se conoce el cuadrado sobre la escalera y uno de los menores. ¿Qué queda para el otro?',
        ),
      ],
      steps: [
        same('$ {ladder}^2 - {foot}^2 = {ladder * ladder - foot * foot} $'),
        same('$ \\sqrt{ladder * ladder - foot * foot} = {k * y} $'),
      ],
    },
  },
  {
    code: 'ME8.2-A',
    competency: 'ME8.2',
    template: {
      parameters: [
        { name: 'x', from: '1', to: '5' },
        { name: 'y', from: '2', to: '6' },
        {
          names: ['move', 'is'],
          rows: [
            [w('flipped over the horizontal axis', 'volteado sobre el eje horizontal'), 1],
            [w('flipped over the vertical axis', 'volteado sobre el eje vertical'), 2],
            [w('turned by half a turn around the origin', 'girado media vuelta alrededor del origen'), 3],
          ],
        },
      ],
      conditions: ['x != y'],
      prompt: w('The point is {move}. Where does it land?', 'El punto es {move}. ¿Dónde queda?'),
      picture: { kind: 'plane', from: '-7', to: '7', points: [{ x: 'x', y: 'y', label: same('P') }] },
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'below', text: same('$ ({x}, -{y}) $'), right: 'is == 1' },
          { id: 'left', text: same('$ (-{x}, {y}) $'), right: 'is == 2' },
          { id: 'across', text: same('$ (-{x}, -{y}) $'), right: 'is == 3' },
          { id: 'swapped', text: same('$ ({y}, {x}) $') },
        ],
      },
      slips: [
        slip(
          'wrong-axis',
          { chose: 'below' },
          'That is over the horizontal axis alone.',
          'Eso es solo sobre el eje horizontal.',
        ),
        slip(
          'wrong-axis',
          { chose: 'left' },
          'That is over the vertical axis alone.',
          'Eso es solo sobre el eje vertical.',
        ),
        slip(
          'changes-both-signs',
          { chose: 'across' },
          'Both numbers changed. Which one keeps its sign?',
          'Cambiaron los dos números. ¿Cuál conserva su signo?',
        ),
        slip(
          'swaps-coordinates',
          { chose: 'swapped' },
          'Nothing swaps the two numbers here.',
          'Aquí nada cambia de lugar los dos números.',
        ),
      ],
      hints: [
        w(
          'Lay a sheet with the point on the grid and move it in your mind.',
          'Imagina una hoja con el punto sobre la cuadrícula y muévela.',
        ),
        w(
          'How far is it from the axis, and on which side is it afterward?',
          '¿Qué tan lejos está del eje y de qué lado queda después?',
        ),
      ],
      steps: [
        w('P is at ({x}, {y}).', 'P está en ({x}, {y}).'),
        w(
          "{is == 1 ? 'Left and right stay; up becomes down.' : is == 2 ? 'Up and down stay; right becomes left.' : 'Right becomes left, and up becomes down.'}",
          "{is == 1 ? 'Izquierda y derecha quedan; arriba pasa a abajo.' : is == 2 ? 'Arriba y abajo quedan; derecha pasa a izquierda.' : 'Derecha pasa a izquierda y arriba pasa a abajo.'}",
        ),
      ],
    },
  },
  {
    code: 'ME8.2-B',
    competency: 'ME8.2',
    template: {
      parameters: [
        { name: 'k', from: '2', to: '5' },
        { name: 's', from: '3', to: '9' },
        { name: 't', from: '4', to: '12' },
      ],
      conditions: ['s != t'],
      prompt: w(
        'A triangle grows so that all sides keep their proportions. A side of {s} cm becomes {k * s} cm. Another side was {t} cm. How long is it now?',
        'Un triángulo se amplía sin cambiar sus proporciones. Un lado de {s} cm pasa a medir {k * s} cm. Otro lado medía {t} cm. ¿Cuánto mide ahora?',
      ),
      response: { kind: 'number', answer: 'k * t', unit: same('cm') },
      slips: [
        slip(
          'adds-difference',
          { equals: 't + k * s - s' },
          'If every side grew by the same length, the shape would change.',
          'Si cada lado creciera lo mismo, la forma cambiaría.',
        ),
        slip(
          'gives-first-side',
          { equals: 'k * s' },
          'That is the first side. The other one was longer or shorter.',
          'Ese es el primer lado. El otro era distinto.',
        ),
      ],
      hints: [
        w(
          'How many times as long did the first side become?',
          '¿Cuántas veces más largo quedó el primer lado?',
        ),
        w('Every side grows by that same factor.', 'Todos los lados crecen por ese mismo factor.'),
      ],
      steps: [
        w(
          '{k * s} ÷ {s} = {k}: everything is {k} times as long.',
          '{k * s} ÷ {s} = {k}: todo es {k} veces más largo.',
        ),
        same('{t} × {k} = {k * t}'),
      ],
    },
  },
  {
    code: 'ME8.3-A',
    competency: 'ME8.3',
    template: {
      parameters: [
        { name: 'r', from: '2', to: '6' },
        { name: 'h', from: '5', to: '12' },
      ],
      conditions: ['h != 2 * r', 'h != 4 * r', 'r != 2'],
      prompt: w(
        'A can is {2 * r} cm wide and {h} cm high. How many cubic centimeters does it hold? Use 3.14 for π.',
        'Una lata mide {2 * r} cm de ancho y {h} cm de alto. ¿Cuántos centímetros cúbicos caben? Usa 3.14 como π.',
      ),
      response: {
        kind: 'number',
        answer: 'r * r * h * 3.14',
        within: '0.5',
        form: 'decimal',
        unit: w('cubic cm', 'cm cúbicos'),
      },
      slips: [
        slip(
          'diameter-for-radius',
          { equals: '4 * r * r * h * 3.14' },
          'That used the full width. The rule asks for the radius.',
          'Usaste todo el ancho. La regla pide el radio.',
        ),
        slip(
          'forgets-square',
          { equals: 'r * h * 3.14' },
          'The bottom is a circle. How large is it?',
          'El fondo es un círculo. ¿Cuánto mide su área?',
        ),
        slip(
          'wraps-for-volume',
          { equals: '2 * r * h * 3.14' },
          'That is the paper around the can, not what is in it.',
          'Eso es el papel que rodea la lata, no lo que cabe.',
        ),
      ],
      hints: [
        w(
          'Think of the can as layers of circles, each 1 cm high.',
          'Piensa en la lata como capas de círculos, cada una de 1 cm de alto.',
        ),
        w(
          'Find the area of one circle. Then: how many layers?',
          'Halla el área de un círculo. Luego: ¿cuántas capas?',
        ),
      ],
      steps: [
        w(
          'Radius {r} cm, bottom: {r} × {r} × 3.14 = {r * r * 3.14 | decimal 2}',
          'Radio {r} cm, fondo: {r} × {r} × 3.14 = {r * r * 3.14 | decimal 2}',
        ),
        w(
          '{h} layers: {r * r * 3.14 | decimal 2} × {h} = {r * r * h * 3.14 | decimal 2}',
          '{h} capas: {r * r * 3.14 | decimal 2} × {h} = {r * r * h * 3.14 | decimal 2}',
        ),
      ],
    },
  },
  {
    code: 'ME8.3-B',
    competency: 'ME8.3',
    template: {
      parameters: [{ name: 'v', from: '30', to: '240', step: '15' }],
      prompt: w(
        'A paper cone and a can have the same round opening and the same height. The can holds {v} ml. How much does the cone hold?',
        'Un cono de papel y una lata tienen la misma abertura redonda y la misma altura. En la lata caben {v} ml. ¿Cuánto cabe en el cono?',
      ),
      response: { kind: 'number', answer: 'v / 3', unit: same('ml') },
      slips: [
        slip(
          'cone-is-half',
          { equals: 'v / 2' },
          'A flat triangle is half. A cone narrows on all sides.',
          'Un triángulo plano es la mitad. Un cono se estrecha por todos lados.',
        ),
        slip(
          'cone-is-same',
          { equals: 'v' },
          'The cone comes to a point. Does as much fit?',
          'El cono termina en punta. ¿Cabe lo mismo?',
        ),
        slip(
          'turns-the-ratio',
          { equals: '3 * v' },
          'The cone fits inside the can.',
          'El cono cabe dentro de la lata.',
        ),
      ],
      hints: [
        w(
          'The cone fits inside the can. Imagine pouring cones of water into the can.',
          'El cono cabe dentro de la lata. Imagina verter conos de agua en la lata.',
        ),
        w(
          'Try it with rice: the can is full after more than two cones.',
          'Pruébalo con arroz: la lata se llena con más de dos conos.',
        ),
      ],
      steps: [w('Three cones fill the can.', 'Tres conos llenan la lata.'), same('{v} ÷ 3 = {v / 3}')],
    },
  },
]
