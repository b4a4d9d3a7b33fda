/** Keeps the application itself on a student's device (service-worker.ts); a browser that may not works with a network. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/sw.js').catch(() => undefined)
}
