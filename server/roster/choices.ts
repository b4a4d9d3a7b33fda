import type { Language } from '#contract/language.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import * as queries from './choices.queries.ts'

// What a district and its people add to the roster themselves: no feed knows it, and none takes it away.

/** Chooses the learning map that sections work with: the columns of their class map. */
export async function chooseFramework(
  tx: Tx,
  sectionIds: readonly string[],
  frameworkId: string,
): Promise<void> {
  await queries.updateFramework(tx, sectionIds, frameworkId)
  await insertAudit(tx, {
    action: 'section.choose-framework',
    subjectType: 'framework',
    subjectId: frameworkId,
    detail: { sectionIds },
  })
}

/** Chooses the pictures that stand for people on every screen: names of drawings, never photos. */
export async function choosePictures(
  tx: Tx,
  choices: readonly { userId: string; picture: string }[],
): Promise<void> {
  await queries.updatePictures(tx, choices)
  await insertAudit(tx, {
    action: 'user.choose-picture',
    subjectType: 'user',
    detail: { count: choices.length },
  })
}

/** Keeps the language that a person chose for her screens. */
export async function chooseLanguage(tx: Tx, userId: string, language: Language): Promise<void> {
  await queries.updateLanguage(tx, userId, language)
  await insertAudit(tx, {
    action: 'user.choose-language',
    subjectType: 'user',
    subjectId: userId,
    detail: { language },
  })
}

/** Our ids of the people or sections of a feed, by the feed's own ids. */
export async function idsOfFeed(
  tx: Tx,
  entity: 'users' | 'sections',
  source: string,
): Promise<Map<string, string>> {
  const rows = await queries.selectFeedIds(tx, entity, source)
  return new Map(rows.map(({ id, sourcedId }) => [sourcedId, id]))
}
