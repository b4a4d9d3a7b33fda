import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import type { Line, VariantPreview } from '#contract/assessment.ts'
import { call } from '../api.ts'
import { emptyDraft } from '../student/practice/answer.ts'
import { AnswerField } from '../student/practice/answer-field.tsx'
import { Question } from '../student/practice/question.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { MathText } from '../ui/math-text.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage } from '../ui/spoken.ts'
import { useText } from '../ui/text.ts'
import { Loading } from '../ui/waiting.tsx'

/** How long an author must pause before what she wrote is tried. */
const pauseMs = 400
/** Fewer, and a student soon meets the same question again. */
const fewVariants = 4

/** The variants of a template as it is written now, and its faults; those of before stay until the new ones are here. */
export function useVariants(template: Record<string, unknown>, seed: number) {
  const { language } = useLanguage()
  const [tried, setTried] = useState(template)
  useEffect(() => {
    const timer = setTimeout(() => setTried(template), pauseMs)
    return () => clearTimeout(timer)
  }, [template])
  const preview = useQuery({
    queryKey: ['variants', language, seed, tried],
    queryFn: ({ signal }) =>
      call('POST /item-templates/preview', { body: { template: tried, seed } }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  })
  return { preview, isOld: tried !== template || preview.isPlaceholderData }
}

/** Each as a student sees it, with what she does not see a tap away. */
export function Variants({ variants }: { variants: readonly VariantPreview[] }) {
  const t = useText()
  return (
    <>
      {variants.length > 0 && variants.length < fewVariants && (
        <Note tone="do">{t('items.variants.few', { count: variants.length })}</Note>
      )}
      <Suspense fallback={<Loading />}>
        <ol className="stack">
          {variants.map((variant, n) => (
            <li key={n}>
              <VariantCard variant={variant} number={n + 1} />
            </li>
          ))}
        </ol>
      </Suspense>
    </>
  )
}

function VariantCard({ variant, number }: { variant: VariantPreview; number: number }) {
  const t = useText()
  const { content, answer, hints, steps, slips } = variant
  return (
    <article className="card variant" aria-labelledby={`variant-${number}`}>
      <h3 className="tiny" id={`variant-${number}`}>
        {t('items.variant', { number })}
      </h3>
      <Question content={content} id={`variant-${number}-asked`} />
      <AnswerField form={content.form} draft={emptyDraft(content.form)} onChange={() => undefined} isDone />
      <Disclosure label={t('items.variant.more')}>
        <dl className="variant__more" lang={content.language}>
          <dt>{t('items.answer')}</dt>
          <dd>
            <MathText line={answer} />
          </dd>
          <Lines label={t('items.hints')} lines={hints} />
          <Lines label={t('items.steps')} lines={steps} />
          {slips.length > 0 && <dt>{t('items.slips')}</dt>}
          {slips.map(({ code, when, say }) => (
            <dd key={code}>
              <b>{when}</b> <span className="tiny">{code}</span>
              <br />
              <MathText line={say} />
            </dd>
          ))}
        </dl>
      </Disclosure>
    </article>
  )
}

function Lines({ label, lines }: { label: string; lines: readonly Line[] }) {
  return (
    <>
      <dt>{label}</dt>
      {lines.map((line, n) => (
        <dd key={n}>
          <MathText line={line} />
        </dd>
      ))}
    </>
  )
}
