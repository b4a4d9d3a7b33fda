/** What it fetches would stand in the way of the page that the student waits for. */
const afterMs = 2_000

/** Keeps the application itself on a student's device (service-worker.ts); a browser that may not works with a network. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => undefined), afterMs)
}
