import type { FamilyHome } from '#contract/families.ts'
import { useFormat } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'
import { noonOf, tellingDays } from './home-words.ts'

const most = 3

/** This week, a day at a time: what was worked on, what was got, and with whom she sits. */
export function Week({ home }: { home: FamilyHome }) {
  const t = useText()
  const format = useFormat()
  const days = tellingDays(home.week)
  return (
    <section className="aside-block" aria-labelledby="week">
      <h2 className="h2" id="week">
        {t('home.week')}
      </h2>
      {days.length === 0 && <p className="small quiet">{t('home.week.none')}</p>}
      <dl className="week">
        {days.map(({ on, answered, mastered, workedOn, groups }) => (
          <div key={on}>
            <dt aria-current={on === home.today ? 'date' : undefined}>
              <time dateTime={on}>{format.date(noonOf(on), { weekday: 'short' })}</time>
            </dt>
            <dd>
              {groups.map(({ title, adult }, n) => (
                <p key={n} className="week__line">
                  <Icon name="group" size={16} />
                  <span>
                    {t(adult ? 'home.group.adult' : 'home.group', {
                      name: adult?.name ?? '',
                      step: title ?? t('home.group.open'),
                    })}
                  </span>
                </p>
              ))}
              {mastered.map((step) => (
                <p key={step.competencyId} className="week__line">
                  <Sign state="mastered" size={16} />
                  <span>{t('home.week.got', { step: step.title })}</span>
                </p>
              ))}
              {answered > 0 && (
                <p>
                  {t('home.week.answers', {
                    count: answered,
                    steps: format.list([
                      ...workedOn.slice(0, most).map(({ title }) => title),
                      ...(workedOn.length > most
                        ? [t('home.week.more', { more: workedOn.length - most })]
                        : []),
                    ]),
                  })}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
