import assert from 'node:assert/strict'
import test from 'node:test'
import { sayTex } from './say.ts'

test('maths is said as a teacher says it, in English and Spanish', () => {
  const cases: [string, string, string][] = [
    ['\\frac{3}{4}', 'three fourths', 'tres cuartos'],
    ['\\frac{1}{2}', 'one half', 'un medio'],
    ['2\\frac{1}{3}', '2 and one third', '2 y un tercio'],
    ['{2\\frac{21}{100}}', '2 and twenty-one hundredths', '2 y veintiún centésimos'],
    ['\\frac{7}{32}', '7 over 32', '7 sobre 32'],
    ['-5 + 3 - 2', 'negative 5 plus 3 minus 2', 'menos 5 más 3 menos 2'],
    [
      '4 \\times (-2)',
      '4 times open parenthesis negative 2 close parenthesis',
      '4 por abre paréntesis menos 2 cierra paréntesis',
    ],
    ['12 \\div 3 = 4', '12 divided by 3 equals 4', '12 entre 3 es igual a 4'],
    ['x^2 + y^3', 'x squared plus y cubed', 'x al cuadrado más y al cubo'],
    ['2^{n}', '2 to the power n', '2 elevado a n'],
    [
      '\\sqrt{16} \\le 5',
      'the square root of 16 is at most 5',
      'la raíz cuadrada de 16 es menor o igual que 5',
    ],
    ['|-3|', 'the absolute value of negative 3', 'el valor absoluto de menos 3'],
    ['90^\\circ', '90 degrees', '90 grados'],
    ['1{,}250', '1250', '1250'],
    ['3 + \\square = 8', '3 plus blank equals 8', '3 más espacio en blanco es igual a 8'],
    ['x^23', 'x squared 3', 'x al cuadrado 3'],
  ]
  for (const [tex, english, spanish] of cases) {
    assert.equal(sayTex(tex, 'en'), english, tex)
    assert.equal(sayTex(tex, 'es'), spanish, tex)
  }
})

test('refuses TeX outside the subset, by name', () => {
  assert.throws(() => sayTex('\\href{x}{y}', 'en'), /\\href is not among the commands/)
  assert.throws(() => sayTex('\\frac{1}', 'en'), /lacks what belongs/)
  assert.throws(() => sayTex('{1', 'en'), /is missing/)
  assert.throws(() => sayTex('3 § 4', 'en'), /has no place in maths/)
  assert.throws(() => sayTex('{'.repeat(50) + '}'.repeat(50), 'en'), /nested too deep/)
})
