import type { Tx } from '#server/platform/db.ts'
import { malformed, notFound } from '#server/platform/errors.ts'
import { deterministicId } from '#server/platform/id.ts'
import * as exporting from './export.queries.ts'
import { upsertCompetencies, upsertFramework } from './framework.queries.ts'
import { placeOnMap } from './map.ts'
import * as queries from './standards.queries.ts'

export { addPrerequisites, planPrerequisites } from './prerequisites.ts'
export { listFrameworks } from './viewing.ts'
export { applyFramework, planFramework } from './framework.ts'
export { wordingOf } from './wording.queries.ts'
export type { FrameworkChanges } from './framework.ts'
export type {
  IncomingAssociation,
  IncomingCompetency,
  IncomingFramework,
  License,
} from './framework.rules.ts'

/** A competency as other parts need it. */
export interface Competency {
  id: string
  frameworkId: string
  /** What the outside calls it: the CASE identifier. */
  identifier: string
  title: string
  fullStatement: string
  /** The human coding scheme (`3.NF.A.1`), not unique. */
  code: string | null
  type: string | null
  educationLevels: string[]
  strand: string | null
  /** No longer in force; it stays, because mastery points to it. */
  isDeprecated: boolean
  /** Its place on the map (columns rightward, rows downward, from 0), or null when it is not on it. */
  mapX: number | null
  mapY: number | null
}

/** Whether a competency is of the grades of a student or a section; without grades on either side everything is. */
export const fitsGrades = (
  { educationLevels }: { educationLevels: readonly string[] },
  grades: readonly string[],
): boolean =>
  educationLevels.length === 0 ||
  grades.length === 0 ||
  educationLevels.some((level) => grades.includes(level))

/** All competencies of a framework in the order of its tree, deprecated ones too; empty for no such framework. */
export async function competenciesOf(tx: Tx, frameworkId: string): Promise<Competency[]> {
  const rows = await queries.selectCompetenciesOf(tx, frameworkId)
  return rows.map(({ humanCodingScheme, ...competency }) => ({ ...competency, code: humanCodingScheme }))
}

/** A competency as a screen that shows whole maps needs it. */
export interface Step {
  id: string
  frameworkId: string
  title: string
  statement: string
  educationLevels: readonly string[]
  /** In force, and drawn. */
  isOnMap: boolean
}

/** Every competency of some frameworks, each framework in the order of its tree. */
export async function stepsOf(tx: Tx, frameworkIds: readonly string[]): Promise<Step[]> {
  const packed = await queries.selectPackedSteps(tx, frameworkIds)
  return packed.map(([id, frameworkId, title, statement, educationLevels, isOnMap]) => ({
    id,
    frameworkId,
    title,
    statement,
    educationLevels,
    isOnMap,
  }))
}

/** Some competencies by our id, in map order; ids that are unknown are left out. */
export async function competenciesById(
  tx: Tx,
  competencyIds: readonly string[],
): Promise<Omit<Competency, 'mapX' | 'mapY'>[]> {
  const rows = await queries.selectCompetencies(tx, competencyIds)
  return rows.map(({ humanCodingScheme, ...competency }) => ({ ...competency, code: humanCodingScheme }))
}

/** @throws Problem `malformed` for the body's `competencyId` when there is no such competency */
export async function refuseUnknownCompetency(tx: Tx, competencyId: string): Promise<void> {
  if ((await queries.selectCompetencies(tx, [competencyId])).length > 0) return
  throw malformed([{ field: 'competencyId', message: 'no such competency' }])
}

/**
 * The ids of every competency that some frameworks hold and that stands beneath some competencies (`isChildOf`, however
 * deep), those themselves too; `ids` may name either.
 */
export const competenciesBeneath = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(await queries.selectBeneath(tx, ids))

/** What some frameworks and competencies are called, in the reader's language; ids that are unknown are left out. */
export const namesOf = (
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; title: string; isFramework: boolean }[]> => queries.selectNames(tx, ids)

/** Of what subject some frameworks are, in the reader's language, in the order of their titles. */
export const subjectsOf = (
  tx: Tx,
  frameworkIds: readonly string[],
): Promise<{ id: string; subject: string }[]> => queries.selectSubjects(tx, frameworkIds)

/** The ids of the competencies that a competency is a direct prerequisite of. */
export async function followersOf(tx: Tx, competencyId: string): Promise<string[]> {
  const ties = await queries.selectTiesAt(tx, competencyId, ['precedes'])
  return [...new Set(ties.filter(({ from }) => from === competencyId).map(({ to }) => to))]
}

