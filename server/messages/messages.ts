/** The front door: what other parts, the CLI and the jobs may call. Every write goes through here, with its audit row. */
export {}
