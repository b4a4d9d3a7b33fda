import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ItemTemplate } from '#contract/assessment.ts'
import type { Draft } from './draft.ts'
import type { Fault } from './editing.tsx'
import { sessionQuery, writesItems } from '../session.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Trouble } from '../ui/waiting.tsx'
import { codeOf } from './draft.ts'
import { EditingContext, readJson } from './editing.tsx'
import { FaultList } from './fault-list.tsx'
import { ItemForm } from './item-form.tsx'
import { ItemStatus } from './items-page.tsx'
import { ItemActs } from './item-acts.tsx'
import { StepChoice } from './step-choice.tsx'
import { LeaveWarning, useDraft } from './use-draft.tsx'
import { useVariants, Variants } from './variants.tsx'
import './author.css'

type EditorProps = {
  /** What the server holds; null for an item that was never saved. */
  stored: ItemTemplate | null
  begin: Draft
  /** Under which name unsaved changes are kept. */
  keptAs: string
}

/** An item on the left as a form, on the right as ten students would get it. */
export function ItemEditor({ stored, begin, keptAs }: EditorProps) {
  const t = useText()
  const { data: session } = useQuery(sessionQuery)
  const work = useDraft(keptAs, begin)
  const { draft, change } = work
  const [seed, setSeed] = useState(1)
  const { preview, isOld } = useVariants(draft.template, seed)
  const [tab, setTab] = useState<'form' | 'json'>('form')
  const [language, setLanguage] = useState<'en' | 'es'>('en')
  const faults = preview.data?.faults ?? []
  useTitle(draft.title || t('items.new'))
  const mayChange = !session || writesItems(session, stored)
  const go = (place: string) => {
    setTab('form')
    if (/\.(en|es)$/.test(place)) setLanguage(place.endsWith('es') ? 'es' : 'en')
  }
  return (
    <div className="page item-page" data-writes={language}>
      <p>
        <Link className="link back" to="/items">
          {t('place.items')}
        </Link>
      </p>
      <Sentence asOf={stored && <Standing stored={stored} />}>{draft.title || t('items.new')}</Sentence>
      {work.wasKept && work.isChanged && (
        <Note icon="undo" isLive title={t('items.kept')}>
          <div>
            <Button onClick={work.putBack}>{t('items.kept.drop')}</Button>
          </div>
        </Note>
      )}
      {!mayChange && stored && (
        <Note
          icon="lock"
          title={
            stored.author ? t('items.notYours', { name: stored.author.name }) : t('items.notYours.nobody')
          }
        >
          <div>
            <ButtonLink to="/items/new" search={{ from: stored.id }}>
              {t('items.copy')}
            </ButtonLink>
          </div>
        </Note>
      )}
      <FaultList faults={faults} onGo={go} />
      <div className="item-halves">
        <div className="stack">
          <fieldset className="item-fields" disabled={!mayChange}>
            <legend className="vh">{t('items.writing')}</legend>
            <About draft={draft} change={change} missing={work.missing} />
            <div className="words-switch">
              <Segmented
                label={t('items.writeIn')}
                value={language}
                options={[
                  { value: 'en', label: t('items.english') },
                  { value: 'es', label: t('items.spanish') },
                ]}
                onChange={setLanguage}
              />
            </div>
            <Tabs
              label={t('items.writing')}
              selected={tab}
              onSelect={setTab}
              tabs={[
                {
                  id: 'form',
                  label: t('items.asForm'),
                  content: <Form draft={draft} change={change} faults={faults} />,
                },
                { id: 'json', label: t('items.asJson'), content: <Raw draft={draft} change={change} /> },
              ]}
            />
          </fieldset>
          {mayChange && <ItemActs stored={stored} work={work} isFaulty={faults.length > 0 || isOld} />}
        </div>
        <section className="item-variants" aria-labelledby="variants" aria-busy={isOld}>
          <header className="row">
            <h2 className="h2" id="variants">
              {t('items.variants', { count: preview.data?.variants.length ?? 0 })}
            </h2>
            <span className="push">
              <Button look="quiet" isBusy={isOld} onClick={() => setSeed(seed + 1)}>
                {t('items.variants.others')}
              </Button>
            </span>
          </header>
          {preview.isError && <Trouble problem={preview.error} onRetry={() => void preview.refetch()} />}
          {faults.length > 0 && <p className="quiet">{t('items.variants.faulty')}</p>}
          <Variants variants={preview.data?.variants ?? []} />
        </section>
      </div>
      <LeaveWarning work={work} />
    </div>
  )
}

function Standing({ stored }: { stored: ItemTemplate }) {
  const t = useText()
  return (
    <>
      <ItemStatus item={stored} />
      <span>{stored.competencyTitle}</span>
      {stored.author && <span>{t('items.by.author', { name: stored.author.name })}</span>}
    </>
  )
}

type PartProps = { draft: Draft; change: (part: Partial<Draft>) => void }

function About({ draft, change, missing }: PartProps & { missing: ReadonlySet<keyof Draft> }) {
  const t = useText()
  const error = (field: keyof Draft) => (missing.has(field) ? t('items.missing') : undefined)
  const setTitle = (title: string) =>
    change(draft.code === codeOf(draft.title) ? { title, code: codeOf(title) } : { title })
  return (
    <div className="stack">
      <StepChoice
        value={draft.competencyId}
        error={error('competencyId')}
        onChange={(competencyId) => change({ competencyId })}
      />
      <div className="item-line">
        <TextField
          label={t('items.title')}
          error={error('title')}
          value={draft.title}
          maxLength={200}
          onChange={setTitle}
        />
        <TextField
          label={t('items.code')}
          error={error('code')}
          value={draft.code}
          maxLength={60}
          spellCheck={false}
          onChange={(code) => change({ code })}
        />
      </div>
    </div>
  )
}

function Form({ draft, change, faults }: PartProps & { faults: readonly Fault[] }) {
  return (
    <EditingContext
      value={{
        template: draft.template,
        faults,
        onChange: (template) => change({ template: template as Draft['template'] }),
      }}
    >
      <ItemForm />
    </EditingContext>
  )
}

/** The template as it is stored, to look at, copy, and write by hand. */
function Raw({ draft, change }: PartProps) {
  const t = useText()
  const stored = JSON.stringify(draft.template, null, 2)
  const [typed, setTyped] = useState(stored)
  const read = readJson(typed)
  const isObject = typeof read?.value === 'object' && read.value !== null && !Array.isArray(read.value)
  return (
    <div className="item-json">
      <TextArea
        label={t('items.json')}
        hint={t('items.json.hint')}
        error={isObject ? undefined : t('items.json.unreadable')}
        value={typed}
        rows={16}
        spellCheck={false}
        onChange={(text) => {
          setTyped(text)
          const next = readJson(text)?.value
          if (typeof next === 'object' && next !== null && !Array.isArray(next))
            change({ template: next as Draft['template'] })
        }}
      />
    </div>
  )
}
