import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FamilyHome, HomeStep, SubjectStanding } from '#contract/families.ts'
import { Icon } from '../ui/icon.tsx'
import { Sign } from '../ui/sign.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { useDayWord } from './home-sentence.tsx'

export const standingMessages: Record<SubjectStanding['standing'], MessageId> = {
  notStarted: 'standing.notStarted',
  onTrack: 'standing.onTrack',
  strong: 'standing.strong',
  stuck: 'standing.stuck',
  quiet: 'standing.quiet',
}

const marks: Record<SubjectStanding['standing'], ReactNode> = {
  notStarted: <Sign state="notStarted" size={24} />,
  onTrack: <Icon name="check" size={24} />,
  strong: <Icon name="check" size={24} />,
  stuck: <Sign state="needsHelp" size={24} />,
  quiet: <Icon name="clock" size={24} />,
}

/** Each subject with its word, what is hard, in hand, got and next; every step opens the work behind it. */
export function Subjects({ home }: { home: FamilyHome }) {
  const t = useText()
  return (
    <section aria-labelledby="subjects">
      <h2 className="h2" id="subjects">
        {t('home.subjects', { name: home.child.givenName })}
      </h2>
      <ul className="subjects">
        {home.subjects.map((subject) => (
          <li key={subject.frameworkId} className={`subjects__${subject.standing}`}>
            {marks[subject.standing]}
            <Subject subject={subject} home={home} />
          </li>
        ))}
      </ul>
      <p className="small quiet">
        <Link className="link" to="/students/$studentId/map" params={{ studentId: home.child.id }}>
          {t('map.openWhole')}
        </Link>
      </p>
    </section>
  )
}

function Subject({ subject, home }: { subject: SubjectStanding; home: FamilyHome }) {
  const t = useText()
  const dayWord = useDayWord(home.today)
  const { stuckOn, workingOn, latest, next, help } = subject
  const facts: [MessageId, HomeStep | null][] = [
    ['home.stuckOn', stuckOn],
    ['home.workingOn', workingOn],
    ['home.latest', latest],
    ['home.next', workingOn || stuckOn ? null : next],
  ]
  // Of the one that matters most also what it means, as the child would say it.
  const meant = stuckOn ?? workingOn ?? next
  return (
    <div>
      <h3>
        {t('home.subject', { subject: subject.subject, standing: t(standingMessages[subject.standing]) })}
      </h3>
      {facts.map(
        ([message, step]) =>
          step && (
            <p key={message} className="small">
              {t(message, { step: <StepLink key="step" step={step} childId={home.child.id} /> })}
              {step === meant && <span className="subjects__meaning">{t('home.meaning', step)}</span>}
            </p>
          ),
      )}
      {help && (
        <p className="small subjects__help">
          <Icon name="hand" size={16} />
          {t('home.help', { name: help.adult.name, day: dayWord(help.on) })}
        </p>
      )}
      {subject.of > 0 && (
        <p className="tiny">
          {t('home.held', { held: subject.held, of: subject.of, recent: subject.recent })}
        </p>
      )}
    </div>
  )
}

function StepLink({ step, childId }: { step: HomeStep; childId: string }) {
  return (
    <Link to="/students/$studentId" params={{ studentId: childId }} search={{ step: step.competencyId }}>
      {step.title}
    </Link>
  )
}
