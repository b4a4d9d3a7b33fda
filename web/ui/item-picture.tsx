import type { ItemPicture as Picture } from '#contract/assessment.ts'
import type { DrawnPicture } from '#engine/items/drawing.ts'
import { BarChart } from './drawings/bar-chart.tsx'
import { Blocks } from './drawings/blocks.tsx'
import { Clock } from './drawings/clock.tsx'
import { Coins } from './drawings/coins.tsx'
import { CountedDots, DotArray } from './drawings/counted-dots.tsx'
import { FractionBars } from './drawings/fraction-bars.tsx'
import { NumberLine } from './drawings/number-line.tsx'
import { Plane } from './drawings/plane.tsx'
import { Rectangle } from './drawings/rectangle.tsx'
import { Shape } from './drawings/shape.tsx'

/** The picture of an item, drawn from its figures; the engine made and checked them. */
export function ItemPicture({ picture }: { picture: Picture }) {
  const drawn = picture as DrawnPicture
  const { alt } = drawn
  switch (drawn.kind) {
    case 'fractionBars':
      return <FractionBars values={drawn.values} alt={alt} />
    case 'numberLine':
      return <NumberLine values={drawn.values} alt={alt} />
    case 'array':
      return <DotArray values={drawn.values} alt={alt} />
    case 'rectangle':
      return <Rectangle values={drawn.values} alt={alt} />
    case 'barChart':
      return <BarChart values={drawn.values} alt={alt} />
    case 'dots':
      return <CountedDots values={drawn.values} alt={alt} />
    case 'clock':
      return <Clock values={drawn.values} alt={alt} />
    case 'coins':
      return <Coins values={drawn.values} alt={alt} />
    case 'blocks':
      return <Blocks values={drawn.values} alt={alt} />
    case 'plane':
      return <Plane values={drawn.values} alt={alt} />
    case 'shape':
      return <Shape values={drawn.values} alt={alt} />
  }
}
