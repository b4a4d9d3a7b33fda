import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type en from '../messages/en.json'

export type MessageId = keyof typeof en

type Plain = string | number | boolean | Date | null | undefined
type Text = {
  (id: MessageId, values?: Record<string, Plain>): string
  (id: MessageId, values: Record<string, ReactNode | ((parts: ReactNode[]) => ReactNode)>): ReactNode
}

/**
 * The words of the screens, by message id. An id that does not exist is a type error; words, arguments and use are
 * held equal between languages by scripts/check-messages.ts.
 */
export function useText(): Text {
  const intl = useIntl()
  return useMemo(
    () => ((id: MessageId, values?: never) => intl.formatMessage({ id }, values)) as Text,
    [intl],
  )
}
