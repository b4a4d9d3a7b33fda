import type { LiveLine } from '#contract/lessons.ts'
import { useText } from '../ui/text.ts'
import { Ticks, type Tick } from '../ui/ticks.tsx'

/** A student's last answers as ticks; a hint stands before the answer it was taken for. */
export function LiveTries({ line }: { line: LiveLine }) {
  const t = useText()
  const ticks = line.ticks.flatMap(({ isCorrect, hints }): Tick[] => [
    ...(hints > 0 ? [{ kind: 'hint' } as const] : []),
    { kind: isCorrect ? 'right' : 'notYet' },
  ])
  return <Ticks ticks={ticks} label={t('live.tries', { name: line.student.name })} />
}
