import { useQuery } from '@tanstack/react-query'
import type { Growth as GrowthAnswer } from '#contract/mastery.ts'
import { read } from '../api.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { useFormat } from '../ui/format.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

type Month = GrowthAnswer['schoolYears'][number]['months'][number]

/** Steps got, month by month of this school year: a line with its last value, and the same as a table. */
export function Growth({ studentId }: { studentId: string }) {
  const t = useText()
  const growth = useQuery(read('GET /students/:studentId/growth', { params: { studentId } }))
  const year = growth.data?.schoolYears[0]
  return (
    <section className="growth" aria-labelledby="growth">
      <h2 className="h2" id="growth">
        {t('growth.title')}
      </h2>
      {growth.isError && <Trouble problem={growth.error} onRetry={() => void growth.refetch()} />}
      {growth.data && !year && <p className="small quiet">{t('growth.none')}</p>}
      {year && (
        <>
          <Line months={year.months} />
          <Disclosure label={t('growth.table')}>
            <MonthTable months={year.months} />
          </Disclosure>
        </>
      )}
    </section>
  )
}

const monthDate = (month: string) => new Date(`${month}-15T12:00:00Z`)

function Line({ months }: { months: readonly Month[] }) {
  const t = useText()
  const format = useFormat()
  const last = months.at(-1)
  const first = months[0]
  if (!last || !first) return null
  const start = first.total - first.declared
  const totals = [start, ...months.map(({ total }) => total)]
  const top = niceTop(Math.max(...totals, 1))
  const left = 26
  const width = 210
  const x = (n: number) => left + (n / Math.max(1, totals.length - 1)) * width
  const y = (total: number) => 128 - (total / top) * 112
  const short = (month: string) => format.date(monthDate(month), { month: 'short', timeZone: 'UTC' })
  return (
    <svg
      className="chart"
      viewBox="0 0 316 156"
      role="img"
      aria-label={t('growth.label', { from: start, to: last.total, added: last.sinceBegin })}
    >
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          <path className="chart__axis" d={`M${left} ${y(tick)}H${left + width}`} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className="chart__line" d={`M${totals.map((total, n) => `${x(n)} ${y(total)}`).join('L')}`} />
      <circle className="chart__dot" cx={x(totals.length - 1)} cy={y(last.total)} r="5" />
      <text className="chart__strong" x={left + width + 12} y={y(last.total) - 2}>
        {t('growth.now', { count: last.total })}
      </text>
      <text x={left + width + 12} y={y(last.total) + 15}>
        {t('growth.added', { count: last.sinceBegin })}
      </text>
      <text x={left} y="150">
        {short(first.month)}
      </text>
      {months.length > 1 && (
        <text x={left + width} y="150" textAnchor="end">
          {short(last.month)}
        </text>
      )}
    </svg>
  )
}

/** The top of the scale: twice a round number, and never far above what there is. */
const niceTop = (most: number): number => {
  const half = (most * 1.05) / 2
  const size = 10 ** Math.floor(Math.log10(half))
  const round = [1, 2, 2.5, 5, 10].find((step) => step * size >= half && Number.isInteger(step * size)) ?? 10
  return Math.max(2, 2 * Math.ceil(round * size))
}

function MonthTable({ months }: { months: readonly Month[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('growth.month')}</th>
          <th scope="col" className="n">
            {t('growth.declared')}
          </th>
          <th scope="col" className="n">
            {t('growth.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, declared, total }) => (
          <tr key={month}>
            <th scope="row">{format.date(monthDate(month), { month: 'long', timeZone: 'UTC' })}</th>
            <td className="n">{declared}</td>
            <td className="n">{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
