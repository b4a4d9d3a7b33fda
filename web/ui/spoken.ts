import { useSyncExternalStore } from 'react'
import type { Language } from '#contract/language.ts'
import type { Messages } from './messages.ts'

/** What the screens speak now; language.ts changes it. */
export type Spoken = { language: Language; messages: Messages }

let spoken: Spoken = { language: 'en', messages: {} }
const watchers = new Set<() => void>()

export const spokenNow = (): Spoken => spoken

export function setSpoken(next: Spoken): void {
  spoken = next
  for (const watch of watchers) watch()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** The language of the screens and its words. */
export const useLanguage = (): Spoken => useSyncExternalStore(watch, spokenNow)
