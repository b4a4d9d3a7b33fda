/** The front door: what other parts, the CLI and the jobs may call. */
export { readSituations, type Read } from './situation.ts'
export { finishStepOfSitting, permitSitting } from './steps.ts'
export { practiceAhead } from './today.ts'
