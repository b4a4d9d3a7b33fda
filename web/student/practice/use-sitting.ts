import type { QueryClient } from '@tanstack/react-query'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Attempt, Feedback, ItemResponse, Sitting } from '#contract/assessment.ts'
import { call, read } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { post, useLetters } from '../../offline/outbox-on-device.ts'
import { fetchField } from './answer-field.tsx'

const sittingQuery = (sittingId: string) => read('GET /sittings/:sittingId', { params: { sittingId } })

/** What came of an answer: feedback, or that it waits on this device. */
export type Answered =
  | { kind: 'feedback'; feedback: Feedback }
  | { kind: 'waits' }
  /** Another page of this browser sent it, or the server will not take it: the question says how it stands. */
  | { kind: 'elsewhere' }

/** A sitting with what a student can do in it. Answers and its end go through the outbox; help needs a network. */
export function useSitting(sittingId: string) {
  const queryClient = useQueryClient()
  const query = useQuery(sittingQuery(sittingId))
  const sitting = query.data
  const letters = useLetters().filter((letter) => letter.sittingId === sittingId)
  const begunAt = useRef({ attemptId: '', at: 0 })
  useEffect(() => {
    for (const { content } of sitting?.attempts ?? []) fetchField(content.form)
  }, [sitting])

  /** The clock of a question runs from when it is shown. */
  const shown = (attemptId: string) => {
    if (begunAt.current.attemptId !== attemptId) begunAt.current = { attemptId, at: Date.now() }
  }
  const letterOf = (of: Sitting, attemptId: string | null) => ({
    userId: of.studentId,
    sittingId: of.id,
    attemptId,
    title: of.competencyTitle,
  })
  const answer = useMutation({
    mutationFn: async ({
      attempt,
      response,
    }: {
      attempt: Attempt
      response: ItemResponse
    }): Promise<Answered> => {
      if (!sitting) throw new Error('answered before the sitting was there')
      const now = Date.now()
      const took = begunAt.current.attemptId === attempt.id ? now - begunAt.current.at : undefined
      begunAt.current = { attemptId: attempt.id, at: now }
      const body = {
        id: newId(),
        response,
        answeredAt: new Date(now).toISOString(),
        ...(took === undefined ? {} : { durationMs: Math.min(took, 3_600_000) }),
      }
      const delivery = await post(
        'POST /attempts/:attemptId/responses',
        { params: { attemptId: attempt.id }, body },
        letterOf(sitting, attempt.id),
      )
      if (delivery.kind === 'answered') {
        putAttempt(queryClient, sitting.id, delivery.answer.attempt)
        return { kind: 'feedback', feedback: delivery.answer }
      }
      if (delivery.kind === 'later') return { kind: 'waits' }
      await queryClient.invalidateQueries({ queryKey: sittingQuery(sitting.id).queryKey })
      return { kind: 'elsewhere' }
    },
  })
  const hint = useMutation({
    mutationFn: (attemptId: string) =>
      call('POST /attempts/:attemptId/hints', { params: { attemptId }, body: {} }),
    onSuccess: (attempt) => putAttempt(queryClient, sittingId, attempt),
  })
  const show = useMutation({
    mutationFn: (attemptId: string) =>
      call('POST /attempts/:attemptId/show', { params: { attemptId }, body: {} }),
    onSuccess: (attempt) => putAttempt(queryClient, sittingId, attempt),
  })
  const end = useMutation({
    mutationFn: async () => {
      if (!sitting || sitting.endedAt !== null) return
      const delivery = await post(
        'POST /sittings/:sittingId/end',
        { params: { sittingId }, body: {} },
        letterOf(sitting, null),
      )
      if (delivery.kind === 'answered')
        queryClient.setQueryData(sittingQuery(sittingId).queryKey, delivery.answer)
    },
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOfStudent(queryKey) }),
  })
  return {
    query,
    sitting,
    /** Attempts whose answer waits on this device. */
    waiting: new Set(letters.flatMap(({ attemptId, refusal }) => (attemptId && !refusal ? [attemptId] : []))),
    shown,
    answer,
    hint,
    show,
    end,
  }
}

/** What an end of a sitting moves: where she stands, and what is next. */
const isOfStudent = ([name]: readonly unknown[]) =>
  typeof name === 'string' && /^GET \/students\/:studentId\/(today|mastery|next-steps|growth)/.test(name)

function putAttempt(queryClient: QueryClient, sittingId: string, attempt: Attempt): void {
  queryClient.setQueryData(sittingQuery(sittingId).queryKey, (sitting: Sitting | undefined) =>
    sitting === undefined
      ? undefined
      : {
          ...sitting,
          attempts: sitting.attempts.map((one) => (one.id === attempt.id ? attempt : one)),
        },
  )
}
