import type {
  Competency,
  CompetencyRef,
  Framework,
  FrameworkMap,
  FrameworkTree,
} from '#contract/standards.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/errors.ts'
import { hierarchyOf, type License } from './framework.rules.ts'
import * as queries from './standards.queries.ts'

/** What screens read of the learning map. Everybody of a district may see it. */

export async function listFrameworks(tx: Tx): Promise<Framework[]> {
  return (await queries.selectFrameworks(tx).execute()).map(shown)
}

const shown = ({
  competencyCount,
  prerequisiteCount,
  license,
  updatedAt,
  ...framework
}: Awaited<ReturnType<typeof selectOne>>): Framework => ({
  ...framework,
  license: license as License | null,
  updatedAt: updatedAt.toISOString(),
  competencyCount: competencyCount ?? 0,
  prerequisiteCount: prerequisiteCount ?? 0,
})

async function selectOne(tx: Tx, frameworkId: string) {
  const framework = await queries.selectFrameworks(tx).where('f.id', '=', frameworkId).executeTakeFirst()
  if (!framework) throw notFound('framework')
  return framework
}

interface Named {
  id: string
  frameworkId: string
  title: string
  humanCodingScheme: string | null
  isDeprecated: boolean
}

const refOf = ({ id, frameworkId, title, humanCodingScheme, isDeprecated }: Named): CompetencyRef => ({
  id,
  frameworkId,
  title,
  code: humanCodingScheme,
  isDeprecated,
})

/** @throws Problem `not-found` */
export async function frameworkTree(tx: Tx, frameworkId: string): Promise<FrameworkTree> {
  const framework = await selectOne(tx, frameworkId)
  const competencies = await queries.selectCompetenciesOf(tx, frameworkId)
  const ties = await queries.selectTiesOf(tx, frameworkId, 'isChildOf')
  const { childrenOf } = hierarchyOf(framework.identifier, competencies, ties)
  const ids = new Map(competencies.map(({ identifier, id }) => [identifier, id]))
  const childIds = (identifier: string) => (childrenOf.get(identifier) ?? []).map((child) => ids.get(child)!)
  return {
    ...shown(framework),
    roots: childIds(framework.identifier),
    items: competencies.map((competency) => ({
      ...refOf(competency),
      statement: competency.fullStatement,
      type: competency.type,
      educationLevels: competency.educationLevels,
      strand: competency.strand,
      children: childIds(competency.identifier),
    })),
  }
}

/** @throws Problem `not-found` */
export async function frameworkMap(tx: Tx, frameworkId: string): Promise<FrameworkMap> {
  const { title } = await selectOne(tx, frameworkId)
  const nodes = (await queries.selectCompetenciesOf(tx, frameworkId)).flatMap(
    ({ id, title: name, humanCodingScheme: code, strand, mapX: x, mapY: y }) =>
      x === null || y === null ? [] : [{ id, title: name, code, strand, x, y }],
  )
  const placed = new Set(nodes.map(({ id }) => id))
  const edges = (
    await queries.selectPrerequisitesOf(
      tx,
      nodes.map(({ id }) => id),
    )
  ).filter(({ from }) => placed.has(from))
  return { frameworkId, title, nodes, edges }
}

/** @throws Problem `not-found` */
export async function describeCompetency(tx: Tx, competencyId: string): Promise<Competency> {
  const [competency] = await queries.selectCompetencies(tx, [competencyId])
  if (!competency) throw notFound('competency')
  const ties = await queries.selectTiesAt(tx, competencyId, ['isChildOf', 'precedes', 'replacedBy'])
  const others = ties.map(({ from, to }) => (from === competencyId ? to : from))
  const around = await queries.selectCompetencies(tx, others)
  const at = (type: string, end: 'from' | 'to') => {
    const found = new Set(ties.filter((tie) => tie.type === type).map((tie) => tie[end]))
    return around.filter(({ id }) => found.has(id)).map(refOf)
  }
  return {
    ...refOf(competency),
    identifier: competency.identifier,
    statement: competency.fullStatement,
    type: competency.type,
    educationLevels: competency.educationLevels,
    strand: competency.strand,
    parents: at('isChildOf', 'to'),
    children: at('isChildOf', 'from'),
    prerequisites: at('precedes', 'from'),
    opens: at('precedes', 'to'),
    replacedBy: at('replacedBy', 'to'),
  }
}
