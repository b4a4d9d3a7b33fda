import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { saveCsv } from './save-csv.ts'
import { useText } from './text.ts'
import './data-table.css'

export type Column = { key: string; label: string; isNumber?: boolean }
export type DataRow = {
  id: string
  /** By key of the column. What is no text stands for its text when the table is saved. */
  cells: Readonly<Record<string, string | number>>
  /** Drawn instead of the plain cell: a link, a sign with its word. */
  shown?: Readonly<Record<string, ReactNode>>
}

type DataTableProps = {
  /** Says what the table holds; hidden where a heading says it. */
  caption: string
  isCaptionHidden?: boolean
  /** The first names the row. */
  columns: readonly Column[]
  rows: readonly DataRow[]
  /** Offers the table as a CSV file under this name. */
  saveAs?: string
}

/** Words and figures in rows: equal to a drawing, or by itself. On a phone each row becomes a small block. */
export function DataTable({ caption, isCaptionHidden, columns, rows, saveAs }: DataTableProps) {
  const t = useText()
  const [head, ...others] = columns
  if (!head) return null
  const save = (name: string) =>
    saveCsv(name, [
      columns.map(({ label }) => label),
      ...rows.map(({ cells }) => columns.map(({ key }) => String(cells[key] ?? ''))),
    ])
  return (
    <div className="data-table">
      <table className="table table--folds">
        <caption className={isCaptionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'n' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells, shown = {} }) => (
            <tr key={id}>
              <th scope="row">{shown[head.key] ?? cells[head.key]}</th>
              {others.map(({ key, label, isNumber }) => (
                <td key={key} className={isNumber ? 'n' : undefined} data-label={label}>
                  {shown[key] ?? cells[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {saveAs !== undefined && (
        <div>
          <Button icon="download" onClick={() => save(saveAs)}>
            {t('table.save')}
          </Button>
        </div>
      )}
    </div>
  )
}
