import type { Tx } from '#server/platform/db.ts'

/** A framework with everything as received, for export. An object that was made here has an empty `source`. */

export const selectOptionalFramework = (tx: Tx, frameworkId: string) =>
  tx
    .selectFrom('frameworks')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', frameworkId)
    .select([
      'id',
      'identifier',
      'uri',
      'title',
      'creator',
      'source',
      'definitions',
      'packageExtension',
      'updatedAt',
    ])
    .executeTakeFirst()

/** The competencies of the framework's last package: those that left it are not part of it. */
export const selectHeldCompetencies = (tx: Tx, frameworkId: string) =>
  tx
    .selectFrom('competencies')
    .where('districtId', '=', tx.districtId)
    .where('frameworkId', '=', frameworkId)
    .where('withdrawnAt', 'is', null)
    .select(['identifier', 'uri', 'title', 'fullStatement', 'humanCodingScheme', 'source', 'updatedAt'])
    .orderBy('position')
    .orderBy('identifier')
    .execute()

/** The associations of the framework with what they tie, as far as it is in this district. */
export const selectAssociations = (tx: Tx, frameworkId: string, origins: readonly string[]) =>
  tx
    .selectFrom('associations as a')
    .leftJoin('competencies as f', (join) =>
      join.onRef('f.districtId', '=', 'a.districtId').onRef('f.id', '=', 'a.fromCompetencyId'),
    )
    .leftJoin('competencies as t', (join) =>
      join.onRef('t.districtId', '=', 'a.districtId').onRef('t.id', '=', 'a.toCompetencyId'),
    )
    .where('a.districtId', '=', tx.districtId)
    .where('a.frameworkId', '=', frameworkId)
    .where('a.origin', 'in', origins)
    .select([
      'a.identifier',
      'a.type',
      'a.source',
      'a.updatedAt',
      'a.fromIdentifier',
      'f.uri as fromUri',
      'f.title as fromTitle',
      'a.toIdentifier',
      't.uri as toUri',
      't.title as toTitle',
    ])
    .orderBy('a.position')
    .orderBy('a.identifier')
    .execute()
