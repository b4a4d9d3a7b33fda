/** npm start: builds the web application when it is missing or stale (not with --no-web), then serves; see first-start. */
import { serve } from '#server/main.ts'
import { readConfig } from '#server/platform/config.ts'
import { Problem } from '#server/platform/errors.ts'
import { pulseUnlessOff, sampleWhenEmpty } from '../demo/first-start.ts'
import { buildWebWhenStale } from './web-build.ts'

try {
  const config = readConfig(process.env)
  if (!process.argv.includes('--no-web') && (await buildWebWhenStale()))
    console.log('The web application is built.')
  await serve(config, { prepare: sampleWhenEmpty, ...pulseUnlessOff(process.env.DEMO_PULSE) })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(error.message)
  process.exit(1)
}
