import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../endpoints.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { useText } from '../ui/text.ts'

type SecretOnceProps = {
  name: string
  made: Answer<'POST /sources/:sourceId/credentials'>
  onClose: () => void
}

/** Address, key and secret, to be copied now: the secret is kept nowhere. */
export function SecretOnce({ name, made, onClose }: SecretOnceProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // What was acted on is gone; the reading goes on here.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('secret.title', { name })}
      </h2>
      <Note tone="do" icon="warning">
        {t('secret.once')}
      </Note>
      <Copyable label={t('secret.endpoint')} text={`${location.origin}/xapi`} />
      <Copyable label={t('secret.key')} text={made.credential.key} />
      <Copyable label={t('secret.secret')} text={made.secret} />
      <div>
        <Button look="do" onClick={onClose}>
          {t('secret.kept')}
        </Button>
      </div>
    </div>
  )
}

function Copyable({ label, text }: { label: string; text: string }) {
  const t = useText()
  const shown = useRef<HTMLElement>(null)
  const [how, setHow] = useState<'copied' | 'byHand' | null>(null)
  const copy = async () => {
    // A page without TLS has no clipboard: then it is selected, to be copied by hand.
    if (shown.current) getSelection()?.selectAllChildren(shown.current)
    try {
      await navigator.clipboard.writeText(text)
      setHow('copied')
    } catch {
      setHow('byHand')
    }
  }
  return (
    <div className="copyable">
      <span className="small">{label}</span>
      <code ref={shown}>{text}</code>
      <Button icon={how === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
        {t(how === 'copied' ? 'secret.copied' : 'secret.copy')}
        <span className="vh">: {label}</span>
      </Button>
      <span className="tiny" role="status">
        {how === 'byHand' && t('secret.byHand')}
      </span>
    </div>
  )
}
