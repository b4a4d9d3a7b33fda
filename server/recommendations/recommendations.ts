/** The front door: what other parts, the CLI and the jobs may call. */
export { finishStepOfSitting } from './steps.ts'
