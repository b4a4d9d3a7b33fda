import { existsSync } from 'node:fs'

export const chromiumHint = 'no Chromium found (Debian: apt-get install chromium; else set CHROMIUM_PATH)'

/** The Chromium or Chrome of this machine: CHROMIUM_PATH, else where it is usually installed. */
export function findChromium(): string | undefined {
  return [
    process.env['CHROMIUM_PATH'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path !== '' && existsSync(path))
}
