import type { ReactNode } from 'react'
import './chip.css'

/** One word or two about the thing beside it: how far, until when, what kind. */
export function Chip(props: { tone?: 'quiet' | 'do' | 'got' | 'help' | 'fault'; children: ReactNode }) {
  return <span className={`chip chip--${props.tone ?? 'quiet'}`}>{props.children}</span>
}
