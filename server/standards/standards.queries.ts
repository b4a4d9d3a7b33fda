import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { isId } from '#server/platform/id.ts'
import { subjectOfFramework, titleOfFramework, wordingOf } from './wording.queries.ts'

/** Reading the learning map. Writing it is in framework.queries.ts. */

/** Texts come in the language of the request. */
const selectFromCompetencies = (tx: Tx) =>
  tx
    .selectFrom('competencies')
    .where('districtId', '=', tx.districtId)
    .select([
      'id',
      'frameworkId',
      'identifier',
      'humanCodingScheme',
      'type',
      'educationLevels',
      'isDeprecated',
    ])
    .select([
      wordingOf(tx, 'title').as('title'),
      wordingOf(tx, 'statement').as('fullStatement'),
      wordingOf(tx, 'strand').as('strand'),
    ])

export const selectFrameworks = (tx: Tx) =>
  tx
    .selectFrom('frameworks as f')
    .where('f.districtId', '=', tx.districtId)
    .select((of) => [
      'f.id',
      'f.identifier',
      titleOfFramework(tx, 'f').as('title'),
      'f.creator',
      'f.adoptionStatus',
      'f.caseVersion',
      'f.license',
      'f.updatedAt',
      of
        .selectFrom('competencies as c')
        .whereRef('c.districtId', '=', 'f.districtId')
        .whereRef('c.frameworkId', '=', 'f.id')
        .where('c.isDeprecated', '=', false)
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('competencyCount'),
      of
        .selectFrom('associations as a')
        .whereRef('a.districtId', '=', 'f.districtId')
        .whereRef('a.frameworkId', '=', 'f.id')
        .where('a.type', '=', 'precedes')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('prerequisiteCount'),
    ])
    .orderBy('title')
    .orderBy('f.id')

/** Of what subject some frameworks are, in the order of their titles. */
export const selectSubjects = (tx: Tx, frameworkIds: readonly string[]) =>
  tx
    .selectFrom('frameworks')
    .select(['id', subjectOfFramework(tx, 'frameworks').as('subject')])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any(${[...frameworkIds]}::uuid[])`)
    .orderBy('title')
    .orderBy('id')
    .execute()

/** A framework by our id or by its CASE identifier. */
export const selectOptionalFrameworkId = (tx: Tx, idOrIdentifier: string) =>
  tx
    .selectFrom('frameworks')
    .where('districtId', '=', tx.districtId)
    .where((where) =>
      where.or([
        where('identifier', '=', idOrIdentifier),
        ...(isId(idOrIdentifier) ? [where('id', '=', idOrIdentifier)] : []),
      ]),
    )
    .select('id')
    .executeTakeFirst()

/** Competencies of a framework in the order of its tree. */
export const selectCompetenciesOf = (tx: Tx, frameworkId: string) =>
  selectFromCompetencies(tx)
    .where('frameworkId', '=', frameworkId)
    .select(['mapX', 'mapY'])
    .orderBy('position')
    .orderBy('identifier')
    .execute()

/** [id, framework, title, statement, grades, whether it stands on the map] */
export type PackedStep = [string, string, string, string, string[], boolean]

/**
 * The competencies of some frameworks in the order of their trees, in one value: a row of the driver costs several times
 * what is in it.
 */
export async function selectPackedSteps(tx: Tx, frameworkIds: readonly string[]): Promise<PackedStep[]> {
  const { rows } = await sql<{ steps: PackedStep[] | null }>`
    select json_agg(
      json_build_array(id, framework_id, ${wordingOf(tx, 'title')}, ${wordingOf(tx, 'statement')}, education_levels,
        map_x is not null and not is_deprecated)
      order by framework_id, position, identifier) as steps
    from competencies
    where district_id = ${tx.districtId} and framework_id = any (${[...frameworkIds]}::uuid[])`.execute(tx)
  return rows[0]?.steps ?? []
}

export const selectCompetencies = (tx: Tx, ids: readonly string[]) =>
  selectFromCompetencies(tx)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy('frameworkId')
    .orderBy('position')
    .execute()

/** Competencies of some frameworks and at or beneath some competencies: `ids` may name either. */
export async function selectBeneath(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive covered (id) as (
      select id from competencies
      where district_id = ${tx.districtId}
        and (id = any (${[...ids]}::uuid[]) or framework_id = any (${[...ids]}::uuid[]))
      union
      select tie.from_competency_id from covered
      join associations tie on tie.district_id = ${tx.districtId} and tie.to_competency_id = covered.id
        and tie.type = 'isChildOf' and tie.from_competency_id is not null
    )
    select id from covered`.execute(tx)
  return rows.map((row) => row.id)
}

