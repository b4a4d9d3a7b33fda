import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, decimals, grade 5: adding and subtracting. */
export const decimals5Reckoning: readonly SampleTemplate[] = [
  {
    code: 'DE5.3-A',
    competency: 'DE5.3',
    template: {
      parameters: [
        { name: 'a', from: '12', to: '98' },
        { name: 'c', from: '111', to: '589' },
      ],
      conditions: ['a % 10 != 0', 'c % 10 != 0'],
      prompt: w(
        'Add: {a / 10 | decimal} + {c / 100 | decimal}',
        'Suma: {a / 10 | decimal} + {c / 100 | decimal}',
      ),
      response: { kind: 'number', answer: 'a / 10 + c / 100', form: 'decimal' },
      slips: [
        slip(
          'aligns-last-digits',
          { holds: 'response == (a + c) / 100 || response == (a + c) / 10' },
          'You lined up the last digits. Tenths belong below tenths: point below point.',
          'Alineaste las últimas cifras. Los décimos van debajo de los décimos: punto debajo de punto.',
        ),
        slip(
          'decimals-as-whole-numbers',
          { equals: 'floor(a / 10) + floor(c / 100) + (a % 10 + c % 100) / 100' },
          'Behind the points you added tenths to hundredths as if they were alike.',
          'Después del punto sumaste décimos con centésimos como si fueran iguales.',
        ),
        slip(
          'forgets-to-carry',
          { equals: 'a / 10 + c / 100 - 1' },
          'Ten tenths make one more whole.',
          'Diez décimos forman un entero más.',
        ),
      ],
      hints: [
        w(
          'Write them one below the other, point below point.',
          'Escríbelos uno debajo del otro, punto debajo de punto.',
        ),
        w(
          'Fill the empty place with a zero. Then add from the right.',
          'Llena el lugar vacío con un cero. Luego suma desde la derecha.',
        ),
      ],
      steps: [
        same('{a / 10 | decimal} = {a / 10 | decimal 2}'),
        same('{a / 10 | decimal 2} + {c / 100 | decimal 2} = {a / 10 + c / 100 | decimal 2}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'DE5.3-B',
    competency: 'DE5.3',
    template: {
      parameters: [
        { name: 'note', oneOf: [10, 20] },
        { name: 'x', from: '105', to: '495', step: '5' },
        { name: 'y', from: '115', to: '485', step: '5' },
        {
          names: ['who', 'first', 'second'],
          rows: [
            ['Amina', w('a notebook', 'un cuaderno'), w('a pen', 'un bolígrafo')],
            ['Kenji', w('a bag of rice', 'una bolsa de arroz'), w('a can of beans', 'una lata de frijoles')],
            ['Sofía', w('a mango', 'un mango'), w('a pineapple', 'una piña')],
          ],
        },
      ],
      conditions: ['x != y', 'x % 100 != 0', 'x + y < 1000'],
      prompt: w(
        '{who} buys {first} for {x / 100 | money} and {second} for {y / 100 | money} and pays with $${note}. How much change does {who} get?',
        '{who} compra {first} por {x / 100 | money} y {second} por {y / 100 | money} y paga con $${note}. ¿Cuánto cambio recibe {who}?',
      ),
      picture: { kind: 'coins', coins: [{ cents: '1000', count: 'note / 10' }] },
      response: {
        kind: 'number',
        answer: 'note - (x + y) / 100',
        form: 'decimal',
        unit: w('dollars', 'dólares'),
      },
      slips: [
        slip(
          'stops-half-way',
          { equals: '(x + y) / 100' },
          'That is the price of both. How much comes back?',
          'Ese es el precio de las dos cosas. ¿Cuánto se devuelve?',
        ),
        slip(
          'takes-away-once',
          { holds: 'response == note - x / 100 || response == note - y / 100' },
          'There are two things to pay.',
          'Hay que pagar dos cosas.',
        ),
        slip(
          'forgets-the-opened-whole',
          { equals: 'note - (x + y) / 100 + 1' },
          'You changed a dollar into cents. That dollar is gone.',
          'Cambiaste un dólar por centavos. Ese dólar ya no está.',
        ),
      ],
      hints: [
        w('First: what do both cost together?', 'Primero: ¿cuánto cuestan las dos cosas?'),
        w(
          'Write $${note}.00 above the price, point below point, or count on from the price.',
          'Escribe $${note}.00 arriba del precio, punto debajo de punto, o cuenta desde el precio.',
        ),
      ],
      steps: [
        same('{x / 100 | decimal 2} + {y / 100 | decimal 2} = {(x + y) / 100 | decimal 2}'),
        same('{note}.00 − {(x + y) / 100 | decimal 2} = {note - (x + y) / 100 | decimal 2}'),
      ],
      minutes: 3,
    },
  },
  {
    code: 'DE5.3-C',
    competency: 'DE5.3',
    template: {
      parameters: [
        { name: 'n', from: '5', to: '20' },
        { name: 'c', from: '111', to: '487' },
        {
          name: 'what',
          oneOf: [
            w('A rope is', 'Una cuerda mide'),
            w('A plank is', 'Una tabla mide'),
            w('A ribbon is', 'Una cinta mide'),
          ],
        },
      ],
      conditions: ['c % 10 != 0', 'floor(c / 10) % 10 != 0', 'c % 100 != 50'],
      prompt: w(
        '{what} {n} meters long. {c / 100 | decimal} meters are cut off. How much is left?',
        '{what} {n} metros. Se cortan {c / 100 | decimal} metros. ¿Cuánto queda?',
      ),
      response: { kind: 'number', answer: 'n - c / 100', form: 'decimal', unit: same('m') },
      slips: [
        slip(
          'copies-digits',
          { equals: 'n - floor(c / 100) + c % 100 / 100' },
          'You took away the wholes only and copied the rest. A part of a meter is taken away too.',
          'Quitaste solo los enteros y copiaste lo demás. También se quita una parte de metro.',
        ),
        slip(
          'forgets-the-opened-whole',
          { equals: 'n - c / 100 + 1' },
          'You opened a meter to take centimeters from it. It no longer counts as a whole one.',
          'Abriste un metro para sacar centímetros. Ya no cuenta como entero.',
        ),
        slip(
          'aligns-last-digits',
          { equals: '(c - n) / 100' },
          'The {n} are whole meters. Where is the point in {n}?',
          'Los {n} son metros enteros. ¿Dónde está el punto en {n}?',
        ),
      ],
      hints: [
        w(
          'Write the whole meters with a point and two zeros.',
          'Escribe los metros enteros con un punto y dos ceros.',
        ),
        w(
          'Check by adding: what is left and what was cut off make {n}.',
          'Comprueba sumando: lo que queda y lo que se cortó dan {n}.',
        ),
      ],
      steps: [same('{n} = {n}.00'), same('{n}.00 − {c / 100 | decimal 2} = {n - c / 100 | decimal 2}')],
      minutes: 2,
    },
  },
]
