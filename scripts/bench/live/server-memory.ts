/**
 * Loaded into a server that is measured (`node --expose-gc --import`): says what it holds, after collecting what it does
 * not hold any more, when it is asked.
 */
process.on('message', () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage())
})
process.channel?.unref()
