import { readTable } from './table.ts'

/** A strand groups competencies; it is not itself mastered. Order is the order of the class map. */
export type Strand = { code: string; title: string; titleEs: string }

export type MapCompetency = {
  /** Our own coding: two letters of the strand, the usual grade, a running number. */
  code: string
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

export const framework = {
  code: 'LARKWATER-MATH',
  title: 'Larkwater learning map, mathematics 3–6',
  titleEs: 'Mapa de aprendizaje de Larkwater, matemáticas 3–6',
  language: 'en',
} as const

export const strands: readonly Strand[] = [
  { code: 'number', title: 'Number', titleEs: 'Números' },
  { code: 'fractions', title: 'Fractions', titleEs: 'Fracciones' },
  { code: 'decimals', title: 'Decimals', titleEs: 'Decimales' },
  { code: 'measure', title: 'Measure and space', titleEs: 'Medida y espacio' },
  { code: 'patterns', title: 'Patterns and data', titleEs: 'Patrones y datos' },
]

const columns = ['code', 'grade', 'strand', 'title', 'titleEs', 'sentence', 'sentenceEs', 'after'] as const
const rows = readTable('map.csv', columns)

/** The competencies in the order of the class map: by strand, then by grade. */
export const competencies: readonly MapCompetency[] = rows.map((row) => ({
  code: row.code,
  grade: Number(row.grade),
  strand: row.strand,
  title: row.title,
  titleEs: row.titleEs,
  sentence: row.sentence,
  sentenceEs: row.sentenceEs,
}))

/** Direct building blocks only: what follows from two steps is not repeated as a third. */
export const precedes: readonly Precedes[] = rows.flatMap(({ code, after }) =>
  after.split(' ').flatMap((from) => (from === '' ? [] : [{ from, to: code }])),
)
