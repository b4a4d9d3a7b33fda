import { ApiProblem } from '../api.ts'
import { Note } from '../ui/note.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

/** The server's words for: there is nothing to do it with. */
const nothing = ['nothing-to-ask', 'no-way-today']

/** Why a step could not be begun: there is nothing to ask yet, or what any call may meet. */
export function BeginTrouble({ problem }: { problem: unknown }) {
  const t = useText()
  const isEmpty = problem instanceof ApiProblem && nothing.includes(problem.code)
  return isEmpty ? <Note isLive>{t('map.noQuestions')}</Note> : <Trouble problem={problem} />
}
