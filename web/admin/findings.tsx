import { useInfiniteQuery } from '@tanstack/react-query'
import type { Import } from '#contract/imports.ts'
import { addressOf, read } from '../api.ts'
import { Button, DownloadLink } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { InEnglish, InEnglishNote } from '../ui/in-english.tsx'
import { pages } from '../ui/pages.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

/** What is wrong in the files: file, line, field, what it is and how to mend it; also as a file to send back. */
export function Findings({ one }: { one: Import }) {
  const t = useText()
  const params = { importId: one.id }
  const findings = useInfiniteQuery(
    pages((after) =>
      read('GET /imports/:importId/findings', { params, query: { limit: 100, ...(after ? { after } : {}) } }),
    ),
  )
  const list = findings.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="stack" aria-labelledby="findings">
      <div className="row">
        <h2 className="h2" id="findings">
          {t('findings.title', { errors: one.errorCount, warnings: one.warningCount })}
        </h2>
        <span className="push">
          <DownloadLink href={addressOf('GET /imports/:importId/findings.csv', { params })}>
            {t('findings.save')}
          </DownloadLink>
        </span>
      </div>
      <InEnglishNote />
      {findings.isError && <Trouble problem={findings.error} onRetry={() => void findings.refetch()} />}
      <table className="table table--folds findings">
        <thead>
          <tr>
            <th scope="col">{t('findings.file')}</th>
            <th scope="col" className="n">
              {t('findings.line')}
            </th>
            <th scope="col">{t('findings.field')}</th>
            <th scope="col">{t('findings.message')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((finding, n) => (
            <tr key={n}>
              <td>{finding.file}</td>
              <td className="n">{finding.line}</td>
              <td>{finding.field}</td>
              <td>
                {finding.severity === 'warning' && <Chip>{t('findings.warning')}</Chip>}{' '}
                <InEnglish words={finding.message} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.hasNextPage && (
        <div>
          <Button isBusy={findings.isFetchingNextPage} onClick={() => void findings.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </section>
  )
}
