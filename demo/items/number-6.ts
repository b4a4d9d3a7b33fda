import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grade 6. */
export const number6: readonly SampleTemplate[] = [
  {
    code: 'NU6.1-A',
    competency: 'NU6.1',
    template: {
      parameters: [
        { name: 'a', from: '5', to: '15' },
        { name: 'b', from: '1', to: '4' },
        { name: 'c', from: '1', to: '6' },
      ],
      conditions: ['a - b > 2'],
      prompt: w(
        'These are night temperatures in four towns, in degrees Celsius. Put them in order, coldest first.',
        'Son temperaturas de la noche en cuatro ciudades, en grados Celsius. Ordénalas, de la más fría a la más cálida.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'far', text: same('{-a}'), by: '-a' },
          { id: 'near', text: same('{-b}'), by: '-b' },
          { id: 'zero', text: same('0'), by: '0' },
          { id: 'above', text: same('{c}'), by: 'c' },
        ],
      },
      slips: [
        slip(
          'larger-digits-larger-below-zero',
          { before: ['near', 'far'] },
          'Further below zero is colder.',
          'Más abajo de cero hace más frío.',
        ),
        slip(
          'zero-is-smallest',
          { before: ['zero', 'near'] },
          'Is nothing colder than zero degrees?',
          '¿No hay nada más frío que cero grados?',
        ),
        slip(
          'ignores-sign',
          { before: ['above', 'far'] },
          'Look at the signs: which are below zero?',
          'Mira los signos: ¿cuáles están bajo cero?',
        ),
      ],
      hints: [
        w('Draw a thermometer with zero in the middle.', 'Dibuja un termómetro con el cero en el medio.'),
        w('The lowest mark is the coldest.', 'La marca más baja es la más fría.'),
      ],
      steps: [
        w(
          'Lowest on the thermometer is {-a}, then {-b}, then 0, then {c}.',
          'Lo más bajo del termómetro es {-a}, luego {-b}, luego 0, luego {c}.',
        ),
      ],
    },
  },
  {
    code: 'NU6.1-B',
    competency: 'NU6.1',
    template: {
      parameters: [{ name: 'a', from: '2', to: '9' }],
      prompt: w('Which number stands at point P?', '¿Qué número está en el punto P?'),
      picture: {
        kind: 'numberLine',
        from: '-10',
        to: '2',
        step: '1',
        numbers: 'ends',
        points: [{ at: '-a', label: same('P') }],
      },
      response: { kind: 'number', answer: '-a' },
      slips: [
        slip(
          'ignores-sign',
          { equals: 'a' },
          'On which side of zero does P stand?',
          '¿De qué lado del cero está P?',
        ),
        slip(
          'counts-from-the-end',
          { holds: 'response == 10 - a || response == a - 10 || response == a - 12' },
          'Count the steps from zero. Where is zero on this line?',
          'Cuenta los pasos desde el cero. ¿Dónde está el cero en esta recta?',
        ),
        slip(
          'misses-by-one',
          { holds: 'response == -a - 1 || response == -a + 1' },
          'One step off. Count the steps, not the marks.',
          'Por un paso. Cuenta los pasos, no las marcas.',
        ),
      ],
      hints: [
        w('Find zero: go two steps back from 2.', 'Busca el cero: dos pasos atrás desde 2.'),
        w(
          'Then count the steps from zero to P, to the left.',
          'Luego cuenta los pasos de cero a P, hacia la izquierda.',
        ),
      ],
      steps: [w('From 0 it is {a} steps to the left: {-a}', 'Desde 0 son {a} pasos a la izquierda: {-a}')],
    },
  },
  {
    code: 'NU6.2-A',
    competency: 'NU6.2',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '6' },
        { name: 'n', from: '2', to: '5' },
      ],
      conditions: ['a != n', 'a ^ n <= 700', 'a ^ n != a * n'],
      prompt: w('Work out $ {a}^{n} $.', 'Calcula $ {a}^{n} $.'),
      response: { kind: 'number', answer: 'a ^ n' },
      slips: [
        slip(
          'exponent-times-base',
          { equals: 'a * n' },
          'You multiplied the two numbers. The small one says how many times {a} is a factor.',
          'Multiplicaste los dos números. El pequeño dice cuántas veces {a} es factor.',
        ),
        slip(
          'turns-the-power',
          { equals: 'n ^ a' },
          'Which number is multiplied, and which one counts how many times?',
          '¿Qué número se multiplica y cuál cuenta las veces?',
        ),
        slip(
          'miscounts-factors',
          { holds: 'response == a ^ (n - 1) || response == a ^ (n + 1)' },
          'Count the factors: there are {n}.',
          'Cuenta los factores: son {n}.',
        ),
      ],
      hints: [
        w(
          'Write it as a long product of the same number.',
          'Escríbelo como un producto largo del mismo número.',
        ),
        w(
          'How many factors does the product have? Multiply two, then the next.',
          '¿Cuántos factores tiene el producto? Multiplica dos, luego el siguiente.',
        ),
      ],
      steps: [w('{n} factors, each {a}.', '{n} factores, cada uno {a}.'), same('$ {a}^{n} = {a ^ n} $')],
    },
  },
  {
    code: 'NU6.2-B',
    competency: 'NU6.2',
    template: {
      parameters: [
        { name: 'a', from: '3', to: '9' },
        { name: 'n', from: '3', to: '5' },
      ],
      conditions: ['a != n'],
      prompt: w('Which one is $ {a}^{n} $ written out?', '¿Cuál es $ {a}^{n} $ escrito completo?'),
      response: {
        kind: 'choice',
        options: [
          {
            id: 'product',
            text: same(
              "{a} × {a} × {a}{n > 3 ? ' × ' : ''}{n > 3 ? a : ''}{n > 4 ? ' × ' : ''}{n > 4 ? a : ''}",
            ),
            right: true,
          },
          { id: 'times', text: same('{a} × {n}') },
          {
            id: 'sum',
            text: same(
              "{a} + {a} + {a}{n > 3 ? ' + ' : ''}{n > 3 ? a : ''}{n > 4 ? ' + ' : ''}{n > 4 ? a : ''}",
            ),
          },
          {
            id: 'turned',
            text: same("{n} × {n} × {n}{a > 3 ? ' × ' : ''}{a > 3 ? n : ''}{a > 4 ? ' × …' : ''}"),
          },
        ],
      },
      slips: [
        slip(
          'exponent-times-base',
          { chose: 'times' },
          'That is only one multiplication. The small number says how many times.',
          'Eso es una sola multiplicación. El número pequeño dice cuántas veces.',
        ),
        slip(
          'adds-instead',
          { chose: 'sum' },
          'A long sum is a product. A long product is a power.',
          'Una suma larga es un producto. Un producto largo es una potencia.',
        ),
        slip(
          'turns-the-power',
          { chose: 'turned' },
          'The large number is the one that is repeated.',
          'El número grande es el que se repite.',
        ),
      ],
      hints: [
        w(
          'The large number below is the one that is multiplied.',
          'El número grande de abajo es el que se multiplica.',
        ),
        w('The small number above counts the factors.', 'El número pequeño de arriba cuenta los factores.'),
      ],
      steps: [w('{n} factors, each of them {a}.', '{n} factores, cada uno {a}.')],
    },
  },
]
