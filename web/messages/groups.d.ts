/** The same file, in two parts: see ../words.config.ts. */
declare module '*.json?for=first' {
  const messages: Readonly<Record<string, unknown>>
  export default messages
}
declare module '*.json?for=staff' {
  const messages: Readonly<Record<string, unknown>>
  export default messages
}
