import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useLanguage } from './spoken.ts'
import { useText } from './text.ts'

/**
 * Reads words to somebody who does not read yet, with the voice of her own device; nothing is sent anywhere. A device
 * without a voice shows no button. Pressed again, it stops.
 */
export function ReadAloud({ words, isQuiet = false }: { words: string; isQuiet?: boolean }) {
  const t = useText()
  const { language } = useLanguage()
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => () => window.speechSynthesis?.cancel(), [words])
  if (!('speechSynthesis' in window)) return null
  const speak = () => {
    speechSynthesis.cancel()
    if (isSpeaking) return
    const speech = new SpeechSynthesisUtterance(words)
    speech.lang = language
    speech.rate = 0.9
    speech.onend = speech.onerror = () => setSpeaking(false)
    setSpeaking(true)
    speechSynthesis.speak(speech)
  }
  return (
    <Button
      look={isQuiet ? 'quiet' : 'plain'}
      isBig={!isQuiet}
      isFlush={isQuiet}
      icon={isSpeaking ? 'stop' : 'speak'}
      aria-pressed={isSpeaking}
      onClick={speak}
    >
      {t('readAloud')}
    </Button>
  )
}
