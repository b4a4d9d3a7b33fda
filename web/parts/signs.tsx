import { Picture, pictureNames } from '../ui/picture.tsx'
import { Sign, StateLabel } from '../ui/sign.tsx'
import { statesInOrder } from '../ui/state-words.ts'
import { Icon, iconNames } from '../ui/icon.tsx'
import { Disc } from '../ui/disc.tsx'
import { Case, Part } from './part.tsx'

const roles = ['paper', 'surface', 'sunken', 'ink-fill', 'do', 'do-wash', 'got', 'got-fade', 'help', 'fault']
const sizes = ['3xl', '2xl', 'xl', 'l', 'm', 's', 'xs']

export function Signs() {
  return (
    <>
      <Part id="signs" title="Signs" note="Discs stand for mastery and for nothing else.">
        {statesInOrder.map((state) => (
          <p key={state} className="row">
            <Sign state={state} size={16} /> <Sign state={state} size={24} /> <Sign state={state} size={40} />
            <StateLabel state={state} />
          </p>
        ))}
        <p className="row">
          {[1, 2, 3].map((quarters) => (
            <Sign key={quarters} state="working" quarters={quarters} size={40} />
          ))}
        </p>
        <Case name="Disc: 0 to 4 quarters">
          <div className="row parts__discs">
            {[0, 1, 2, 3, 4].map((quarters) => (
              <Disc key={quarters} quarters={quarters} />
            ))}
          </div>
        </Case>
      </Part>
      <Part id="pictures" title="Pictures of people" note="Never photos. The same picture on every screen.">
        <p className="row">
          {pictureNames.map((name) => (
            <Picture key={name} name={name} size={64} />
          ))}
        </p>
      </Part>
      <Part id="icons" title="Icons" note="Decoration beside a word; those that point turn with the page.">
        <p className="row">
          {iconNames.map((name) => (
            <Icon key={name} name={name} size={24} />
          ))}
        </p>
      </Part>
      <Part id="type" title="Type and colour">
        <div>
          {sizes.map((size) => (
            <p key={size} style={{ fontSize: `var(--text-${size})`, lineHeight: 1.25 }}>
              {size} 0123456789
            </p>
          ))}
        </div>
        <div className="parts__colors">
          {roles.map((role) => (
            <div key={role}>
              <i style={{ background: `var(--${role})` }} />
              {role}
            </div>
          ))}
        </div>
      </Part>
    </>
  )
}
