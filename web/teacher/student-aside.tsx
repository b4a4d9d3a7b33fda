import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, read } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { ShortDay } from '../ui/as-of.tsx'
import { TextArea } from '../ui/field.tsx'
import { Seats } from '../ui/seats.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { DecisionList } from './decision-list.tsx'
import { stepKindMessages } from './step-kind-words.ts'
import './student-aside.css'

/** Beside where a student stands, for those who teach or coach her: what worked, what was decided, notes. */
export function StudentAside({ studentId, isGuide }: { studentId: string; isGuide: boolean }) {
  return (
    <>
      {isGuide && <WhatWorked studentId={studentId} />}
      <Decisions studentId={studentId} isGuide={isGuide} />
      {isGuide && <Notes studentId={studentId} />}
    </>
  )
}

/** Of her sessions of a kind, how many ended a step forward; beside it others with the same needs, never fewer than ten. */
function WhatWorked({ studentId }: { studentId: string }) {
  const t = useText()
  const worked = useQuery(read('GET /students/:studentId/what-worked', { params: { studentId } }))
  const kinds = worked.data?.kinds.filter(({ sessions }) => sessions > 0) ?? []
  if (kinds.length === 0) return null
  return (
    <section className="aside-block" aria-labelledby="worked">
      <h2 className="h2" id="worked">
        {t('worked.title')}
      </h2>
      <ul className="what-worked">
        {kinds.map(({ kind, forward, sessions, others }) => (
          <li key={kind}>
            <span>{t(stepKindMessages[kind])}</span>
            {sessions <= 12 ? <Seats filled={forward} total={sessions} tone="got" /> : <span />}
            <span className="what-worked__count">{t('worked.count', { forward, sessions })}</span>
            {others && (
              <span className="tiny what-worked__others">
                {t('worked.others', {
                  percent: Math.round((100 * others.forward) / Math.max(1, others.sessions)),
                  students: others.students,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="tiny">{t('worked.meaning')}</p>
    </section>
  )
}

function Decisions({ studentId, isGuide }: { studentId: string; isGuide: boolean }) {
  const t = useText()
  const decisions = useQuery(read('GET /students/:studentId/decisions', { params: { studentId } }))
  if (!decisions.data?.length) return null
  return (
    <section className="aside-block" aria-labelledby="decisions">
      <h2 className="h2" id="decisions">
        {t('decisions.title')}
      </h2>
      <DecisionList decisions={decisions.data} isNamed mayUndo={isGuide} />
    </section>
  )
}

/** Notes for colleagues who teach or coach her; neither she nor the family reads them. */
function Notes({ studentId }: { studentId: string }) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { studentId }
  const notes = useQuery(read('GET /students/:studentId/notes', { params }))
  const [body, setBody] = useState('')
  const write = useMutation({
    mutationFn: () => call('POST /students/:studentId/notes', { params, body: { body } }),
    onSuccess: async () => {
      setBody('')
      await queryClient.invalidateQueries({ queryKey: ['GET /students/:studentId/notes'] })
    },
  })
  return (
    <section className="aside-block" aria-labelledby="notes">
      <h2 className="h2" id="notes">
        {t('notes.title')}
      </h2>
      <form
        className="stack-s"
        onSubmit={(event) => {
          event.preventDefault()
          if (body.trim()) write.mutate()
        }}
      >
        {write.isError && <Trouble problem={write.error} />}
        <TextArea
          label={t('notes.label')}
          hint={t('notes.seen')}
          value={body}
          rows={2}
          maxLength={2000}
          onChange={setBody}
        />
        <div>
          <Button type="submit" isBusy={write.isPending} isDisabled={!body.trim()}>
            {t('notes.write')}
          </Button>
        </div>
      </form>
      <ul className="decisions">
        {notes.data?.map((note) => (
          <li key={note.id}>
            <p>{note.body}</p>
            <p className="quiet">
              {note.author.name}, <ShortDay at={note.writtenAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
