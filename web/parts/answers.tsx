import { useState } from 'react'
import type { SignInPicture } from '#contract/pictures.ts'
import type { Fraction } from '../ui/fraction-field.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Choice, Choices } from '../ui/choice.tsx'
import { NumberField, Select, TextArea, TextField } from '../ui/field.tsx'
import { FractionField } from '../ui/fraction-field.tsx'
import { HelpButton } from '../ui/help-button.tsx'
import { Hints } from '../ui/hints.tsx'
import { Note } from '../ui/note.tsx'
import { PicturePad, PictureSlots } from '../ui/picture-pad.tsx'
import { ReadAloud } from '../ui/read-aloud.tsx'
import { Case, Part } from './part.tsx'
import { useSay } from './say.ts'

export function Answers() {
  const say = useSay()
  const [fraction, setFraction] = useState<Fraction>({ whole: '3', numerator: '', denominator: '4' })
  const [one, setOne] = useState<string | null>('b')
  const [many, setMany] = useState(['a', 'c'])
  const [taken, setTaken] = useState(1)
  const [isAsked, setAsked] = useState(false)
  const [kind, setKind] = useState<'week' | 'term'>('week')
  const [isChecked, setChecked] = useState(true)
  const [tapped, setTapped] = useState<readonly SignInPicture[]>(['boat'])
  const hints = [
    say(
      'Count the filled parts in the picture. How many quarters are there?',
      'Cuenta las partes llenas del dibujo. ¿Cuántos cuartos hay?',
    ),
    say('Four quarters make one whole cup.', 'Cuatro cuartos forman una taza entera.'),
    say('How many quarters are left when the cups are full?', '¿Cuántos cuartos sobran al llenar las tazas?'),
  ]
  const options = ['a', 'b', 'c', 'd'].map((id, n) => ({
    id,
    label: [
      say('Each part keeps its size', 'Cada parte conserva su tamaño'),
      say('The parts become smaller', 'Las partes se hacen más pequeñas'),
      say('There are more parts', 'Hay más partes'),
      say('The cups become larger', 'Las tazas se hacen más grandes'),
    ][n],
  }))
  const question = say('What changes when you fill more cups?', '¿Qué cambia cuando llenas más tazas?')
  return (
    <>
      <Part id="fields" title="Fields">
        <div className="parts__two">
          <TextField
            label={say('What would you like to show?', '¿Qué te gustaría mostrar?')}
            hint={say('A sentence is enough.', 'Basta una frase.')}
            defaultValue={say('My garden plan', 'Mi plan del jardín')}
          />
          <TextField
            label={say('When?', '¿Cuándo?')}
            defaultValue="Feb 30"
            error={say('February has no 30th. Choose another day.', 'Febrero no tiene día 30. Elige otro.')}
          />
          <TextArea label={say('Note', 'Nota')} hint={say('Only adults read it.', 'Solo la leen adultos.')} />
          <NumberField
            label={say('How much flour?', '¿Cuánta harina?')}
            unit={say('cups', 'tazas')}
            defaultValue="15/4"
            isBig
          />
          <Select
            label={say('How far?', '¿Hasta cuándo?')}
            value={kind}
            options={[
              { value: 'week', label: say('This week', 'Esta semana') },
              { value: 'term', label: say('This term', 'Este periodo') },
            ]}
            onChange={setKind}
          />
          <div>
            <Check
              label={say('Read everything to me', 'Léeme todo')}
              checked={isChecked}
              onChange={setChecked}
            />
            <Check
              label={say('Larger text', 'Texto más grande')}
              hint={say('On this device.', 'En este dispositivo.')}
              onChange={() => undefined}
            />
          </div>
          <TextField label={say('Cannot be changed', 'No se puede cambiar')} defaultValue="R-12" disabled />
        </div>
      </Part>
      <Part id="fraction" title="FractionField">
        <div className="row">
          <FractionField
            label={say('Your answer', 'Tu respuesta')}
            value={fraction}
            onChange={setFraction}
            unit={say('cups', 'tazas')}
          />
          <Button look="do" isBig>
            {say('Check again', 'Comprobar otra vez')}
          </Button>
        </div>
        <Case name="Without wholes; done">
          <FractionField
            label={say('Your answer', 'Tu respuesta')}
            value={{ whole: '', numerator: '15', denominator: '20' }}
            onChange={() => undefined}
            hasWhole={false}
            isDone
          />
        </Case>
      </Part>
      <Part id="choice" title="Choice and Choices">
        <Choice label={question} options={options} value={one} onChange={setOne} />
        <Choices
          label={say('Choose all that fit.', 'Elige todas las que valgan.')}
          options={options}
          values={many}
          onChange={setMany}
        />
        <Case name="After the answer">
          <Choice
            label={question}
            isLabelHidden
            isDone
            options={options.map((option) => ({
              ...option,
              verdict: option.id === 'a' ? 'right' : option.id === 'b' ? 'notYet' : undefined,
            }))}
            value="b"
            onChange={() => undefined}
          />
        </Case>
      </Part>
      <Part id="hints" title="Hints, ReadAloud, HelpButton" note="A hint is help, and recorded as such.">
        <div>
          <ReadAloud words={question} isQuiet />
        </div>
        <Note
          tone="do"
          isBig
          title={say('Not yet, but you are close.', 'Todavía no, pero estás cerca.')}
          isLive
        >
          {say('The 15 is right. Look at the bottom.', 'El 15 está bien. Mira lo de abajo.')}
        </Note>
        <Hints total={3} taken={hints.slice(0, taken)} onTake={() => setTaken(taken + 1)} />
        <HelpButton
          isAsked={isAsked}
          onAsk={() => setAsked(true)}
          onTakeBack={() => setAsked(false)}
          seenBy={say('Ms. Haddad sees it right away.', 'La maestra Haddad lo ve enseguida.')}
        />
        <Case name="Asked">
          <HelpButton
            isAsked
            onAsk={() => undefined}
            onTakeBack={() => undefined}
            seenBy={say('Ms. Haddad sees it right away.', 'La maestra Haddad lo ve enseguida.')}
          />
        </Case>
      </Part>
      <Part id="picture-pad" title="PicturePad">
        <PictureSlots tapped={tapped} needed={3} />
        <div className="parts__pad">
          <PicturePad
            label={say('Tap your three pictures.', 'Toca tus tres dibujos.')}
            tapped={tapped}
            onTap={(picture) =>
              setTapped(
                tapped.includes(picture) ? tapped.filter((one) => one !== picture) : [...tapped, picture],
              )
            }
          />
        </div>
      </Part>
    </>
  )
}
