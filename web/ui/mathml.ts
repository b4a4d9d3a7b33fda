import type { ReactNode } from 'react'
import { createElement } from 'react'

/** What KaTeX writes for school maths (MathML Core), without the source it carries along. */
const elements = new Set(
  'math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mpadded menclose mphantom semantics'.split(
    ' ',
  ),
)
const attributes = new Set(
  'display displaystyle scriptlevel stretchy fence separator accent accentunder mathvariant linethickness rowspacing columnspacing columnalign lspace rspace width height depth notation minsize maxsize form'.split(
    ' ',
  ),
)

const kept = new Map<string, ReactNode>()
const mostKept = 500

/**
 * MathML as elements of the page. Only maths gets through: the text is read by the browser without being run, and
 * what is not on the lists is left out, so that a row of the database can never be more than maths.
 */
export function mathElements(source: string): ReactNode {
  const known = kept.get(source)
  if (known !== undefined) return known
  const math = new DOMParser().parseFromString(source, 'text/html').body.querySelector('math')
  const made = math ? elementOf(math, 0) : null
  if (kept.size >= mostKept) kept.clear()
  kept.set(source, made)
  return made
}

function elementOf(element: Element, key: number): ReactNode {
  const name = element.localName
  if (!elements.has(name)) return null
  const children = [...element.childNodes].map((child, n) =>
    child instanceof Element ? elementOf(child, n) : child.textContent,
  )
  if (name === 'semantics') return children[0]
  const given = [...element.attributes].filter((attribute) => attributes.has(attribute.name))
  const props = Object.fromEntries(given.map((attribute) => [attribute.name, attribute.value]))
  return createElement(name, { ...props, key }, ...children)
}
