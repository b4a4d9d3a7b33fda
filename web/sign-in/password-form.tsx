import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { ApiProblem, call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { useEnter } from './enter.ts'

/** Name and password. `isFirst` makes its button the one marigold thing of the page. */
export function PasswordForm({ districtId, isFirst }: { districtId: string; isFirst: boolean }) {
  const t = useText()
  const { to } = useSearch({ from: '/sign-in' })
  const enter = useEnter(to)
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      call('POST /session', {
        body: { districtId, login: wordOf(form, 'login'), password: wordOf(form, 'password') },
      }),
    onSuccess: enter,
  })
  const message = signIn.isError ? messageFor(signIn.error) : null
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate(new FormData(event.currentTarget))
      }}
    >
      <TextField
        label={t('signIn.login')}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        required
      />
      <TextField
        label={t('signIn.password')}
        error={message && t(message)}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" look={isFirst ? 'do' : 'plain'} isBig isBusy={signIn.isPending}>
        {t('signIn.title')}
      </Button>
      <p className="small">
        <Link className="link" to="/sign-in/pictures" search={{ district: districtId }}>
          {t('pictures.link')}
        </Link>
      </p>
      <p className="small quiet">{t('signIn.forgot')}</p>
    </form>
  )
}

const wordOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const messageFor = (error: unknown) => {
  const status = error instanceof ApiProblem ? error.status : -1
  if (status === 400 || status === 401) return 'signIn.wrong' as const
  if (status === 429) return 'signIn.tooMany' as const
  if (status === 0) return 'signIn.unreachable' as const
  return 'signIn.broken' as const
}
