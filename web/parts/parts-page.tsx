import { useState } from 'react'
import { Segmented } from '../ui/segmented.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Sign } from '../ui/sign.tsx'
import { speak } from '../ui/language.ts'
import { useLanguage } from '../ui/spoken.ts'
import { useText } from '../ui/text.ts'
import { Answers } from './answers.tsx'
import { Around, Marks } from './around.tsx'
import { Figures } from './figures.tsx'
import { Maps } from './maps.tsx'
import { Maths } from './maths.tsx'
import { Moving } from './moving.tsx'
import { Signs } from './signs.tsx'
import { Steps } from './steps.tsx'
import './parts-page.css'

const contents = [
  ['steps', 'Steps'],
  ['buttons', 'Button'],
  ['sentence', 'Sentence'],
  ['marks', 'Marks'],
  ['fields', 'Fields'],
  ['fraction', 'FractionField'],
  ['choice', 'Choice'],
  ['hints', 'Hints'],
  ['picture-pad', 'PicturePad'],
  ['maths', 'MathText'],
  ['item-pictures', 'ItemPicture'],
  ['order', 'OrderList'],
  ['match', 'MatchBoard'],
  ['groups', 'GroupColumns'],
  ['menu', 'Menu'],
  ['line-chart', 'LineChart'],
  ['dot-plot', 'DotPlot'],
  ['switches', 'Switches'],
  ['notes', 'Notes'],
  ['waiting', 'Waiting'],
  ['panel', 'Panel'],
  ['signs', 'Signs'],
  ['pictures', 'Pictures'],
  ['icons', 'Icons'],
  ['type', 'Type'],
  ['class-map', 'Class map'],
  ['learning-map', 'Learning map'],
] as const

/** In development only: every component with its states, on made-up figures. */
export function PartsPage() {
  const isFramed = window.self !== window.top
  return (
    <div className="page page--wide parts">
      <Sentence>
        One shape means one thing: the disc <Sign state="working" size="em" /> is a step in learning. It fills
        until it is <Sign state="mastered" size="em" /> yours.
      </Sentence>
      {!isFramed && <Ways />}
      <nav aria-label="Parts">
        <ul className="row small">
          {contents.map(([id, title]) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Steps />
      <Marks />
      <Answers />
      <Maths />
      <Moving />
      <Figures />
      <Around />
      <Signs />
      <Maps />
    </div>
  )
}

/** The ways to look at it. */
function Ways() {
  const t = useText()
  const { language } = useLanguage()
  const root = document.documentElement
  const [dir, setDir] = useState<'ltr' | 'rtl'>(root.dir === 'rtl' ? 'rtl' : 'ltr')
  const [theme, setTheme] = useState(root.dataset['theme'] ?? 'system')
  const [isPhone, setPhone] = useState(false)
  const words = sessionStorage.getItem('trial') === 'long' ? 'long' : language
  return (
    <div className="stack-s parts__ways">
      <div className="row">
        <Segmented
          label="Words"
          value={words}
          options={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
            { value: 'long', label: 'Longer' },
          ]}
          onChange={(value) => {
            const wasLong = words === 'long'
            if (value === 'long') sessionStorage.setItem('trial', 'long')
            else sessionStorage.removeItem('trial')
            if (value === 'long' || wasLong) location.reload()
            else void speak(value === 'es' ? 'es' : 'en')
          }}
        />
        <Segmented
          label="Direction"
          value={dir}
          options={[
            { value: 'ltr', label: 'Left to right' },
            { value: 'rtl', label: 'Right to left' },
          ]}
          onChange={(value) => {
            root.dir = value
            setDir(value)
          }}
        />
        <Segmented
          label={t('shell.theme')}
          value={theme}
          options={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(value) => {
            if (value === 'system') delete root.dataset['theme']
            else root.dataset['theme'] = value
            setTheme(value)
          }}
        />
        <Segmented
          label="Width"
          value={isPhone ? 'phone' : 'wide'}
          options={[
            { value: 'wide', label: 'Wide' },
            { value: 'phone', label: 'Phone' },
          ]}
          onChange={(value) => setPhone(value === 'phone')}
        />
      </div>
      {isPhone && <iframe className="parts__phone" src="/ui" title="The same on a phone" />}
    </div>
  )
}
