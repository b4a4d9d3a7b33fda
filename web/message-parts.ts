import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Message, Part } from './ui/format-message.ts'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * Reads one ICU message into the parts that ui/format-message.ts puts together again.
 * @throws when it is no ICU message, or uses what our screens do not: dates, skeletons, an offset.
 */
export function partsOfMessage(message: string): Message {
  const parts = parse(message, { requiresOtherClause: true }).map(partOf)
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}

function partOf(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value
    case TYPE.argument:
      return ['value', element.value]
    case TYPE.number:
      if (element.style) throw new Error(`{${element.value}, number} takes no style here`)
      return ['number', element.value]
    case TYPE.pound:
      return ['number', null]
    case TYPE.plural:
      if (element.offset) throw new Error(`{${element.value}, plural} takes no offset here`)
      return [
        element.pluralType === 'ordinal' ? 'ordinal' : 'plural',
        element.value,
        optionsOf(element.options),
      ]
    case TYPE.select:
      return ['select', element.value, optionsOf(element.options)]
    case TYPE.tag:
      return ['tag', element.value, element.children.map(partOf)]
    case TYPE.date:
    case TYPE.time:
      throw new Error(`{${element.value}}: dates and times are made by <AsOf> and useFormat`)
  }
}

const optionsOf = (options: Record<string, { value: MessageFormatElement[] }>) =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value.map(partOf)]))
