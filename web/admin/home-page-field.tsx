import { ApiProblem } from '../api.ts'
import { TextField } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'

/** Whether the server could not take the address of a source's accounts. */
export const isHomePageFault = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.fields.some(({ field }) => field === 'homePage')

type HomePageFieldProps = { value: string; problem: unknown; onChange: (value: string) => void }

/** Under which address a source names people as the roster does; empty when it has names of its own. */
export function HomePageField({ value, problem, onChange }: HomePageFieldProps) {
  const t = useText()
  return (
    <TextField
      label={t('sources.homePage')}
      hint={t('sources.homePage.hint')}
      error={isHomePageFault(problem) && t('sources.homePage.wrong')}
      inputMode="url"
      autoComplete="off"
      maxLength={500}
      value={value}
      onChange={onChange}
    />
  )
}
