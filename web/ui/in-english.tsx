import { useLanguage } from './spoken.ts'
import { useText } from './text.ts'

/** Words that the server writes about files, in English only: marked as such, so that they are read aloud right. */
export function InEnglish({ words }: { words: string }) {
  return <span lang="en">{words}</span>
}

/** Says so, once on a page that shows such words to somebody who reads another language. */
export function InEnglishNote() {
  const t = useText()
  const { language } = useLanguage()
  return language === 'en' ? null : <p className="small quiet">{t('inEnglish.note')}</p>
}
