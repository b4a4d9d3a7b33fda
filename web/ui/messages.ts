import type { Message } from './format-message.ts'

/** The words of one language, by message id, read into parts by the build. */
export type Messages = Readonly<Record<string, Message>>
