import type { Drawing, Shape } from './sign-shapes.ts'
import type { MasteryState } from '#contract/mastery.ts'
import { shapes16, shapes24 } from './sign-shapes.ts'
import { useText } from './text.ts'
import { drawingOf, stateMessages } from './state-words.ts'
import './sign.css'

/** One state as the API tells it; the quarters fill the disc of a step being worked on. */
type SignState = { state: MasteryState; quarters?: number }

const kinds = Object.keys(shapes24) as Drawing[]

/** Every drawing once, so that a grid of a thousand signs costs a thousand `use` elements and no more. */
export function SignSprite() {
  return (
    <svg width="0" height="0" className="sprite" aria-hidden="true" focusable="false">
      <defs>
        {kinds.map((kind) => (
          <symbol key={kind} id={`sign-${kind}`} viewBox="0 0 24 24">
            {shapes24[kind].map(path)}
          </symbol>
        ))}
        {kinds.map((kind) => (
          <symbol key={kind} id={`sign-${kind}-16`} viewBox="0 0 16 16">
            {shapes16[kind].map(path)}
          </symbol>
        ))}
      </defs>
    </svg>
  )
}

const path = (shape: Shape) => (
  <path
    key={shape.d}
    d={shape.d}
    fill={shape.fill ? `var(--${shape.fill})` : 'none'}
    stroke={shape.stroke ? `var(--${shape.stroke})` : 'none'}
    strokeWidth={shape.width}
    strokeLinecap="round"
    strokeLinejoin="round"
  />
)

type SignProps = SignState & {
  /** 'em' stands in a sentence like a word. */
  size?: 12 | 16 | 18 | 20 | 24 | 28 | 40 | 'em'
  /** True where the word does not stand beside the sign: then the sign says it. */
  named?: boolean
}

/** The sign of a mastery state. Discs are used for mastery and for nothing else. */
export function Sign({ state, quarters = 2, size = 20, named = false }: SignProps) {
  const t = useText()
  const href = `#sign-${drawingOf(state, quarters)}${typeof size === 'number' && size <= 18 ? '-16' : ''}`
  const name = named ? { role: 'img', 'aria-label': t(stateMessages[state]) } : { 'aria-hidden': true }
  return (
    <svg className={`sign sign--${size}`} focusable="false" {...name}>
      <use href={href} />
    </svg>
  )
}

/** Sign and word together, as everywhere but in the dense grid. */
export function StateLabel({ state, quarters = 2 }: SignState) {
  const t = useText()
  return (
    <span className="state">
      <Sign state={state} quarters={quarters} />
      {t(stateMessages[state])}
    </span>
  )
}
