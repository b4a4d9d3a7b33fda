import { same, slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, number, grades 7 to 8. */
export const number78: readonly SampleTemplate[] = [
  {
    code: 'NU7.1-A',
    competency: 'NU7.1',
    template: {
      parameters: [
        { name: 'a', from: '-9', to: '9' },
        { name: 'b', from: '-9', to: '-2' },
      ],
      conditions: ['a != 0', 'a != -b'],
      prompt: same('$ {a} + ({b}) = \\,? $'),
      picture: {
        kind: 'numberLine',
        from: '-20',
        to: '10',
        step: '1',
        numbers: 'ends',
        points: [
          { at: '0', label: same('0') },
          { at: 'a', label: w('start', 'inicio') },
        ],
      },
      response: { kind: 'number', answer: 'a + b' },
      slips: [
        slip(
          'ignores-sign',
          { equals: 'a - b' },
          'You moved up. Adding a number below zero moves the other way.',
          'Subiste. Sumar un número bajo cero va hacia el otro lado.',
        ),
        slip(
          'sign-of-answer',
          { equals: '-a - b' },
          'The distance is right. On which side of zero do you end?',
          'La distancia está bien. ¿De qué lado del cero terminas?',
        ),
        slip(
          'adds-distances',
          { equals: '-(abs(a) + abs(b))' },
          'You added both distances. Do both go the same way?',
          'Sumaste las dos distancias. ¿Van las dos hacia el mismo lado?',
        ),
      ],
      hints: [
        w('Stand on the first number on the line.', 'Ponte en el primer número de la recta.'),
        w(
          'Adding something below zero is like adding a debt: move to the left.',
          'Sumar algo bajo cero es como sumar una deuda: muévete a la izquierda.',
        ),
        w('Take {abs(b)} steps.', 'Da {abs(b)} pasos.'),
      ],
      steps: [
        w('Start at ${a}$.', 'Empieza en ${a}$.'),
        w(
          'Adding ${b}$ means {abs(b)} steps to the left.',
          'Sumar ${b}$ es dar {abs(b)} pasos a la izquierda.',
        ),
        same('$ {a} + ({b}) = {a + b} $'),
      ],
    },
  },
  {
    code: 'NU7.1-B',
    competency: 'NU7.1',
    template: {
      parameters: [
        { name: 'day', from: '2', to: '9' },
        { name: 'night', from: '-12', to: '-2' },
        { name: 'town', oneOf: ['Ulaanbaatar', 'Anchorage', 'Harbin', 'Duluth'] },
      ],
      conditions: ['day + night != 0'],
      prompt: w(
        'In {town} it was {day} °C in the afternoon and ${night}$ °C at night. How many degrees did it fall?',
        'En {town} había {day} °C por la tarde y ${night}$ °C por la noche. ¿Cuántos grados bajó?',
      ),
      response: { kind: 'number', answer: 'day - night', unit: same('°C') },
      slips: [
        slip(
          'ignores-sign',
          { equals: 'day + night' },
          'One is above zero, one below. How far is it from each to zero?',
          'Una está sobre cero y otra bajo cero. ¿Cuánto hay de cada una al cero?',
        ),
        slip(
          'ignores-sign',
          { equals: '-day - night' },
          'One is above zero, one below. How far is it from each to zero?',
          'Una está sobre cero y otra bajo cero. ¿Cuánto hay de cada una al cero?',
        ),
        slip(
          'sign-of-answer',
          { equals: 'night - day' },
          'Very close: the word "fall" already says which way. How many degrees?',
          'Muy cerca: «bajó» ya dice hacia dónde. ¿Cuántos grados?',
        ),
      ],
      hints: [
        w('Draw a thermometer with zero in the middle.', 'Dibuja un termómetro con el cero en medio.'),
        w(
          'First down to zero, then on below zero. Add the two ways.',
          'Primero baja hasta cero y luego sigue. Suma los dos tramos.',
        ),
      ],
      steps: [
        w('From {day} down to zero: {day} degrees.', 'De {day} a cero: {day} grados.'),
        w('From zero down to ${night}$: {abs(night)} more.', 'De cero a ${night}$: {abs(night)} más.'),
        same('$ {day} - ({night}) = {day} + {abs(night)} = {day - night} $'),
      ],
    },
  },
  {
    code: 'NU7.2-A',
    competency: 'NU7.2',
    template: {
      parameters: [
        { name: 'a', oneOf: [-9, -8, -7, -6, -4, -3] },
        { name: 'b', oneOf: [-8, -6, -5, -3, 3, 4, 7, 9] },
      ],
      prompt: same('$ ({a}) \\times ({b}) = \\,? $'),
      response: { kind: 'number', answer: 'a * b' },
      slips: [
        slip(
          'sign-of-product',
          { equals: '-a * b' },
          'The size is right. What about the sign?',
          'El tamaño está bien. ¿Y el signo?',
        ),
        slip(
          'adds-instead',
          { equals: 'a + b' },
          'You added. This asks for a product.',
          'Sumaste. Aquí se pide un producto.',
        ),
      ],
      hints: [
        w('First find the product without the signs.', 'Primero halla el producto sin los signos.'),
        w(
          'One factor below zero turns the direction once. Two turn it twice.',
          'Un factor bajo cero da una vuelta a la dirección. Dos dan dos vueltas.',
        ),
      ],
      steps: [
        same('$ {abs(a)} \\times {abs(b)} = {abs(a * b)} $'),
        w(
          "{b < 0 ? 'Two factors are below zero: the direction turns twice, so the answer is above zero.' : 'One factor is below zero, so the answer is below zero.'}",
          "{b < 0 ? 'Dos factores están bajo cero: la dirección gira dos veces y el resultado es positivo.' : 'Un factor está bajo cero: el resultado es negativo.'}",
        ),
        same('$ ({a}) \\times ({b}) = {a * b} $'),
      ],
    },
  },
  {
    code: 'NU7.2-B',
    competency: 'NU7.2',
    template: {
      parameters: [
        { name: 'b', from: '2', to: '9' },
        { name: 'q', from: '3', to: '9' },
        { name: 'a', is: 'b * q' },
      ],
      prompt: w('Which of these are above zero? Choose all.', '¿Cuáles son mayores que cero? Elige todas.'),
      response: {
        kind: 'choices',
        options: [
          { id: 'minusTimesMinus', text: same('$ (-{b}) \\times (-{q}) $'), right: true },
          { id: 'minusTimesPlus', text: same('$ (-{b}) \\times {q} $') },
          { id: 'minusByMinus', text: same('$ (-{a}) \\div (-{b}) $'), right: true },
          { id: 'plusByMinus', text: same('$ {a} \\div (-{b}) $') },
        ],
      },
      slips: [
        slip(
          'sign-of-product',
          { chose: 'minusTimesPlus' },
          'Think of owing {b} dollars to {q} people.',
          'Piensa en deber {b} dólares a {q} personas.',
        ),
        slip(
          'sign-of-quotient',
          { chose: 'plusByMinus' },
          'Multiply back to check. Which sign must the answer have?',
          'Comprueba multiplicando. ¿Qué signo debe tener el resultado?',
        ),
        slip(
          'sign-of-product',
          { missed: 'minusTimesMinus' },
          'Taking away debts leaves you with more.',
          'Quitar deudas te deja con más.',
        ),
        slip(
          'sign-of-quotient',
          { missed: 'minusByMinus' },
          'How often does −{b} fit into −{a}?',
          '¿Cuántas veces cabe −{b} en −{a}?',
        ),
      ],
      hints: [
        w('Do not work them out. Look only at the signs.', 'No los calcules. Mira solo los signos.'),
        w(
          'Same signs: above zero. Different signs: below zero. Dividing follows multiplying.',
          'Signos iguales: positivo. Signos distintos: negativo. La división sigue a la multiplicación.',
        ),
      ],
      steps: [
        same('$ (-{b}) \\times (-{q}) = {a}, \\quad (-{b}) \\times {q} = -{a} $'),
        same('$ (-{a}) \\div (-{b}) = {q}, \\quad {a} \\div (-{b}) = -{q} $'),
      ],
    },
  },
  {
    code: 'NU8.1-A',
    competency: 'NU8.1',
    template: {
      parameters: [
        { name: 'k', from: '5', to: '12' },
        { name: 'd', from: '1', to: '2 * k' },
        { name: 'm', is: 'k * k + d' },
        { name: 'h', is: 'floor(m / 2)' },
      ],
      prompt: w(
        'Between which two whole numbers does $\\sqrt{m}$ lie?',
        '¿Entre qué dos números enteros está $\\sqrt{m}$?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: w('{k} and {k + 1}', '{k} y {k + 1}'), right: true },
          { id: 'low', text: w('{k - 1} and {k}', '{k - 1} y {k}') },
          { id: 'high', text: w('{k + 1} and {k + 2}', '{k + 1} y {k + 2}') },
          { id: 'half', text: w('{h} and {h + 1}', '{h} y {h + 1}') },
        ],
      },
      slips: [
        slip(
          'halves-instead',
          { chose: 'half' },
          'You halved it. The root times itself gives the number.',
          'Lo dividiste a la mitad. La raíz por sí misma da el número.',
        ),
        slip(
          'square-too-low',
          { chose: 'low' },
          '{k} × {k} is still below {m}.',
          '{k} × {k} todavía es menor que {m}.',
        ),
        slip(
          'square-too-high',
          { chose: 'high' },
          '{k + 1} × {k + 1} is already above {m}.',
          '{k + 1} × {k + 1} ya es mayor que {m}.',
        ),
      ],
      hints: [
        w('Which number times itself comes near {m}?', '¿Qué número por sí mismo se acerca a {m}?'),
        w(
          'List squares: 25, 36, 49, 64, 81, 100, 121, 144, 169 … Where does {m} stand?',
          'Escribe cuadrados: 25, 36, 49, 64, 81, 100, 121, 144, 169 … ¿Dónde va {m}?',
        ),
      ],
      steps: [
        same('$ {k} \\times {k} = {k * k} \\quad {k + 1} \\times {k + 1} = {(k + 1) * (k + 1)} $'),
        w(
          '{m} lies between them, so the root lies between {k} and {k + 1}.',
          '{m} está entre los dos, así que la raíz está entre {k} y {k + 1}.',
        ),
      ],
    },
  },
  {
    code: 'NU8.1-B',
    competency: 'NU8.1',
    template: {
      parameters: [
        { name: 'k', from: '4', to: '15' },
        { name: 'thing', oneOf: [w('patio', 'patio'), w('garden', 'jardín'), w('wall painting', 'mural')] },
      ],
      prompt: w(
        'A square {thing} has an area of {k * k} square feet. How long is one side?',
        'Un {thing} cuadrado tiene un área de {k * k} pies cuadrados. ¿Cuánto mide un lado?',
      ),
      response: { kind: 'number', answer: 'k', unit: w('feet', 'pies') },
      slips: [
        slip(
          'divides-by-four',
          { equals: 'k * k / 4' },
          'Dividing by four goes from the way around to a side. This is the area.',
          'Dividir entre cuatro sirve para el contorno. Esto es el área.',
        ),
        slip(
          'halves-instead',
          { equals: 'k * k / 2' },
          'You halved it. Which number times itself gives the area?',
          'Lo dividiste a la mitad. ¿Qué número por sí mismo da el área?',
        ),
      ],
      hints: [
        w('The area of a square is side times side.', 'El área de un cuadrado es lado por lado.'),
        w(
          'Try a number, multiply it by itself, and go up or down.',
          'Prueba un número, multiplícalo por sí mismo y sube o baja.',
        ),
      ],
      steps: [w('Side × side = {k * k}', 'Lado × lado = {k * k}'), same('$ \\sqrt{k * k} = {k} $')],
    },
  },
  {
    code: 'NU8.2-A',
    competency: 'NU8.2',
    template: {
      parameters: [
        { name: 'a', from: '11', to: '98' },
        { name: 'p', from: '4', to: '8' },
        { name: 'n', is: 'a / 10 * 10 ^ p' },
      ],
      conditions: ['a % 10 != 0', 'a != 11'],
      prompt: w('Write {n} in scientific notation.', 'Escribe {n} en notación científica.'),
      response: {
        kind: 'choice',
        options: [
          { id: 'right', text: same('$ {a / 10 | decimal} \\times 10^{p} $'), right: true },
          { id: 'twoDigits', text: same('$ {a} \\times 10^{p - 1} $') },
          { id: 'zeros', text: same('$ {a / 10 | decimal} \\times 10^{p - 1} $') },
          { id: 'small', text: same('$ {a / 10 | decimal} \\times 10^{-p} $') },
        ],
      },
      slips: [
        slip(
          'first-factor-too-large',
          { chose: 'twoDigits' },
          'The value is right, but the first factor must be at least 1 and below 10.',
          'El valor está bien, pero el primer factor debe ser al menos 1 y menor que 10.',
        ),
        slip(
          'counts-zeros',
          { chose: 'zeros' },
          'You counted the zeros. Count how many places the point moves.',
          'Contaste los ceros. Cuenta cuántos lugares se mueve el punto.',
        ),
        slip(
          'sign-of-exponent',
          { chose: 'small' },
          'A minus up there makes a number below one.',
          'Un menos arriba da un número menor que uno.',
        ),
      ],
      hints: [
        w('Put the point behind the first digit.', 'Pon el punto detrás de la primera cifra.'),
        w(
          'How many places must the point move to give the number back?',
          '¿Cuántos lugares debe moverse el punto para volver al número?',
        ),
      ],
      steps: [
        w(
          'With the point behind the first digit: {a / 10 | decimal}',
          'Con el punto detrás de la primera cifra: {a / 10 | decimal}',
        ),
        w(
          'It moves {p} places: $ {a / 10 | decimal} \\times 10^{p} $',
          'Se mueve {p} lugares: $ {a / 10 | decimal} \\times 10^{p} $',
        ),
      ],
    },
  },
  {
    code: 'NU8.2-B',
    competency: 'NU8.2',
    template: {
      parameters: [
        { name: 'a', from: '2', to: '9' },
        { name: 'b', from: '2', to: '9' },
        { name: 'c', from: '2', to: '9' },
        { name: 'p', from: '3', to: '6' },
      ],
      conditions: ['a > b', 'b > c'],
      prompt: w('Put the numbers in order, smallest first.', 'Ordena los números, empezando por el menor.'),
      response: {
        kind: 'order',
        entries: [
          { id: 'tiny', text: same('$ {a} \\times 10^{-p} $'), by: 'a / 10 ^ p' },
          { id: 'one', text: same('$ {b} \\times 10^{0} $'), by: 'b' },
          { id: 'large', text: same('$ {b} \\times 10^{p} $'), by: 'b * 10 ^ p' },
          { id: 'largest', text: same('$ {c} \\times 10^{p + 1} $'), by: 'c * 10 ^ (p + 1)' },
        ],
      },
      slips: [
        slip(
          'compares-first-factor',
          { before: ['largest', 'large'] },
          'The power of ten counts before the first factor.',
          'La potencia de diez cuenta antes que el primer factor.',
        ),
        slip(
          'ignores-sign-of-exponent',
          { before: ['large', 'tiny'] },
          'A minus in the exponent makes a number below one.',
          'Un menos en el exponente da un número menor que uno.',
        ),
      ],
      hints: [
        w('Look at the exponents first.', 'Mira primero los exponentes.'),
        w(
          'An exponent below zero means tenths, hundredths, thousandths …',
          'Un exponente bajo cero quiere decir décimos, centésimos, milésimos …',
        ),
      ],
      steps: [
        w(
          'Exponents from smallest: $ -{p}, 0, {p}, {p + 1} $',
          'Exponentes desde el menor: $ -{p}, 0, {p}, {p + 1} $',
        ),
        w(
          'Only where exponents are the same would the first factor decide.',
          'El primer factor solo decidiría si los exponentes fueran iguales.',
        ),
      ],
    },
  },
]
