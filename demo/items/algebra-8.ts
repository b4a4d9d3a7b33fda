import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, letters and equations, grade 8. */
export const algebra8: readonly SampleTemplate[] = [
  {
    code: 'AL8.1-A',
    competency: 'AL8.1',
    template: {
      parameters: [
        { name: 'x1', from: '-4', to: '1' },
        { name: 'run', from: '1', to: '4' },
        { name: 'rise', from: '-4', to: '4' },
        { name: 'y1', from: '-3', to: '3' },
        { name: 'x2', is: 'x1 + run' },
        { name: 'y2', is: 'y1 + rise' },
      ],
      conditions: ['rise != 0', 'abs(rise) != run', 'abs(y2) <= 6'],
      prompt: w('What is the slope of the line?', '¿Cuál es la pendiente de la recta?'),
      picture: {
        kind: 'plane',
        from: '-6',
        to: '6',
        points: [
          { x: 'x1', y: 'y1', label: same('A') },
          { x: 'x2', y: 'y2', label: same('B') },
        ],
        lines: [
          {
            through: [
              ['x1', 'y1'],
              ['x2', 'y2'],
            ],
          },
        ],
      },
      response: { kind: 'number', answer: 'rise / run' },
      slips: [
        slip(
          'run-over-rise',
          { equals: 'run / rise' },
          'You divided the way across by the way up. Turn it around.',
          'Dividiste lo que avanza entre lo que sube. Dale la vuelta.',
        ),
        slip(
          'sign-of-slope',
          { equals: '-rise / run' },
          'The size is right. Walk from left to right: up or down?',
          'El tamaño está bien. Camina de izquierda a derecha: ¿sube o baja?',
        ),
        slip(
          'gives-only-the-rise',
          { equals: 'rise' },
          'That is the way up or down. Over how many steps across?',
          'Eso es lo que sube o baja. ¿En cuántos pasos hacia la derecha?',
        ),
      ],
      hints: [
        w(
          'Go from the left point to the right one: first across, then up or down.',
          'Ve del punto izquierdo al derecho: primero de lado y luego hacia arriba o abajo.',
        ),
        w(
          'Slope = up or down, divided by across. Down counts below zero.',
          'Pendiente = lo que sube o baja entre lo que avanza. Bajar cuenta bajo cero.',
        ),
      ],
      steps: [
        w('Across: {run}. Up: ${rise}$.', 'Avanza: {run}. Sube: ${rise}$.'),
        w(
          'Slope: ${rise} \\div {run}$, that is {rise / run}.',
          'Pendiente: ${rise} \\div {run}$, es decir {rise / run}.',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AL8.1-B',
    competency: 'AL8.1',
    template: {
      parameters: [
        { name: 'm', from: '3', to: '9' },
        { name: 'b', from: '11', to: '30' },
        {
          names: ['story', 'step', 'unit'],
          rows: [
            [
              w(
                'the water in a tank, in liters, after x minutes',
                'el agua de un tanque, en litros, después de x minutos',
              ),
              w('minute', 'minuto'),
              w('liters', 'litros'),
            ],
            [
              w('the savings, in dollars, after x weeks', 'los ahorros, en dólares, después de x semanas'),
              w('week', 'semana'),
              w('dollars', 'dólares'),
            ],
            [
              w(
                'the height of a plant, in cm, after x days',
                'la altura de una planta, en cm, después de x días',
              ),
              w('day', 'día'),
              w('centimeters', 'centímetros'),
            ],
          ],
        },
      ],
      letters: ['x', 'y'],
      prompt: w(
        '$ y = {m}x + {b} $ tells {story}. What does the {m} say?',
        '$ y = {m}x + {b} $ dice {story}. ¿Qué dice el {m}?',
      ),
      response: {
        kind: 'choice',
        options: [
          {
            id: 'rate',
            text: w('Each {step} brings {m} {unit}', 'Cada {step} trae {m} {unit}'),
            right: true,
          },
          { id: 'start', text: w('At the start it was {m} {unit}', 'Al principio eran {m} {unit}') },
          { id: 'end', text: w('It comes to {m} {unit} in the end', 'Al final llega a {m} {unit}') },
        ],
      },
      slips: [
        slip(
          'slope-for-start',
          { chose: 'start' },
          'Put 0 for x. What is left then?',
          'Pon 0 en lugar de x. ¿Qué queda?',
        ),
        slip(
          'slope-for-end',
          { chose: 'end' },
          'The line goes on. What happens at each step?',
          'La recta sigue. ¿Qué pasa en cada paso?',
        ),
      ],
      hints: [
        w('Work out y for x = 0, 1 and 2.', 'Calcula y para x = 0, 1 y 2.'),
        w('What changes from one to the next, and by how much?', '¿Qué cambia de uno al otro y cuánto?'),
      ],
      steps: [
        w(
          'x = 0 gives {b}, x = 1 gives {b + m}, x = 2 gives {b + 2 * m}.',
          'x = 0 da {b}, x = 1 da {b + m}, x = 2 da {b + 2 * m}.',
        ),
        w('From one to the next there are {m} more.', 'De uno al siguiente hay {m} más.'),
      ],
    },
  },
  {
    code: 'AL8.2-A',
    competency: 'AL8.2',
    template: {
      parameters: [
        { name: 'm', from: '-4', to: '5' },
        { name: 'b', from: '-6', to: '8' },
      ],
      conditions: ['m != 0', 'b != 0', 'm != b', 'abs(m) != 1'],
      letters: ['x', 'y'],
      prompt: w(
        'A line goes through (0, ${b}$) and (1, ${m + b}$). Write its equation, beginning with y =.',
        'Una recta pasa por (0, ${b}$) y (1, ${m + b}$). Escribe su ecuación empezando con y =.',
      ),
      response: { kind: 'expression', answer: 'y == m * x + b', variables: ['x', 'y'] },
      slips: [
        slip(
          'swaps-slope-and-start',
          { equals: 'y == b * x + m' },
          'Which number is the start at x = 0, and which is the change?',
          '¿Qué número es el comienzo en x = 0 y cuál es el cambio?',
        ),
        slip(
          'second-value-as-slope',
          { equals: 'y == (m + b) * x + b' },
          'How much does y change from the first point to the second?',
          '¿Cuánto cambia y del primer punto al segundo?',
        ),
      ],
      hints: [
        w('At x = 0 the line shows where it starts.', 'En x = 0 la recta muestra dónde empieza.'),
        w(
          'How much does y change when x goes one on? That is the number before x.',
          '¿Cuánto cambia y cuando x avanza uno? Ese es el número que va con la x.',
        ),
      ],
      steps: [
        w(
          'Start: ${b}$. Change by one step: ${m + b} {-b | signed} = {m}$.',
          'Comienzo: ${b}$. Cambio en un paso: ${m + b} {-b | signed} = {m}$.',
        ),
        same('$ y = {m}x {b | signed} $'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AL8.2-B',
    competency: 'AL8.2',
    template: {
      parameters: [
        { name: 'p', from: '2', to: '8' },
        { name: 'f', from: '10', to: '40', step: '5' },
        {
          names: ['who', 'once', 'unit'],
          rows: [
            [w('A gym', 'Un gimnasio'), w('to join', 'de inscripción'), w('visit', 'visita')],
            [w('A taxi', 'Un taxi'), w('to begin', 'al empezar'), w('mile', 'milla')],
            [w('A print shop', 'Una imprenta'), w('for the design', 'por el diseño'), w('copy', 'copia')],
          ],
        },
      ],
      letters: ['x', 'y'],
      prompt: w(
        '{who} takes $${f} {once} and $${p} for each {unit}. What do x cost? Write an equation for the cost y.',
        '{who} cobra $${f} {once} y $${p} por cada {unit}. ¿Cuánto cuestan x? Escribe una ecuación para el costo y.',
      ),
      response: { kind: 'expression', answer: 'y == p * x + f', variables: ['x', 'y'] },
      slips: [
        slip(
          'swaps-slope-and-start',
          { equals: 'y == f * x + p' },
          'Which amount comes back each time?',
          '¿Qué cantidad vuelve cada vez?',
        ),
        slip(
          'forgets-start',
          { equals: 'y == p * x' },
          'What is paid even for none at all?',
          '¿Qué se paga aunque no haya ninguna?',
        ),
      ],
      hints: [
        w('Work out the cost of 1, of 2 and of 3.', 'Calcula el costo de 1, de 2 y de 3.'),
        w(
          'What stays the same each time? What comes with each one?',
          '¿Qué queda igual cada vez? ¿Qué se añade con cada una?',
        ),
      ],
      steps: [
        w('For none: {f}. For each one: {p} more.', 'Por ninguna: {f}. Por cada una: {p} más.'),
        same('$ y = {p}x + {f} $'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AL8.3-A',
    competency: 'AL8.3',
    template: {
      parameters: [
        { name: 'c', from: '1', to: '4' },
        { name: 'more', from: '2', to: '5' },
        { name: 's', from: '-5', to: '9' },
        { name: 'b', from: '-8', to: '8' },
        { name: 'a', is: 'c + more' },
        { name: 'd', is: 'a * s + b - c * s' },
      ],
      conditions: ['s != 0', 'b != 0', 'd != 0', 'c > 1'],
      letters: ['x'],
      prompt: w(
        'Solve: $ {a}x {b | signed} = {c}x {d | signed} $',
        'Resuelve: $ {a}x {b | signed} = {c}x {d | signed} $',
      ),
      response: { kind: 'number', answer: 's' },
      slips: [
        slip(
          'adds-the-letters',
          { equals: '(d - b) / (a + c)' },
          'The terms with x stand on two sides. Take one away from both sides.',
          'Los términos con x están en dos lados. Quita uno de los dos lados.',
        ),
        slip(
          'adds-the-numbers',
          { equals: '(d + b) / (a - c)' },
          'The letters are right. How do you take the number to the other side?',
          'Las letras están bien. ¿Cómo se quita el número de este lado?',
        ),
        slip(
          'undoes-only-one-step',
          { equals: 'd - b' },
          'Nearly there. How many x is that?',
          'Ya casi. ¿Cuántas x son eso?',
        ),
      ],
      hints: [
        w(
          'Think of bags and stones on a balance. Take the same bags off both sides.',
          'Piensa en bolsas y piedras en una balanza. Quita las mismas bolsas de los dos lados.',
        ),
        w(
          'Then take the number from the side where x is.',
          'Luego quita el número del lado donde está la x.',
        ),
      ],
      steps: [same('$ {a - c}x {b | signed} = {d} $'), same('$ {a - c}x = {d - b} $'), same('$ x = {s} $')],
      minutes: 2,
    },
  },
  {
    code: 'AL8.3-B',
    competency: 'AL8.3',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '7' },
        { name: 'b', from: '1', to: '9' },
        { name: 'is', oneOf: [1, 2, 3] },
        { name: 'c', is: 'is == 1 ? a + 1 : a' },
        { name: 'd', is: 'is == 3 ? b : b + 3' },
      ],
      letters: ['x'],
      prompt: w(
        'How many numbers x make this true? $ {a}x + {b} = {c}x + {d} $',
        '¿Cuántos números x hacen esto verdadero? $ {a}x + {b} = {c}x + {d} $',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'none', text: w('none', 'ninguno'), right: 'is == 2' },
          { id: 'one', text: w('exactly one', 'exactamente uno'), right: 'is == 1' },
          { id: 'all', text: w('every number', 'todos'), right: 'is == 3' },
        ],
      },
      slips: [
        slip(
          'expects-one-solution',
          { chose: 'one' },
          'Take the terms with x from both sides. What is left?',
          'Quita los términos con x de los dos lados. ¿Qué queda?',
        ),
        slip(
          'none-for-all',
          { chose: 'none' },
          'Try x = 0 and x = 1, or compare the numbers before the x.',
          'Prueba x = 0 y x = 1, o compara los números que van con la x.',
        ),
        slip(
          'all-for-none',
          { chose: 'all' },
          'Try x = 0. Are both sides worth the same?',
          'Prueba x = 0. ¿Valen igual los dos lados?',
        ),
      ],
      hints: [
        w('Compare the numbers before the x first.', 'Compara primero los números que van con la x.'),
        w(
          'If they are the same, the rest decides: true always, or never.',
          'Si son iguales, lo demás decide: verdadero siempre o nunca.',
        ),
      ],
      steps: [
        w(
          "{is == 1 ? 'There are different numbers before the x.' : 'There is the same number before both x; take them away.'}",
          "{is == 1 ? 'Los números que van con la x son distintos.' : 'El número que va con la x es el mismo; se quitan.'}",
        ),
        w(
          "{is == 1 ? 'So exactly one number fits.' : is == 2 ? 'What is left is never true, so none fits.' : 'What is left is always true, so every number fits.'}",
          "{is == 1 ? 'Por eso sirve exactamente un número.' : is == 2 ? 'Lo que queda nunca es verdadero: no sirve ninguno.' : 'Lo que queda siempre es verdadero: sirven todos.'}",
        ),
      ],
      minutes: 2,
    },
  },
]
