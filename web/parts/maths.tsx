import type { ItemPicture as Picture, Line } from '#contract/assessment.ts'
import type { DrawnPicture } from '#engine/items/drawing.ts'
import { ItemPicture } from '../ui/item-picture.tsx'
import { MathLines, MathText } from '../ui/math-text.tsx'
import { ReadAloud } from '../ui/read-aloud.tsx'
import { spokenLine } from '../ui/spoken-line.ts'
import { Case, Part } from './part.tsx'
import { useSay } from './say.ts'

const maths = (inside: string) => `<math><semantics><mrow>${inside}</mrow></semantics></math>`
const fraction = (top: string, bottom: string) => `<mfrac><mn>${top}</mn><mn>${bottom}</mn></mfrac>`

const line = (index: number) => ({ at: index, label: `${index}` })
const pictures: readonly (DrawnPicture & { name: string })[] = [
  {
    name: 'fractionBars, cups',
    alt: '5 cups in equal parts, filled: 3 of 4 each.',
    kind: 'fractionBars',
    values: { look: 'cups', bars: Array.from({ length: 5 }, () => ({ parts: 4, filled: 3 })) },
  },
  {
    name: 'fractionBars, bars',
    alt: '2 bars in equal parts, filled: 2 of 3; 3 of 8.',
    kind: 'fractionBars',
    values: {
      look: 'bars',
      bars: [
        { parts: 3, filled: 2 },
        { parts: 8, filled: 3 },
      ],
    },
  },
  {
    name: 'fractionBars, circles',
    alt: '3 circles in equal parts, filled: 1 of 1; 1 of 2; 5 of 6.',
    kind: 'fractionBars',
    values: {
      look: 'circles',
      bars: [
        { parts: 1, filled: 1 },
        { parts: 2, filled: 1 },
        { parts: 6, filled: 5 },
      ],
    },
  },
  {
    name: 'numberLine',
    alt: 'A number line with 11 marks, numbered 0 to 10. Point A at mark 7. A jump from 2 to 5.',
    kind: 'numberLine',
    values: {
      ticks: Array.from({ length: 11 }, (_, n) => line(n)),
      points: [{ at: 7, label: 'A' }],
      jumps: [{ from: 2, to: 5 }],
    },
  },
  {
    name: 'numberLine, long numbers',
    alt: 'A number line with 11 marks, numbered 3,400 to 3,500.',
    kind: 'numberLine',
    values: {
      ticks: Array.from({ length: 11 }, (_, n) => ({
        at: 3400 + n * 10,
        label: (3400 + n * 10).toLocaleString('en'),
      })),
      points: [{ at: 3470, label: null }],
      jumps: [],
    },
  },
  { name: 'array', alt: 'Dots in 4 equal rows, 6 in each.', kind: 'array', values: { rows: 4, columns: 6 } },
  {
    name: 'dots in frames',
    alt: 'Dots: 8; and of another color: 5.',
    kind: 'dots',
    values: { count: 8, more: 5, crossed: 0, frames: true },
  },
  {
    name: 'dots, crossed',
    alt: 'Dots: 9. Crossed out: 4.',
    kind: 'dots',
    values: { count: 9, more: 0, crossed: 4, frames: false },
  },
  {
    name: 'rectangle',
    alt: 'A rectangle of unit squares, 7 cm wide and 4 cm high.',
    kind: 'rectangle',
    values: { width: 7, height: 4, grid: true, widthLabel: '7 cm', heightLabel: '4 cm' },
  },
  {
    name: 'barChart',
    alt: 'Bar chart: Books read. Amara: 6; Kai: 9; Mateo: 4.',
    kind: 'barChart',
    values: {
      title: 'Books read',
      bars: [
        { label: 'Amara', value: 6 },
        { label: 'Kai', value: 9 },
        { label: 'Mateo', value: 4 },
      ],
      step: 2,
    },
  },
  { name: 'clock', alt: 'A clock.', kind: 'clock', values: { hour: 3.5, minute: 30 } },
  {
    name: 'coins',
    alt: '3 quarters, 2 dimes, a nickel, 2 pennies, a one-dollar bill.',
    kind: 'coins',
    values: { coins: [100, 25, 25, 25, 10, 10, 5, 1, 1] },
  },
  {
    name: 'blocks',
    alt: '2 plates, 4 sticks, 7 cubes.',
    kind: 'blocks',
    values: { hundreds: 2, tens: 4, ones: 7 },
  },
  {
    name: 'plane',
    alt: 'A coordinate plane from −5 to 5. Point A at 2, 3; point B at −3, −1. One line.',
    kind: 'plane',
    values: {
      from: -5,
      to: 5,
      points: [
        { x: 2, y: 3, label: 'A' },
        { x: -3, y: -1, label: 'B' },
      ],
      lines: [{ x1: -3, y1: -1, x2: 2, y2: 3 }],
    },
  },
  {
    name: 'shape',
    alt: 'A figure with straight sides.',
    kind: 'shape',
    values: { shape: 'trapezoid', turn: 12 },
  },
  {
    name: 'shape',
    alt: 'A figure with straight sides.',
    kind: 'shape',
    values: { shape: 'octagon', turn: 0 },
  },
]

export function Maths() {
  const say = useSay()
  const lines: Line[] = [
    [
      { text: say('One batch takes ', 'Una tanda lleva ') },
      { math: maths(fraction('3', '4')), say: say('three fourths', 'tres cuartos') },
      {
        text: say(
          ' of a cup of flour. Amara’s uncle makes 5 batches. How much flour does he need?',
          ' de taza de harina. El tío de Amara hace 5 tandas. ¿Cuánta harina necesita?',
        ),
      },
    ],
    [
      {
        math: maths(`<mn>2</mn>${fraction('1', '3')}<mo>+</mo>${fraction('5', '12')}<mo>=</mo><mi>x</mi>`),
        say: say(
          'two and one third plus five twelfths equals x',
          'dos y un tercio más cinco doceavos igual a x',
        ),
      },
    ],
    [
      {
        math: maths(
          '<msup><mi>x</mi><mn>2</mn></msup><mo>−</mo><msqrt><mn>16</mn></msqrt><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>',
        ),
        say: say(
          'x squared minus the square root of 16 equals a plus b over 2',
          'x al cuadrado menos la raíz de 16 igual a a más b entre 2',
        ),
      },
    ],
  ]
  return (
    <>
      <Part
        id="maths"
        title="MathText"
        note="The eye gets the maths, who listens gets the words that belong to it."
      >
        <div className="ask">
          <MathLines lines={lines} />
        </div>
        <p>
          <MathText line={lines[0] ?? []} />
        </p>
        <div>
          <ReadAloud words={lines.map(spokenLine).join('. ')} isQuiet />
        </div>
      </Part>
      <Part
        id="item-pictures"
        title="ItemPicture"
        note="Drawn from figures; the same in words for who does not see it."
      >
        <div className="parts__drawings">
          {pictures.map(({ name, ...picture }, n) => (
            <Case key={n} name={name}>
              <ItemPicture picture={picture as unknown as Picture} />
            </Case>
          ))}
        </div>
      </Part>
    </>
  )
}
