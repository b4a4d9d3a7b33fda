import type { MessageFormatElement } from 'react-intl'

/** The words of one language: as written in development, read into parts by the build. */
export type Messages = Record<string, string> | Record<string, MessageFormatElement[]>
