import type { Evidence } from '#contract/evidence.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { useText } from '../ui/text.ts'
import { deedWords, effectWords } from './evidence-words.ts'
import './why.css'

/** What was done, in short: what was asked, how it went, what helped. */
export function Deed({ piece }: { piece: Evidence }) {
  const t = useText()
  const help = [
    piece.hints ? t('deed.hints', { count: piece.hints }) : null,
    piece.attempts && piece.attempts > 1 ? t('deed.attempts', { count: piece.attempts }) : null,
  ].filter(Boolean)
  return (
    <>
      {t(deedWords(piece))}
      {piece.item && `: ${piece.item.title ?? piece.item.identifier}`}
      {help.length > 0 && `, ${help.join(', ')}`}
    </>
  )
}

/** Evidence on one step, newest first, each with how it counts and why. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useText()
  return (
    <ol className="evidence">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <Try isRight={piece.isCorrect} />
          <div>
            <p>
              <Deed piece={piece} />
            </p>
            {piece.note && <p className="quiet">“{piece.note}”</p>}
            <p className="quiet">
              {t(effectWords(piece))}
              {piece.effect.share < 1 &&
                ` ${t('effect.shared', { count: Math.round(1 / piece.effect.share) })}`}
            </p>
            <p className="tiny">
              {piece.recordedBy ? t('deed.by', { name: piece.recordedBy.name }) : piece.source}
            </p>
          </div>
          <span className="tiny">
            <ShortDay at={piece.occurredAt} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** A try: a tick that stands above the line when right, hangs below when not yet. */
function Try({ isRight }: { isRight: boolean }) {
  return (
    <svg className="one-try" viewBox="0 0 16 20" aria-hidden="true" focusable="false">
      <path className="one-try__line" d="M1 10h14" />
      <path className={isRight ? 'one-try__right' : 'one-try__notYet'} d={isRight ? 'M8 10V2' : 'M8 10v8'} />
    </svg>
  )
}
