import { fields, holdsEntries, holdsFields, sayOf } from './check.rules.ts'
import type { Rule } from './check.rules.ts'
import {
  byteCount,
  duration,
  extensions,
  flag,
  iri,
  languageMap,
  mediaType,
  number,
  sha2,
  text,
} from './values.rules.ts'

// Results and attachments: Part Two, sections 2.4.5 and 2.4.11.

const scoreFields = fields({ scaled: number, raw: number, min: number, max: number })

const score: Rule = (check, value) => {
  if (!holdsFields(check, value, scoreFields, 'a score')) return
  const { scaled, raw, min, max } = value
  if (typeof scaled === 'number' && !(scaled >= -1 && scaled <= 1))
    sayOf(check, 'scaled', 'must be from -1 to 1.')
  if (typeof min === 'number' && typeof max === 'number' && min >= max)
    sayOf(check, 'min', 'must be less than max.')
  if (typeof raw !== 'number') return
  if (typeof min === 'number' && raw < min) sayOf(check, 'raw', 'must not be less than min.')
  if (typeof max === 'number' && raw > max) sayOf(check, 'raw', 'must not be greater than max.')
}

const resultFields = fields({ score, success: flag, completion: flag, response: text, duration, extensions })

export const result: Rule = (check, value) => {
  holdsFields(check, value, resultFields, 'a result')
}

const attachmentFields = fields({
  usageType: iri,
  display: languageMap,
  description: languageMap,
  contentType: mediaType,
  length: byteCount,
  sha2,
  fileUrl: iri,
})

const neededOfAttachment = ['usageType', 'display', 'contentType', 'length', 'sha2'] as const

const attachment: Rule = (check, value) => {
  if (!holdsFields(check, value, attachmentFields, 'an attachment')) return
  for (const key of neededOfAttachment)
    if (value[key] === undefined) sayOf(check, key, 'is missing: every attachment needs it.')
}

export const attachments: Rule = (check, value) => {
  holdsEntries(check, value, attachment, 'attachments')
}
