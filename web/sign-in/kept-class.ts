/** The class whose students sign in at this device: typed once, kept on it. */
export type KeptClass = { code: string; district?: string | undefined }

const key = 'proximal.class'

export function keptClass(): KeptClass | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('code' in kept)) return null
    const { code, district } = kept as Record<string, unknown>
    if (typeof code !== 'string') return null
    return typeof district === 'string' ? { code, district } : { code }
  } catch {
    return null
  }
}

/** Keeps the class on this device, or forgets it. */
export function keepClass(chosen: KeptClass | null): void {
  try {
    if (chosen) localStorage.setItem(key, JSON.stringify(chosen))
    else localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
