import type { FamilyHome } from '#contract/families.ts'
import { useFormat } from '../ui/format.ts'
import { Sign } from '../ui/sign.tsx'
import { useLanguage } from '../ui/spoken.ts'
import { useText } from '../ui/text.ts'
import { dayFrom, inSentence, linesOf, noonOf, type Line } from './home-words.ts'

/** How a child is doing, in one or two plain sentences. */
export function HomeSentence({ home }: { home: FamilyHome }) {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const dayWord = useDayWord(home.today)
  const name = home.child.givenName
  const say = (line: Line) => {
    if (line.kind === 'notBegun') return t('home.notBegun', { name })
    if (line.kind === 'gotToday')
      return t('home.gotToday', {
        count: line.steps.length,
        step: line.steps[0]?.title,
        sign: <Sign key="sign" state="mastered" size="em" />,
      })
    const subjects = format.list(line.subjects.map((subject) => inSentence(subject, language)))
    if (line.kind === 'well') return t('home.well', { name, subjects })
    if (line.kind === 'quiet') return t('home.quiet', { subjects })
    const values = {
      subjects,
      count: line.subjects.length,
      sign: <Sign key="sign" state="needsHelp" size="em" />,
    }
    return line.helpOn === null
      ? t('home.stuck', values)
      : t('home.stuck.help', { ...values, day: dayWord(line.helpOn) })
  }
  return linesOf(home).map((line, n) => (
    <span key={line.kind}>
      {n > 0 && ' '}
      {say(line)}
    </span>
  ))
}

/** "today", "tomorrow", "on Thursday". */
export function useDayWord(today: string): (day: string) => string {
  const t = useText()
  const format = useFormat()
  return (day) => {
    const from = dayFrom(today, day)
    if (from === 'today') return t('day.today')
    if (from === 'tomorrow') return t('day.tomorrow')
    return t('day.on', { day: format.date(noonOf(day), { weekday: 'long' }) })
  }
}
