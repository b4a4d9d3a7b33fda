import assert from 'node:assert/strict'
import test from 'node:test'
import { sayTex } from '#engine/items/say.ts'
import { mathmlOf } from './maths.ts'

test('maths is one element of MathML, without TeX, style or a wrapper', () => {
  assert.equal(
    mathmlOf('\\frac{3}{4}'),
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mfrac><mn>3</mn><mn>4</mn></mfrac></mrow></math>',
  )
})

test('everything the item engine allows can be set, and never with an inline style', () => {
  const samples = [
    '2\\frac{1}{3} + 1{,}250 - 3 \\times 4 \\div 2 \\cdot 5 \\pm 1',
    'x^{2} \\le y_1 \\ge z \\ne 3 \\approx \\pi \\lt 4 \\gt 1',
    '\\sqrt{16} + \\sqrt[3]{8} = |-3| + \\left(2\\right) + [4]',
    '90^\\circ, \\angle A \\cong \\angle B, \\overline{AB} \\parallel \\overline{CD} \\perp m',
    '\\text{cups} \\quad \\square ? 5\\% \\, \\$3 : 4 \\to 1, 2, \\ldots',
    '\\triangle ABC \\sim \\triangle DEF, \\{1; 2\\}',
  ]
  for (const tex of samples) {
    assert.ok(sayTex(tex, 'en').length > 0, tex)
    const mathml = mathmlOf(tex)
    assert.match(mathml, /^<math [^>]*>.*<\/math>$/s)
    assert.ok(
      !mathml.includes('style=') && !mathml.includes('annotation') && !mathml.includes('<span'),
      mathml,
    )
  }
})

test('nothing in the TeX becomes markup of a page', () => {
  assert.ok(!mathmlOf('\\href{javascript:x}{y}').includes('href='))
  assert.ok(!mathmlOf('\\text{<b>x</b>}').includes('<b>'))
})
