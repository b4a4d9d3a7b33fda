import { children, same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, ratios and percent, grade 7. */
export const ratios7: readonly SampleTemplate[] = [
  {
    code: 'RA7.1-A',
    competency: 'RA7.1',
    template: {
      parameters: [
        { name: 'r', from: '3', to: '12' },
        { name: 'off', oneOf: [0, 0, 2, 3, 4] },
        {
          names: ['one', 'many'],
          rows: [
            [w('tickets', 'boletos'), w('dollars', 'dólares')],
            [w('hours', 'horas'), w('miles', 'millas')],
            [w('cups of rice', 'tazas de arroz'), w('portions', 'porciones')],
          ],
        },
      ],
      prompt: w(
        '2 {one} → {2 * r + off} {many}, 5 {one} → {5 * r + off} {many}, 8 {one} → {8 * r + off} {many}. Is the rate always the same?',
        '2 {one} → {2 * r + off} {many}, 5 {one} → {5 * r + off} {many}, 8 {one} → {8 * r + off} {many}. ¿La razón es siempre la misma?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'yes', text: w('Yes', 'Sí'), right: 'off == 0' },
          { id: 'no', text: w('No', 'No'), right: 'off != 0' },
        ],
      },
      slips: [
        slip(
          'same-step-is-same-rate',
          { chose: 'yes' },
          'The steps are equal. But what does one cost in each row?',
          'Los pasos son iguales. Pero ¿cuánto corresponde a uno en cada caso?',
        ),
        slip(
          'sees-no-rate',
          { chose: 'no' },
          'Divide in every pair and compare.',
          'Divide en cada par y compara.',
        ),
      ],
      hints: [
        w(
          'Find how much there is for one, in each of the three pairs.',
          'Halla cuánto corresponde a uno en cada uno de los tres pares.',
        ),
        w(
          'Growing by the same step is not enough: none must give none.',
          'No basta crecer con el mismo paso: con cero debe dar cero.',
        ),
      ],
      steps: [
        same('{2 * r + off} ÷ 2 = {round((2 * r + off) / 2, 2) | decimal}'),
        same('{5 * r + off} ÷ 5 = {round((5 * r + off) / 5, 2) | decimal}'),
        same('{8 * r + off} ÷ 8 = {round((8 * r + off) / 8, 2) | decimal}'),
      ],
    },
  },
  {
    code: 'RA7.1-B',
    competency: 'RA7.1',
    template: {
      parameters: [
        { name: 'r', from: '3', to: '14' },
        { name: 'x', from: '3', to: '8' },
        { name: 'y', from: '9', to: '15' },
        { name: 'who', oneOf: [...children] },
      ],
      prompt: w(
        '{who} rides at the same speed all the time and covers {r * x} miles in {x} hours. How many miles is that in {y} hours?',
        '{who} va siempre a la misma velocidad y recorre {r * x} millas en {x} horas. ¿Cuántas millas son en {y} horas?',
      ),
      response: { kind: 'number', answer: 'r * y', unit: w('miles', 'millas') },
      slips: [
        slip(
          'adds-difference',
          { equals: 'r * x + y - x' },
          'Each further hour brings more than one mile. How many?',
          'Cada hora más trae más de una milla. ¿Cuántas?',
        ),
        slip(
          'multiplies-total',
          { equals: 'r * x * y' },
          '{r * x} miles is for {x} hours, not for one.',
          '{r * x} millas son en {x} horas, no en una.',
        ),
        slip(
          'gives-the-rate',
          { equals: 'r' },
          'That is the distance in one hour. Go on.',
          'Esa es la distancia en una hora. Sigue.',
        ),
      ],
      hints: [
        w('How far is it in one hour?', '¿Cuánto es en una hora?'),
        w('That rate stays. Use it for {y} hours.', 'Esa razón no cambia. Úsala para {y} horas.'),
      ],
      steps: [
        w('{r * x} ÷ {x} = {r} miles an hour', '{r * x} ÷ {x} = {r} millas por hora'),
        same('{r} × {y} = {r * y}'),
      ],
    },
  },
  {
    code: 'RA7.2-A',
    competency: 'RA7.2',
    template: {
      parameters: [
        { name: 'price', oneOf: [20, 40, 60, 80, 120] },
        { name: 'p', oneOf: [15, 20, 25, 30] },
        {
          name: 'thing',
          oneOf: [w('jacket', 'abrigo'), w('board game', 'juego de mesa'), w('basketball', 'balón')],
        },
      ],
      conditions: ['isWhole(price * p / 100)'],
      prompt: w(
        'A {thing} costs $${price}. It is {p}% off. What do you pay?',
        'Un {thing} cuesta $${price}. Tiene {p}% de descuento. ¿Cuánto se paga?',
      ),
      response: { kind: 'number', answer: 'price * (100 - p) / 100', unit: w('dollars', 'dólares') },
      slips: [
        slip(
          'gives-the-part',
          { equals: 'price * p / 100' },
          'That is what you save. What is left to pay?',
          'Eso es lo que se ahorra. ¿Cuánto queda por pagar?',
        ),
        slip(
          'percent-as-dollars',
          { equals: 'price - p' },
          '{p} percent is not {p} dollars. It is a part of the price.',
          '{p} por ciento no son {p} dólares. Es una parte del precio.',
        ),
        slip(
          'wrong-direction',
          { equals: 'price * (100 + p) / 100' },
          'The price goes down.',
          'El precio baja.',
        ),
      ],
      hints: [
        w(
          'Find 10% first. From it you can build {p}%.',
          'Halla primero el 10%. Con eso puedes armar el {p}%.',
        ),
        w('Or think: what percent of the price is left?', 'O piensa: ¿qué porcentaje del precio queda?'),
      ],
      steps: [
        w('{p}% of {price} is {price * p / 100}.', 'El {p}% de {price} es {price * p / 100}.'),
        same('{price} − {price * p / 100} = {price * (100 - p) / 100}'),
      ],
    },
  },
  {
    code: 'RA7.2-B',
    competency: 'RA7.2',
    template: {
      parameters: [
        { name: 'price', oneOf: [50, 80, 100, 200, 400] },
        { name: 'p', oneOf: [10, 20, 50] },
      ],
      conditions: ['isWhole(price * (100 + p) / 100 * (100 - p) / 100)'],
      prompt: w(
        'A price of $${price} goes up by {p}%, and then down by {p}%. What is it at the end?',
        'Un precio de $${price} sube {p}% y luego baja {p}%. ¿Cuánto es al final?',
      ),
      response: {
        kind: 'number',
        answer: 'price * (100 + p) / 100 * (100 - p) / 100',
        unit: w('dollars', 'dólares'),
      },
      slips: [
        slip(
          'up-and-down-cancel',
          { equals: 'price' },
          'The second percent is taken of another amount.',
          'El segundo porcentaje se toma de otra cantidad.',
        ),
        slip(
          'stops-half-way',
          { equals: 'price * (100 + p) / 100' },
          'That is the price after it went up. Now take it down.',
          'Ese es el precio después de subir. Ahora bájalo.',
        ),
      ],
      hints: [
        w(
          'Work in two steps. Write down the price in the middle.',
          'Hazlo en dos pasos. Escribe el precio de en medio.',
        ),
        w(
          'The second time, of which amount do you take {p}%?',
          'La segunda vez, ¿de qué cantidad se toma el {p}%?',
        ),
      ],
      steps: [
        w(
          'Up: {price} + {price * p / 100} = {price * (100 + p) / 100}',
          'Sube: {price} + {price * p / 100} = {price * (100 + p) / 100}',
        ),
        w(
          '{p}% of {price * (100 + p) / 100} is {price * (100 + p) / 100 * p / 100}.',
          'El {p}% de {price * (100 + p) / 100} es {price * (100 + p) / 100 * p / 100}.',
        ),
        w(
          'Down: {price * (100 + p) / 100} − {price * (100 + p) / 100 * p / 100} = {price * (100 + p) / 100 * (100 - p) / 100}',
          'Baja: {price * (100 + p) / 100} − {price * (100 + p) / 100 * p / 100} = {price * (100 + p) / 100 * (100 - p) / 100}',
        ),
      ],
    },
  },
  {
    code: 'RA7.3-A',
    competency: 'RA7.3',
    template: {
      parameters: [
        { name: 'k', oneOf: [2, 5, 20, 50] },
        { name: 'c', from: '3', to: '9' },
        { name: 'half', oneOf: [0, 0.5] },
        { name: 'len', is: 'c + half' },
        {
          names: ['from', 'to'],
          rows: [
            [w('the school', 'la escuela'), w('the lake', 'el lago')],
            [w('the library', 'la biblioteca'), w('the market', 'el mercado')],
          ],
        },
      ],
      prompt: w(
        'On a map 1 cm stands for {k} km. From {from} to {to} it is {len | decimal} cm. How far is it really?',
        'En un mapa 1 cm representa {k} km. De {from} hasta {to} hay {len | decimal} cm. ¿Cuánto es en realidad?',
      ),
      response: { kind: 'number', answer: 'len * k', unit: same('km') },
      slips: [
        slip(
          'adds-the-scale',
          { equals: 'len + k' },
          'Each centimeter stands for {k} km, so the scale multiplies.',
          'Cada centímetro representa {k} km; la escala multiplica.',
        ),
        slip(
          'divides-by-scale',
          { equals: 'len / k' },
          'Is the real way longer or shorter than on the map?',
          '¿El camino real es más largo o más corto que en el mapa?',
        ),
      ],
      hints: [
        w('How far are 1 cm, 2 cm, 3 cm on the map?', '¿Cuánto son 1 cm, 2 cm, 3 cm en el mapa?'),
        w(
          'Every centimeter brings the same. A half centimeter brings half of it.',
          'Cada centímetro trae lo mismo. Medio centímetro trae la mitad.',
        ),
      ],
      steps: [w('1 cm is {k} km.', '1 cm son {k} km.'), same('{len | decimal} × {k} = {len * k | decimal}')],
    },
  },
  {
    code: 'RA7.3-B',
    competency: 'RA7.3',
    template: {
      parameters: [
        { name: 'k', oneOf: [20, 25, 50, 100] },
        { name: 'c', from: '4', to: '18' },
        { name: 'thing', oneOf: [w('bridge', 'puente'), w('ship', 'barco'), w('train', 'tren')] },
      ],
      conditions: ['isWhole(k * c / 100)'],
      prompt: w(
        'A model is built at a scale of 1 : {k}. The real {thing} is {k * c / 100} meters long. How many centimeters is the model?',
        'Un modelo está hecho a escala 1 : {k}. El {thing} real mide {k * c / 100} metros. ¿Cuántos centímetros mide el modelo?',
      ),
      response: { kind: 'number', answer: 'c', unit: same('cm') },
      slips: [
        slip(
          'forgets-unit',
          { equals: 'c / 100' },
          'The number is in meters. How many centimeters is that?',
          'Eso está en metros. ¿Cuántos centímetros son?',
        ),
        slip(
          'multiplies-by-scale',
          { equals: 'k * c / 100 * k' },
          'The model is smaller than the real thing.',
          'El modelo es más pequeño que el real.',
        ),
      ],
      hints: [
        w('First say the real length in centimeters.', 'Primero di el largo real en centímetros.'),
        w(
          '1 : {k} means that {k} real centimeters become one.',
          '1 : {k} quiere decir que {k} centímetros reales se vuelven uno.',
        ),
      ],
      steps: [w('{k * c / 100} m = {k * c} cm', '{k * c / 100} m = {k * c} cm'), same('{k * c} ÷ {k} = {c}')],
    },
  },
]
