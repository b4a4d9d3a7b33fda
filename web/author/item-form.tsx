import { useText } from '../ui/text.ts'
import { Rows, WordsField, WrittenField } from './editing.tsx'
import { ParameterRows } from './parameter-rows.tsx'
import { PictureForm } from './picture-form.tsx'
import { ResponseForm } from './response-form.tsx'
import { SlipRows } from './slip-rows.tsx'
import { nameLine, orNothing } from './written-values.ts'

const blankWords = { en: '', es: '' }

/** The template as fields. Where in it a field stands is its path, the same by which faults name their place. */
export function ItemForm() {
  const t = useText()
  return (
    <div className="item-form">
      <section className="stack" aria-labelledby="item-prompt">
        <h2 className="h2" id="item-prompt">
          {t('items.question')}
        </h2>
        <WordsField path="prompt" label={t('items.prompt')} hint={t('items.prompt.hint')} rows={3} />
        <WordsField path="passage" label={t('items.passage')} isOptional rows={1} />
        <WrittenField
          path="letters"
          label={t('items.letters')}
          hint={t('items.letters.hint')}
          writing={orNothing(nameLine)}
        />
      </section>
      <ParameterRows />
      <PictureForm />
      <ResponseForm />
      <SlipRows />
      <section className="stack" aria-labelledby="item-hints">
        <h2 className="h2" id="item-hints">
          {t('items.hints')}
        </h2>
        <p className="small quiet">{t('items.hints.hint')}</p>
        <Rows
          path="hints"
          nameOf={(number) => t('items.hint', { number })}
          add={t('items.hint.add')}
          blank={() => blankWords}
          row={(path, place) => <WordsField path={path} label={t('items.hint', { number: place + 1 })} />}
        />
      </section>
      <section className="stack" aria-labelledby="item-steps">
        <h2 className="h2" id="item-steps">
          {t('items.steps')}
        </h2>
        <p className="small quiet">{t('items.steps.hint')}</p>
        <Rows
          path="steps"
          nameOf={(number) => t('items.line', { number })}
          add={t('items.line.add')}
          blank={() => blankWords}
          row={(path, place) => <WordsField path={path} label={t('items.line', { number: place + 1 })} />}
        />
      </section>
    </div>
  )
}
