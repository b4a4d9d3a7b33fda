import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { openChannel } from './channel.ts'
import { createRefetching } from './refetching.ts'

/** A page nobody looks at gives its stream back after so long: browsers hold only six connections to one server. */
const hiddenMs = 5_000

/**
 * Keeps what every page shows up to date, once for the whole application: changes come as a stream, and what they touch
 * is asked for again.
 * @param userId who is signed in; without anybody there is nothing to hear
 * @returns whether changes reach this page
 */
export function useLive(userId: string | undefined): boolean {
  const client = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    if (userId === undefined) return undefined
    const channel = openChannel({
      connect: () => new EventSource('/api/live'),
      changed: createRefetching(client),
      stateChanged: setLive,
    })
    let hiding: ReturnType<typeof setTimeout> | undefined
    let isResting = false
    const look = () => {
      clearTimeout(hiding)
      if (document.hidden) {
        hiding = setTimeout(() => {
          isResting = true
          channel.rest()
        }, hiddenMs)
      } else if (isResting) {
        isResting = false
        channel.again()
      }
    }
    const reach = () => {
      if (!isResting) channel.again()
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', reach)
    return () => {
      clearTimeout(hiding)
      channel.rest()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', reach)
    }
  }, [client, userId])
  return isLive
}
