import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { DistrictChoice, SamplePerson } from '#contract/access.ts'
import { call, read } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { gradeWord } from '../ui/grade.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Loading, Trouble } from '../ui/waiting.tsx'
import { useEnter } from './enter.ts'
import { PasswordForm } from './password-form.tsx'
import { roleMessages } from './role-words.ts'
import './sign-in.css'

/** The door: which district, then who. A demonstration district lets anyone step into a sample person's day. */
export function SignInPage() {
  const t = useText()
  useTitle(t('signIn.title'))
  const districts = useQuery(read('GET /districts', {}))
  const [chosen, choose] = useState<string | null>(null)
  if (districts.isPending) return <Loading />
  if (districts.isError)
    return (
      <div className="page">
        <Sentence isGreeting>{t('signIn.hello')}</Sentence>
        <Trouble problem={districts.error} onRetry={() => void districts.refetch()} />
      </div>
    )
  const list = districts.data
  const district = list.find(({ id }) => id === chosen) ?? (list.length === 1 ? list[0] : undefined)
  return (
    <div className="page">
      <div className={district?.isDemo ? 'welcome' : 'welcome welcome--plain'}>
        <div className="stack welcome__people">
          <Sentence isGreeting lead={district?.isDemo ? t('signIn.demo') : t('signIn.lead')}>
            {t('signIn.hello')}
          </Sentence>
          {district?.isDemo && <SamplePeople district={district} />}
        </div>
        <section className="card stack" aria-labelledby="sign-in">
          {list.length === 0 ? (
            <NoDistrict />
          ) : district ? (
            <>
              <h2 className="h2" id="sign-in">
                {t('signIn.title')}
              </h2>
              {list.length > 1 && (
                <p className="small">
                  {district.name}{' '}
                  <button className="link" type="button" onClick={() => choose(null)}>
                    {t('signIn.otherDistrict')}
                  </button>
                </p>
              )}
              <PasswordForm districtId={district.id} isFirst={!district.isDemo} />
            </>
          ) : (
            <DistrictChooser districts={list} onChoose={choose} />
          )}
        </section>
      </div>
    </div>
  )
}

/** For a student the grade, for others what the server says of them. */
function About({ person }: { person: SamplePerson }) {
  const t = useText()
  const role = t(roleMessages[person.role])
  if (!person.about) return role
  return person.role === 'student'
    ? t('signIn.student', { grade: gradeWord(person.about) })
    : `${role}, ${person.about}`
}

function NoDistrict() {
  const t = useText()
  return (
    <>
      <h2 className="h2" id="sign-in">
        {t('signIn.noDistrict')}
      </h2>
      <p className="small quiet">{t('signIn.noDistrict.advice')}</p>
    </>
  )
}

function DistrictChooser(props: { districts: readonly DistrictChoice[]; onChoose: (id: string) => void }) {
  const t = useText()
  return (
    <>
      <h2 className="h2" id="sign-in">
        {t('signIn.whichDistrict')}
      </h2>
      <ul className="stack-s districts">
        {props.districts.map((district) => (
          <li key={district.id}>
            <Button isBig iconAfter="arrow" onClick={() => props.onChoose(district.id)}>
              {district.name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function SamplePeople({ district }: { district: DistrictChoice }) {
  const t = useText()
  const { to } = useSearch({ from: '/sign-in' })
  const enter = useEnter(to)
  const people = useQuery(
    read('GET /districts/:districtId/sample-people', { params: { districtId: district.id } }),
  )
  const step = useMutation({
    mutationFn: (person: SamplePerson) =>
      call('POST /session/sample', { body: { districtId: district.id, userId: person.userId } }),
    onSuccess: enter,
  })
  if (people.isError) return <Trouble problem={people.error} onRetry={() => void people.refetch()} />
  return (
    <>
      {step.isError && <Trouble problem={step.error} />}
      <ThreeThings people={people.data ?? []} isBusy={step.isPending} onStep={step.mutate} />
      <h2 className="h2">{t('signIn.anybody')}</h2>
      <ul className="people" aria-label={t('signIn.people')}>
        {people.data?.map((person) => (
          <li key={person.userId}>
            <button type="button" disabled={step.isPending} onClick={() => step.mutate(person)}>
              <Picture name={pictureOf({ id: person.userId, picture: person.picture })} size={48} />
              <span>
                <b>{person.name}</b>
                <span className="people__role">
                  <About person={person} />
                </span>
              </span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const things = [
  ['teacher', 'signIn.try.teacher'],
  ['student', 'signIn.try.student'],
  ['guardian', 'signIn.try.guardian'],
] as const

/** The story of the demonstration: three people whose days show what Proximal is, in the order to try them. */
function ThreeThings(props: {
  people: readonly SamplePerson[]
  isBusy: boolean
  onStep: (person: SamplePerson) => void
}) {
  const t = useText()
  const found = things.flatMap(([role, words]) => {
    const person = props.people.find((one) => one.role === role)
    return person ? [{ person, words }] : []
  })
  if (found.length < things.length) return null
  return (
    <section className="try" aria-labelledby="try">
      <h2 className="h2" id="try">
        {t('signIn.try.title')}
      </h2>
      <ol>
        {found.map(({ person, words }) => (
          <li key={person.userId}>
            <button type="button" disabled={props.isBusy} onClick={() => props.onStep(person)}>
              <span>{t(words, { name: person.name })}</span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
