import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { LiveClass, LiveLine } from '#contract/lessons.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'
import { useActs, type Act } from './live-acts.tsx'
import { minutesSince, type LiveGroups, type LineOf, type NeedLine } from './live-class.ts'
import { LiveTries } from './live-tries.tsx'
import { useNow } from './use-now.ts'

type NeedsProps = { live: LiveClass; groups: LiveGroups; onAct: (act: Act) => void }

/** Who needs the teacher, longest wait first: the first line is large, since one can walk to one child at a time. */
export function Needs({ live, groups, onAct }: NeedsProps) {
  const t = useText()
  const now = useNow()
  if (groups.needs.length + groups.onTheWay.length === 0)
    return <p className="live__calm">{t('live.calm')}</p>
  const titleOf = ({ competencyId }: LiveLine) =>
    competencyId === null ? undefined : live.titles[competencyId]
  return (
    <ol className="queue">
      {groups.needs.map((line, index) => (
        <Need
          key={line.student.id}
          line={line}
          title={titleOf(line)}
          minutes={minutesSince(line.live.since, now)}
          isFirst={index === 0}
          onAct={onAct}
        />
      ))}
      {groups.onTheWay.map((line) => (
        <OnTheWay key={line.student.id} title={titleOf(line)} line={line} />
      ))}
    </ol>
  )
}

type NeedProps = {
  line: NeedLine
  title: string | undefined
  minutes: number
  isFirst: boolean
  onAct: NeedsProps['onAct']
}

/** Drawn again only when something of her own changes, as every line of a class. */
const Need = memo(function Need({ line, title, minutes, isFirst, onAct }: NeedProps) {
  const t = useText()
  return (
    <li className={isFirst ? 'need need--now' : 'need'}>
      <Sign state="needsHelp" size={28} named />
      <div>
        <h3>
          {line.student.name}{' '}
          <span>{t(line.live.status === 'asked' ? 'live.asked' : 'live.stuckFor', { minutes })}</span>
        </h3>
        <p>
          <What line={line} title={title} />{' '}
          <Link
            to="/students/$studentId"
            params={{ studentId: line.student.id }}
            search={line.competencyId ? { step: line.competencyId } : {}}
          >
            {t('live.work')}
            <span className="vh">, {line.student.name}</span>
          </Link>
        </p>
      </div>
      <LiveTries line={line} />
      <NeedActs line={line} isFirst={isFirst} onAct={onAct} />
    </li>
  )
})

/** What she is at, and what stands behind "asked" or "stuck". */
function What({ line, title }: Pick<NeedProps, 'line' | 'title'>) {
  const t = useText()
  const { live: status } = line
  return (
    <>
      {title && <b>{title}.</b>}{' '}
      {status.status === 'asked'
        ? status.note && t('live.note', { note: status.note })
        : status.slip
          ? t('live.slip', { say: status.slip.say, times: status.slip.times })
          : t(status.rule === 'notYet' ? 'live.notYet' : 'live.noProgress', {
              notYet: status.notYet,
              of: status.of,
            })}
    </>
  )
}

function NeedActs(props: { line: NeedLine; isFirst: boolean; onAct: (act: Act) => void }) {
  const { line, isFirst, onAct } = props
  const t = useText()
  const acts = useActs(line.student)
  const [partner] = line.partners
  const name = <span className="vh">, {line.student.name}</span>
  const first = line.student.name.split(' ')[0] ?? line.student.name
  return (
    <div className="need__acts row">
      <Button look={isFirst ? 'do' : 'plain'} isBusy={acts.isBusy} onClick={() => acts.go(line)}>
        {isFirst ? (
          t('live.goTo', { name: first })
        ) : (
          <>
            {t('live.go')}
            {name}
          </>
        )}
      </Button>
      <Button onClick={() => onAct({ kind: 'hint', line })}>
        {t('live.hint')}
        {name}
      </Button>
      {partner && line.competencyId && (
        <Button
          look={isFirst ? 'plain' : 'quiet'}
          isBusy={acts.isBusy}
          onClick={() => acts.pair(line, partner.student)}
        >
          {t('live.pair', { partner: partner.student.name.split(' ')[0] ?? partner.student.name })}
          {name}
        </Button>
      )}
      <Button look="quiet" onClick={() => onAct({ kind: 'suggest', line })}>
        {t('live.suggest')}
        {name}
      </Button>
    </div>
  )
}

/** An adult is going: stays until the help was given. */
function OnTheWay({ line, title }: { line: LineOf<'asked'>; title: string | undefined }) {
  const t = useText()
  const acts = useActs(line.student)
  return (
    <li className="need need--taken">
      <Sign state="needsHelp" size={20} />
      <div>
        <h3>{line.student.name}</h3>
        <p>
          {t('live.going', { adult: line.live.takenBy?.name ?? '' })} {title}
        </p>
      </div>
      <Button isBusy={acts.isBusy} onClick={() => acts.helped(line)}>
        {t('live.helped')}
        <span className="vh">, {line.student.name}</span>
      </Button>
    </li>
  )
}
