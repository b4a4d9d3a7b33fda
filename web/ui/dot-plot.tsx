import type { ReactNode } from 'react'
import { Dots } from './dots.tsx'
import { useFormat } from './format.ts'
import { marksOf } from './scale.ts'
import { useText } from './text.ts'
import './dot-plot.css'

export type DotRow = {
  id: string
  name: ReactNode
  /** How many it is about. */
  count: number | null
  before: number | null
  /** Null where the group is too small to be shown. */
  now: number | null
  promised: number | null
  /** Everybody: stands out. */
  isAll?: boolean
}

type DotPlotProps = {
  caption: string
  rows: readonly DotRow[]
  /** What the columns are called: the group, and the years before and of the promise. */
  groupWord: string
  beforeWord: string
  promisedWord: string
  countWord: string
  /** "58%"; the figures are in these units. */
  formatValue: (value: number) => string
}

/** Groups against their promise, furthest first as the rows are given; the drawing and its figures are one table. */
export function DotPlot(props: DotPlotProps) {
  const { caption, rows, groupWord, beforeWord, promisedWord, countWord, formatValue } = props
  const t = useText()
  const format = useFormat()
  const figures = rows
    .flatMap(({ before, now, promised }) => [before, now, promised])
    .filter((one) => one !== null)
  const marks = marksOf(Math.min(...figures), Math.max(...figures))
  const [from = 0, to = 1] = [marks[0], marks.at(-1)]
  const wordsOf = ({ before, now, promised }: DotRow) =>
    now === null
      ? ''
      : [
          before === null ? null : `${beforeWord}: ${formatValue(before)}`,
          `${t('dotPlot.now')}: ${formatValue(now)}`,
          promised === null ? null : `${promisedWord}: ${formatValue(promised)}`,
        ]
          .filter(Boolean)
          .join(', ')
  return (
    <div className="dot-plot-box">
      <p className="dot-plot__key" aria-hidden="true">
        <span>
          <svg viewBox="0 0 12 12">
            <circle className="dots__before" cx="6" cy="6" r="4.5" />
          </svg>
          {beforeWord}
        </span>
        <span>
          <svg viewBox="0 0 14 14">
            <circle className="dots__now" cx="7" cy="7" r="6.5" />
          </svg>
          {t('dotPlot.now')}
        </span>
        <span>
          <svg viewBox="0 0 4 16">
            <path className="dots__promised" d="M2 0v16" />
          </svg>
          {promisedWord}
        </span>
      </p>
      <table className="dot-plot">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{groupWord}</th>
            <th scope="col" className="dot-plot__drawing">
              <span className="vh">{t('dotPlot.drawing')}</span>
              <span className="dot-plot__scale" aria-hidden="true">
                {marks.map((mark) => (
                  <span key={mark}>{formatValue(mark)}</span>
                ))}
              </span>
            </th>
            <th scope="col" className="n">
              {t('dotPlot.now')}
            </th>
            <th scope="col" className="n dot-plot__wide">
              {promisedWord}
            </th>
            <th scope="col" className="n">
              {t('dotPlot.toGo')}
            </th>
            <th scope="col" className="n dot-plot__wide">
              {countWord}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { id, name, now, promised, count } = row
            const toGo = now === null || promised === null ? null : promised - now
            return (
              <tr
                key={id}
                className={row.isAll ? 'dot-plot__all' : now === null ? 'dot-plot__hidden' : undefined}
              >
                <th scope="row">{name}</th>
                {now === null ? (
                  <>
                    <td className="dot-plot__drawing">
                      <i aria-hidden="true" />
                    </td>
                    <td className="n" colSpan={3}>
                      {t('dotPlot.small')}
                    </td>
                  </>
                ) : (
                  <>
                    <td className="dot-plot__drawing">
                      <Dots
                        from={from}
                        to={to}
                        marks={marks}
                        before={row.before}
                        now={now}
                        promised={promised}
                        label={wordsOf(row)}
                      />
                    </td>
                    <td className="n" data-label={t('dotPlot.now')}>
                      {formatValue(now)}
                    </td>
                    <td className="n dot-plot__wide">{promised === null ? '' : formatValue(promised)}</td>
                    <td className="n" data-label={t('dotPlot.toGo')}>
                      {toGo === null ? '' : toGo <= 0 ? t('dotPlot.kept') : format.number(toGo)}
                    </td>
                  </>
                )}
                <td className="n dot-plot__wide">{count === null ? '' : format.number(count)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
