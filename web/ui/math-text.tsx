import { Fragment } from 'react'
import type { Line } from '#contract/assessment.ts'
import { mathElements } from './mathml.ts'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
import './math-text.css'

/**
 * A line of words and maths. The eye gets the maths as it is written; who listens gets the words that belong to it,
 * the same as are read aloud.
 */
export function MathText({ line }: { line: Line }) {
  return line.map((segment, n) =>
    'text' in segment ? (
      <Fragment key={n}>{segment.text}</Fragment>
    ) : (
      <span key={n} className="maths">
        <span aria-hidden="true">{mathElements(segment.math)}</span>
        <span className="vh">{segment.say}</span>
      </span>
    ),
  )
}

/** Several lines, each a paragraph. */
export function MathLines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line, n) => (
    <p key={n}>
      <MathText line={line} />
    </p>
  ))
}
