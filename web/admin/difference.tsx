import type { ChangeCounts, ChangeSample, Import } from '#contract/imports.ts'
import type { MessageId } from '../ui/text.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { useFormat } from '../ui/format.ts'
import { useText } from '../ui/text.ts'
import { entityWord } from './import-words.ts'

const changes = ['added', 'changed', 'removed'] as const

/** What would change, or did: counted per entity, and some of the rows themselves. */
export function Difference({ one }: { one: Import }) {
  const t = useText()
  const format = useFormat()
  return (
    <section className="stack" aria-labelledby="difference">
      <h2 className="h2" id="difference">
        {t(one.status === 'applied' ? 'difference.done' : 'difference.title')}
      </h2>
      <table className="table difference">
        <thead>
          <tr>
            <th scope="col">{t('difference.entity')}</th>
            <th scope="col" className="n">
              {t('difference.added')}
            </th>
            <th scope="col" className="n">
              {t('difference.changed')}
            </th>
            <th scope="col" className="n">
              {t('difference.removed')}
            </th>
            <th scope="col" className="n">
              {t('difference.unchanged')}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(one.counts)
            .filter(hasRows)
            .map(([entity, counts]) => (
              <tr key={entity}>
                <th scope="row">{entityWord(entity, t)}</th>
                {([...changes, 'unchanged'] as const).map((change) => (
                  <td
                    key={change}
                    className={counts[change] ? 'n' : 'n zero'}
                    data-label={t(headings[change])}
                  >
                    {format.number(counts[change])}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <Figures figures={one.figures} />
      {one.samples.length > 0 && (
        <Disclosure label={t('difference.samples', { count: one.samples.length })}>
          <div className="samples">
            {changes.map((change) => (
              <Samples
                key={change}
                change={change}
                samples={one.samples.filter((sample) => sample.change === change)}
              />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  )
}

const figureMessages: Record<string, MessageId> = {
  rows: 'figure.rows',
  students: 'figure.students',
  items: 'figure.items',
  competencies: 'figure.competencies',
  seconds: 'figure.seconds',
}

/** Other numbers of the run, those that have words. */
function Figures({ figures }: { figures: Import['figures'] }) {
  const t = useText()
  const told = Object.entries(figures).flatMap(([name, count]) =>
    figureMessages[name] ? [t(figureMessages[name], { count })] : [],
  )
  return told.length > 0 && <p className="small quiet">{told.join(' · ')}</p>
}

const hasRows = ([, counts]: [string, ChangeCounts]) =>
  counts.added + counts.changed + counts.removed + counts.unchanged > 0

const headings = {
  added: 'difference.added',
  changed: 'difference.changed',
  removed: 'difference.removed',
  unchanged: 'difference.unchanged',
} as const

function Samples({
  change,
  samples,
}: {
  change: (typeof changes)[number]
  samples: readonly ChangeSample[]
}) {
  const t = useText()
  if (!samples.length) return null
  return (
    <section className="stack-s">
      <h3>{t(headings[change])}</h3>
      <ul>
        {samples.map((sample, n) => (
          <li key={n}>
            <span className="quiet">{entityWord(sample.entity, t)}</span> <b>{sample.label}</b>
            {sample.fields.map(({ field, before, after }) => (
              <span key={field} className="sample__field">
                <span className="quiet">{field}:</span> <del>{before || t('difference.empty')}</del>{' '}
                <ins>{after || t('difference.empty')}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
