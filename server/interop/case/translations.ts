import type { IncomingCompetency, IncomingFramework } from '#server/standards/standards.ts'
import { isObject, listOf, textOf } from './case.read.ts'
import type { CfObject } from './case.schema.ts'

/**
 * Translations travel in `extensions.translations`, which CASE leaves open: by language, the fields they translate
 * under the fields' own names. A tag such as `es-MX` counts as `es`; what is no text is passed over, and stays in the
 * object as received.
 */
export function translationsOfItem(item: CfObject): IncomingCompetency['translations'] {
  return byLanguage(item, (fields) => {
    const abbreviatedStatement = textOf(fields.abbreviatedStatement)
    const fullStatement = textOf(fields.fullStatement) ?? abbreviatedStatement
    return fullStatement === null ? null : { abbreviatedStatement, fullStatement }
  })
}

export const translationsOfDocument = (document: CfObject): IncomingFramework['translations'] =>
  byLanguage(document, (fields) => {
    const title = textOf(fields.title)
    const [subject] = listOf(fields.subject)
    return { ...(title === null ? {} : { title }), ...(subject === undefined ? {} : { subject }) }
  })

function byLanguage<T>(object: CfObject, read: (fields: CfObject) => T | null): Record<string, T> {
  const translations = isObject(object.extensions) ? object.extensions.translations : null
  const found: Record<string, T> = {}
  if (!isObject(translations)) return found
  for (const [tag, fields] of Object.entries(translations)) {
    const language = /^([a-z]{2,3})(-|$)/i.exec(tag)?.[1]?.toLowerCase()
    const wording = language && isObject(fields) ? read(fields) : null
    if (language && wording) found[language] ??= wording
  }
  return found
}
