import type { DrawnPicture, Drawing } from './drawing.ts'
import { describe } from './picture.alt.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'
import type { Picture, ShapeName, Source, Words } from './template.ts'

/** How a picture gets at the values of its variant, in one language. */
export type Pen = {
  readonly number: (source: Source) => Rational
  readonly text: (words: Words) => string
  readonly string: (text: string) => string
  readonly language: string
}

const shapeNames: readonly ShapeName[] = [
  'circle',
  'triangle',
  'rightTriangle',
  'square',
  'rectangle',
  'rhombus',
  'trapezoid',
  'parallelogram',
  'pentagon',
  'hexagon',
  'octagon',
]
const money: readonly number[] = [1, 5, 10, 25, 100, 500, 1000]

/** The picture of one variant. Throws a RangeError that says which figure cannot be drawn. */
export function drawPicture(picture: Picture, pen: Pen): DrawnPicture {
  const drawing = draw(picture, pen)
  return {
    ...drawing,
    alt: picture.alt === undefined ? describe(drawing, pen.language) : pen.text(picture.alt),
  }
}

function draw(picture: Picture, pen: Pen): Drawing {
  const count = (source: Source | undefined, most: number, least = 0): number =>
    source === undefined ? 0 : wholeWithin(pen.number(source), least, most)
  const label = (words: Words | undefined): string | null => (words === undefined ? null : pen.text(words))
  switch (picture.kind) {
    case 'fractionBars': {
      const bars = picture.bars.flatMap((bar) => {
        const parts = count(bar.parts, 24, 1)
        const filled = count(bar.filled, parts)
        const times = bar.count === undefined ? 1 : count(bar.count, 12)
        return Array.from({ length: times }, () => ({ parts, filled }))
      })
      if (bars.length === 0 || bars.length > 12) throw new RangeError('1 to 12 bars can be drawn')
      return { kind: 'fractionBars', values: { look: picture.look, bars } }
    }
    case 'numberLine':
      return numberLine(picture, pen, label)
    case 'array':
      return {
        kind: 'array',
        values: { rows: count(picture.rows, 12, 1), columns: count(picture.columns, 12, 1) },
      }
    case 'rectangle': {
      const [width, height] = [pen.number(picture.width), pen.number(picture.height)]
      if (width.n <= 0n || height.n <= 0n) throw new RangeError('the sides of a rectangle are above 0')
      const grid = picture.grid ?? false
      if (grid) [width, height].forEach((side) => wholeWithin(side, 1, 20))
      const unit = picture.unit === undefined ? '' : ` ${pen.text(picture.unit)}`
      const side = (name: 'width' | 'height', length: Rational): string =>
        picture.hidden === name ? '?' : numeral(length) + unit
      return {
        kind: 'rectangle',
        values: {
          width: q.toNumber(width),
          height: q.toNumber(height),
          grid,
          widthLabel: side('width', width),
          heightLabel: side('height', height),
        },
      }
    }
    case 'barChart': {
      const step = pen.number(picture.step)
      const bars = picture.bars.map((bar) => ({ label: pen.text(bar.label), value: pen.number(bar.value) }))
      if (
        step.n <= 0n ||
        bars.some((bar) => bar.value.n < 0n || q.toNumber(q.divide(bar.value, step)) > 20)
      ) {
        throw new RangeError('bars are from 0 to 20 steps of the scale high')
      }
      return {
        kind: 'barChart',
        values: {
          title: pen.text(picture.title),
          bars: bars.map((bar) => ({ label: bar.label, value: q.toNumber(bar.value) })),
          step: q.toNumber(step),
        },
      }
    }
    case 'dots': {
      const [all, more] = [count(picture.count, 20), count(picture.more, 20)]
      return {
        kind: 'dots',
        values: {
          count: all,
          more,
          crossed: count(picture.crossed, all + more),
          frames: picture.frames ?? false,
        },
      }
    }
    case 'clock': {
      const minutes = wholeWithin(pen.number(picture.minutes), 0, 24 * 60 - 1)
      return { kind: 'clock', values: { hour: (minutes / 60) % 12, minute: minutes % 60 } }
    }
    case 'coins': {
      const coins = picture.coins.flatMap(({ cents, count: times }) => {
        const worth = count(cents, 1000, 1)
        if (!money.includes(worth)) throw new RangeError(`there is no coin or note of ${worth} cents`)
        return Array.from({ length: count(times, 20) }, () => worth)
      })
      if (coins.length === 0 || coins.length > 20) throw new RangeError('1 to 20 coins can be drawn')
      return { kind: 'coins', values: { coins } }
    }
    case 'blocks':
      return {
        kind: 'blocks',
        values: {
          hundreds: count(picture.hundreds, 10),
          tens: count(picture.tens, 10),
          ones: count(picture.ones, 10),
        },
      }
    case 'plane': {
      const [from, to] = [
        wholeWithin(pen.number(picture.from), -20, 0),
        wholeWithin(pen.number(picture.to), 1, 20),
      ]
      const place = (source: Source): number => q.toNumber(within(pen.number(source), from, to))
      return {
        kind: 'plane',
        values: {
          from,
          to,
          points: (picture.points ?? []).map((point) => ({
            x: place(point.x),
            y: place(point.y),
            label: label(point.label),
          })),
          lines: (picture.lines ?? []).map(({ through: [[x1, y1], [x2, y2]] }) => ({
            x1: place(x1),
            y1: place(y1),
            x2: place(x2),
            y2: place(y2),
          })),
        },
      }
    }
    case 'shape': {
      const named = picture.shape.startsWith('{') ? pen.string(picture.shape) : picture.shape
      const shape = shapeNames.find((one) => one === named)
      if (shape === undefined) throw new RangeError(`there is no shape “${named}”`)
      return { kind: 'shape', values: { shape, turn: count(picture.turn, 359) } }
    }
  }
}

