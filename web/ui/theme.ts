const key = 'proximal.theme'

/** Turns the page from light to dark or back, and keeps the choice on this device. */
export function toggleTheme(): void {
  const root = document.documentElement
  const isDark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset['theme'] = isDark ? 'light' : 'dark'
  try {
    localStorage.setItem(key, root.dataset['theme'])
  } catch {
    // A browser that keeps nothing still turns the page.
  }
}
