import type { ClassMap, ClassMapCell, MasteryState } from '#contract/mastery.ts'
import type { MapStep } from '../map/map-steps.ts'
import { layoutMap } from '#engine/graph/layout.ts'

const strandNames = ['Number', 'Fractions', 'Decimals', 'Measure and space', 'Patterns and data']
const words = ['Read', 'Round', 'Compare', 'Add', 'Divide', 'Estimate', 'Plot', 'Explain']
const stateAt = (n: number): MasteryState =>
  n < 20
    ? 'mastered'
    : n < 23
      ? 'reviewDue'
      : n < 32
        ? 'working'
        : n < 33
          ? 'needsHelp'
          : n < 38
            ? 'notStarted'
            : 'locked'

const maps = new Map<number, MapStep[]>()
export function madeUpMap(count: number): MapStep[] {
  let map = maps.get(count)
  if (map) return map
  const nodes = Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    strand: strandNames[Math.floor((n * 5) / count)] ?? 'Number',
  }))
  const needsOf = (n: number) =>
    [n - 1 - (n % 3), n - 5 - ((n * 7) % 4)].filter((id) => id >= 0 && n % 11 !== 0).map((id) => `s${id}`)
  const edges = nodes.flatMap(({ id }, n) => needsOf(n).map((from) => ({ from, to: id })))
  map = layoutMap(nodes, edges).nodes.map(({ id, column, row }, n) => ({
    id,
    frameworkId: 'made up',
    strand: nodes[n]?.strand ?? '',
    title: `${words[n % words.length]} numbers of kind ${n}`,
    code: null,
    needs: needsOf(n),
    column,
    row,
    state: stateAt((n * 46) / count),
    quarters: n % 4,
  }))
  maps.set(count, map)
  return map
}

export function madeUpClass(): ClassMap {
  const competencies = madeUpMap(46).map(({ id, title, strand }) => ({
    id,
    title,
    strand,
    humanCodingScheme: null,
  }))
  const students = Array.from({ length: 28 }, (_, s) => ({
    id: `p${s}`,
    name: `Student ${String.fromCodePoint(65 + (s % 26))}${s}`,
    picture: null,
    asOf: null,
    cells: competencies.map((_, n): ClassMapCell => {
      const state = stateAt(((n * 7 + s * 5) % 13) + (n % 9) * 2 + s * 0.6)
      return [state, (n + s) % 4, null, 0]
    }),
  }))
  return { sectionId: 's', asOf: new Date().toISOString(), frameworkIds: [], students, competencies }
}
