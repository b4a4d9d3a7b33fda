import type { ItemContent } from '#contract/assessment.ts'
import { ItemPicture } from '../../ui/item-picture.tsx'
import { MathLines } from '../../ui/math-text.tsx'
import { ReadAloud } from '../../ui/read-aloud.tsx'
import { spokenLine } from '../../ui/spoken-line.ts'
import './practice.css'

/** What is asked: the text to read, the question, its picture, and a voice for all of it. */
export function Question({ content, id }: { content: ItemContent; id: string }) {
  const { passage, prompt, picture, readAloud } = content
  const heard = [...(readAloud === 'all' ? passage : []), ...(readAloud === 'none' ? [] : prompt)]
  const words = [...heard.map(spokenLine), ...(picture && readAloud === 'all' ? [picture.alt] : [])].filter(
    Boolean,
  )
  return (
    <div className="question" lang={content.language}>
      {passage.length > 0 && (
        <div className="question__passage">
          <MathLines lines={passage} />
        </div>
      )}
      <div className="question__prompt" id={id} tabIndex={-1}>
        <MathLines lines={prompt} />
      </div>
      {picture && <ItemPicture picture={picture} />}
      {words.length > 0 && (
        <div>
          <ReadAloud words={words.join('. ')} isQuiet />
        </div>
      )}
    </div>
  )
}
