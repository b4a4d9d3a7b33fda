import { useText } from '../ui/text.ts'
import { outOfTen } from './evidence-words.ts'

const left = 8
const width = 300
const at = (share: number) => left + share * width

type BandProps = { success: number; lower: number; upper: number; cut: number; mark: string }

/** Where the share of right answers most likely lies, on ten new questions: band, best guess, and the mark in words. */
export function Band({ success, lower, upper, cut, mark }: BandProps) {
  const t = useText()
  const { low, high } = outOfTen(lower, upper)
  return (
    <svg className="band" viewBox="0 0 316 62" role="img" aria-label={t('band.label', { low, high, mark })}>
      <path className="band__track" d={`M${at(0)} 24H${at(1)}`} />
      {Array.from({ length: 11 }, (_, n) => (
        <path key={n} className="band__track" d={`M${at(n / 10)} 20v8`} />
      ))}
      <rect className="band__area" x={at(lower)} y="13" width={(upper - lower) * width} height="22" rx="4" />
      <path className="band__cut" d={`M${at(cut)} 6v36`} />
      <circle className="band__dot" cx={at(success)} cy="24" r="6" />
      <text x={at(0)} y="56">
        0
      </text>
      <text x={at(cut)} y="56" textAnchor="middle" className="band__mark">
        {mark}
      </text>
      <text x={at(1)} y="56" textAnchor="end">
        10
      </text>
    </svg>
  )
}
