import { useEffect, useState } from 'react'

/** The present, moved on every fifteen seconds: for "4 min ago" on a page that stays open. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
