import type { Drawing } from './drawing.ts'

/**
 * A drawing in words, in English, and in Spanish for 'es'. It tells what is seen, part by part, as somebody would who
 * points at it; it does not count or name what the question asks for where seeing does not do so either.
 */
export function describe(drawing: Drawing, language: string): string {
  return language === 'es' ? spanish(drawing) : english(drawing)
}

const tenths = (value: number): string => `${value}`.replace('-', '−')

function english(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'fractionBars': {
      const { look, bars } = drawing.values
      const whole = { bars: 'bar', cups: 'cup', circles: 'circle' }[look]
      const parts = bars.map(({ parts: all, filled }) => `${filled} of ${all}`)
      return bars.length === 1
        ? `A ${whole} in equal parts, filled: ${parts.join('')}.`
        : `${bars.length} ${whole}s in equal parts, filled: ${parts.join('; ')}.`
    }
    case 'numberLine': {
      const { ticks, points, jumps } = drawing.values
      const labels = ticks.flatMap(({ label }) => (label === null ? [] : [label]))
      return [
        `A number line with ${ticks.length} marks, numbered ${labels.join(', ')}.`,
        ...points.map(({ at, label }) =>
          `Point ${label ?? ''} at mark ${placeOf(at, ticks)}.`.replace('  ', ' '),
        ),
        ...jumps.map((jump) => `A jump from ${tenths(jump.from)} to ${tenths(jump.to)}.`),
      ].join(' ')
    }
    case 'array':
      return `Dots in ${drawing.values.rows} equal rows, ${drawing.values.columns} in each.`
    case 'rectangle': {
      const { widthLabel, heightLabel, grid } = drawing.values
      return `A rectangle${grid ? ' of unit squares' : ''}, ${widthLabel} wide and ${heightLabel} high.`
    }
    case 'barChart': {
      const { title, bars } = drawing.values
      return `Bar chart: ${title}. ${bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`
    }
    case 'dots': {
      const { count, more, crossed } = drawing.values
      const marks = `Dots: ${dots(count, 'dot')}${more > 0 ? `; and of another color: ${dots(more, 'dot')}` : ''}.`
      return crossed > 0 ? `${marks} Crossed out: ${dots(crossed, 'dot')}.` : marks
    }
    case 'clock': {
      const { hour, minute } = drawing.values
      return `A clock. The short hand is ${handInEnglish(hour)}; the long hand ${pointsAt(minute, 'is at', 'small marks after')}.`
    }
    case 'coins': {
      const names: Record<number, string> = {
        1: 'penny',
        5: 'nickel',
        10: 'dime',
        25: 'quarter',
        100: 'one-dollar bill',
        500: 'five-dollar bill',
        1000: 'ten-dollar bill',
      }
      return `Money: ${drawing.values.coins.map((cents) => names[cents] ?? '').join(', ')}.`
    }
    case 'blocks': {
      const { hundreds, tens, ones } = drawing.values
      const piles = [
        hundreds > 0 ? `plates of a hundred: ${hundreds}` : '',
        tens > 0 ? `sticks of ten: ${tens}` : '',
        ones > 0 ? `single cubes: ${ones}` : '',
      ].filter((pile) => pile !== '')
      return `Blocks. ${piles.join('; ')}.`
    }
    case 'plane': {
      const { from, to, points, lines } = drawing.values
      return [
        `A coordinate plane, both axes from ${tenths(from)} to ${to}.`,
        ...points.map(
          ({ x, y, label }) =>
            `Point ${label ?? ''}: ${steps(x, 'right', 'left')}, ${steps(y, 'up', 'down')} from the middle.`,
        ),
        ...lines.map(
          ({ x1, y1, x2, y2 }) =>
            `A line through (${tenths(x1)}, ${tenths(y1)}) and (${tenths(x2)}, ${tenths(y2)}).`,
        ),
      ].join(' ')
    }
    case 'shape':
      return shapesInEnglish[drawing.values.shape]
  }
}

