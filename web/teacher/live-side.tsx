import { Link } from '@tanstack/react-router'
import type { LiveClass } from '#contract/lessons.ts'
import { Button } from '../ui/button.tsx'
import { useFormat } from '../ui/format.ts'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'
import { useActs, type Act } from './live-acts.tsx'
import { minutesSince, type LineOf, type LiveGroups } from './live-class.ts'
import { useNow } from './use-now.ts'

type SideProps = { live: LiveClass; groups: LiveGroups; onAct: (act: Act) => void }

/** Beside the queue: who went quiet, and who moved on. */
export function LiveSide({ live, groups, onAct }: SideProps) {
  const t = useText()
  return (
    <aside className="live__side" aria-label={t('live.side')}>
      <section aria-labelledby="quiet">
        <h2 id="quiet">
          {t('live.quiet')} <span className="count">{groups.idle.length}</span>
        </h2>
        {groups.idle.length === 0 && <p className="small quiet">{t('live.quiet.none')}</p>}
        <ul>
          {groups.idle.map((line) => (
            <Quiet key={line.student.id} live={live} line={line} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="moved">
        <h2 id="moved">
          {t('live.moved')} <span className="count">{groups.movedOn.length}</span>
        </h2>
        {groups.movedOn.length === 0 && <p className="small quiet">{t('live.moved.none')}</p>}
        <ul>
          {groups.movedOn.map((line) => (
            <Moved key={line.student.id} live={live} line={line} onAct={onAct} />
          ))}
        </ul>
      </section>
    </aside>
  )
}

function Quiet({ live, line }: { live: LiveClass; line: LineOf<'idle'> }) {
  const t = useText()
  const now = useNow()
  const acts = useActs(line.student)
  const title = line.competencyId ? live.titles[line.competencyId] : undefined
  const { since } = line.live
  return (
    <li>
      <p>
        <Link to="/students/$studentId" params={{ studentId: line.student.id }}>
          {line.student.name}
        </Link>
        <br />
        {since === null ? t('live.notBegun') : t('live.quietFor', { minutes: minutesSince(since, now) })}
        {title && since !== null && `, ${title}`}
      </p>
      <Button isBusy={acts.isBusy} onClick={() => acts.nudge(line)}>
        {t('live.nudge')}
        <span className="vh">, {line.student.name}</span>
      </Button>
    </li>
  )
}

function Moved({
  live,
  line,
  onAct,
}: {
  live: LiveClass
  line: LineOf<'movedOn'>
  onAct: SideProps['onAct']
}) {
  const t = useText()
  const format = useFormat()
  const to = line.live.toId === null ? undefined : live.titles[line.live.toId]
  const values = {
    student: (
      <Link key="student" to="/students/$studentId" params={{ studentId: line.student.id }}>
        {line.student.name}
      </Link>
    ),
    step: to,
  }
  return (
    <li>
      <p>
        {to === undefined ? t('live.choosing', values) : t('live.nowAt', values)}
        <br />
        <Sign state="mastered" size={18} named /> {live.titles[line.live.fromId]},{' '}
        <time dateTime={line.live.at}>
          {format.date(new Date(line.live.at), { hour: 'numeric', minute: '2-digit' })}
        </time>
      </p>
      {to === undefined && (
        <Button onClick={() => onAct({ kind: 'suggest', line })}>
          {t('live.suggest')}
          <span className="vh">, {line.student.name}</span>
        </Button>
      )}
    </li>
  )
}
