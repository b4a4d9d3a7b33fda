import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions, grade 4: equal fractions, and which is larger. */
export const fractions4Equal: readonly SampleTemplate[] = [
  {
    code: 'FR4.1-A',
    competency: 'FR4.1',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '6' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'k', from: '2', to: '4' },
      ],
      conditions: ['gcd(a, b) == 1'],
      prompt: w(
        'Which number belongs on top? $\\frac{a}{b} = \\frac{?}{b * k}$',
        '¿Qué número va arriba? $\\frac{a}{b} = \\frac{?}{b * k}$',
      ),
      picture: {
        kind: 'fractionBars',
        look: 'bars',
        bars: [
          { parts: 'b', filled: 'a' },
          { parts: 'b * k', filled: '0' },
        ],
      },
      response: { kind: 'number', answer: 'a * k' },
      slips: [
        slip(
          'adds-the-same',
          { equals: 'a + b * k - b' },
          'You added as many on top as at the bottom. Color the second bar as far as the first: is it that many?',
          'Sumaste arriba lo mismo que abajo. Colorea la segunda barra hasta donde llega la primera: ¿son tantas?',
        ),
        slip(
          'keeps-numerators',
          { equals: 'a' },
          'The parts are smaller now. So many of them are not as much as before.',
          'Ahora las partes son más pequeñas. Esa cantidad ya no es lo mismo que antes.',
        ),
        slip(
          'multiplies-by-denominator',
          { equals: 'a * b * k' },
          'Into how many small parts was each old part cut? Only that number counts.',
          '¿En cuántas partes pequeñas se cortó cada parte de antes? Solo cuenta ese número.',
        ),
      ],
      hints: [
        w(
          'The second bar is as long, but cut into more parts. How far would you color it?',
          'La segunda barra es igual de larga, pero con más partes. ¿Hasta dónde la colorearías?',
        ),
        w(
          'How many of the small parts lie in one of the large ones?',
          '¿Cuántas partes pequeñas hay en una de las grandes?',
        ),
      ],
      steps: [
        w(
          '{b} × {k} = {b * k}: each part was cut into {k}.',
          '{b} × {k} = {b * k}: cada parte se cortó en {k}.',
        ),
        w(
          'Then the colored ones are {a} × {k} = {a * k}.',
          'Entonces las coloreadas son {a} × {k} = {a * k}.',
        ),
      ],
    },
  },
  {
    code: 'FR4.1-B',
    competency: 'FR4.1',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '6' },
        { name: 'a', from: '2', to: 'b - 1' },
        { name: 'k', from: '2', to: '3' },
        { name: 'l', from: '4', to: '5' },
      ],
      conditions: ['gcd(a, b) == 1'],
      prompt: w(
        'Choose all that are as large as $\\frac{a}{b}$.',
        'Elige todas las que son iguales a $\\frac{a}{b}$.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'first', text: same('$\\frac{a * k}{b * k}$'), right: true },
          { id: 'second', text: same('$\\frac{a * l}{b * l}$'), right: true },
          { id: 'plus', text: same('$\\frac{a + k}{b + k}$') },
          { id: 'top', text: same('$\\frac{a}{b * k}$') },
          { id: 'bottom', text: same('$\\frac{a * l}{b}$') },
        ],
      },
      slips: [
        slip(
          'adds-the-same',
          { chose: 'plus' },
          'One of them came about by adding the same on top and at the bottom. Draw both: the sizes differ.',
          'Una resultó de sumar lo mismo arriba y abajo. Dibuja las dos: no son del mismo tamaño.',
        ),
        slip(
          'keeps-numerators',
          { chose: 'top' },
          'In one of them only the parts became smaller, not more.',
          'En una, las partes solo se hicieron más pequeñas, pero no son más.',
        ),
        slip(
          'changes-only-the-top',
          { chose: 'bottom' },
          'In one of them there are only more parts, of the same size.',
          'En una solo hay más partes, del mismo tamaño.',
        ),
        slip(
          'stops-after-one',
          { missed: 'second' },
          'Go on looking: the parts may also be cut into more than {k} pieces.',
          'Sigue buscando: las partes también se pueden cortar en más de {k} pedazos.',
        ),
      ],
      hints: [
        w(
          'Cut each part into 2, into 3, into 4 pieces. How many are there then, and how many of them count?',
          'Corta cada parte en 2, en 3, en 4 pedazos. ¿Cuántos hay entonces y cuántos de ellos cuentan?',
        ),
        w(
          'From the top of $\\frac{a}{b}$ to the other top: times what? It must be the same number at the bottom.',
          'Del de arriba de $\\frac{a}{b}$ al otro de arriba: ¿por cuánto? Abajo tiene que ser el mismo número.',
        ),
      ],
      steps: [
        w('Times {k}: $\\frac{a * k}{b * k}$', 'Por {k}: $\\frac{a * k}{b * k}$'),
        w('Times {l}: $\\frac{a * l}{b * l}$', 'Por {l}: $\\frac{a * l}{b * l}$'),
      ],
    },
  },
  {
    code: 'FR4.1-C',
    competency: 'FR4.1',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '7' },
        { name: 'a', from: '1', to: 'b - 1' },
        { name: 'k', oneOf: [2, 3, 4, 6] },
        {
          names: ['who', 'things'],
          rows: [
            ['Amina', w('stickers', 'calcomanías')],
            ['Tariq', w('beads', 'cuentas')],
            ['Sofía', w('seeds', 'semillas')],
          ],
        },
      ],
      conditions: ['gcd(a, b) == 1'],
      prompt: w(
        '{a * k} of {b * k} {things} of {who} are yellow. Which fraction is that? Write it with numbers as small as you can.',
        '{a * k} de las {b * k} {things} de {who} son amarillas. ¿Qué fracción es? Escríbela con los números más pequeños que puedas.',
      ),
      response: { kind: 'number', answer: 'a / b', form: 'simplest' },
      slips: [
        slip(
          'part-to-rest',
          { equals: 'a / (b - a)' },
          'You compared yellow with the others. Compare it with all of them.',
          'Comparaste las amarillas con las otras. Compáralas con todas.',
        ),
        slip(
          'changes-only-the-top',
          { equals: 'a / (b * k)' },
          'You divided the top. Divide the bottom by the same number.',
          'Dividiste el de arriba. Divide el de abajo entre el mismo número.',
        ),
        slip(
          'names-what-is-left',
          { equals: '(b - a) / b' },
          'That is the part that is not yellow.',
          'Esa es la parte que no es amarilla.',
        ),
      ],
      hints: [
        w(
          'Write yellow on top and all of them at the bottom.',
          'Escribe arriba las amarillas y abajo todas.',
        ),
        w(
          'Is there a number that divides both? Divide both by it, and look again.',
          '¿Hay un número que divida a los dos? Divide los dos entre ese número y vuelve a mirar.',
        ),
      ],
      steps: [
        w('{a * k} of {b * k}: $\\frac{a * k}{b * k}$', '{a * k} de {b * k}: $\\frac{a * k}{b * k}$'),
        w('Both divided by {k}: $\\frac{a}{b}$', 'Los dos entre {k}: $\\frac{a}{b}$'),
      ],
    },
  },
  {
    code: 'FR4.2-A',
    competency: 'FR4.2',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '8' },
        { name: 'd', from: 'b + 1', to: '12' },
        { name: 'a', from: '1', to: '2' },
        {
          names: ['who', 'other', 'food', 'again'],
          rows: [
            ['Mei', 'Omar', w('an empanada', 'una empanada'), w('one', 'otra')],
            ['Ravi', 'Naledi', w('a flat bread', 'un pan plano'), w('one', 'otro')],
            ['Leila', 'Mateo', w('a mango', 'un mango'), w('one', 'otro')],
          ],
        },
      ],
      prompt: w(
        '{who} eats $\\frac{a}{b}$ of {food}, {other} eats $\\frac{a}{d}$ of {again} of the same size. Who eats more?',
        '{who} come $\\frac{a}{b}$ de {food} y {other} come $\\frac{a}{d}$ de {again} del mismo tamaño. ¿Quién come más?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'first', text: same('{who}'), right: true },
          { id: 'second', text: same('{other}') },
          { id: 'equal', text: w('both the same', 'los dos igual') },
        ],
      },
      slips: [
        slip(
          'larger-denominator-is-larger-fraction',
          { chose: 'second' },
          'A larger number at the bottom means more cuts. What does that do to each piece?',
          'Un número mayor abajo quiere decir más cortes. ¿Qué le pasa a cada pedazo?',
        ),
        slip(
          'compares-tops-only',
          { chose: 'equal' },
          'They take equally many pieces. But are the pieces equally large?',
          'Toman la misma cantidad de pedazos. ¿Pero los pedazos son igual de grandes?',
        ),
      ],
      hints: [
        w(
          'Draw two bars of the same length. Cut one into {b} parts and the other into {d}.',
          'Dibuja dos barras del mismo largo. Corta una en {b} partes y la otra en {d}.',
        ),
        w(
          'Which pieces are longer: those of few cuts or those of many?',
          '¿Qué pedazos son más largos: los de pocos cortes o los de muchos?',
        ),
      ],
      steps: [
        w(
          '$\\frac{1}{b}$ is larger than $\\frac{1}{d}$: fewer cuts, larger pieces.',
          '$\\frac{1}{b}$ es mayor que $\\frac{1}{d}$: menos cortes, pedazos más grandes.',
        ),
        w(
          'So $\\frac{a}{b}$ is more than $\\frac{a}{d}$.',
          'Así que $\\frac{a}{b}$ es más que $\\frac{a}{d}$.',
        ),
      ],
    },
  },
  {
    code: 'FR4.2-B',
    competency: 'FR4.2',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '6' },
        { name: 'd', from: '7', to: '12' },
        { name: 'c', from: '2', to: '4' },
      ],
      conditions: ['c / d < 1 / 2', 'c / d != 1 / b', 'gcd(c, d) == 1'],
      prompt: w(
        'Put the fractions in order, smallest first.',
        'Ordena las fracciones, de la menor a la mayor.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'unit', text: same('$\\frac{1}{b}$'), by: '1 / b' },
          { id: 'small', text: same('$\\frac{c}{d}$'), by: 'c / d' },
          { id: 'half', text: same('$\\frac{1}{2}$'), by: '1 / 2' },
          { id: 'near', text: same('$\\frac{d - 1}{d}$'), by: '(d - 1) / d' },
        ],
      },
      slips: [
        slip(
          'larger-denominator-is-larger-fraction',
          { before: ['half', 'unit'] },
          'Of one half and $\\frac{1}{b}$: which whole is cut into fewer pieces?',
          'De un medio y $\\frac{1}{b}$: ¿qué entero se corta en menos pedazos?',
        ),
        slip(
          'compares-tops-only',
          { before: ['half', 'small'] },
          '{c} pieces can be less than one. How many of {d} parts would be half of them?',
          '{c} pedazos pueden ser menos que uno. ¿Cuántas de {d} partes serían la mitad?',
        ),
        slip('most-first', { before: ['near', 'half'] }, 'Begin with the smallest.', 'Empieza con la menor.'),
      ],
      hints: [
        w(
          'Compare each of them with one half: less or more?',
          'Compara cada una con un medio: ¿menos o más?',
        ),
        w(
          'For the two that are below one half: cut both into equal parts, then compare.',
          'Con las dos que son menos que un medio: hazlas de partes iguales y compara.',
        ),
      ],
      steps: [
        w(
          'Only $\\frac{d - 1}{d}$ is more than one half: it comes last.',
          'Solo $\\frac{d - 1}{d}$ es más que un medio: va al final.',
        ),
        same('$\\frac{1}{b} = \\frac{d}{b * d}$, $\\frac{c}{d} = \\frac{c * b}{b * d}$'),
        w(
          "{d < c * b ? 'The first is smaller.' : 'The second is smaller.'}",
          "{d < c * b ? 'La primera es menor.' : 'La segunda es menor.'}",
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'FR4.2-C',
    competency: 'FR4.2',
    template: {
      parameters: [
        { name: 'b', from: '3', to: '7' },
        { name: 'd', from: 'b + 1', to: '10' },
        { name: 'who', oneOf: [...children] },
      ],
      prompt: w(
        '{who} says: “$\\frac{b - 1}{b}$ and $\\frac{d - 1}{d}$ are equal, because in both just one piece is missing.” Which one is larger?',
        '{who} dice: «$\\frac{b - 1}{b}$ y $\\frac{d - 1}{d}$ son iguales, porque a las dos les falta un solo pedazo». ¿Cuál es mayor?',
      ),
      picture: {
        kind: 'fractionBars',
        look: 'bars',
        bars: [
          { parts: 'b', filled: 'b - 1' },
          { parts: 'd', filled: 'd - 1' },
        ],
      },
      response: {
        kind: 'choice',
        options: [
          { id: 'many', text: same('$\\frac{d - 1}{d}$'), right: true },
          { id: 'few', text: same('$\\frac{b - 1}{b}$') },
          { id: 'equal', text: w('They are equal.', 'Son iguales.') },
        ],
      },
      slips: [
        slip(
          'same-gap-is-equal',
          { chose: 'equal' },
          'One piece is missing in both, yes. Are the missing pieces equally large?',
          'A las dos les falta un pedazo, sí. ¿Los pedazos que faltan son igual de grandes?',
        ),
        slip(
          'larger-pieces-larger-fraction',
          { chose: 'few' },
          'Its pieces are larger: so the missing one is larger too.',
          'Sus pedazos son más grandes: entonces el que falta también.',
        ),
      ],
      hints: [
        w('Look at what is white in each bar.', 'Mira lo blanco de cada barra.'),
        w(
          'The smaller the gap, the closer to the whole.',
          'Mientras más pequeño el hueco, más cerca del entero.',
        ),
      ],
      steps: [
        w(
          'Missing are $\\frac{1}{b}$ and $\\frac{1}{d}$. The second is the smaller gap.',
          'Faltan $\\frac{1}{b}$ y $\\frac{1}{d}$. El segundo hueco es menor.',
        ),
        w('So $\\frac{d - 1}{d}$ is larger.', 'Así que $\\frac{d - 1}{d}$ es mayor.'),
      ],
    },
  },
]
