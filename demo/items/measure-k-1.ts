import { children, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, measure and space, kindergarten and grade 1. */
export const measureK1: readonly SampleTemplate[] = [
  {
    code: 'ME0.1-A',
    competency: 'ME0.1',
    template: {
      parameters: [
        {
          names: ['figure', 'corners'],
          rows: [
            ['circle', 0],
            ['triangle', 3],
            ['rightTriangle', 3],
            ['square', 4],
            ['hexagon', 6],
          ],
        },
        { name: 'turn', oneOf: [0, 20, 45] },
      ],
      conditions: ['corners > 0 || turn == 0'],
      prompt: w('What is this shape called?', '¿Cómo se llama esta figura?'),
      picture: { kind: 'shape', shape: '{figure}', turn: 'turn' },
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'circle', text: w('circle', 'círculo'), right: 'corners == 0' },
          { id: 'triangle', text: w('triangle', 'triángulo'), right: 'corners == 3' },
          { id: 'square', text: w('square', 'cuadrado'), right: 'corners == 4' },
          { id: 'hexagon', text: w('hexagon', 'hexágono'), right: 'corners == 6' },
        ],
      },
      slips: [
        slip(
          'mixes-up-corners',
          { chose: 'triangle' },
          'A triangle has three corners. Count these.',
          'Un triángulo tiene tres esquinas. Cuenta estas.',
        ),
        slip(
          'mixes-up-corners',
          { chose: 'square' },
          'A square has four corners. Count these.',
          'Un cuadrado tiene cuatro esquinas. Cuenta estas.',
        ),
        slip(
          'mixes-up-corners',
          { chose: 'hexagon' },
          'A hexagon has six corners. Count these.',
          'Un hexágono tiene seis esquinas. Cuenta estas.',
        ),
        slip(
          'sees-round',
          { chose: 'circle' },
          'A circle has no corner at all.',
          'Un círculo no tiene ninguna esquina.',
        ),
      ],
      hints: [
        w(
          'Go around the edge with your finger and count the corners.',
          'Recorre el borde con el dedo y cuenta las esquinas.',
        ),
        w('Turning a shape does not change its name.', 'Girar una figura no cambia su nombre.'),
      ],
      steps: [
        w(
          "{corners == 0 ? 'It is round and has no corners.' : 'Count the corners while your finger goes around.'}",
          "{corners == 0 ? 'Es redonda y no tiene esquinas.' : 'Cuenta las esquinas mientras recorres el borde.'}",
        ),
        w(
          "{corners == 0 ? 'That is a circle.' : corners == 3 ? 'Three corners: a triangle.' : corners == 4 ? 'Four corners and equal sides: a square.' : 'Six corners: a hexagon.'}",
          "{corners == 0 ? 'Es un círculo.' : corners == 3 ? 'Tres esquinas: un triángulo.' : corners == 4 ? 'Cuatro esquinas y lados iguales: un cuadrado.' : 'Seis esquinas: un hexágono.'}",
        ),
      ],
    },
  },
  {
    code: 'ME0.1-B',
    competency: 'ME0.1',
    template: {
      parameters: [
        {
          names: ['thing', 'is'],
          rows: [
            [w('a ball', 'una pelota'), 1],
            [w('an orange', 'una naranja'), 1],
            [w('a can of beans', 'una lata de frijoles'), 2],
            [w('a roll of paper', 'un rollo de papel'), 2],
            [w('a shoe box', 'una caja de zapatos'), 3],
            [w('a brick', 'un ladrillo'), 3],
            [w('a marble', 'una canica'), 1],
            [w('a drum', 'un tambor'), 2],
          ],
        },
      ],
      prompt: w(
        'Think of {thing}. Which solid shape is it like?',
        'Piensa en {thing}. ¿A qué cuerpo se parece?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          {
            id: 'sphere',
            text: w('a sphere: round on all sides', 'una esfera: redonda por todos lados'),
            right: 'is == 1',
          },
          {
            id: 'cylinder',
            text: w(
              'a cylinder: two flat circles and a round side',
              'un cilindro: dos círculos planos y un lado redondo',
            ),
            right: 'is == 2',
          },
          {
            id: 'box',
            text: w('a box: flat on all sides', 'una caja: plana por todos lados'),
            right: 'is == 3',
          },
        ],
      },
      slips: [
        slip(
          'round-is-sphere',
          { chose: 'sphere' },
          'Would it roll in every direction?',
          '¿Rodaría en todas direcciones?',
        ),
        slip(
          'overlooks-flat-ends',
          { chose: 'cylinder' },
          'Does it have two flat circles?',
          '¿Tiene dos círculos planos?',
        ),
        slip(
          'overlooks-round-side',
          { chose: 'box' },
          'Is every side of it flat?',
          '¿Todos sus lados son planos?',
        ),
      ],
      hints: [
        w(
          'Close your eyes and hold it in your hands. Where is it flat, where is it round?',
          'Cierra los ojos y tómalo en las manos. ¿Dónde es plano y dónde redondo?',
        ),
        w('Can you stand it on the table? Can it roll?', '¿Se puede parar en la mesa? ¿Puede rodar?'),
      ],
      steps: [
        w(
          "{is == 1 ? 'It rolls every way and has no flat place.' : is == 2 ? 'It stands on a flat circle and rolls on its side.' : 'Every side is flat, so it does not roll.'}",
          "{is == 1 ? 'Rueda por todos lados y no tiene parte plana.' : is == 2 ? 'Se para sobre un círculo plano y rueda de lado.' : 'Todos sus lados son planos, así que no rueda.'}",
        ),
        w(
          "{is == 1 ? 'It is like a sphere.' : is == 2 ? 'It is like a cylinder.' : 'It is like a box.'}",
          "{is == 1 ? 'Se parece a una esfera.' : is == 2 ? 'Se parece a un cilindro.' : 'Se parece a una caja.'}",
        ),
      ],
    },
  },
  {
    code: 'ME1.1-A',
    competency: 'ME1.1',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '8' },
        { name: 'd', from: '2', to: '5' },
        {
          names: ['short', 'long'],
          rows: [
            [w('pencil', 'lápiz'), w('stick', 'palo')],
            [w('fork', 'tenedor'), w('ladle', 'cucharón')],
            [w('comb', 'peine'), w('belt', 'cinturón')],
          ],
        },
      ],
      prompt: w(
        'Laid end to end, the {short} is {a} paper clips long and the {long} is {a + d}. How many clips longer is the {long}?',
        'Puestos uno tras otro, el {short} mide {a} clips y el {long} mide {a + d}. ¿Cuántos clips más largo es el {long}?',
      ),
      response: { kind: 'number', answer: 'd', unit: w('clips', 'clips') },
      slips: [
        slip(
          'adds-instead',
          { equals: '2 * a + d' },
          'That lays them one after the other. Lay them side by side.',
          'Eso los pone uno tras otro. Ponlos lado a lado.',
        ),
        slip(
          'gives-the-longer',
          { equals: 'a + d' },
          'That is how long it is. How much does it stick out?',
          'Eso es lo que mide. ¿Cuánto sobresale?',
        ),
      ],
      hints: [
        w(
          'Draw both rows of clips, one under the other, beginning at the same line.',
          'Dibuja las dos filas de clips, una bajo la otra, desde la misma línea.',
        ),
        w('Count only the clips that stick out.', 'Cuenta solo los clips que sobresalen.'),
      ],
      steps: [
        w('Both have {a} clips in common.', 'Los dos tienen {a} clips en común.'),
        w('{a + d} − {a} = {d}', '{a + d} − {a} = {d}'),
      ],
    },
  },
  {
    code: 'ME1.1-B',
    competency: 'ME1.1',
    template: {
      parameters: [
        { name: 'who', oneOf: [...children] },
        {
          names: ['does', 'fault'],
          rows: [
            [w('leaves a finger of space between the clips', 'deja un dedo de espacio entre los clips'), 1],
            [w('lays the clips far apart', 'pone los clips muy separados'), 1],
            [w('lays some clips on top of others', 'pone unos clips encima de otros'), 2],
            [
              w('lets each clip cover half of the last one', 'deja que cada clip tape la mitad del anterior'),
              2,
            ],
            [w('takes three small clips and two big ones', 'toma tres clips pequeños y dos grandes'), 3],
            [w('begins with clips and goes on with crayons', 'empieza con clips y sigue con crayones'), 3],
          ],
        },
      ],
      prompt: w(
        '{who} measures a desk and {does}. What should {who} change?',
        '{who} mide una mesa y {does}. ¿Qué debe cambiar?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'close', text: w('Close the gaps', 'Cerrar los huecos'), right: 'fault == 1' },
          {
            id: 'apart',
            text: w('Lay them so that none lies on another', 'Ponerlos sin que uno tape a otro'),
            right: 'fault == 2',
          },
          {
            id: 'equal',
            text: w('Take things that are all as long', 'Usar cosas que midan todas lo mismo'),
            right: 'fault == 3',
          },
        ],
      },
      slips: [
        slip(
          'misses-the-fault',
          { chose: 'close' },
          'Are there gaps in this row?',
          '¿Hay huecos en esta fila?',
        ),
        slip(
          'misses-the-fault',
          { chose: 'apart' },
          'Does one lie on another here?',
          '¿Aquí uno tapa a otro?',
        ),
        slip(
          'misses-the-fault',
          { chose: 'equal' },
          'These are all the same. What else is wrong?',
          'Estos son todos iguales. ¿Qué otra cosa falla?',
        ),
      ],
      hints: [
        w('Act it out with your fingers on the table.', 'Hazlo con los dedos sobre la mesa.'),
        w(
          'Good measuring: equal things, end to end, no gaps, none on another.',
          'Medir bien: cosas iguales, una tras otra, sin huecos y sin encimar.',
        ),
      ],
      steps: [
        w('Equal things must touch end to end.', 'Cosas iguales deben tocarse punta con punta.'),
        w(
          "{fault == 1 ? 'Here there are gaps: close them.' : fault == 2 ? 'Here they overlap: lay them apart.' : 'Here they are not equal: take one kind.'}",
          "{fault == 1 ? 'Aquí hay huecos: hay que cerrarlos.' : fault == 2 ? 'Aquí se enciman: hay que separarlos.' : 'Aquí no son iguales: hay que usar de un solo tipo.'}",
        ),
      ],
    },
  },
]
