import type { ClassMap } from '#contract/mastery.ts'
import type { Part } from './class-map.ts'
import { Select } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { columnsOf, strandsOf } from './class-map.ts'

type PartChoiceProps = { map: ClassMap; part: Part; onChoose: (part: Part) => void }

/** Which part of a large map stands in the grid. */
export function PartChoice({ map, part, onChoose }: PartChoiceProps) {
  const t = useText()
  return (
    <Select
      label={t('part.label')}
      isLabelHidden
      value={String(part)}
      options={[
        { value: 'play', label: t('part.play', { count: columnsOf(map, 'play').length }) },
        ...strandsOf(map.competencies).map((strand, place) => ({
          value: String(place),
          label: t('part.strand', { strand: strand.name ?? t('strand.none'), count: strand.steps.length }),
        })),
        { value: 'all', label: t('part.all', { count: map.competencies.length }) },
      ]}
      onChange={(value) => onChoose(value === 'play' || value === 'all' ? value : Number(value))}
    />
  )
}
