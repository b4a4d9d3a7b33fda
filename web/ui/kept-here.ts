/** What a person has begun in this tab. It outlives a reload; `forgetHere` drops it when somebody else comes. */
const prefix = 'proximal.begun.'

/** A browser that keeps nothing still works; what cannot be read was not kept. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch {
    return undefined
  }
}

export const keptHere = <T>(name: string) => ({
  read: (): T | null => {
    const kept = attempt(() => sessionStorage.getItem(prefix + name))
    return kept ? (attempt(() => JSON.parse(kept) as T) ?? null) : null
  },
  write: (value: T): void => {
    attempt(() => sessionStorage.setItem(prefix + name, JSON.stringify(value)))
  },
  drop: (): void => {
    attempt(() => sessionStorage.removeItem(prefix + name))
  },
})

export function forgetHere(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  })
}
