import { useQuery } from '@tanstack/react-query'
import type { Growth as GrowthAnswer } from '#contract/mastery.ts'
import { read } from '../api.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { useFormat } from '../ui/format.ts'
import { LineChart } from '../ui/line-chart.tsx'
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
  const short = (month: string) => format.date(monthDate(month), { month: 'short', timeZone: 'UTC' })
  return (
    <div className="growth__chart">
      <LineChart
        label={t('growth.label', { from: start, to: last.total, added: last.sinceBegin })}
        isCount
        points={[
          { label: '', value: start },
          ...months.map(({ month, total }) => ({ label: short(month), value: total })),
        ]}
        end={[t('growth.now', { count: last.total }), t('growth.added', { count: last.sinceBegin })]}
      />
    </div>
  )
}

function MonthTable({ months }: { months: readonly Month[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <DataTable
      caption={t('growth.title')}
      isCaptionHidden
      columns={[
        { key: 'month', label: t('growth.month') },
        { key: 'declared', label: t('growth.declared'), isNumber: true },
        { key: 'total', label: t('growth.total'), isNumber: true },
      ]}
      rows={months.map(({ month, declared, total }) => ({
        id: month,
        cells: {
          month: format.date(monthDate(month), { month: 'long', timeZone: 'UTC' }),
          declared,
          total,
        },
      }))}
    />
  )
}
