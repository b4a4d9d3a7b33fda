/** Whether PostgreSQL's text and jsonb can hold a text: no U+0000 in it, and no half of a character (lone surrogate). */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()
