import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, read } from '../api.ts'
import { newId } from '../new-id.ts'
import { HelpButton } from '../ui/help-button.tsx'
import { useFormat } from '../ui/format.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { helpAbout } from './help-about.ts'

/** Her open request for help, as Today tells it. */
export const useHelp = (studentId: string) =>
  useQuery({
    ...read('GET /students/:studentId/today', { params: { studentId } }),
    select: ({ help, adults }) => ({ help, adults }),
  })

/** "Ask for help": who will see it, that it was seen, who is coming. */
export function Help({ studentId }: { studentId: string }) {
  const t = useText()
  const format = useFormat()
  const queryClient = useQueryClient()
  const { data } = useHelp(studentId)
  const [id, setId] = useState(newId)
  const help = data?.help ?? null
  const toldAgain = () =>
    queryClient.invalidateQueries({
      queryKey: read('GET /students/:studentId/today', { params: { studentId } }).queryKey,
    })
  const ask = useMutation({
    mutationFn: () =>
      call('POST /students/:studentId/help-requests', {
        params: { studentId },
        body: { id, ...helpAbout() },
      }),
    onSuccess: async () => {
      setId(newId())
      await toldAgain()
    },
  })
  const takeBack = useMutation({
    mutationFn: (helpRequestId: string) =>
      call('POST /help-requests/:helpRequestId/close', { params: { helpRequestId }, body: {} }),
    onSettled: toldAgain,
  })
  const names = format.list((data?.adults ?? []).slice(0, 2).map(({ name }) => name))
  const seenBy = help?.takenBy
    ? t('help.coming', { name: help.takenBy.name })
    : names
      ? t('help.seenBy', { names })
      : t('help.seenByTeacher')
  const failed = ask.error ?? takeBack.error
  return (
    <div className="stack-s">
      <p>
        <b>{t('help.question')}</b> <span className="quiet">{!help && seenBy}</span>
      </p>
      <HelpButton
        isAsked={help !== null}
        isBusy={ask.isPending || takeBack.isPending}
        onAsk={() => ask.mutate()}
        onTakeBack={() => help && takeBack.mutate(help.id)}
        seenBy={seenBy}
      />
      {failed && <Trouble problem={failed} />}
    </div>
  )
}
