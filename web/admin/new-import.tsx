import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DropZone, FileTrigger, I18nProvider, Button as AriaButton } from 'react-aria-components'
import { importKindsOf } from '#contract/import-kinds.ts'
import type { ImportKind } from '#contract/imports.ts'
import { ApiProblem, upload } from '../api.ts'
import { sessionQuery } from '../session.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { InEnglish } from '../ui/in-english.tsx'
import { useLanguage } from '../ui/spoken.ts'
import { Note } from '../ui/note.tsx'
import { Progress } from '../ui/progress.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { ImportOptions } from './import-options.tsx'
import { kindMessages } from './import-words.ts'
import { KindChoice } from './kind-choice.tsx'

/** Choose what kind of file it is, choose the file, and watch it arrive. Nothing is written before it is applied. */
export function NewImport() {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const kinds = importKindsOf(session?.roles ?? [])
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'standards')
  const [options, setOptions] = useState<Record<string, string>>({})
  const [share, setShare] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) =>
      upload('POST /imports/:kind', { params: { kind }, query: options }, file, setShare),
    onSuccess: async ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['pages', 'GET /imports'] })
      await navigate({ to: '/imports/$importId', params: { importId: id } })
    },
  })
  const isReady = kind !== 'prerequisites' || options['framework'] !== undefined
  const start = (file: File | undefined) => {
    if (!file) return
    setShare(0)
    send.mutate(file)
  }
  return (
    <section className="card stack new-import" aria-labelledby="new-import">
      <h2 className="h2" id="new-import">
        {t('newImport.title')}
      </h2>
      <KindChoice
        legend={t('newImport.kind')}
        kinds={kinds.map((id) => ({
          id,
          name: t(kindMessages[id].name),
          about: t(kindMessages[id].about),
        }))}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen)
          setOptions({})
        }}
      />
      <ImportOptions key={kind} kind={kind} onChange={setOptions} />
      <I18nProvider locale={language}>
        <DropZone
          className="drop"
          isDisabled={send.isPending || !isReady}
          onDrop={(event) => {
            const file = event.items.find((item) => item.kind === 'file')
            if (file) void file.getFile().then(start)
          }}
        >
          {send.isPending ? (
            <Progress label={t('newImport.sending', { percent: Math.round(share * 100) })} share={share} />
          ) : (
            <>
              <FileTrigger onSelect={(files) => start(files?.[0])}>
                <AriaButton className={buttonClass({ look: 'do' })} isDisabled={!isReady}>
                  <Icon name="up" />
                  {t('newImport.choose')}
                </AriaButton>
              </FileTrigger>
              <p className="small quiet">{t(isReady ? 'newImport.drop' : 'newImport.frameworkFirst')}</p>
            </>
          )}
        </DropZone>
      </I18nProvider>
      {send.isError &&
        (send.error instanceof ApiProblem && [400, 409, 413, 415, 422].includes(send.error.status) ? (
          <Note tone="fault" icon="warning" title={t('newImport.refused')} isLive>
            <InEnglish words={send.error.message} />
          </Note>
        ) : (
          <Trouble problem={send.error} />
        ))}
    </section>
  )
}