function spanish(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'fractionBars': {
      const { look, bars } = drawing.values
      const [one, many] = {
        bars: ['Una barra', 'barras'],
        cups: ['Una taza', 'tazas'],
        circles: ['Un círculo', 'círculos'],
      }[look] as [string, string]
      const parts = bars.map(({ parts: all, filled }) => `${filled} de ${all}`)
      return bars.length === 1
        ? `${one} en partes iguales; llenas: ${parts.join('')}.`
        : `${bars.length} ${many} en partes iguales; llenas: ${parts.join('; ')}.`
    }
    case 'numberLine': {
      const { ticks, points, jumps } = drawing.values
      const labels = ticks.flatMap(({ label }) => (label === null ? [] : [label]))
      return [
        `Una recta numérica con ${ticks.length} marcas, numeradas ${labels.join(', ')}.`,
        ...points.map(({ at, label }) =>
          `Punto ${label ?? ''} en la marca ${placeOf(at, ticks)}.`.replace('  ', ' '),
        ),
        ...jumps.map((jump) => `Un salto de ${tenths(jump.from)} a ${tenths(jump.to)}.`),
      ].join(' ')
    }
    case 'array':
      return `Puntos en ${drawing.values.rows} filas iguales, ${drawing.values.columns} en cada una.`
    case 'rectangle': {
      const { widthLabel, heightLabel, grid } = drawing.values
      return `Un rectángulo${grid ? ' de cuadrados unitarios' : ''}, de ${widthLabel} de ancho y ${heightLabel} de alto.`
    }
    case 'barChart': {
      const { title, bars } = drawing.values
      return `Gráfica de barras: ${title}. ${bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`
    }
    case 'dots': {
      const { count, more, crossed } = drawing.values
      const marks = `Puntos: ${dots(count, 'punto')}${more > 0 ? `; y de otro color: ${dots(more, 'punto')}` : ''}.`
      return crossed > 0 ? `${marks} Tachados: ${dots(crossed, 'punto')}.` : marks
    }
    case 'clock': {
      const { hour, minute } = drawing.values
      return `Un reloj. La aguja corta está ${handInSpanish(hour)}; la larga ${pointsAt(minute, 'está en el', 'marcas pequeñas después del')}.`
    }
    case 'coins': {
      const names: Record<number, string> = {
        1: 'moneda de un centavo',
        5: 'moneda de cinco centavos',
        10: 'moneda de diez centavos',
        25: 'moneda de veinticinco centavos',
        100: 'billete de un dólar',
        500: 'billete de cinco dólares',
        1000: 'billete de diez dólares',
      }
      return `Dinero: ${drawing.values.coins.map((cents) => names[cents] ?? '').join(', ')}.`
    }
    case 'blocks': {
      const { hundreds, tens, ones } = drawing.values
      const piles = [
        hundreds > 0 ? `placas de cien: ${hundreds}` : '',
        tens > 0 ? `barras de diez: ${tens}` : '',
        ones > 0 ? `cubos sueltos: ${ones}` : '',
      ].filter((pile) => pile !== '')
      return `Bloques. ${piles.join('; ')}.`
    }
    case 'plane': {
      const { from, to, points, lines } = drawing.values
      return [
        `Un plano de coordenadas, los dos ejes de ${tenths(from)} a ${to}.`,
        ...points.map(
          ({ x, y, label }) =>
            `Punto ${label ?? ''}: ${steps(x, 'a la derecha', 'a la izquierda')}, ${steps(y, 'arriba', 'abajo')} desde el centro.`,
        ),
        ...lines.map(
          ({ x1, y1, x2, y2 }) =>
            `Una recta por (${tenths(x1)}, ${tenths(y1)}) y (${tenths(x2)}, ${tenths(y2)}).`,
        ),
      ].join(' ')
    }
    case 'shape':
      return shapesInSpanish[drawing.values.shape]
  }
}

/** Dots are named one by one, so that they are counted by ear as they are by eye. */
const dots = (count: number, word: string): string =>
  count === 0 ? '–' : Array.from({ length: count }, () => word).join(', ')

const steps = (value: number, forward: string, back: string): string =>
  `${tenths(Math.abs(value))} ${value < 0 ? back : forward}`

/** Which mark, counted from 1 at the left, a point stands at; between two marks 'between 3 and 4'. */
function placeOf(at: number, ticks: readonly { readonly at: number }[]): string {
  const exact = ticks.findIndex((tick) => Math.abs(tick.at - at) < 1e-9)
  if (exact >= 0) return `${exact + 1}`
  const after = ticks.findIndex((tick) => tick.at > at)
  return `${after} – ${after + 1}`
}

const numberAt = (hour: number): number => (hour === 0 ? 12 : hour)

function handInEnglish(hour: number): string {
  const below = Math.floor(hour)
  return below === hour
    ? `at ${numberAt(below)}`
    : `between ${numberAt(below)} and ${numberAt((below + 1) % 12)}`
}

function handInSpanish(hour: number): string {
  const below = Math.floor(hour)
  return below === hour
    ? `en el ${numberAt(below)}`
    : `entre el ${numberAt(below)} y el ${numberAt((below + 1) % 12)}`
}

function pointsAt(minute: number, at: string, after: string): string {
  const [number, marks] = [numberAt(Math.floor(minute / 5)), minute % 5]
  return marks === 0 ? `${at} ${number}` : `${at.split(' ')[0] ?? ''} ${marks} ${after} ${number}`
}

const shapesInEnglish = {
  circle: 'A round figure without corners.',
  triangle: 'A figure with 3 straight sides and 3 corners.',
  rightTriangle: 'A figure with 3 straight sides and 3 corners; one corner is a right angle.',
  square: 'A figure with 4 equally long sides; each corner is a right angle.',
  rectangle: 'A figure with 4 sides, two long and two short; each corner is a right angle.',
  rhombus: 'A figure with 4 equally long sides; no corner is a right angle.',
  trapezoid: 'A figure with 4 sides; just two of them run side by side and never meet.',
  parallelogram: 'A figure with 4 sides; opposite sides never meet, and no corner is a right angle.',
  pentagon: 'A figure with 5 straight sides and 5 corners.',
  hexagon: 'A figure with 6 straight sides and 6 corners.',
  octagon: 'A figure with 8 straight sides and 8 corners.',
}

const shapesInSpanish = {
  circle: 'Una figura redonda sin esquinas.',
  triangle: 'Una figura con 3 lados rectos y 3 esquinas.',
  rightTriangle: 'Una figura con 3 lados rectos y 3 esquinas; una esquina es un ángulo recto.',
  square: 'Una figura con 4 lados igual de largos; cada esquina es un ángulo recto.',
  rectangle: 'Una figura con 4 lados, dos largos y dos cortos; cada esquina es un ángulo recto.',
  rhombus: 'Una figura con 4 lados igual de largos; ninguna esquina es un ángulo recto.',
  trapezoid: 'Una figura con 4 lados; solo dos de ellos van uno al lado del otro sin juntarse.',
  parallelogram:
    'Una figura con 4 lados; los lados opuestos nunca se juntan y ninguna esquina es un ángulo recto.',
  pentagon: 'Una figura con 5 lados rectos y 5 esquinas.',
  hexagon: 'Una figura con 6 lados rectos y 6 esquinas.',
  octagon: 'Una figura con 8 lados rectos y 8 esquinas.',
}
