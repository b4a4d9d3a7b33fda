import type { ClassMap } from '#contract/mastery.ts'
import type { Headline, Patterns } from './class-map.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'

type ClassPatternsProps = {
  map: ClassMap
  patterns: Patterns
  headline: Headline
  /** Whether the viewer makes the groups of this class. */
  isTeaching: boolean
  onCell: (studentId: string, stepId: string) => void
  onStep: (stepId: string) => void
}

/** Beside the headline: what to do about it, who waits for help, which doors are still closed, what is worth a refresh. */
export function ClassPatterns({ map, patterns, headline, isTeaching, onCell, onStep }: ClassPatternsProps) {
  const t = useText()
  const { waiting, closed, refresh } = patterns
  const wall = headline.kind === 'wall' ? map.competencies[headline.step] : undefined
  return (
    <ul className="patterns">
      {headline.kind === 'wall' && wall && isTeaching && (
        <li>
          <p>
            <b>{t('patterns.wall')}</b>{' '}
            {t('patterns.wall.text', { count: headline.busy, total: map.students.length, step: wall.title })}
          </p>
          <p>
            <ButtonLink look="do" to="/sections/$sectionId/groups" params={{ sectionId: map.sectionId }}>
              {t('patterns.wall.groups')}
            </ButtonLink>
          </p>
        </li>
      )}
      {waiting.length > 0 && (
        <li>
          <p>
            <b>{t('patterns.waiting')}</b> {t('patterns.waiting.text', { count: waiting.length })}
          </p>
          <ul className="stack-s">
            {waiting.slice(0, 6).map(({ student, step }) => {
              const at = map.competencies[step]
              return (
                at && (
                  <li key={`${student.id} ${at.id}`} className="patterns__one">
                    <Sign state="needsHelp" size={18} />
                    <button className="link" type="button" onClick={() => onCell(student.id, at.id)}>
                      {t('patterns.waiting.one', { name: student.name, step: at.title })}
                    </button>
                  </li>
                )
              )
            })}
          </ul>
        </li>
      )}
      {closed.length > 0 && (
        <li>
          <p>
            <b>{t('patterns.closed', { count: closed.length })}</b> {t('patterns.closed.text')}
          </p>
          <ul className="stack-s">
            {closed.slice(0, 4).map((step) => {
              const at = map.competencies[step]
              return (
                at && (
                  <li key={at.id}>
                    <button className="link" type="button" onClick={() => onStep(at.id)}>
                      {at.title}
                    </button>
                  </li>
                )
              )
            })}
          </ul>
        </li>
      )}
      {refresh.steps > 0 && (
        <li>
          <p>
            <b>{t('patterns.refresh')}</b> {t('patterns.refresh.text', refresh)}
          </p>
        </li>
      )}
    </ul>
  )
}