/** The direct prerequisites of each competency asked for, as ids; one without any has an empty list. */
export async function prerequisitesOf(
  tx: Tx,
  competencyIds: readonly string[],
): Promise<Map<string, string[]>> {
  const prerequisites = new Map(competencyIds.map((id): [string, string[]] => [id, []]))
  for (const { from, to } of await queries.selectPrerequisitesOf(tx, competencyIds))
    prerequisites.get(to)?.push(from)
  return prerequisites
}

export interface CodedCompetency {
  id: string
  frameworkId: string
  identifier: string
  title: string
  isDeprecated: boolean
}

/**
 * The competencies that each word may mean: by human coding scheme, by CASE identifier or by our id, in one framework
 * or in all. Where some are in force, the deprecated are left out. A word that means none has an empty list; one that
 * means several is for the caller to refuse.
 */
export async function competenciesByCode(
  tx: Tx,
  codes: readonly string[],
  frameworkId?: string,
): Promise<Map<string, CodedCompetency[]>> {
  const found = new Map(codes.map((code): [string, CodedCompetency[]] => [code, []]))
  const rows = await queries.selectCompetenciesByCode(tx, [...found.keys()], frameworkId)
  for (const { humanCodingScheme, ...competency } of rows)
    for (const word of new Set([humanCodingScheme, competency.identifier, competency.id]))
      if (word !== null) found.get(word)?.push(competency)
  for (const [code, meant] of found) {
    const inForce = meant.filter(({ isDeprecated }) => !isDeprecated)
    if (inForce.length > 0) found.set(code, inForce)
  }
  return found
}

/** The id that the framework "Imported responses: NAME" has or will have. */
export const idOfImported = (tx: Tx, name: string): string =>
  deterministicId('framework', tx.districtId, deterministicId('imported responses', tx.districtId, name))

/**
 * Makes competencies for bare codes, as a response log names them when nobody has its framework: in a framework
 * "Imported responses: NAME", made when it is not there yet. Idempotent: the same name and codes are the same rows.
 * @returns the id of each code, and how many were new
 */
export async function ensureCompetencies(
  tx: Tx,
  { name, codes }: { name: string; codes: readonly string[] },
): Promise<{ frameworkId: string; competencyIds: Map<string, string>; added: number }> {
  const identifier = deterministicId('imported responses', tx.districtId, name)
  const frameworkId = idOfImported(tx, name)
  const title = `Imported responses: ${name}`
  const made = {
    uri: null,
    creator: null,
    license: null,
    source: {},
    definitions: null,
    packageExtension: {},
    translations: {},
  }
  await upsertFramework(tx, {
    ...made,
    id: frameworkId,
    identifier,
    title,
    adoptionStatus: null,
    caseVersion: '1.1',
  })
  const known = await queries.selectCompetenciesOf(tx, frameworkId)
  const competencyIds = new Map(
    known.map((competency) => [competency.humanCodingScheme ?? '', competency.id]),
  )
  const missing = [...new Set(codes)].filter((code) => !competencyIds.has(code))
  const rows = missing.map((code, index) => ({
    id: deterministicId('competency', tx.districtId, identifier, code),
    identifier: deterministicId('imported competency', tx.districtId, identifier, code),
    uri: null,
    title: code,
    full_statement: code,
    human_coding_scheme: code,
    type: null,
    education_levels: [],
    language: null,
    strand: null,
    translations: {},
    is_deprecated: false,
    position: known.length + index,
    source: {},
  }))
  await upsertCompetencies(tx, frameworkId, rows)
  if (rows.length > 0) await placeOnMap(tx, frameworkId)
  for (const row of rows) competencyIds.set(row.human_coding_scheme, row.id)
  return { frameworkId, competencyIds, added: rows.length }
}

/**
 * The id of a framework named by our id or by its CASE identifier.
 * @throws Problem `not-found`
 */
export async function frameworkIdOf(tx: Tx, idOrIdentifier: string): Promise<string> {
  const found = await queries.selectOptionalFrameworkId(tx, idOrIdentifier)
  if (!found) throw notFound('framework')
  return found.id
}

/** A framework as its last package had it; what was made here has an empty `source`. */
export type FrameworkAsReceived = Awaited<ReturnType<typeof frameworkAsReceived>>

/**
 * @param options.withListed also the prerequisites that came from lists, not only what the package held
 * @throws Problem `not-found`
 */
export async function frameworkAsReceived(tx: Tx, frameworkId: string, options: { withListed: boolean }) {
  const framework = await exporting.selectOptionalFramework(tx, frameworkId)
  if (!framework) throw notFound('framework')
  return {
    framework,
    competencies: await exporting.selectHeldCompetencies(tx, frameworkId),
    associations: await exporting.selectAssociations(
      tx,
      frameworkId,
      options.withListed ? ['case', 'csv'] : ['case'],
    ),
  }
}
