import type { ClassMap } from '#contract/mastery.ts'
import type { Part } from './class-map.ts'
import { useText } from '../ui/text.ts'
import { columnsOf, strandsOf } from './class-map.ts'

type PartChoiceProps = { map: ClassMap; part: Part; onChoose: (part: Part) => void }

/** Which part of a large map stands in the grid. */
export function PartChoice({ map, part, onChoose }: PartChoiceProps) {
  const t = useText()
  return (
    <label className="part-choice">
      <span className="vh">{t('part.label')}</span>
      <select
        className="input"
        value={String(part)}
        onChange={({ target: { value } }) =>
          onChoose(value === 'play' || value === 'all' ? value : Number(value))
        }
      >
        <option value="play">{t('part.play', { count: columnsOf(map, 'play').length })}</option>
        {strandsOf(map.competencies).map((strand, place) => (
          <option key={strand.from} value={place}>
            {t('part.strand', { strand: strand.name ?? t('strand.none'), count: strand.steps.length })}
          </option>
        ))}
        <option value="all">{t('part.all', { count: map.competencies.length })}</option>
      </select>
    </label>
  )
}
