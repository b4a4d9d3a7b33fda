import { useState } from 'react'
import { useFormat } from './format.ts'

const day = 86_400_000

/** The time a figure is true for: the weekday and the clock within a week, else the date. */
export function AsOf({ at }: { at: string }) {
  const format = useFormat()
  const [now] = useState(Date.now)
  const date = new Date(at)
  const isNear = Math.abs(now - date.getTime()) < 6 * day
  const text = isNear
    ? format.date(date, { weekday: 'long', hour: 'numeric', minute: '2-digit' })
    : format.date(date, { year: 'numeric', month: 'long', day: 'numeric' })
  return <time dateTime={at}>{text}</time>
}

/** A day in a list, short: "Nov 24", with the year when it is another one. */
export function ShortDay({ at }: { at: string }) {
  const format = useFormat()
  const [now] = useState(Date.now)
  const date = new Date(at)
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  return (
    <time dateTime={at} className="short-day">
      {format.date(date, { month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) })}
    </time>
  )
}
