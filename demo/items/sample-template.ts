import type { ItemTemplate, Option, Slip, SlipCondition, Words } from '#engine/items/template.ts'

/** An item template of the demo, with what stays when its wording changes. */
export type SampleTemplate = {
  /** The competency's code and a letter. */
  code: string
  competency: string
  template: ItemTemplate
}

/** One text in English and Spanish. */
export const w = (en: string, es: string): Words => ({ en, es })

/** A text that reads the same in both languages: numbers, signs, maths. */
export const same = (text: string): Words => ({ en: text, es: text })

export const slip = (code: string, when: SlipCondition, en: string, es: string): Slip => ({
  code,
  when,
  say: { en, es },
})

/** Shows the value of a parameter, in the reader's language. */
export const shown = (name: string): Words => same(`{${name}}`)

/** Options from columns of a row: the first is right. */
export const optionsOf = (...names: readonly string[]): Option[] =>
  names.map((name, index) => ({ id: name, text: shown(name), right: index === 0 }))

/** Names from several cultures, for whoever acts in an item. */
export const girls = ['Amina', 'Sofía', 'Mei', 'Naledi', 'Leila', 'Anjali'] as const
export const boys = ['Mateo', 'Omar', 'Kenji', 'Tariq', 'Kwame', 'Ravi'] as const
export const children = ['Amina', 'Mateo', 'Mei', 'Omar', 'Naledi', 'Kenji', 'Leila', 'Kwame'] as const
