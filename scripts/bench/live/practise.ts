import type { Attempt, Feedback, Sitting } from '#contract/assessment.ts'
import type { Class, Student } from './class.ts'

/** Calls an endpoint as a student's browser does. @throws Error for everything but success */
export async function post<T>(origin: string, { cookie }: Student, path: string, body: object): Promise<T> {
  const answer = await fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json() as Promise<T>
}

/** The questions of one student at a step, one after the other, each as a way to answer it under an id. */
export async function* practise(
  origin: string,
  { rightOf }: Class,
  student: Student,
  { competencyId, rightShare }: { competencyId: string; rightShare: number },
): AsyncGenerator<(id: string) => Promise<void>> {
  let sitting = await post<Sitting>(origin, student, `/students/${student.id}/sittings`, {
    competencyId,
    purpose: 'practice',
  })
  for (;;) {
    const open = new Set(sitting.attempts.filter(({ state }) => state === 'open'))
    while (open.size > 0)
      for (const attempt of open) {
        const response = Math.random() < rightShare ? rightOf(attempt) : wrongFor(attempt)
        yield async (id) => {
          const { attempt: now } = await post<Feedback>(
            origin,
            student,
            `/attempts/${attempt.id}/responses`,
            { id, response },
          )
          if (now.state !== 'open') open.delete(attempt)
        }
      }
    sitting = await post<Sitting>(origin, student, `/sittings/${sitting.id}/more`, {})
  }
}

const wrongFor = ({ content }: Attempt) =>
  content.form.kind === 'number' ? { kind: 'number', text: '7' } : { kind: 'expression', text: 'x + 7' }
