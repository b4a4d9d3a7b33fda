import type { ReactNode, Ref } from 'react'
import type { PictureName } from './picture.tsx'
import { Picture } from './picture.tsx'
import './sentence.css'

type SentenceProps = {
  /** One plain statement; signs (`Sign` of size `em`) and links stand in it like words. */
  children: ReactNode
  /** The time it is true for and the way to its reasons, as `<span>`s and links. */
  asOf?: ReactNode
  /** What follows from it, in one or two lines. */
  lead?: ReactNode
  /** Whom it is about. */
  picture?: PictureName | undefined
  /** Smaller things that belong to it: a license, buttons. */
  more?: ReactNode
  /** The greeting of a child's day stands larger. */
  isGreeting?: boolean
  /** 1, being the only one of its page; deeper where a part of a page ends or begins with one. */
  level?: 1 | 2 | 3
  /** Takes the focus when what it says has just come to be. */
  heading?: Ref<HTMLHeadingElement>
  /** Said again by screen readers when it changes while one looks. */
  isLive?: boolean
}

/** Every screen opens with one: it is the answer, the rest is evidence. The only `h1` of a page. */
export function Sentence({
  children,
  asOf,
  lead,
  picture,
  more,
  isGreeting,
  isLive,
  level = 1,
  heading,
}: SentenceProps) {
  const Heading = `h${level}` as const
  const words = (
    <div className={level === 1 ? 'intro' : 'intro intro--within'} aria-live={isLive ? 'polite' : undefined}>
      <Heading
        className={isGreeting ? 'hello' : 'sentence'}
        ref={heading}
        tabIndex={heading ? -1 : undefined}
      >
        {children}
      </Heading>
      {asOf && <p className="asof">{asOf}</p>}
      {lead && <p className="lead">{lead}</p>}
      {more}
    </div>
  )
  if (!picture) return words
  return (
    <div className="who-line">
      <Picture name={picture} size={64} />
      {words}
    </div>
  )
}
