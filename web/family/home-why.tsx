import type { FamilyHome, SubjectStanding } from '#contract/families.ts'
import { Panel } from '../ui/panel.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { RuleLink } from '../why/rule-link.tsx'
import { standingMessages } from './subjects.tsx'

const reasons: Record<SubjectStanding['standing'], MessageId> = {
  notStarted: 'home.why.notStarted',
  onTrack: 'home.why.onTrack',
  strong: 'home.why.strong',
  stuck: 'home.why.stuck',
  quiet: 'home.why.quiet',
}

/** Why the sentence says what it says: the rule that spoke for each subject, with its numbers. */
export function HomeWhy({ home, onClose }: { home: FamilyHome; onClose: () => void }) {
  const t = useText()
  return (
    <Panel label={t('home.why')} onClose={onClose}>
      <div className="stack">
        <h2>{t('home.why')}</h2>
        <dl className="home-why">
          {home.subjects.map((subject) => (
            <div key={subject.frameworkId}>
              <dt>
                {t('home.subject', {
                  subject: subject.subject,
                  standing: t(standingMessages[subject.standing]),
                })}
              </dt>
              <dd>
                {t(reasons[subject.standing], {
                  recent: subject.recent,
                  step: subject.stuckOn?.title ?? '',
                })}
              </dd>
            </div>
          ))}
        </dl>
        <p className="small quiet">{t('home.why.same')}</p>
        <p>
          <RuleLink label={t('rule.title')} />
        </p>
      </div>
    </Panel>
  )
}
