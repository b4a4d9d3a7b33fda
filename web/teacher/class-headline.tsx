import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClassMap } from '#contract/mastery.ts'
import type { Headline } from './class-map.ts'
import { useText } from '../ui/text.ts'

type ClassHeadlineProps = { headline: Headline; map: ClassMap }

/** The one plain sentence of the class map; the step it names opens. */
export function ClassHeadline({ headline, map }: ClassHeadlineProps) {
  const t = useText()
  const total = map.students.length
  switch (headline.kind) {
    case 'empty':
      return t('headline.empty')
    case 'notStarted':
      return t('headline.notStarted')
    case 'all':
      return t('headline.all', { steps: map.competencies.length })
    case 'held':
      return t('headline.held', { held: headline.held, possible: headline.possible })
    case 'wall': {
      const step = map.competencies[headline.step]
      const before = headline.before === null ? undefined : map.competencies[headline.before]
      if (!step) return null
      const link = (parts: ReactNode[]) => (
        <Link
          key="step"
          from="/sections/$sectionId"
          search={(now) => ({ ...now, student: undefined, step: step.id })}
          resetScroll={false}
        >
          {parts}
        </Link>
      )
      const values = { count: headline.busy, total, step: step.title, link }
      return before
        ? t('headline.wallAfter', { ...values, before: before.title })
        : t('headline.wall', values)
    }
  }
}
