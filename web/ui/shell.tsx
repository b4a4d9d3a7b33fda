import type { ReactNode } from 'react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '#contract/language.ts'
import type { IconName } from './icon.tsx'
import type { MessageId } from './text.ts'
import { Button, IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { Note } from './note.tsx'
import { useLanguage } from './spoken.ts'
import { Picture, pictureOf } from './picture.tsx'
import { SignSprite } from './sign.tsx'
import { useText } from './text.ts'
import { toggleTheme } from './theme.ts'
import { Toasts } from './toast.tsx'
import './shell.css'

type PlacePath =
  | '/today'
  | '/map'
  | '/record'
  | '/sections'
  | '/children'
  | '/messages'
  | '/imports'
  | '/standards'
  | '/sources'
  | '/activities'
  | '/items'
export type Place = {
  to: PlacePath
  icon: IconName
  label: MessageId
  /** How many things there have not been read. */
  unread?: number
}
export type Person = { id: string; name: string; givenName: string; picture: string | null }

type ShellProps = {
  places: readonly Place[]
  person: Person | null
  districtName: string | null
  onSignOut: () => void
  onLanguage: (language: Language) => void
  /** Whether what others do reaches this page. */
  isLive: boolean
  /** After the places: a student's way to help. */
  help?: ReactNode
  /** Under the head: what the person must know whatever the page. */
  notices?: ReactNode
  /** What she gave that waits on this device; null for those of whom nothing is kept. */
  kept: number | null
  children: ReactNode
}

/** What stands around every page: the way to the content, the brand, the places, the person, the foot. */
export function Shell(props: ShellProps) {
  const { places, person, districtName, onSignOut, onLanguage, isLive, help, notices, kept, children } = props
  const t = useText()
  const hasBar = places.length > 1
  return (
    <div className={hasBar ? 'shell shell--bar' : 'shell'}>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <SignSprite />
      <header className="top">
        <div className="top__in">
          <Link className="brand" to="/" aria-label={t('shell.brand')}>
            <Brand />
            <span>Proximal</span>
          </Link>
          {hasBar && <MainNav places={places} help={help} />}
          <div className="top__end">
            <LanguageSwitch onChoose={onLanguage} />
            <IconButton look="quiet" icon="theme" label={t('shell.theme')} onClick={toggleTheme} />
            {person && (
              <Account
                person={person}
                districtName={districtName}
                waiting={kept ?? 0}
                onSignOut={onSignOut}
              />
            )}
          </div>
        </div>
      </header>
      <ConnectionBand isLive={isLive} kept={kept} />
      {notices}
      <Main>{children}</Main>
      <Toasts />
      <footer className="foot">
        <div className="foot__in">
          <span>{t('shell.foot')}</span>
        </div>
      </footer>
    </div>
  )
}

/** The content. After a change of page the focus moves here, so that a screen reader starts at the sentence. */
function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({
    select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname,
  })
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  useKeptFocus(main)
  return (
    <main id="main" ref={main} tabIndex={-1}>
      {children}
    </main>
  )
}

function Brand() {
  return (
    <svg width="26" height="26" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <circle className="brand__dot" cx="12.5" cy="15.5" r="8.5" />
      <path className="brand__ring" d="M11.2 3.1A12.4 12.4 0 0 1 24.9 16.8" />
    </svg>
  )
}

function MainNav({ places, help }: { places: readonly Place[]; help: ReactNode }) {
  const t = useText()
  return (
    <nav className="main-nav" aria-label={t('shell.nav')}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={place.icon} />
              {t(place.label)}
              {!!place.unread && (
                <span className="main-nav__unread">
                  <span aria-hidden="true">{place.unread}</span>
                  <span className="vh">, {t('shell.unread', { count: place.unread })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
        {help && <li>{help}</li>}
      </ul>
    </nav>
  )
}

function LanguageSwitch({ onChoose }: { onChoose: (language: Language) => void }) {
  const { language } = useLanguage()
  const [other, word] = language === 'es' ? (['en', 'English'] as const) : (['es', 'Español'] as const)
  return (
    <Button look="quiet" icon="language" lang={other} onClick={() => onChoose(other)}>
      <span className="lang__word">{word}</span>
    </Button>
  )
}

type AccountProps = {
  person: Person
  districtName: string | null
  /** Answers that wait on this device. */
  waiting: number
  onSignOut: () => void
}

function Account(props: AccountProps) {
  const t = useText()
  const { person } = props
  const anchor = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <div
      className="menu-anchor"
      ref={anchor}
      onBlur={(event) => !anchor.current?.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        setOpen(false)
        anchor.current?.querySelector('button')?.focus()
      }}
    >
      <button className="who" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Picture name={pictureOf(person)} />
        <span className="who__name">{person.name}</span>
      </button>
      {isOpen && (
        <div className="menu">
          <p className="small">
            <b>{person.name}</b>
          </p>
          {props.districtName && <p className="tiny">{props.districtName}</p>}
          {props.waiting > 0 && <Note icon="inbox">{t('offline.signOut', { count: props.waiting })}</Note>}
          <Button icon="out" onClick={props.onSignOut}>
            {t(props.waiting > 0 ? 'offline.signOutAnyway' : 'shell.signOut')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** One line when something is not as usual between this page and the server, and what waits here because of it. */
function ConnectionBand({ isLive, kept }: { isLive: boolean; kept: number | null }) {
  const t = useText()
  const waiting = kept ?? 0
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setOnline(navigator.onLine)
    addEventListener('online', update)
    addEventListener('offline', update)
    return () => {
      removeEventListener('online', update)
      removeEventListener('offline', update)
    }
  }, [])
  return (
    <div role="status">
      {(!isOnline || !isLive || waiting > 0) && (
        <div className="offline">
          <div className="offline__in">
            <Icon name={isOnline && waiting > 0 ? 'inbox' : 'offline'} />
            <span>
              {!isOnline
                ? kept === null
                  ? t('shell.offline')
                  : t('offline.band', { count: waiting })
                : waiting > 0
                  ? t('offline.count', { count: waiting })
                  : t('shell.notLive')}
            </span>
          </div>
        </div>
      )}
    </div>
  )
}
