const betweenMs = 500

/**
 * Tells how far a run is without holding it up: one message under way at a time, the latest one wins, and one that
 * cannot be delivered (the embedded database is busy with the run itself) is let go.
 */
export function createProgress(deliver: (share: number) => Promise<unknown>): {
  tell(share: number): void
  /** Waits for the message under way; none follows. */
  end(): Promise<void>
} {
  let underWay: Promise<unknown> | undefined
  let lastAt = 0
  let isOver = false
  return {
    tell: (share) => {
      const now = performance.now()
      if (isOver || underWay || now - lastAt < betweenMs) return
      lastAt = now
      underWay = deliver(Math.min(1, Math.max(0, share)))
        .catch(() => {})
        .finally(() => {
          underWay = undefined
        })
    },
    end: async () => {
      isOver = true
      await underWay
    },
  }
}
