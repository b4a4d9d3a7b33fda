import type { ReactNode } from 'react'
import { createElement, Fragment, useMemo } from 'react'
import type en from '../messages/en.json'
import { piecesOf } from './format-message.ts'
import { useLanguage } from './spoken.ts'

export type MessageId = keyof typeof en

type Plain = string | number | boolean | null | undefined
type Text = {
  (id: MessageId, values?: Record<string, Plain>): string
  (id: MessageId, values: Record<string, ReactNode | ((parts: ReactNode[]) => ReactNode)>): ReactNode
}

/**
 * The words of the screens, by message id. An id that does not exist is a type error; words, arguments and use are
 * held equal between languages by scripts/check-messages.ts.
 */
export function useText(): Text {
  const { language, messages } = useLanguage()
  return useMemo(
    () =>
      ((id: MessageId, values?: Record<string, unknown>) => {
        const pieces = piecesOf(messages[id] ?? id, language, values)
        if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
        return createElement(Fragment, null, ...(pieces as ReactNode[]))
      }) as Text,
    [language, messages],
  )
}
