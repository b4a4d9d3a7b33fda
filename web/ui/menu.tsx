import type { ReactNode } from 'react'
import { I18nProvider, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Button } from 'react-aria-components'
import type { IconName } from './icon.tsx'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { useLanguage } from './spoken.ts'
import './menu.css'

type MenuProps<Id extends string> = {
  /** What is on the button. */
  label: ReactNode
  /** What the button is called where its words alone do not say whose menu it is. */
  name?: string
  icon?: IconName
  items: readonly { id: Id; label: ReactNode; note?: ReactNode; icon?: IconName; isDisabled?: boolean }[]
  onChoose: (id: Id) => void
}

/** A few things to do with the thing beside it. Arrows, first letters, Escape; the focus returns to the button. */
export function Menu<Id extends string>({ label, name, icon, items, onChoose }: MenuProps<Id>) {
  const { language } = useLanguage()
  return (
    <I18nProvider locale={language}>
      <MenuTrigger>
        <Button
          className={`${buttonClass({ look: 'quiet' })} menu-button`}
          {...(name ? { 'aria-label': name } : {})}
        >
          {icon && <Icon name={icon} />}
          {label}
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <AriaMenu
            className="menu-list"
            aria-label={name ?? (typeof label === 'string' ? label : '')}
            onAction={(id) => onChoose(id as Id)}
          >
            {items.map((item) => (
              <MenuItem
                key={item.id}
                id={item.id}
                className="menu-item"
                isDisabled={item.isDisabled ?? false}
                textValue={typeof item.label === 'string' ? item.label : item.id}
              >
                {item.icon && <Icon name={item.icon} />}
                <span>
                  {item.label}
                  {item.note && <span className="tiny">{item.note}</span>}
                </span>
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  )
}