function numberLine(
  picture: Extract<Picture, { kind: 'numberLine' }>,
  pen: Pen,
  label: (words: Words | undefined) => string | null,
): Drawing {
  const [from, to, step] = [pen.number(picture.from), pen.number(picture.to), pen.number(picture.step)]
  if (step.n <= 0n || q.compare(from, to) >= 0) throw new RangeError('a number line runs from less to more')
  const count = q.toNumber(q.divide(q.subtract(to, from), step))
  if (count > 40) throw new RangeError('a number line has at most 40 steps')
  const inside = (source: Source): number => {
    const at = pen.number(source)
    if (q.compare(at, from) < 0 || q.compare(at, to) > 0) {
      throw new RangeError(`${q.toText(at)} is not on the number line`)
    }
    return q.toNumber(at)
  }
  const last = Math.floor(count)
  return {
    kind: 'numberLine',
    values: {
      ticks: Array.from({ length: last + 1 }, (_, place) => {
        const at = q.add(from, q.multiply(step, q.rational(BigInt(place))))
        const isShown = picture.numbers === 'all' || place === 0 || place === last
        return { at: q.toNumber(at), label: isShown ? numeral(at) : null }
      }),
      points: (picture.points ?? []).map((point) => ({ at: inside(point.at), label: label(point.label) })),
      jumps: (picture.jumps ?? []).map((jump) => ({ from: inside(jump.from), to: inside(jump.to) })),
    },
  }
}

/** A number as a label: halves and thirds as 1/3, tenths as 0.1. */
function numeral(value: Rational): string {
  const decimal = q.isWhole(value) || value.d % 10n === 0n ? q.decimalText(value) : undefined
  return (decimal ?? q.toText(value)).replace('-', '−')
}

function within(value: Rational, least: number, most: number): Rational {
  const size = q.toNumber(value)
  if (size < least || size > most) {
    throw new RangeError(`${q.toText(value)} cannot be drawn: only ${least} to ${most}`)
  }
  return value
}

function wholeWithin(value: Rational, least: number, most: number): number {
  if (!q.isWhole(value)) throw new RangeError(`${q.toText(value)} cannot be drawn: a whole number is needed`)
  return q.toNumber(within(value, least, most))
}
