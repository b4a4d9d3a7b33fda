import { useState } from 'react'
import { AsOf } from '../ui/as-of.tsx'
import { Button, ButtonLink, DownloadLink, IconButton } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Sign } from '../ui/sign.tsx'
import { StepBlock } from '../ui/step-block.tsx'
import { StepCard } from '../ui/step-card.tsx'
import { toast } from '../ui/toast.tsx'
import { WhoChose } from '../ui/who-chose.tsx'
import { Case, Part } from './part.tsx'
import { useSay } from './say.ts'

export function Steps() {
  const say = useSay()
  const [isBusy, setBusy] = useState(false)
  const why = <a href="#steps">{say('Why this?', '¿Por qué?')}</a>
  return (
    <>
      <Part
        id="buttons"
        title="Button"
        note="One marigold thing per screen. Busy keeps its place and the focus."
      >
        <p className="row">
          <Button look="do" isBig iconAfter="arrow">
            {say('Start', 'Empezar')}
          </Button>
          <Button look="help" isBig icon="hand">
            {say('Ask for help', 'Pedir ayuda')}
          </Button>
          <Button isBig>{say('Show what I know', 'Mostrar lo que sé')}</Button>
        </p>
        <p className="row">
          <Button look="do">{say('Publish', 'Publicar')}</Button>
          <Button look="ink">{say('Done', 'Listo')}</Button>
          <Button>{say('Send a hint', 'Enviar una pista')}</Button>
          <Button look="quiet">{say('Not now', 'Ahora no')}</Button>
          <Button isDisabled>{say('Sent', 'Enviado')}</Button>
          <IconButton icon="plus" label={say('Closer', 'Más cerca')} />
          <ButtonLink to="/map" icon="map">
            {say('Pick from my map', 'Elegir en mi mapa')}
          </ButtonLink>
          <DownloadLink href="/favicon.svg">{say('Table', 'Tabla')}</DownloadLink>
        </p>
        <Case name="Busy">
          <p className="row">
            <Button look="do" isBusy>
              {say('Publishing', 'Publicando')}
            </Button>
            <Button
              isBusy={isBusy}
              onClick={() => {
                setBusy(true)
                setTimeout(() => setBusy(false), 2500)
              }}
            >
              {say('Busy for a moment', 'Ocupado un momento')}
            </Button>
          </p>
        </Case>
      </Part>
      <Part id="steps" title="StepBlock and StepCard" note="What to do now, and what one may do as well.">
        <StepBlock
          title={say('Fraction times a whole number', 'Fracción por un número entero')}
          state="working"
          quarters={2}
          reason={
            <WhoChose who="guide">
              {say(
                'You can add fractions with the same parts. This is the very next step.',
                'Ya sabes sumar fracciones con partes iguales. Este es el siguiente paso.',
              )}{' '}
              {why}
            </WhoChose>
          }
          facts={
            <Facts>
              <Fact icon="clock">{say('12 minutes', '12 minutos')}</Fact>
              <Fact icon="person">{say('Practice, on your own', 'Práctica, por tu cuenta')}</Fact>
            </Facts>
          }
          action={
            <>
              <Button look="ink" isBig iconAfter="arrow">
                {say('Start', 'Empezar')}
              </Button>
              <Button look="quiet">{say('Not today', 'Hoy no')}</Button>
            </>
          }
        />
        <div className="parts__two">
          <StepCard
            title={say('Area with fraction sides', 'Área con lados fraccionarios')}
            state="working"
            quarters={1}
            reason={
              <WhoChose
                who="adult"
                lead={say('Ms. Haddad opened this for you.', 'La maestra Haddad te lo abrió.')}
              >
                {say('Your garden plan needs it.', 'Tu plan del jardín lo necesita.')} {why}
              </WhoChose>
            }
            facts={
              <Facts>
                <Fact icon="clock">{say('20 minutes, at 10:20', '20 minutos, a las 10:20')}</Fact>
                <Fact icon="group">{say('With Ms. Haddad', 'Con la maestra Haddad')}</Fact>
              </Facts>
            }
            action={<Button>{say('Join', 'Unirme')}</Button>}
          />
          <StepCard
            title={say('Thousandths', 'Milésimas')}
            state="reviewDue"
            reason={
              <WhoChose who="student" lead={say('You chose this on Monday.', 'Lo elegiste el lunes.')}>
                {say('Five minutes keeps it fresh.', 'Cinco minutos lo mantienen fresco.')} {why}
              </WhoChose>
            }
            facts={
              <Facts>
                <Fact icon="clock">{say('5 minutes', '5 minutos')}</Fact>
                <Fact icon="pair">{say('With Malia, if you like', 'Con Malia, si quieres')}</Fact>
              </Facts>
            }
            action={<Button>{say('Refresh', 'Refrescar')}</Button>}
          />
        </div>
      </Part>
      <Part
        id="sentence"
        title="Sentence, AsOf, Toast"
        note="On a page the sentence is its only h1; this page's is at the top."
      >
        <Case name="About a person">
          <Sentence
            level={3}
            picture="fish"
            asOf={
              <>
                <span>
                  {say('As of', 'A fecha de')} <AsOf at="2026-11-24T10:24:00Z" />
                </span>
                <a href="#sentence">{say('Why we say this', 'Por qué lo decimos')}</a>
              </>
            }
            lead={say('Pair work helped her most.', 'Trabajar en pareja le ayudó más.')}
          >
            {say('Linh has got', 'Linh ya tiene')} <Sign state="mastered" size="em" />{' '}
            {say('22 of 40. One more block,', '22 de 40. Un bloque más,')}{' '}
            <a href="#steps">{say('Fraction times a whole number', 'Fracción por un número entero')}</a>
            {say(', would open three others.', ', abriría otros tres.')}
          </Sentence>
        </Case>
        <p className="row">
          <Button
            onClick={() => toast(say('Hint sent to Mateo.', 'Pista enviada a Mateo.'), () => undefined)}
          >
            {say('Say it in a toast', 'Decirlo en un aviso')}
          </Button>
        </p>
      </Part>
    </>
  )
}