/** Frameworks, then competencies, each by title. */
export async function selectNames(tx: Tx, ids: readonly string[]) {
  const isNamed = sql<boolean>`id = any (${[...ids]}::uuid[])`
  const frameworks = await tx
    .selectFrom('frameworks')
    .select(['id', titleOfFramework(tx, 'frameworks').as('title')])
    .where('districtId', '=', tx.districtId)
    .where(isNamed)
    .orderBy('title')
    .execute()
  const competencies = await tx
    .selectFrom('competencies')
    .select(['id', wordingOf(tx, 'title').as('title')])
    .where('districtId', '=', tx.districtId)
    .where(isNamed)
    .orderBy('title')
    .execute()
  return [
    ...frameworks.map((row) => ({ ...row, isFramework: true })),
    ...competencies.map((row) => ({ ...row, isFramework: false })),
  ]
}

/** Associations of one type between competencies of the framework, in the order they came. */
export const selectTiesOf = (tx: Tx, frameworkId: string, type: string) =>
  tx
    .selectFrom('associations')
    .where('districtId', '=', tx.districtId)
    .where('frameworkId', '=', frameworkId)
    .where('type', '=', type)
    .select([
      'fromIdentifier',
      'fromCompetencyId as from',
      'toIdentifier',
      'toCompetencyId as to',
      'sequenceNumber',
      'type',
    ])
    .orderBy('position')
    .orderBy('identifier')
    .execute()

/** Associations of these types that begin or end at one competency, whose other end is here too. */
export const selectTiesAt = (tx: Tx, competencyId: string, types: readonly string[]) =>
  tx
    .selectFrom('associations')
    .where('districtId', '=', tx.districtId)
    .where('type', 'in', types)
    .where((where) =>
      where.or([where('fromCompetencyId', '=', competencyId), where('toCompetencyId', '=', competencyId)]),
    )
    .where('fromCompetencyId', 'is not', null)
    .where('toCompetencyId', 'is not', null)
    .select(['type', 'fromCompetencyId as from', 'toCompetencyId as to'])
    .orderBy('position')
    .$narrowType<{ from: string; to: string }>()
    .execute()

/** Direct prerequisites: `from` precedes `to`, each pair once. */
export const selectPrerequisitesOf = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('associations')
    .where('districtId', '=', tx.districtId)
    .where('type', '=', 'precedes')
    .where(sql<boolean>`to_competency_id = any(${[...ids]}::uuid[])`)
    .where('fromCompetencyId', 'is not', null)
    .select(['fromCompetencyId as from', 'toCompetencyId as to'])
    .distinct()
    .orderBy('to')
    .orderBy('from')
    .$narrowType<{ from: string; to: string }>()
    .execute()

/** All prerequisite pairs of the district, each once. */
export const selectPrerequisites = (tx: Tx) =>
  tx
    .selectFrom('associations')
    .where('districtId', '=', tx.districtId)
    .where('type', '=', 'precedes')
    .where('fromCompetencyId', 'is not', null)
    .where('toCompetencyId', 'is not', null)
    .select(['fromCompetencyId as from', 'toCompetencyId as to'])
    .distinct()
    .orderBy('from')
    .orderBy('to')
    .$narrowType<{ from: string; to: string }>()
    .execute()

/** Competencies whose code, identifier or id is one of the words, in one framework or in all. */
export const selectCompetenciesByCode = (tx: Tx, codes: readonly string[], frameworkId?: string) =>
  tx
    .selectFrom('competencies')
    .where('districtId', '=', tx.districtId)
    .where(
      sql<boolean>`(human_coding_scheme = any(${[...codes]}::text[]) or identifier = any(${[...codes]}::text[])
        or id = any(${codes.filter(isId)}::uuid[]))`,
    )
    .$if(frameworkId !== undefined, (query) => query.where('frameworkId', '=', frameworkId!))
    .select(['id', 'frameworkId', 'identifier', 'humanCodingScheme', 'title', 'isDeprecated'])
    .execute()
