import { readTable } from './table.ts'

/** One learning map of a subject; enters the district as one CASE package. */
export type Framework = {
  key: 'mathematics' | 'reading'
  code: string
  title: string
  titleEs: string
  /** CASE subject. */
  subject: string
  subjectEs: string
}

/** A strand groups competencies; it is not itself mastered. Order is the order of the class map. */
export type Strand = { code: string; framework: Framework['key']; title: string; titleEs: string }

export type MapCompetency = {
  /** Our own coding: two letters of the strand, the usual grade, a running number. */
  code: string
  /** 0 is kindergarten. */
  grade: number
  strand: string
  /** At most 32 characters: it stands upright over a column of the class map. */
  title: string
  titleEs: string
  /** What a student says when it is mastered: one sentence. */
  sentence: string
  sentenceEs: string
}

/** `from` precedes `to`: it is a building block of `to`. Codes of competencies. */
export type Precedes = { from: string; to: string }

export const frameworks: readonly Framework[] = [
  {
    key: 'mathematics',
    code: 'LARKWATER-MATH',
    title: 'Larkwater learning map, mathematics K–8',
    titleEs: 'Mapa de aprendizaje de Larkwater, matemáticas K–8',
    subject: 'Mathematics',
    subjectEs: 'Matemáticas',
  },
  {
    key: 'reading',
    code: 'LARKWATER-READING',
    title: 'Larkwater learning map, reading K–8',
    titleEs: 'Mapa de aprendizaje de Larkwater, lectura K–8',
    subject: 'Reading',
    subjectEs: 'Lectura',
  },
]

const strandsOf = (framework: Framework['key'], titles: readonly [string, string, string][]): Strand[] =>
  titles.map(([code, title, titleEs]) => ({ code, framework, title, titleEs }))

export const strands: readonly Strand[] = [
  ...strandsOf('mathematics', [
    ['number', 'Number', 'Números'],
    ['fractions', 'Fractions', 'Fracciones'],
    ['decimals', 'Decimals', 'Decimales'],
    ['ratios', 'Ratios and percent', 'Razones y porcentajes'],
    ['measure', 'Measure and space', 'Medida y espacio'],
    ['patterns', 'Patterns', 'Patrones'],
    ['algebra', 'Letters and equations', 'Letras y ecuaciones'],
    ['data', 'Data and chance', 'Datos y azar'],
  ]),
  ...strandsOf('reading', [
    ['sounds', 'Sounds and words', 'Sonidos y palabras'],
    ['closely', 'Reading closely', 'Leer con atención'],
    ['vocabulary', 'Vocabulary', 'Vocabulario'],
    ['stories', 'Stories', 'Cuentos'],
    ['informational', 'Texts that inform', 'Textos que informan'],
    ['argument', 'Reasons and sources', 'Razones y fuentes'],
  ]),
]

const columns = ['code', 'grade', 'strand', 'title', 'titleEs', 'sentence', 'sentenceEs', 'after'] as const
const rows = frameworks.flatMap(({ key }) => readTable(`map.${key}.csv`, columns))

/** The competencies in the order of the class map: by framework, then by strand, then by grade. */
export const competencies: readonly MapCompetency[] = rows.map((row) => ({
  code: row.code,
  grade: Number(row.grade),
  strand: row.strand,
  title: row.title,
  titleEs: row.titleEs,
  sentence: row.sentence,
  sentenceEs: row.sentenceEs,
}))

/** Direct building blocks only: what follows from two steps is not repeated as a third. None leads out of its framework. */
export const precedes: readonly Precedes[] = rows.flatMap(({ code, after }) =>
  after.split(' ').flatMap((from) => (from === '' ? [] : [{ from, to: code }])),
)

/** Everything of one framework. */
export function mapOf(key: Framework['key']) {
  const framework = frameworks.find((candidate) => candidate.key === key)
  if (!framework) throw new Error(`the demo has no framework ${key}`)
  const ownStrands = strands.filter((strand) => strand.framework === key)
  const own = competencies.filter(({ strand }) => ownStrands.some(({ code }) => code === strand))
  const codes = new Set(own.map(({ code }) => code))
  return {
    framework,
    strands: ownStrands,
    competencies: own,
    precedes: precedes.filter(({ to }) => codes.has(to)),
  }
}
