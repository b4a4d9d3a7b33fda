import { useQuery } from '@tanstack/react-query'
import type { NextStep, StepExplanation } from '#contract/recommendations.ts'
import { read } from '../../api.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Sign } from '../../ui/sign.tsx'
import { childStateMessages } from '../../ui/state-words.ts'
import { useText } from '../../ui/text.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { EvidenceList } from '../../why/evidence-list.tsx'
import { reasonWords } from './step-words.ts'
import { ruleWords, weighedWords } from './rule-words.ts'

type Given = Pick<NextStep, 'competencyId' | 'title' | 'state' | 'quarters'> &
  Partial<Pick<NextStep, 'reason' | 'titles'>>

/** "Why this?", or why not: the sentence, every rule that spoke, and the work behind it. */
export function WhyStepPanel(props: { studentId: string; step: Given; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const { studentId, step } = props
  const params = { studentId, competencyId: step.competencyId }
  const why = useQuery(read('GET /students/:studentId/next-steps/:competencyId', { params }))
  const work = useQuery(read('GET /students/:studentId/mastery/:competencyId', { params }))
  const dayOf = (at: string) => format.date(new Date(at), { month: 'long', day: 'numeric' })
  const sentence = step.reason && reasonWords(step.reason, step.titles ?? {}, dayOf)
  return (
    <Panel label={t('whyStep.label', { title: step.title })} onClose={props.onClose}>
      <header className="stack-s">
        <p className="state">
          <Sign state={step.state} quarters={step.quarters} size={20} />
          {t(childStateMessages[step.state])}
        </p>
        <h2>{step.title}</h2>
        {sentence && <p>{t(sentence.message, sentence.values)}</p>}
      </header>
      {why.data ? <Rules explanation={why.data} /> : <Waiting query={why} />}
      {work.data && work.data.latestEvidence.length > 0 && (
        <section className="stack-s">
          <h3>{t('whyStep.work')}</h3>
          <EvidenceList evidence={work.data.latestEvidence} />
        </section>
      )}
    </Panel>
  )
}

const icons = { for: 'check', against: 'close', no: 'minus' } as const

function Rules({ explanation }: { explanation: StepExplanation }) {
  const t = useText()
  const format = useFormat()
  const dayOf = (at: string) => format.date(new Date(at), { month: 'long', day: 'numeric' })
  const weighed = explanation.rules.filter(({ rule }) => rule === 'weighed')
  const spoken = explanation.rules.filter(({ rule }) => rule !== 'weighed')
  return (
    <>
      <section className="stack-s">
        <h3>{t('whyStep.rules')}</h3>
        <ul className="conditions">
          {spoken.map((line, n) => {
            const { message, values } = ruleWords(line, explanation.titles, dayOf)
            const text = t(message, values)
            return (
              <li key={n}>
                <Icon name={icons[line.speaks]} />
                <span>{line.decides ? <b>{text}</b> : text}</span>
              </li>
            )
          })}
        </ul>
        <p className="asof">
          <span>{t('asOf', { at: <AsOf at={explanation.asOf} /> })}</span>
        </p>
      </section>
      {weighed.length > 0 && (
        <Disclosure label={t('whyStep.numbers')}>
          <p className="small quiet">{t('whyStep.numbers.lead')}</p>
          {weighed.map((line, n) => {
            const { kind, score, terms } = weighedWords(line)
            return (
              <table key={n} className="table">
                <caption>{t(kind)}</caption>
                <tbody>
                  {terms.map(([message, value]) => (
                    <tr key={message}>
                      <th scope="row">{t(message)}</th>
                      <td className="n">{format.number(toThousandths(value))}</td>
                    </tr>
                  ))}
                  <tr>
                    <th scope="row">{t('term.sum')}</th>
                    <td className="n">
                      <b>{format.number(toThousandths(score))}</b>
                    </td>
                  </tr>
                </tbody>
              </table>
            )
          })}
        </Disclosure>
      )}
    </>
  )
}

const toThousandths = (value: number) => Math.round(value * 1000) / 1000
