import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions, grade 5: a part of a part, and how many parts fit. */
export const fractions5Times: readonly SampleTemplate[] = [
  {
    code: 'FR5.3-A',
    competency: 'FR5.3',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '6' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'd', from: '2', to: '7' },
        { name: 'c', from: '1', to: 'd - 1' },
      ],
      conditions: ['gcd(a, b) == 1', 'gcd(c, d) == 1'],
      prompt: w(
        'Multiply: $\\frac{a}{b} \\times \\frac{c}{d}$',
        'Multiplica: $\\frac{a}{b} \\times \\frac{c}{d}$',
      ),
      response: { kind: 'number', answer: 'a * c / (b * d)', boxes: 'fraction' },
      slips: [
        slip(
          'adds-instead',
          { equals: 'a / b + c / d' },
          'That is both together. Here you take a part of a part.',
          'Eso son las dos juntas. Aquí se toma una parte de otra parte.',
        ),
        slip(
          'adds-denominators',
          { equals: 'a * c / (b + d)' },
          'Cut every one of {b} parts into {d}. How many small parts does the whole have then? Count the rows, do not add.',
          'Corta cada una de las {b} partes en {d}. ¿Cuántas partes pequeñas tiene entonces el entero? Cuenta por filas, no sumes.',
        ),
        slip(
          'keeps-denominator',
          { equals: 'a * c / b' },
          'The parts were cut once more, so they are smaller than before.',
          'Las partes se cortaron otra vez; ahora son más pequeñas.',
        ),
        slip(
          'turns-second-fraction',
          { equals: 'a * d / (b * c)' },
          'You turned the second fraction around. That is for dividing.',
          'Le diste la vuelta a la segunda fracción. Eso es para dividir.',
        ),
      ],
      hints: [
        w(
          'Draw a square. Cut it one way into {b} strips and color {a}.',
          'Dibuja un cuadrado. Córtalo a lo largo en {b} franjas y colorea {a}.',
        ),
        w(
          'Now cut the other way into {d} strips. Of the colored part take {c} strips. How many small boxes is that, of how many?',
          'Ahora córtalo a lo ancho en {d} franjas. De lo coloreado toma {c} franjas. ¿Cuántos cuadritos son, y de cuántos?',
        ),
      ],
      steps: [
        w(
          'The square now has {b} × {d} = {b * d} boxes.',
          'El cuadrado tiene ahora {b} × {d} = {b * d} cuadritos.',
        ),
        w(
          'Taken twice over: {a} × {c} = {a * c} boxes.',
          'Tomados las dos veces: {a} × {c} = {a * c} cuadritos.',
        ),
        same('$\\frac{a}{b} \\times \\frac{c}{d} = \\frac{a * c}{b * d}$'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR5.3-B',
    competency: 'FR5.3',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '5' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'd', from: '2', to: '6' },
        { name: 'c', from: '1', to: 'd - 1' },
        {
          names: ['whole', 'part', 'inner'],
          rows: [
            [
              w('the school garden', 'la huerta escolar'),
              w('vegetables', 'verduras'),
              w('tomatoes', 'tomates'),
            ],
            [w('the wall', 'la pared'), w('posters', 'carteles'), w('maps', 'mapas')],
            [
              w('the bookshelf', 'la repisa'),
              w('stories', 'cuentos'),
              w('ghost stories', 'cuentos de fantasmas'),
            ],
          ],
        },
      ],
      conditions: ['gcd(a, b) == 1', 'gcd(c, d) == 1'],
      prompt: w(
        'On $\\frac{a}{b}$ of {whole} there are {part}, and $\\frac{c}{d}$ of that part holds {inner}. What fraction of {whole} holds {inner}? Write it in lowest terms.',
        'En $\\frac{a}{b}$ de {whole} hay {part}, y en $\\frac{c}{d}$ de esa parte hay {inner}. ¿En qué fracción de {whole} hay {inner}? Escríbela en su mínima expresión.',
      ),
      picture: { kind: 'fractionBars', look: 'bars', bars: [{ parts: 'b', filled: 'a' }] },
      response: { kind: 'number', answer: 'a * c / (b * d)', form: 'simplest' },
      slips: [
        slip(
          'takes-part-for-whole',
          { equals: 'c / d' },
          'That is the fraction of the colored part. Compare with all of {whole}.',
          'Esa es la fracción de la parte coloreada. Compara con todo el entero.',
        ),
        slip(
          'adds-instead',
          { equals: 'a / b + c / d' },
          'The second amount lies inside the first. Can it make it larger?',
          'La segunda cantidad está dentro de la primera. ¿Puede hacerla más grande?',
        ),
        slip(
          'subtracts-instead',
          { equals: 'abs(a / b - c / d)' },
          'Nothing is taken away: it is a part of a part.',
          'No se quita nada: es una parte de otra parte.',
        ),
        slip(
          'adds-denominators',
          { equals: 'a * c / (b + d)' },
          'Each of the parts is cut again. Then the number of parts is multiplied.',
          'Cada parte se corta otra vez. Entonces el número de partes se multiplica.',
        ),
      ],
      hints: [
        w(
          'The answer lies inside the colored part. So it must be smaller than it.',
          'La respuesta está dentro de lo coloreado. Así que debe ser más pequeña.',
        ),
        w(
          'Cut every part of the bar into {d} small ones. How many does the whole bar have?',
          'Corta cada parte de la barra en {d} pequeñas. ¿Cuántas tiene toda la barra?',
        ),
        w('How many of them belong to {inner}?', '¿Cuántas de ellas son de {inner}?'),
      ],
      steps: [
        same('$\\frac{c}{d} \\times \\frac{a}{b} = \\frac{c * a}{d * b}$'),
        w('In lowest terms: {a * c / (b * d)}', 'En su mínima expresión: {a * c / (b * d)}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR5.3-C',
    competency: 'FR5.3',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '8' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'd', from: '2', to: '6' },
        { name: 'c', from: 'd - 1', to: 'd + 1' },
      ],
      conditions: ['gcd(a, b) == 1'],
      prompt: w(
        'Without working it out: how large is $\\frac{a}{b} \\times \\frac{c}{d}$?',
        'Sin calcularlo: ¿qué tan grande es $\\frac{a}{b} \\times \\frac{c}{d}$?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          {
            id: 'smaller',
            text: w('smaller than $\\frac{a}{b}$', 'menor que $\\frac{a}{b}$'),
            right: 'c < d',
          },
          { id: 'same', text: w('just $\\frac{a}{b}$', 'justo $\\frac{a}{b}$'), right: 'c == d' },
          { id: 'larger', text: w('larger than $\\frac{a}{b}$', 'mayor que $\\frac{a}{b}$'), right: 'c > d' },
        ],
      },
      slips: [
        slip(
          'multiplying-makes-larger',
          { chose: 'larger' },
          'Times does not always make more. Is the second fraction more than one whole?',
          'Multiplicar no siempre da más. ¿La segunda fracción es más que un entero?',
        ),
        slip(
          'fractions-always-shrink',
          { chose: 'smaller' },
          'Look at the second fraction: is it really less than one whole?',
          'Mira la segunda fracción: ¿de verdad es menos que un entero?',
        ),
        slip(
          'sees-no-change',
          { chose: 'same' },
          'Only times one whole leaves it as it is.',
          'Solo por un entero se queda igual.',
        ),
      ],
      hints: [
        w('What would times 1 do to $\\frac{a}{b}$?', '¿Qué le haría a $\\frac{a}{b}$ multiplicar por 1?'),
        w(
          'Is $\\frac{c}{d}$ less than 1, just 1, or more?',
          '¿$\\frac{c}{d}$ es menos que 1, justo 1 o más?',
        ),
      ],
      steps: [
        w(
          "$\\frac{c}{d}$ is {c < d ? 'less than' : c == d ? 'just' : 'more than'} one whole.",
          "$\\frac{c}{d}$ es {c < d ? 'menos que' : c == d ? 'justo' : 'más que'} un entero.",
        ),
        w(
          "So you get {c < d ? 'only a part of' : c == d ? 'exactly' : 'more than'} $\\frac{a}{b}$.",
          "Así que resulta {c < d ? 'solo una parte de' : c == d ? 'exactamente' : 'más que'} $\\frac{a}{b}$.",
        ),
      ],
    },
  },
  {
    code: 'FR5.4-A',
    competency: 'FR5.4',
    template: {
      parameters: [
        { name: 'n', from: '2', to: '9' },
        { name: 'd', from: '2', to: '8' },
      ],
      conditions: ['n != d'],
      prompt: w('Divide: $ {n} \\div \\frac{1}{d} $', 'Divide: $ {n} \\div \\frac{1}{d} $'),
      response: { kind: 'number', answer: 'n * d' },
      slips: [
        slip(
          'divides-by-denominator',
          { equals: 'n / d' },
          'That is {n} shared among {d}. Here the question is how many small parts fit into {n}.',
          'Eso es {n} repartido entre {d}. Aquí se pregunta cuántas partes pequeñas caben en {n}.',
        ),
        slip(
          'turns-the-wrong-one',
          { equals: '1 / (n * d)' },
          'More than one of these parts fits into a whole, so the answer is above 1.',
          'En un entero cabe más de una de esas partes; la respuesta es mayor que 1.',
        ),
        slip(
          'adds-instead',
          { equals: 'n + d' },
          'Each of the {n} wholes holds the same number of parts. Take them all together.',
          'Cada uno de los {n} enteros da la misma cantidad de partes. Tómalas todas juntas.',
        ),
        slip(
          'counts-one-whole',
          { equals: 'd' },
          'So many fit into one whole. There are {n}.',
          'Esas caben en un entero. Hay {n}.',
        ),
      ],
      hints: [
        w(
          'Ask it this way: how many pieces of $\\frac{1}{d}$ fit into {n}?',
          'Pregúntalo así: ¿cuántos pedazos de $\\frac{1}{d}$ caben en {n}?',
        ),
        w(
          'How many fit into one whole? And into two wholes?',
          '¿Cuántos caben en un entero? ¿Y en dos enteros?',
        ),
      ],
      steps: [
        w('Into one whole {d} pieces fit.', 'En un entero caben {d} pedazos.'),
        w('Into {n} wholes: {n} × {d} = {n * d}', 'En {n} enteros: {n} × {d} = {n * d}'),
      ],
    },
  },
  {
    code: 'FR5.4-B',
    competency: 'FR5.4',
    template: {
      parameters: [
        { name: 'n', from: '2', to: '6' },
        { name: 'd', from: '3', to: '6' },
        {
          names: ['who', 'whole', 'wholes', 'asks'],
          rows: [
            [
              'Omar',
              w('liter of mint tea', 'litro de té de menta'),
              w('liters of mint tea', 'litros de té de menta'),
              w('for a glass. How many glasses can he fill?', 'para un vaso. ¿Cuántos vasos puede llenar?'),
            ],
            [
              'Sofía',
              w('meter of wool', 'metro de lana'),
              w('meters of wool', 'metros de lana'),
              w(
                'for a bracelet. How many bracelets can she make?',
                'para una pulsera. ¿Cuántas pulseras puede hacer?',
              ),
            ],
            [
              'Kenji',
              w('kilogram of rice', 'kilogramo de arroz'),
              w('kilograms of rice', 'kilogramos de arroz'),
              w(
                'for a portion. How many portions can he cook?',
                'para una porción. ¿Cuántas porciones puede cocinar?',
              ),
            ],
          ],
        },
      ],
      prompt: w(
        '{who} has {n} {wholes} and uses $\\frac{1}{d}$ of a {whole} {asks}',
        '{who} tiene {n} {wholes} y usa $\\frac{1}{d}$ de {whole} {asks}',
      ),
      picture: { kind: 'fractionBars', look: 'bars', bars: [{ parts: 'd', filled: '0', count: 'n' }] },
      response: { kind: 'number', answer: 'n * d' },
      slips: [
        slip(
          'divides-by-denominator',
          { equals: 'n / d' },
          'You shared {n} among {d}. But small portions are taken again and again: should there be few or many?',
          'Repartiste {n} entre {d}. Pero se toman porciones pequeñas una y otra vez: ¿serán pocas o muchas?',
        ),
        slip(
          'counts-one-whole',
          { equals: 'd' },
          'That is what one bar gives. There are {n}.',
          'Eso da una barra. Hay {n}.',
        ),
        slip(
          'adds-instead',
          { equals: 'n + d' },
          'Count the pieces bar by bar.',
          'Cuenta los pedazos barra por barra.',
        ),
      ],
      hints: [
        w(
          'Each bar is one whole. Into how many pieces is it cut?',
          'Cada barra es un entero. ¿En cuántos pedazos está cortada?',
        ),
        w('Count on, bar by bar.', 'Sigue contando, barra por barra.'),
      ],
      steps: [
        w('Each whole gives {d}.', 'Cada entero da {d}.'),
        same('$ {n} \\div \\frac{1}{d} = {n} \\times {d} = {n * d} $'),
      ],
    },
  },
  {
    code: 'FR5.4-C',
    competency: 'FR5.4',
    template: {
      parameters: [
        { name: 'n', from: '3', to: '8' },
        { name: 'd', from: '3', to: '6' },
      ],
      conditions: ['n != d'],
      prompt: w(
        'Which question does $ {n} \\div \\frac{1}{d} $ answer?',
        '¿Qué pregunta responde $ {n} \\div \\frac{1}{d} $?',
      ),
      response: {
        kind: 'choice',
        options: [
          {
            id: 'fit',
            text: w(
              'A step is $\\frac{1}{d}$ of a meter long. How many steps are {n} meters?',
              'Un paso mide $\\frac{1}{d}$ de metro. ¿Cuántos pasos son {n} metros?',
            ),
            right: true,
          },
          {
            id: 'share',
            text: w(
              '{n} meters of rope are cut into {d} equal pieces. How long is each?',
              'Una cuerda de {n} metros se corta en {d} pedazos iguales. ¿Cuánto mide cada uno?',
            ),
          },
          {
            id: 'part',
            text: w(
              'How long is $\\frac{1}{d}$ of a path of {n} meters?',
              '¿Cuánto mide $\\frac{1}{d}$ de un camino de {n} metros?',
            ),
          },
          {
            id: 'less',
            text: w(
              'From {n} meters $\\frac{1}{d}$ of a meter is cut off. How much is left?',
              'De {n} metros se corta $\\frac{1}{d}$ de metro. ¿Cuánto queda?',
            ),
          },
        ],
      },
      slips: [
        slip(
          'divides-by-denominator',
          { chose: 'share' },
          'There you divide by {d}, and not by a part of one.',
          'Ahí se divide entre {d}, y no entre una parte de uno.',
        ),
        slip(
          'takes-a-part-instead',
          { chose: 'part' },
          'That is times $\\frac{1}{d}$: the answer is smaller than {n}.',
          'Eso es por $\\frac{1}{d}$: la respuesta es menor que {n}.',
        ),
        slip(
          'subtracts-instead',
          { chose: 'less' },
          'There a piece is taken away once. How many times does it fit?',
          'Ahí se quita un pedazo una sola vez. ¿Cuántas veces cabe?',
        ),
      ],
      hints: [
        w(
          'Dividing can ask: how many of these fit into that?',
          'Dividir puede preguntar: ¿cuántos de estos caben en aquello?',
        ),
        w(
          'Which question has an answer larger than {n}?',
          '¿Qué pregunta tiene una respuesta mayor que {n}?',
        ),
      ],
      steps: [
        w(
          '$ {n} \\div \\frac{1}{d} $ asks how many pieces of $\\frac{1}{d}$ fit into {n}.',
          '$ {n} \\div \\frac{1}{d} $ pregunta cuántos pedazos de $\\frac{1}{d}$ caben en {n}.',
        ),
        w(
          '{d} fit into one meter, {n * d} into {n} meters.',
          'En un metro caben {d}; en {n} metros, {n * d}.',
        ),
      ],
    },
  },
]
