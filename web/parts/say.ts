import { useLanguage } from '../ui/spoken.ts'
import { longer } from '../ui/trial-language.ts'

/** The words of the specimens, in the language of the page; longer when the page is tried with longer words. */
export function useSay(): (en: string, es: string) => string {
  const { language } = useLanguage()
  const isLong = sessionStorage.getItem('trial') === 'long'
  return (en, es) => {
    const words = language === 'es' ? es : en
    return isLong ? longer(words) : words
  }
}
