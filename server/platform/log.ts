import { pino, type DestinationStream, type Logger } from 'pino'

/**
 * The log of a process: one JSON line an event, no student's words. Requests are logged by route pattern, never by
 * address (an address holds ids); bodies, headers and query strings are never logged.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  const serializers = { err: errorOnly }
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination)
}

/** An error's kind and place. Its message may quote a value from somebody's record, so it stays out. */
function errorOnly(error: Error & { code?: unknown }) {
  const place = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { type: error.name, code: error.code, stack: place.slice(0, 8).join('\n') }
}
