import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from 'react'
import { createLink } from '@tanstack/react-router'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text.ts'
import './button.css'

/**
 * `do` is the one marigold thing of a screen; `ink` decides inside of something; `help` asks for a person; `quiet`
 * has no border; `plain` is every other.
 */
type Look = 'plain' | 'do' | 'ink' | 'quiet' | 'help'
type LookProps = {
  look?: Look | undefined
  /** 52 px high, for children and for the main thing of a screen. */
  isBig?: boolean | undefined
  /** Quiet ones have no edge: at the start of a line their words stand in line with what is above. */
  isFlush?: boolean | undefined
  icon?: IconName | undefined
  /** After the words: an arrow where the button leads on. */
  iconAfter?: IconName | undefined
  children?: ReactNode
}

/** For what must be another element: a download, a control of React Aria. */
export function buttonClass({
  look = 'plain',
  isBig,
  isFlush,
}: Pick<LookProps, 'look' | 'isBig' | 'isFlush'>): string {
  return `btn${look === 'plain' ? '' : ` btn--${look}`}${isBig ? ' btn--big' : ''}${isFlush ? ' btn--flush' : ''}`
}

function Label({ icon, iconAfter, children }: LookProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  )
}

type ButtonProps = LookProps &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> & {
    /** Not now: cannot be reached. */
    isDisabled?: boolean | undefined
    /** Working: keeps its place and the focus, and does nothing more until it is done. */
    isBusy?: boolean | undefined
  }

export function Button(props: ButtonProps) {
  const { look, isBig, isFlush, icon, iconAfter, children, isDisabled, isBusy, onClick, ...rest } = props
  const t = useText()
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, isBig, isFlush })}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      data-busy={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      <Label icon={icon} iconAfter={iconAfter}>
        {children}
      </Label>
      {isBusy && <span className="vh"> {t('button.busy')}</span>}
    </button>
  )
}

/** A button that is only a drawing; its name is said. */
export function IconButton(
  props: Omit<ButtonProps, 'children' | 'iconAfter' | 'isBusy' | 'isFlush'> & {
    icon: IconName
    label: string
  },
) {
  const { icon, label, look, isBig, isDisabled, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonClass({ look, isBig })} btn--icon`}
      aria-label={label}
      disabled={isDisabled}
    >
      <Icon name={icon} />
    </button>
  )
}

function Anchor({
  look,
  isBig,
  isFlush,
  icon,
  iconAfter,
  children,
  ...rest
}: LookProps & ComponentProps<'a'>) {
  return (
    <a {...rest} className={buttonClass({ look, isBig, isFlush })}>
      <Label icon={icon} iconAfter={iconAfter}>
        {children}
      </Label>
    </a>
  )
}

/** A link to a page that looks like a button, because going there is the thing to do. */
export const ButtonLink = createLink(Anchor)

/** Saves what the server sends at an address. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor icon="download" href={href} download>
      {children}
    </Anchor>
  )
}
