import { useQuery } from '@tanstack/react-query'
import { read } from '../api.ts'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { ruleMessages } from './evidence-words.ts'
import './why.css'

/** The district's rule for declaring mastery, line by line. */
export function RulePanel({ onClose }: { onClose: () => void }) {
  const t = useText()
  const rule = useQuery(read('GET /mastery-rule', {}))
  return (
    <Panel label={t('rule.title')} onClose={onClose}>
      <h2>{t('rule.title')}</h2>
      {rule.isError && <Trouble problem={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.data && (
        <>
          <ol className="rule">
            {rule.data.lines.map((line) => (
              <li key={line.id}>{t(ruleMessages[line.id], line.values)}</li>
            ))}
          </ol>
          <p className="tiny">{t('rule.model', { model: rule.data.model })}</p>
        </>
      )}
    </Panel>
  )
}
