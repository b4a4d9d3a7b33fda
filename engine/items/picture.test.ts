import assert from 'node:assert/strict'
import test from 'node:test'
import type { Known } from './evaluate.ts'
import { drawPicture } from './picture.ts'
import * as q from './rational.ts'
import { plainOf, readingOf, voiceOf } from './reading.ts'
import { exampleTemplates } from './template.examples.ts'
import type { Picture } from './template.ts'

const names = new Map<string, Known>([
  ['n', q.rational(3n)],
  ['figure', 'hexagon'],
])

function drawn(picture: Picture, language = 'en') {
  const parameters = [
    { name: 'n', is: '3' },
    { name: 'figure', oneOf: ['hexagon'] },
  ]
  const voice = voiceOf(readingOf({ ...exampleTemplates.number, parameters }), names, language)
  return drawPicture(picture, {
    number: voice.number,
    text: (words) => plainOf(voice.line(words)),
    string: voice.plain,
    language,
  })
}

test('each picture has its figures, and the same in words in both languages', () => {
  const pictures: [Picture, string, string][] = [
    [
      { kind: 'fractionBars', look: 'bars', bars: [{ parts: '4', filled: 'n' }] },
      'A bar in equal parts, filled: 3 of 4.',
      'Una barra en partes iguales; llenas: 3 de 4.',
    ],
    [
      {
        kind: 'numberLine',
        from: '0',
        to: '1',
        step: '1/4',
        numbers: 'ends',
        points: [{ at: 'n/4', label: { en: 'P', es: 'P' } }],
      },
      'A number line with 5 marks, numbered 0, 1. Point P at mark 4.',
      'Una recta numérica con 5 marcas, numeradas 0, 1. Punto P en la marca 4.',
    ],
    [
      { kind: 'array', rows: 'n', columns: '5' },
      'Dots in 3 equal rows, 5 in each.',
      'Puntos en 3 filas iguales, 5 en cada una.',
    ],
    [
      { kind: 'rectangle', width: 'n', height: '2', unit: { en: 'cm', es: 'cm' }, hidden: 'height' },
      'A rectangle, 3 cm wide and ? high.',
      'Un rectángulo, de 3 cm de ancho y ? de alto.',
    ],
    [
      {
        kind: 'barChart',
        title: { en: 'Pets', es: 'Mascotas' },
        step: '1',
        bars: [
          { label: { en: 'dogs', es: 'perros' }, value: 'n' },
          { label: { en: 'cats', es: 'gatos' }, value: '1' },
        ],
      },
      'Bar chart: Pets. dogs: 3; cats: 1.',
      'Gráfica de barras: Mascotas. perros: 3; gatos: 1.',
    ],
    [
      { kind: 'dots', count: 'n', crossed: '1' },
      'Dots: dot, dot, dot. Crossed out: dot.',
      'Puntos: punto, punto, punto. Tachados: punto.',
    ],
    [
      { kind: 'clock', minutes: '3 * 60 + 32' },
      'A clock. The short hand is between 3 and 4; the long hand is 2 small marks after 6.',
      'Un reloj. La aguja corta está entre el 3 y el 4; la larga está 2 marcas pequeñas después del 6.',
    ],
    [
      { kind: 'coins', coins: [{ cents: '25', count: '2' }] },
      'Money: quarter, quarter.',
      'Dinero: moneda de veinticinco centavos, moneda de veinticinco centavos.',
    ],
    [
      { kind: 'blocks', tens: 'n', ones: '4' },
      'Blocks. sticks of ten: 3; single cubes: 4.',
      'Bloques. barras de diez: 3; cubos sueltos: 4.',
    ],
    [
      { kind: 'plane', from: '-5', to: '5', points: [{ x: 'n', y: '-2', label: { en: 'A', es: 'A' } }] },
      'A coordinate plane, both axes from −5 to 5. Point A: 3 right, 2 down from the middle.',
      'Un plano de coordenadas, los dos ejes de −5 a 5. Punto A: 3 a la derecha, 2 abajo desde el centro.',
    ],
    [
      { kind: 'shape', shape: '{figure}' },
      'A figure with 6 straight sides and 6 corners.',
      'Una figura con 6 lados rectos y 6 esquinas.',
    ],
  ]
  for (const [picture, english, spanish] of pictures) {
    assert.equal(drawn(picture).alt, english)
    assert.equal(drawn(picture, 'es').alt, spanish)
  }
})

test('own words for a picture come before the made ones', () => {
  assert.equal(
    drawn({ kind: 'array', rows: 'n', columns: '2', alt: { en: '{n} rows', es: '{n} filas' } }, 'es').alt,
    '3 filas',
  )
})

test('figures that cannot be drawn are refused', () => {
  const pictures: Picture[] = [
    { kind: 'array', rows: '0', columns: '2' },
    { kind: 'array', rows: '13', columns: '2' },
    { kind: 'dots', count: '1/2' },
    { kind: 'fractionBars', look: 'cups', bars: [{ parts: '3', filled: '4' }] },
    { kind: 'numberLine', from: '0', to: '100', step: '1', numbers: 'all' },
    { kind: 'numberLine', from: '0', to: '5', step: '1', numbers: 'all', points: [{ at: '6' }] },
    { kind: 'clock', minutes: '1500' },
    { kind: 'coins', coins: [{ cents: '3', count: '1' }] },
    { kind: 'shape', shape: '{figure}x' as '{figure}' },
  ]
  for (const picture of pictures) assert.throws(() => drawn(picture), RangeError)
})
