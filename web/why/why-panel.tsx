import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MasteryReasons } from '#contract/mastery.ts'
import { read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Icon } from '../ui/icon.tsx'
import { Panel } from '../ui/panel.tsx'
import { Sign } from '../ui/sign.tsx'
import { childStateMessages, stateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { Band } from './band.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { bearsFigures, conditionWords, leansOnOtherSteps, outOfTen, surenessWords } from './evidence-words.ts'
import { Reason } from './reason.tsx'
import './why.css'

type WhyPanelProps = {
  studentId: string
  studentName: string
  competencyId: string
  /** Whether a student or a family reads: then the states are said in their words. */
  isForChild?: boolean
  /** What the reader may do about it, after the sentence that says where she stands. */
  more?: (reasons: MasteryReasons) => ReactNode
  onClose: () => void
}

/** The evidence behind one cell: what it says, how sure, the rule line by line, and each piece of work. */
export function WhyPanel({
  studentId,
  studentName,
  competencyId,
  isForChild = false,
  more,
  onClose,
}: WhyPanelProps) {
  const t = useText()
  const why = useQuery(
    read('GET /students/:studentId/mastery/:competencyId', { params: { studentId, competencyId } }),
  )
  return (
    <Panel label={t('why.label', { name: studentName })} onClose={onClose}>
      {why.isPending && <p className="quiet">{t('wait.loading')}</p>}
      {why.isError && <Trouble problem={why.error} onRetry={() => void why.refetch()} />}
      {why.data && (
        <Why reasons={why.data} name={studentName} isForChild={isForChild} more={more?.(why.data)} />
      )}
    </Panel>
  )
}

type WhyProps = {
  reasons: MasteryReasons
  name: string
  isForChild: boolean
  more: ReactNode
}

function Why({ reasons, name, isForChild, more }: WhyProps) {
  const t = useText()
  const words = isForChild ? childStateMessages : stateMessages
  return (
    <>
      <header className="stack-s why__head">
        <p className="small quiet">{name}</p>
        <h2>{reasons.title}</h2>
        {reasons.humanCodingScheme && <p className="tiny">{reasons.humanCodingScheme}</p>}
        <p className="why__state">
          <Sign state={reasons.state} quarters={reasons.quarters} size={24} />
          <b>{t(words[reasons.state])}</b>
        </p>
        <p>
          <Reason reasons={reasons} isForChild={isForChild} />
        </p>
        <p className="asof">
          <span>{t('asOf', { at: <AsOf at={reasons.estimate?.asOf ?? reasons.asOf} /> })}</span>
        </p>
      </header>
      {more}
      <Figures reasons={reasons} />
      <Conditions reasons={reasons} isForChild={isForChild} />
      <section className="stack-s">
        <h3>{t('why.evidence', { count: reasons.estimate?.evidenceCount ?? 0 })}</h3>
        {reasons.latestEvidence.length ? (
          <EvidenceList evidence={reasons.latestEvidence} />
        ) : (
          <p className="quiet small">{t('why.noEvidence')}</p>
        )}
      </section>
      <Ties reasons={reasons} />
    </>
  )
}

/** What we expect on new questions, drawn and said, with how sure that is. */
function Figures({ reasons }: { reasons: MasteryReasons }) {
  const t = useText()
  const { estimate, rule } = reasons
  if (!estimate) return null
  const standard = rule.lines.find((line) => line.id === 'mastery.rule.standard')?.values
  const mark = t('why.mark', { right: standard?.right ?? rule.cut * 10, of: standard?.of ?? 10 })
  return (
    <section className="stack-s">
      <h3>{t('why.expect')}</h3>
      <Band
        success={estimate.success}
        lower={estimate.lower}
        upper={estimate.upper}
        cut={rule.cut}
        mark={mark}
      />
      <p className="small">
        {t('why.band', outOfTen(estimate.lower, estimate.upper))}{' '}
        {t(surenessWords(estimate.lower, estimate.upper))}
      </p>
      {leansOnOtherSteps(reasons) && <p className="small">{t('why.littleWork')}</p>}
    </section>
  )
}

/** The rule, condition by condition; a child reads those in per cent only where work on the step bears them out. */
function Conditions({ reasons, isForChild }: { reasons: MasteryReasons; isForChild: boolean }) {
  const t = useText()
  const conditions =
    isForChild && !bearsFigures(reasons)
      ? reasons.conditions.filter(({ id }) => id === 'mastery.rule.distinctSuccesses')
      : reasons.conditions
  if (!conditions.length) return null
  return (
    <section className="stack-s">
      <h3>{t('rule.title')}</h3>
      <ul className="conditions">
        {conditions.map((condition) => {
          const { message, values } = conditionWords(condition)
          return (
            <li key={condition.id}>
              <Icon name={condition.isMet ? 'done' : 'todo'} />
              <span>
                {t(message, values)} <b>{condition.isMet ? t('condition.met') : t('condition.notMet')}</b>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Ties({ reasons }: { reasons: MasteryReasons }) {
  const t = useText()
  return (
    <dl className="ties">
      {reasons.prerequisites.length > 0 && (
        <div>
          <dt>{t('why.needs')}</dt>
          {reasons.prerequisites.map((step) => (
            <dd key={step.competencyId}>
              <Sign state={step.state} quarters={step.quarters} size={18} named />
              {step.title}
            </dd>
          ))}
        </div>
      )}
      {reasons.followers.length > 0 && (
        <div>
          <dt>{t('why.opens')}</dt>
          {reasons.followers.map((step) => (
            <dd key={step.competencyId}>{step.title}</dd>
          ))}
        </div>
      )}
    </dl>
  )
}
