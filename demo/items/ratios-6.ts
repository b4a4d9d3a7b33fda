import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, ratios and data, grade 6. */
export const ratios6: readonly SampleTemplate[] = [
  {
    code: 'RA6.1-A',
    competency: 'RA6.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '7' },
        { name: 'b', from: '3', to: '9' },
        { name: 'k', from: '2', to: '6' },
        {
          names: ['one', 'two'],
          rows: [
            [w('red beads', 'cuentas rojas'), w('blue beads', 'cuentas azules')],
            [w('goats', 'cabras'), w('hens', 'gallinas')],
            [w('guitars', 'guitarras'), w('flutes', 'flautas')],
          ],
        },
      ],
      conditions: ['gcd(a, b) == 1', 'a != b', 'a * k != b'],
      prompt: w(
        'There are {a * k} {one} and {b * k} {two}. Which ratio of {one} to {two} is the same in the smallest numbers?',
        'Hay {a * k} {one} y {b * k} {two}. ¿Cuál es la razón de {one} a {two} en los números más pequeños?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: same('{a} : {b}'), right: true },
          { id: 'turned', text: same('{b} : {a}') },
          { id: 'whole', text: same('{a} : {a + b}') },
          { id: 'minus', text: same('1 : {b * k - a * k + 1}') },
        ],
      },
      slips: [
        slip(
          'turns-the-ratio',
          { chose: 'turned' },
          'Read which of the two is named first.',
          'Lee cuál de los dos se nombra primero.',
        ),
        slip(
          'part-to-whole',
          { chose: 'whole' },
          'Compare the two with each other, not with all of them.',
          'Compara uno con otro, no con todos.',
        ),
        slip(
          'compares-by-difference',
          { chose: 'minus' },
          'Taking the same number away changes the ratio. Divide both instead.',
          'Quitar lo mismo a los dos cambia la razón. Mejor divide los dos.',
        ),
      ],
      hints: [
        w(
          'Write the two numbers in the order of the question.',
          'Escribe los dos números en el orden de la pregunta.',
        ),
        w('Find a number that divides both, and divide.', 'Busca un número que divida a los dos, y divide.'),
      ],
      steps: [same('{a * k} : {b * k}'), w('Both divided by {k}: {a} : {b}', 'Los dos entre {k}: {a} : {b}')],
    },
  },
  {
    code: 'RA6.2-A',
    competency: 'RA6.2',
    template: {
      parameters: [
        { name: 'p', from: '2', to: '6' },
        { name: 'a', from: '3', to: '9' },
        { name: 'k', from: '2', to: '6' },
        {
          name: 'dish',
          oneOf: [
            w('A pot of dal', 'Una olla de dal'),
            w('A pan of rice and beans', 'Una olla de arroz con frijoles'),
            w('A vegetable soup', 'Una sopa de verduras'),
          ],
        },
      ],
      conditions: ['a != p', 'a + p * k - p != a * k'],
      prompt: w(
        '{dish} for {p} people needs {a} cups of water. How many cups are needed for {p * k} people?',
        '{dish} para {p} personas lleva {a} tazas de agua. ¿Cuántas tazas lleva para {p * k} personas?',
      ),
      response: { kind: 'number', answer: 'a * k', unit: w('cups', 'tazas') },
      slips: [
        slip(
          'adds-difference',
          { equals: 'a + p * k - p' },
          'You added as many cups as people came. Does each person really need a whole cup more?',
          'Sumaste tantas tazas como personas llegaron. ¿De verdad cada persona necesita una taza más?',
        ),
        slip(
          'multiplies-by-all',
          { equals: 'a * p * k' },
          '{a} cups are for {p} people, not for one.',
          '{a} tazas son para {p} personas, no para una.',
        ),
        slip('keeps-the-amount', { equals: 'a' }, 'More people eat now.', 'Ahora comen más personas.'),
      ],
      hints: [
        w('How many times as many people are there?', '¿Cuántas veces más personas hay?'),
        w(
          'Make a table: {p} people, twice as many, three times as many…',
          'Haz una tabla: {p} personas, el doble, el triple…',
        ),
      ],
      steps: [
        w('{p * k} people are {k} times {p} people.', '{p * k} personas son {k} veces {p} personas.'),
        same('{a} × {k} = {a * k}'),
      ],
    },
  },
  {
    code: 'RA6.3-A',
    competency: 'RA6.3',
    template: {
      parameters: [
        { name: 'n', from: '3', to: '8' },
        { name: 'u', from: '125', to: '375', step: '5' },
        {
          name: 'thing',
          oneOf: [
            w('notebooks', 'cuadernos'),
            w('avocados', 'aguacates'),
            w('bus tickets', 'boletos de bus'),
          ],
        },
      ],
      conditions: ['u % 100 != 0', 'n * u % 100 != 0'],
      prompt: w(
        '{n} {thing} cost {n * u / 100 | money}. What is the price of one?',
        '{n} {thing} cuestan {n * u / 100 | money}. ¿Cuánto es por uno?',
      ),
      response: { kind: 'number', answer: 'u / 100', form: 'decimal', unit: w('dollars', 'dólares') },
      slips: [
        slip(
          'multiplies-instead',
          { equals: 'n * n * u / 100' },
          'One must cost less than all of them.',
          'Uno debe costar menos que todos.',
        ),
        slip(
          'turns-the-division',
          { holds: 'response > 0 && response < 1' },
          'What is shared is the money.',
          'Lo que se reparte es el dinero.',
        ),
        slip(
          'ignores-remainder',
          { equals: 'floor(u / 100)' },
          'There are dollars left over. Change them into cents and go on.',
          'Sobran dólares. Cámbialos por centavos y sigue.',
        ),
      ],
      hints: [
        w('Share the money out: one part for each.', 'Reparte el dinero: una parte para cada uno.'),
        w(
          'First whole dollars, then the rest in cents.',
          'Primero dólares enteros, luego el resto en centavos.',
        ),
      ],
      steps: [same('{n * u / 100 | decimal 2} ÷ {n} = {u / 100 | decimal 2}')],
      minutes: 2,
    },
  },
  {
    code: 'RA6.3-B',
    competency: 'RA6.3',
    template: {
      parameters: [
        { name: 'n', from: '3', to: '5' },
        { name: 'm', from: '6', to: '9' },
        { name: 'u', from: '20', to: '60', step: '10' },
        { name: 'v', from: '20', to: '60', step: '10' },
        { name: 'thing', oneOf: [w('oranges', 'naranjas'), w('eggs', 'huevos'), w('pencils', 'lápices')] },
      ],
      conditions: ['u != v', 'm * v > n * u'],
      prompt: w(
        'Shop A sells {n} {thing} for {n * u / 100 | money}, shop B sells {m} for {m * v / 100 | money}. Where is one cheaper?',
        'La tienda A vende {n} {thing} por {n * u / 100 | money}; la tienda B, {m} por {m * v / 100 | money}. ¿Dónde sale más barato cada uno?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'a', text: w('in shop A', 'en la tienda A'), right: 'u < v' },
          { id: 'b', text: w('in shop B', 'en la tienda B'), right: 'v < u' },
          { id: 'same', text: w('the same in both', 'igual en las dos') },
        ],
      },
      slips: [
        slip(
          'compares-totals',
          { chose: 'a' },
          'A pays less in all, but gets fewer. What does one cost in each shop?',
          'En A se paga menos en total, pero se recibe menos. ¿Cuánto cuesta uno en cada tienda?',
        ),
        slip(
          'more-is-cheaper',
          { chose: 'b' },
          'More pieces need not mean a better price. What does one cost?',
          'Más piezas no siempre es mejor precio. ¿Cuánto cuesta una?',
        ),
        slip(
          'sees-no-rate',
          { chose: 'same' },
          'Work out the price of one in both shops.',
          'Calcula el precio de uno en las dos tiendas.',
        ),
      ],
      hints: [
        w(
          'In each shop: divide the price by the number of pieces.',
          'En cada tienda: divide el precio entre la cantidad de piezas.',
        ),
        w('Now compare the price for one.', 'Ahora compara el precio de uno.'),
      ],
      steps: [
        w(
          'Shop A: {n * u / 100 | decimal 2} ÷ {n} = {u / 100 | decimal 2}',
          'Tienda A: {n * u / 100 | decimal 2} ÷ {n} = {u / 100 | decimal 2}',
        ),
        w(
          'Shop B: {m * v / 100 | decimal 2} ÷ {m} = {v / 100 | decimal 2}',
          'Tienda B: {m * v / 100 | decimal 2} ÷ {m} = {v / 100 | decimal 2}',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DA6.1-A',
    competency: 'DA6.1',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 'b', from: '2', to: '9' },
        { name: 'c', from: '2', to: '9' },
        { name: 'd', from: '2', to: '9' },
        { name: 'e', from: '6', to: '16' },
      ],
      conditions: ['isWhole((a + b + c + d + e) / 5)', 'a != b', 'c != (a + b + c + d + e) / 5'],
      prompt: w(
        'In five weeks Ravi read {a}, {b}, {c}, {d} and {e} chapters. What is the mean for a week?',
        'En cinco semanas Ravi leyó {a}, {b}, {c}, {d} y {e} capítulos. ¿Cuál es la media por semana?',
      ),
      response: { kind: 'number', answer: '(a + b + c + d + e) / 5', unit: w('chapters', 'capítulos') },
      slips: [
        slip(
          'forgets-to-divide',
          { equals: 'a + b + c + d + e' },
          'That is all of them. Spread evenly over the weeks?',
          'Esos son todos. ¿Y repartidos por igual en las semanas?',
        ),
        slip(
          'median-for-mean',
          { equals: 'c' },
          'That one stands in the middle of the row. The mean shares all of it evenly.',
          'Ese está en el medio de la fila. La media reparte todo por igual.',
        ),
        slip(
          'range-for-mean',
          { equals: 'max(a, b, c, d, e) - min(a, b, c, d, e)' },
          'That is how far apart they lie.',
          'Eso es qué tan separados están.',
        ),
      ],
      hints: [
        w('Put all chapters on one pile.', 'Junta todos los capítulos en un montón.'),
        w(
          'Share the pile evenly among the five weeks.',
          'Reparte el montón por igual entre las cinco semanas.',
        ),
      ],
      steps: [
        same('{a} + {b} + {c} + {d} + {e} = {a + b + c + d + e}'),
        same('{a + b + c + d + e} ÷ 5 = {(a + b + c + d + e) / 5}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DA6.1-B',
    competency: 'DA6.1',
    template: {
      parameters: [
        { name: 'm', from: '10', to: '20' },
        { name: 'i', from: '1', to: '4' },
        { name: 'j', from: '1', to: '5' },
        { name: 'p', from: '1', to: '4' },
        { name: 'q', from: '2', to: '6' },
      ],
      conditions: ['i != j', 'p != q'],
      prompt: w(
        'Minutes of waiting for the bus on five days: {m + p}, {m - i}, {m + q}, {m}, {m - j}. What is the median?',
        'Minutos de espera del bus en cinco días: {m + p}, {m - i}, {m + q}, {m}, {m - j}. ¿Cuál es la mediana?',
      ),
      response: { kind: 'number', answer: 'm', unit: w('minutes', 'minutos') },
      slips: [
        slip(
          'median-without-order',
          { equals: 'm + q' },
          'You took the middle of the row as it stands. Put the numbers in order first.',
          'Tomaste el del medio tal como están. Primero ordena los números.',
        ),
        slip(
          'mean-for-median',
          { equals: '(5 * m + p + q - i - j) / 5' },
          'That is the mean. The median stands in the middle.',
          'Esa es la media. La mediana está en el medio.',
        ),
        slip(
          'range-for-median',
          { equals: 'max(p, q) + max(i, j)' },
          'That is how far apart they lie.',
          'Eso es qué tan separados están.',
        ),
      ],
      hints: [
        w('Put the five numbers in order.', 'Ordena los cinco números.'),
        w('As many must stand before it as after it.', 'Debe haber tantos antes como después.'),
      ],
      steps: [
        w(
          'In order: {m - max(i, j)}, {m - min(i, j)}, {m}, {m + min(p, q)}, {m + max(p, q)}',
          'En orden: {m - max(i, j)}, {m - min(i, j)}, {m}, {m + min(p, q)}, {m + max(p, q)}',
        ),
        w('The one in the middle is {m}.', 'El del medio es {m}.'),
      ],
    },
  },
]
